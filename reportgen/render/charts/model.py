"""What is drawn: a chart with its words bound, and the sheet that it is drawn on."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from reportgen.compute.series import ChartFigures
from reportgen.vietnamese import format_number

WIDTH_PT, WIDE_PT = 450.0, 680.0
HEIGHT_PT, LOW_PT = 580.0, 380.0
"""The widest and highest that a chart is, on an upright sheet and on one that lies."""


@dataclass(frozen=True)
class Sheet:
    """The room that a chart has, in points."""

    width_pt: float = WIDTH_PT
    height_pt: float = HEIGHT_PT


UPRIGHT, LYING = Sheet(), Sheet(WIDE_PT, LOW_PT)


def label(chart: ChartFigures, value: Decimal) -> str:
    """A value as it is printed at its bar or point."""
    return format_number(value, chart.decimals)


def unit_line(chart: ChartFigures) -> str:
    """What stands beside the axis of values."""
    return f"Đơn vị tính: {chart.unit}"


def stack_ends(chart: ChartFigures) -> Sequence[Decimal]:
    """How long each bar of a stack is."""
    ends = [Decimal(0)] * len(chart.categories)
    for series in chart.series:
        ends = [end + (it or 0) for end, it in zip(ends, series.values, strict=True)]
    return ends
