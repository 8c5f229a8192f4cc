"""The columns of the indicator table: which there are depends on the kind of the period."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal

from reportgen.compute.figures import Figure, percent
from reportgen.compute.standing import Standing
from reportgen.formula import EXACT
from reportgen.vietnamese import (
    PeriodKind,
    ReportingPeriod,
    format_number,
    format_target,
    round_half_up,
)

SHARE_DECIMALS = 1
NONE = ""
JUDGED = {PeriodKind.YEAR, PeriodKind.STAGE, PeriodKind.TERM}
"""Periods at whose end a plan is reached or not."""

SHORT = {PeriodKind.MONTH, PeriodKind.QUARTER}
"""Periods that are compared with the one before too: seasons matter less than from half to half."""

STANDINGS = {
    Standing.EXCEEDED: "Vượt", Standing.REACHED: "Đạt", Standing.MISSED: "Chưa đạt",
    Standing.PENDING: "Chưa đến hạn",
}  # fmt: skip
RATIO = "ty-le"

Text = Callable[[Figure], str]
Pair = Callable[[Figure], tuple[Decimal | None, Decimal | None]]


@dataclass(frozen=True)
class Column:
    """A column: heading, kind (a CSS class), width weight, and a figure's text in it.

    An `optional` one is left out where nobody has a text. `name` is that of its values and
    `formula` says how they come from other columns, by name.
    """

    heading: str
    kind: str
    weight: int
    text: Text
    optional: bool = False
    name: str = ""
    formula: str = ""


def indicator_columns(
    period: ReportingPeriod, chosen: Iterable[Figure], compared: str
) -> list[Column]:
    """The columns after the number, those without any text left out.

    `compared` is `ty-le` for ratios (131%), else growth (+31%); percentages differ in points.
    Source: to be confirmed (columns as offices use them; no guideline fixes them).
    """
    chosen = list(chosen)
    columns = [
        Column("Chỉ tiêu", "chu", 37, lambda f: f.label),
        Column("Đơn vị tính", "giua", 13, lambda f: f.unit),
        *_earlier_values(period, chosen),
        Column(_plan_heading(period), "so", 11, _plan, optional=True, name="plan"),
        Column(f"Thực hiện {period.name}", "so", 11, _actual(period), name="actual"),
        *_from_january(period),
        _of_plan(period),
        *_comparisons(period, chosen, compared),
        *_judgement(period),
        Column("Ghi chú", "chu", 14, lambda f: f.note, optional=True),
    ]
    return [it for it in columns if not it.optional or any(it.text(f) for f in chosen)]


def _last_year_known(chosen: Iterable[Figure]) -> bool:
    return any(it.last_year is not None for it in chosen)


def _earlier_values(period: ReportingPeriod, chosen: list[Figure]) -> list[Column]:
    """The same period last year, or where nobody has it, the one before; short periods have both.

    Half-years differ by season: the period before is no measure where last year's is known.
    """
    before, same = period.previous().name, period.same_last_year().name
    previous = Column(f"Thực hiện {before}", "so", 11, _previous, optional=True, name="previous")
    text: Text = lambda f: _number(f, _same(f, period))  # noqa: E731  # a column's text
    last_year = Column(f"Thực hiện {same}", "so", 11, text, optional=True, name="last_year")
    if period.kind in SHORT:
        return [previous, last_year]
    return [last_year] if _last_year_known(chosen) else [previous]


def _plan_heading(period: ReportingPeriod) -> str:
    return f"Kế hoạch {period.name}" if period.years > 1 else f"Kế hoạch năm {period.year}"


def _from_january(period: ReportingPeriod) -> list[Column]:
    """What adds up from January on, where the period does not begin there."""
    if period.start.month == 1:
        return []
    text: Text = lambda f: _number(f, f.year_to_date)  # noqa: E731  # a column's text
    return [Column("Lũy kế từ đầu năm", "so", 11, text, optional=True, name="year_to_date")]


def _of_plan(period: ReportingPeriod) -> Column:
    reached = "actual" if period.start.month == 1 else "year_to_date"
    formula = f"{reached}/plan"
    return Column("So với kế hoạch (%)", "so", 10, _plan_share, optional=True, formula=formula)


def _comparisons(period: ReportingPeriod, chosen: list[Figure], compared: str) -> list[Column]:
    before = _comparison(period.previous_name, "previous", compared, _with_previous)
    pair: Pair = lambda f: (_own(f, period), _same(f, period))  # noqa: E731  # of a column
    same = _comparison(period.last_year_name, "last_year", compared, pair)
    if period.kind in SHORT:
        return [before, same]
    return [same if _last_year_known(chosen) else before]


def _comparison(name: str, other: str, compared: str, pair: Pair) -> Column:
    ratio = compared == RATIO
    heading = f"Tỷ lệ so với {name} (%)" if ratio else f"Tăng, giảm so với {name} (%)"
    formula = f"actual/{other}" if ratio else f"(actual-{other})/{other}"
    text: Text = lambda f: change(f, *pair(f), ratio=ratio)  # noqa: E731  # a column's text
    return Column(heading, "so", 12, text, optional=True, formula=formula)


def _judgement(period: ReportingPeriod) -> list[Column]:
    if period.kind not in JUDGED:
        return []
    text: Text = lambda f: STANDINGS[f.standing] if f.standing else NONE  # noqa: E731  # as above
    return [Column("Đánh giá", "giua", 9, text, optional=True)]


def _with_previous(figure: Figure) -> tuple[Decimal | None, Decimal | None]:
    return figure.in_period, figure.previous


def _number(figure: Figure, value: Decimal | None) -> str:
    return NONE if value is None else format_number(value, figure.decimals)


def _previous(figure: Figure) -> str:
    return _number(figure, figure.previous)


def _plan(figure: Figure) -> str:
    plan = figure.plan
    return NONE if plan is None else format_target(plan, plan.decimals(figure.decimals))


def _actual(period: ReportingPeriod) -> Text:
    """The value, marked with * when it is an estimate; a line beneath the table says so.

    Where the period does not begin in January it is that of the period alone: what was reached
    since then has a column of its own.
    """

    def text(figure: Figure) -> str:
        shown = _number(figure, _own(figure, period))
        return f"{shown}*" if shown and figure.estimate else shown

    return text


def _own(figure: Figure, period: ReportingPeriod) -> Decimal | None:
    return figure.value if period.start.month == 1 else figure.in_period


def _same(figure: Figure, period: ReportingPeriod) -> Decimal | None:
    return figure.last_year if period.start.month == 1 else figure.last_year_alone


def _plan_share(figure: Figure) -> str:
    """Percent of the plan; a percentage is not divided by another."""
    if figure.of_plan is None or figure.is_share:
        return NONE
    return format_number(figure.of_plan, SHARE_DECIMALS)


def change(
    figure: Figure, now: Decimal | None, before: Decimal | None, *, ratio: bool = False
) -> str:
    """The change as a signed percentage, or the ratio; of percentages the change in points."""
    if now is None or before is None:
        return NONE
    difference = EXACT.subtract(now, before)
    if figure.is_share:
        return f"{_signed(difference, figure.decimals)} điểm"
    found = percent(now if ratio else difference, before) if before > 0 else None
    if found is None:  # from nothing, or from a loss, nothing grows
        return NONE
    return format_number(found, SHARE_DECIMALS) if ratio else _signed(found, SHARE_DECIMALS)


def _signed(value: Decimal, decimals: int | None) -> str:
    rounded = value if decimals is None else round_half_up(value, decimals)
    return f"{'+' if rounded > 0 else ''}{format_number(rounded, decimals)}"
