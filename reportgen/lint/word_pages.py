"""Pages, margins of pages and parts of paragraphs that the PDF shows otherwise than Word."""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from reportgen.diagnostic import Diagnostic
from reportgen.lint.sentences import MARGIN_BOXES
from reportgen.stylesheet import Declaration

PAGE = re.compile(r"(?:^|\s)@page(?P<page>[^@]*?)(?:\s*@(?P<box>[\w-]+))?$")
SOME_PAGES = re.compile(r":(?:left|right|blank)\b|:nth\((?!\s*1\b)[^)]*\)")
"""Word knows the first page of a section and all others."""
PARTS = re.compile(r"::?(?:first-line|first-letter)\b")
BOXES = {
    f"{edge}-{side}": side for edge in ("top", "bottom") for side in ("left", "center", "right")
}
"""Margin boxes that are a header or a footer, and where their words stand."""
OTHER_WORDS = re.compile(
    r"(?:element|string|url|content|leader|counters|attr|target-\w+)\("
    r"|counter\((?!\s*pages?\s*(?:,\s*decimal\s*)?\))[^)]*\)"
)
"""What a header or footer of Word cannot say: it has the number of the page and of pages."""
NOTHING = re.compile(r"none|normal|transparent|0\w*|auto|initial|inherit|unset")
OF_SHEETS = re.compile(r"background(?:-color|-image)?|border(?:-\w+)*|padding(?:-\w+)*")
OF_MARGINS = re.compile(r"background(?:-color|-image)?|text-transform|text-indent")
ROOTS = re.compile(r"(?:^|[\s,])(?:html|body|:root)$")
PAPER = re.compile(
    r"none|transparent|white|#fff(?:fff)?|inherit|initial|unset|.*(?:var|url|gradient)\(.*"
)
GROUND = {"background", "background-color"}


def page_losses(found: Iterable[Declaration]) -> Iterator[Diagnostic]:
    """A warning at each; of what a whole rule is in vain for, at its first declaration."""
    for (_, selector), rule in groupby(found, key=lambda it: (it.mark.source.name, it.selector)):
        declared = [*rule]
        page = PAGE.search(selector)
        vain = SOME_PAGES.search(page["page"]) if page else PARTS.search(selector)
        if vain:
            yield _said(declared[0], vain[0])
        elif page and page["box"] is None:
            yield from _where(declared, OF_SHEETS)
        elif page and page["box"] not in BOXES:
            box = f"@{page['box']}"
            yield from (_said(it, box) for it in declared if _prints(it) and box in MARGIN_BOXES)
        elif page:
            yield from _where(declared, OF_MARGINS)
            yield from _of_box(declared, BOXES[page["box"]])
        elif ROOTS.search(selector):
            ground = (it for it in declared if it.name in GROUND)
            yield from (_said(it) for it in ground if not PAPER.fullmatch(it.value.casefold()))


def _where(declared: Iterable[Declaration], names: re.Pattern[str]) -> Iterator[Diagnostic]:
    for it in declared:
        if names.fullmatch(it.name) and not NOTHING.fullmatch(it.value):
            yield _said(it)


def _prints(it: Declaration) -> bool:
    return it.name == "content" and NOTHING.fullmatch(it.value) is None


def _of_box(declared: Iterable[Declaration], side: str) -> Iterator[Diagnostic]:
    """Words of a margin that Word has not, or has at another place."""
    for it in declared:
        other = OTHER_WORDS.search(it.value) if it.name == "content" else None
        if other:
            yield _said(it, f"content: {other[0].rstrip('(')}")
        elif it.name == "text-align" and it.value not in {side, "inherit", "initial", "unset"}:
            yield _said(it)


def _said(it: Declaration, value: str = "") -> Diagnostic:
    values = {"value": value or f"{it.name}: {it.value}", "selector": it.selector}
    return Diagnostic("word-khong-co", it.mark, values, severity="warning")
