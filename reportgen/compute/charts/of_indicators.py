"""Charts of indicators: against their plans, over the periods, reached or not."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from reportgen.compute.charts.matter import Matter, decimals
from reportgen.compute.figures import Figure
from reportgen.compute.series import AskedChart, Series
from reportgen.compute.standing import Standing
from reportgen.formula import EXACT
from reportgen.period.charts import SHARE, STANDING, BieuDo
from reportgen.vietnamese import ReportingPeriod

USUAL_PERIODS, MOST_POINTS = 6, 12
SHARE_UNIT, SHARE_DECIMALS = "%", 1
SHARE_LABEL = "Tỷ lệ thực hiện so với kế hoạch (%)"
COUNTED, WHOLE_SET = "chỉ tiêu", "Các chỉ tiêu"
STANDINGS = (
    (Standing.EXCEEDED, "Vượt kế hoạch"), (Standing.REACHED, "Đạt kế hoạch"),
    (Standing.MISSED, "Chưa đạt kế hoạch"), (Standing.PENDING, "Chưa đến hạn"),
)  # fmt: skip


def against_plan(chart: BieuDo, matter: Matter) -> AskedChart:
    """The value of each indicator beside its plan; alone where there is no plan at all."""
    figures = matter.chosen(chart)
    ky = matter.period.ky
    of_year = f"năm {ky.year}" if ky.years == 1 else ky.name
    done = Series(label=_done(figures, ky), values=tuple(it.toward_plan for it in figures))
    plan = Series(label=f"Kế hoạch {of_year}", values=tuple(map(_planned, figures)))
    series = (done, plan) if plan.known else (done,)
    return _of_figures(chart, figures, series, tuple(it.short_label for it in figures))


def _done(figures: Sequence[Figure], ky: ReportingPeriod) -> str:
    """The name of the values: of the period, or of all since January where it is more."""
    estimated = figures and all(it.estimate for it in figures if it.value is not None)
    longer = any(it.toward_plan != it.value for it in figures)
    return f"{'Ước thực' if estimated else 'Thực'} hiện {'đến hết ' if longer else ''}{ky.name}"


def _planned(figure: Figure) -> Decimal | None:
    plan = figure.plan
    return plan.reference(more_is_better=figure.more_is_better) if plan else None


def share_of_plan(chart: BieuDo, matter: Matter) -> AskedChart:
    """Each value as percent of its plan: indicators of any unit beside each other."""
    figures = [it for it in matter.chosen(chart) if chart.chi_tieu or it.of_plan is not None]
    return AskedChart(
        asked=chart,
        kind=SHARE,
        unit=SHARE_UNIT,
        decimals=SHARE_DECIMALS,
        categories=tuple(it.short_label for it in figures),
        series=(Series(label=SHARE_LABEL, values=tuple(it.of_plan for it in figures)),),
    )


def trend(chart: BieuDo, matter: Matter) -> AskedChart:
    """Each indicator over the periods of the same kind, oldest first; the highest line first.

    A cumulative indicator is drawn by the value of each period alone.
    """
    figures, periods = matter.chosen(chart), trend_periods(chart, matter.period.ky)
    value = matter.history.in_period
    lines = [
        Series(label=it.short_label, values=tuple(value(it.code, ky) for ky in periods))
        for it in figures
    ]
    known = [any(line.values[i] is not None for line in lines) for i in range(len(periods))]
    first = known.index(True) if True in known else 0
    lines = [Series(label=it.label, values=it.values[first:]) for it in lines]
    names = tuple(it.name for it in periods[first:])
    return _of_figures(chart, figures, tuple(sorted(lines, key=_height, reverse=True)), names)


def trend_periods(chart: BieuDo, last: ReportingPeriod) -> list[ReportingPeriod]:
    """The periods of a trend, oldest first."""
    found = [last]
    while len(found) < min(chart.so_ky or USUAL_PERIODS, MOST_POINTS):
        found.append(found[-1].same_last_year() if chart.cung_ky else found[-1].previous())
    return found[::-1]


def _height(line: Series) -> Decimal:
    """How high a line runs: its mean."""
    return EXACT.divide(sum(line.known, Decimal(0)), Decimal(len(line.known) or 1))


def done_or_not(chart: BieuDo, matter: Matter) -> AskedChart:
    """How many indicators of each group exceed, reach or miss their plans, or are not due."""
    judged = [it for it in matter.chosen(chart) if it.standing]
    groups = [*dict.fromkeys(it.group for it in judged)]
    early = any(it.standing is Standing.PENDING for it in judged)
    series = tuple(
        Series(label=label, values=tuple(_count(judged, group, wanted) for group in groups))
        for wanted, label in STANDINGS
        if early or wanted is not Standing.PENDING
    )
    return AskedChart(
        asked=chart,
        kind=STANDING,
        unit=COUNTED,
        decimals=0,
        categories=tuple(group or WHOLE_SET for group in groups),
        series=series,
    )


def _count(figures: Iterable[Figure], group: str, wanted: Standing) -> Decimal:
    return Decimal(sum(it.group == group and it.standing == wanted for it in figures))


def _of_figures(
    chart: BieuDo, figures: Sequence[Figure], series: tuple[Series, ...], names: tuple[str, ...]
) -> AskedChart:
    return AskedChart(
        asked=chart,
        kind=chart.loai,
        unit=figures[0].unit if figures else "",
        decimals=decimals([it.decimals for it in figures], series),
        categories=names,
        series=series,
    )
