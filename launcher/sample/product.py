"""How the content modules write a product down, and how a product becomes one catalog item per variant."""

import re

# One plain colour word per picture palette; the shade a shop would print goes into the title and the attribute `shade`.
COLOURS = {
    "black", "white", "grey", "silver", "red", "orange", "yellow", "green", "teal", "blue", "navy", "purple", "pink", "brown", "beige", "copper",
}


def product(slug, brand, name, picture, category, price, text, attributes, colours=None, variants=None, more=(), language="en", **window):
    """A product family.

    `colours` is "black=Matte Black, white=Chalk": one item per colour. `variants` is a list of (suffix, label, attributes, price or None)
    for sizes, scents and the like; a "colour" among those attributes picks the picture. `more` gives each variant a sentence of its own;
    `window` is visibleFrom and visibleTo for what must stay away.
    """
    return {
        "slug": slug, "brand": brand, "name": name, "picture": picture, "category": [part.strip() for part in category.split(">")],
        "price": price, "text": " ".join(text.split()), "attributes": attributes, "variants": variants_of(colours, variants, attributes),
        "more": more, "language": language, "window": window,
    }


def variants_of(colours, variants, attributes):
    if variants:
        return variants
    if not colours:
        return [("", "", {}, None)]
    found = []
    for entry in colours.split(","):
        colour, label = (part.strip() for part in entry.split("="))
        if colour not in COLOURS:
            raise ValueError(f"unknown colour {colour}")
        shade = label.lower()
        found.append((colour, label, {"colour": colour} if shade == colour else {"colour": colour, "shade": shade}, None))
    return found


def items_of(family):
    """Yields (item without facts, regular price) for each variant."""
    for position, (suffix, label, extra, price) in enumerate(family["variants"]):
        identifier = family["slug"] + ("-" + suffix if suffix else "")
        attributes = {**family["attributes"], **extra}
        description = family["text"]
        if family["more"]:
            description += " " + family["more"][position % len(family["more"])]
        words = {"label": label.lower(), **{key: value for key, value in attributes.items()}}
        description = re.sub(r"\{(\w+)\}", lambda found: str(words[found.group(1)]), description)
        colour = attributes.get("colour", "")
        yield {
            "id": identifier,
            "kind": "product",
            "title": family["name"] + (", " + label if label else ""),
            "description": description,
            "brand": family["brand"],
            "category": family["category"],
            "price": None,
            "availability": "in_stock",
            "stock": 0,
            "link": f"https://shop.example/items/{identifier}",
            "image": picture_of(family["picture"], colour),
            "language": family["language"],
            "attributes": attributes,
            "facts": [],
            **family["window"],
        }, price if price is not None else family["price"]


def picture_of(picture, colour):
    """`kettle` with colour black becomes kettle-black; `mug/blue` fixes the palette where the item itself has no colour."""
    if "/" in picture:
        picture, colour = picture.split("/")
    return f"/pictures/{picture}-{colour}.svg" if colour else f"/pictures/{picture}.svg"
