"""Laws of charts over any numbers and names."""

import io
from decimal import Decimal
from typing import Any

import openpyxl
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from reportgen.boxes import front_end
from reportgen.boxes.document import Chart, paragraphs
from reportgen.compute.series import ChartFigures, Series
from reportgen.render.charts import drawing
from reportgen.render.charts.scale import scale
from reportgen.vietnamese import format_number
from reportgen.write.docx.chart import chart_part, from_the_foot, kept, workbook

C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
SVG = "{http://www.w3.org/2000/svg}"
SLACK_PT = 0.02

values = st.decimals(-(10**12), 10**12, allow_nan=False, allow_infinity=False, places=4)
names = st.text("aăđơưyạ =<>&\"'@-12", min_size=1, max_size=40).map(str.strip).filter(bool)
kinds = st.sampled_from(["ke-hoach", "phan-tram-ke-hoach", "xu-huong", "so-sanh"])


@st.composite
def figures(draw: st.DrawFn) -> ChartFigures:
    """A chart with a value at least."""
    count, kind = draw(st.integers(1, 10)), draw(kinds)
    row = st.lists(st.none() | values, min_size=count, max_size=count)
    rows = draw(st.lists(row, min_size=1, max_size=4).filter(_has_value))
    return ChartFigures(
        kind=kind,
        unit=draw(names),
        decimals=draw(st.integers(0, 4)),
        categories=tuple(draw(st.lists(names, min_size=count, max_size=count))),
        series=tuple(Series(label=draw(names), values=tuple(it)) for it in rows),
    )


def _has_value(rows: list[list[Decimal | None]]) -> bool:
    return any(it is not None for row in rows for it in row)


def boxed(svg: str) -> Chart:
    """The chart that the boxes read from a page."""
    page = (
        f'<html lang="vi"><head><title>a</title></head><body><figure>{svg}</figure></body></html>'
    )
    front = front_end(page, lambda _: b"")
    assert front.losses == []
    blocks = front.document.sections[0].blocks
    return next(
        it for paragraph in paragraphs(blocks) for it in paragraph.inlines if isinstance(it, Chart)
    )


@settings(deadline=None, max_examples=60)
@given(figures(), st.booleans())
def test_every_number_comes_through_to_the_chart_and_its_workbook(
    chart: ChartFigures, lying: bool
) -> None:
    box = boxed(drawing(chart, "mô tả", "bd", lying=lying))
    assert [it.values for it in box.series] == [it.values for it in chart.series]
    assert (box.unit, box.decimals) == (chart.unit, chart.decimals)
    assert box.categories == chart.categories
    part = etree.fromstring(chart_part(box, "rId1", "vi-VN"))
    sheet = openpyxl.load_workbook(io.BytesIO(workbook(box))).active
    written = from_the_foot(box).series
    for number, (series, ser) in enumerate(zip(written, part.iter(f"{C}ser"), strict=True), 2):
        cache = {
            int(it.get("idx")): it.findtext(f"{C}v") for it in ser.find(f"{C}val").iter(f"{C}pt")
        }
        cells = [sheet.cell(row, number).value for row in range(2, len(series.values) + 2)]
        for i, value in enumerate(series.values):
            if value is None:
                assert i not in cache
                assert cells[i] is None
            else:
                assert Decimal(cache[i] or "") == kept(value)
                assert float(cache[i] or "") == cells[i]


@settings(deadline=None, max_examples=60)
@given(figures())
def test_word_and_the_drawing_have_one_axis(chart: ChartFigures) -> None:
    """The round numbers that the drawing prints are those of Word's ends and steps; 0 is one."""
    svg = drawing(chart, "mô tả", "bd")
    axis = etree.fromstring(chart_part(boxed(svg), "rId1", "vi-VN")).find(f".//{C}valAx")
    ends = (f"{C}scaling/{C}min", f"{C}scaling/{C}max", f"{C}majorUnit")
    low, high, step = (Decimal(axis.find(it).get("val")) for it in ends)
    count = int((high - low) / step)
    ticks = [low + i * step for i in range(count + 1)]
    assert ticks[-1] == high
    assert 0 in ticks
    decimals = axis.find(f"{C}numFmt").get("formatCode").partition("0.")[2].count("0")
    words = [it.text for it in etree.fromstring(svg).iter(f"{SVG}text") if not it.get("data-so")]
    assert {format_number(it, decimals) for it in ticks} <= {*words}
    assert low <= min([*chart.values, Decimal(0)])
    assert high >= max([*chart.values, Decimal(0)])


@given(figures())
def test_bars_are_told_from_the_foot_upwards(chart: ChartFigures) -> None:
    """Turned twice they are as they were; a line chart is never turned."""
    box = boxed(drawing(chart, "mô tả", "bd"))
    turned = from_the_foot(box)
    assert from_the_foot(turned) == box
    expected = chart.categories if box.kind == "lines" else chart.categories[::-1]
    assert turned.categories == expected


@settings(deadline=None, max_examples=100)
@given(figures(), st.booleans())
def test_bars_and_points_stay_on_the_sheet(chart: ChartFigures, lying: bool) -> None:
    root = etree.fromstring(drawing(chart, "mô tả", "bd", lying=lying))
    wide, high = map(float, root.get("viewBox").split()[2:])
    for element in root.iterchildren(f"{SVG}rect", f"{SVG}line", f"{SVG}polyline"):
        for x, y in _corners(element):
            assert -SLACK_PT <= x <= wide + SLACK_PT
            assert -SLACK_PT <= y <= high + SLACK_PT


def _corners(element: Any) -> list[tuple[float, float]]:
    def number(name: str) -> float:
        return float(element.get(name))

    if element.tag == f"{SVG}rect":
        x, y = number("x"), number("y")
        return [(x, y), (x + number("width"), y + number("height"))]
    if element.tag == f"{SVG}line":
        return [(number("x1"), number("y1")), (number("x2"), number("y2"))]
    pairs = (it.split(",") for it in element.get("points").split())
    return [(float(x), float(y)) for x, y in pairs]


@given(st.lists(values, min_size=1, max_size=20), st.booleans())
def test_a_scale_holds_all_values_and_zero_in_few_round_steps(
    found: list[Decimal], whole: bool
) -> None:
    axis = scale(found, 100, whole=whole)
    assert axis.low <= min([*found, Decimal(0)])
    assert axis.high >= max([*found, Decimal(0)])
    assert Decimal(0) in axis.ticks
    assert axis.ticks[-1] == axis.high
    assert 2 <= len(axis.ticks) <= 10
    assert not whole or axis.step == axis.step.to_integral_value()


@given(st.lists(values.filter(bool), min_size=1, max_size=20))
def test_a_roomy_scale_has_room_for_labels_beyond_its_bars(found: list[Decimal]) -> None:
    axis = scale(found, 100, roomy=True)
    if min(found) < 0:
        assert min(found) - axis.low >= axis.step / 2
    if max(found) > 0:
        assert axis.high - max(found) >= axis.step / 2
    assert Decimal(0) in axis.ticks
    assert len(axis.ticks) <= 12


@given(figures())
def test_the_same_chart_is_the_same_drawing(chart: ChartFigures) -> None:
    assert drawing(chart, "a", "b") == drawing(chart, "a", "b")
