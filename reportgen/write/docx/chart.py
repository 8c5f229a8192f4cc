"""A chart of the boxes as a native chart of Word, with its workbook.

python-pptx writes the XML and knows its order; it is loaded only when there is a chart. What
it makes of numbers, letters and fills is settled here: a chart must be read in black and white.
"""

import io
from dataclasses import replace
from datetime import datetime
from decimal import Context, Decimal
from typing import Any

from lxml import etree

from reportgen.boxes.chart_numbers import ChartSeries
from reportgen.boxes.document import Chart
from reportgen.write.docx.looks import dress
from reportgen.write.docx.markup import attribute, emus, plain

CHART_URI = "http://schemas.openxmlformats.org/drawingml/2006/chart"
C = f"{{{CHART_URI}}}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
SHEET, NAMES_WIDTH = "Sheet1", 40
"""The name of the sheet is python-pptx's: its references say so."""
EARLIEST = datetime(1980, 1, 1)  # noqa: DTZ001  # the file knows no zone
EXACTNESS = Context(prec=15)
"""Digits that a number of Excel keeps: what stands in the file is what its reader gets back.

Source: Excel specifications and limits, number precision 15 digits.
"""
VIETNAMESE = "[$-42A]"
"""The language of a number format: it asks for `1.286,5` where a program heeds it."""
AXES = {"-2068027336": "111111111", "-2113994440": "222222222"}
"""python-pptx numbers the axes below zero, which the schema does not allow."""


def drawing(chart: Chart, relation: str, number: int) -> str:
    """The chart behind `relation`, the `number`-th drawing of the document."""
    size = f'cx="{emus(chart.width_pt)}" cy="{emus(chart.height_pt)}"'
    name, alt = attribute(f"Biểu đồ {number}"), attribute(chart.alt)
    return (
        '<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent {size}/><wp:docPr id="{number}" name="{name}" descr="{alt}"/>'
        "<wp:cNvGraphicFramePr/>"
        f'<a:graphic><a:graphicData uri="{CHART_URI}">'
        f'<c:chart xmlns:c="{CHART_URI}" r:id="{relation}"/>'
        "</a:graphicData></a:graphic></wp:inline></w:drawing>"
    )


def chart_part(chart: Chart, workbook: str, language: str) -> bytes:
    """`word/charts/chartN.xml`; `workbook` is the relationship to the embedded workbook."""
    from pptx.chart.chart import Chart as Native  # noqa: PLC0415  # heavy: only when it is needed
    from pptx.chart.xmlwriter import ChartXmlWriter  # noqa: PLC0415
    from pptx.oxml import parse_xml  # noqa: PLC0415

    chart = from_the_foot(chart)
    written = ChartXmlWriter(_type(chart), _data(chart)).xml
    space = parse_xml(written.encode())
    formats = number_format(chart.decimals), number_format(chart.axis.decimals)
    dress(Native(space, None), chart, *formats)
    space._add_externalData().rId = workbook  # noqa: SLF001  # the element's own order
    _settle(space, language)
    text: bytes = etree.tostring(space, xml_declaration=True, encoding="UTF-8", standalone=True)
    return text


def workbook(chart: Chart) -> bytes:
    """The numbers as a workbook of one sheet, in the cells that the chart names.

    Names are text, whatever they begin with; the file says no time of the day it was made.
    """
    from xlsxwriter import Workbook  # noqa: PLC0415  # only when it is needed

    chart = from_the_foot(chart)
    file = io.BytesIO()
    book = Workbook(file, {"in_memory": True})
    book.set_properties({"created": EARLIEST})
    sheet = book.add_worksheet(SHEET)
    form = book.add_format({"num_format": number_format(chart.decimals)})
    sheet.set_column(0, 0, NAMES_WIDTH)
    for row, name in enumerate(chart.categories, 1):
        sheet.write_string(row, 0, plain(name))
    for column, series in enumerate(chart.series, 1):
        sheet.write_string(0, column, plain(series.name))
        for row, value in enumerate(series.values, 1):
            if value is not None:
                sheet.write_number(row, column, kept(value), form)
    book.close()
    return file.getvalue()


def from_the_foot(chart: Chart) -> Chart:
    """A chart of lying bars in the order in which Word draws them: the lowest bar first.

    Both Word and LibreOffice list bars beside each other in the legend from the highest down, as
    they are drawn; turning the axis round in place of the numbers makes LibreOffice's legend wrong.
    """
    if chart.kind == "lines":
        return chart
    series = [ChartSeries(it.name, it.values[::-1]) for it in chart.series]
    ordered = series[::-1] if chart.kind == "bars" else series
    return replace(chart, categories=chart.categories[::-1], series=tuple(ordered))


def kept(value: Decimal) -> Decimal:
    """A value as a program for tables keeps it, in plain digits."""
    return Decimal(f"{EXACTNESS.plus(value):f}")


def _data(chart: Chart) -> Any:
    """The numbers as python-pptx takes them."""
    from pptx.chart.data import CategoryChartData  # noqa: PLC0415  # heavy, as above

    data = CategoryChartData(number_format(chart.decimals))
    data.categories = [plain(it) for it in chart.categories]
    for series in chart.series:
        values = [None if it is None else kept(it) for it in series.values]
        data.add_series(plain(series.name), values)
    return data


def _type(chart: Chart) -> Any:
    from pptx.enum.chart import XL_CHART_TYPE  # noqa: PLC0415  # heavy, as above

    return {
        "bars": XL_CHART_TYPE.BAR_CLUSTERED,
        "stacked-bars": XL_CHART_TYPE.BAR_STACKED,
        "lines": XL_CHART_TYPE.LINE_MARKERS,
    }[chart.kind]


def _settle(space: Any, language: str) -> None:
    """The language of the words, square corners, numbers of axes that the schema allows."""
    date = space.find(f"{C}date1904")
    for name, value in (("roundedCorners", "0"), ("lang", language)):
        if space.find(f"{C}{name}") is None:
            date.addnext(space.makeelement(f"{C}{name}", {"val": value}))
    for element in space.iter(f"{C}axId", f"{C}crossAx"):
        element.set("val", AXES.get(element.get("val"), element.get("val")))
    for element in space.iter(f"{A}endParaRPr", f"{A}defRPr"):
        element.set("lang", language)


def number_format(decimals: int) -> str:
    """The format code of numbers with so many decimals."""
    return f"{VIETNAMESE}#,##0{'.' if decimals else ''}{'0' * decimals}"
