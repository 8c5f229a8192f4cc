"""Heights and bounds of width that the PDF keeps and Word has not: of what holds words."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence

from reportgen.diagnostic import Diagnostic
from reportgen.lint.markup import Element
from reportgen.lint.tags import INLINE
from reportgen.stylesheet import Declaration

HEIGHTS = {"height", "min-height", "max-height", "block-size", "min-block-size", "max-block-size"}
WIDTHS = {"min-width", "max-width", "min-inline-size", "max-inline-size"}
OF_TABLES_ALONE = {"padding", *(f"padding-{it}" for it in ("top", "right", "bottom", "left"))}
APART = {"absolute", "fixed"}
OPEN = re.compile(r"auto|none|0\w*|inherit|initial|unset|.*var\(.*|\d+v[hw]")
ROWS = {"td", "th", "tr"}
PICTURES = {"img", "object", "embed", "svg"}
SHEETS = {"html", "body"}
OF_TABLES = {*ROWS, "table", "col", "colgroup", "caption", "thead", "tbody", "tfoot"}
ENDS = re.compile(r"[\s>+~]+")
NAMES = re.compile(r"\.(?P<name>-?[A-Za-z_][\w-]*)|^(?P<tag>[A-Za-z][\w-]*)")
LAST = re.compile(r"::?[\w-]+(?:\([^)]*\))?")


def placed(found: Iterable[Declaration]) -> set[str]:
    """The selectors of what has a place of its own, in which Word keeps a height."""
    return {it.selector for it in found if it.name == "position" and it.value in APART}


def sizes(
    found: Iterable[Declaration], elements: Sequence[Element], apart: Collection[str]
) -> Iterator[Diagnostic]:
    """A warning at each such declaration of which a template has an element with words in it.

    `apart` are the selectors of what has a place of its own.
    """
    elements = [it for it in elements if not any(speaks_of(other, it) for other in apart)]
    for it in found:
        if it.name in HEIGHTS | WIDTHS | OF_TABLES_ALONE and not OPEN.fullmatch(
            it.value.casefold()
        ):
            meant = (element for element in elements if speaks_of(it.selector, element))
            if any(_loses(it.name, element) for element in meant):
                values = {"value": f"{it.name}: {it.value}", "selector": it.selector}
                yield Diagnostic("word-co", it.mark, values, severity="warning")


def speaks_of(selector: str, element: Element) -> bool:
    """Whether a selector ends in the element's tag and classes; one with neither is not known."""
    return any(_ends_in(part.strip(), element) for part in selector.split(","))


def _ends_in(selector: str, element: Element) -> bool:
    last = ENDS.split(selector)[-1]
    if "::" in last or "(" in last:
        return False
    names = [*NAMES.finditer(LAST.sub("", last))]
    return bool(names) and all(
        it["name"] in element.classes if it["name"] else it["tag"] == element.tag for it in names
    )


def _loses(name: str, element: Element) -> bool:
    if name in OF_TABLES_ALONE:
        return element.tag == "table"
    if element.tag in SHEETS | PICTURES | INLINE or not element.filled:
        return False
    if name in WIDTHS:
        return element.tag not in OF_TABLES
    if element.tag == "table":
        return name not in {"height", "block-size"}
    return element.tag not in ROWS or name.startswith("max-")
