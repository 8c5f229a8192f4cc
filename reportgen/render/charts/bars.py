"""Bars that lie, beside each other or one after the other; the first category is on top."""

from dataclasses import dataclass
from decimal import Decimal

from reportgen.compute.series import ChartFigures
from reportgen.render.charts import legend
from reportgen.render.charts.canvas import (
    BLACK,
    LEADING,
    LETTERS_PT,
    PAPER,
    Anchor,
    Canvas,
    width,
    wrapped,
)
from reportgen.render.charts.looks import Looks, is_dark
from reportgen.render.charts.model import Sheet, label, stack_ends, unit_line
from reportgen.render.charts.scale import Scale, scale

NAMES_SHARE, CROWDED_SHARE, GAP_PT = 0.36, 0.55, 5.0
"""How much of the width names may take: more where there is no height for a second line."""
SHORTEST_PT = 60.0
BAR_PT, STACK_PT, ROOM_PT = 12.0, 15.0, 11.0
"""How thick a bar is, and the space between categories, where the sheet has room for both."""
FILLED = 0.74
EDGE_PT, TICKS_PT, UNIT_PT, SPACE_PT = 4.0, 14.0, 14.0, 4.0
GRID = "#d9d9d9"
SMALLEST_PT, LOWEST_PT, MOST_PT = 6.5, 145.0, 42.0
"""The smallest letters; how high a drawing is at least, to which its rows grow so far at most."""


@dataclass(frozen=True)
class Plan:
    """The measures of a drawing: its names and rows, where names end and the scale begins."""

    names: list[list[str]]
    row_pt: float
    names_pt: float
    left_pt: float
    legend_pt: float
    stacked: bool
    axis: Scale

    @property
    def bottom_pt(self) -> float:
        """Where the bars end."""
        return EDGE_PT + self.row_pt * len(self.names)

    @property
    def height_pt(self) -> float:
        """The height of the whole drawing."""
        return self.bottom_pt + TICKS_PT + UNIT_PT + SPACE_PT + self.legend_pt

    @property
    def size_pt(self) -> float:
        """The size of letters in a row."""
        return max(SMALLEST_PT, min(LETTERS_PT, self.row_pt * 0.85))

    def x(self, value: Decimal) -> float:
        """Where a value stands."""
        return self.left_pt + self.axis.at(value)


def plan(chart: ChartFigures, sheet: Sheet, *, stacked: bool) -> Plan:
    """The measures of a chart on a sheet."""
    names = _names(chart, sheet)
    named = max((width(line) for lines in names for line in lines), default=0.0)
    left = named + GAP_PT + _beyond(chart, negative=True)
    labels = legend.height([it.label for it in chart.series], sheet.width_pt)
    around = EDGE_PT + TICKS_PT + UNIT_PT + SPACE_PT + labels
    thick = STACK_PT if stacked else BAR_PT * len(chart.series)
    tallest = max(map(len, names), default=1) * LETTERS_PT * LEADING
    count = max(1, len(names))
    natural = max(thick, tallest) + ROOM_PT
    wanted = max(natural, min(MOST_PT, (LOWEST_PT - around) / count))
    row = min(wanted, (sheet.height_pt - around) / count)
    ends = stack_ends(chart) if stacked else chart.values
    right = _beyond(chart, negative=False) + GAP_PT
    along = scale(
        ends, max(SHORTEST_PT, sheet.width_pt - left - right), whole=stacked, roomy=not stacked
    )
    return Plan(names, row, named, left, labels, stacked, along)


def _names(chart: ChartFigures, sheet: Sheet) -> list[list[str]]:
    """The names of the categories, broken into lines."""
    names = [wrapped(it, sheet.width_pt * NAMES_SHARE) for it in chart.categories]
    if max(map(len, names), default=0) * LETTERS_PT * LEADING * len(names) < sheet.height_pt:
        return names
    return [wrapped(it, sheet.width_pt * CROWDED_SHARE) for it in chart.categories]


def _beyond(chart: ChartFigures, *, negative: bool) -> float:
    """The room for the values at the ends of bars, to the left of the scale or to its right."""
    values = [it for it in chart.values if (it < 0) == negative]
    return max((width(label(chart, it)) + GAP_PT for it in values), default=0.0)


def draw(canvas: Canvas, looks: Looks, chart: ChartFigures, measures: Plan) -> None:
    """All of the drawing but its legend."""
    _grid(canvas, chart, measures)
    for i, lines in enumerate(measures.names):
        top = EDGE_PT + i * measures.row_pt
        middle = top + measures.row_pt / 2
        canvas.lines(lines, measures.names_pt, middle, "end", measures.size_pt)
        if measures.stacked:
            _stack(canvas, looks, chart, measures, i)
        else:
            _beside(canvas, looks, chart, measures, i)
    zero = measures.x(Decimal(0))
    canvas.line(zero, EDGE_PT, zero, measures.bottom_pt)


def _grid(canvas: Canvas, chart: ChartFigures, measures: Plan) -> None:
    for tick in measures.axis.ticks:
        x = measures.x(tick)
        canvas.line(x, EDGE_PT, x, measures.bottom_pt, GRID)
        canvas.words(measures.axis.label(tick), x, measures.bottom_pt + TICKS_PT / 2, "middle")
    ends = measures.left_pt, measures.left_pt + measures.axis.length_pt
    canvas.line(ends[0], measures.bottom_pt, ends[1], measures.bottom_pt)
    below = measures.bottom_pt + TICKS_PT + UNIT_PT / 2
    canvas.words(unit_line(chart), sum(ends) / 2, below, "middle")


def _beside(
    canvas: Canvas, looks: Looks, chart: ChartFigures, measures: Plan, category: int
) -> None:
    """The bars of a category under each other, each with its value at its end."""
    thick = measures.row_pt * FILLED / len(chart.series)
    top = EDGE_PT + (category + (1 - FILLED) / 2) * measures.row_pt
    size = max(SMALLEST_PT, min(LETTERS_PT, thick * 0.95))
    zero = measures.x(Decimal(0))
    for i, series in enumerate(chart.series):
        value = series.values[category]
        if value is None:
            continue
        y, end = top + i * thick, measures.x(value)
        looks.bar(i, min(zero, end), y, abs(end - zero), thick)
        right = value >= 0
        at = end + GAP_PT - 2 if right else end - GAP_PT + 2
        place: tuple[float, float, Anchor, float] = (
            at,
            y + thick / 2,
            "start" if right else "end",
            size,
        )
        canvas.white(label(chart, value), *place)
        _value(canvas, chart, value, place)


def _stack(
    canvas: Canvas, looks: Looks, chart: ChartFigures, measures: Plan, category: int
) -> None:
    """The parts of a category one after the other, each with its value, white on what is dark."""
    thick = measures.row_pt * FILLED
    y = EDGE_PT + (category + (1 - FILLED) / 2) * measures.row_pt
    before = Decimal(0)
    for i, series in enumerate(chart.series):
        value = series.values[category]
        if not value:
            continue
        start, end = measures.x(before), measures.x(before + value)
        looks.bar(i, start, y, end - start, thick)
        middle, size = (start + end) / 2, measures.size_pt
        place: tuple[float, float, Anchor, float] = middle, y + thick / 2, "middle", size
        if not is_dark(i):
            canvas.white(label(chart, value), *place)
        _value(canvas, chart, value, place, PAPER if is_dark(i) else BLACK)
        before += value


def _value(
    canvas: Canvas,
    chart: ChartFigures,
    value: Decimal,
    place: tuple[float, float, Anchor, float],
    ink: str = BLACK,
) -> None:
    """A value in words, which tells its exact number to who reads the drawing's text."""
    canvas.words(label(chart, value), *place, fill=ink, data_so=f"{value:f}")
