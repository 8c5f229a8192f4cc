"""Sheets of paper that no text fits on, or that Word does not know: refused before their layout.

A text laid out on pages without room for it would fill pages without end.
"""

from typing import Any

from weasyprint.layout import page

from reportgen.boxes.refusals import FetchError
from reportgen.boxes.values import points

LEAST_PT, MOST_PT = 72.0, 1584.0
"""The least room for text, in both directions; the greatest sheet of Word, 22 inches.

Source: [MS-OI29500], 2.1 (pgSz: w and h are at most 31680 twentieths of a point).
"""
MM_PER_PT = 25.4 / 72
SIDES = ("top", "right", "bottom", "left")

set_styles = page.set_page_type_computed_styles


class SheetError(FetchError):
    """A page has no room for text, or is larger than Word's; the text is the CSS, in mm."""

    code = "trang-vo-ly"


def set_page_styles(page_type: Any, html: Any, style_for: Any) -> None:
    """In place of the engine's: the styles of a kind of page, which must hold a text."""
    set_styles(page_type, html, style_for)
    _check(style_for(page_type))


def _check(style: Any) -> None:
    size = [points(it) for it in style["size"]]
    if not all(LEAST_PT <= it <= MOST_PT for it in size):
        raise SheetError(_css("size", size))
    width, height = size
    wholes = (height, width, height, width)
    margins = [points(style[f"margin_{it}"], of) for it, of in zip(SIDES, wholes, strict=True)]
    top, right, bottom, left = margins
    if width - left - right < LEAST_PT or height - top - bottom < LEAST_PT:
        raise SheetError(_css("margin", margins))


def _css(name: str, found: list[float]) -> str:
    return f"{name}: {' '.join(f'{it * MM_PER_PT:.5g}mm' for it in found)}"


def refuse_odd_sheets() -> None:
    """Put it in the place of the engine's own."""
    page.set_page_type_computed_styles = set_page_styles
