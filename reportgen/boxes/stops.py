"""Where words stand that are not simply one behind another: at a foot of a page, behind a tab."""

from dataclasses import dataclass
from typing import Literal

Leader = Literal["", ".", "_", "-"]


@dataclass(frozen=True, slots=True)
class Foot:
    """A place at the foot of a page, where a paragraph stands outside the flow of text.

    It begins `top_pt` below the sheet's upper edge.
    """

    width_pt: float
    top_pt: float


@dataclass(frozen=True, slots=True)
class Stop:
    """Where a tab leads: the text behind it ends `at_pt` from the left edge of the text.

    `leader` fills the way.
    """

    at_pt: float
    leader: Leader = ""
