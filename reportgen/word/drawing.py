"""Drawings in a run: lines that are drawn, and boxes with text in them."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from reportgen.boxes.document import Align, TextBox
from reportgen.word.ooxml import DRAWING, MC, OFFICE, SHAPE, VML, A, Element, W
from reportgen.word.text_box import text_box

DRAWN = {f"{W}drawing", f"{W}pict", f"{W}object"}
ALTERNATIVES = f"{MC}AlternateContent"
BOX = f"{W}txbxContent"
LINES = {"line", "lineInv"}
CONNECTORS = re.compile("straightConnector[0-9]?")
VML_LINES = {"#_x0000_t32", "#_x0000_t20"}
"""The numbers of the straight connector and the line among Office's own shapes."""
PLACED = re.compile(r"mso-position-horizontal:\s*(center|right)")
ALIGN: dict[str, Align] = {"center": "center", "right": "right"}


class Boxed(NamedTuple):
    """The content of a text box, where on the line it stands, the place of its own that it has."""

    content: Element
    align: Align | None
    place: TextBox | None


class Drawn(NamedTuple):
    """A line or none, and text boxes."""

    line: bool
    boxes: list[Boxed]


def chosen(element: Element) -> Element | None:
    """Of two forms of the same content the newer: never both."""
    found = element.find(f"{MC}Choice")
    return found if found is not None else element.find(f"{MC}Fallback")


def drawn(element: Element) -> Drawn:
    """What a `w:drawing` or `w:pict` shows."""
    parts = list(_visible(element))
    aligns: Iterator[Align | None] = map(_placed, parts)
    align = next((it for it in aligns if it), None)
    places = (text_box(it) for it in parts if it.tag == f"{DRAWING}anchor")
    place = next((it for it in places if it), None)
    boxes = [Boxed(it, align, place) for it in parts if it.tag == BOX]
    return Drawn(any(map(_is_line, parts)), boxes)


def _visible(element: Element) -> Iterator[Element]:
    """The elements of a drawing; a text box is not entered, of two forms one is taken."""
    yield element
    if element.tag == BOX:
        return
    if element.tag == ALTERNATIVES:
        best = chosen(element)
        yield from () if best is None else _visible(best)
        return
    for child in element:
        yield from _visible(child)


def _is_line(element: Element) -> bool:
    if element.tag == f"{A}prstGeom":
        name = element.get("prst") or ""
        return name in LINES or CONNECTORS.fullmatch(name) is not None
    if element.tag in (f"{VML}line", f"{SHAPE}cNvCnPr"):
        return True
    vml = element.tag in (f"{VML}shape", f"{VML}rect")
    rule = element.get(f"{OFFICE}hr") == "t" or element.get(f"{OFFICE}connectortype") == "straight"
    return vml and (rule or element.get("type") in VML_LINES)


def _placed(element: Element) -> Align | None:
    """Where on the line a box floats, when that is its middle or its right end."""
    if element.tag == f"{DRAWING}positionH":
        return ALIGN.get((element.findtext(f"{DRAWING}align") or "").strip())
    found = PLACED.search(element.get("style") or "") if element.tag.startswith(VML) else None
    return ALIGN[found[1]] if found else None
