from product import product

PRODUCTS = [
    product(
        "notebook-linen", "Inkhollow", "Inkhollow Linen Notebook A5", "notebook", "Stationery > Paper > Notebooks", 18.90,
        """Sewn, not glued, so it lies flat at page one and at page 192. The 100 g paper takes fountain pen ink without a shadow on the back; {ruling} inside a
        cover of linen.""",
        {"size": "A5", "pages": 192, "paper_g": 100, "material": "linen cover", "binding": "thread-sewn", "ribbons": 2},
        variants=[("dotted-green", "Dotted, Sage", {"ruling": "dotted", "colour": "green", "shade": "sage"}, None),
            ("ruled-red", "Ruled, Brick", {"ruling": "ruled", "colour": "red", "shade": "brick"}, None),
                  ("plain-navy", "Plain, Ink", {"ruling": "plain", "colour": "navy", "shade": "ink"}, None),
                      ("dotted-yellow", "Dotted, Mustard", {"ruling": "dotted", "colour": "yellow", "shade": "mustard"}, None)]),
    product(
        "notebook-pocket", "Inkhollow", "Inkhollow Pocket Notebooks, 3 Pack", "pocket-notebooks", "Stationery > Paper > Notebooks", 12.90,
        """Three thin books for back pockets, shopping lists and sudden ideas. 48 pages each, rounded corners, covers in recycled card that take a beating.""",
        {"size": "A6", "pieces": 3, "pages": 48, "material": "recycled card", "ruling": "ruled"},
        colours="orange=Kraft & Rust, blue=Harbour Shades"),
    product(
        "sketchbook-grain", "Inkhollow", "Inkhollow Grain Sketchbook", "sketchbook/black", "Stationery > Paper > Sketchbooks", 21.90,
        """Heavy paper of 180 g with a tooth that holds pencil, charcoal and a light wash. The spiral is hidden inside the spine, so the book stands on a shelf
        like a book.""",
        {"paper_g": 180, "sheets": 60, "binding": "hidden spiral"},
        variants=[("a5", "A5", {"size": "A5"}, 17.90), ("a4", "A4", {"size": "A4"}, 24.90)]),
    product(
        "planner-2027", "Inkhollow", "Inkhollow Week Planner 2027", "planner", "Stationery > Paper > Planners", 24.90,
        """One week on the left, one empty page on the right, and no quotations anywhere. The 2027 planner has a ribbon, a pocket and the school holidays of
        none in particular.""",
        {"year": 2027, "size": "A5", "layout": "week and notes", "pocket": True, "paper_g": 90},
        colours="teal=Lagoon, pink=Clay Pink, black=Soot"),
    product(
        "pen-fountain", "Pennard", "Pennard Fountain Pen", "fountain-pen", "Stationery > Writing > Fountain Pens", 49.00,
        """A steel nib that starts on the first stroke, even on Mondays. The aluminium body weighs 22 g, takes cartridges and a converter, and the clip holds on
        to thick jackets.""",
        {"material": "aluminium, steel nib", "weight_g": 22, "converter": True},
        variants=[("f-navy", "Fine, Midnight", {"nib": "fine", "colour": "navy", "shade": "midnight"}, None),
            ("m-red", "Medium, Oxblood", {"nib": "medium", "colour": "red", "shade": "oxblood"}, None),
                  ("m-silver", "Medium, Silver", {"nib": "medium", "colour": "silver"}, None),
                      ("b-green", "Broad, Bottle Green", {"nib": "broad", "colour": "green", "shade": "bottle green"}, None)]),
    product(
        "pen-gel", "Pennard", "Pennard Refillable Gel Pens, Set of 4", "gel-pens", "Stationery > Writing > Pens", 13.90,
        """Four pens that dry before your sleeve arrives, with a 0.5 mm line. Bodies of recycled plastic, refills in paper, and a click you will want to hear
        again.""",
        {"pieces": 4, "line_mm": 0.5, "material": "recycled plastic", "refillable": True, "inks": "black, blue, red, green"}),
    product(
        "ink-bottle", "Pennard", "Pennard Bottled Ink 50 ml", "ink-bottle", "Stationery > Writing > Ink", 14.50,
        """Ink with a shade that pools darker where the pen slows down. The 50 ml bottle is tilted, so the last third is as easy to reach as the first.""",
        {"net_ml": 50, "base": "dye", "container": "glass"},
        colours="teal=Storm Teal, brown=Walnut, purple=Damson, blue=Tide Blue",
        more=["Storm Teal sheens on smooth paper.", "Walnut looks like an old letter from the first day.", "Damson is dark enough for signatures.",
            "Tide Blue is the one for long letters."]),
    product(
        "pencils-cedar", "Pennard", "Pennard Cedar Pencils, 12 Pack", "pencils/yellow", "Stationery > Writing > Pencils", 11.90,
        """Twelve pencils from 4H to 6B in real cedar, which is why the sharpener smells so good. The leads are glued along their whole length and survive a
        fall.""",
        {"pieces": 12, "grades": "4H to 6B", "material": "cedar"}),
    product(
        "watercolour-tin", "Pennard", "Pennard Watercolour Tin, 18 Pans", "watercolour/blue", "Stationery > Art > Paint", 39.00,
        """Eighteen half pans, honeyed and strong, in a tin with a thumb ring and a lid for mixing. It comes with a travel brush and one spare place for the
        colour you love.""",
        {"pans": 18, "brush": True, "binder": "gum arabic, honey", "vegan": False, "weight_g": 260}),
    product(
        "organiser-desk", "Haldenlys", "Haldenlys Beech Desk Organiser", "desk-organiser/brown", "Stationery > Desk > Organisers", 36.90,
        """Slots for a phone, pens, cards and that one cable, milled from a single piece of beech. Felt under the base keeps it quiet.""",
        {"material": "beech, wool felt", "length_cm": 26, "width_cm": 12, "weight_g": 640}),
    product(
        "tape-washi", "Inkhollow", "Inkhollow Washi Tape, Set of 5", "washi-tape", "Stationery > Desk > Tape", 9.90,
        """Paper tape in five patterns that tears by hand, sticks to walls and comes off again without a mark. Each roll holds 7 m.""",
        {"pieces": 5, "length_m": 7, "width_mm": 15, "material": "rice paper"},
        variants=[("garden", "Garden", {"pattern": "leaves and dots", "colour": "green"}, None),
            ("harbour", "Harbour", {"pattern": "waves and stripes", "colour": "blue"}, None)]),
    product(
        "cards-letterpress", "Inkhollow", "Inkhollow Letterpress Cards, 8 Pack", "greeting-cards", "Stationery > Paper > Cards", 16.90,
        """Printed one by one on a press older than the printer, with an impression you can feel. Eight cards and envelopes of cotton paper, blank inside.""",
        {"pieces": 8, "material": "cotton paper", "paper_g": 300, "inside": "blank"},
        variants=[("birds", "Birds", {"motif": "birds", "colour": "blue"}, None), ("fruit", "Fruit", {"motif": "fruit", "colour": "red"}, None)],
        more=["The card weighs in at 300 g paper.", "Pears, quinces and one suspicious fig."]),
]
