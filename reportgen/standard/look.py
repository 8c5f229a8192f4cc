"""What one component at one place looks like: a function a property.

No value at all where nothing sure can be said.
"""

from collections.abc import Callable
from decimal import Decimal

from reportgen.boxes.document import Run
from reportgen.standard.view import Spot

PT_PER_MM = 72 / 25.4
SINGLE_SHARE = 1.15
"""A single line of Times New Roman by the size of its letters."""
YES, NO = "co", "khong"

Value = Decimal | str
Reader = Callable[[Spot], list[Value]]


def number(value: float) -> Decimal:
    """A length for comparing and showing: two decimals."""
    return round(Decimal(value), 2).normalize()


def millimetres(points: float) -> Decimal:
    """Points in millimetres."""
    return number(points / PT_PER_MM)


def word(value: bool) -> str:
    """A yes or no as rules write it."""
    return YES if value else NO


def _line(spot: Spot) -> list[Value]:
    """An exact line in points; a line that grows has no height to speak of."""
    layout = spot.paragraph.format
    return [number(layout.line_pt)] if layout.line_rule == "exact" and layout.line_pt else []


def _line_kind(spot: Spot) -> list[Value]:
    layout = spot.paragraph.format
    return [layout.line_rule if layout.line_pt else "multiple"] if spot.fonts else []


def _multiple(spot: Spot) -> list[Value]:
    """The line as a multiple of a single one, by the size of the letters."""
    layout = spot.paragraph.format
    sizes = [font.size_pt for font in spot.fonts]
    if layout.line_rule == "at-least" or not layout.line_pt or not sizes:
        return []
    return [number(layout.line_pt / (SINGLE_SHARE * max(sizes)))]


def _upper(spot: Spot) -> list[Value]:
    letters = spot.text
    return [word(letters == letters.upper())] if letters else []


def _whole_italic(spot: Spot) -> list[Value]:
    return [word(all(font.italic for font in spot.fonts))] if spot.fonts else []


def _align(spot: Spot) -> list[Value]:
    """The alignment; words that tabs or spaces put in their place have none to speak of."""
    raw = spot.paragraph.text
    if "\t" in raw or raw.startswith("  ") or (spot.number and not spot.text):
        return []
    return [spot.paragraph.format.align]


def _first_line(spot: Spot) -> list[Value]:
    """The indent of the first line; tabs, spaces and lists indent in ways of their own."""
    layout = spot.paragraph.format
    raw = "".join(it.text for it in spot.inlines if isinstance(it, Run))
    if not spot.text or layout.left_pt or raw[:1].isspace():
        return []
    return [millimetres(layout.first_line_pt)]


LETTERS: dict[str, Reader] = {
    "co_chu": lambda s: [number(font.size_pt) for font in s.fonts],
    "dam": lambda s: [word(font.bold) for font in s.fonts],
    "dam_dau": lambda s: [word(font.bold) for font in s.fonts[:1]],
    "nghieng": lambda s: [word(font.italic) for font in s.fonts],
    "nghieng_ca_doan": _whole_italic,
    "gach_chan": lambda s: [word(any(font.underline for font in s.fonts))] if s.fonts else [],
    "mau_chu": lambda s: [font.color.upper() for font in s.fonts],
    "phong_chu": lambda s: [font.family for font in s.fonts],
    "chu": lambda s: [s.text] if s.text else [],
    "chu_hoa": _upper,
}
"""Of the letters, in whole paragraphs and in parts of them."""

SHAPES: dict[str, Reader] = {
    "can_le": _align,
    "thut_dau_dong": _first_line,
    "cach_doan": lambda s: [number(s.paragraph.format.before_pt)] if s.follows_body else [],
    "cach_tren": lambda s: [number(s.paragraph.format.before_pt)],
    "gian_dong": _line,
    "gian_dong_kieu": _line_kind,
    "gian_dong_boi": _multiple,
    "vi_tri": lambda s: [s.side] if s.side and s.text else [],
    "khung": lambda s: [word(s.framed)],
}
"""Of the paragraph; of a part of one they say nothing."""

PROPERTIES: dict[str, Reader] = LETTERS | {
    name: lambda s, read=read: read(s) if s.whole else [] for name, read in SHAPES.items()
}
