"""Words behind the text of a page: WordArt in a header, by the name that Word gives it."""

import re
from collections.abc import Iterator, Mapping

from reportgen.boxes.document import Font, Geometry, Watermark
from reportgen.word.ooxml import VML, Element, points

NAME = "PowerPlusWaterMarkObject"
SHAPE, WORDS, FILL = f"{VML}shape", f"{VML}textpath", f"{VML}fill"
GREY, FAMILY = "C0C0C0", "Times New Roman"
"""What Word takes for a watermark that says nothing of its own."""
COLOR = re.compile(r"#([0-9a-fA-F]{6})\b")
DECLARATION = re.compile(r"\s*([a-z-]+)\s*:\s*([^;]*)")
LONGEST = 255
LINE = 1.107
"""The height of a line of Times New Roman in sizes of its letters."""


def watermarks(header: Element, sheet: Geometry) -> Iterator[Watermark]:
    """The watermarks in a header of pages of this geometry."""
    for shape in header.iter(SHAPE):
        words = shape.find(WORDS)
        if words is not None and NAME in (shape.get("id") or ""):
            yield _watermark(shape, words, sheet)


def _watermark(shape: Element, words: Element, sheet: Geometry) -> Watermark:
    place, letters = _declared(shape), _declared(words)
    width_pt, height_pt = (_pt(place.get(name, "")) for name in ("width", "height"))
    fill = shape.find(FILL)
    return Watermark(
        text=(words.get("string") or "")[:LONGEST],
        font=_font(shape, letters, height_pt),
        middle_pt=(
            _middle(place, "horizontal", sheet.text_width_pt, width_pt),
            _middle(place, "vertical", sheet.text_height_pt, height_pt),
        ),
        width_pt=width_pt,
        height_pt=height_pt,
        degrees=_degrees(place.get("rotation", "")),
        opacity=1.0 if fill is None else _number(fill.get("opacity") or "1"),
    )


def _declared(element: Element) -> Mapping[str, str]:
    """The declarations of a `style`, of which VML has few."""
    return dict(DECLARATION.findall(element.get("style") or ""))


def _middle(place: Mapping[str, str], name: str, whole_pt: float, length_pt: float) -> float:
    if place.get(f"mso-position-{name}") == "center":
        return round(whole_pt / 2, 2)
    side = "left" if name == "horizontal" else "top"
    return round(_pt(place.get(f"margin-{side}", "")) + length_pt / 2, 2)


def _font(shape: Element, letters: Mapping[str, str], height_pt: float) -> Font:
    """The letters are as big as the shape makes them."""
    color = COLOR.match(shape.get("fillcolor") or "")
    return Font(
        family=letters.get("font-family", "").strip("\"' ") or FAMILY,
        size_pt=round(height_pt / LINE, 1),
        bold=letters.get("font-weight") == "bold",
        italic=letters.get("font-style") == "italic",
        color=color[1].upper() if color else GREY,
    )


def _degrees(text: str) -> float:
    """Clockwise, from -180 on; Word may count in 65536ths (`fd`)."""
    turned = _number(text.removesuffix("fd")) / (65536 if text.endswith("fd") else 1)
    return (turned + 180) % 360 - 180


def _number(text: str) -> float:
    return float(text) if re.fullmatch(r"-?\d{0,9}\.?\d{1,9}", text) else 0.0


def _pt(text: str) -> float:
    return points(text.strip()) or 0.0
