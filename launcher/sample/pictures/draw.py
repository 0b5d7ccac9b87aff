"""Turns the name of a picture file into its drawing: `kettle-black`, `storage-jars`, `video-kettle-black`."""

from pictures import desk, home, kitchen, outdoors
from pictures.shapes import *

DRAWINGS = {**kitchen.DRAWINGS, **desk.DRAWINGS, **outdoors.DRAWINGS, **home.DRAWINGS}
POSTERS = ("video", "livestream", "article")
DEFAULT = PALETTES["teal"]


def draw(name):
    for kind in POSTERS:
        if name.startswith(kind + "-"):
            subject = name.removeprefix(kind + "-")
            return sheet(POSTER[kind](drawing_of(subject)), f"{kind}: {words(subject)}")
    return sheet(drawing_of(name), words(name))


def drawing_of(name):
    if name in DRAWINGS:
        return DRAWINGS[name](DEFAULT)
    kind, _, colour = name.rpartition("-")
    return DRAWINGS[kind](PALETTES[colour])


def words(name):
    kind, _, colour = name.rpartition("-")
    return f"{kind.replace('-', ' ')}, {colour}" if colour in PALETTES and kind in DRAWINGS else name.replace("-", " ")


def video(subject):
    return (box(36, 70, 328, 250, INK, 22) + box(50, 84, 300, 196, "#dfe8e6", 12) + moved(102, 84, subject, scale=".49") + disc(306, 236, 34, "#ffffff")
            + shape("M296 218l28 18-28 18z", "#d0503f")
            + box(56, 296, 288, 8, "#6a7078", 4) + box(56, 296, 112, 8, "#e2604d", 4) + disc(168, 300, 9, PAPER))


def livestream(subject):
    return (box(112, 40, 176, 322, INK, 28) + box(122, 52, 156, 298, "#f1dfd3", 18) + moved(119, 108, subject, scale=".405")
            + box(134, 64, 82, 30, "#d63b3b", 8) + disc(149, 79, 6, PAPER)
            + line("M162 72v14h8M176 72v14M182 72l4 14 4-14M206 72h-9v14h9M197 79h7", PAPER, 3) + box(134, 296, 104, 16, PAPER, 8)
            + box(134, 320, 76, 16, PAPER, 8) + shape("M258 336c-22-14-18-30-8-30 5 0 8 5 8 8 0-3 3-8 8-8 10 0 14 16-8 30z", "#d63b3b"))


def article(subject):
    return (shadow(206, 356, 116, 9) + box(86, 44, 236, 308, "#d9d2c4", 10) + box(78, 38, 236, 308, PAPER, 10) + box(98, 58, 196, 126, "#e3ebe4", 8)
            + moved(124, 46, subject, scale=".36") + box(98, 202, 150, 15, INK, 5)
            + "".join(box(98, 232 + 19 * i, width, 8, "#c3bcae", 4) for i, width in enumerate((196, 184, 196, 170, 120))))


POSTER = {"video": video, "livestream": livestream, "article": article}
