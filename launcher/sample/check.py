"""What must hold for the sample: shapes, references, and that every number and claim in a text is also a fact."""

import json
import re
from collections import Counter
from datetime import datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

KINDS = {"product", "video", "livestream", "article"}
TYPES = {"view", "click", "cart", "purchase", "rating", "dismiss", "watch", "search"}
SCENARIOS = {"search", "feed", "video", "livestream", "chat", "push", "email"}
INSTANT = re.compile(r"20\d\d-\d\d-\d\dT\d\d:\d\d:\d\dZ")
NUMBER = re.compile(r"\d+(?:[.,]\d+)?")
MIB = 1024 * 1024

# A word in a text → the attribute that must say so too. Materials must occur in any attribute's text.
CLAIMS = {
    r"\bwaterproof\b|\bIPX?\d": "waterproof", r"\borganic\b": "organic", r"\bvegan\b": "vegan", r"\bdishwasher\b": "dishwasher_safe",
        r"\binduction\b": "induction", r"\bmicrowave\b": "microwave_safe",
    r"\bleak[- ]proof\b|does not leak": "leak_proof", r"\bmachine[- ]wash": "machine_washable_c", r"\bhandmade\b|thrown by hand|made by hand": "handmade",
        r"\bcompost": "compostable",
}
MATERIALS = """cotton linen wool oak walnut beech bamboo steel aluminium stoneware porcelain glass leather cork silicone polyester nylon
    merino brass copper pine ceramic rubber felt silk jute
    polypropylene""".split()
FORBIDDEN = re.compile(r"\b(best|bestseller|award|guarantee[sd]?|clinically|certified|free shipping|no\. 1|lorem|ipsum|TODO)\b|!!|  ", re.I)


def problems_in(files):
    items, shoppers, interactions = (parsed(files, f"sample/{name}.jsonl") for name in ("items", "shoppers", "interactions"))
    found = [*item_problems(items, files), *shopper_problems(shoppers), *interaction_problems(interactions, items, shoppers),
             *size_problems(items, interactions, files)]
    total = sum(len(text.encode()) for text in files.values())
    found += [f"{name}: {len(text.encode())} bytes" for name, text in files.items() if len(text.encode()) >= (3000 if name.endswith(".svg") else MIB)]
    return found + ([f"all files: {total} bytes"] if total > 3 * MIB else [])


def size_problems(items, interactions, files):
    """The least the sample must hold to be worth looking at."""
    kinds, each = Counter(item["kind"] for item in items), Counter(line["shopperId"] for line in interactions)
    departments = {item["category"][0] for item in items if item["kind"] == "product"}
    pictures = {re.sub(r"-[a-z]+$", "", name) for name in files if name.endswith(".svg")}
    for what, found, least in (("products", kinds["product"], 400), ("videos", kinds["video"], 25), ("livestreams", kinds["livestream"], 15),
                               ("articles", kinds["article"], 26), ("departments", len(departments), 14), ("interactions", len(interactions), 8000),
                               ("kinds of picture", len(pictures), 45), ("long sequences", sum(count > 300 for count in each.values()), 3)):
        if found < least:
            yield f"only {found} {what}, {least} wanted"


def parsed(files, name):
    return [json.loads(line) for line in files[name].splitlines()]


def item_problems(items, files):
    ids = {item["id"]: item for item in items}
    if len(ids) != len(items):
        yield f"items: ids twice {[name for name, count in Counter(item['id'] for item in items).items() if count > 1]}"
    titles = Counter((item["title"], item["language"]) for item in items)
    yield from (f"title twice: {title}" for title, count in titles.items() if count > 1)
    for item in items:
        for problem in (*shape_problems(item, ids, files), *(product_problems(item) if item["kind"] == "product" else story_problems(item, ids))):
            yield f"{item['id']}: {problem}"


def shape_problems(item, ids, files):
    if not re.fullmatch(r"[a-z0-9-]{3,60}", item["id"]) or item["kind"] not in KINDS or not 2 <= len(item["category"]) <= 3:
        yield "id, kind or category"
    if not 5 < len(item["title"]) <= 110:
        yield f"title of {len(item['title'])} characters"
    if "web" + item["image"] not in files:
        yield f"no picture {item['image']}"
    for text in (item["title"], item["description"], item.get("body", "")):
        if bad := FORBIDDEN.search(text):
            yield f"wording: {bad.group()!r}"
    for fact in item.get("facts", []):
        for moment in (fact.get("validFrom"), fact.get("validTo"), fact["value"] if fact["name"].endswith("_at") else None):
            if moment and not INSTANT.fullmatch(moment):
                yield f"not a moment: {moment}"


def product_problems(item):
    facts = {fact["name"]: fact for fact in item.get("facts", [])}
    price = Decimal(item["price"]["amount"])
    if price <= 0 or item["price"]["currency"] != "EUR":
        yield "price"
    if ("price_was" in facts) != ("lowest_30d" in facts):
        yield "price_was and lowest_30d go together"
    if "price_was" in facts:
        was, lowest = Decimal(facts["price_was"]["value"]), Decimal(facts["lowest_30d"]["value"])
        if not price <= lowest <= was or price >= was:
            yield f"reduction {was} → {price}, lowest {lowest}"
    if ("rating_avg" in facts) != ("rating_count" in facts):
        yield "rating_avg and rating_count go together"
    if (item["availability"] == "out_of_stock") != (item.get("stock") == 0):
        yield "stock and availability"
    if not 90 <= len(item["description"]) <= 620 and item["language"] != "ja":
        yield f"description of {len(item['description'])} characters"
    yield from claim_problems(item)


def claim_problems(item):
    attributes = item["attributes"]
    known = set(NUMBER.findall(json.dumps(attributes, ensure_ascii=False).replace(",", " , ")))
    known |= {number.replace(",", ".") for number in known}
    text = item["title"] + " " + item["description"]
    for number in NUMBER.findall(text):
        if number not in known and number.replace(",", ".") not in known:
            yield f"number {number} is no attribute"
    if item["language"] != "en":
        return
    for pattern, name in CLAIMS.items():
        if re.search(pattern, text, re.I) and name not in attributes:
            yield f"claim without attribute {name}"
    said = json.dumps({**attributes, "title": item["title"] if item["kind"] == "product" else ""}, ensure_ascii=False).lower()
    for material in MATERIALS:
        if re.search(rf"\b{material}\b", item["description"], re.I) and material not in said:
            yield f"material {material} is no attribute"


def story_problems(item, ids):
    words = len(item["body"].split())
    if not 120 <= words <= 300 and item["language"] != "ja":
        yield f"body of {words} words"
    mentions = item.get("mentions", [])
    if not 2 <= len(mentions) <= 5:
        yield f"{len(mentions)} mentions"
    for identifier in mentions:
        if ids.get(identifier, {}).get("kind") != "product":
            yield f"mentions {identifier}, which is no product"
        elif ids[identifier]["title"].split(", ")[0] not in item["body"]:
            yield f"does not name {identifier}"
    known = set(NUMBER.findall(json.dumps([ids[mention]["attributes"] for mention in mentions if mention in ids] + [item["attributes"]])
        + " ".join(ids[mention]["title"] for mention in mentions if mention in ids)))
    for number in NUMBER.findall(item["title"] + item["description"] + item["body"]):
        if number not in known:
            yield f"number {number} is in no fact of what it mentions"
    if item["kind"] == "livestream" and "starts_at" not in {fact["name"] for fact in item.get("facts", [])}:
        yield "no starts_at"


def shopper_problems(shoppers):
    if len({shopper["id"] for shopper in shoppers}) != 200:
        yield f"{len(shoppers)} shoppers"
    for shopper in shoppers:
        moments = [consent["at"] for consent in shopper["consents"]]
        if moments != sorted(moments) or not all(INSTANT.fullmatch(moment) for moment in moments):
            yield f"{shopper['id']}: consents"


def interaction_problems(interactions, items, shoppers):
    if len({line["id"] for line in interactions}) != len(interactions):
        yield "interactions: ids twice"
    known, people = {item["id"]: item for item in items}, {shopper["id"]: ZoneInfo(shopper["timeZone"]) for shopper in shoppers}
    for line in interactions:
        if line["itemId"] not in known or line["shopperId"] not in people:
            yield f"interaction {line['id']}: unknown item or shopper"
        if line["shopperId"] in people and not 7 <= local_hour(line, people) <= 23:
            yield f"interaction {line['id']}: at night"
        if "visibleFrom" in known.get(line["itemId"], {}) or "visibleTo" in known.get(line["itemId"], {}):
            yield f"interaction {line['id']}: with an item outside its time"
        if line["type"] not in TYPES or line["scenario"] not in SCENARIOS or not "2026-03-01" <= line["at"] <= "2026-11-21":
            yield f"interaction {line['id']}: type, scenario or time"
        if (line["type"] == "rating") != (line.get("value") in (1, 2, 3, 4, 5) and line["type"] != "watch"):
            yield f"interaction {line['id']}: value"
        if ("query" in line) != (line["type"] == "search"):
            yield f"interaction {line['id']}: query"
        if line["type"] == "watch" and known[line["itemId"]]["kind"] not in ("video", "livestream"):
            yield f"interaction {line['id']}: watches what cannot be watched"


def local_hour(line, people):
    return datetime.fromisoformat(line["at"].replace("Z", "+00:00")).astimezone(people[line["shopperId"]]).hour


def summary(files):
    items, shoppers, interactions = (parsed(files, f"sample/{name}.jsonl") for name in ("items", "shoppers", "interactions"))
    products = [item for item in items if item["kind"] == "product"]
    fact = Counter(fact["name"] for item in products for fact in item.get("facts", []))
    each = Counter(line["shopperId"] for line in interactions)
    granted = {channel: sum(shopper_state(shopper, channel) for shopper in shoppers) for channel in ("email", "push")}
    sizes = {name: len(text.encode()) for name, text in files.items()}
    drawn = [name for name in files if name.endswith(".svg")]
    yield f"items {len(items)}: {counts(items, 'kind')}, languages {counts(items, 'language')}"
    yield f"categories {dict(Counter(item['category'][0] for item in products))}"
    yield f"brands {len({item['brand'] for item in products})}, leaf categories {len({tuple(item['category']) for item in products})}"
    yield f"facts {dict(fact)} of {len(products)}"
    yield f"availability {counts(products, 'availability')}; low stock {sum(2 <= item.get('stock', 0) <= 5 for item in products)}"
    yield f"shoppers {len(shoppers)}, now allowing {granted}; locales {counts(shoppers, 'locale')}"
    yield f"interactions {len(interactions)}: {counts(interactions, 'type')}; scenarios {counts(interactions, 'scenario')}"
    yield f"shoppers with none {len(shoppers) - len(each)}, over 300: {sum(count > 300 for count in each.values())}"
    yield "bytes: " + ", ".join(f"{name} {size}" for name, size in sizes.items() if name.startswith("sample/"))
    yield f"pictures {len(drawn)}, {sum(sizes[name] for name in drawn)} bytes, the largest {max(sizes[name] for name in drawn)}"


def counts(records, name):
    return dict(Counter(record[name] for record in records))


def shopper_state(shopper, channel):
    state = False
    for consent in shopper["consents"]:
        if consent["channel"] == channel:
            state = consent["granted"]
    return state
