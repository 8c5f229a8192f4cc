"""Figures: what a period's indicators are worth, beside plans and earlier periods."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from reportgen import formula
from reportgen.compute.series import AskedChart
from reportgen.compute.standing import Standing, standing
from reportgen.diagnostic import Mark
from reportgen.period.model import Row
from reportgen.vietnamese import ReportingPeriod, Target, TargetKind

SHARED = {TargetKind.PLAIN, TargetKind.EXACT, TargetKind.AT_LEAST}
"""Kinds of targets that a value can be so many percent of."""


@dataclass(frozen=True, kw_only=True)
class Figure:
    """An indicator's value in a period. Values are exact; `decimals` is for printing.

    `names` is set instead of `value` for a list (`is_list`). `previous` and `last_year` are the
    values of the period before and of the same period last year, None where there are none.
    A cumulative figure's `value` runs from January; `in_period` is that of the period alone,
    and so are `previous` and `last_year_alone`; `year_to_date` runs from January for whatever
    adds up over time.
    `grows_until_due` says that the year is not over and that what is best kept low still grows.
    `toward_plan` and `toward_term_plan` are what plans of the year and of the stage are compared
    with. `whole` is the total that the
    figure is a part of.
    """

    code: str
    label: str
    short_label: str = ""
    unit: str = ""
    decimals: int | None = None
    group: str = ""
    parent: str = ""
    hidden: bool = False
    more_is_better: bool = True
    value: Decimal | None = None
    in_period: Decimal | None = None
    year_to_date: Decimal | None = None
    toward_plan: Decimal | None = None
    toward_term_plan: Decimal | None = None
    grows_until_due: bool = False
    names: tuple[str, ...] | None = None
    is_list: bool = False
    plan: Target | None = None
    term_plan: Target | None = None
    next_plan: Target | None = None
    previous: Decimal | None = None
    last_year: Decimal | None = None
    last_year_alone: Decimal | None = None
    previous_name: str = field(default="kỳ trước", repr=False)
    last_year_name: str = field(default="cùng kỳ", repr=False)
    whole: Decimal | None = None
    whole_label: str = ""
    estimate: bool = False
    note: str = ""
    source: str = ""
    mark: Mark | None = field(default=None, repr=False)

    @property
    def of_plan(self) -> Decimal | None:
        """The value as percent of the plan; None without a plan."""
        return self._percent_of(self.plan, self.toward_plan)

    @property
    def of_term_plan(self) -> Decimal | None:
        """The value as percent of the plan of the stage or term."""
        return self._percent_of(self.term_plan, self.toward_term_plan)

    @property
    def share(self) -> Decimal | None:
        """The value as percent of the total that it is a part of."""
        return percent(self.value, self.whole)

    @property
    def standing(self) -> Standing | None:
        """Whether the plan is reached; None without a value or a plan."""
        if self.toward_plan is None or self.plan is None:
            return None
        found = standing(self.toward_plan, self.plan, more_is_better=self.more_is_better)
        early = self.grows_until_due and found is not Standing.MISSED
        return Standing.PENDING if early else found

    @property
    def is_share(self) -> bool:
        """Whether the figure is itself a percentage: its change is in points."""
        return self.unit.startswith(("%", "‰"))

    def _percent_of(self, plan: Target | None, reached: Decimal | None) -> Decimal | None:
        """None where a share would mislead: less is better, a limit, a range, a plan below zero."""
        if plan is None or not self.more_is_better or plan.kind not in SHARED or plan.strict:
            return None
        return percent(reached, plan.low) if plan.low > 0 else None


@dataclass(frozen=True, kw_only=True)
class FigureSet:
    """Indicators that are judged together, those with a value and a plan by their standing."""

    code: str
    label: str
    members: tuple[Figure, ...]

    @property
    def judged(self) -> tuple[Figure, ...]:
        """The members that have both a value and a plan."""
        return tuple(it for it in self.members if it.standing)

    def standing(self, *wanted: Standing) -> tuple[Figure, ...]:
        """The members that stand so."""
        return tuple(it for it in self.members if it.standing in wanted)


@dataclass(frozen=True, kw_only=True)
class Figures:
    """All figures of one period by code, in the order of the catalogue.

    `tables` are the member tables with all computed columns filled.
    """

    period: ReportingPeriod
    cutoff: date
    unit_name: str
    place: str
    values: Mapping[str, Figure]
    sets: Mapping[str, FigureSet] = field(default_factory=dict)
    tables: Mapping[str, Sequence[Row]] = field(default_factory=dict, repr=False)
    charts: tuple[AskedChart, ...] = ()
    totals: Mapping[str, Mapping[str, Decimal]] = field(default_factory=dict, repr=False)


def percent(part: Decimal | None, whole: Decimal | None) -> Decimal | None:
    """`part` as percent of `whole`; None when one is missing or the whole is zero."""
    return formula.percent(part, whole)
