"""CSS that the PDF shows and Word cannot: said before a document is made with it."""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

import tinycss2

from reportgen.diagnostic import Diagnostic
from reportgen.lint.markup import Markup
from reportgen.stylesheet import Declaration

LOST: dict[str, re.Pattern[str]] = {
    "display": re.compile(r"(?:inline-)?(?:flex|grid)|inline-block|inline-table"),
    "float": re.compile(r"(?!none\b|footnote\b).+"),
    "position": re.compile(r"sticky|running\(.*"),
    "visibility": re.compile(r"hidden|collapse"),
    "transform": re.compile(r"(?!none\b).+"),
    "opacity": re.compile(r"0?\.\d+|0|\d\d?%"),
    "columns": re.compile(r"(?!auto\b).+"),
    "column-count": re.compile(r"(?!auto\b).+"),
    "column-width": re.compile(r"(?!auto\b).+"),
    "font-variant": re.compile(r".*(?:small|petite|titling|unicase).*"),
    "font-variant-caps": re.compile(r"(?!normal\b).+"),
    "border-radius": re.compile(r".*[1-9].*"),
    "background-image": re.compile(r"(?!none\b).+"),
    "word-spacing": re.compile(r"(?!normal\b|0\b).+"),
    "outline": re.compile(r"(?!none\b|0\b).+"),
    "rotate": re.compile(r"(?!none\b).+"),
}
"""Properties by the values with which Word has nothing like them."""

APART = {"absolute", "relative", "fixed"}
OF_BOXES_APART = {"position", "transform", "opacity"}
EDGES = {"top", "bottom", "left", "right"}


def word_losses(found: Iterable[Declaration]) -> Iterator[Diagnostic]:
    """A warning at each declaration that has no equivalent in Word."""
    for _, rule in groupby(found, key=lambda it: (it.mark.source.name, it.selector)):
        declared = [*rule]
        placed = _has_place({it.name: it.value for it in declared})
        for it in declared:
            if _lost(it) and not (placed and it.name in OF_BOXES_APART):
                values = {"value": f"{it.name}: {it.value}", "selector": it.selector}
                yield Diagnostic("word-khong-co", it.mark, values, severity="warning")


def _has_place(declared: dict[str, str]) -> bool:
    """Where a box may stand apart: a watermark, the foot of its page, a given place and size.

    A watermark is one line of words; whether it is, a rendering says. An element that only
    boxes in it are placed by (`position: relative`) stands where it stood.
    """
    names = {*declared}
    still = declared.get("position") == "relative" and names.isdisjoint(EDGES)
    foot = "bottom" in names and "top" not in names
    placed = names >= {"width", "height"} and len(names & EDGES) > 1
    return declared.get("position") == "fixed" or foot or placed or still


def _lost(it: Declaration) -> bool:
    if it.name == "position" and it.value in APART:
        return True
    pattern = LOST.get(it.name)
    return pattern is not None and pattern.fullmatch(it.value) is not None


def in_styles(found: Markup) -> Iterator[Declaration]:
    """The declarations of `style` attributes, each at its tag."""
    for element in found.elements:
        parsed = tinycss2.parse_blocks_contents(element.attributes.get("style", ""))
        for it in parsed:
            if it.type == "declaration":
                value = tinycss2.serialize(it.value).strip()
                yield Declaration(element.named, it.lower_name, value, element.mark)
