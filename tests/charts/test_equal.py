"""A chart in Word and in the PDF shows the same numbers: those of the figures, exactly."""

import io
import re
import subprocess
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import openpyxl
import pypdfium2 as pdfium
import pytest
from lxml import etree

from reportgen import typesetting
from reportgen.boxes import front_end
from reportgen.boxes.document import Chart
from reportgen.compute.series import ChartFigures, Series
from reportgen.render.charts import drawing
from reportgen.vietnamese import format_number
from reportgen.write.docx.chart import from_the_foot

C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
SVG = "{http://www.w3.org/2000/svg}"
DRAWINGS = re.compile(r"<svg .*?</svg>", re.DOTALL)
Numbers = list[list[Decimal | None]]
Named = tuple[list[str], list[str], Numbers]
"""The categories, the names of the series, the values of each."""


@pytest.fixture(scope="module")
def parts(report: Any) -> dict[str, bytes]:
    """The parts of the Word file, those of a chart's workbook apart."""
    with ZipFile(io.BytesIO(report.docx)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def named(chart: Chart) -> Named:
    return (
        list(chart.categories),
        [it.name for it in chart.series],
        [list(it.values) for it in chart.series],
    )


def cached(part: bytes) -> Named:
    """What a chart part keeps of its workbook."""
    series = etree.fromstring(part).findall(f".//{C}ser")
    names = [it.findtext(f"{C}tx//{C}v") or "" for it in series]
    categories = [it.text or "" for it in series[0].iterfind(f"{C}cat//{C}v")]
    return categories, names, [_points(it.find(f"{C}val//{C}numCache")) for it in series]


def _points(cache: Any) -> list[Decimal | None]:
    count = int(cache.find(f"{C}ptCount").get("val"))
    found = {int(it.get("idx")): Decimal(it.findtext(f"{C}v")) for it in cache.iter(f"{C}pt")}
    return [found.get(i) for i in range(count)]


def embedded(workbook: bytes) -> Named:
    """What the workbook of a chart says, as numbers are read from it."""
    rows = [*openpyxl.load_workbook(io.BytesIO(workbook)).active.iter_rows(values_only=True)]
    head, *body = rows
    columns = [*zip(*body, strict=True)]
    values = [[None if it is None else Decimal(str(it)) for it in column] for column in columns[1:]]
    return [str(it) for it in columns[0]], [str(it) for it in head[1:]], values


def referred(part: bytes, workbook: bytes) -> Named:
    """What stands in the cells that a chart part names."""
    sheet = openpyxl.load_workbook(io.BytesIO(workbook))["Sheet1"]
    series = etree.fromstring(part).findall(f".//{C}ser")

    def cells(element: Any, name: str) -> list[Any]:
        place = element.findtext(f"{C}{name}//{C}f").partition("!")[2]
        found = sheet[place.replace("$", "")]
        return (
            [it.value for row in found for it in row] if isinstance(found, tuple) else [found.value]
        )

    values = [
        [None if it is None else Decimal(str(it)) for it in cells(one, "val")] for one in series
    ]
    return cells(series[0], "cat"), [cells(it, "tx")[0] for it in series], values


def labels(drawing: Any) -> list[Decimal]:
    """The exact numbers behind the values that a drawing prints."""
    return [Decimal(it.get("data-so")) for it in drawing.iter(f"{SVG}text") if it.get("data-so")]


def drawings(html: str) -> list[Any]:
    return [etree.fromstring(it) for it in DRAWINGS.findall(html)]


def chart_parts(parts: dict[str, bytes]) -> Iterator[tuple[bytes, bytes]]:
    """Every chart part in order, with its workbook."""
    number = 1
    while part := parts.get(f"word/charts/chart{number}.xml"):
        yield part, parts[f"word/embeddings/so-lieu{number}.xlsx"]
        number += 1


def test_the_boxes_have_the_figures(report: Any, charts: list[Chart]) -> None:
    figures = [
        (
            list(it.categories),
            [series.label for series in it.series],
            [list(series.values) for series in it.series],
        )
        for it in report.figures.charts
    ]
    assert len(figures) == 6
    assert sorted(map(str, map(named, charts))) == sorted(map(str, figures))


def test_cache_workbook_and_boxes_are_equal(charts: list[Chart], parts: dict[str, bytes]) -> None:
    found = [*chart_parts(parts)]
    assert len(found) == len(charts)
    for chart, (part, workbook) in zip(charts, found, strict=True):
        expected = named(from_the_foot(chart))
        rounded = [[it if it is None else _kept(it) for it in row] for row in expected[2]]
        assert cached(part) == (*expected[:2], rounded)
        assert [[_double(it) for it in row] for row in embedded(workbook)[2]] == [
            [_double(it) for it in row] for row in rounded
        ]
        assert embedded(workbook)[:2] == expected[:2]
        assert referred(part, workbook) == embedded(workbook)


def _kept(value: Decimal) -> Decimal:
    """Fifteen digits, as a program for tables keeps them."""
    return Decimal(f"{value:.15g}")


def _double(value: Decimal | None) -> float | None:
    return None if value is None else float(value)


def test_the_drawing_prints_the_same_numbers(report: Any, charts: list[Chart]) -> None:
    """In words at each bar or point; a stack has no room for nothing."""
    found = drawings(report.html)
    assert len(found) == len(charts)
    for chart, drawn in zip(charts, found, strict=True):
        values = [it for series in chart.series for it in series.values if it is not None]
        shown = [it for it in values if it or chart.kind != "stacked-bars"]
        assert Counter(labels(drawn)) == Counter(shown)
        printed = [it.text for it in drawn.iter(f"{SVG}text") if it.get("data-so")]
        assert Counter(printed) == Counter(format_number(it, chart.decimals) for it in shown)


def test_a_gap_is_nowhere_a_zero(charts: list[Chart], parts: dict[str, bytes]) -> None:
    gaps = [
        (i, j, k)
        for i, chart in enumerate(map(from_the_foot, charts))
        for j, series in enumerate(chart.series)
        for k, value in enumerate(series.values)
        if value is None
    ]
    found = [*chart_parts(parts)]
    assert gaps
    for i, j, k in gaps:
        part, workbook = found[i]
        assert cached(part)[2][j][k] is None
        assert embedded(workbook)[2][j][k] is None
        assert etree.fromstring(part).find(f".//{C}dispBlanksAs").get("val") == "gap"


def test_the_numbers_are_seen_in_the_pdf_and_in_libreoffice(
    report: Any, charts: list[Chart], tmp_path: Path
) -> None:
    """As printed, with the comma and the dots of Vietnamese."""
    file = tmp_path / "a.docx"
    file.write_bytes(report.docx)
    for pdf in (report.pdf, _by_libreoffice(file)):
        printed = Counter(_words(pdf))
        for chart in charts:
            values = [it for series in chart.series for it in series.values if it]
            missing = Counter(format_number(it, chart.decimals) for it in values) - printed
            assert missing == Counter()
            assert {word for it in chart.categories for word in it.split()} <= {*printed}


def test_libreoffice_leaves_out_no_name_and_turns_no_legend(tmp_path: Path) -> None:
    """Of few bars and of many; the legend reads as in the drawing."""
    names = ("Thu", "Chi", "Khách", "Rừng", "Nghèo", "Lúa", "Trâu", "Đường", "Trường")
    labels = ("Ước", "Giao")
    figures = "".join(
        f"<figure>{drawing(_many(names[:count], labels), 'a', f'b{count}')}</figure>"
        for count in (3, 5, 9)
    )
    page = f'<html lang="vi"><head><title>a</title></head><body>{figures}</body></html>'
    front = front_end(page, lambda _: b"")
    file = tmp_path / "a.docx"
    file.write_bytes(typesetting.write(front, ["docx"])[0][".docx"])
    printed = _words(_by_libreoffice(file))
    counted = Counter(printed)
    assert [counted[it] for it in names] == [3, 3, 3, 2, 2, 1, 1, 1, 1]
    assert [it for it in printed if it in labels] == [*labels] * 3


def _many(names: tuple[str, ...], labels: tuple[str, ...]) -> ChartFigures:
    values = tuple(Decimal(90 + i) for i in range(len(names)))
    series = tuple(Series(label=it, values=values) for it in labels)
    return ChartFigures(kind="ke-hoach", unit="ha", decimals=0, categories=names, series=series)


def _by_libreoffice(file: Path) -> bytes:
    profile = f"-env:UserInstallation={(file.parent / 'profile').as_uri()}"
    command = ["soffice", "--headless", profile, "--convert-to", "pdf", "--outdir", file.parent]
    subprocess.run([*command, file], check=True, capture_output=True, timeout=180)
    return file.with_suffix(".pdf").read_bytes()


def _words(pdf: bytes) -> list[str]:
    document = pdfium.PdfDocument(pdf)
    words = [it for page in document for it in page.get_textpage().get_text_range().split()]
    document.close()
    return words
