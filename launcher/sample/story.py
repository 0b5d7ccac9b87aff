"""How the content modules write a video, a livestream or an article down. `[[id]]` in a body becomes that product's name and a mention;
`[[id+]]` names the variant too."""

import re

MENTION = re.compile(r"\[\[([a-z0-9-]+)(\+?)\]\]")


def story(kind, slug, title, category, picture, description, body, attributes, starts_at=None, brand="Tastemaker Journal", language="en", **window):
    return {
        "kind": kind, "slug": slug, "title": title, "brand": brand, "category": [part.strip() for part in category.split(">")], "picture": picture,
        "description": " ".join(description.split()), "body": ("" if language == "ja" else " ").join(line.strip() for line in body.splitlines()),
        "attributes": attributes, "starts_at": starts_at, "language": language,
        "window": window,
    }


def video(slug, title, category, picture, presenter, minutes, description, body, **more):
    return story("video", slug, title, category, picture, description, body, {"presenter": presenter, "duration_min": minutes}, **more)


def livestream(slug, title, category, picture, host, minutes, starts_at, description, body, **more):
    return story("livestream", slug, title, category, picture, description, body, {"host": host, "duration_min": minutes}, starts_at=starts_at, **more)


def article(slug, title, category, picture, author, minutes, description, body, **more):
    return story("article", slug, title, category, picture, description, body, {"author": author, "reading_min": minutes}, **more)


def spoken(name):
    """How a person says it: nobody says "Set of 4"."""
    return re.sub(r", (Set|Pair|[0-9]).*", "", name)


def item_of(told, names):
    """The catalog item of a story; `names` has the short and the full title of each product."""
    def name(found):
        return names[found.group(1)][1 if found.group(2) else 0]

    item = {
        "id": told["slug"], "kind": told["kind"], "title": told["title"], "description": MENTION.sub(name, told["description"]),
        "body": MENTION.sub(name, told["body"]), "brand": told["brand"],
        "category": told["category"], "link": f"https://shop.example/{told['kind']}s/{told['slug']}",
        "image": f"/pictures/{told['kind']}-{told['picture']}.svg", "language": told["language"],
        "attributes": told["attributes"], "mentions": list(dict.fromkeys(identifier for identifier, _ in MENTION.findall(told["body"]))), "facts": [],
    }
    if told["starts_at"]:
        item["facts"].append({"name": "starts_at", "value": told["starts_at"]})
    return {**item, **told["window"]}
