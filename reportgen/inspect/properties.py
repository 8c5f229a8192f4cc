"""Direct formatting in a Word file: one property of a paragraph, a run or a section, set.

Children of `w:pPr` and `w:rPr` stand in the order of the schema; the text is never touched.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any

from lxml import etree

PARAGRAPH_ORDER = (
    "pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr",
    "suppressLineNumbers", "pBdr", "shd", "tabs", "suppressAutoHyphens", "kinsoku", "wordWrap",
    "overflowPunct", "topLinePunct", "autoSpaceDE", "autoSpaceDN", "bidi", "adjustRightInd",
    "snapToGrid", "spacing", "ind", "contextualSpacing", "mirrorIndents", "suppressOverlap", "jc",
    "textDirection", "textAlignment", "textboxTightWrap", "outlineLvl", "divId", "cnfStyle",
    "rPr", "sectPr", "pPrChange",
)  # fmt: skip
RUN_ORDER = (
    "rStyle", "rFonts", "b", "bCs", "i", "iCs", "caps", "smallCaps", "strike", "dstrike",
    "outline", "shadow", "emboss", "imprint", "noProof", "snapToGrid", "vanish", "webHidden",
    "color", "spacing", "w", "kern", "position", "sz", "szCs", "highlight", "u", "effect", "bdr",
    "shd", "fitText", "vertAlign", "rtl", "cs", "em", "lang", "eastAsianLayout", "specVanish",
    "oMath", "rPrChange",
)  # fmt: skip
SECTION_ORDER = (
    "headerReference", "footerReference", "footnotePr", "endnotePr", "type", "pgSz", "pgMar",
    "paperSrc", "pgBorders", "lnNumType", "pgNumType", "cols", "formProt", "vAlign", "noEndnote",
    "titlePg", "textDirection", "bidi", "rtlGutter", "docGrid", "printerSettings", "sectPrChange",
)  # fmt: skip
HIGH = {"inline", "pict", "object", "oMath"}
"""Elements that may stand in a line and are no letters."""
FACES = ("ascii", "hAnsi", "eastAsia", "cs")
THEME_FACES = ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme")
TWIPS_PER_PT = 20
TWIPS_PER_MM = Decimal(1440) / Decimal("25.4")


def twips(points: Decimal) -> str:
    """Twentieths of a point, as Word writes lengths."""
    return str(round(points * TWIPS_PER_PT))


def twips_of_mm(length_mm: Decimal) -> str:
    """Millimetres in twentieths of a point."""
    return str(round(length_mm * TWIPS_PER_MM))


def runs(paragraph: Any) -> Iterator[Any]:
    """The runs of a paragraph, not those of a text box that is anchored in it."""
    for run in paragraph.iter(_name(paragraph, "r")):
        if next(run.iterancestors(_name(paragraph, "p"))) is paragraph:
            yield run


def begins_with_tab(paragraph: Any) -> bool:
    """Whether a tab stands before the first letter: it moves the line wherever it is indented."""
    shown = (_name(paragraph, "t"), _name(paragraph, "tab"))
    first = next((it for run in runs(paragraph) for it in run if it.tag in shown), None)
    return first is not None and first.tag == _name(paragraph, "tab")


def has_picture(paragraph: Any) -> bool:
    """Whether something stands in the line that is higher than letters."""
    return any(
        etree.QName(it).localname in HIGH for it in paragraph.iter() if isinstance(it.tag, str)
    )


def set_letters(paragraph: Any, tags: Sequence[str], **attributes: str) -> None:
    """Set one property of letters on every run of a paragraph."""
    for run in runs(paragraph):
        properties = _properties(run, "rPr")
        for tag in tags:
            _set(properties, RUN_ORDER, tag, attributes)


def set_face(paragraph: Any, family: str) -> None:
    """One face for all letters, no longer that of the theme."""
    set_letters(paragraph, ["rFonts"], **dict.fromkeys(FACES, family))
    for fonts in paragraph.iter(_name(paragraph, "rFonts")):
        _drop(fonts, THEME_FACES)


def set_shape(paragraph: Any, tag: str, drop: Sequence[str] = (), **attributes: str) -> None:
    """Set attributes of one property of a paragraph; `drop` names those that would win over it."""
    element = _set(_properties(paragraph, "pPr"), PARAGRAPH_ORDER, tag, attributes)
    _drop(element, drop)


def set_section(section: Any, tag: str, **attributes: str) -> None:
    """Set attributes of one property of a section (`w:sectPr`)."""
    _set(section, SECTION_ORDER, tag, attributes)


def _set(parent: Any, order: Sequence[str], tag: str, attributes: dict[str, str]) -> Any:
    """The child of that name, made in its place when it is missing, with the attributes set."""
    element = parent.find(_name(parent, tag))
    if element is None:
        element = etree.Element(_name(parent, tag))
        parent.insert(_position(parent, order, tag), element)
    for name, value in attributes.items():
        element.set(_name(parent, name), value)
    if not attributes:
        element.attrib.pop(_name(parent, "val"), None)  # w:val="0" would switch it off
    return element


def _position(parent: Any, order: Sequence[str], tag: str) -> int:
    """Before the first child that the schema puts later."""
    later = {*order[order.index(tag) + 1 :]}
    for index, child in enumerate(parent):
        if isinstance(child.tag, str) and etree.QName(child).localname in later:
            return index
    return len(parent)


def _properties(element: Any, tag: str) -> Any:
    """`w:pPr` or `w:rPr`, the first child of its element."""
    found = element.find(_name(element, tag))
    if found is None:
        found = etree.Element(_name(element, tag))
        element.insert(0, found)
    return found


def _drop(element: Any, names: Sequence[str]) -> None:
    for name in names:
        element.attrib.pop(_name(element, name), None)


def _name(element: Any, tag: str) -> str:
    """A name in the namespace of the element: strict files have another one."""
    return f"{{{etree.QName(element).namespace}}}{tag}"
