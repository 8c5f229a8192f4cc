"""Whether a value reaches its target: reached, exceeded or not."""

from decimal import Decimal
from enum import StrEnum

from reportgen.formula import EXACT
from reportgen.vietnamese import Target, TargetKind


class Standing(StrEnum):
    """How a value stands to its plan; `PENDING` what only the end of the year can tell."""

    EXCEEDED = "vuot"
    REACHED = "dat"
    MISSED = "chua-dat"
    PENDING = "chua-den-han"


ABOUT_TOLERANCE = Decimal("0.05")
"""How far from the number a value still is about it, as a share of the number.

Source: to be confirmed (no guideline says how near "about" is).
"""


def standing(value: Decimal, target: Target, *, more_is_better: bool) -> Standing:
    """How a value stands to a target. Only what is better than asked for exceeds it.

    A plain number asks for at least so much where more is better, else for at most so much.
    """
    low, high = _bounds(target, more_is_better=more_is_better)
    if (low is not None and value < low) or (high is not None and value > high):
        # beyond the far end of a range or of "about", on the good side, is more than asked for
        return Standing.EXCEEDED if _beyond(value, target, more_is_better) else Standing.MISSED
    if target.strict and value == target.low:
        return Standing.MISSED
    open_end = low is None or high is None
    better = value > target.low if high is None else value < target.high
    return Standing.EXCEEDED if open_end and better and not target.strict else Standing.REACHED


def _beyond(value: Decimal, target: Target, more_is_better: bool) -> bool:  # the direction
    if target.kind not in {TargetKind.RANGE, TargetKind.ABOUT}:
        return False
    return value > target.high if more_is_better else value < target.low


def _bounds(target: Target, *, more_is_better: bool) -> tuple[Decimal | None, Decimal | None]:
    """The least and the most that reach the target."""
    match target.kind:
        case TargetKind.AT_LEAST:
            return target.low, None
        case TargetKind.AT_MOST:
            return None, target.high
        case TargetKind.PLAIN:
            return (target.low, None) if more_is_better else (None, target.high)
        case TargetKind.ABOUT:
            room = EXACT.multiply(target.low.copy_abs(), ABOUT_TOLERANCE)
            return EXACT.subtract(target.low, room), EXACT.add(target.high, room)
        case TargetKind.EXACT | TargetKind.RANGE:
            return target.low, target.high
