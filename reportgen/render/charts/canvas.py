"""Drawing with SVG: lines, bars and words, measured in points; the same calls, the same text."""

from collections.abc import Iterator
from typing import Literal
from xml.etree import ElementTree as ET

Anchor = Literal["start", "middle", "end"]

LETTERS_PT = 9.0
LEADING = 1.2
BASELINE = 0.34
"""How far below its middle a line of digits stands, in parts of its size."""
ROUND_PT = 1.0
"""How much wider than its words, on either side, their ground is."""
INK, BLACK, PAPER, HAIR_PT = "#404040", "#000000", "#ffffff", 0.5

WIDE, NARROW = "mwMWĐ%–…@", "iíìỉĩịjltfrI.,:;!'|()[] "
WIDTHS = {"wide": 0.85, "narrow": 0.32, "capital": 0.7, "usual": 0.5}
"""Widths of letters in parts of their size: of Times, and rather more than less."""


def width(text: str, size_pt: float = LETTERS_PT) -> float:
    """About how wide a text is, in points."""
    return sum(map(_letter_width, text)) * size_pt


def _letter_width(letter: str) -> float:
    if letter in WIDE:
        return WIDTHS["wide"]
    if letter in NARROW:
        return WIDTHS["narrow"]
    return WIDTHS["capital" if letter.isupper() else "usual"]


def wrapped(text: str, room_pt: float, size_pt: float = LETTERS_PT) -> list[str]:
    """A text broken between words into lines that fit; a word that is too long is cut."""
    lines = [""]
    for word in (it for typed in text.split() for it in _pieces(typed, room_pt, size_pt)):
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and width(longer, size_pt) > room_pt:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


def _pieces(word: str, room_pt: float, size_pt: float) -> Iterator[str]:
    """A word, or the pieces of one that is wider than the room."""
    while width(word, size_pt) > room_pt and len(word) > 1:
        fits = (i for i in range(len(word) - 1, 1, -1) if width(word[:i], size_pt) <= room_pt)
        cut = next(fits, 1)
        yield word[:cut]
        word = word[cut:]
    yield word


def number(value: float) -> str:
    """A coordinate."""
    return f"{value:.2f}".rstrip("0").rstrip(".")


class Canvas:
    """An `<svg>` element that is drawn upon, of a width and height in points."""

    def __init__(self, width_pt: float, height_pt: float, attributes: dict[str, str]) -> None:
        self.width_pt = width_pt
        sizes = {"width": f"{number(width_pt)}pt", "height": f"{number(height_pt)}pt"}
        box = f"0 0 {number(width_pt)} {number(height_pt)}"
        name = {"xmlns": "http://www.w3.org/2000/svg", "role": "img"}
        letters = {"font-size": number(LETTERS_PT)}
        self.root = ET.Element("svg", {**name, **sizes, "viewBox": box, **letters, **attributes})

    def add(self, tag: str, **attributes: str | float) -> ET.Element:
        """An element; `_` in the name of an attribute stands for `-`."""
        shown = {
            name.replace("_", "-"): value if isinstance(value, str) else number(value)
            for name, value in attributes.items()
        }
        return ET.SubElement(self.root, tag, shown)

    def line(self, x1: float, y1: float, x2: float, y2: float, stroke: str = INK) -> None:
        """A thin line."""
        self.add("line", x1=x1, y1=y1, x2=x2, y2=y2, stroke=stroke, stroke_width=HAIR_PT)

    def words(
        self,
        text: str,
        x: float,
        y: float,
        anchor: Anchor = "start",
        size_pt: float = LETTERS_PT,
        **more: str | float,
    ) -> None:
        """A line of words whose middle is at `y`."""
        place = {"x": x, "y": y + BASELINE * size_pt, "text_anchor": anchor}
        self.add("text", **place, font_size=size_pt, **more).text = text

    def white(self, text: str, x: float, y: float, anchor: Anchor, size_pt: float) -> None:
        """The white ground of a line of words, on which no line crosses them."""
        wide = width(text, size_pt) + 2 * ROUND_PT
        left = x - {"start": ROUND_PT, "middle": wide / 2, "end": wide - ROUND_PT}[anchor]
        first, last = max(0.0, left), min(self.width_pt, left + wide)
        self.add("rect", x=first, y=y - size_pt / 2, width=max(0.0, last - first),
                 height=size_pt, fill=PAPER)  # fmt: skip

    def lines(self, rows: list[str], x: float, y: float, anchor: Anchor, size_pt: float) -> None:
        """Lines of words about the middle `y`."""
        for text, at in zip(rows, _rows(len(rows), y, size_pt * LEADING), strict=True):
            self.words(text, x, at, anchor, size_pt)

    def text(self) -> str:
        """The drawing as XML."""
        return ET.tostring(self.root, encoding="unicode")


def _rows(count: int, middle: float, step: float) -> Iterator[float]:
    first = middle - (count - 1) * step / 2
    return (first + i * step for i in range(count))
