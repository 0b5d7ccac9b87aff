from product import product

PRODUCTS = [
    product(
        "blocks-tinker", "Tinkerfold", "Tinkerfold Wooden Building Blocks", "building-blocks", "Toys & Kids > Building > Blocks", 44.90,
        """Beech blocks cut to one grid, so arches meet towers and bridges really bridge. {pieces} pieces with rounded edges and water-based stain, in a cotton
        bag that opens into a play mat.""",
        {"material": "beech, cotton bag", "age_from": 2, "paint": "water-based"},
        variants=[("50", "50 Pieces", {"pieces": 50, "weight_g": 1700}, 34.90), ("100", "100 Pieces", {"pieces": 100, "weight_g": 3300}, 59.90)],
        more=["Suitable from the age of 2.", "The large set holds enough arches for a proper viaduct and suits children from the age of 2."]),
    product(
        "marble-run", "Tinkerfold", "Tinkerfold Marble Run, 64 Pieces", "marble-run/blue", "Toys & Kids > Building > Marble Runs", 59.90,
        """Tracks, curves, a funnel and a staircase that sings when the marble comes down. The 64 pieces click into each other, so a bump from a cat is not the
        end of the world. From the age of 5.""",
        {"material": "beech, plywood, glass marbles", "pieces": 64, "age_from": 5, "weight_g": 2900}),
    product(
        "train-wood", "Tinkerfold", "Tinkerfold Forest Railway Set", "wooden-train", "Toys & Kids > Building > Railways", 49.90,
        """An engine, three wagons and enough rail for a figure of eight through the living-room forest. The magnets turn by themselves, so wagons never refuse
        each other. From the age of 3.""",
        {"material": "beech", "pieces": 32, "age_from": 3, "magnets": True, "weight_g": 1900},
        colours="red=Red Engine, green=Green Engine"),
    product(
        "plush-bear", "Bramblekin", "Bramblekin Bruno the Bear", "plush-bear", "Toys & Kids > Soft Toys > Animals", 29.90,
        """A bear with a heavy bottom, so he sits through every story without falling over. Soft recycled plush, embroidered eyes, and machine washable at 30 °C
        when he has been in the jam. Suitable from birth.""",
        {"material": "recycled polyester plush", "height_cm": 32, "age_from": 0, "machine_washable_c": 30, "weight_g": 310},
        colours="brown=Honey Brown, beige=Oat, grey=Storm"),
    product(
        "plush-whale", "Bramblekin", "Bramblekin Wanda the Whale", "plush-whale", "Toys & Kids > Soft Toys > Animals", 32.90,
        """Long enough to hug with both arms and flat enough to serve as a pillow on long drives. Her tail crackles; her eyes are embroidered. Wanda is 48 cm
        long and welcome from birth.""",
        {"material": "cotton velour", "length_cm": 48, "age_from": 0, "machine_washable_c": 30, "crackle": True},
        colours="blue=Deep Blue, teal=Lagoon, pink=Coral"),
    product(
        "plush-fox", "Bramblekin", "Bramblekin Fenn the Fox", "plush-fox/orange", "Toys & Kids > Soft Toys > Animals", 27.90,
        """Fenn has a scarf that comes off, a pocket for lost teeth and an opinion about bedtime. Knitted cotton with a soft filling, 30 cm from ear to paw;
        machine washable at 30 °C, from the age of 1.""",
        {"material": "knitted cotton", "height_cm": 30, "age_from": 1, "machine_washable_c": 30}),
    product(
        "puzzle-map", "Tinkerfold", "Tinkerfold Night Market Jigsaw", "jigsaw", "Toys & Kids > Games > Puzzles", 19.90,
        """A drawing so full of stalls, cats and lanterns that you find something new with every piece. Thick board, a matt finish against glare and a poster to
        work from.""",
        {"material": "recycled cardboard", "poster": True},
        variants=[("200", "200 Pieces", {"pieces": 200, "age_from": 7, "size_cm": "48 × 34", "colour": "purple"}, 16.90),
            ("1000", "1000 Pieces", {"pieces": 1000, "age_from": 12, "size_cm": "70 × 50", "colour": "navy"}, 21.90)],
        more=["With 200 pieces it suits puzzlers from the age of 7.", "Finished, the 1000 pieces measure 70 × 50 cm."]),
    product(
        "game-lighthouse", "Tinkerfold", "Tinkerfold Lighthouse Keepers Board Game", "board-game/teal", "Toys & Kids > Games > Board Games", 34.90,
        """Everyone keeps the same lamp burning and everyone loses if it goes out: a co-operative game for 2 to 5 players. A round takes 40 minutes, and the
        youngest may roll for the storm. From the age of 8.""",
        {"players": "2 to 5", "duration_min": 40, "age_from": 8, "co_operative": True, "language_of_game": "en, de, fr"}),
    product(
        "game-mushroom", "Tinkerfold", "Tinkerfold Mushroom Memory", "memory-game/red", "Toys & Kids > Games > Board Games", 17.90,
        """Thirty pairs of mushrooms, some so alike that grown-ups lose. Round tiles of thick board for small hands, a cotton bag for the journey, and a sheet
        that tells you their names.""",
        {"pairs": 30, "material": "cardboard, cotton bag", "players": "2 to 6", "duration_min": 15, "age_from": 4}),
    product(
        "crayons-wax", "Bramblekin", "Bramblekin Beeswax Crayons, 12 Colours", "crayons", "Toys & Kids > Making > Drawing", 14.90,
        """Blocks for fists and edges for fine lines, coloured with food-grade pigments in real beeswax. They do not snap, hardly smear and smell of honey. From
        the age of 2.""",
        {"pieces": 12, "material": "beeswax", "age_from": 2, "weight_g": 190}),
    product(
        "kit-weaving", "Bramblekin", "Bramblekin First Weaving Loom", "weaving-loom/brown", "Toys & Kids > Making > Crafts", 29.90,
        """A small beech loom already threaded, so the first row grows in the first minute. Wool in six shades is enough for a doll's rug and a bookmark; from
        the age of 6.""",
        {"material": "beech, wool", "age_from": 6, "wool_shades": 6, "size_cm": "28 × 20"}),
    product(
        "bike-balance", "Tinkerfold", "Tinkerfold Balance Bike", "balance-bike", "Toys & Kids > Outdoors > Ride-Ons", 89.00,
        """No pedals, no stabilisers, just feet and courage. The saddle slides from 34 to 44 cm, the air tyres swallow cobbles and the whole bike weighs 3900 g,
        so parents can carry it home.""",
        {"material": "birch plywood, steel", "saddle_cm": "34 to 44", "age_from": 2, "max_load_kg": 35, "tyres_inch": 12, "weight_g": 3900},
        colours="red=Ladybird, blue=Sky, yellow=Bumblebee",
        more=["Made for children from the age of 2.", "It carries up to 35 kg.", "The tyres are 12 inch and can be pumped with any bicycle pump."]),
    product(
        "kite-delta", "Tinkerfold", "Tinkerfold Swift Delta Kite", "kite", "Toys & Kids > Outdoors > Kites", 26.90,
        """Flies in a breeze that barely moves the laundry. Ripstop wings of 140 cm, glass-fibre rods and 40 m of line on a spool that fits small hands.""",
        {"material": "ripstop polyester, glass fibre", "wingspan_cm": 140, "line_m": 40, "age_from": 6, "wind": "light to fresh", "weight_g": 160},
        colours="orange=Sunset, teal=Lagoon"),
    product(
        "bottle-kids", "Bramblekin", "Bramblekin Children's Bottle 0.4 L", "kids-bottle", "Toys & Kids > On the Go > Bottles", 18.90,
        """Opens with a click that three-year-olds manage and does not leak in a nursery rucksack. The steel bottle holds 0.4 l and the straw comes apart for
        cleaning.""",
        {"material": "stainless steel, silicone", "capacity": "0.4 l", "leak_proof": True, "bpa_free": True, "age_from": 3, "weight_g": 190},
        colours="yellow=Bee, green=Frog, pink=Axolotl"),
    product(
        "rucksack-kids", "Bramblekin", "Bramblekin Nursery Rucksack", "kids-rucksack", "Toys & Kids > On the Go > Bags", 39.90,
        """A chest strap keeps it on small shoulders, and a picture on the inside shows what goes where. 7 l take a lunch box, a change of clothes and one
        essential stone.""",
        {"capacity": "7 l", "material": "recycled polyester", "age_from": 3, "reflective": True, "weight_g": 320},
        colours="blue=Whale, orange=Fox"),
]
