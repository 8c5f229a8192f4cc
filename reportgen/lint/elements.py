"""Pictures without words, headings that skip a level, tables that tell too little."""

import re
from collections.abc import Iterator

from reportgen.diagnostic import Diagnostic
from reportgen.lint.html import place_of
from reportgen.lint.markup import Element, Markup
from reportgen.lint.tags import KNOWN
from reportgen.lint.template import OPAQUE

OF_DATA = "bang"
"""The class of tables that hold data; others lay out a page."""

SENT = re.compile(r"#.|https?://.|mailto:.")
"""Where links may lead."""
CELLS = {"td", "th", "caption"}
OF_TABLES = {*CELLS, "table", "colgroup", "col", "thead", "tbody", "tfoot", "tr"}
STRANGERS = KNOWN - OF_TABLES - {"script", "style"}
BRANCH = re.compile(r"\{%[-+]?\s*(?:else|elif|endif)\b")

HEADING = re.compile(r"h([1-6])")


def elements(found: Markup) -> Iterator[Diagnostic]:
    """What the tags of a template lack."""
    for it in found.elements:
        if it.tag == "img" and "alt" not in it.attributes:
            yield Diagnostic("mau-anh-khong-chu", it.mark, severity="warning")
        if it.tag == "table":
            yield from _table(it)
        holder = it.parent.tag if it.parent else ""
        if holder in OF_TABLES - CELLS and it.tag in STRANGERS and not _in_a_branch(it):
            values = {"value": it.tag, "holder": holder}
            yield Diagnostic("mau-trong-bang", it.mark, values, severity="warning")
        yield from _link(it)
    yield from _headings(found)


def _in_a_branch(it: Element) -> bool:
    """Whether it is printed in the place of what it seems to stand in."""
    assert it.parent is not None  # noqa: S101  # it has a holder
    start, end = it.parent.mark, it.mark
    lines = it.mark.source.lines[start.line - 1 : end.line]
    lines[-1] = lines[-1][: end.column - 1]
    lines[0] = lines[0] if len(lines) > 1 else lines[0][start.column - 1 :]
    return any(BRANCH.search(line) for line in lines)


def _link(it: Element) -> Iterator[Diagnostic]:
    """A link to where no reader may be sent; whether a place is there, only a page knows."""
    address = it.attributes.get("href", "") if it.tag == "a" else ""
    if address and OPAQUE not in address and not SENT.match(address):
        yield Diagnostic("lien-ket-la", place_of(it, "href"), {"value": address})


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
