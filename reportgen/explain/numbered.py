"""The boxes of a page that have numbers: those of paragraphs, of notes, of the watermark."""

from typing import Any

from reportgen.boxes.places import NUMBER


def boxes_of(tree: Any) -> dict[int, Any]:
    """By number the box that a paragraph was read from; of a note its own."""
    every_box = tree.root.descendants(placeholders=True)
    found = (box for it in every_box for box in (it, it.footnote) if box is not None)
    return {vars(it)[NUMBER]: it for it in found if NUMBER in vars(it)}
