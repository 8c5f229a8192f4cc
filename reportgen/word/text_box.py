"""The place and look of a text box that stands at a place of its own."""

import re

from reportgen.boxes.document import Border, TextBox
from reportgen.word.ooxml import DRAWING, SHAPE, A, Element

EMUS = 12_700
"""English Metric Units of a point."""
INSETS = (("tIns", "45720"), ("rIns", "91440"), ("bIns", "45720"), ("lIns", "91440"))
"""The padding of a box that does not say it: top, right, bottom, left."""
ABOUT = {("margin", "margin"): False, ("column", "line"): True}
"""What a box counts its place from, that the boxes know: the text area, or the line beside it."""
DASHES = {"sysDot": "dotted", "dot": "dotted", "dash": "dashed", "sysDash": "dashed"}


def text_box(anchor: Element) -> TextBox | None:
    """The box of a `wp:anchor`; None of one that is placed in other ways."""
    across, down = (anchor.find(f"{DRAWING}position{axis}") for axis in "HV")
    extent, properties = anchor.find(f"{DRAWING}extent"), next(anchor.iter(f"{SHAPE}spPr"), None)
    if across is None or down is None or extent is None or properties is None:
        return None
    about = (across.get("relativeFrom") or "", down.get("relativeFrom") or "")
    left, top = (it.findtext(f"{DRAWING}posOffset") for it in (across, down))
    if about not in ABOUT or left is None or top is None:
        return None
    line = _border(properties.find(f"{A}ln"))
    line_pt = line.width_pt if line else 0.0
    return TextBox(
        left_pt=_round(_pt(left) - line_pt / 2),
        top_pt=_round(_pt(top) - line_pt / 2),
        width_pt=_round(_pt(extent.get("cx")) + line_pt),
        height_pt=_round(_pt(extent.get("cy")) + line_pt),
        beside=ABOUT[about],
        border=line,
        padding_pt=_padding(next(anchor.iter(f"{SHAPE}bodyPr"), None), line_pt),
        background=_color(properties.find(f"{A}solidFill")),
    )


def _border(line: Element | None) -> Border | None:
    if line is None or line.find(f"{A}noFill") is not None:
        return None
    dash = line.find(f"{A}prstDash")
    style = DASHES.get("" if dash is None else dash.get("val") or "", "single")
    style = "double" if line.get("cmpd") == "dbl" else style
    color = _color(line.find(f"{A}solidFill")) or "000000"
    return Border(style, _round(_pt(line.get("w") or "9525")), color)  # type: ignore[arg-type]  # of DASHES


def _color(fill: Element | None) -> str:
    color = None if fill is None else fill.find(f"{A}srgbClr")
    return "" if color is None else (color.get("val") or "").upper()


def _padding(body: Element | None, line_pt: float) -> tuple[float, float, float, float]:
    """Word counts it from the middle of the line."""
    insets = (default if body is None else body.get(name) or default for name, default in INSETS)
    top, right, bottom, left = (_round(max(0.0, _pt(it) - line_pt / 2)) for it in insets)
    return (top, right, bottom, left)


def _pt(text: str | None) -> float:
    """A length in points; 0 of what is none."""
    number = (text or "").strip()
    return int(number) / EMUS if re.fullmatch(r"-?[0-9]{1,9}", number) else 0.0


def _round(points: float) -> float:
    return round(points, 2)
