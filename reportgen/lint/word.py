"""CSS that the PDF shows and Word cannot: said before a document is made with it."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Any

import tinycss2

from reportgen.diagnostic import Diagnostic, Mark
from reportgen.lint.classes import CLASS
from reportgen.lint.markup import Element
from reportgen.lint.template import OPAQUE
from reportgen.stylesheet import Declaration

NOT_NONE, NOT_NORMAL, NOT_AUTO = (re.compile(rf"(?!{it}\b).+") for it in ("none", "normal", "auto"))
ROUND = re.compile(r".*[1-9].*")
PAINTED = re.compile(r".*(?:url\(|gradient\(|image\().*")
OTHER_PAGE = re.compile(r"left|right|recto|verso|column")
"""A break to a page of one side: Word gets the next page."""
LETTERS = r"small-caps|petite-caps|titling|unicase|nums|fractions|ordinal|slashed|\bsub\b|\bsuper\b"
CORNERS = ("top-left", "top-right", "bottom-left", "bottom-right",
           "start-start", "start-end", "end-start", "end-end")  # fmt: skip
LOST: dict[str, re.Pattern[str]] = {
    "display": re.compile(r"(?:inline-)?(?:flex|grid)|inline-block|inline-table"),
    "float": re.compile(r"(?!none\b|footnote\b).+"),
    "position": re.compile(r"sticky|running\(.*"),
    "visibility": re.compile(r"hidden|collapse"),
    "transform": NOT_NONE, "rotate": NOT_NONE,
    "opacity": re.compile(r"0?\.\d+|0|\d\d?%"),
    "columns": NOT_AUTO, "column-count": NOT_AUTO, "column-width": NOT_AUTO,
    "font": re.compile(r".*\b(?:small-caps|(?:semi-|extra-|ultra-)?(?:condensed|expanded))\b.*"),
    "font-variant": re.compile(rf".*(?:{LETTERS}).*"),
    "font-variant-caps": NOT_NORMAL, "font-variant-numeric": NOT_NORMAL,
    "font-variant-position": NOT_NORMAL, "font-variant-alternates": NOT_NORMAL,
    "font-variant-east-asian": NOT_NORMAL, "font-feature-settings": NOT_NORMAL,
    "font-variation-settings": NOT_NORMAL, "font-stretch": re.compile(r"(?!normal\b|100%).+"),
    "border-radius": ROUND, **{f"border-{it}-radius": ROUND for it in CORNERS},
    "border-image": NOT_NONE, "border-image-source": NOT_NONE,
    "mask-border": NOT_NONE, "mask-border-source": NOT_NONE, "box-shadow": NOT_NONE,
    "background": PAINTED, "background-image": NOT_NONE,
    "outline": re.compile(r"(?!none\b|0\b).+"), "outline-style": NOT_NONE,
    "word-spacing": re.compile(r"(?!normal\b|0\b).+"),
    "text-decoration": re.compile(
        r"(?!(?:none|underline|line-through|solid|auto|from-font|currentcolor|\s)+$).+"
    ),
    "text-decoration-line": re.compile(r".*overline.*"),
    "text-decoration-style": re.compile(r"(?!solid\b).+"),
    "text-decoration-color": re.compile(r"(?!currentcolor\b).+"),
    "text-decoration-thickness": re.compile(r"(?!auto\b|from-font\b).+"),
    "text-underline-offset": NOT_AUTO,
    "text-align": re.compile(r"justify-all"),
    "text-align-last": re.compile(r"center|right|end|justify"),
    "text-overflow": re.compile(r"(?!clip\b).+"), "line-clamp": NOT_NONE, "max-lines": NOT_NONE,
    "direction": re.compile(r"rtl"),
    "object-fit": re.compile(r"contain|cover|scale-down"),
    "list-style-image": NOT_NONE, "list-style": PAINTED,
    "empty-cells": re.compile(r"hide"),
    **{f"{page}break-{it}": OTHER_PAGE for page in ("", "page-") for it in ("before", "after")},
    "marks": NOT_NONE, "bleed": NOT_AUTO,
}  # fmt: skip
"""Properties by the values with which Word has nothing like them."""
ELSEWHERE = re.compile(r"var\(|(?:inherit|initial|unset|revert|revert-layer)$")
"""Values that are not known here."""
OWN = re.compile(r"@footnote|@supports|@container")
"""The area of notes, which Word draws by itself; rules that the engine passes over whole."""
SCREEN = re.compile(r"@media\b(?![^@]*\b(?:print|all)\b)[^@]*\b(?:screen|speech|tv|handheld)\b")
"""Rules that hold for no page, of neither file."""

APART = {"absolute", "relative", "fixed"}
OF_BOXES_APART = {"position", "transform", "opacity"}
EDGES = {"top", "bottom", "left", "right"}


def printed(found: Iterable[Declaration]) -> list[Declaration]:
    """Without what holds on screens alone, and what Word has of its own."""
    return [it for it in found if not (SCREEN.search(it.selector) or OWN.search(it.selector))]


def standing(found: Iterable[Declaration]) -> list[set[str]]:
    """The classes of the rules that give a box its place apart, those of each rule together."""
    return [_last_classes(it.selector) for it in _placing(found)]


def _placing(found: Iterable[Declaration]) -> Iterator[Declaration]:
    for _, rule in groupby(found, key=lambda it: (it.mark.source.name, it.selector)):
        declared = [*rule]
        if _has_place({it.name: it.value for it in declared}):
            yield declared[0]


def _last_classes(selector: str) -> set[str]:
    return {*CLASS.findall(selector.rstrip().rpartition(" ")[2])}


def word_losses(
    found: Iterable[Declaration], apart: Sequence[set[str]] = ()
) -> Iterator[Diagnostic]:
    """A warning at each declaration that has no equivalent in Word.

    `apart` are the classes that other rules give a place apart: see `standing`.
    """
    for _, rule in groupby(found, key=lambda it: (it.mark.source.name, it.selector)):
        declared = [*rule]
        classes = _last_classes(declared[0].selector)
        placed = _has_place({it.name: it.value for it in declared}) or any(
            other and other <= classes for other in apart
        )
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
    value = it.value.casefold()
    if it.name == "position" and value in APART:
        return True
    pattern = LOST.get(it.name)
    known = pattern is not None and not ELSEWHERE.search(value)
    return known and pattern.fullmatch(value) is not None  # type: ignore[union-attr]  # known


def in_style(element: Element) -> Iterator[Declaration]:
    """The declarations of a `style` attribute, each where it stands."""
    css = element.attributes.get("style", "")
    for it in tinycss2.parse_blocks_contents(css) if css else ():
        if it.type == "declaration":
            value = tinycss2.serialize(it.value).strip()
            mark = _within(element, css, it)
            yield Declaration(element.named, it.lower_name, value, mark)


def _within(element: Element, css: str, it: Any) -> Mark:
    """The place of a declaration; the tag where its attribute does not stand as it reads."""
    mark = element.mark
    text = "\n".join(mark.source.lines[mark.line - 1 :])
    start = text.find(css.partition(OPAQUE)[0].partition("&")[0], mark.column)
    if start < 0:
        return mark
    line, last = text.count("\n", 0, start), text.rfind("\n", 0, start)
    column = it.source_column + (start - last - 1 if it.source_line == 1 else 0)
    return Mark(mark.source, mark.line + line + it.source_line - 1, column, len(it.name))
