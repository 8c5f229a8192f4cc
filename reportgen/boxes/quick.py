"""Functions of WeasyPrint that do the same work again, done once: the same boxes, sooner.

Every one gives what the one in its place gives; `tests/boxes/test_quick.py` holds both against
each other, and the shape of what is replaced. Gains are parts of the time of a PDF of five pages.
"""

from typing import Any

import pydyf
import weasyprint.css as cascade
from weasyprint.css.computed_values import PHYSICAL_FUNCTIONS
from weasyprint.css.properties import INHERITED, INITIAL_NOT_COMPUTED, INITIAL_VALUES
from weasyprint.layout import percent

SLOW = {"float", "display", "position", "page"} | {
    name for name in INITIAL_VALUES if name.startswith("text_decoration_")
}
"""Properties that depend on others, or are not simply inherited or initial."""
FROM_PARENT = frozenset(INHERITED - SLOW - {*PHYSICAL_FUNCTIONS})
INITIAL = {
    name: value
    for name, value in INITIAL_VALUES.items()
    if name not in SLOW | INHERITED | INITIAL_NOT_COMPUTED
}
LOGICAL = frozenset(
    side(block="ttb", inline=inline)
    for side in PHYSICAL_FUNCTIONS.values()
    for inline in ("ltr", "rtl")
)
"""`margin_inline_start` and its like: each may stand for a physical property."""

computed_style = cascade.ComputedStyle


class Style(cascade.ComputedStyle):  # type: ignore[misc]  # WeasyPrint is not typed
    """A property that no rule sets is its parent's, or the initial value: 5 %."""

    def __init__(self, parent_style: Any, cascaded: Any, *rest: Any) -> None:
        super().__init__(parent_style, cascaded, *rest)
        self.is_plain = parent_style is not None and LOGICAL.isdisjoint(cascaded)

    def __missing__(self, key: str) -> Any:
        if self.is_plain and key not in self.cascaded:
            if key in FROM_PARENT:
                value = self[key] = self.parent_style[key]
                return value
            if key in INITIAL:
                value = self[key] = INITIAL[key]
                return value
        return super().__missing__(key)


NOTES = {"footnote-call", "footnote-marker", "note-call", "note-marker", "note-callback"}
style_for = cascade.StyleFor


class StyleFor(cascade.StyleFor):  # type: ignore[misc]  # WeasyPrint is not typed
    """Only notes have calls and marks, but all elements got styles for them: 5 % of a DOCX."""

    def set_computed_styles(self, element: Any, *given: Any, **named: Any) -> None:
        """The style of an element or of what is generated for it, unless nobody asks for it."""
        kind = named.get("pseudo_type")
        if kind in NOTES and "anchor" not in self.get_cascaded_styles().get((element, kind), ()):
            style = self.get_computed_styles()[element, None]
            if style["float"] != "footnote" and style["position"][0] != "note()":
                return
        super().set_computed_styles(element, *given, **named)


resolve_one = percent.resolve_one_percentage


def _resolve_one(box: Any, name: str, whole: Any) -> None:
    """A length in pixels stays what it is: 2 %."""
    value = box.style[name]
    if getattr(value, "unit", None) == "px":
        setattr(box, name, value.value)
    else:
        resolve_one(box, name, whole)


page_references = pydyf.PDF.page_references.fget


def _page_references(pdf: Any) -> tuple[bytes, ...]:
    """The names of all pages, asked for by every tag: it grew with the square of the pages."""
    if vars(pdf).get("known_pages") != pdf.pages["Count"]:
        pdf.known_pages, pdf.known_references = pdf.pages["Count"], page_references(pdf)
    found: tuple[bytes, ...] = pdf.known_references
    return found


def be_quick() -> None:
    """Put all of them in place."""
    cascade.ComputedStyle = Style
    cascade.StyleFor = StyleFor
    percent.resolve_one_percentage = _resolve_one
    pydyf.PDF.page_references = property(_page_references)
