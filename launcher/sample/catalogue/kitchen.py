from product import product

PRODUCTS = [
    product(
        "kettle-arden-17", "Arden", "Arden 1.7 L Gooseneck Kettle", "kettle", "Kitchen > Kettles & Toasters > Kettles", 59.90,
        """A slow, narrow spout puts the water exactly where you point it, so pour-over coffee stays calm and even. The stainless steel body holds 1.7 l, heats
        with 1850 W and switches itself off at the boil.""",
        {"material": "stainless steel", "capacity": "1.7 l", "power_w": 1850, "weight_g": 980, "auto_shut_off": True, "keep_warm_min": 30,
            "base": "360° swivel"},
        colours="black=Matte Black, white=Chalk White, green=Sage, copper=Brushed Copper",
        more=["A keep-warm setting holds the temperature for 30 minutes.", "The lid lifts right off, which makes cleaning the inside easy.",
              "The base swivels, so left-handers lift it as easily as everyone else.", "At 980 g it stays easy to steer even when full cups are waiting."]),
    product(
        "kettle-arden-glass", "Arden", "Arden Borough 1.5 L Glass Kettle", "glass-kettle/blue", "Kitchen > Kettles & Toasters > Kettles", 44.90,
        """Watch the bubbles rise through borosilicate glass while a soft blue ring lights the water. It boils 1.5 l with 2200 W and has a removable limescale
        filter behind the spout.""",
        {"material": "borosilicate glass, stainless steel", "capacity": "1.5 l", "power_w": 2200, "weight_g": 1120, "auto_shut_off": True,
            "filter": "removable"}),
    product(
        "toaster-two", "Arden", "Arden Two-Slot Toaster", "toaster", "Kitchen > Kettles & Toasters > Toasters", 49.90,
        """Two extra-wide slots take a hand-cut slice or half a bagel, and seven browning levels run from barely warm to properly crisp. The crumb tray slides
        out at the back, and a wire rack on top warms rolls.""",
        {"material": "steel", "slots": 2, "slot_width_mm": 38, "power_w": 950, "browning_levels": 7, "crumb_tray": True, "weight_g": 1650},
        colours="black=Matte Black, white=Chalk White, green=Sage",
        more=["The slots are 38 mm wide.", "With 950 W a slice takes about as long as laying the table.", "It matches the Arden kettle in the same shade."]),
    product(
        "blender-jug", "Pellamy", "Pellamy Jug Blender 1.2 L", "blender", "Kitchen > Small Appliances > Blenders", 79.00,
        """Six steel blades and an 800 W motor turn frozen berries, soup vegetables or a handful of almonds smooth. The 1.2 l glass jug has a pouring lip and
        goes in the dishwasher.""",
        {"material": "glass, steel", "capacity": "1.2 l", "power_w": 800, "blades": 6, "speeds": 3, "dishwasher_safe": True, "weight_g": 3100},
        colours="red=Tomato, white=Cream"),
    product(
        "scale-flat", "Pellamy", "Pellamy Flatline Kitchen Scale", "kitchen-scale", "Kitchen > Baking > Scales", 24.90,
        """A glass plate no thicker than a slice of bread weighs up to 5000 g in steps of 1 g. Put the bowl on, press tare and pour straight from the packet; it
        switches off on its own after two minutes.""",
        {"material": "tempered glass", "max_load_g": 5000, "resolution_g": 1, "tare": True, "auto_off_min": 2, "batteries": "2 × AAA", "weight_g": 420},
        colours="white=Frost, black=Slate"),
    product(
        "pan-iron", "Brasserby", "Brasserby Carbon Steel Frying Pan", "pan/black", "Kitchen > Cookware > Frying Pans", 54.00,
        """Carbon steel heats faster than cast iron and grows its own non-stick surface the more you fry in it. The {diameter_cm} cm pan works on induction, gas
        and in the oven; the riveted handle stays put for decades.""",
        {"material": "carbon steel", "induction": True, "oven_safe": True, "dishwasher_safe": False, "coating": "none, season before first use"},
        variants=[("24", "24 cm", {"diameter_cm": 24, "weight_g": 1250}, 44.00), ("28", "28 cm", {"diameter_cm": 28, "weight_g": 1720}, 54.00),
                  ("32", "32 cm", {"diameter_cm": 32, "weight_g": 2280}, 66.00)],
        more=["The small size is right for two eggs or a single crêpe.", "This is the everyday size: four chops, no crowding.",
              "A helper handle opposite the grip makes it easier to lift when full."]),
    product(
        "pan-ceramic", "Brasserby", "Brasserby Ceramic Non-Stick Pan 28 cm", "pan", "Kitchen > Cookware > Frying Pans", 39.90,
        """A mineral-based ceramic coating lets an omelette slide out with a teaspoon of oil. The aluminium body is light to toss and the 28 cm base suits
        induction hobs too.""",
        {"material": "aluminium, ceramic coating", "diameter_cm": 28, "induction": True, "pfas_free": True, "weight_g": 890, "handle": "stay-cool bakelite"},
        colours="beige=Oat, blue=Harbour Blue",
        more=["The bakelite handle stays cool on the hob.", "It weighs 890 g, a relief for tired wrists."]),
    product(
        "casserole-hearth", "Brasserby", "Brasserby Hearth Casserole 4.2 L", "casserole", "Kitchen > Cookware > Casseroles", 119.00,
        """Enamelled cast iron keeps a stew at a gentle murmur for hours and browns meat without sticking. 4.2 l is enough for six bowls of soup or one round
        sourdough, and little studs under the lid drip moisture back onto the food.""",
        {"material": "enamelled cast iron", "capacity": "4.2 l", "diameter_cm": 24, "serves": 6, "induction": True, "oven_safe_c": 250, "weight_g": 4900},
        colours="red=Ember Red, blue=Harbour Blue, green=Bottle Green",
        more=["Lid and knob are oven safe to 250 °C.", "At 4900 g it is heavy; that mass is what holds the heat.",
            "It moves from induction hob to oven to table."]),
    product(
        "knife-chef", "Tarnholt", "Tarnholt Chef's Knife 20 cm", "knife/brown", "Kitchen > Knives & Boards > Knives", 84.00,
        """A 20 cm blade of forged high-carbon steel with a gentle belly for rocking through herbs. The walnut handle is oiled, not lacquered, so it keeps its
        grip when your hands are wet.""",
        {"material": "high-carbon steel, walnut", "blade_cm": 20, "hardness_hrc": 60, "dishwasher_safe": False, "weight_g": 198}),
    product(
        "knife-santoku", "Tarnholt", "Tarnholt Santoku 17 cm", "santoku/brown", "Kitchen > Knives & Boards > Knives", 79.00,
        """Flatter and shorter than a chef's knife, this 17 cm santoku is made for straight push cuts: onions, fish, tofu. Small hollows along the edge keep
        slices from clinging to the blade.""",
        {"material": "stainless steel, walnut", "blade_cm": 17, "hardness_hrc": 58, "dishwasher_safe": False, "weight_g": 172}),
    product(
        "knife-paring", "Tarnholt", "Tarnholt Paring Knife 9 cm", "paring-knife", "Kitchen > Knives & Boards > Knives", 22.50,
        """The little 9 cm blade that ends up doing half the work: hulling strawberries, trimming beans, peeling ginger. It comes with a clip-on sheath, so it
        can live in a drawer or a picnic bag.""",
        {"material": "stainless steel, beech", "blade_cm": 9, "sheath": True, "dishwasher_safe": False, "weight_g": 62},
        colours="red=Red Beech, blue=Blue Beech"),
    product(
        "board-end-grain", "Tarnholt", "Tarnholt End-Grain Chopping Board", "cutting-board/brown", "Kitchen > Knives & Boards > Boards", 64.00,
        """End-grain oak closes up again behind the blade, which is kind to edges and hides knife marks. A groove catches the juice of a roast, and finger
        notches at both ends help you lift it.""",
        {"material": "oak", "juice_groove": True, "thickness_cm": 4, "dishwasher_safe": False},
        variants=[("m", "40 × 28 cm", {"length_cm": 40, "width_cm": 28, "weight_g": 3400}, 64.00),
            ("l", "50 × 35 cm", {"length_cm": 50, "width_cm": 35, "weight_g": 5300}, 89.00)],
        more=["It is 4 cm thick and stays flat.", "The large size takes a whole chicken with room to carve."]),
    product(
        "board-fold", "Pellamy", "Pellamy Folding Chopping Board", "folding-board", "Kitchen > Knives & Boards > Boards", 16.90,
        """Chop flat, pinch the handle, and the sides fold up into a chute that drops everything into the pan. Made from recycled polypropylene with soft feet
        that grip the worktop; dishwasher safe.""",
        {"material": "recycled polypropylene", "length_cm": 38, "width_cm": 22, "dishwasher_safe": True, "weight_g": 310},
        colours="green=Pea, orange=Apricot, grey=Pebble"),
    product(
        "bowls-nest", "Pellamy", "Pellamy Nesting Mixing Bowls, Set of 4", "mixing-bowls", "Kitchen > Baking > Bowls", 34.90,
        """Four bowls from 0.5 l to 4 l that sit inside one another like matryoshkas. Each has a pouring spout, a silicone ring underneath and a scale on the
        inside wall.""",
        {"material": "stainless steel, silicone", "pieces": 4, "smallest": "0.5 l", "largest": "4 l", "dishwasher_safe": True},
        colours="teal=Lagoon, pink=Rhubarb"),
    product(
        "mill-pepper", "Tarnholt", "Tarnholt Pepper Mill 18 cm", "pepper-mill", "Kitchen > Table > Mills", 32.00,
        """A ceramic grinder inside a turned beech body: set it from dust to coarse with the steel knob on top. It stands 18 cm tall and a filling lasts for
        weeks of good dinners.""",
        {"material": "beech, ceramic, steel", "height_cm": 18, "grind": "adjustable", "weight_g": 240},
        colours="brown=Dark Beech, black=Ebony Stain, beige=Natural"),
    product(
        "storage-stack", "Pellamy", "Pellamy Stacking Jars, Set of 3", "storage-jars", "Kitchen > Storage > Jars", 27.90,
        """Three glass jars with bamboo lids and a silicone seal that keeps coffee, pasta and oats dry. They stack without wobbling because each base fits the
        lid below.""",
        {"material": "glass, bamboo, silicone", "pieces": 3, "capacities": "0.6 l, 1 l, 1.5 l", "airtight": True, "weight_g": 1900},),
    product(
        "lunchbox-tiffin", "Pellamy", "Pellamy Two-Tier Lunch Box", "lunch-box", "Kitchen > Storage > Lunch Boxes", 29.90,
        """Two steel tiers keep the curry away from the rice until noon. Clips hold the stack together in a bag, and the upper tier has a leak-proof lid.""",
        {"material": "stainless steel", "capacity": "1.1 l", "tiers": 2, "leak_proof": True, "dishwasher_safe": True, "weight_g": 520},
        colours="blue=Sky, pink=Blossom, green=Fern",
        more=["The two tiers hold 1.1 l between them.", "It weighs 520 g empty.", "Everything goes into the dishwasher at night."]),
    product(
        "apron-bib", "Wolmere", "Wolmere Linen Bib Apron", "apron", "Kitchen > Textiles > Aprons", 36.00,
        """Cross-back straps share the weight between both shoulders, so nothing pulls at the neck on long baking days. Washed linen with one deep pocket for a
        towel and a thermometer.""",
        {"material": "linen", "length_cm": 92, "pockets": 1, "machine_washable_c": 40, "fit": "one size"},
        colours="navy=Ink, beige=Flax, red=Paprika"),
    product(
        "salad-spinner", "Pellamy", "Pellamy Pull-Cord Salad Spinner", "salad-spinner", "Kitchen > Prep > Salad", 25.50,
        """Pull the cord three times and the leaves are dry enough for the dressing to cling. The 4.5 l bowl doubles as a serving dish, and a brake button stops
        the basket.""",
        {"material": "polypropylene, tritan", "capacity": "4.5 l", "brake": True, "bpa_free": True, "dishwasher_safe": True},
        colours="green=Pea, white=Cream"),
]
