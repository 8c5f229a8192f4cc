"""Charts of the period as drawings that carry their numbers.

The drawing is SVG, printed in the PDF as it is. Its numbers stand beside it as data, from which
the DOCX writer makes a chart of Word's own.
"""

import json
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

from reportgen.compute.figures import Figures
from reportgen.compute.series import ChartFigures, Series
from reportgen.period.charts import STANDING, TREND, BieuDo
from reportgen.render.charts import bars, legend, lines
from reportgen.render.charts.canvas import Canvas
from reportgen.render.charts.looks import Looks
from reportgen.render.charts.model import LYING, UPRIGHT, label
from reportgen.render.charts.scale import Scale

__all__ = ["described", "drawing", "figures_of", "plain"]

Plain = dict[str, Any]

KINDS: Mapping[str, str] = {TREND: "lines", STANDING: "stacked-bars"}
"""How a kind of chart is drawn, all others with `bars`."""
SPOKEN = {"lines": "Biểu đồ đường", "stacked-bars": "Biểu đồ thanh chồng", "bars": "Biểu đồ thanh"}


def drawing(chart: ChartFigures, alt: str, name: str, *, lying: bool = False) -> str:
    """The `<svg>` of a chart; `alt` says what it shows, `name` tells it from the others.

    `lying`: the sheet is a wide one.
    """
    kind, sheet = KINDS.get(chart.kind, "bars"), LYING if lying else UPRIGHT
    labels = [it.label for it in chart.series]
    measures: bars.Plan | lines.Plan
    if kind == "lines":
        measures = lines.plan(chart, sheet)
    else:
        measures = bars.plan(chart, sheet, stacked=kind == "stacked-bars")
    canvas = Canvas(
        sheet.width_pt, measures.height_pt, {"data-bieu-do": data(chart, kind, measures.axis)}
    )
    canvas.add("title").text = alt
    looks = Looks(canvas, name, len(labels))
    if isinstance(measures, lines.Plan):
        lines.draw(canvas, looks, chart, measures)
    else:
        bars.draw(canvas, looks, chart, measures)
    if measures.legend_pt:
        place = sheet.width_pt, measures.height_pt - measures.legend_pt
        legend.draw(canvas, looks, labels, place, kind)
    return canvas.text()


def plain(asked: BieuDo, figures: Figures, *, lying: bool) -> Plain:
    """A chart as a template sees it; the filter `ve_bieu_do` draws it."""
    number, found = next((i, it) for i, it in enumerate(figures.charts, 1) if it.asked == asked)
    return {
        "ten": asked.ten,
        "ghi_chu": asked.ghi_chu,
        "mo_ta": asked.mo_ta,
        "so_lieu": _plain_numbers(found),
        "ma": f"bieu-do-{number}",
        "ngang": lying,
    }


def _plain_numbers(chart: ChartFigures) -> Plain:
    return {
        "loai": chart.kind,
        "don_vi_tinh": chart.unit,
        "so_le": chart.decimals,
        "nhan": list(chart.categories),
        "chuoi": [{"ten": it.label, "gia_tri": _digits(it.values)} for it in chart.series],
    }


def figures_of(numbers: Mapping[str, Any]) -> ChartFigures:
    """The numbers of a chart as a template passes them on."""
    return ChartFigures(
        kind=numbers["loai"],
        unit=numbers["don_vi_tinh"],
        decimals=numbers["so_le"],
        categories=tuple(numbers["nhan"]),
        series=tuple(_series(it) for it in numbers["chuoi"]),
    )


def _series(it: Mapping[str, Any]) -> Series:
    values = (None if text is None else Decimal(text) for text in it["gia_tri"])
    return Series(label=it["ten"], values=tuple(values))


def _digits(values: Iterable[Decimal | None]) -> list[str | None]:
    return [None if value is None else f"{value:f}" for value in values]


def data(chart: ChartFigures, kind: str, axis: Scale) -> str:
    """The numbers and the axis of values as JSON, each number as the text of its digits."""
    ends = {"low": axis.low, "high": axis.high, "step": axis.step}
    series = [{"name": it.label, "values": _digits(it.values)} for it in chart.series]
    shown = {
        "kind": kind,
        "unit": chart.unit,
        "decimals": chart.decimals,
        "categories": list(chart.categories),
        "series": series,
        "axis": {**{name: f"{it:f}" for name, it in ends.items()}, "decimals": axis.decimals},
    }
    return json.dumps(shown, ensure_ascii=False)


def described(chart: ChartFigures, title: str) -> str:
    """What a chart shows, for those who do not see it: its title, its unit, all its values."""
    spoken = SPOKEN[KINDS.get(chart.kind, "bars")]
    parts = [f"{it.label}: {_values(chart, it.values)}" for it in chart.series]
    return f"{spoken}: {title} ({chart.unit}). {'. '.join(parts)}."


def _values(chart: ChartFigures, values: tuple[Decimal | None, ...]) -> str:
    pairs = zip(chart.categories, values, strict=True)
    return "; ".join(
        f"{name} {'không có số liệu' if it is None else label(chart, it)}" for name, it in pairs
    )
