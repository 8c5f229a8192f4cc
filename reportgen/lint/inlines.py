"""Edges and places of words and pictures in a line, which Word has for whole paragraphs only."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence

from reportgen.diagnostic import Diagnostic
from reportgen.lint.markup import Element
from reportgen.lint.sizes import speaks_of
from reportgen.lint.tags import INLINE
from reportgen.stylesheet import Declaration

PICTURES = {"img", "object", "embed"}
SPACES = re.compile(r"(?:margin|padding)(?P<side>-left|-right|-inline(?:-start|-end)?)?")
LINES = re.compile(r"border(?:-(?:left|right|top|bottom|style))?")
NONE = re.compile(r"none\b.*|hidden\b.*|0(?:\w+|%)?(?:\s.*)?|inherit|initial|unset|.*var\(.*")
ZERO = re.compile(r"0(?:\w+|%)?|auto|inherit|initial|unset")
ACROSS = {1: (0,), 2: (1,), 3: (1,), 4: (1, 3)}
"""Which parts of a value stand left and right. Source: CSS 2.1, 8.3."""
HALFWAY = {"top", "middle", "bottom", "text-top", "text-bottom"}
RAISED = {"baseline", "inherit", "initial", "unset"}


def reshaped(found: Iterable[Declaration]) -> set[str]:
    """The selectors of what a stylesheet makes a block, a cell or a note of."""
    blocks = {it.selector for it in found if it.name == "display" and it.value != "inline"}
    return blocks | {it.selector for it in found if (it.name, it.value) == ("float", "footnote")}


def inlines(
    found: Iterable[Declaration], elements: Sequence[Element], apart: Collection[str]
) -> Iterator[Diagnostic]:
    """A warning at each declaration of which a template has such an element.

    `apart` are the selectors of what is no longer in its line.
    """
    held = [it for it in elements if it.tag in INLINE | PICTURES]
    held = [it for it in held if not any(speaks_of(other, it) for other in apart)]
    for it in found:
        if it.name.startswith(("margin", "padding", "border", "vertical-align")):
            meant = (element.tag in PICTURES for element in held if speaks_of(it.selector, element))
            if any(_loses(it.name, it.value.casefold(), picture=picture) for picture in meant):
                values = {"value": f"{it.name}: {it.value}", "selector": it.selector}
                yield Diagnostic("word-trong-dong", it.mark, values, severity="warning")


def _loses(name: str, value: str, *, picture: bool) -> bool:
    if spaces := SPACES.fullmatch(name):
        return "var(" not in value and _is_seen(spaces["side"], value, picture=picture)
    if LINES.fullmatch(name):
        return NONE.fullmatch(value) is None
    lowered = name == "vertical-align" and value not in RAISED
    return lowered and (value in HALFWAY or picture)


def _is_seen(side: str | None, value: str, *, picture: bool) -> bool:
    """Whether there is a space; above and below words it shows in neither file."""
    parts = value.split()
    beside = range(len(parts)) if side or picture else ACROSS.get(len(parts), ())
    return any(ZERO.fullmatch(parts[it]) is None for it in beside)
