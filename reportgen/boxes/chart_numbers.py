"""The numbers of a chart: its series, and its axis of values."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

ChartKind = Literal["bars", "stacked-bars", "lines"]


@dataclass(frozen=True, slots=True)
class ChartSeries:
    """The values of one series, exact, one a category; None is a gap, never 0."""

    name: str
    values: tuple[Decimal | None, ...]


@dataclass(frozen=True, slots=True)
class ChartAxis:
    """The axis of values: its ends and its round numbers, which have so many decimals."""

    low: Decimal
    high: Decimal
    step: Decimal
    decimals: int
