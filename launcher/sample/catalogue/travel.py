from product import product

PRODUCTS = [
    product(
        "suitcase-carrow", "Carrowby", "Carrowby Meridian Suitcase", "suitcase", "Travel > Luggage > Suitcases", 149.00,
        """A ribbed polycarbonate shell that takes knocks without showing them and four wheels that steer with one finger. {capacity} inside with a divider on
        each half, and a lock that customs can open.""",
        {"material": "polycarbonate", "wheels": 4, "lock": "TSA"},
        variants=[("cabin-green", "Cabin, Sage", {"size": "cabin", "capacity": "38 l", "height_cm": 55, "weight_g": 2700, "colour": "green", "shade": "sage"},
            139.00),
                  ("cabin-black", "Cabin, Soot", {"size": "cabin", "capacity": "38 l", "height_cm": 55, "weight_g": 2700, "colour": "black", "shade": "soot"},
                      139.00),
                  ("medium-yellow", "Medium, Mustard", {"size": "medium", "capacity": "66 l", "height_cm": 66, "weight_g": 3500, "colour": "yellow",
                      "shade": "mustard"}, 179.00),
                  ("large-blue", "Large, Dusk Blue", {"size": "large", "capacity": "98 l", "height_cm": 76, "weight_g": 4300, "colour": "blue",
                      "shade": "dusk blue"}, 209.00)],
        more=["It is 55 cm high, made for overhead lockers.", "Empty it weighs 2700 g.", "It stands 66 cm high, right for a week.",
            "It stands 76 cm high and weighs 4300 g."]),
    product(
        "weekender-canvas", "Carrowby", "Carrowby Halt Weekender Bag", "weekender", "Travel > Luggage > Travel Bags", 119.00,
        """Waxed cotton that gets better with rain, leather where hands go and a base that stands in a puddle. 40 l, a shoe compartment at one end and a strap
        that slips over a trolley handle.""",
        {"material": "waxed cotton, leather", "capacity": "40 l", "shoe_compartment": True, "weight_g": 1350},
        colours="brown=Tobacco, navy=Midnight, green=Olive"),
    product(
        "cubes-pack", "Carrowby", "Carrowby Packing Cubes, Set of 4", "packing-cubes", "Travel > Organisation > Packing Cubes", 34.90,
        """Four zipped boxes that turn a suitcase into a chest of drawers. The mesh lids show what is inside, and a second zip squeezes jumpers to half their
        height.""",
        {"material": "recycled nylon", "pieces": 4, "compression": True, "weight_g": 340},
        colours="teal=Lagoon, orange=Rust, grey=Fog"),
    product(
        "washbag-hang", "Carrowby", "Carrowby Hanging Wash Bag", "wash-bag", "Travel > Organisation > Wash Bags", 32.90,
        """Unrolls, hangs from any hook and keeps the toothpaste away from the phone charger. The lining wipes clean, the bottle pocket is leak-proof, and a
        small mirror unclips.""",
        {"material": "recycled polyester", "pockets": 5, "leak_proof": True, "mirror": True, "weight_g": 280},
        colours="green=Olive, pink=Clay Pink, black=Soot"),
    product(
        "pillow-neck", "Carrowby", "Carrowby Nod Neck Pillow", "neck-pillow", "Travel > Comfort > Pillows", 36.90,
        """Memory foam that holds the chin as well as the neck, because heads fall forwards. It squashes into a pouch the size of a grapefruit, and the cover is
        machine washable at 30 °C.""",
        {"material": "memory foam, cotton jersey", "machine_washable_c": 30, "weight_g": 310},
        colours="grey=Fog, blue=Dusk Blue"),
    product(
        "adapter-world", "Quillon", "Quillon World Travel Adapter", "travel-adapter/white", "Travel > Comfort > Adapters", 39.90,
        """Slides out the right pins for more than 150 countries and charges five things at once. Two of the sockets are USB-C, one with 30 W, enough for a
        tablet.""",
        {"countries": 150, "ports": 5, "power_w": 30, "fuse": "resettable", "weight_g": 165}),
    product(
        "wallet-passport", "Carrowby", "Carrowby Passport Wallet", "passport-wallet", "Travel > Organisation > Wallets", 44.90,
        """Room for two passports, four cards, a pen and the boarding pass you printed just in case. Vegetable-tanned leather that darkens with every
        border.""",
        {"material": "vegetable-tanned leather", "passports": 2, "cards": 4, "rfid_blocking": True, "weight_g": 95},
        colours="brown=Tobacco, green=Bottle Green, red=Oxblood"),
    product(
        "daypack-fold", "Carrowby", "Carrowby Foldaway Daypack 18 L", "foldaway-pack", "Travel > Luggage > Daypacks", 38.90,
        """A full rucksack that folds into its own pocket and weighs as much as an apple. 18 l for markets, beaches and the jumper the weather forecast
        denied.""",
        {"capacity": "18 l", "material": "ripstop nylon", "weight_g": 160, "pockets": 3},
        colours="yellow=Mustard, purple=Heather, teal=Lagoon"),
    product(
        "umbrella-gust", "Carrowby", "Carrowby Gust Folding Umbrella", "umbrella", "Travel > Comfort > Umbrellas", 42.90,
        """Eight ribs of glass fibre that bend in a squall and spring back. It opens and closes at a button, covers 98 cm and folds to the length of a hand.""",
        {"material": "recycled polyester, glass fibre", "ribs": 8, "diameter_cm": 98, "automatic": True, "weight_g": 365},
        colours="red=Oxblood, navy=Midnight, yellow=Mustard, green=Olive",
        more=["A wooden handle sits warm in the hand.", "The canopy shrugs the water off with one shake.", "Easy to find in a crowd.", "It weighs 365 g."]),
]
