"""What the sheets of a workbook share: texts, and the number formats that styles name."""

import re
from typing import NamedTuple

from openpyxl.styles.numbers import BUILTIN_FORMATS, is_date_format
from openpyxl.utils.escape import unescape

from reportgen.word.ooxml import Element

FIRST_DAYS = {*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)}
"""Built-in formats that show days or times; those of East Asia have no code of their own."""
LITERAL = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]|_.')
"""Letters of a format code that are printed as they are, or not at all."""


class Look(NamedTuple):
    """How a style shows a number."""

    percent: bool = False
    day: bool = False


def looks(root: Element | None) -> list[Look]:
    """The look of every cell style, by its number."""
    if root is None:
        return []
    codes = {it.get("numFmtId"): it.get("formatCode") or "" for it in root.iter("{*}numFmt")}
    styles = [it for block in root.iter("{*}cellXfs") for it in block.iterchildren("{*}xf")]
    return [_look(it.get("numFmtId") or "0", codes) for it in styles]


def _look(number: str, codes: dict[str | None, str]) -> Look:
    index = int(number) if number.isdecimal() else 0
    code = codes.get(number, BUILTIN_FORMATS.get(index, ""))
    day = is_date_format(code) or (number not in codes and index in FIRST_DAYS)
    return Look("%" in LITERAL.sub("", code), day)


def shared_strings(root: Element | None) -> list[str]:
    """The texts that cells refer to by number."""
    return [] if root is None else [rich_text(it) for it in root.iterchildren("{*}si")]


def rich_text(element: Element) -> str:
    """The text of runs that look differently; readings of East Asian letters are left out."""
    runs = (it for it in element.iter("{*}t") if not _is_reading(it))
    return str(unescape("".join(it.text or "" for it in runs)))


def _is_reading(element: Element) -> bool:
    parent = element.getparent()
    return parent is not None and str(parent.tag).endswith("}rPh")
