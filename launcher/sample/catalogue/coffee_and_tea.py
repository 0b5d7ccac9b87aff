from product import product

BREWING = "Coffee & Tea > Brewing > "
PRODUCTS = [
    product(
        "dripper-cone", "Kaffarro", "Kaffarro Cone Dripper 02", "dripper", BREWING + "Pour-Over", 24.90,
        """A stoneware cone with tall spiral ribs that let the coffee breathe while it drains. It takes size 02 paper filters and brews one to four cups; the
        heavy walls hold heat through a slow pour.""",
        {"material": "stoneware", "filter_size": "02", "cups": "1–4", "dishwasher_safe": True, "weight_g": 390},
        colours="white=Milk White, black=Basalt, red=Brick, teal=Glacier",
        more=["A rinse under the tap is all the care it needs.", "At 390 g it sits firmly on any mug or server.",
            "It may go in the dishwasher after a long Sunday.",
              "The foot has a window, so you see the cup fill."]),
    product(
        "dripper-steel", "Kaffarro", "Kaffarro Paperless Steel Dripper", "steel-dripper", BREWING + "Pour-Over", 29.90,
        """Two layers of fine steel mesh replace the paper filter: more oils in the cup, nothing in the bin. It folds flat enough for a camping kitchen and
        comes with its own brush.""",
        {"material": "stainless steel", "reusable_filter": True, "cups": "1–2", "weight_g": 128, "dishwasher_safe": True}),
    product(
        "press-camp", "Kaffarro", "Kaffarro Insulated French Press 1 L", "french-press", BREWING + "French Press", 42.00,
        """A double-walled steel press that keeps the second cup as hot as the first. The plunger carries a steel mesh with a silicone rim, which holds back
        most of the grit; it makes 1 l, about four large mugs.""",
        {"material": "stainless steel, silicone rim", "capacity": "1 l", "double_walled": True, "dishwasher_safe": True, "weight_g": 870},
        colours="silver=Brushed Steel, black=Graphite"),
    product(
        "moka-classic", "Kaffarro", "Kaffarro Stovetop Moka Pot", "moka-pot", BREWING + "Moka Pots", 27.50,
        """Eight-sided, quick and loud in the right way: this is the sound of breakfast. The aluminium pot makes {cups} small cups on gas or an electric ring;
        it is not for induction hobs.""",
        {"material": "aluminium", "induction": False, "dishwasher_safe": False, "colour": "silver"},
        variants=[("3", "3 Cups", {"cups": 3, "weight_g": 410}, 27.50), ("6", "6 Cups", {"cups": 6, "weight_g": 640}, 34.50)]),
    product(
        "grinder-hand", "Kaffarro", "Kaffarro Hand Grinder", "hand-grinder", BREWING + "Grinders", 64.00,
        """Conical steel burrs on two bearings grind 20 g of beans in under a minute, evenly enough for espresso and coarse enough for the French press. Thirty
        clicks of adjustment, and the crank folds away for the suitcase.""",
        {"material": "aluminium, steel burrs", "dose_g": 20, "settings": 30, "weight_g": 480, "grind": "espresso to French press"},
        colours="black=Graphite, silver=Brushed Steel"),
    product(
        "grinder-millwright", "Kaffarro", "Kaffarro Millwright Electric Grinder", "electric-grinder/black", BREWING + "Grinders", 129.00,
        """Flat 54 mm burrs turn slowly so the beans stay cool, and the timer doses by tenths of a second. An anti-static ring keeps the chaff in the cup rather
        than on the counter.""",
        {"material": "steel, polycarbonate", "burr_mm": 54, "power_w": 150, "hopper_g": 250, "settings": 48, "weight_g": 2900}),
    product(
        "espresso-piccola", "Kaffarro", "Kaffarro Piccola Espresso Machine", "espresso-machine", BREWING + "Espresso", 349.00,
        """A narrow machine for real kitchens: 19 cm wide, warm in 40 seconds, with a steel steam wand that textures milk for two. The 1.1 l tank lifts out at
        the back and a pressure gauge shows what the puck is doing.""",
        {"material": "stainless steel", "width_cm": 19, "heat_up_s": 40, "capacity": "1.1 l", "power_w": 1350, "pump_bar": 15, "portafilter_mm": 54,
            "weight_g": 5200},
        colours="silver=Brushed Steel, red=Corsa Red, white=Milk White"),
    product(
        "frother-whisk", "Kaffarro", "Kaffarro Milk Frother", "milk-frother", BREWING + "Milk", 34.90,
        """Warm foam, hot chocolate or cold froth at the press of a button. The magnetic whisk lifts out for rinsing, and the jug takes 250 ml, enough for two
        cappuccinos.""",
        {"material": "stainless steel", "capacity": "250 ml", "power_w": 450, "programmes": 4, "weight_g": 760},
        colours="white=Milk White, black=Graphite"),
    product(
        "filters-02", "Kaffarro", "Kaffarro Unbleached Paper Filters 02, 100 Pack", "filter-pack", BREWING + "Filters", 5.90,
        """Oxygen-free, unbleached paper for size 02 cones, with a crimped seam that does not burst. Rinse once with hot water and the papery taste is gone;
        compost them with the grounds.""",
        {"material": "unbleached paper", "filter_size": "02", "pieces": 100, "compostable": True}),
    product(
        "coffee-harbour", "Tidewick", "Tidewick Harbour Blend Coffee Beans", "coffee-bag/blue", "Coffee & Tea > Coffee > Beans", 9.90,
        """Our house blend for milk drinks: cocoa, roasted hazelnut and a finish like brown sugar. Medium-dark roast from Brazil and Guatemala, packed within
        two days of roasting in a bag of {net_weight_g} g.""",
        {"roast": "medium-dark", "origin": "Brazil, Guatemala", "notes": "cocoa, hazelnut, brown sugar", "form": "whole bean",
            "suits": "espresso, moka, French press"},
        variants=[("250", "250 g", {"net_weight_g": 250}, 9.90), ("1kg", "1000 g", {"net_weight_g": 1000}, 33.90)]),
    product(
        "coffee-lighthouse", "Tidewick", "Tidewick Lighthouse Ethiopia Coffee Beans", "coffee-bag/orange", "Coffee & Tea > Coffee > Beans", 12.90,
        """A washed coffee from Ethiopia with jasmine on the nose and peach and lemon in the cup. Light roast for pour-over; it loves a slow gooseneck kettle
        and a clean paper filter.""",
        {"roast": "light", "origin": "Ethiopia", "notes": "jasmine, peach, lemon", "process": "washed", "form": "whole bean", "suits": "pour-over",
            "organic": True, "net_weight_g": 250},
        variants=[("250", "250 g", {}, None)], more=["The farm is organic, and each bag holds 250 g."]),
    product(
        "coffee-nightwatch", "Tidewick", "Tidewick Nightwatch Decaf Coffee Beans", "coffee-bag/purple", "Coffee & Tea > Coffee > Decaf", 11.50,
        """Decaffeinated with spring water and patience, so it still tastes of toffee, plum and toasted almond. Medium roast from Colombia, good after dinner
        and honest at breakfast.""",
        {"roast": "medium", "origin": "Colombia", "notes": "toffee, plum, almond", "decaf": True, "process": "water decaffeinated", "form": "whole bean",
            "net_weight_g": 250},
        variants=[("250", "250 g", {}, None)]),
    product(
        "coffee-ballast", "Tidewick", "Tidewick Ballast Espresso Ground Coffee", "coffee-bag/brown", "Coffee & Tea > Coffee > Ground", 8.90,
        """A dark, syrupy espresso roast with dark chocolate and a whiff of cedar, ground fine and sealed the same hour. The 250 g bag has a valve and a zip
        that really closes.""",
        {"roast": "dark", "origin": "India, Brazil", "notes": "dark chocolate, cedar", "form": "ground, fine", "suits": "espresso, moka", "net_weight_g": 250},
        variants=[("250", "250 g", {}, None)]),
    product(
        "coffee-driftwood", "Tidewick", "Tidewick Driftwood Filter Ground Coffee", "coffee-bag/green", "Coffee & Tea > Coffee > Ground", 8.90,
        """Apple, honey and biscuit: an easy filter coffee for a big pot on the breakfast table. Medium roast from Honduras and Peru, ground for paper filters,
        500 g in the bag.""",
        {"roast": "medium", "origin": "Honduras, Peru", "notes": "apple, honey, biscuit", "form": "ground, medium", "suits": "filter", "net_weight_g": 500},
        variants=[("500", "500 g", {}, 14.90)]),
    product(
        "tea-sencha", "Morrowleaf", "Morrowleaf Riverbank Sencha", "tea-tin/green", "Coffee & Tea > Tea > Green Tea", 13.50,
        """Steamed green tea with the smell of cut grass and a sweet, brothy finish. Brew it at 70 °C for one minute; the 100 g tin gives about 40 pots and the
        leaves take a second pour.""",
        {"type": "green tea", "net_weight_g": 100, "brew_c": 70, "pots": 40, "caffeine": "medium", "organic": True}),
    product(
        "tea-earl", "Morrowleaf", "Morrowleaf Earl Grey Blue", "tea-tin/blue", "Coffee & Tea > Tea > Black Tea", 11.90,
        """Ceylon black tea scented with cold-pressed bergamot and scattered with cornflower petals. Good with milk, better with a slice of lemon; 100 g of
        loose leaf in a reusable tin.""",
        {"type": "black tea", "net_weight_g": 100, "brew_c": 95, "caffeine": "high", "flavour": "bergamot"}),
    product(
        "tea-rooibos", "Morrowleaf", "Morrowleaf Ember Rooibos", "tea-tin/red", "Coffee & Tea > Tea > Herbal", 9.90,
        """Red bush tea with cinnamon, orange peel and a few cloves: the smell of a warm kitchen in December. Naturally free of caffeine, so children can have a
        cup too. 120 g loose in a tin.""",
        {"type": "herbal tea", "net_weight_g": 120, "brew_c": 100, "caffeine": "none", "flavour": "cinnamon, orange, clove"}),
    product(
        "tea-mint", "Morrowleaf", "Morrowleaf Two Mints", "tea-tin/teal", "Coffee & Tea > Tea > Herbal", 8.50,
        """Peppermint for the nose and spearmint for the tongue, cut large so it stays out of the strainer. Serve it hot after a meal or iced with cucumber; the
        tin holds 60 g.""",
        {"type": "herbal tea", "net_weight_g": 60, "brew_c": 100, "caffeine": "none", "organic": True, "flavour": "peppermint, spearmint"}),
    product(
        "tea-oolong", "Morrowleaf", "Morrowleaf Cloud Ladder Oolong", "tea-tin/yellow", "Coffee & Tea > Tea > Oolong", 17.90,
        """Rolled leaves that open like fists over five or six infusions, each a little rounder: orchid, warm milk, toasted grain. The 80 g tin is made for a
        slow afternoon and a small pot.""",
        {"type": "oolong", "net_weight_g": 80, "brew_c": 90, "caffeine": "medium", "infusions": 6}),
    product(
        "mug-saltglaze", "Haldenlys", "Haldenlys Saltglaze Mug 330 ml", "mug", "Coffee & Tea > Cups & Mugs > Mugs", 14.90,
        """Every mug is thrown by hand, so no two rims are quite the same. The handle takes three fingers, the glaze has a fine speckle and the mug holds 330
        ml.""",
        {"material": "stoneware", "capacity": "330 ml", "handmade": True, "microwave_safe": True, "dishwasher_safe": True, "weight_g": 360},
        colours="blue=Sea Blue, white=Oat White, green=Moss, pink=Shell, black=Charcoal",
        more=["Happy in the dishwasher and the microwave.", "The matt outside feels like a pebble from the beach.",
            "It weighs 360 g and keeps tea warm for a good while.",
              "A shade that goes with nearly everything on an open shelf.", "The inside is glazed smooth, so stains rinse off."]),
    product(
        "cups-espresso", "Haldenlys", "Haldenlys Espresso Cups, Set of 4", "espresso-cups", "Coffee & Tea > Cups & Mugs > Espresso Cups", 29.00,
        """Four thick-walled porcelain cups with saucers, 80 ml each, that keep the crema from cooling too fast. They stack in pairs on top of the machine.""",
        {"material": "porcelain", "capacity": "80 ml", "pieces": 4, "dishwasher_safe": True},
        colours="white=Oat White, orange=Terracotta"),
    product(
        "teapot-round", "Morrowleaf", "Morrowleaf Round Teapot 0.9 L", "teapot", "Coffee & Tea > Brewing > Teapots", 39.00,
        """A stoneware pot with a spout that does not drip and a deep steel basket that gives leaves room to open. 0.9 l fills four cups, and the lid stays on
        while you pour.""",
        {"material": "stoneware, stainless steel", "capacity": "0.9 l", "cups": 4, "infuser": True, "dishwasher_safe": True, "weight_g": 780},
        colours="teal=Lagoon, yellow=Mustard, grey=Rain"),
    product(
        "flask-commuter", "Kaffarro", "Kaffarro Commuter Cup 360 ml", "travel-cup", "Coffee & Tea > Cups & Mugs > Travel Cups", 26.90,
        """Locks with a quarter turn, opens with one hand and does not leak in a bag. The double steel wall keeps 360 ml hot for five hours, and it fits bicycle
        cages and car holders.""",
        {"material": "stainless steel", "capacity": "360 ml", "seal": "silicone", "keeps_hot_h": 5, "leak_proof": True, "dishwasher_safe": True,
            "weight_g": 290},
        colours="black=Graphite, green=Pine, pink=Guava, navy=Midnight",
        more=["All parts go in the dishwasher.", "At 290 g it hardly adds to the day's bag.", "The lid comes apart without tools for washing.",
            "A silicone ring keeps it quiet on the desk."]),
]
