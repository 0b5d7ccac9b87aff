#!/usr/bin/env python3
"""Writes the sample catalog, its shoppers, their interactions and the pictures. Same code, same bytes.

    python3 launcher/sample/generate.py            writes into src/main/resources
    python3 launcher/sample/generate.py --check    writes nothing; fails where the committed files differ or are inconsistent
"""

import importlib
import json
import pathlib
import pkgutil
import sys

import catalogue
import check
import facts
import product
import story
from interactions import interactions_of
from pictures.draw import draw
from shoppers import all_shoppers

RESOURCES = pathlib.Path(__file__).resolve().parents[2] / "src/main/resources"


def main():
    files = everything()
    problems = check.problems_in(files)
    if "--check" in sys.argv:
        problems += differences(files)
    elif not problems:
        write(files)
    print("\n".join(check.summary(files)))
    if problems:
        print("\n".join(problems[:60]), file=sys.stderr)
        sys.exit(f"{len(problems)} problem(s)")


def everything():
    """Every file as text, by its path under src/main/resources."""
    items = all_items()
    shoppers = all_shoppers()
    files = {
        "sample/items.jsonl": lines(items),
        "sample/shoppers.jsonl": lines(shopper.line() for shopper in shoppers),
        "sample/interactions.jsonl": lines(interactions_of(shoppers, items)),
    }
    for image in sorted({item["image"] for item in items}):
        files["web" + image] = draw(image.removeprefix("/pictures/").removesuffix(".svg"))
    return files


def all_items():
    families, stories = [], []
    for found in sorted(pkgutil.iter_modules(catalogue.__path__), key=lambda module: module.name):
        module = importlib.import_module("catalogue." + found.name)
        families += getattr(module, "PRODUCTS", [])
        stories += getattr(module, "STORIES", [])
    products, names = [], {}
    for family in families:
        for item, regular in product.items_of(family):
            products.append(facts.add_facts(item, regular, family["slug"]))
            names[item["id"]] = story.spoken(family["name"]), item["title"]
    return [tidy(item) for item in products + [story.item_of(told, names) for told in stories]]


def tidy(item):
    """Leaves out what does not apply: what ships later has no stock yet, an item without facts no list of them."""
    if item.get("availability") in ("preorder", "backorder"):
        del item["stock"]
    return {key: value for key, value in item.items() if value not in ([], {}, None)}


def lines(records):
    return "".join(json.dumps(record, ensure_ascii=False, separators=(",", ":")) + "\n" for record in records)


def write(files):
    pictures = RESOURCES / "web/pictures"
    for path in pictures.glob("*.svg"):
        if "web/pictures/" + path.name not in files:
            path.unlink()
    for name, text in files.items():
        path = RESOURCES / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())


def differences(files):
    found = [f"{name}: differs from what the generator writes" for name, text in files.items()
             if not (RESOURCES / name).exists() or (RESOURCES / name).read_bytes() != text.encode()]
    known = set(files)
    return found + [f"web/pictures/{path.name}: not written by the generator" for path in sorted((RESOURCES / "web/pictures").glob("*"))
                    if "web/pictures/" + path.name not in known]


if __name__ == "__main__":
    main()
