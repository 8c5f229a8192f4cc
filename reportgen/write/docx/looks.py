"""How a native chart looks: fills and dashes that differ in black and white, letters, axes.

The drawing in the PDF has the same looks in the same order (`render/charts/looks.py`).
"""

from typing import Any

from reportgen.boxes.chart_numbers import ChartAxis
from reportgen.boxes.document import Chart

BLACK, DARK, LIGHT, WHITE = "000000", "404040", "D9D9D9", "FFFFFF"
Fill = tuple[str, str]
FILLS: tuple[Fill, ...] = (
    ("", DARK), ("WIDE_UPWARD_DIAGONAL", LIGHT), ("", WHITE), ("SMALL_GRID", WHITE),
)  # fmt: skip
"""The pattern of bars and the ground that it stands on: they differ as shades of grey too."""
DASHES = ("SOLID", "DASH", "ROUND_DOT", "LONG_DASH_DOT")
MARKERS = ("CIRCLE", "SQUARE", "TRIANGLE", "DIAMOND")
GAP_WIDTH, TOUCHING, STACKED = 35, 0, 100
"""The space between categories in percent of a bar, for each bar of one."""
LETTERS_PT, LINE_PT, HAIR_PT, MARKER_PT = 10, 1.5, 0.5, 6
SMALL_PT, SMALLEST_PT, BARS_SHARE = 9, 6.5, 0.55
"""Letters at axes, bars and points; how much of a crowded chart's height is letters at bars."""
FLOOR_SHARE = 0.1
"""A line that runs lower than this share of the highest value has no room beneath it."""
NO_ZERO = ";-#,##0;;"
"""A stack's part of nothing has no label."""
C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
_SHAPE = (
    '<c:spPr xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">{}</c:spPr>'
)
WHITE_GROUND = _SHAPE.format(f'<a:solidFill><a:srgbClr val="{WHITE}"/></a:solidFill>')
NO_FRAME = _SHAPE.format("<a:noFill/><a:ln><a:noFill/></a:ln>")


def dress(native: Any, chart: Chart, number_format: str, axis_format: str) -> None:
    """Give the plain chart of python-pptx the look of ours; the formats are of labels and axis."""
    from pptx.enum.chart import XL_LEGEND_POSITION  # noqa: PLC0415  # heavy: only with a chart
    from pptx.oxml import parse_xml  # noqa: PLC0415

    _letters(native.font, LETTERS_PT)
    native.font.name = chart.font.family
    native.has_title = False
    native.has_legend = len(chart.series) > 1
    if native.has_legend:
        native.legend.position = XL_LEGEND_POSITION.BOTTOM
        native.legend.include_in_layout = False
    native._chartSpace.find(f"{C}chart").addnext(parse_xml(NO_FRAME))  # noqa: SLF001  # a chart has no frame in python-pptx
    _axes(native, chart, axis_format)
    if chart.kind == "lines":
        _lines(native.plots[0], chart, number_format)
    else:
        _bars(native.plots[0], chart, number_format)


def _axes(native: Any, chart: Chart, number_format: str) -> None:
    """Light grid lines, the unit beside the axis, the ends and steps of the drawing's scale."""
    from pptx.enum.chart import XL_TICK_LABEL_POSITION, XL_TICK_MARK  # noqa: PLC0415  # as above
    from pptx.util import Pt  # noqa: PLC0415

    names, numbers = native.category_axis, native.value_axis
    for axis in (names, numbers):
        _ink(axis.format.line, HAIR_PT, DARK)
        axis.major_tick_mark = XL_TICK_MARK.NONE
        axis.tick_labels.font.size = Pt(SMALL_PT)
    names.tick_labels.font.size = Pt(_small_pt(chart))
    names.has_major_gridlines = False
    names.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    numbers.tick_labels.number_format_is_linked = False
    numbers.tick_labels.number_format = number_format
    _ink(numbers.major_gridlines.format.line, HAIR_PT, LIGHT)
    numbers.has_title = True
    numbers.axis_title.text_frame.text = f"Đơn vị tính: {chart.unit}"
    _letters(numbers.axis_title.text_frame.paragraphs[0].runs[0].font, SMALL_PT)
    lowest = names._element.find(f"{C}noMultiLvlLbl")  # noqa: SLF001  # no name is left out
    lowest.addprevious(lowest.makeelement(f"{C}tickLblSkip", {"val": "1"}))
    _scale(numbers, chart.axis)


def _scale(numbers: Any, axis: ChartAxis) -> None:
    """python-pptx takes floats alone: it makes the elements, the digits are ours."""
    numbers.minimum_scale, numbers.maximum_scale, numbers.major_unit = 0, 1, 1
    ends = {"min": axis.low, "max": axis.high, "majorUnit": axis.step}
    for name, value in ends.items():
        numbers._element.find(f".//{C}{name}").set("val", f"{value:f}")  # noqa: SLF001  # as above


def _small_pt(chart: Chart) -> float:
    """The size of small letters: where many bars are crowded, as high as one of them."""
    beside = len(chart.series) if chart.kind == "bars" else 1
    bars = len(chart.categories) * beside
    if chart.kind == "lines" or not bars:
        return SMALL_PT
    return max(SMALLEST_PT, min(SMALL_PT, round(chart.height_pt * BARS_SHARE / bars, 1)))


def _bars(plot: Any, chart: Chart, number_format: str) -> None:
    from pptx.enum.chart import XL_LABEL_POSITION  # noqa: PLC0415  # as above

    stacked = chart.kind == "stacked-bars"
    plot.gap_width = GAP_WIDTH * (1 if stacked else len(plot.series))
    plot.overlap = STACKED if stacked else TOUCHING
    plot.vary_by_categories = False
    fills = FILLS[: len(chart.series)]
    for series, fill in zip(plot.series, fills if stacked else fills[::-1], strict=True):
        series.invert_if_negative = False
        _fill(series.format.fill, fill)
        _ink(series.format.line, HAIR_PT, DARK)
        position = XL_LABEL_POSITION.CENTER if stacked else XL_LABEL_POSITION.OUTSIDE_END
        form = number_format + NO_ZERO if stacked else number_format
        _labels(series, form, position, _small_pt(chart))
        if stacked:
            _upon(series, fill)


def _lines(plot: Any, chart: Chart, number_format: str) -> None:
    """The last line has its labels beneath it, where there is room: it is the lowest."""
    from pptx.enum.chart import XL_LABEL_POSITION, XL_MARKER_STYLE  # noqa: PLC0415  # as above
    from pptx.enum.dml import MSO_LINE_DASH_STYLE  # noqa: PLC0415

    every = list(plot.series)
    looks = zip(every, DASHES, MARKERS, strict=False)
    for number, (series, dash, marker) in enumerate(looks):
        series.smooth = False
        _ink(series.format.line, LINE_PT, DARK)
        series.format.line.dash_style = MSO_LINE_DASH_STYLE[dash]
        series.marker.style = XL_MARKER_STYLE[marker]
        series.marker.size = MARKER_PT
        _fill(series.marker.format.fill, FILLS[0])
        _ink(series.marker.format.line, HAIR_PT, DARK)
        below = number and number == len(every) - 1 and _has_room(chart)
        position = XL_LABEL_POSITION.BELOW if below else XL_LABEL_POSITION.ABOVE
        _labels(series, number_format, position, SMALL_PT)


def _has_room(chart: Chart) -> bool:
    """Whether the last line runs high enough for labels beneath it."""
    values = [it for series in chart.series for it in series.values if it is not None]
    last = [it for it in chart.series[-1].values if it is not None]
    return min(last, default=0) > float(max(values, default=0)) * FLOOR_SHARE


def _labels(series: Any, number_format: str, position: Any, size_pt: float) -> None:
    labels = series.data_labels
    labels.show_value = True
    labels.number_format_is_linked = False
    labels.number_format = number_format
    labels.position = position
    _letters(labels.font, size_pt)


def _upon(series: Any, fill: Fill) -> None:
    """Labels upon what is dark are white; upon a pattern they have a ground of their own."""
    from pptx.dml.color import RGBColor  # noqa: PLC0415  # as above
    from pptx.oxml import parse_xml  # noqa: PLC0415

    dark = fill == ("", DARK)
    series.data_labels.font.color.rgb = RGBColor.from_string(WHITE if dark else BLACK)
    if dark:
        return
    labels = series._element.find(f"{C}dLbls")  # noqa: SLF001  # labels have no fill in python-pptx
    labels.find(f"{C}numFmt").addnext(parse_xml(WHITE_GROUND))


def _fill(fill: Any, wanted: Fill) -> None:
    from pptx.dml.color import RGBColor  # noqa: PLC0415  # as above
    from pptx.enum.dml import MSO_PATTERN_TYPE  # noqa: PLC0415

    pattern, ground = wanted
    if not pattern:
        fill.solid()
        fill.fore_color.rgb = RGBColor.from_string(ground)
        return
    fill.patterned()
    fill.pattern = MSO_PATTERN_TYPE[pattern]
    fill.fore_color.rgb = RGBColor.from_string(DARK)
    fill.back_color.rgb = RGBColor.from_string(ground)


def _ink(line: Any, width_pt: float, colour: str) -> None:
    from pptx.dml.color import RGBColor  # noqa: PLC0415  # as above
    from pptx.util import Pt  # noqa: PLC0415

    line.color.rgb = RGBColor.from_string(colour)
    line.width = Pt(width_pt)


def _letters(font: Any, size_pt: float) -> None:
    from pptx.util import Pt  # noqa: PLC0415  # as above

    font.size, font.bold = Pt(size_pt), False
