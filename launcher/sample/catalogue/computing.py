from product import product

PRODUCTS = [
    product(
        "keyboard-fallow-75", "Keyfallow", "Keyfallow Seventy-Five Mechanical Keyboard", "keyboard", "Computing > Keyboards > Mechanical", 129.00,
        """Gasket-mounted and filled with foam, it sounds like rain on a tent rather than a typewriter. The 81 keys keep the arrows and lose the number pad;
        switches pull out and swap without soldering.""",
        {"layout": "75 %", "keys": 81, "switches": "tactile, hot-swappable", "wireless": True, "battery_h": 120, "plug": "USB-C",
            "material": "aluminium, PBT keycaps", "weight_g": 980},
        colours="white=Milk, black=Slate, blue=Ink Blue, pink=Rosewater",
        more=["A knob at the top right turns the volume.", "It runs for 120 hours on a charge.", "Three computers stay paired and are one key apart.",
            "Keycaps are PBT, so the letters do not wear shiny."]),
    product(
        "keyboard-fallow-low", "Keyfallow", "Keyfallow Low-Profile Keyboard", "slim-keyboard", "Computing > Keyboards > Slim", 79.00,
        """A thin, full-size keyboard with a number pad for people who live in spreadsheets. Scissor switches are quiet enough for meetings, and the aluminium
        top is 7 mm at its slimmest edge.""",
        {"layout": "full size", "keys": 104, "switches": "scissor", "wireless": True, "battery_h": 200, "thickness_mm": 7, "material": "aluminium",
            "weight_g": 560},
        colours="silver=Silver, black=Graphite"),
    product(
        "keyboard-split", "Keyfallow", "Keyfallow Wingspan Split Keyboard", "split-keyboard/grey", "Computing > Keyboards > Ergonomic", 189.00,
        """Two halves you can set as wide as your shoulders, tilted up to 12 degrees in the middle. Wrists stay straight, elbows relax, and the thumb keys take
        over for enter and space.""",
        {"layout": "split", "keys": 64, "tilt_degrees": 12, "switches": "linear, hot-swappable", "wireless": False, "plug": "USB-C", "weight_g": 840}),
    product(
        "mouse-quillon", "Quillon", "Quillon Glide Wireless Mouse", "mouse", "Computing > Mice > Wireless", 44.90,
        """A quiet mouse with a wheel that can spin freely through a thousand lines. It tracks on wood and on glass, and one charge covers about 70 days of
        office work.""",
        {"wireless": True, "battery_days": 70, "dpi": 4000, "buttons": 6, "quiet_clicks": True, "tracks_on": "wood, glass", "weight_g": 99, "charging": "USB-C",
            "hand": "right"},
        colours="black=Graphite, white=Chalk, blue=Dusk Blue, green=Sage",
        more=["Six buttons, all reachable without shifting your grip.", "At 99 g it moves without effort.",
            "It weighs 99 g and switches between two computers.", "The sensor goes up to 4000 dpi."]),
    product(
        "mouse-vertical", "Quillon", "Quillon Handshake Vertical Mouse", "vertical-mouse", "Computing > Mice > Ergonomic", 54.90,
        """Hold it as if you were shaking hands: the forearm no longer twists and the wrist stops grinding on the desk. It takes a day to learn and a week to
        forget the old one.""",
        {"wireless": True, "angle_degrees": 57, "buttons": 5, "dpi": 3200, "weight_g": 128, "charging": "USB-C"},
        variants=[("right", "Right Hand", {"hand": "right", "colour": "black"}, None), ("left", "Left Hand", {"hand": "left", "colour": "black"}, None)],
        more=["The grip leans at 57 degrees.", "A true mirror image for left-handers, not an afterthought."]),
    product(
        "mat-desk-felt", "Quillon", "Quillon Wool Felt Desk Mat", "desk-mat", "Computing > Desk > Mats", 39.00,
        """Pressed merino felt, 4 mm thick, that warms the wrists and quiets the keyboard. A cork layer underneath keeps it where you put it.""",
        {"material": "merino wool felt, cork", "thickness_mm": 4, "length_cm": 80, "width_cm": 36, "weight_g": 430},
        colours="grey=Stone, green=Forest, orange=Rust",
        more=["It measures 80 × 36 cm, room for a keyboard and a mouse.", "Spills bead for a moment, so there is time to reach for a cloth.",
            "Crumbs lift off with a clothes brush."]),
    product(
        "stand-laptop", "Quillon", "Quillon Lift Laptop Stand", "laptop-stand", "Computing > Desk > Stands", 49.00,
        """Raises the screen to eye height and lets air reach the fans. One folded sheet of aluminium, silicone where the laptop touches, no screws to lose; it
        carries up to 6 kg.""",
        {"material": "aluminium, silicone", "max_load_kg": 6, "height_cm": 15, "fits_inch": "11–16", "weight_g": 690},
        colours="silver=Silver, black=Graphite"),
    product(
        "hub-dock", "Quillon", "Quillon Seven-Port USB-C Hub", "usb-hub/grey", "Computing > Desk > Hubs", 59.90,
        """One cable to the laptop; screen, wired network, card reader and three old USB plugs on the other side. It passes 100 W through to the charger port
        and stays barely warm.""",
        {"ports": 7, "plug": "USB-C", "passthrough_w": 100, "hdmi": "4K at 60 Hz", "ethernet": True, "card_reader": True, "weight_g": 105}),
    product(
        "webcam-clear", "Hushlark", "Hushlark Clearly Webcam", "webcam/black", "Computing > Desk > Webcams", 74.90,
        """A sharp 1440p picture even with a window behind you, and a real slider that covers the lens. Two microphones pick up your voice and leave the hallway
        out.""",
        {"resolution": "1440p", "frame_rate": 60, "privacy_shutter": True, "microphones": 2, "plug": "USB-C", "weight_g": 120}),
    product(
        "lightbar-screen", "Haldenlys", "Haldenlys Screen Light Bar", "light-bar/black", "Computing > Desk > Lighting", 64.00,
        """Hangs over the top of the monitor and lights the desk without a reflection on the screen. A dial on the table moves from candle-warm to daylight,
        between 2700 and 6000 kelvin.""",
        {"length_cm": 45, "kelvin": "2700–6000", "lumen": 450, "power_w": 8, "plug": "USB-C", "dimmable": True, "weight_g": 480}),
    product(
        "sleeve-laptop", "Carrowby", "Carrowby Recycled Laptop Sleeve", "laptop-sleeve", "Computing > Bags > Sleeves", 34.90,
        """Padded with felt made from drink bottles and closed with a magnetic flap, so no zip can scratch the lid. A flat pocket on the back takes a notebook
        and a charger.""",
        {"material": "recycled polyester felt", "closure": "magnetic", "pockets": 1},
        variants=[("13-grey", "13 Inch, Grey", {"fits_inch": 13, "colour": "grey", "weight_g": 180}, 32.90),
            ("14-navy", "14 Inch, Navy", {"fits_inch": 14, "colour": "navy", "weight_g": 195}, 34.90),
                  ("16-green", "16 Inch, Pine", {"fits_inch": 16, "colour": "green", "shade": "pine", "weight_g": 230}, 38.90)]),
    product(
        "charger-nub", "Quillon", "Quillon Nub 65 W Charger", "charger", "Computing > Power > Chargers", 45.90,
        """Charges a laptop and a phone from one plug no larger than a matchbox car. Two USB-C sockets and one old USB share 65 W and decide among themselves
        who needs what.""",
        {"power_w": 65, "ports": 3, "technology": "GaN", "plug": "EU", "weight_g": 112},
        colours="white=Chalk, black=Graphite"),
    product(
        "powerbank-brick", "Quillon", "Quillon Brick Power Bank", "power-bank", "Computing > Power > Power Banks", 49.90,
        """The {capacity_mah} mAh inside show their level on a small number display, not on four vague dots. It charges by USB-C in both directions and is
        allowed in hand luggage.""",
        {"plug": "USB-C", "display": "per cent"},
        variants=[("10", "10000 mAh, Black", {"capacity_mah": 10000, "power_w": 20, "weight_g": 205, "colour": "black"}, 34.90),
                  ("20", "20000 mAh, Blue", {"capacity_mah": 20000, "power_w": 45, "weight_g": 380, "colour": "blue"}, 54.90)],
        more=["It delivers 20 W, enough to wake a phone quickly.", "With 45 W it even tops up a laptop."]),
    product(
        "ssd-pocket", "Quillon", "Quillon Pocket SSD", "ssd", "Computing > Storage > Drives", 89.00,
        """A drive the size of a biscuit with a rubber jacket that survives a fall from the desk. It copies at up to 1050 MB/s, so an evening of photographs
        takes seconds.""",
        {"speed_mb_s": 1050, "plug": "USB-C", "material": "aluminium, rubber", "weight_g": 58},
        variants=[("1tb", "1 TB, Orange", {"capacity": "1 TB", "colour": "orange"}, 89.00),
            ("2tb", "2 TB, Black", {"capacity": "2 TB", "colour": "black"}, 149.00)]),
]
