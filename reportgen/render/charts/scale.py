"""The scale along an axis: round numbers that hold all values, and 0."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from reportgen.vietnamese import format_number

STEPS = (Decimal(1), Decimal(2), Decimal("2.5"), Decimal(5), Decimal(10))
MOST_PARTS = 7


@dataclass(frozen=True)
class Scale:
    """From `low` to `high` in steps, along so many points."""

    low: Decimal
    high: Decimal
    step: Decimal
    length_pt: float

    def at(self, value: Decimal) -> float:
        """Where a value stands, in points from the low end."""
        return float((value - self.low) / (self.high - self.low)) * self.length_pt

    @property
    def ticks(self) -> list[Decimal]:
        """The round numbers."""
        count = int((self.high - self.low) / self.step)
        return [self.low + i * self.step for i in range(count + 1)]

    @property
    def decimals(self) -> int:
        """How many the round numbers have."""
        return max(0, -int(self.step.normalize().as_tuple().exponent))

    def label(self, tick: Decimal) -> str:
        """A round number as it is printed."""
        return format_number(tick, self.decimals)


def scale(
    values: Sequence[Decimal], length_pt: float, *, whole: bool = False, roomy: bool = False
) -> Scale:
    """The scale of some values; of things that are counted, `whole` numbers only.

    `roomy`: half a step at least is left beyond the longest bar, for its label.
    """
    low, high = min([*values, Decimal(0)]), max([*values, Decimal(0)])
    step = _step(high - low, whole=whole)
    bottom = (low / step).to_integral_value(ROUND_FLOOR) * step
    top = (high / step).to_integral_value(ROUND_CEILING) * step
    if roomy and low < 0 and low - bottom < step / 2:
        bottom -= step
    if roomy and high > 0 and top - high < step / 2:
        top += step
    return Scale(bottom, top if top > bottom else bottom + step, step, length_pt)


def _step(span: Decimal, *, whole: bool) -> Decimal:
    """The least round step by which a span has no more than the wanted parts."""
    if not span:
        return Decimal(1)
    unit = Decimal(10) ** (span / MOST_PARTS).adjusted()
    found = next(unit * it for it in STEPS if span / (unit * it) <= MOST_PARTS)
    return max(found, Decimal(1)).to_integral_value(ROUND_CEILING) if whole else found
