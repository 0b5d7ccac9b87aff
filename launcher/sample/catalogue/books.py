from product import product

PRODUCTS = [
    product(
        "book-moon-baker", "Paper Heron", "The Moon Baker", "picture-book/navy", "Books > Picture Books > Bedtime", 15.90,
        """Every night somebody must bake a new moon, and tonight the baker has a cold. A picture book of 40 pages in deep blues about small helpers and big
        ovens, for listeners from the age of 3.""",
        {"pages": 40, "age_from": 3, "format": "hardcover", "author": "Wilma Achterberg", "illustrator": "Jon Sorley", "colour": "navy"}),
    product(
        "book-crocodile-bus", "Paper Heron", "A Crocodile on the Number Nine Bus", "picture-book/green", "Books > Picture Books > Funny", 14.90,
        """She only wanted to go to the swimming pool; the other passengers have questions. Rhymes that survive the hundredth reading, 32 pages, from the age of
        4.""",
        {"pages": 32, "age_from": 4, "format": "hardcover", "author": "Adaeze Whitlock", "illustrator": "Adaeze Whitlock"}),
    product(
        "book-ten-umbrellas", "Paper Heron", "Ten Umbrellas", "picture-book/yellow", "Books > Picture Books > Counting", 9.90,
        """A counting book in a rainstorm: one umbrella opens on every page until the sun makes all of them foolish. Thick board for wet thumbs, 22 pages, from
        the age of 1.""",
        {"pages": 22, "age_from": 1, "format": "board book", "author": "Kenji Alcott", "counts_to": 10}),
    product(
        "book-grandmother-maps", "Paper Heron", "Grandmother's Maps", "picture-book/red", "Books > Picture Books > Family", 16.90,
        """When Noor visits, her grandmother draws a map of a place that no longer exists. A quiet story of 48 pages about moving, remembering and dumplings,
        for children from the age of 5.""",
        {"pages": 48, "age_from": 5, "format": "hardcover", "author": "Shirin Vandekamp", "illustrator": "Olle Brandt"}),
    product(
        "book-one-pot", "Paper Heron", "One Pot, Many Sundays", "cookbook/red", "Books > Cookbooks > Everyday", 28.00,
        """Eighty-four recipes for a heavy casserole, from weeknight lentils to a stew that takes the whole afternoon. Each page says what can be bought at the
        corner shop and what to leave out. 240 pages with photographs.""",
        {"pages": 240, "recipes": 84, "format": "hardcover", "author": "Maud Ferrant"}),
    product(
        "book-bread-slow", "Paper Heron", "Slow Bread for Busy People", "cookbook/yellow", "Books > Cookbooks > Baking", 26.00,
        """Dough does most of its work while you are somewhere else. A timetable for each of the 45 loaves fits around office hours, school runs and sleep; 208
        pages.""",
        {"pages": 208, "recipes": 45, "format": "hardcover", "author": "Pavel Ostrowski"}),
    product(
        "book-bean-roast", "Paper Heron", "The Coffee Bench", "cookbook/brown", "Books > Guides > Coffee", 24.00,
        """How to brew, grind and taste at home, explained by a barista who has made all the mistakes in it. Drawings instead of jargon, a troubleshooting table
        at the end, 176 pages.""",
        {"pages": 176, "format": "softcover", "author": "Ines Calheiros"}),
    product(
        "book-balcony-year", "Paper Heron", "A Balcony Year", "cookbook/green", "Books > Guides > Gardening", 22.00,
        """Twelve months on four square metres: what to sow, what to forgive, what to eat. With plans for shade, wind and forgetful people; 192 pages and a
        calendar for the wall.""",
        {"pages": 192, "format": "softcover", "author": "Rosalind Teague", "calendar": True}),
    product(
        "book-long-paths", "Paper Heron", "Long Paths, Light Pack", "cookbook/teal", "Books > Guides > Hiking", 23.00,
        """Thirty routes of two to six days with huts, springs and the last bus home. The first part is about leaving things behind: a packing list that ends at
        7 kg. 224 pages.""",
        {"pages": 224, "routes": 30, "packing_kg": 7, "format": "softcover", "author": "Iain Macrory"}),
    product(
        "book-salt-road", "Paper Heron", "The Salt Road", "novel/blue", "Books > Novels > Historical", 19.90,
        """A widow inherits eleven mules and a debt, and sets out over the pass before the snow. A novel of 384 pages about trade, weather and the price of
        keeping one's word.""",
        {"pages": 384, "format": "hardcover", "author": "Elin Torvaldsson"}),
    product(
        "book-lift-operator", "Paper Heron", "The Last Lift Operator", "novel/orange", "Books > Novels > Contemporary", 14.90,
        """For forty years he has known who is going up and who is going down. Then the building is sold. A funny, tender novel of 272 pages set in nine
        floors.""",
        {"pages": 272, "format": "softcover", "author": "Beniamino Sacks"}),
    product(
        "book-tide-clock", "Paper Heron", "The Tide Clock Murders", "novel/purple", "Books > Novels > Crime", 13.90,
        """On an island where the road drowns twice a day, an alibi is a matter of minutes. The first case for harbour constable Effie Laird; 320 pages.""",
        {"pages": 320, "format": "softcover", "author": "Morag Pelham", "series": "Effie Laird, part one"}),
]
