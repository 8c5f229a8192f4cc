"""Fills and dashes that differ in black and white, in the order of the series.

The native chart of Word has the same looks in the same order (`write/docx/looks.py`).
"""

from xml.etree import ElementTree as ET

from reportgen.render.charts.canvas import HAIR_PT, INK, Canvas, number

FILLS: tuple[tuple[str, str], ...] = (
    ("", INK), ("M-1,1 l2,-2 M0,6 l6,-6 M5,7 l2,-2", "#d9d9d9"), ("", "#ffffff"),
    ("M0,3 h6 M3,0 v6", "#ffffff"),
)  # fmt: skip
"""The strokes of a pattern and the ground that it stands on."""
DASHES = ("", "6,3", "1.5,2.5", "9,3,1.5,3")
TILE, STROKE_PT, MARK = 6, 0.6, 2.6
MARKS = (
    "M-1,0 a1,1 0 1,0 2,0 a1,1 0 1,0 -2,0 z", "M-.9,-.9 h1.8 v1.8 h-1.8 z",
    "M0,-1.1 l1.1,2 h-2.2 z", "M0,-1.2 l1.2,1.2 l-1.2,1.2 l-1.2,-1.2 z",
)  # fmt: skip
"""Disc, square, triangle, diamond: about the middle, of size 1."""


def is_dark(series: int) -> bool:
    """Whether words upon a bar are white."""
    return FILLS[series] == ("", INK)


class Looks:
    """The looks of the series of one drawing; `name` tells its patterns from those of others."""

    def __init__(self, canvas: Canvas, name: str, count: int) -> None:
        self._canvas, self._name = canvas, name
        patterns = [i for i, (strokes, _) in enumerate(FILLS[:count]) if strokes]
        if patterns:
            place = canvas.add("defs")
            for i in patterns:
                _pattern(place, self._id(i), *FILLS[i])

    def bar(self, series: int, x: float, y: float, wide: float, high: float) -> None:
        """A bar, or its sign in the legend."""
        strokes, ground = FILLS[series]
        fill = f"url(#{self._id(series)})" if strokes else ground
        self._canvas.add(
            "rect", x=x, y=y, width=wide, height=high, fill=fill, stroke=INK, stroke_width=HAIR_PT
        )

    def path(self, series: int, points: list[tuple[float, float]]) -> None:
        """A stretch of a line through its points."""
        strokes = {"stroke_dasharray": DASHES[series]} if DASHES[series] else {}
        shown = " ".join(f"{number(x)},{number(y)}" for x, y in points)
        self._canvas.add(
            "polyline", points=shown, fill="none", stroke=INK, stroke_width=1.5, **strokes
        )

    def mark(self, series: int, x: float, y: float) -> None:
        """The sign of a point."""
        place = f"translate({number(x)} {number(y)}) scale({number(MARK)})"
        self._canvas.add("path", d=MARKS[series], transform=place, fill=INK)

    def _id(self, series: int) -> str:
        return f"{self._name}-{series}"


def _pattern(place: ET.Element, name: str, strokes: str, ground: str) -> None:
    side = str(TILE)
    sizes = {"width": side, "height": side}
    pattern = ET.SubElement(
        place, "pattern", {"id": name, "patternUnits": "userSpaceOnUse", **sizes}
    )
    ET.SubElement(pattern, "rect", {**sizes, "fill": ground})
    ET.SubElement(pattern, "path", {"d": strokes, "stroke": INK, "stroke-width": str(STROKE_PT)})
