from product import product

PRODUCTS = [
    product(
        "serum-dew", "Verdanelle", "Verdanelle Dew Hyaluronic Serum 30 ml", "serum/blue", "Beauty & Care > Face > Serums", 29.90,
        """A clear, light gel that sinks in before the kettle boils. Hyaluronic acid in two sizes and a little glycerin hold moisture under cream or sunscreen;
        vegan and free of perfume.""",
        {"net_ml": 30, "skin": "all, also sensitive", "actives": "hyaluronic acid, glycerin", "vegan": True, "fragrance_free": True}),
    product(
        "serum-glow", "Verdanelle", "Verdanelle Glow Vitamin C Serum 30 ml", "serum/orange", "Beauty & Care > Face > Serums", 36.90,
        """A stable vitamin C at 12 % in a bottle that keeps light out. A few drops in the morning, sunscreen on top, and dull winter skin looks like it has
        been on a walk.""",
        {"net_ml": 30, "skin": "normal, dull", "actives": "vitamin C 12 %", "vegan": True, "fragrance_free": True}),
    product(
        "serum-night", "Verdanelle", "Verdanelle Night Bakuchiol Oil 30 ml", "serum/purple", "Beauty & Care > Face > Serums", 39.90,
        """Bakuchiol in squalane and evening primrose oil for the hours when nobody is looking. Three drops pressed into damp skin are plenty; the pipette doses
        them one at a time.""",
        {"net_ml": 30, "skin": "dry, mature", "actives": "bakuchiol, squalane", "vegan": True}),
    product(
        "cream-day", "Verdanelle", "Verdanelle Meadow Day Cream 50 ml", "cream-jar/green", "Beauty & Care > Face > Creams", 27.90,
        """A soft cream with oat and linden blossom that calms tight cheeks without a shine. It comes in a glass jar, and refills in paper are on the way.""",
        {"net_ml": 50, "skin": "normal, sensitive", "actives": "oat, linden blossom", "vegan": True, "container": "glass"}),
    product(
        "suncream-shade", "Saltmire", "Saltmire Shade Sunscreen SPF 50, 100 ml", "tube/yellow", "Beauty & Care > Sun > Sunscreen", 22.90,
        """High protection with SPF 50 that spreads like a lotion and leaves no ghost face. Keeps on through 80 minutes of swimming and is free of perfume; put
        it on again after the towel.""",
        {"net_ml": 100, "spf": 50, "water_resistant_min": 80, "fragrance_free": True, "skin": "all"}),
    product(
        "handcream-dock", "Saltmire", "Saltmire Dock Worker's Hand Cream 75 ml", "tube/blue", "Beauty & Care > Hands & Body > Hand Care", 12.90,
        """Shea butter and beeswax for hands that wash up, dig and climb. It is absorbed in a minute, smells faintly of lemon thyme and leaves no fingerprints
        on the phone.""",
        {"net_ml": 75, "actives": "shea butter, beeswax", "scent": "lemon thyme", "vegan": False}),
    product(
        "soap-saltmire", "Saltmire", "Saltmire Cold-Stirred Soap", "soap", "Beauty & Care > Hands & Body > Soap", 7.90,
        """Stirred cold from olive and coconut oil and left to ripen for six weeks, so it lathers softly and lasts. The 100 g bar is vegan and comes in paper,
        scented with {scent}.""",
        {"net_weight_g": 100, "oils": "olive, coconut", "vegan": True, "packaging": "paper"},
        variants=[("lavender", "Lavender", {"scent": "lavender", "colour": "purple"}, None),
            ("pine", "Pine & Sage", {"scent": "pine and sage", "colour": "green"}, None),
                  ("orange", "Orange & Clove", {"scent": "orange and clove", "colour": "orange"}, None),
                      ("seaweed", "Seaweed", {"scent": "seaweed and sea salt", "colour": "teal"}, None)]),
    product(
        "shampoobar-linden", "Lindenrow", "Lindenrow Shampoo Bar 80 g", "shampoo-bar", "Beauty & Care > Hair > Shampoo", 11.90,
        """One bar replaces two bottles and goes through airport security without a word. It foams well in hard water; the 80 g last for about 60 washes.""",
        {"net_weight_g": 80, "washes": 60, "vegan": True, "packaging": "paper"},
        variants=[("nettle", "Nettle, for Oily Hair", {"hair": "oily", "scent": "nettle", "colour": "green"}, None),
            ("oat", "Oat, for Dry Hair", {"hair": "dry", "scent": "oat and honey", "colour": "beige", "vegan": False}, None)]),
    product(
        "brush-hair", "Lindenrow", "Lindenrow Paddle Hair Brush", "hair-brush/brown", "Beauty & Care > Hair > Brushes", 24.90,
        """Rounded wooden pins on an air cushion untangle without tugging and do not make hair fly. Oiled beech, 24 cm long, made in a small workshop.""",
        {"material": "beech, natural rubber", "length_cm": 24, "weight_g": 110}),
    product(
        "razor-safety", "Lindenrow", "Lindenrow Safety Razor", "razor", "Beauty & Care > Shaving > Razors", 34.90,
        """A closed-comb razor of solid brass that turns shaving into three calm minutes. It takes standard double-edge blades, ten of them in the box, and
        weighs a reassuring 96 g.""",
        {"material": "brass", "blades_included": 10, "head": "closed comb", "weight_g": 96},
        colours="silver=Chrome, black=Black Chrome, copper=Rose Copper"),
    product(
        "bathsalt-moor", "Saltmire", "Saltmire Bath Salt 500 g", "bath-salt", "Beauty & Care > Hands & Body > Bath", 13.90,
        """Coarse sea salt with {scent} for evenings that have gone on too long. Two handfuls in a warm bath; the 500 g jar is enough for eight.""",
        {"net_weight_g": 500, "baths": 8, "vegan": True, "container": "glass"},
        variants=[("eucalyptus", "Eucalyptus", {"scent": "eucalyptus and mint", "colour": "teal"}, None),
            ("rose", "Rose", {"scent": "rose and geranium", "colour": "pink"}, None)]),
    product(
        "lipbalm-three", "Lindenrow", "Lindenrow Lip Balm Trio", "lip-balm", "Beauty & Care > Face > Lips", 12.50,
        """Three paper tubes, one for the coat, one for the desk, one to lose: plain, mint and a hint of red. Made from shea butter and candelilla wax, so they
        are vegan.""",
        {"pieces": 3, "net_weight_g": 24, "actives": "shea butter, candelilla wax", "vegan": True, "packaging": "paper"}),
    product(
        "toothbrush-bamboo", "Lindenrow", "Lindenrow Bamboo Toothbrushes, 4 Pack", "toothbrushes", "Beauty & Care > Teeth > Toothbrushes", 9.90,
        """Four brushes with soft bristles and a notch in four patterns, so nobody borrows the wrong one. Handles of bamboo; break off the head and they can be
        composted.""",
        {"material": "bamboo, nylon bristles", "pieces": 4, "bristles": "soft", "compostable": "handle"}),
    product(
        "perfume-harbour", "Saltmire", "Saltmire Harbour Eau de Parfum 50 ml", "perfume", "Beauty & Care > Fragrance > Perfume", 68.00,
        """Rope, salt, a peeled mandarin and, after an hour, warm cedar. It stays close to the skin for most of a day and comes in a bottle of 50 ml that can be
        refilled.""",
        {"net_ml": 50, "scent": "salt, mandarin, cedar", "refillable": True, "vegan": True},
        variants=[("day", "Morning", {"colour": "blue", "notes": "lighter, more mandarin"}, None),
            ("night", "Evening", {"colour": "navy", "notes": "deeper, more cedar"}, None)],
        more=["The Morning version has more mandarin in it.", "The Evening version leans towards cedar."]),
]
