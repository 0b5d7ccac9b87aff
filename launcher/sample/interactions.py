"""What the shoppers did: sessions of looking, opening, putting into the cart and buying, drawn from their tastes."""

from collections import defaultdict
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from catalogue.queries import QUERIES
from facts import dice
from shoppers import TASTES, stamp

FIRST, LAST = date(2026, 3, 1), date(2026, 11, 20)
NOW = "2026-11-20T23:59:59Z"
CONSUMABLE = {"Coffee", "Tea", "Filters", "Food", "Treats", "Litter", "Soap", "Face", "Hair", "Candles", "Ink"}
# quiet mornings, a lunch bump, long evenings; nothing at night
HOURS = {7: 2, 8: 4, 9: 3, 10: 3, 11: 3, 12: 6, 13: 5, 14: 3, 15: 3, 16: 4, 17: 5, 18: 7, 19: 9, 20: 11, 21: 9, 22: 4}
SESSIONS = {"feed": 34, "search": 33, "video": 9, "livestream": 7, "chat": 6, "email": 8, "push": 5, "article": 4}


def interactions_of(shoppers, items):
    shelf = Shelf(items)
    found = [line for shopper in shoppers for line in Sequence(shopper, shelf).lines()]
    return sorted(found, key=lambda line: (line["at"], line["id"]))


class Shelf:
    """The items that could be seen, by category prefix, with a popularity of their own."""

    def __init__(self, items):
        self.items = {item["id"]: item for item in items if "visibleFrom" not in item and "visibleTo" not in item}
        self.under, self.stories, self.rank = defaultdict(list), defaultdict(list), {}
        for item in self.items.values():
            if item["kind"] != "product":
                self.stories[item["kind"]].append(item)
                continue
            for depth in range(1, len(item["category"]) + 1):
                self.under["/".join(item["category"][:depth])].append(item)
        for shelf in list(self.under.values()):
            ordered = sorted(shelf, key=lambda item: float(item["price"]["amount"]))
            for place, item in enumerate(ordered):
                self.rank.setdefault((item["id"], len(shelf)), place / max(1, len(ordered) - 1))

    def pick(self, prefix, shopper, roll, count):
        shelf = self.under.get(prefix, [])
        if not shelf:
            return []
        weights = [self.weight(item, len(shelf), shopper) for item in shelf]
        picked = []
        for _ in range(count * 3):
            item = roll.choices(shelf, weights)[0]
            if item not in picked:
                picked.append(item)
            if len(picked) == count:
                break
        return picked

    def weight(self, item, size, shopper):
        popularity = dice("popularity", item["id"]).paretovariate(1.4)
        near = 1.15 - abs(self.rank[(item["id"], size)] - shopper.price_level)
        favourite = 2.5 if dice("favourite", shopper.number, item["brand"]).random() < 0.25 else 1
        # nobody reads what is in a language that is neither English nor their own
        spoken = 1 if item["language"] in ("en", shopper.locale[:2]) else 0
        return popularity * near * favourite * spoken * (4 if item["language"] != "en" else 1) * fit(item, shopper)


def fit(item, shopper):
    """People look at their own size: one foot length and one letter for each shopper."""
    size, foot = item["attributes"].get("size"), item["attributes"].get("size_eu")
    if isinstance(foot, int):
        return 1 if abs(foot - dice("foot", shopper.number).randint(38, 44)) <= 1 else 0.05
    return 0.1 if size in ("S", "M", "L", "XL") and size != dice("size", shopper.number).choice("SMMLL") else 1


class Sequence:
    """One shopper's interactions."""

    def __init__(self, shopper, shelf):
        self.shopper, self.shelf = shopper, shelf
        self.roll = dice("interactions", shopper.number)
        self.events, self.bought = [], set()

    def lines(self):
        wanted = self.shopper.interactions
        for start in self.starts(wanted):
            if len(self.events) >= wanted:
                break
            self.session(start)
        events = sorted(self.events, key=lambda event: event["at"])
        if wanted < 3:
            events = events[:wanted]
        return [{"id": f"{self.shopper.number:03d}-{place}", **event} for place, event in enumerate(events, start=1)]

    def starts(self, wanted):
        """More sessions than will be needed, the latest first: where there are enough, it is the oldest that are left out."""
        days = (LAST - FIRST).days
        joined = self.roll.randint(0, days // 2) if wanted < 100 else 0
        chosen = self.roll.sample(range(joined, days), min(round(wanted / 3.2) + 1, days - joined))
        return [self.local(FIRST + timedelta(days=day)) for day in sorted(chosen, reverse=True)]

    def local(self, day):
        hour = self.roll.choices(list(HOURS), list(HOURS.values()))[0]
        return datetime.combine(day, time(hour, self.roll.randint(0, 44), self.roll.randint(0, 59)), ZoneInfo(self.shopper.zone))

    def session(self, start):
        kind = self.roll.choices(list(SESSIONS), list(SESSIONS.values()))[0]
        if kind in ("email", "push") and not self.shopper.allows(kind, stamp(start)):
            kind = "feed"
        self.at = start
        if kind in ("video", "livestream", "article"):
            self.watch(kind)
        else:
            self.browse(kind)

    def browse(self, scenario):
        prefix = self.category()
        items = self.shelf.pick(prefix, self.shopper, self.roll, {"feed": self.roll.randint(2, 5), "search": self.roll.randint(1, 4),
            "chat": self.roll.randint(1, 3)}.get(scenario, 1))
        for position, item in enumerate(items):
            if scenario == "search" and position == 0:
                self.note(item, "search", scenario, query=self.query(item))
            self.consider(item, scenario)

    def category(self):
        taste = self.roll.choices(list(self.shopper.tastes), list(self.shopper.tastes.values()))[0]
        prefixes = {prefix: weight for prefix, weight in TASTES[taste].items() if prefix in self.shelf.under}
        if not prefixes or self.roll.random() < 0.06:
            return self.roll.choice(sorted(prefix for prefix in self.shelf.under if "/" not in prefix))
        return self.roll.choices(list(prefixes), list(prefixes.values()))[0]

    def consider(self, item, scenario, keen=1.0):
        self.note(item, "view", scenario)
        opened = {"feed": 0.38, "search": 0.6, "chat": 0.6, "email": 0.85, "push": 0.85, "video": 0.6, "livestream": 0.6}[scenario] * keen
        if self.roll.random() > opened:
            if scenario == "feed" and self.roll.random() < 0.05:
                self.note(item, "dismiss", scenario)
            return
        self.note(item, "click", scenario)
        again = item["id"] in self.bought and not consumable(item)
        if again or item["availability"] != "in_stock" or self.roll.random() > (0.62 if consumable(item) else 0.42):
            return
        self.note(item, "cart", scenario)
        if self.roll.random() < 0.62:
            self.buy(item, scenario)

    def buy(self, item, scenario):
        self.note(item, "purchase", scenario)
        self.bought.add(item["id"])
        if self.roll.random() < 0.3:
            self.later(item, "rating", self.roll.randint(5, 16), "email" if self.roll.random() < 0.5 else "feed",
                value=self.roll.choices((1, 2, 3, 4, 5), (1, 2, 5, 16, 22))[0])
        if consumable(item):
            self.buy_again(item)

    def buy_again(self, item):
        every, day = self.roll.randint(24, 44), 0
        while self.roll.random() < 0.68:
            day += every + self.roll.randint(-5, 6)
            self.later(item, "purchase", day, self.roll.choice(("search", "feed", "feed")))

    def later(self, item, kind, days, scenario, value=None):
        day = self.at.date() + timedelta(days=days)
        if day > LAST:
            return
        held, self.at = self.at, self.local(day)
        self.note(item, kind, scenario, value)
        self.at = held

    def watch(self, kind):
        stories = [item for item in self.shelf.stories[kind] if self.near(item) and self.shown(item)]
        if not stories:
            return self.browse("feed")
        told = self.roll.choice(stories)
        scenario = "feed" if kind == "article" else kind
        if kind == "article":
            self.note(told, "view", scenario)
            self.note(told, "click", scenario)
        else:
            self.note(told, "watch", scenario, value=round(self.roll.betavariate(2.2, 1.4), 2))
        for identifier in told["mentions"]:
            if self.roll.random() < 0.55 and identifier in self.shelf.items:
                self.at += timedelta(seconds=self.roll.randint(20, 200))
                self.consider(self.shelf.items[identifier], scenario, keen=1.2)

    def near(self, item):
        top, second = item["category"][0], "/".join(item["category"][:2])
        liked = [prefix for taste in self.shopper.tastes for prefix in TASTES[taste]]
        return any(prefix == top or prefix.startswith(second) or second.startswith(prefix) for prefix in liked)

    def shown(self, item):
        starts = [fact["value"] for fact in item.get("facts", []) if fact["name"] == "starts_at"]
        return item["language"] in ("en", self.shopper.locale[:2]) and all(start <= stamp(self.at) for start in starts)

    def query(self, item):
        kind = item["image"].removeprefix("/pictures/").removesuffix(".svg")
        colour = item["attributes"].get("colour")
        kind = kind if kind in QUERIES else kind.rpartition("-")[0]
        query = self.roll.choice(QUERIES[kind])
        chance = self.roll.random()
        if colour and chance < 0.15:
            return f"{colour} {query}"
        if chance < 0.22:
            return f"{item['brand'].lower()} {query}"
        if chance < 0.30:
            return f"{query} under {(int(float(item['price']['amount'])) // 10 + 1) * 10}"
        return query

    def note(self, item, kind, scenario, value=None, query=None):
        event = {"shopperId": self.shopper.id, "itemId": item["id"], "type": kind, "at": stamp(self.at), "scenario": scenario}
        if value is not None:
            event["value"] = value
        if query is not None:
            event["query"] = query
        self.at += timedelta(seconds=self.roll.randint(6, 75))
        if event["at"] <= NOW:
            self.events.append(event)


def consumable(item):
    return item["kind"] == "product" and any(level in CONSUMABLE for level in item["category"][1:])
