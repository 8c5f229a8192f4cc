"""How many lines words take: for boxes in the margins of pages, which only the layout makes.

A part of the door to WeasyPrint: the engine's own line breaker is asked.
"""

from typing import Any

import reportgen.boxes.start  # noqa: F401  # before anything of WeasyPrint

# isort: split
from weasyprint.text.line_break import split_first_line

from reportgen.boxes.engine import Tree
from reportgen.boxes.values import PT_PER_PX


def lines_of(tree: Tree, text: str, style: Any, width_pt: float) -> int:
    """The lines of a text in this width; a line feed ends one."""
    return sum(_wrapped(tree, it, style, width_pt / PT_PER_PX) for it in text.split("\n"))


def _wrapped(tree: Tree, text: str, style: Any, width_px: float) -> int:
    count, rest = 1, text.encode()
    while True:
        _, _, more, *_ = split_first_line(rest.decode(), style, tree.context, width_px, 0)
        if not more:
            return count
        count, rest = count + 1, rest[more:]
