"""Prices, reductions, ratings and stock: drawn for each product by its own seed, so that a new product changes no other."""

import random
from decimal import Decimal

SEED = 20261122
# not out yet: nobody has rated them, nothing is reduced
PREORDER = {"soundbar-low": "2027-02-01", "watercolour-tin": "2027-01-15", "perfume-harbour-night": "2027-02-10", "bed-raised-high": "2027-03-01",
            "shoe-loper-cloud-43-blue": "2027-01-20", "sneaker-court-green-41": "2027-03-15"}


def dice(*names):
    return random.Random(":".join(map(str, (SEED, *names))))


def amount(value):
    return f"{Decimal(str(value)).quantize(Decimal('0.01'))}"


def add_facts(item, regular, family):
    """Fills price, stock and facts in. A reduction always comes with what it was, the lowest price of the last 30 days and its validity."""
    roll = dice("facts", item["id"])
    price, facts = regular, []
    if item["id"] in PREORDER:
        item["price"], item["availability"] = {"amount": amount(price), "currency": "EUR"}, "preorder"
        item["attributes"] = {**item["attributes"], "ships_from": PREORDER[item["id"]]}
        return item
    if roll.random() < 0.26:
        price = reduced(regular, roll)
        begun = f"2026-{roll.choice(('10', '11'))}-{roll.randint(1, 20):02d}T00:00:00Z"
        ends = f"{roll.choice((2028, 2029))}-12-31T23:00:00Z"
        facts.append({"name": "price_was", "value": amount(regular), "unit": "EUR", "validFrom": begun, "validTo": ends})
        facts.append({"name": "lowest_30d", "value": amount(price), "unit": "EUR", "validFrom": begun, "validTo": ends})
        if roll.random() < 0.45:
            facts.append({"name": "offer_ends_at", "value": f"2027-{roll.randint(2, 12):02d}-{roll.randint(1, 28):02d}T22:00:00Z"})
    rating(item, family, roll, facts)
    item["price"] = {"amount": amount(price), "currency": "EUR"}
    item["facts"] = facts
    stock(item, roll)
    return item


def reduced(regular, roll):
    lower = regular * (1 - roll.choice((0.1, 0.15, 0.2, 0.2, 0.25, 0.3, 0.4)))
    if regular < 15:
        return max(round(lower * 2) / 2 - 0.01, 0.99) if lower > 2 else round(lower, 2)
    return int(lower) + 0.90 if regular < 100 else int(lower) // 10 * 10 + 9


def rating(item, family, roll, facts):
    if roll.random() > 0.86:
        return
    kin = dice("rating", family)
    average = min(4.9, max(3.4, kin.gauss(4.4, 0.25) + roll.gauss(0, 0.1)))
    count = int(min(2600, max(4, kin.lognormvariate(4.6, 1.0) * roll.uniform(0.3, 1.2))))
    facts.append({"name": "rating_avg", "value": f"{average:.1f}"})
    facts.append({"name": "rating_count", "value": str(count)})


def stock(item, roll):
    chance = roll.random()
    if chance < 0.045:
        item["availability"], item["stock"] = "out_of_stock", 0
    elif chance < 0.06:
        item["availability"] = "backorder"
        item["attributes"] = {**item["attributes"], "ships_from": f"2027-{roll.randint(1, 4):02d}-15"}
    elif chance < 0.155:
        item["stock"] = roll.randint(2, 5)
    else:
        item["stock"] = roll.randint(8, 180)
