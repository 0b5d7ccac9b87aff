from product import product

PRODUCTS = [
    product(
        "lamp-desk-crane", "Haldenlys", "Haldenlys Crane Desk Lamp", "desk-lamp", "Home & Light > Lamps > Desk Lamps", 89.00,
        """Two jointed arms, one quiet spring, and a head that stays where you leave it. The LED gives 600 lumen, dims with a touch and remembers the brightness
        you liked last night.""",
        {"material": "steel, aluminium", "lumen": 600, "power_w": 9, "kelvin": "2700–4000", "dimmable": True, "reach_cm": 75, "weight_g": 2100},
        colours="black=Soot, green=Bottle Green, yellow=Mustard, white=Chalk",
        more=["The arm reaches 75 cm across the desk.", "Three tones of white run from 2700 to 4000 kelvin.", "It needs 9 W on full brightness.",
            "The heavy foot keeps it upright at full stretch."]),
    product(
        "lamp-table-mushroom", "Haldenlys", "Haldenlys Chanterelle Table Lamp", "table-lamp", "Home & Light > Lamps > Table Lamps", 69.00,
        """A small glass mushroom that glows rather than shines: good beside a bed, on a shelf, at the far end of the sofa. Cordless, it stays lit for 12 hours
        and charges by USB-C.""",
        {"material": "opal glass, steel", "lumen": 180, "battery_h": 12, "charging": "USB-C", "dimmable": True, "height_cm": 24, "weight_g": 720},
        colours="orange=Apricot, white=Opal, green=Pistachio"),
    product(
        "lamp-floor-arc", "Haldenlys", "Haldenlys Birch Floor Lamp", "floor-lamp", "Home & Light > Lamps > Floor Lamps", 149.00,
        """A tripod of birch with a linen shade that softens everything under it. It stands 152 cm tall, takes a standard E27 bulb and has its switch at
        standing height.""",
        {"material": "birch, linen", "height_cm": 152, "socket": "E27", "max_w": 40, "shade_cm": 45, "weight_g": 3600},
        colours="beige=Natural Linen, grey=Rain, blue=Dusk Blue"),
    product(
        "lamp-string", "Haldenlys", "Haldenlys String Lights, 40 Bulbs", "string-lights/yellow", "Home & Light > Lamps > Outdoor Lights", 34.90,
        """Forty warm little bulbs on a 12 m dark cable for a balcony, a pergola or a bookshelf. The set is rated IPX4 and a timer turns it on at dusk for six
        hours.""",
        {"bulbs": 40, "length_m": 12, "waterproof": "IPX4", "timer_h": 6, "power_w": 4, "kelvin": 2400}),
    product(
        "candle-wick-cedar", "Wickenmoor", "Wickenmoor Scented Candle, Cedar & Smoke", "candle/green", "Home & Light > Candles > Scented Candles", 24.90,
        """Cedarwood, birch tar and a little vanilla: the smell of a jumper after an evening round the fire. Soy wax and a cotton wick burn for 45 hours in a
        glass you can keep for pencils.""",
        {"wax": "soy", "wick": "cotton", "burn_h": 45, "net_weight_g": 220, "scent": "cedarwood, birch tar, vanilla", "vegan": True, "container": "glass"}),
    product(
        "candle-wick-fig", "Wickenmoor", "Wickenmoor Scented Candle, Fig Leaf", "candle/purple", "Home & Light > Candles > Scented Candles", 24.90,
        """Green leaf first, then milk, then a sun-warm wall. Soy wax with a cotton wick, 45 hours of burning, and a glass that comes clean in hot water.""",
        {"wax": "soy", "wick": "cotton", "burn_h": 45, "net_weight_g": 220, "scent": "fig leaf, coconut milk", "vegan": True, "container": "glass"}),
    product(
        "candle-wick-linen", "Wickenmoor", "Wickenmoor Scented Candle, Sunday Linen", "candle/blue", "Home & Light > Candles > Scented Candles", 24.90,
        """Clean sheets, an open window, a neighbour's lilac. A gentle scent for bedrooms, poured in soy wax and burning for about 45 hours.""",
        {"wax": "soy", "wick": "cotton", "burn_h": 45, "net_weight_g": 220, "scent": "linen, lilac, white musk", "vegan": True, "container": "glass"}),
    product(
        "candle-dinner", "Wickenmoor", "Wickenmoor Dinner Candles, 6 Pack", "dinner-candles", "Home & Light > Candles > Dinner Candles", 14.90,
        """Six straight tapers dyed right through, so they look as good half burned. They stand 25 cm tall, do not drip out of a draught and last 7 hours
        each.""",
        {"wax": "stearin", "pieces": 6, "height_cm": 25, "burn_h": 7, "scent": "none"},
        colours="red=Brick, green=Olive, beige=Oat"),
    product(
        "blanket-fells", "Wolmere", "Wolmere Fells Wool Blanket", "blanket", "Home & Light > Textiles > Blankets", 119.00,
        """Woven from pure new wool with a brushed face and a hand-twisted fringe. It covers two on a sofa or one on a bed, at 130 × 200 cm, and smells faintly
        of sheep when it rains.""",
        {"material": "wool", "length_cm": 200, "width_cm": 130, "weight_g": 1150, "care": "hand wash"},
        colours="grey=Drizzle, red=Rowan, green=Bracken, beige=Fleece",
        more=["Air it outside and it rarely needs a wash.", "The check is woven, not printed, and looks the same on both sides.", "It weighs 1150 g.",
            "Undyed fleece, in the colour the sheep wore."]),
    product(
        "blanket-cotton", "Wolmere", "Wolmere Waffle Cotton Throw", "blanket", "Home & Light > Textiles > Blankets", 49.00,
        """A light throw with deep waffle squares for summer evenings and bare feet. Pure cotton, machine washable at 40 °C, and softer after each round.""",
        {"material": "cotton", "length_cm": 180, "width_cm": 130, "machine_washable_c": 40, "weight_g": 780},
        colours="blue=Sea Mist, pink=Clay Pink, yellow=Straw"),
    product(
        "cushion-cord", "Wolmere", "Wolmere Corduroy Cushion 50 cm", "cushion", "Home & Light > Textiles > Cushions", 32.90,
        """Wide-wale corduroy outside, plump recycled filling inside, and a hidden zip that does not scratch the armchair. It measures 50 × 50 cm.""",
        {"material": "cotton corduroy", "fill": "recycled polyester", "length_cm": 50, "width_cm": 50, "machine_washable_c": 30},
        colours="orange=Rust, navy=Ink, green=Moss, beige=Biscuit",
        more=["The cover comes off and is machine washable at 30 °C.", "Deep blue makes a pale sofa look deliberate.", "Looks at home among plants.",
            "Goes with everything that is already there."]),
    product(
        "bedding-linen", "Wolmere", "Wolmere Washed Linen Bedding Set", "bedding", "Home & Light > Textiles > Bedding", 149.00,
        """Cool in July, warm in January and never in need of an iron. The set has a duvet cover of 135 × 200 cm and a pillowcase of 80 × 80 cm, both closed
        with shell buttons.""",
        {"material": "linen", "duvet_cm": "135 × 200", "pillow_cm": "80 × 80", "pieces": 2, "machine_washable_c": 60},
        colours="white=Chalk, blue=Dusk Blue, pink=Clay Pink"),
    product(
        "towel-basket", "Wolmere", "Wolmere Honeycomb Bath Towel", "towel", "Home & Light > Bathroom > Towels", 29.90,
        """Thin enough to dry by breakfast, thirsty enough for long hair. The honeycomb weave of cotton and linen measures 140 × 70 cm and has a loop that
        holds.""",
        {"material": "cotton, linen", "length_cm": 140, "width_cm": 70, "machine_washable_c": 60, "weight_g": 340},
        colours="teal=Lagoon, grey=Fog, orange=Apricot"),
    product(
        "clock-wall", "Haldenlys", "Haldenlys Noon Wall Clock", "wall-clock", "Home & Light > Decoration > Clocks", 54.90,
        """No ticking: the hand sweeps round on a silent movement. Ash wood frame, 30 cm across, with numerals you can read from the far end of the kitchen.""",
        {"material": "ash wood", "diameter_cm": 30, "movement": "silent quartz", "battery": "1 × AA", "weight_g": 620},
        colours="white=Chalk, green=Bottle Green, yellow=Mustard"),
    product(
        "vase-belly", "Haldenlys", "Haldenlys Belly Vase", "vase", "Home & Light > Decoration > Vases", 36.00,
        """A narrow neck that makes five stems look like a bouquet and a belly heavy enough not to tip. Stoneware with a reactive glaze, so each one runs a
        little differently; 22 cm tall.""",
        {"material": "stoneware", "height_cm": 22, "handmade": True, "weight_g": 940},
        colours="teal=Tide, orange=Terracotta, white=Oat White"),
    product(
        "basket-seagrass", "Haldenlys", "Haldenlys Seagrass Basket", "basket/beige", "Home & Light > Storage > Baskets", 27.90,
        """Woven by hand from seagrass around nothing but skill. Two handles carry blankets, toys or a large plant, and it folds flat when it has nothing to
        do.""",
        {"material": "seagrass"},
        variants=[("m", "Medium", {"height_cm": 30, "diameter_cm": 34, "weight_g": 650}, 27.90),
            ("l", "Large", {"height_cm": 38, "diameter_cm": 42, "weight_g": 980}, 37.90)],
        more=["The medium size stands 30 cm high.", "The large size is 42 cm across."]),
    product(
        "frame-oak", "Haldenlys", "Haldenlys Oak Picture Frame", "picture-frame/brown", "Home & Light > Decoration > Frames", 22.90,
        """Solid oak mitred so closely that you look for the joint. Real glass, an acid-free mount for {size}, and hooks for both directions.""",
        {"material": "oak, glass", "mount": "acid-free"},
        variants=[("a4", "A4", {"size": "A4", "weight_g": 620}, 22.90), ("a3", "A3", {"size": "A3", "weight_g": 1150}, 32.90)]),
    product(
        "stool-step", "Haldenlys", "Haldenlys Two-Step Stool", "step-stool", "Home & Light > Furniture > Stools", 79.00,
        """A seat for tying shoes, a step for the top shelf and a bedside table in a pinch. Beech, finger-jointed, and it carries 120 kg without a creak.""",
        {"material": "beech", "max_load_kg": 120, "height_cm": 44, "weight_g": 4200},
        colours="brown=Oiled, blue=Dusk Blue, red=Brick"),
    product(
        "chair-reading", "Haldenlys", "Haldenlys Nook Armchair", "armchair", "Home & Light > Furniture > Chairs", 449.00,
        """Deep enough to pull your feet up, with wings that keep the draught and the conversation out. Bouclé cover over cold foam, legs of solid oak, seat
        height 42 cm.""",
        {"material": "bouclé (polyester, wool), oak", "seat_height_cm": 42, "width_cm": 78, "weight_g": 19500, "cover": "fixed"},
        colours="beige=Fleece, green=Moss, orange=Rust"),
]
