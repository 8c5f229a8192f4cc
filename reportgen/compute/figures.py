"""Figures: what a period's indicators are worth, beside plan and earlier periods."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from reportgen.diagnostic import Mark
from reportgen.vietnamese import ReportingPeriod

PERCENT = Decimal(100)


@dataclass(frozen=True, kw_only=True)
class Figure:
    """An indicator's value in a period. Values are exact; `decimals` is for printing.

    `names` is set instead of `value` for a list (`is_list`). `previous` and `last_year` are the
    values of the period before and of the same period last year, None where there are none.
    """

    code: str
    label: str
    unit: str = ""
    decimals: int | None = None
    group: str = ""
    value: Decimal | None = None
    names: tuple[str, ...] | None = None
    is_list: bool = False
    plan: Decimal | None = None
    previous: Decimal | None = None
    last_year: Decimal | None = None
    estimate: bool = False
    note: str = ""
    mark: Mark | None = field(default=None, repr=False)

    @property
    def of_plan(self) -> Decimal | None:
        """The value as percent of the plan; None without a plan."""
        return percent(self.value, self.plan)

    @property
    def is_share(self) -> bool:
        """Whether the figure is itself a percentage: its change is in points."""
        return self.unit.startswith(("%", "‰"))


@dataclass(frozen=True, kw_only=True)
class Figures:
    """All figures of one period by code, in the order of the catalogue."""

    period: ReportingPeriod
    cutoff: date
    unit_name: str
    place: str
    values: Mapping[str, Figure]


def percent(part: Decimal | None, whole: Decimal | None) -> Decimal | None:
    """`part` as percent of `whole`; None when one is missing or the whole is zero."""
    if part is None or whole is None or whole == 0:
        return None
    return part / whole * PERCENT
