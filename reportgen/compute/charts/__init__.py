"""The numbers of the charts that a period asks for, and what keeps a chart from being drawn."""

from collections.abc import Callable, Iterator, Mapping

from reportgen.compute.charts.matter import Matter
from reportgen.compute.charts.of_indicators import (
    against_plan,
    done_or_not,
    share_of_plan,
    trend,
    trend_periods,
)
from reportgen.compute.charts.of_units import units_compared
from reportgen.compute.series import AskedChart
from reportgen.diagnostic import Diagnostic
from reportgen.period.chart_names import FEWEST_PERIODS
from reportgen.period.charts import NEEDED, PLAN, SHARE, STANDING, TREND, UNITS, BieuDo, charts

__all__ = ["Matter", "chart_figures"]

MOST_SERIES, MOST_BARS = 4, 40
"""What can be read on a page: lines or kinds of bars, bars of all series."""

MAKERS: Mapping[str, Callable[[BieuDo, Matter], AskedChart]] = {
    PLAN: against_plan, SHARE: share_of_plan, TREND: trend, UNITS: units_compared,
    STANDING: done_or_not,
}  # fmt: skip


def chart_figures(matter: Matter) -> tuple[tuple[AskedChart, ...], list[Diagnostic]]:
    """The charts of a period in the order in which they are typed, and the mistakes in them."""
    drawn: list[AskedChart] = []
    mistakes: list[Diagnostic] = []
    for chart, path in charts(matter.period):
        made = MAKERS[chart.loai](chart, matter)
        drawn.append(made)
        mistakes += _mistakes(made, matter, path)
    return tuple(drawn), mistakes


def _mistakes(made: AskedChart, matter: Matter, path: str) -> Iterator[Diagnostic]:
    chart, units = made.asked, _units(made.asked, matter)
    if not _is_known(chart, matter):
        return
    if len(units) > 1:
        values = {"value": ", ".join(units)}
        yield Diagnostic("bieu-do-khac-don-vi", chart.mark, values, path=path)
    if not made.values:
        yield Diagnostic("bieu-do-rong", chart.mark, path=path)
    else:
        yield from _poor(made, matter, path)
    for code, count, limit in _sizes(made):
        if count > limit:
            values = {"value": str(count), "limit": str(limit)}
            yield Diagnostic(code, chart.mark, values, path=path)


def _poor(made: AskedChart, matter: Matter, path: str) -> Iterator[Diagnostic]:
    """What is drawn, and yet shows less than it was asked for."""
    chart = made.asked
    if made.kind == PLAN and len(made.series) == 1:
        yield Diagnostic("bieu-do-khong-ke-hoach", chart.mark, {}, "warning", path)
    if made.kind != TREND:
        return
    columns = zip(*(it.values for it in made.series), strict=True)
    known = {
        name
        for name, column in zip(made.categories, columns, strict=True)
        if any(it is not None for it in column)
    }
    if len(known) < FEWEST_PERIODS:
        asked = trend_periods(chart, matter.period.ky)
        values = {"value": ", ".join(it.code for it in asked if it.name not in known)}
        yield Diagnostic("bieu-do-mot-ky", chart.mark, values, "warning", path)


def _sizes(made: AskedChart) -> Iterator[tuple[str, int, int]]:
    """How much is to be seen, and how much may be."""
    series = len(made.series)
    yield "bieu-do-nhieu-chuoi", series, MOST_SERIES
    if made.kind != TREND:
        beside = 1 if made.kind == STANDING else series
        yield "bieu-do-nhieu-cot", len(made.categories) * beside, MOST_BARS


def _is_known(chart: BieuDo, matter: Matter) -> bool:
    """Whether all that a chart needs is typed and there: what is not was said in stage 2."""
    catalogue = matter.catalogue
    lists = ((chart.chi_tieu, catalogue.chi_tieu), (chart.cot, matter.columns(chart)))
    ones = ((chart.bang, catalogue.bang), (chart.bo_chi_tieu, catalogue.bo_chi_tieu))
    typed = all(getattr(chart, name) for name in NEEDED.get(chart.loai, ()))
    return (
        typed
        and all({*named} <= {*known} for named, known in lists)
        and all(name is None or name in known for name, known in ones)
    )


def _units(chart: BieuDo, matter: Matter) -> list[str]:
    """The units of what is drawn along one axis, each once."""
    if chart.loai in {PLAN, TREND}:
        return [*dict.fromkeys(it.unit for it in matter.chosen(chart))]
    if chart.loai == UNITS:
        return [*dict.fromkeys(it.don_vi_tinh or "" for it in matter.columns(chart).values())]
    return []
