"""SVG primitives and palettes the drawings are made of. Coordinates are whole numbers on a 400 × 400 sheet."""

from collections import namedtuple

# m main, d darker (sides, details), l lighter (highlights), a accent that goes with it
Palette = namedtuple("Palette", "m d l a")

PALETTES = {
    "black": Palette("#34383f", "#1f2227", "#565c66", "#d9a441"),
    "white": Palette("#fbfaf7", "#d9d5cc", "#ffffff", "#c98d5a"),
    "grey": Palette("#8d949c", "#686f78", "#b3b9bf", "#e0b252"),
    "silver": Palette("#c5cbd1", "#99a2ab", "#e6eaed", "#34383f"),
    "red": Palette("#c8443c", "#97302c", "#e27067", "#f3d9a4"),
    "orange": Palette("#e2803a", "#b45f23", "#f2a76c", "#3d5a66"),
    "yellow": Palette("#e8b93c", "#bf9222", "#f4d478", "#4d5b6b"),
    "green": Palette("#6f9468", "#4d6f49", "#9ab994", "#f0d9a0"),
    "teal": Palette("#3f9a96", "#2a716f", "#74bfbb", "#f2c078"),
    "blue": Palette("#4f86b8", "#346390", "#86b0d6", "#f3cf7d"),
    "navy": Palette("#2f4468", "#1e2d48", "#546b93", "#e3a857"),
    "purple": Palette("#7d5f9e", "#5b4377", "#a68cc3", "#f0c987"),
    "pink": Palette("#dd8a9c", "#b76478", "#efb5c1", "#6b8f86"),
    "brown": Palette("#8f6443", "#694629", "#b88a65", "#e9d3ae"),
    "beige": Palette("#dcc7a5", "#b89f78", "#eedfc6", "#7a6a55"),
    "copper": Palette("#c07a52", "#935736", "#dea584", "#34383f"),
}

WOOD, WOOD_DARK, WOOD_LIGHT = "#c1935f", "#99713f", "#dab686"
STEEL, STEEL_DARK, STEEL_LIGHT = "#c5cbd1", "#98a1aa", "#e6eaed"
INK, PAPER, GLASS, WATER, LEAF, LEAF_DARK, SKIN = "#2f3338", "#fffdf8", "#d5e6ea", "#9cc7d8", "#6fa05f", "#4c7a43", "#e9bd9b"


def style(fill, stroke, width):
    drawn = f' fill="{fill}"' if fill else ' fill="none"'
    return drawn + (f' stroke="{stroke}" stroke-width="{width}" stroke-linecap="round" stroke-linejoin="round"' if stroke else "")


def box(x, y, w, h, fill, r=0, stroke=None, width=4, extra=""):
    corner = f' rx="{r}"' if r else ""
    return f'<rect x="{x}" y="{y}" width="{w}" height="{h}"{corner}{style(fill, stroke, width)}{extra}/>'


def disc(cx, cy, r, fill, stroke=None, width=4):
    return f'<circle cx="{cx}" cy="{cy}" r="{r}"{style(fill, stroke, width)}/>'


def oval(cx, cy, rx, ry, fill, stroke=None, width=4, extra=""):
    return f'<ellipse cx="{cx}" cy="{cy}" rx="{rx}" ry="{ry}"{style(fill, stroke, width)}{extra}/>'


def shape(d, fill, stroke=None, width=4, extra=""):
    return f'<path d="{d}"{style(fill, stroke, width)}{extra}/>'


def line(d, stroke, width=6):
    return shape(d, None, stroke, width)


def dashes(d, stroke, width, pattern):
    """A row of equal pieces (keys, slats) as one dashed line, which keeps the file small."""
    return f'<path d="{d}" fill="none" stroke="{stroke}" stroke-width="{width}" stroke-dasharray="{pattern}"/>'


def turned(angle, cx, cy, *parts):
    return f'<g transform="rotate({angle} {cx} {cy})">' + "".join(parts) + "</g>"


def moved(x, y, *parts, scale=None):
    size = f" scale({scale})" if scale else ""
    return f'<g transform="translate({x} {y}){size}">' + "".join(parts) + "</g>"


def shadow(cx=200, cy=326, rx=110, ry=11):
    return oval(cx, cy, rx, ry, "#d8d0c3")


def sheet(drawing, label):
    """The common ground of every picture: warm paper and a soft disc."""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 400" role="img" aria-label="{label}">'
        '<path fill="#f7f4ee" d="M0 0h400v400H0z"/><circle cx="200" cy="196" r="158" fill="#eee8dd"/>' + drawing + "</svg>\n"
    )
