"""Charts: a drawing that carries its numbers, so that a writer can draw them in its own way.

The numbers and the axis of values stand as JSON in `data-bieu-do` of the `<svg>` element, each
number as a text of digits: they stay exact.
"""

import json
from decimal import Decimal, InvalidOperation
from typing import Any

from reportgen.boxes.chart_numbers import ChartAxis, ChartSeries
from reportgen.boxes.document import Chart, Font

DATA = "data-bieu-do"
KINDS = ("bars", "stacked-bars", "lines")
TITLE = "{http://www.w3.org/2000/svg}title"
NOT_A_CHART = (ValueError, KeyError, TypeError, InvalidOperation)


def carries_numbers(element: Any) -> bool:
    """Whether a drawing is a chart."""
    return element is not None and element.get(DATA) is not None


def chart(element: Any, width_pt: float, height_pt: float, font: Font) -> Chart | None:
    """The chart of an `<svg>` element; None where what it carries is not the numbers of one.

    `font` is the element's own: its family is that of all words in the chart.
    """
    try:
        return _read(json.loads(element.get(DATA)), element, (width_pt, height_pt), font)
    except NOT_A_CHART:
        return None


def _read(data: Any, element: Any, size: tuple[float, float], font: Font) -> Chart:
    if data["kind"] not in KINDS:
        raise ValueError(data["kind"])
    return Chart(
        kind=data["kind"],
        categories=tuple(map(str, data["categories"])),
        series=tuple(_series(it, len(data["categories"])) for it in data["series"]),
        axis=_axis(data["axis"]),
        unit=str(data["unit"]),
        decimals=int(data["decimals"]),
        font=font,
        width_pt=size[0],
        height_pt=size[1],
        alt=element.findtext(TITLE) or "",
    )


def _axis(data: Any) -> ChartAxis:
    low, high, step = (Decimal(data[name]) for name in ("low", "high", "step"))
    if not (low < high and step > 0):
        raise ValueError(data)
    return ChartAxis(low, high, step, int(data["decimals"]))


def _series(data: Any, count: int) -> ChartSeries:
    values = tuple(None if it is None else Decimal(it) for it in data["values"])
    if len(values) != count:
        raise ValueError(f"{len(values)} values of {count} categories")
    return ChartSeries(str(data["name"]), values)
