from product import product

PRODUCTS = [
    product(
        "tee-heavy", "Lissade", "Lissade Heavyweight T-Shirt", "t-shirt", "Fashion > Tops > T-Shirts", 34.90,
        """Thick organic cotton that keeps its shape after the fortieth wash and a collar that lies flat. Cut straight, for everybody; the fabric weighs
        {fabric_g} g per square metre.""",
        {"material": "organic cotton", "organic": True, "fabric_g": 240, "fit": "straight", "machine_washable_c": 40},
        variants=[("white-s", "Chalk, S", {"colour": "white", "shade": "chalk", "size": "S"}, None),
            ("white-m", "Chalk, M", {"colour": "white", "shade": "chalk", "size": "M"}, None),
                ("black-m", "Soot, M", {"colour": "black", "shade": "soot", "size": "M"}, None),
                  ("green-l", "Moss, L", {"colour": "green", "shade": "moss", "size": "L"}, None),
                      ("orange-m", "Rust, M", {"colour": "orange", "shade": "rust", "size": "M"}, None),
                          ("navy-xl", "Ink, XL", {"colour": "navy", "shade": "ink", "size": "XL"}, None)]),
    product(
        "shirt-linen", "Lissade", "Lissade Linen Shirt", "shirt", "Fashion > Tops > Shirts", 79.00,
        """Linen that has been washed before you get it, so it is soft on the first morning. Buttons of corozo nut, a small collar, and creases that look
        intended.""",
        {"material": "linen", "fit": "relaxed", "machine_washable_c": 40, "buttons": "corozo nut"},
        variants=[("blue-m", "Sea Mist, M", {"colour": "blue", "shade": "sea mist", "size": "M"}, None),
            ("white-l", "Chalk, L", {"colour": "white", "shade": "chalk", "size": "L"}, None),
                ("green-l", "Sage, L", {"colour": "green", "shade": "sage", "size": "L"}, None)]),
    product(
        "jumper-merino", "Garrowmill", "Garrowmill Merino Crew Jumper", "jumper", "Fashion > Tops > Knitwear", 109.00,
        """Fine merino knitted in one piece, without side seams to twist or rub. Warm at the bus stop, not too warm on the bus; it airs clean overnight.""",
        {"material": "merino wool", "fit": "regular", "gauge": 12, "care": "wool cycle, cold"},
        variants=[("grey-m", "Drizzle, M", {"colour": "grey", "shade": "drizzle", "size": "M"}, None),
            ("red-s", "Rowan, S", {"colour": "red", "shade": "rowan", "size": "S"}, None),
                ("navy-l", "Midnight, L", {"colour": "navy", "shade": "midnight", "size": "L"}, None)]),
    product(
        "scarf-wool", "Garrowmill", "Garrowmill Lambswool Scarf", "scarf", "Fashion > Accessories > Scarves", 49.00,
        """Woven from lambswool and brushed until it forgets it was ever scratchy. 190 cm long: twice round and a knot, or once round a friend as well.""",
        {"material": "lambswool", "length_cm": 190, "width_cm": 32, "care": "hand wash"},
        colours="red=Rowan, yellow=Ochre, teal=Tarn, grey=Drizzle",
        more=["The weave is plain and the fringe short.", "A warm note against dark coats.", "It is 32 cm wide.",
            "The quiet one, for people with loud coats."]),
    product(
        "beanie-rib", "Garrowmill", "Garrowmill Ribbed Beanie", "beanie", "Fashion > Accessories > Hats", 29.90,
        """Ribs deep enough to stretch over any head and a turn-up that covers the ears. Merino and recycled cashmere, in one size.""",
        {"material": "merino wool, recycled cashmere", "size": "one size", "care": "hand wash", "weight_g": 78},
        colours="orange=Rust, green=Bracken, navy=Midnight"),
    product(
        "gloves-knit", "Garrowmill", "Garrowmill Fingerless Gloves", "knit-gloves", "Fashion > Accessories > Gloves", 26.90,
        """For market stalls, cold offices and people who turn pages. Lambswool with long wrists and a thumb that stays out of the way.""",
        {"material": "lambswool", "size": "one size", "care": "hand wash"},
        colours="grey=Drizzle, purple=Heather"),
    product(
        "jacket-rain", "Fernhollow", "Fernhollow Squall Rain Jacket", "rain-jacket", "Fashion > Jackets > Rain Jackets", 159.00,
        """Taped seams and a hood that turns with your head: waterproof to {water_column_mm} mm and open to the air through long zips under the arms. It stuffs
        into its own pocket.""",
        {"material": "recycled nylon", "waterproof": "10000 mm", "water_column_mm": 10000, "taped_seams": True, "pit_zips": True, "weight_g": 340},
        variants=[("yellow-m", "Gorse, M", {"colour": "yellow", "shade": "gorse", "size": "M"}, None),
            ("teal-s", "Tarn, S", {"colour": "teal", "shade": "tarn", "size": "S"}, None),
                ("navy-l", "Midnight, L", {"colour": "navy", "shade": "midnight", "size": "L"}, None)],
        more=["The jacket weighs 340 g.", "The cuffs close over gloves.", "Two hand pockets sit above a hip belt."]),
    product(
        "jacket-quilt", "Lissade", "Lissade Quilted Jacket", "quilted-jacket", "Fashion > Jackets > Light Jackets", 129.00,
        """The jacket for the half of the year that cannot decide. Recycled filling in narrow channels, a corduroy collar and pockets you can fall asleep
        in.""",
        {"material": "recycled polyester", "fill": "recycled polyester", "collar": "corduroy", "machine_washable_c": 30, "weight_g": 520},
        variants=[("green-m", "Olive, M", {"colour": "green", "shade": "olive", "size": "M"}, None),
            ("brown-l", "Tobacco, L", {"colour": "brown", "shade": "tobacco", "size": "L"}, None)]),
    product(
        "sneaker-court", "Lissade", "Lissade Court Leather Sneaker", "sneaker", "Fashion > Shoes > Sneakers", 119.00,
        """A plain, low sneaker in soft leather with a stitched rubber sole that a cobbler can replace. The insole is cork and comes out.""",
        {"material": "leather, rubber, cork", "sole": "stitched, replaceable"},
        variants=[("white-39", "Chalk, EU 39", {"colour": "white", "shade": "chalk", "size_eu": 39}, None),
            ("white-43", "Chalk, EU 43", {"colour": "white", "shade": "chalk", "size_eu": 43}, None),
                ("green-41", "Moss, EU 41", {"colour": "green", "shade": "moss", "size_eu": 41}, None)]),
    product(
        "socks-wool", "Garrowmill", "Garrowmill Hut Socks", "socks", "Fashion > Accessories > Socks", 19.90,
        """Thick wool socks for stone floors and ski huts, looped inside like a towel. The heel is reinforced, because that is where they always go.""",
        {"material": "wool, nylon", "machine_washable_c": 30},
        variants=[("red-37-40", "Rowan, EU 37–40", {"size_eu": "37–40", "colour": "red", "shade": "rowan"}, None),
            ("green-41-44", "Bracken, EU 41–44", {"size_eu": "41–44", "colour": "green", "shade": "bracken"}, None)]),
    product(
        "tote-canvas", "Lissade", "Lissade Canvas Tote", "tote-bag", "Fashion > Bags > Totes", 32.00,
        """Canvas heavy enough to stand up by itself, handles long enough for a shoulder in a winter coat. An inside pocket keeps the keys from the leeks; it
        carries 16 l.""",
        {"material": "organic cotton canvas", "organic": True, "capacity": "16 l", "pockets": 1, "machine_washable_c": 30},
        colours="beige=Natural, navy=Ink, red=Brick"),
    product(
        "belt-leather", "Lissade", "Lissade Leather Belt", "belt", "Fashion > Accessories > Belts", 45.00,
        """One strip of full-grain leather, 3.5 cm wide, with a brass buckle held by screws. No lining to peel, nothing to come undone.""",
        {"material": "full-grain leather, brass", "width_cm": 3.5, "length_cm": "85–105"},
        colours="brown=Chestnut, black=Soot"),
    product(
        "sunglasses-cove", "Lissade", "Lissade Cove Sunglasses", "sunglasses", "Fashion > Accessories > Sunglasses", 69.00,
        """Rounded frames in bio-acetate with polarised lenses that take the glare off water and wet roads. Category 3 protection, five-barrel hinges, a felt
        case.""",
        {"material": "bio-acetate", "lens_category": 3, "polarised": True, "uv": "UV400", "case": "wool felt", "weight_g": 27},
        colours="brown=Tortoise, black=Soot, teal=Bottle Glass"),
]
