"""200 shoppers: who they are, where they live, what they allow, and (kept out of the file) what they like."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo

from facts import dice

# locale, time zones, how many, first names; the names are as mixed as the towns are
PEOPLE = [
    ("de-DE", ["Europe/Berlin"], 44,
        """Mara Jonas Leyla Henrik Friederike Emre Annika Lukas Thi-Mai Matthias Nele Yusuf Katharina Ole Samira Benedikt Greta Florian Aylin
        Torsten Carlotta Moritz Jelena Hannes Zeynep Wiebke Konstantin Paula Dimitri Svenja Malik Rosalie Tjark Ines Bogdan Merle Valentin Hatice
        Leonie Raphael Edda Kwame Juliane Sönke"""),
    ("en-GB", ["Europe/London"], 34,
        """Imogen Callum Priya Rhys Oluwaseun Freya Hamish Aisha Rowan Tamsin Kofi Niamh Alistair Zara Declan Meera Gareth Poppy Idris Catrin Jasper
        Shanice Ewan Harriet Farhan Beatrix Tunde Elspeth Rupert Nadia Fergus Bronwen Kiran Maisie"""),
    ("en-US", ["America/New_York", "America/Chicago", "America/Denver", "America/Los_Angeles"], 30,
        """Savannah Marcus Xiomara Tyler Keisha Ethan Mei Dakota Rosa Jamal Harper Diego Ananya Wyatt Latoya Brooke
        Hiroshi Caleb Guadalupe Shira Trevor Monique Noah Linh Delaney Andre Sage Vikram Cassidy Elena"""),
    ("fr-FR", ["Europe/Paris"], 22,
        """Camille Théo Fatou Mathilde Baptiste Yasmine Lucien Solène Mamadou Élodie Gaspard Nour Clémence Rémi Aïcha Maël Capucine Karim Margaux
        Thibault Oriane Bastien"""),
    ("es-ES", ["Europe/Madrid"], 16, "Lucía Álvaro Nerea Iker Carmen Joaquín Itziar Mateo Ximena Pau Rocío Andrés Montse Hugo Alba Sergio"),
    ("pt-BR", ["America/Sao_Paulo"], 14, "Thaís Rafael Iara Caetano Luíza Otávio Jussara Vinícius Beatriz Cauã Marina Tadeu Yara Gustavo"),
    ("ja-JP", ["Asia/Tokyo"], 14, "さくら 健太 Yuki 美咲 大輔 Haruto 結衣 翔 Aoi 直樹 千尋 Ren 彩香 Kaori"),
    ("it-IT", ["Europe/Rome"], 10, "Ginevra Matteo Chiara Lorenzo Amina Davide Fiorella Pietro Serena Tommaso"),
    ("nl-NL", ["Europe/Amsterdam"], 8, "Fleur Sjoerd Noor Bram Anouk Daan Sanne Thijs"),
    ("sv-SE", ["Europe/Stockholm"], 4, "Astrid Linus Ebba Viggo"),
    ("pl-PL", ["Europe/Warsaw"], 4, "Zofia Tomasz Agnieszka Kacper"),
]

# A taste is a set of category prefixes with weights. "/" joins the levels.
TASTES = {
    "coffee": {"Coffee & Tea/Brewing": 4, "Coffee & Tea/Coffee": 5, "Coffee & Tea/Cups & Mugs": 2},
    "tea": {"Coffee & Tea/Tea": 6, "Coffee & Tea/Brewing/Teapots": 2, "Coffee & Tea/Cups & Mugs": 2, "Home & Light/Candles": 2},
    "cook": {"Kitchen": 6, "Books/Cookbooks": 1, "Garden/Seeds": 1},
    "baker": {"Kitchen/Baking": 5, "Kitchen/Textiles": 2, "Kitchen/Small Appliances": 2, "Kitchen/Cookware/Casseroles": 2, "Books/Cookbooks": 1},
    "music": {"Audio": 6, "Home & Light/Furniture": 1},
    "desk": {"Computing": 6, "Stationery": 2, "Home & Light/Lamps": 2},
    "writer": {"Stationery": 6, "Books": 3, "Coffee & Tea/Tea": 1},
    "hiker": {"Outdoor": 6, "Travel": 1, "Fashion/Jackets": 2},
    "cyclist": {"Cycling": 6, "Outdoor/Backpacks": 1, "Running & Fitness/Training": 1},
    "runner": {"Running & Fitness": 6, "Audio/Earbuds": 2, "Beauty & Care/Sun": 1},
    "nest": {"Home & Light": 6, "Coffee & Tea/Cups & Mugs": 1, "Garden/Pots": 1},
    "garden": {"Garden": 6, "Books/Guides": 1, "Outdoor": 1},
    "parent": {"Toys & Kids": 6, "Books/Picture Books": 3},
    "care": {"Beauty & Care": 6, "Home & Light/Candles": 1, "Home & Light/Bathroom": 1},
    "dog": {"Pets/Dogs": 7, "Outdoor": 1},
    "cat": {"Pets/Cats": 7, "Home & Light/Textiles": 1},
    "traveller": {"Travel": 6, "Audio/Headphones": 1, "Books": 1, "Computing/Power": 1},
    "wardrobe": {"Fashion": 6, "Beauty & Care": 1, "Travel": 1},
}

COLD = {9, 31, 58, 77, 103, 126, 141, 164, 182, 197}  # no or nearly no interactions: what recommendation has to cope with
LONG = {12, 66, 150}  # more than 300 interactions each
WORDINGS = ["2025-11", "2026-03", "2026-09"]


@dataclass
class Shopper:
    number: int
    name: str
    locale: str
    zone: str
    consents: list
    tastes: dict = field(default_factory=dict)
    price_level: float = 0.5
    interactions: int = 0

    @property
    def id(self):
        return f"s-{self.number:03d}"

    def line(self):
        return {"id": self.id, "displayName": self.name, "locale": self.locale, "timeZone": self.zone, "consents": self.consents}

    def allows(self, channel, at):
        given = False
        for consent in self.consents:
            if consent["channel"] == channel and consent["at"] <= at:
                given = consent["granted"]
        return given


def all_shoppers():
    seats = [(locale, zones[position % len(zones)], name) for locale, zones, count, names in PEOPLE for position, name in enumerate(names.split()[:count])]
    dice("seats").shuffle(seats)
    return [shopper(number, *seat) for number, seat in enumerate(seats, start=1)]


def shopper(number, locale, zone, name):
    roll = dice("shopper", number)
    tastes = roll.sample(sorted(TASTES), roll.choice((1, 2, 2, 2, 3)))
    if number in LONG:
        tastes = roll.sample(sorted(TASTES), 3)
    person = Shopper(number, name, locale, zone, consents_of(number, zone))
    person.tastes = {taste: 1 / (rank + 1) for rank, taste in enumerate(tastes)}
    person.price_level = min(1, max(0, roll.gauss(0.5, 0.25)))
    person.interactions = interactions_wanted(number, roll)
    return person


def interactions_wanted(number, roll):
    if number in COLD:
        return roll.choice((0, 0, 0, 1, 2))
    if number in LONG:
        return roll.randint(310, 360)
    return int(min(150, max(5, roll.lognormvariate(3.33, 0.74))))


def consents_of(number, zone):
    """Each channel: never asked, refused, given, or given and later withdrawn (sometimes given again)."""
    roll = dice("consent", number)
    rows = []
    for channel, given, asked in (("email", 0.63, "checkout newsletter-form account".split()), ("push", 0.49, "app-onboarding account".split())):
        start = datetime(2025, 11, 3, 9, tzinfo=ZoneInfo(zone)) + timedelta(days=roll.randint(0, 230), minutes=roll.randint(0, 720))
        chance = roll.random()
        if chance < given:
            rows.append(consent(channel, True, start, roll.choice(asked)))
            if roll.random() < 0.13:
                left = start + timedelta(days=roll.randint(20, 120), minutes=roll.randint(0, 600))
                rows.append(consent(channel, False, left, "unsubscribe-link" if channel == "email" else "device-settings"))
                if roll.random() < 0.3:
                    rows.append(consent(channel, True, left + timedelta(days=roll.randint(10, 35)), "preference-centre"))
        elif chance < given + 0.16:
            rows.append(consent(channel, False, start, roll.choice(asked)))
    return sorted(rows, key=lambda row: row["at"])


def consent(channel, granted, at, source):
    wording = max(version for version in WORDINGS if version <= f"{at:%Y-%m}")
    return {"channel": channel, "granted": granted, "at": stamp(at), "wordingVersion": wording, "source": source}


def stamp(at):
    return at.astimezone(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
