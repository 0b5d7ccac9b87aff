from product import product

PRODUCTS = [
    product(
        "tent-kestrane-two", "Kestrane", "Kestrane Skylark Tent, 2 Person", "tent", "Outdoor > Camping > Tents", 249.00,
        """A free-standing dome that goes up with three colour-coded poles before the soup is warm. Two doors mean nobody climbs over anybody, and both porches
        swallow a full backpack.""",
        {"persons": 2, "season": 3, "weight_g": 2150, "hydrostatic_head_mm": 3000, "poles": 3, "doors": 2, "material": "ripstop nylon", "packed_cm": "46 × 15"},
        colours="green=Lichen, orange=Rowan",
        more=["The flysheet holds 3000 mm of water column.", "Packed it measures 46 × 15 cm and weighs 2150 g."]),
    product(
        "tent-kestrane-solo", "Kestrane", "Kestrane Wren Tent, 1 Person", "tent/yellow", "Outdoor > Camping > Tents", 219.00,
        """One pole, six pegs and you are at home. At 1180 g the Wren is made for long trails and short nights, with a side door and enough height to sit up and
        read.""",
        {"persons": 1, "season": 3, "weight_g": 1180, "hydrostatic_head_mm": 2500, "poles": 1, "pegs": 6, "material": "ripstop nylon", "colour": "yellow"}),
    product(
        "tent-kestrane-family", "Kestrane", "Kestrane Heron Family Tent, 4 Person", "family-tent/teal", "Outdoor > Camping > Tents", 429.00,
        """You can stand up in it, hang a lamp from it and eat breakfast in it when it rains. Two sleeping cabins keep early risers and late readers apart; the
        porch takes a table for four.""",
        {"persons": 4, "season": 3, "weight_g": 9800, "height_cm": 195, "hydrostatic_head_mm": 4000, "cabins": 2, "material": "polyester", "colour": "teal"}),
    product(
        "sleepingbag-down", "Kestrane", "Kestrane Dormouse Down Sleeping Bag", "sleeping-bag", "Outdoor > Camping > Sleeping Bags", 199.00,
        """Duck down in slanted chambers, warm to {comfort_c} °C and smaller than a loaf once packed. The hood closes with one hand and the zip has a guard that
        stops it biting.""",
        {"fill": "duck down", "shape": "mummy", "zip": "left"},
        variants=[("summer", "Summer, Blue", {"comfort_c": 8, "weight_g": 690, "colour": "blue"}, 169.00),
            ("three-season", "Three-Season, Red", {"comfort_c": -2, "weight_g": 980, "colour": "red"}, 219.00)]),
    product(
        "sleepingbag-kids", "Kestrane", "Kestrane Cub Children's Sleeping Bag", "sleeping-bag", "Outdoor > Camping > Sleeping Bags", 59.90,
        """Grows with its camper: a zip at the feet adds 30 cm when the legs get longer. Synthetic filling, warm to 10 °C, and machine washable after the
        marshmallows.""",
        {"fill": "synthetic", "comfort_c": 10, "extends_cm": 30, "age_from": 4, "machine_washable_c": 30, "weight_g": 1100},
        colours="green=Frog, orange=Fox"),
    product(
        "mat-sleep", "Kestrane", "Kestrane Featherlight Sleeping Mat", "sleeping-mat", "Outdoor > Camping > Mats", 94.90,
        """Eight centimetres of air between you and the roots, from a pack the size of a drinks can. A pump sack inflates it in a dozen breaths, and it does not
        rustle when you turn.""",
        {"thickness_cm": 8, "length_cm": 183, "width_cm": 55, "r_value": 3.4, "weight_g": 460, "pump_sack": True},
        colours="orange=Rowan, blue=Tarn",
        more=["Its R-value of 3.4 is enough for spring and autumn nights.", "It weighs 460 g and is 183 cm long."]),
    product(
        "pack-fern-30", "Fernhollow", "Fernhollow Ridgeway 30 L Backpack", "backpack", "Outdoor > Backpacks > Day Hikes", 109.00,
        """A day-hike pack with a mesh back that keeps a hand's breadth of air behind your shirt. 30 l take lunch, layers and a rope; the rain cover lives in a
        pocket of its own.""",
        {"capacity": "30 l", "weight_g": 980, "material": "recycled nylon", "rain_cover": True, "hydration_ready": True, "back": "ventilated mesh"},
        colours="green=Fir, blue=Tarn, orange=Rowan, black=Slate",
        more=["The fabric is recycled nylon.", "A sleeve inside takes a hydration bladder.", "Pole loops, a whistle on the chest strap, two hip pockets.",
            "Empty it weighs 980 g."]),
    product(
        "pack-fern-55", "Fernhollow", "Fernhollow Longway 55 L Trekking Pack", "trekking-pack", "Outdoor > Backpacks > Trekking", 189.00,
        """For a week between huts: a frame that carries 18 kg on your hips instead of your shoulders. The back length slides on a rail, and the bottom opens
        separately for the sleeping bag.""",
        {"capacity": "55 l", "max_load_kg": 18, "weight_g": 1890, "material": "recycled nylon", "rain_cover": True, "back_length": "adjustable"},
        colours="red=Rosehip, navy=Midnight"),
    product(
        "headlamp-glow", "Kestrane", "Kestrane Firefly Headlamp", "headlamp", "Outdoor > Lights > Headlamps", 44.90,
        """450 lumen for the path, a red light for the tent and a lock so it cannot switch on in the bag. It charges by USB-C and also takes three AAA cells
        when there is no socket for days.""",
        {"lumen": 450, "battery_h": 40, "waterproof": "IPX6", "red_light": True, "charging": "USB-C", "backup": "3 × AAA", "weight_g": 86},
        colours="yellow=Gorse, black=Slate, teal=Tarn",
        more=["On low it burns for 40 hours.", "With IPX6 it can be out in any rain.", "It weighs 86 g with the battery in."]),
    product(
        "stove-gas", "Kestrane", "Kestrane Ember Gas Stove", "camp-stove", "Outdoor > Camp Kitchen > Stoves", 49.00,
        """Folds to the size of an egg and boils half a litre in 3 minutes. The flame turns down far enough for porridge, and the pan supports have teeth.""",
        {"weight_g": 83, "power_w": 2800, "boils_500ml_min": 3, "fuel": "screw-on gas cartridge", "igniter": "piezo", "material": "steel, brass"}),
    product(
        "cookset-duo", "Kestrane", "Kestrane Duo Cook Set", "cook-set", "Outdoor > Camp Kitchen > Pots", 54.90,
        """A 1.3 l pot, a pan that is also the lid, and two mugs that nest inside with the stove. Hard-anodised aluminium cleans with a handful of moss if it
        has to.""",
        {"material": "hard-anodised aluminium", "capacity": "1.3 l", "pieces": 4, "persons": 2, "weight_g": 520},
        colours="grey=Granite, orange=Rowan"),
    product(
        "poles-trek", "Fernhollow", "Fernhollow Folding Trekking Poles, Pair", "trekking-poles", "Outdoor > Hiking > Poles", 79.00,
        """Three sections snap together on an inner cord and fold to 36 cm for the bus home. Cork grips drink up sweat and shape themselves to your hands.""",
        {"material": "aluminium, cork", "folded_cm": 36, "length_cm": "110–130", "pieces": 2, "weight_g": 470},
        colours="green=Fir, red=Rosehip"),
    product(
        "flask-summit", "Kestrane", "Kestrane Summit Vacuum Flask", "vacuum-flask", "Outdoor > Camp Kitchen > Flasks", 32.90,
        """Tea that is still too hot to drink at the top. The steel flask keeps hot for {keeps_hot_h} hours, the cup is big enough for soup, and the stopper
        pours without unscrewing.""",
        {"material": "stainless steel", "double_walled": True, "leak_proof": True},
        variants=[("05-green", "0.5 L, Lichen", {"capacity": "0.5 l", "keeps_hot_h": 12, "weight_g": 330, "colour": "green", "shade": "lichen"}, 29.90),
                  ("075-red", "0.75 L, Rosehip", {"capacity": "0.75 l", "keeps_hot_h": 16, "weight_g": 420, "colour": "red", "shade": "rosehip"}, 34.90),
                  ("1-black", "1 L, Slate", {"capacity": "1 l", "keeps_hot_h": 20, "weight_g": 510, "colour": "black", "shade": "slate"}, 38.90)]),
    product(
        "bottle-stream", "Fernhollow", "Fernhollow Stream Bottle 0.7 L", "water-bottle", "Outdoor > Hiking > Bottles", 21.90,
        """A single-wall steel bottle with a wide mouth for ice and easy scrubbing. It holds 0.7 l, weighs 170 g and makes a nice sound against a rock.""",
        {"material": "stainless steel", "lid": "bamboo top", "capacity": "0.7 l", "leak_proof": True, "dishwasher_safe": True, "bpa_free": True,
            "weight_g": 170},
        colours="blue=Tarn, yellow=Gorse, pink=Heather, white=Birch",
        more=["The bamboo-topped lid does not leak, even upside down.", "Dishwasher safe, cap included.", "A loop on the cap takes a carabiner.",
            "The powder coat gives grip to cold hands."]),
    product(
        "hammock-sway", "Fernhollow", "Fernhollow Sway Hammock", "hammock", "Outdoor > Camping > Hammocks", 64.90,
        """Parachute cloth, two tree-friendly straps and five minutes: the shortest way from a forest to an armchair. It carries 200 kg, so there is room for
        two.""",
        {"material": "ripstop nylon", "max_load_kg": 200, "length_cm": 300, "straps": True, "weight_g": 710},
        colours="teal=Tarn, purple=Heather"),
    product(
        "drybag-roll", "Kestrane", "Kestrane Roll-Top Dry Bag", "dry-bag", "Outdoor > Backpacks > Dry Bags", 18.90,
        """Roll three times, clip, and whatever is inside stays dry in a canoe or a thunderstorm. Welded seams, a window to see what is in there, and it holds
        {capacity}.""",
        {"material": "coated nylon", "waterproof": "IPX6", "seams": "welded"},
        variants=[("5-yellow", "5 L, Gorse", {"capacity": "5 l", "weight_g": 90, "colour": "yellow", "shade": "gorse"}, 14.90),
            ("10-blue", "10 L, Tarn", {"capacity": "10 l", "weight_g": 120, "colour": "blue", "shade": "tarn"}, 18.90),
                  ("20-red", "20 L, Rosehip", {"capacity": "20 l", "weight_g": 165, "colour": "red", "shade": "rosehip"}, 24.90)]),
]
