"""Figures of a whole from those of its members, exact."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import reduce

from reportgen.formula import EXACT
from reportgen.rollup.member import Member
from reportgen.vietnamese import round_half_up

MEAN_DECIMALS = 10
"""A mean that does not end is written with so many decimals."""


def total(amounts: Sequence[Decimal]) -> Decimal:
    """The exact sum."""
    return reduce(EXACT.add, amounts, Decimal(0))


def mean(amounts: Sequence[Decimal]) -> Decimal:
    """The mean of the members, each counting once."""
    return round_half_up(EXACT.divide(total(amounts), Decimal(len(amounts))), MEAN_DECIMALS)


WAYS: Mapping[str, Callable[[Sequence[Decimal]], Decimal]] = {
    "tong": total, "trung-binh": mean, "lon-nhat": max, "nho-nhat": min,
}  # fmt: skip
"""What `tong_hop` may say."""


@dataclass(frozen=True, kw_only=True)
class Total:
    """A rolled-up figure: an estimate if any part is, of `reported` units out of `expected`."""

    amount: Decimal
    estimate: bool
    reported: int
    expected: int

    @property
    def reports(self) -> str:
        """As it is written: `14/16`."""
        return f"{self.reported}/{self.expected}"


def total_of(code: str, way: str, members: Sequence[Member], expected: int) -> Total | None:
    """The figure of the members that have it; None where none has.

    A member whose own figure is of some of its units only counts as one that did not report.
    """
    having = [it for it in members if code in it.values]
    if not having:
        return None
    return Total(
        amount=WAYS[way]([it.values[code] for it in having]),
        estimate=any(code in it.estimates for it in having),
        reported=len([it for it in having if code not in it.partial]),
        expected=expected,
    )
