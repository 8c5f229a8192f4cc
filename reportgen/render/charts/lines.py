"""Lines over periods: a point a value, a gap where there is none."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from reportgen.compute.series import ChartFigures
from reportgen.render.charts import legend
from reportgen.render.charts.canvas import LEADING, LETTERS_PT, Canvas, width, wrapped
from reportgen.render.charts.looks import Looks
from reportgen.render.charts.model import Sheet, label, unit_line
from reportgen.render.charts.scale import Scale, scale

PLOT_PT, EDGE_PT, UNIT_PT, SPACE_PT, GAP_PT = 150.0, 16.0, 14.0, 4.0, 5.0
ABOVE_PT = 8.0
GRID = "#d9d9d9"


@dataclass(frozen=True)
class Plan:
    """The measures of a drawing: its names, the left edge, how far a category is from the next."""

    names: list[list[str]]
    left_pt: float
    step_pt: float
    legend_pt: float
    axis: Scale

    @property
    def bottom_pt(self) -> float:
        """Where the axis of periods is."""
        return UNIT_PT + EDGE_PT + self.axis.length_pt

    @property
    def names_pt(self) -> float:
        """How high the names of the periods are."""
        return max(map(len, self.names), default=1) * LETTERS_PT * LEADING + GAP_PT

    @property
    def height_pt(self) -> float:
        """The height of the whole drawing."""
        return self.bottom_pt + self.names_pt + SPACE_PT + self.legend_pt

    def point(self, category: int, value: Decimal) -> tuple[float, float]:
        """Where a value stands."""
        x = self.left_pt + (category + 0.5) * self.step_pt
        return x, self.bottom_pt - self.axis.at(value)


def plan(chart: ChartFigures, sheet: Sheet) -> Plan:
    """The measures of a chart on a sheet."""
    up = scale(chart.values, PLOT_PT)
    left = max(width(up.label(tick)) for tick in up.ticks) + GAP_PT
    step = (sheet.width_pt - left) / max(1, len(chart.categories))
    names = [wrapped(it, step - 4) for it in chart.categories]
    labels = legend.height([it.label for it in chart.series], sheet.width_pt)
    return Plan(names, left, step, labels, up)


def draw(canvas: Canvas, looks: Looks, chart: ChartFigures, measures: Plan) -> None:
    """All of the drawing but its legend."""
    right = measures.left_pt + measures.step_pt * len(measures.names)
    _grid(canvas, chart, measures, right)
    for i, lines in enumerate(measures.names):
        x = measures.left_pt + (i + 0.5) * measures.step_pt
        middle = measures.bottom_pt + GAP_PT + len(lines) * LETTERS_PT * LEADING / 2
        canvas.lines(lines, x, middle, "middle", LETTERS_PT)
    words = [*_words(chart, measures)]
    for value, x, y in words:
        canvas.white(label(chart, value), x, y, "middle", LETTERS_PT)
    for i, series in enumerate(chart.series):
        _line(looks, measures, i, series.values)
    for value, x, y in words:
        canvas.words(label(chart, value), x, y, "middle", data_so=f"{value:f}")


def _words(chart: ChartFigures, measures: Plan) -> Iterator[tuple[Decimal, float, float]]:
    """Where the values stand: above the points, beneath those of the last line."""
    for number, series in enumerate(chart.series):
        last = number > 0 and number == len(chart.series) - 1
        below = last and _has_room(series.values, measures)
        for i, value in enumerate(series.values):
            if value is not None:
                x, y = measures.point(i, value)
                yield value, x, y + (ABOVE_PT if below else -ABOVE_PT)


def _has_room(values: Sequence[Decimal | None], measures: Plan) -> bool:
    """Whether there is room for words between a line and the foot of the drawing."""
    return all(it is None or measures.axis.at(it) > 2 * ABOVE_PT for it in values)


def _grid(canvas: Canvas, chart: ChartFigures, measures: Plan, right: float) -> None:
    canvas.words(unit_line(chart), measures.left_pt, UNIT_PT / 2)
    for tick in measures.axis.ticks:
        y = measures.bottom_pt - measures.axis.at(tick)
        canvas.line(measures.left_pt, y, right, y, GRID)
        canvas.words(measures.axis.label(tick), measures.left_pt - GAP_PT, y, "end")
    zero = measures.bottom_pt - measures.axis.at(Decimal(0))
    canvas.line(measures.left_pt, zero, right, zero)
    canvas.line(measures.left_pt, UNIT_PT + EDGE_PT, measures.left_pt, measures.bottom_pt)


def _line(looks: Looks, measures: Plan, series: int, values: Sequence[Decimal | None]) -> None:
    """The stretches of a line."""
    for stretch in _stretches(values):
        points = [measures.point(i, value) for i, value in stretch]
        looks.path(series, points)
        for x, y in points:
            looks.mark(series, x, y)


def _stretches(values: Sequence[Decimal | None]) -> Iterator[list[tuple[int, Decimal]]]:
    """Neighbouring values with their positions."""
    found: list[tuple[int, Decimal]] = []
    for i, value in enumerate([*values, None]):
        if value is not None:
            found.append((i, value))
        elif found:
            yield found
            found = []
