"""WordprocessingML as it is read: names, values, measures."""

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from typing import TypeAlias

from lxml import etree

Element: TypeAlias = etree._Element  # noqa: SLF001 (lxml gives its type no other name)
Level: TypeAlias = Mapping[str, str]
"""Properties of one level of formatting, flat: `ind.left`, `b.val`, `pBdr/top.sz`."""

NOTHING: Level = {}
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W = f"{{{WORD}}}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
VML = "{urn:schemas-microsoft-com:vml}"
OFFICE = "{urn:schemas-microsoft-com:office:office}"
DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
SHAPE = "{http://schemas.microsoft.com/office/word/2010/wordprocessingShape}"

FALSE = {"0", "false", "off", "none"}
TWIPS_A_POINT = 20
LONGEST_PT = 1584.0
"""22 inches: the longest length that Word knows."""

_MEASURE = re.compile(r"([+-]?\d{1,9}(?:\.\d{1,9})?)(mm|cm|in|pt|pc|pi)?")
_POINTS = {"mm": 72 / 25.4, "cm": 72 / 2.54, "in": 72.0, "pt": 1.0, "pc": 12.0, "pi": 12.0}


def value(element: Element | None, name: str = "val") -> str:
    """An attribute of Word's own namespace; empty when there is none."""
    return "" if element is None else element.get(f"{W}{name}") or ""


@lru_cache(maxsize=4096)
def bare(name: str) -> str:
    """The name of an element or attribute without its namespace."""
    return name.rpartition("}")[2]


def child(element: Element | None, *names: str) -> Element | None:
    """The first child by Word's name, then that one's child, and so on."""
    for name in names:
        element = None if element is None else element.find(W + name)
    return element


def points(text: str, unit: int = TWIPS_A_POINT) -> float | None:
    """A length in points; None when it is none. `unit` is how many of a bare number make one."""
    found = _MEASURE.fullmatch(text.strip())
    if found is None:
        return None
    length = float(found[1]) * _POINTS[found[2]] if found[2] else float(found[1]) / unit
    return max(-LONGEST_PT, min(LONGEST_PT, length))


def length(level: Level, key: str, default: float = 0.0) -> float:
    """The length in points of a property in twips."""
    found = points(level.get(key, ""))
    return default if found is None else found


def whole(text: str, default: int) -> int:
    """A whole number of at most six digits."""
    return int(text) if re.fullmatch(r"-?[0-9]{1,6}", text) else default


def is_on(level: Level, name: str) -> bool:
    """Whether a yes-or-no property holds."""
    return level.get(f"{name}.val", "0").lower() not in FALSE


def composed(text: str) -> str:
    """Text in the one form that rules are written in (Unicode NFC)."""
    return unicodedata.normalize("NFC", text)
