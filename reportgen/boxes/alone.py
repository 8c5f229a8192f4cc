"""Whether the first pages of a document can be laid out without the others.

What stands on a page comes from before its end, but for these: numbers and words of other places,
the number of all pages, notes of the engine's own kind, what stands on every page by
`position: fixed` and comes later.
"""

from typing import Any

import reportgen.boxes.start  # noqa: F401  # before anything of WeasyPrint

# isort: split
from weasyprint.layout.page import PageType

COUNTERS = ("counter()", "counters()")
NOTE = "note()"


def asks_for_others(context: Any) -> bool:
    """Whether words of a page depend on where others stand, as is known before layout."""
    return bool(context.target_collector.counter_lookup_items)


def are_alone(context: Any, pages: list[Any]) -> bool:
    """Whether the first pages, once they are laid out, are those of the whole document."""
    boxes = [it._page_box for it in pages]  # noqa: SLF001  # no public way to the boxes
    there = {it.element for box in boxes for it in box.fixed_boxes}
    styles = context.style_for.get_computed_styles().items()
    return not asks_for_others(context) and not any(
        _counts_pages(style)
        if isinstance(element, PageType)
        else element not in there and _is_elsewhere(style["position"])
        for (element, _), style in styles
    )


def _counts_pages(style: Any) -> bool:
    """Whether a margin of a page says how many pages there are."""
    content = style["content"]
    parts = content if isinstance(content, tuple) else ()
    return any(kind in COUNTERS and value[0] == "pages" for kind, value in parts)


def _is_elsewhere(position: Any) -> bool:
    return position == "fixed" or bool(position[0] == NOTE)
