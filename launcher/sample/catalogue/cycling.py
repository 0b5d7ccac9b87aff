from product import product

PRODUCTS = [
    product(
        "bikelight-set", "Velandry", "Velandry Beacon Bike Light Set", "bike-light", "Cycling > Safety > Lights", 49.90,
        """A front light with 70 lux and a rear light that glows brighter when you brake. Both charge by USB-C, hold on with rubber straps that fit any bar, and
        are rated IPX5.""",
        {"lux": 70, "battery_h": 8, "waterproof": "IPX5", "charging": "USB-C", "brake_light": True, "mount": "rubber straps", "pieces": 2, "weight_g": 145},
        colours="black=Asphalt, silver=Spoke",
        more=["One charge lasts 8 hours on full power.", "Together they weigh 145 g."]),
    product(
        "bikelight-rear", "Velandry", "Velandry Ember Rear Light", "rear-light/red", "Cycling > Safety > Lights", 19.90,
        """A ruby-sized rear light with a wide angle, so drivers see you from the side as well. It clips to a saddle bag, a helmet or a belt and runs for 20
        hours.""",
        {"battery_h": 20, "waterproof": "IPX5", "charging": "USB-C", "angle_degrees": 220, "weight_g": 32}),
    product(
        "helmet-town", "Spokemoor", "Spokemoor Commons City Helmet", "city-helmet", "Cycling > Safety > Helmets", 79.00,
        """Round, calm and deep at the back, with a rotation layer inside that lets the shell slip in a fall. A dial fits it in seconds; the magnetic buckle
        works with gloves.""",
        {"rotation_layer": True, "vents": 10, "buckle": "magnetic", "weight_g": 390, "material": "in-mould EPS"},
        variants=[("green-m", "Sage, M", {"colour": "green", "shade": "sage", "size": "M", "head_cm": "54–58"}, None),
            ("black-m", "Asphalt, M", {"colour": "black", "shade": "asphalt", "size": "M", "head_cm": "54–58"}, None),
                  ("black-l", "Asphalt, L", {"colour": "black", "shade": "asphalt", "size": "L", "head_cm": "58–62"}, None),
                      ("white-l", "Chalk, L", {"colour": "white", "shade": "chalk", "size": "L", "head_cm": "58–62"}, None)],
        more=["Size M fits heads of 54–58 cm.", "It weighs 390 g.", "Size L fits heads of 58–62 cm.", "Ten vents keep the head cool on the hill home."]),
    product(
        "helmet-road", "Spokemoor", "Spokemoor Switchback Road Helmet", "road-helmet", "Cycling > Safety > Helmets", 119.00,
        """Eighteen deep vents pull air over the scalp even at climbing speed. A fine ratchet, thin straps that lie flat, and 245 g you stop noticing by the
        first bend.""",
        {"vents": 18, "weight_g": 245, "material": "in-mould EPS, carbon-reinforced", "size": "M", "head_cm": "55–59"},
        colours="red=Kermesse Red, blue=Sky, white=Chalk"),
    product(
        "helmet-kids", "Spokemoor", "Spokemoor Ladybird Children's Helmet", "kids-helmet", "Cycling > Safety > Helmets", 44.90,
        """Covers the temples, has a built-in light at the back and grows from 48 to 54 cm with a turn of the wheel. The buckle is padded, so no chin gets
        pinched.""",
        {"head_cm": "48–54", "age_from": 3, "rear_light": True, "weight_g": 270, "vents": 8},
        colours="red=Ladybird, teal=Dragonfly, yellow=Bumblebee"),
    product(
        "lock-chain", "Velandry", "Velandry Bulwark Chain Lock", "chain-lock", "Cycling > Security > Locks", 74.90,
        """Square links of hardened steel, 8 mm thick, in a sleeve that does not scratch the frame. At {length_cm} cm it goes round frame, wheel and lamp
        post.""",
        {"material": "hardened steel", "link_mm": 8, "keys": 3},
        variants=[("85-black", "85 cm, Asphalt", {"length_cm": 85, "weight_g": 1900, "colour": "black", "shade": "asphalt"}, 69.90),
            ("110-green", "110 cm, Moss", {"length_cm": 110, "weight_g": 2400, "colour": "green", "shade": "moss"}, 79.90)]),
    product(
        "lock-fold", "Velandry", "Velandry Hinge Folding Lock", "folding-lock/black", "Cycling > Security > Locks", 64.90,
        """Six steel bars unfold to 90 cm and fold back into a holder that rides on the bottle bosses. The cylinder has a cover against rain, and the joints are
        riveted twice.""",
        {"material": "hardened steel", "length_cm": 90, "bars": 6, "keys": 2, "weight_g": 1120}),
    product(
        "pump-floor", "Velandry", "Velandry Upright Floor Pump", "floor-pump", "Cycling > Care > Pumps", 44.90,
        """A steel barrel, a beech handle and a gauge large enough to read while standing. It reaches 11 bar and its head fits every common valve without
        swapping parts.""",
        {"material": "steel, beech", "max_bar": 11, "valves": "Presta, Schrader, Dunlop", "hose_cm": 110, "weight_g": 1650},
        colours="red=Kermesse Red, navy=Midnight"),
    product(
        "multitool-pocket", "Velandry", "Velandry Seventeen Multi-Tool", "multi-tool/silver", "Cycling > Care > Tools", 32.90,
        """Seventeen functions in 138 g: hex keys, a chain breaker, a tyre lever and a knife for the sausage afterwards. The sides are knurled, so cold fingers
        can hold on.""",
        {"functions": 17, "material": "chrome vanadium steel", "chain_breaker": True, "weight_g": 138}),
    product(
        "pannier-rolltop", "Carrowby", "Carrowby Towpath Pannier 20 L", "pannier", "Cycling > Bags > Panniers", 69.00,
        """A roll-top bag that hooks onto the rack with one hand and turns into a shoulder bag at the office. Welded tarpaulin keeps 20 l of laptop and lunch
        dry.""",
        {"capacity": "20 l", "material": "tarpaulin", "waterproof": "IPX4", "reflective": True, "weight_g": 860, "mount": "quick hook"},
        colours="yellow=Mustard, black=Asphalt, teal=Canal",
        more=["Reflective patches face backwards and sideways.", "It weighs 860 g empty.", "Built to IPX4, it shrugs off spray from the wheel."]),
    product(
        "gloves-ride", "Spokemoor", "Spokemoor Mistral Cycling Gloves", "cycling-gloves", "Cycling > Clothing > Gloves", 36.90,
        """Windproof on the back, grippy on the palm, and thin enough to shift gears by feel. Two fingertips work on a phone screen, and the cuffs reach under a
        jacket.""",
        {"material": "softshell polyester, silicone grip", "windproof": True, "touchscreen": True, "machine_washable_c": 30, "season": "autumn, winter"},
        variants=[("s", "S", {"size": "S", "colour": "black"}, None), ("m", "M", {"size": "M", "colour": "black"}, None),
            ("l", "L", {"size": "L", "colour": "black"}, None)]),
    product(
        "bell-ding", "Velandry", "Velandry Brass Bell", "bike-bell", "Cycling > Safety > Bells", 14.90,
        """One clear note that hangs in the air for seconds: polite enough for a park, loud enough for a market. Turned from solid brass, with a leather strap
        instead of a screw.""",
        {"material": "brass, leather", "diameter_mm": 42, "weight_g": 68},
        colours="copper=Aged Brass, black=Blackened Brass"),
]
