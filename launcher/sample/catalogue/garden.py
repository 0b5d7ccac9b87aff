from product import product

PRODUCTS = [
    product(
        "pot-ridge", "Loamhart", "Loamhart Ridge Plant Pot", "plant-pot", "Garden > Pots > Indoor Pots", 24.90,
        """Fluted stoneware with a saucer that looks as if it belongs. The drainage hole saves roots from wet feet; the size of {diameter_cm} cm suits a plant
        that has outgrown its nursery pot.""",
        {"material": "stoneware", "drainage_hole": True, "saucer": True, "frost_proof": False},
        variants=[("15-white", "15 cm, Chalk", {"diameter_cm": 15, "colour": "white", "shade": "chalk", "weight_g": 900}, 19.90),
            ("15-orange", "15 cm, Terracotta", {"diameter_cm": 15, "colour": "orange", "shade": "terracotta", "weight_g": 900}, 19.90),
                  ("22-green", "22 cm, Sage", {"diameter_cm": 22, "colour": "green", "shade": "sage", "weight_g": 2100}, 34.90),
                      ("22-navy", "22 cm, Ink", {"diameter_cm": 22, "colour": "navy", "shade": "ink", "weight_g": 2100}, 34.90)]),
    product(
        "pot-hanging", "Loamhart", "Loamhart Hanging Planter", "hanging-planter", "Garden > Pots > Hanging Pots", 28.90,
        """A bowl on a leather cord for everything that trails: ivy, string of pearls, that one philodendron. A plug in the base lets water out only when you
        want it.""",
        {"material": "stoneware, leather", "diameter_cm": 18, "cord_cm": 70, "weight_g": 1050},
        colours="pink=Blush, grey=Pebble, yellow=Ochre"),
    product(
        "pot-balcony", "Loamhart", "Loamhart Self-Watering Balcony Box", "balcony-box", "Garden > Pots > Balcony Boxes", 32.90,
        """A reservoir of 4 l under the soil carries tomatoes and herbs through a long weekend. The box hangs on railings up to 8 cm thick, and a float shows
        how much is left.""",
        {"material": "recycled polypropylene", "reservoir": "4 l", "length_cm": 60, "railing_cm": 8, "frost_proof": True, "weight_g": 1700},
        colours="grey=Slate, green=Olive, orange=Terracotta"),
    product(
        "can-long", "Loamhart", "Loamhart Longneck Watering Can", "watering-can", "Garden > Watering > Cans", 34.90,
        """A spout as long as a heron's neck that finds the soil between the leaves. Powder-coated steel, {capacity}, balanced so that it pours without dripping
        on the floor.""",
        {"material": "powder-coated steel", "rose": "removable"},
        variants=[("1-yellow", "1 L, Mustard", {"capacity": "1 l", "colour": "yellow", "shade": "mustard", "weight_g": 420}, 29.90),
            ("1-pink", "1 L, Blush", {"capacity": "1 l", "colour": "pink", "shade": "blush", "weight_g": 420}, 29.90),
                  ("5-green", "5 L, Bottle Green", {"capacity": "5 l", "colour": "green", "shade": "bottle green", "weight_g": 1100}, 42.90),
                      ("5-grey", "5 L, Zinc", {"capacity": "5 l", "colour": "grey", "shade": "zinc", "weight_g": 1100}, 42.90)]),
    product(
        "mister-brass", "Loamhart", "Loamhart Brass Plant Mister", "mister/copper", "Garden > Watering > Misters", 26.90,
        """One push, one cloud. The brass pump sits on a ribbed glass bottle of 300 ml and keeps ferns and calatheas in the weather they remember.""",
        {"material": "brass, glass", "capacity": "300 ml", "weight_g": 360}),
    product(
        "secateurs-bypass", "Trowelby", "Trowelby Bypass Secateurs", "secateurs", "Garden > Tools > Pruning", 39.90,
        """Forged blades that slice past each other instead of crushing, for clean cuts up to 20 mm thick. The spring is replaceable, and a leather loop keeps
        them shut in your pocket.""",
        {"material": "forged steel, leather", "cuts_mm": 20, "replaceable_parts": True, "weight_g": 235},
        colours="red=Poppy, green=Bottle Green"),
    product(
        "trowel-set", "Trowelby", "Trowelby Hand Tool Set, 3 Pieces", "garden-tools/brown", "Garden > Tools > Hand Tools", 42.00,
        """A trowel, a fork and a weeder in stainless steel with ash handles worn smooth from the start. The trowel has a depth scale, and all three hang from
        leather thongs.""",
        {"material": "stainless steel, ash, leather", "pieces": 3, "weight_g": 760}),
    product(
        "gloves-garden", "Trowelby", "Trowelby Rose Gauntlet Gloves", "garden-gloves", "Garden > Tools > Gloves", 29.90,
        """Goatskin fingers thin enough to pick up a seed, cuffs long enough for the deep side of a rose bush. They soften as they age; size {size}.""",
        {"material": "goatskin leather, cotton cuff", "cuff_cm": 22},
        variants=[("s", "S", {"size": "S", "colour": "beige"}, None), ("m", "M", {"size": "M", "colour": "green"}, None),
            ("l", "L", {"size": "L", "colour": "brown"}, None)]),
    product(
        "seeds-tomato", "Loamhart", "Loamhart Tomato Seeds, Balcony Trio", "seed-packet/red", "Garden > Seeds > Vegetables", 5.90,
        """Three compact tomatoes, red, yellow and striped, that stay happy in a bucket. Sow indoors in March, plant out after the last frost, pick from July;
        45 seeds in three paper bags.""",
        {"seeds": 45, "varieties": 3, "sow": "March", "harvest": "July to October", "organic": True, "height_cm": 80}),
    product(
        "seeds-herbs", "Loamhart", "Loamhart Kitchen Herb Seeds, Set of 6", "seed-packet/green", "Garden > Seeds > Herbs", 9.90,
        """Basil, parsley, chives, coriander, dill and thyme for one sunny sill. Each packet says when, how deep and how far apart in a single line.""",
        {"packets": 6, "varieties": 6, "sow": "all year indoors", "organic": True}),
    product(
        "seeds-meadow", "Loamhart", "Loamhart Bee Meadow Seed Mix", "seed-packet/yellow", "Garden > Seeds > Flowers", 7.50,
        """Cornflower, poppy, borage and twenty-one others that bloom in turns from May to frost. One packet sows 10 m² and asks for nothing but poor soil and a
        late mowing.""",
        {"covers_m2": 10, "varieties": 24, "sow": "April to June", "bloom": "May to October", "perennial": "partly"}),
    product(
        "bed-raised", "Trowelby", "Trowelby Larch Raised Bed", "raised-bed/brown", "Garden > Growing > Raised Beds", 139.00,
        """Untreated larch boards, 27 mm thick, that turn silver with the years. It screws together in half an hour and stands {height_cm} cm high, kind to the
        back.""",
        {"material": "larch", "board_mm": 27, "liner": True},
        variants=[("low", "120 × 80 cm, Low", {"length_cm": 120, "width_cm": 80, "height_cm": 40, "weight_g": 24000}, 119.00),
            ("high", "120 × 80 cm, High", {"length_cm": 120, "width_cm": 80, "height_cm": 75, "weight_g": 41000}, 189.00)]),
    product(
        "feeder-bird", "Loamhart", "Loamhart Lantern Bird Feeder", "bird-feeder", "Garden > Wildlife > Bird Feeders", 31.90,
        """A little copper-roofed lantern that keeps the seed dry and the view clear. It holds 1.2 kg, opens without tools for cleaning and leaves room for six
        birds at a time.""",
        {"material": "steel, copper, acrylic", "capacity_kg": 1.2, "perches": 6, "weight_g": 880},
        colours="copper=Copper Roof, green=Green Roof"),
    product(
        "hose-coil", "Loamhart", "Loamhart Balcony Spiral Hose 10 m", "spiral-hose", "Garden > Watering > Hoses", 36.90,
        """Springs back into a bucket-sized coil on its own, so the balcony stays a balcony. The 10 m hose comes with a tap adapter and a nozzle with five
        patterns.""",
        {"length_m": 10, "nozzle_patterns": 5, "material": "polyurethane", "weight_g": 1300},
        colours="teal=Lagoon, orange=Terracotta"),
]
