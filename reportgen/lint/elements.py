"""Pictures without words, headings that skip a level, tables that tell too little."""

import re
from collections.abc import Iterator

from reportgen.diagnostic import Diagnostic
from reportgen.lint.markup import Element, Markup

OF_DATA = "bang"
"""The class of tables that hold data; others lay out a page."""

HEADING = re.compile(r"h([1-6])")


def elements(found: Markup) -> Iterator[Diagnostic]:
    """What the tags of a template lack."""
    for it in found.elements:
        if it.tag == "img" and "alt" not in it.attributes:
            yield Diagnostic("mau-anh-khong-chu", it.mark, severity="warning")
        if it.tag == "table":
            yield from _table(it)
    yield from _headings(found)


def _table(table: Element) -> Iterator[Diagnostic]:
    """A table inside another is judged by itself; those without head cells only lay out."""
    own = [it for it in table.inside() if _table_of(it) is table]
    tags = {it.tag for it in own}
    if "tr" in tags and "col" not in tags:
        yield Diagnostic("mau-bang-thieu-cot", table.mark, severity="warning")
    if ("th" in tags or OF_DATA in table.classes) and "thead" not in tags:
        yield Diagnostic("mau-bang-thieu-dau", table.mark, severity="warning")


def _table_of(element: Element) -> Element | None:
    return next((it for it in element.around() if it.tag == "table"), None)


def _headings(found: Markup) -> Iterator[Diagnostic]:
    """Levels as they follow each other; one that an expression gives is as good as the last."""
    before = 0
    for it in found.elements:
        level = HEADING.fullmatch(it.tag)
        if level is None:
            continue
        now = int(level[1])
        if before and now > before + 1:
            values = {"value": it.tag, "before": before, "wanted": before + 1}
            yield Diagnostic("mau-nhay-cap", it.mark, values, severity="warning")
        before = now
