"""Where paragraphs are drawn: for those who point at a page, or who want to show a place."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from reportgen.boxes.at_page import AtPage, nearest
from reportgen.boxes.values import PT_PER_PX

NUMBER = "paragraph_number"
"""What the flow has kept at a box that became a paragraph; layout's copies of the box have it."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A paragraph on a page (from 1), in points from the upper left corner of the sheet.

    `number` is the paragraph's own. One that goes over a page stands on both, a repeated table
    header on every page; in a cell that holds nothing but its lines it is the whole cell.
    """

    page: int
    left_pt: float
    top_pt: float
    width_pt: float
    height_pt: float
    number: int

    def holds(self, x_pt: float, y_pt: float) -> bool:
        """Whether a point of the page lies in it."""
        right, bottom = self.left_pt + self.width_pt, self.top_pt + self.height_pt
        return self.left_pt <= x_pt <= right and self.top_pt <= y_pt <= bottom


def places(laid_out: Any, pages: Mapping[int, AtPage] | None = None) -> tuple[Placed, ...]:
    """Every place of every paragraph, from what `engine.lay_out` gives, page by page.

    With `pages`, that of a front end, also of the sheets and of the boxes in their margins.
    """
    known = {page: number for number, page in (pages or {}).items()}
    return tuple(
        it
        for number, page in enumerate(laid_out.pages, 1)
        for found in (page._page_box,)  # noqa: SLF001  # no public way to the boxes
        for it in (*_beside(number, found, known), *_of_page(number, found))
    )


def at(found: Sequence[Placed], page: int, x_pt: float, y_pt: float) -> int | None:
    """The number of the paragraph at a point of a page, of several the smallest."""
    here = [it for it in found if it.page == page and it.holds(x_pt, y_pt)]
    smallest = min(here, key=lambda it: it.width_pt * it.height_pt, default=None)
    return smallest.number if smallest else None


def _of_page(page: int, root: Any) -> Iterator[Placed]:
    for box in root.descendants(placeholders=True):
        if (number := vars(box).get(NUMBER)) is not None:
            yield Placed(page, *_area(box.hit_area()), number)


def _beside(page: int, root: Any, known: Mapping[AtPage, int]) -> Iterator[Placed]:
    """The sheet of a page, and what its margins print."""
    kind = root.page_type
    start = kind.index == 0
    asked = AtPage(kind.name, start, start or (kind.name, 0) in kind.groups)
    whole = nearest(asked, known)
    if whole is not None:
        yield Placed(page, *_area((0, 0, root.margin_width(), root.margin_height())), whole)
    for box in root.children:
        name = getattr(box, "at_keyword", "")
        number = nearest(replace(asked, box=name), known) if name.startswith("@") else None
        if number is not None:
            yield Placed(page, *_area(box.hit_area()), number)


def _area(pixels: Sequence[float]) -> tuple[float, float, float, float]:
    left, top, width, height = (round(it * PT_PER_PX, 2) for it in pixels)
    return left, top, width, height
