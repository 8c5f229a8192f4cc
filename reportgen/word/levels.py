"""The properties of one element (`w:pPr`, `w:rPr`, `w:tcPr`) as a flat level.

Levels are laid one over the other attribute by attribute, as Word does it. What excludes
something else in Word says so here: a first line takes a hanging indent away, a named font
takes the theme's.
"""

from collections.abc import MutableMapping
from itertools import islice

from reportgen.word.ooxml import NOTHING, Element, Level, bare, value

NESTED = {"pBdr", "numPr", "tblBorders", "tcBorders", "tblCellMar", "tcMar"}
NOT_FORMATTING = {"rPr", "sectPr", "pPrChange", "rPrChange", "tblPrChange", "tcPrChange"}
SIDES = {"start": "left", "end": "right", "startChars": "leftChars", "endChars": "rightChars"}
MOST = 200
"""Properties of one element, and tab stops: Word knows fewer of both."""
TAB = "tab@"
"""Begins the key of a tab stop: its place is part of the key, its kind the value."""
LEADER = "leader@"
"""Begins the key of what fills the way to a tab stop."""
EXCLUDING = (
    ("ind.firstLine", "ind.hanging", "0"),
    ("ind.hanging", "ind.firstLine", "0"),
    ("ind.firstLineChars", "ind.hangingChars", "0"),
    ("ind.hangingChars", "ind.firstLineChars", "0"),
    ("rFonts.ascii", "rFonts.asciiTheme", ""),
    ("rFonts.hAnsi", "rFonts.hAnsiTheme", ""),
)
"""Who says the first and not the second, sets the second to the third."""


def level(properties: Element | None) -> Level:
    """The level of an element; nothing when it is not there."""
    if properties is None or not len(properties):
        return NOTHING
    found: dict[str, str] = {}
    for item in islice(properties, MOST):
        name = bare(item.tag)
        if name in NESTED:
            for part in islice(item, MOST):
                side = bare(part.tag)
                _take(found, f"{name}/{SIDES.get(side, side)}", part)
        elif name == "tabs":
            stops = islice(item, MOST)
            for it in stops:
                found[TAB + value(it, "pos")] = value(it) or "left"
                if leader := value(it, "leader"):
                    found[LEADER + value(it, "pos")] = leader
        elif name not in NOT_FORMATTING:
            _take(found, name, item)
    _exclude(found)
    return found


def _take(found: MutableMapping[str, str], name: str, item: Element) -> None:
    """An element without attributes is a yes."""
    if not item.attrib:
        found[f"{name}.val"] = "1"
    for key, text in item.attrib.items():
        attribute = bare(str(key))
        found[f"{name}.{SIDES.get(attribute, attribute)}"] = str(text)


def _exclude(found: MutableMapping[str, str]) -> None:
    for said, other, instead in EXCLUDING:
        if said in found and other not in found:
            found[other] = instead
