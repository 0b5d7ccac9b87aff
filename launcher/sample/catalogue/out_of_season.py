"""Items outside their time: over already, or not out for years. Nothing should ever show them; they are here so that this can be seen."""

from product import product
from story import article, livestream

PRODUCTS = [
    product(
        "planner-2026", "Inkhollow", "Inkhollow Week Planner 2026", "planner/green", "Stationery > Paper > Planners", 24.90,
        """One week on the left and an empty page on the right for everything that did not fit. The 2026 planner has a ribbon, a pocket and paper of 90 g that
        does not let ink through.""",
        {"year": 2026, "size": "A5", "layout": "week and notes", "pocket": True, "paper_g": 90}, visibleTo="2026-03-01T00:00:00Z"),
    product(
        "tea-advent-2025", "Morrowleaf", "Morrowleaf Advent Tea Tin 2025", "tea-tin/red", "Coffee & Tea > Tea > Gift Tins", 29.90,
        """Twenty-four small teas for the evenings before Christmas 2025, from smoky black to orange blossom. Each sachet brews one large pot; the numbers are
        printed on the inside of the lid.""",
        {"type": "mixed tea", "year": 2025, "sachets": 24}, visibleTo="2025-12-25T00:00:00Z"),
    product(
        "suncream-travel", "Saltmire", "Saltmire Shade Sunscreen SPF 30, Summer Tube", "tube/orange", "Beauty & Care > Sun > Sunscreen", 11.90,
        """A small tube of 40 ml for the beach bag with SPF 30, sold for one summer only. Light, free of perfume and quick to settle.""",
        {"net_ml": 40, "spf": 30, "fragrance_free": True}, visibleTo="2026-09-30T22:00:00Z"),
    product(
        "turntable-revolve-two", "Orbeline", "Orbeline Revolve Two Turntable", "turntable/red", "Audio > Hi-Fi > Turntables", 399.00,
        """The second Revolve: a heavier platter, a tonearm of carbon and a switch for three speeds. Still belt-driven, still balanced before it leaves the
        workshop.""",
        {"speeds_rpm": "33, 45, 78", "drive": "belt", "colour": "red"}, visibleFrom="2034-03-01T00:00:00Z"),
    product(
        "espresso-grande", "Kaffarro", "Kaffarro Grande Espresso Machine", "espresso-machine/black", "Coffee & Tea > Brewing > Espresso", 749.00,
        """The big sister of the Piccola, with two boilers, so milk and coffee no longer wait for each other. A rotary pump keeps it quiet at six in the
        morning.""",
        {"boilers": 2, "pump": "rotary", "colour": "black"}, visibleFrom="2033-10-01T00:00:00Z"),
]

STORIES = [
    livestream(
        "live-spring-market", "Live: a morning at the spring market", "Garden > Seeds > Flowers", "seed-packet-yellow", "Rosalind Teague", 60,
        "2026-04-11T08:00:00Z",
        "A morning between seed stalls and pots. The market is over, and so is this stream.",
        """Good morning from the market square, it is cold and everybody is happy. We walk along the stalls together, and you tell me where to stop. At the
        first one there are seeds, and I hold up the [[seeds-meadow]] because people always ask what is good for bees. Sow it thinly, on poor soil, and then do
        nothing, which is the hardest part. Next door somebody sells pots. The fluted ones you see here are the [[pot-ridge-22-green]], with a saucer that
        belongs to them. I ask the lady whether they may stay outside in frost, and she shakes her head, so bring them in. Further on there are tools, and a man
        who sharpens blades while you wait. I gave him my [[secateurs-bypass-green]] and they came back like new. The stall with the coffee is at the end of the
        row, and you will find me there. Next year, same place. Thank you for walking with me, and mind your step on the cobbles, they are wet.""",
        visibleTo="2026-04-20T00:00:00Z"),
    article(
        "article-ten-years", "Ten years of the Journal: what we would write differently", "Books > Novels > Contemporary", "novel-orange", "Greta Holloway", 5,
        "A look back that is not due for a long time.",
        """When we began, we thought that people wanted to be told what to buy. What they wanted was to be told what to do with what they had. The most read
        piece of all these years is about washing a blanket, and the second is about a pan. If we wrote the one about pens again, we would say less about nibs
        and more about paper; the [[pen-fountain-m-silver]] writes well on anything that deserves it. If we wrote the one on reading corners again, we would put
        the chair first and the lamp second, since the [[chair-reading-orange]] has outlived three lamps in our office. We were wrong about planners, twice. We
        were right about wool. And we should have written more about books, even though they need no instructions. The [[book-lift-operator]] has been lent to
        eleven colleagues and has come back each time with somebody else's pencil marks. Thank you for your letters, above all for the angry ones. They were
        usually right, and we have kept them in a box.""",
        visibleFrom="2035-06-01T06:00:00Z"),
]
