from product import product

PRODUCTS = [
    product(
        "shoe-loper-road", "Loperra", "Loperra Tempo 2 Road Running Shoe", "running-shoe", "Running & Fitness > Shoes > Road", 129.00,
        """A light daily trainer with a bouncy midsole and a knitted upper that lets heat out. The 8 mm drop suits most feet, and the rubber outsole is thickest
        where you land.""",
        {"version": 2, "drop_mm": 8, "surface": "road", "cushioning": "medium", "material": "recycled polyester knit, rubber"},
        variants=[("38-teal", "Lagoon, EU 38", {"size_eu": 38, "colour": "teal", "shade": "lagoon", "weight_g": 228}, None),
            ("40-teal", "Lagoon, EU 40", {"size_eu": 40, "colour": "teal", "shade": "lagoon", "weight_g": 240}, None),
                  ("42-orange", "Ember, EU 42", {"size_eu": 42, "colour": "orange", "shade": "ember", "weight_g": 262}, None),
                      ("44-orange", "Ember, EU 44", {"size_eu": 44, "colour": "orange", "shade": "ember", "weight_g": 274}, None),
                  ("42-black", "Night, EU 42", {"size_eu": 42, "colour": "black", "shade": "night", "weight_g": 262}, None)],
        more=["In EU 38 one shoe weighs 228 g.", "One shoe weighs 240 g in this size.", "A reflective heel shows you to traffic after dark.",
            "In EU 44 one shoe weighs 274 g.", "The tongue is stitched to the sides, so it stays centred."]),
    product(
        "shoe-loper-trail", "Loperra", "Loperra Gully Trail Running Shoe", "trail-shoe", "Running & Fitness > Shoes > Trail", 139.00,
        """Lugs of 5 mm bite into mud and let it go again, while a rock plate takes the sting out of stones. The toe is capped in rubber, and the mesh drains as
        soon as you leave the stream.""",
        {"drop_mm": 6, "lug_mm": 5, "surface": "trail", "rock_plate": True, "material": "mesh, rubber"},
        variants=[("39-green", "Moss, EU 39", {"size_eu": 39, "colour": "green", "shade": "moss", "weight_g": 268}, None),
            ("42-green", "Moss, EU 42", {"size_eu": 42, "colour": "green", "shade": "moss", "weight_g": 290}, None),
                  ("43-grey", "Scree, EU 43", {"size_eu": 43, "colour": "grey", "shade": "scree", "weight_g": 298}, None)]),
    product(
        "shoe-loper-cloud", "Loperra", "Loperra Plush Long-Run Shoe", "running-shoe", "Running & Fitness > Shoes > Road", 159.00,
        """The soft one, for Sunday distances and tired legs: a high foam stack under a wide, stable base. It rolls forward by itself, a little like walking
        downhill.""",
        {"drop_mm": 5, "stack_mm": 40, "surface": "road", "cushioning": "high", "material": "engineered mesh, rubber"},
        variants=[("38-pink", "Blossom, EU 38", {"size_eu": 38, "colour": "pink", "shade": "blossom", "weight_g": 249}, None),
            ("40-purple", "Iris, EU 40", {"size_eu": 40, "colour": "purple", "shade": "iris", "weight_g": 260}, None),
                  ("43-blue", "Lake, EU 43", {"size_eu": 43, "colour": "blue", "shade": "lake", "weight_g": 288}, None)],
        more=["The stack is 40 mm high at the heel.", "One shoe weighs 260 g in EU 40.", "The heel-to-toe drop is 5 mm."]),
    product(
        "vest-hydro", "Loperra", "Loperra Brook Running Vest 6 L", "running-vest", "Running & Fitness > Running Gear > Vests", 89.00,
        """Carries two soft flasks on the chest, a jacket on the back and gels wherever there is a pocket, without bouncing. The 6 l vest weighs 210 g and fits
        over any layer.""",
        {"capacity": "6 l", "weight_g": 210, "flasks": "2 × 0.5 l", "reflective": True, "size": "adjustable"},
        colours="yellow=Citron, navy=Midnight"),
    product(
        "belt-run", "Loperra", "Loperra Hip Running Belt", "running-belt", "Running & Fitness > Running Gear > Belts", 24.90,
        """A stretch tube that holds phone, key and a gel flat against the hips. Nothing jingles, nothing bounces, and it is machine washable at 30 °C.""",
        {"material": "elastane, recycled polyester", "pockets": 3, "machine_washable_c": 30, "weight_g": 72},
        colours="black=Night, teal=Lagoon"),
    product(
        "cap-run", "Loperra", "Loperra Breeze Running Cap", "running-cap", "Running & Fitness > Running Gear > Caps", 26.90,
        """A soft peak you can fold into a pocket, a dark underside against glare and mesh panels all round. It dries on the way home from a shower.""",
        {"material": "recycled polyester", "weight_g": 48, "machine_washable_c": 30, "fit": "adjustable"},
        colours="white=Salt, orange=Ember, green=Moss"),
    product(
        "socks-run", "Loperra", "Loperra Blister-Free Running Socks, 2 Pairs", "socks", "Running & Fitness > Running Gear > Socks", 18.90,
        """Merino and nylon in a left and a right shape, padded at heel and toe and open across the top of the foot. Two pairs, because the first will never be
        in the drawer.""",
        {"material": "merino wool, nylon", "pairs": 2, "machine_washable_c": 40},
        variants=[("36-39", "EU 36–39", {"size_eu": "36–39", "colour": "pink"}, None), ("40-43", "EU 40–43", {"size_eu": "40–43", "colour": "blue"}, None),
            ("44-47", "EU 44–47", {"size_eu": "44–47", "colour": "grey"}, None)]),
    product(
        "yogamat-root", "Corewren", "Corewren Root Natural Rubber Yoga Mat", "yoga-mat", "Running & Fitness > Training > Mats", 69.00,
        """Natural rubber under a brushed surface that grips more the warmer you get. At 5 mm it is soft enough for knees and firm enough for balance.""",
        {"material": "natural rubber", "thickness_mm": 5, "length_cm": 183, "width_cm": 66, "weight_g": 2500},
        colours="green=Fern, purple=Fig, blue=Dusk Blue",
        more=["It rolls out flat at once and measures 183 × 66 cm.", "At 2500 g it stays where you lay it.", "Fine lines help you line up hands and feet."]),
    product(
        "yogablock-cork", "Corewren", "Corewren Cork Yoga Blocks, Pair", "yoga-blocks", "Running & Fitness > Training > Yoga", 27.90,
        """Two blocks of pressed cork that bring the floor closer. They are heavy enough to stand still on their narrow side and warm to touch on a winter
        morning.""",
        {"material": "cork", "pieces": 2, "size_cm": "23 × 14 × 8", "weight_g": 1400}),
    product(
        "dumbbells-hex", "Corewren", "Corewren Hex Dumbbells, Pair", "dumbbells", "Running & Fitness > Training > Weights", 39.90,
        """Hexagonal heads that do not roll away, coated so they do not dent the floorboards. The steel grip is knurled finely; you get a pair of {each_kg} kg
        each.""",
        {"material": "cast iron, vinyl coating, steel", "pieces": 2},
        variants=[("2", "2 × 2 kg, Plum", {"each_kg": 2, "colour": "purple", "shade": "plum", "total_kg": 4}, 24.90),
            ("4", "2 × 4 kg, Lagoon", {"each_kg": 4, "colour": "teal", "shade": "lagoon", "total_kg": 8}, 39.90),
                  ("8", "2 × 8 kg, Night", {"each_kg": 8, "colour": "black", "shade": "night", "total_kg": 16, "pairs": 2}, 69.90)]),
    product(
        "bands-set", "Corewren", "Corewren Resistance Bands, Set of 5", "resistance-bands", "Running & Fitness > Training > Bands", 22.90,
        """Five loops from feather-light to stubborn, in a pouch that fits a coat pocket. A card shows twelve exercises for a hotel room or the time the pasta
        needs to cook.""",
        {"material": "natural latex", "pieces": 5, "exercise_card": True, "weight_g": 160}),
    product(
        "roller-foam", "Corewren", "Corewren Grid Foam Roller", "foam-roller", "Running & Fitness > Training > Recovery", 32.90,
        """Ridges and flats across a hollow core, so one side presses like thumbs and the other like a palm. It is 33 cm long and carries 150 kg.""",
        {"material": "EVA foam", "length_cm": 33, "diameter_cm": 14, "max_load_kg": 150, "weight_g": 610},
        colours="orange=Ember, black=Night"),
]
