from product import product

PRODUCTS = [
    product(
        "headphones-hush", "Hushlark", "Hushlark Canopy Noise-Cancelling Headphones", "headphones", "Audio > Headphones > Over-Ear", 229.00,
        """Four microphones listen to the train, the office and the neighbour's drill, and take them away. The battery plays for 38 hours with noise cancelling
        on, and ten minutes on the cable bring back another four.""",
        {"form": "over-ear", "wireless": True, "noise_cancelling": True, "battery_h": 38, "microphones": 4, "bluetooth": "5.3", "weight_g": 254,
            "charging": "USB-C"},
        colours="black=Soot, beige=Sand, blue=Dusk Blue",
        more=["At 254 g they sit lightly enough for a night flight.", "The cups fold flat into a case the size of a paperback.",
            "Touch the left cup to hear the room again."]),
    product(
        "headphones-studio", "Sonvale", "Sonvale Studio One Wired Headphones", "headphones", "Audio > Headphones > Over-Ear", 119.00,
        """Closed-back headphones for people who record or play at home: flat, detailed, no flattering bass. The 3 m coiled cable unplugs, and every part from
        pads to headband can be replaced.""",
        {"form": "over-ear, closed", "wireless": False, "impedance_ohm": 48, "cable_m": 3, "replaceable_parts": True, "weight_g": 285,
            "plug": "6.3 mm adapter included"},
        colours="black=Black, grey=Fog"),
    product(
        "headphones-loop", "Sonvale", "Sonvale Loop On-Ear Headphones", "headphones", "Audio > Headphones > On-Ear", 69.90,
        """Small, folding, cheerful: on-ear headphones that live in a coat pocket and pair with two devices at once. The battery lasts 30 hours, and a cable is
        in the box for the day you forget to charge.""",
        {"form": "on-ear", "wireless": True, "noise_cancelling": False, "battery_h": 30, "multipoint": 2, "weight_g": 158, "charging": "USB-C"},
        colours="red=Poppy, green=Fern, white=Chalk, yellow=Sunbeam"),
    product(
        "earbuds-pebble", "Hushlark", "Hushlark Pebble Earbuds", "earbuds", "Audio > Earbuds > Wireless", 99.00,
        """Smooth as river stones and hardly bigger: earbuds with noise cancelling for the street and an open mode for the crossing. They play for 7 hours and
        the case adds 21 more.""",
        {"wireless": True, "noise_cancelling": True, "battery_h": 7, "case_battery_h": 21, "waterproof": "IPX4", "ear_tips": 4, "weight_g": 4.6,
            "charging": "USB-C, wireless"},
        colours="black=Soot, white=Chalk, teal=Lagoon, pink=Shell",
        more=["Rated IPX4, they put up with rain and sweat.", "Four sizes of tips are in the box.", "The case also charges on a wireless pad.",
            "One bud weighs 4.6 g."]),
    product(
        "earbuds-sprint", "Sonvale", "Sonvale Sprint Sport Earbuds", "sport-earbuds", "Audio > Earbuds > Sport", 79.00,
        """A soft hook over the ear keeps them in place through intervals, burpees and bad weather. Real buttons work with wet gloves, and 9 hours of battery
        outlast a marathon with plenty to spare.""",
        {"wireless": True, "noise_cancelling": False, "battery_h": 9, "waterproof": "IPX7", "buttons": True, "weight_g": 11, "charging": "USB-C"},
        colours="orange=Signal Orange, black=Black, green=Lime",
        more=["The IPX7 rating means a rinse under the tap is fine.", "Each side weighs 11 g and the hook bends to fit.",
            "They are built to IPX7, so a downpour is no reason to stop."]),
    product(
        "earbuds-wire", "Sonvale", "Sonvale Plain Wired Earphones USB-C", "wired-earphones", "Audio > Earbuds > Wired", 19.90,
        """No pairing, no charging, no losing one of them down a drain. A woven 1.2 m cable with a USB-C plug, a microphone and one honest button.""",
        {"wireless": False, "cable_m": 1.2, "plug": "USB-C", "microphone": True, "weight_g": 16},
        colours="white=Chalk, black=Black"),
    product(
        "speaker-orbel-garden", "Orbeline", "Orbeline Meadow Portable Speaker", "speaker", "Audio > Speakers > Portable", 89.00,
        """A speaker that is happy on wet grass: sealed to IPX7, wrapped in woven fabric and loud enough for a birthday in the park. It plays for 16 hours and
        two of them pair for stereo.""",
        {"wireless": True, "waterproof": "IPX7", "battery_h": 16, "power_w": 20, "stereo_pair": True, "weight_g": 560, "charging": "USB-C", "bluetooth": "5.3"},
        colours="blue=Lake, red=Berry, green=Moss, black=Night",
        more=["With 20 W it fills a garden, not just a table.", "A loop on the side hangs it from a branch or a handlebar.",
            "It weighs 560 g, about as much as a full water bottle.", "A power-down delay keeps it from draining in the bag."]),
    product(
        "speaker-mini", "Orbeline", "Orbeline Dot Mini Speaker", "mini-speaker", "Audio > Speakers > Portable", 34.90,
        """Fits in a palm, clips to a backpack strap and sounds twice its size in a tent or a shower. The battery lasts 8 hours and the IPX5 housing shrugs off
        splashes.""",
        {"wireless": True, "waterproof": "IPX5", "battery_h": 8, "power_w": 5, "weight_g": 185, "charging": "USB-C"},
        colours="yellow=Sunbeam, purple=Plum, teal=Lagoon"),
    product(
        "speaker-shelf", "Orbeline", "Orbeline Alcove Shelf Speakers, Pair", "shelf-speakers", "Audio > Speakers > Hi-Fi", 319.00,
        """A pair of active speakers in real oak veneer with the amplifier built in. Plug in the turntable, the television or a phone over Bluetooth; 2 × 50 W
        are plenty for a living room.""",
        {"material": "oak veneer", "power_w": "2 × 50", "wireless": True, "inputs": "phono, optical, USB-C, Bluetooth", "height_cm": 26, "pieces": 2,
            "weight_g": 8400},
        colours="brown=Natural Oak, black=Black Oak, white=White Oak",
        more=["Each speaker stands 26 cm tall.", "A phono input means the turntable needs no extra box.", "The remote control is a small wooden puck."]),
    product(
        "turntable-revolve", "Orbeline", "Orbeline Revolve Turntable", "turntable", "Audio > Hi-Fi > Turntables", 279.00,
        """Belt drive, a heavy glass platter and a tonearm that arrives already balanced: lift the lid, lower the needle, sit down. Speeds of 33 and 45 rpm
        switch with one knob, and the built-in preamplifier can be turned off.""",
        {"material": "ash veneer, glass platter", "speeds_rpm": "33, 45", "drive": "belt", "preamplifier": "switchable", "weight_g": 5100, "lid": "dust cover"},
        colours="brown=Ash, black=Black Ash"),
    product(
        "radio-kitchen", "Orbeline", "Orbeline Tidings Kitchen Radio", "radio", "Audio > Radios > Digital Radio", 84.90,
        """One dial for stations, one for volume, and eight presets you can find with floury hands. Receives DAB+ and FM, plays Bluetooth, and wakes you with a
        sound that grows.""",
        {"bands": "DAB+, FM", "wireless": True, "presets": 8, "power_w": 10, "alarm": True, "weight_g": 1150},
        colours="green=Sage, red=Tomato, beige=Cream",
        more=["The speaker gives 10 W through a woven grille.", "Two alarms keep different hours on weekdays and weekends.",
            "A soft clock dims itself at night."]),
    product(
        "microphone-lark", "Hushlark", "Hushlark Quill USB Microphone", "microphone", "Audio > Recording > Microphones", 109.00,
        """Plug it in and sound like you are in the room: a cardioid microphone that hears your voice and ignores the keyboard. A mute key on the front glows
        red, and headphones plug straight into the base.""",
        {"pattern": "cardioid", "plug": "USB-C", "sample_rate_khz": 96, "mute_key": True, "headphone_out": True, "weight_g": 640},
        colours="black=Soot, white=Chalk"),
    product(
        "soundbar-low", "Orbeline", "Orbeline Lowland Soundbar", "soundbar/black", "Audio > Speakers > Soundbars", 189.00,
        """A flat bar, 80 cm long and low enough to fit under most screens, that makes mumbled dialogue easy to follow. One HDMI cable carries sound and volume;
        a night mode keeps explosions from waking the house.""",
        {"length_cm": 80, "height_cm": 6, "power_w": 90, "plug": "HDMI ARC, optical", "wireless": True, "night_mode": True, "weight_g": 2600}),
]
