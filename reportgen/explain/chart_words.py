"""The words and numbers of a chart: where each was typed, or what it was counted of."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from reportgen.boxes.document import Chart
from reportgen.compute.charts.of_indicators import trend_periods
from reportgen.compute.figures import Figure
from reportgen.compute.series import AskedChart, Series
from reportgen.explain.figures import FigurePlaces
from reportgen.explain.model import Words
from reportgen.explain.tables import DEFINITIONS
from reportgen.period.charts import PLAN, SHARE, TREND, UNITS
from reportgen.render.charts.model import label

NAMES = ("ten_ngan", "ten")
"""Keys of an indicator that name it in a chart, the first that there is."""
VALUE, PLANNED = "value", "plan"


@dataclass(frozen=True)
class ChartWords:
    """Tells of the charts of a period."""

    figures: FigurePlaces

    def of(self, drawn: Chart) -> Iterator[Words]:
        """A line for each name and each value of a chart, in its order."""
        asked = self._asked(drawn)
        if asked is None:
            return
        reader = _OfUnits if asked.kind == UNITS else _OfIndicators
        told = reader(asked, self.figures)
        mark = asked.asked.mark
        for place, category in enumerate(asked.categories):
            yield told.category(place) or Words(category, "du-lieu", mark)
            for series in asked.series:
                value = series.values[place]
                if value is not None:
                    text = f"{category}, {series.label}: {label(asked, value)}"
                    yield told.value(place, series, text) or Words(text, "so-lieu", mark)

    def _asked(self, drawn: Chart) -> AskedChart | None:
        """The chart of the period that has these numbers."""
        for it in self.figures.ready.figures.charts:
            if it.categories == drawn.categories and _values(it) == _values(drawn):
                return it
        return None


def _values(chart: AskedChart | Chart) -> list[tuple[Decimal | None, ...]]:
    return [it.values for it in chart.series]


@dataclass(frozen=True)
class _OfIndicators:
    """Against their plans, over the periods; how many reached them has no place of its own."""

    chart: AskedChart
    figures: FigurePlaces

    @cached_property
    def _named(self) -> dict[str, Figure]:
        found = self.figures.ready.figures.values.values()
        wanted = self.chart.asked.chi_tieu
        return {it.short_label: it for it in found if not wanted or it.code in wanted}

    def category(self, place: int) -> Words | None:
        """The name of an indicator; that of a period is typed nowhere."""
        name = self.chart.categories[place]
        figure = self._named.get(name) if self.chart.kind in {PLAN, SHARE} else None
        if figure is None:
            return None
        key = next((it for it in _keys(figure) if self.figures.places.find(it)), "")
        return Words(name, "du-lieu", self.figures.places.find(key), key)

    def value(self, place: int, series: Series, text: str) -> Words | None:
        """A value with the places of what it was made of, and how it came about."""
        if self.chart.kind == TREND:
            return self._in_period(place, series, text)
        figure = self._named.get(self.chart.categories[place])
        if figure is None or self.chart.kind not in {PLAN, SHARE}:
            return None
        planned = self.chart.kind == PLAN and series is not self.chart.series[0]
        fields = (
            (PLANNED,) if planned else (VALUE,) if self.chart.kind == PLAN else (VALUE, PLANNED)
        )
        return self._of(figure, fields, text)

    def _of(self, figure: Figure, fields: tuple[str, ...], text: str) -> Words:
        marks = self.figures.of(figure.code, fields)
        trace = self.figures.trace(figure.code, fields)
        mark = marks[0] if marks else None
        return Words(text, "so-lieu", mark, "", figure.code, trace, marks[1:])

    def _in_period(self, place: int, series: Series, text: str) -> Words | None:
        """A point of a line: typed in the file of its period."""
        figure = self._named.get(series.label)
        periods = trend_periods(self.chart.asked, self.figures.ready.period.ky)
        at = place + len(periods) - len(self.chart.categories)
        if figure is None:
            return None
        if periods[at] == self.figures.ready.period.ky:
            return self._of(figure, (VALUE,), text)
        return Words(
            text, "so-lieu", self.figures.typed_in(periods[at], figure.code), "", figure.code
        )


def _keys(figure: Figure) -> Iterator[str]:
    return (f"chi_tieu.{figure.code}.{it}" for it in NAMES)


@dataclass(frozen=True)
class _OfUnits:
    """The rows of a member table."""

    chart: AskedChart
    figures: FigurePlaces

    def category(self, place: int) -> Words | None:
        """The name of a unit, in its row."""
        table = self.figures.ready.catalogue.bang.get(self.chart.asked.bang or "")
        columns = table.cot.items() if table else ()
        name = next((it for it, column in columns if column.kieu == "chu"), "")
        return self._cell(place, name, self.chart.categories[place])

    def value(self, place: int, series: Series, text: str) -> Words | None:
        """A cell; of a column that is computed, where it is defined."""
        return self._cell(place, self.chart.asked.cot[self.chart.series.index(series)], text)

    def _cell(self, place: int, column: str, text: str) -> Words | None:
        bang = f"bang.{self.chart.asked.bang}"
        defined = (f"{bang}.cot.{column}.{it}" for it in DEFINITIONS)
        tries = (f"{bang}[{place}].{column}", *defined)
        key = next((it for it in tries if self.figures.places.find(it)), "")
        return Words(text, "so-lieu", self.figures.places.find(key), key) if key else None
