"""Labels of lists by `content`: their words stay in the label, which alone hangs beside the item.

WeasyPrint 70 gives a label and the words in it one style, and takes both out of the flow; it then
fails on words without a line. Source: WeasyPrint issue 2918.
"""

from collections.abc import Iterator
from typing import Any

from weasyprint.formatting_structure import build

marker_to_box = build.marker_to_box


def _marker_to_box(*given: Any) -> Iterator[Any]:
    """The label of an item, if it has one."""
    for marker in marker_to_box(*given):
        for child in marker.children:
            if marker.is_outside_marker and child.style is marker.style:
                child.style = marker.style.copy()
                child.style["position"] = "static"
        yield marker


def keep_words_in_labels() -> None:
    """Put it in the place of the engine's own."""
    build.marker_to_box = _marker_to_box
