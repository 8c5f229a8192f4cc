"""Where on the pages each paragraph stands: for a click on it."""

from collections.abc import Iterator
from typing import Any

from reportgen.boxes.engine import kinds, page_box
from reportgen.preview.orders import Spot

PX_PT = 0.75


def spots(pages: Any) -> list[tuple[Spot, ...]]:
    """The paragraphs of each page; `pages` are laid out."""
    numbers: dict[tuple[int, str], int] = {}
    return [tuple(_on_page(page_box(it), numbers)) for it in pages.pages]


def _on_page(page: Any, numbers: dict[tuple[int, str], int]) -> Iterator[Spot]:
    for box in _holding_lines(page):
        text = " ".join("".join(_words(box)).split())
        if text and box.width > 0:
            key = id(box.element), box.element_tag or ""
            number = numbers.setdefault(key, len(numbers))
            top, height = box.position_y, box.margin_height()
            place = box.position_x, top, box.margin_width(), height
            yield Spot(number, *(round(it * PX_PT, 1) for it in place), text=text)


def _holding_lines(box: Any) -> Iterator[Any]:
    """The innermost blocks that hold lines."""
    children = getattr(box, "children", ())
    if any(isinstance(it, kinds.LineBox) for it in children):
        yield box
        return
    for child in children:
        yield from _holding_lines(child)


def _words(box: Any) -> Iterator[str]:
    for child in box.children:
        if isinstance(child, kinds.TextBox):
            yield child.text
        elif hasattr(child, "children"):
            yield from _words(child)
            if isinstance(child, kinds.LineBox):
                yield " "
