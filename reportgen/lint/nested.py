"""Flex and grid inside each other: even the PDF seldom shows what was meant."""

import re
from collections.abc import Iterable, Iterator

from reportgen.diagnostic import Diagnostic
from reportgen.lint.classes import CLASS
from reportgen.lint.markup import Element, Markup
from reportgen.stylesheet import Declaration

LAID_OUT = re.compile(r"(?:inline-)?(?:flex|grid)")
IN_STYLE = re.compile(rf"display\s*:\s*{LAID_OUT.pattern}\b")


def flexible(found: Iterable[Declaration]) -> set[str]:
    """The classes whose elements a stylesheet lays out by flex or grid."""
    ends = (
        part.split()[-1]
        for it in found
        if it.name == "display" and LAID_OUT.fullmatch(it.value)
        for part in it.selector.split(",")
        if part.split()
    )
    return {name for end in ends for name in CLASS.findall(end)}


def nested(found: Markup, classes: set[str]) -> Iterator[Diagnostic]:
    """A warning for each such element that lies in another."""
    for element in found.elements:
        if not _is_laid_out(element, classes):
            continue
        holder = next((it for it in element.around() if _is_laid_out(it, classes)), None)
        if holder is not None:
            values = {"value": element.named, "holder": holder.named}
            yield Diagnostic("mau-flex-long", element.mark, values, severity="warning")


def _is_laid_out(element: Element, classes: set[str]) -> bool:
    style = element.attributes.get("style", "")
    return bool(classes & {*element.classes}) or IN_STYLE.search(style) is not None
