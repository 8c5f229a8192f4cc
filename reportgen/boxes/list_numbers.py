"""How Word counts the paragraphs of lists."""

from dataclasses import dataclass
from typing import Literal

NumberForm = Literal[
    "bullet", "decimal", "decimal-leading-zero", "lower-alpha", "upper-alpha", "lower-roman",
    "upper-roman",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Numbering:
    """How Word counts a paragraph; what it prints is the paragraph's first run.

    `list` tells the lists of a document apart, from 1; `depth` counts from 0. `%1` in `pattern`
    is the number of depth 0, which shows `value`; a sign (`bullet`) has no number in it. A label
    that hangs ends `gap_pt` before the text, others begin the line.
    """

    list: int
    depth: int
    form: NumberForm
    value: int
    pattern: str
    hangs: bool = False
    gap_pt: float = 0.0
