from product import product

PRODUCTS = [
    product(
        "dogbed-den", "Wagglewood", "Wagglewood Den Dog Bed", "dog-bed", "Pets > Dogs > Beds", 69.00,
        """A raised rim for the chin, a dip for the rest, and a filling that springs back after a thousand naps. The cover unzips and is machine washable at 40
        °C; the base does not slip on floorboards.""",
        {"material": "cotton canvas", "fill": "recycled polyester", "machine_washable_c": 40, "non_slip": True},
        variants=[("s-grey", "Small, Fog", {"size": "S", "length_cm": 60, "up_to_kg": 10, "colour": "grey", "shade": "fog"}, 54.00),
            ("m-green", "Medium, Moss", {"size": "M", "length_cm": 80, "up_to_kg": 22, "colour": "green", "shade": "moss"}, 74.00),
                  ("l-brown", "Large, Chestnut", {"size": "L", "length_cm": 105, "up_to_kg": 40, "colour": "brown", "shade": "chestnut"}, 99.00)],
        more=["At 60 cm it suits dogs up to 10 kg.", "At 80 cm it suits dogs up to 22 kg.", "At 105 cm it suits dogs up to 40 kg."]),
    product(
        "leash-rope", "Wagglewood", "Wagglewood Rope Lead 1.8 m", "dog-lead", "Pets > Dogs > Leads & Harnesses", 24.90,
        """Climbing rope with a soft hand and a locking carabiner of brass. The 1.8 m lead has a second loop near the clip for crossing roads.""",
        {"material": "nylon rope, brass", "length_m": 1.8, "reflective": True, "weight_g": 210},
        colours="red=Rowan, teal=Lagoon, orange=Fox",
        more=["A reflective thread runs through the whole length.", "It weighs 210 g and dries overnight.", "Mud rinses off under the tap."]),
    product(
        "harness-trail", "Wagglewood", "Wagglewood Trail Dog Harness", "dog-harness", "Pets > Dogs > Leads & Harnesses", 39.90,
        """Y-shaped at the front, so shoulders move freely, with a handle on the back for stiles and ladders. Four straps adjust the fit; size {size} goes round
        a chest of {chest_cm} cm.""",
        {"material": "recycled polyester, mesh", "straps": 4, "reflective": True},
        variants=[("s-teal", "S, Lagoon", {"size": "S", "chest_cm": "42–56", "colour": "teal", "shade": "lagoon"}, None),
            ("m-orange", "M, Fox", {"size": "M", "chest_cm": "54–72", "colour": "orange", "shade": "fox"}, None),
                  ("l-black", "L, Night", {"size": "L", "chest_cm": "70–92", "colour": "black", "shade": "night"}, None)]),
    product(
        "dogfood-field", "Furrowtail", "Furrowtail Field & Flock Dry Dog Food", "pet-food/green", "Pets > Dogs > Food", 19.90,
        """Chicken and oats with carrot and a little linseed for the coat. Complete food for grown dogs, without wheat or sugar; the {net_weight_kg} kg bag has
        a zip that closes.""",
        {"animal": "dog", "life_stage": "adult", "main": "chicken, oats", "wheat_free": True},
        variants=[("2", "2 kg", {"net_weight_kg": 2}, 12.90), ("10", "10 kg", {"net_weight_kg": 10}, 47.90)]),
    product(
        "dogfood-puppy", "Furrowtail", "Furrowtail Little Paws Puppy Food 2 kg", "pet-food/orange", "Pets > Dogs > Food", 14.50,
        """Small kibble for small jaws: turkey and rice, with calcium for growing bones. Complete food from the 8th week to the first birthday, 2 kg in the
        bag.""",
        {"animal": "dog", "life_stage": "puppy", "main": "turkey, rice", "from_week": 8, "net_weight_kg": 2}),
    product(
        "dogtreat-sprat", "Furrowtail", "Furrowtail Baltic Sprats Dog Treats 150 g", "treats/blue", "Pets > Dogs > Treats", 6.90,
        """Whole dried sprats and nothing else. They snap cleanly, smell of harbour and work from a pocket in the presence of squirrels; 150 g.""",
        {"animal": "dog", "main": "sprats", "ingredients": 1, "net_weight_g": 150}),
    product(
        "dogtoy-tug", "Wagglewood", "Wagglewood Fire Hose Tug Toy", "tug-toy", "Pets > Dogs > Toys", 16.90,
        """Double-stitched hose fabric around a float, with a handle for you and a grip for them. It swims, survives and makes a satisfying thud; 35 cm
        long.""",
        {"material": "woven polyester", "length_cm": 35, "floats": True, "weight_g": 180},
        colours="red=Engine Red, blue=Harbour"),
    product(
        "cattree-bough", "Mittenby", "Mittenby Bough Cat Tree", "cat-tree", "Pets > Cats > Cat Trees", 129.00,
        """Looks like furniture, works like a tree: three platforms, a cave and a lookout at {height_cm} cm. The trunks are wrapped in sisal as thick as a
        finger, and the cushions come off for washing.""",
        {"material": "birch plywood, sisal, felt", "platforms": 3, "cave": True},
        variants=[("110-grey", "110 cm, Fog", {"height_cm": 110, "weight_g": 14500, "colour": "grey", "shade": "fog"}, 129.00),
            ("150-beige", "150 cm, Oat", {"height_cm": 150, "weight_g": 19800, "colour": "beige", "shade": "oat"}, 169.00)]),
    product(
        "catbed-cave", "Mittenby", "Mittenby Felted Cat Cave", "cat-cave", "Pets > Cats > Beds", 54.90,
        """Felted in one piece from thick wool, round and dark like a good secret. It keeps warmth in and noise out; fold the top down and it becomes a
        basket.""",
        {"material": "wool", "diameter_cm": 45, "handmade": True, "up_to_kg": 7, "weight_g": 680},
        colours="purple=Thistle, grey=Fog, teal=Lagoon"),
    product(
        "catfood-brook", "Furrowtail", "Furrowtail Brook Trout Dry Cat Food", "pet-food/blue", "Pets > Cats > Food", 14.90,
        """Trout and potato for grown cats with delicate opinions. Complete food without wheat, in crunchy triangles that help keep teeth clean; {net_weight_kg}
        kg.""",
        {"animal": "cat", "life_stage": "adult", "main": "trout, potato", "wheat_free": True},
        variants=[("15", "1.5 kg", {"net_weight_kg": 1.5}, 14.90), ("4", "4 kg", {"net_weight_kg": 4}, 33.90)]),
    product(
        "catfood-senior", "Furrowtail", "Furrowtail Windowsill Senior Cat Food 1.5 kg", "pet-food/purple", "Pets > Cats > Food", 16.50,
        """For cats from 10 years who have seen it all: duck and pumpkin in soft, small pieces, easy to chew, with less phosphorus than food for young cats. 1.5 kg in
        a bag with a zip.""",
        {"animal": "cat", "life_stage": "senior", "from_years": 10, "main": "duck, pumpkin", "low_phosphorus": True, "net_weight_kg": 1.5}),
    product(
        "cattoy-wand", "Mittenby", "Mittenby Feather Wand", "cat-wand", "Pets > Cats > Toys", 11.90,
        """A hazel stick, a felt ball and feathers on an elastic that never moves the same way twice. Put it away after playing; some cats have learned to open
        drawers for it.""",
        {"material": "hazel wood, wool felt, feathers", "length_cm": 60, "weight_g": 45},
        colours="teal=Kingfisher, red=Robin"),
    product(
        "litter-oat", "Mittenby", "Mittenby Oat Husk Cat Litter 10 L", "cat-litter/beige", "Pets > Cats > Litter", 12.90,
        """Pressed from oat husks, it clumps firmly, hardly dusts and smells of porridge at worst. A 10 l bag lasts one cat for about 5 weeks and the clumps are
        compostable.""",
        {"material": "oat husks", "capacity": "10 l", "lasts_weeks": 5, "clumping": True, "compostable": True}),
    product(
        "bowl-pet", "Wagglewood", "Wagglewood Stoneware Pet Bowl", "pet-bowl", "Pets > Bowls & Care > Bowls", 19.90,
        """Too heavy to be pushed across the kitchen and glazed inside, so it wipes clean. The bowl of {capacity} is dishwasher safe and has a ring of cork
        underneath.""",
        {"material": "stoneware, cork", "dishwasher_safe": True},
        variants=[("03-pink", "0.3 L, Blush", {"capacity": "0.3 l", "colour": "pink", "shade": "blush", "weight_g": 520}, 16.90),
            ("03-green", "0.3 L, Sage", {"capacity": "0.3 l", "colour": "green", "shade": "sage", "weight_g": 520}, 16.90),
                  ("1-blue", "1 L, Harbour", {"capacity": "1 l", "colour": "blue", "shade": "harbour", "weight_g": 1100}, 24.90)]),
    product(
        "brush-pet", "Wagglewood", "Wagglewood Grooming Brush", "pet-brush/brown", "Pets > Bowls & Care > Grooming", 18.90,
        """Steel pins with rounded tips on one side, soft bristles on the other. A button pushes the fur off in one grey cloud; for dogs and long-haired
        cats.""",
        {"material": "beech, steel", "double_sided": True, "weight_g": 140}),
]
