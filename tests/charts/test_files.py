"""The files of a document with charts: valid, archivable, the same every time, read aloud."""

import io
import re
import subprocess
import sys
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import ooxml_integrity
import page
import pikepdf
import pytest
from lxml import etree
from openxml_audit import FileFormat, OpenXmlValidator

from reportgen.boxes.document import Chart

C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
LEVELS = [it for it in FileFormat if it.name.startswith(("OFFICE", "MICROSOFT"))]
SPOKEN = "Khách đến 6 tháng đầu năm 2024 là 68.500 lượt."


def audit(file: bytes, tmp_path: Path, level: FileFormat) -> list[str]:
    path = tmp_path / "a.docx"
    path.write_bytes(file)
    found = OpenXmlValidator(file_format=level, max_errors=0).validate(path).errors
    return [f"{it.part_uri}: {it.description}" for it in found]


@pytest.mark.parametrize("level", LEVELS)
def test_no_error_in_any_version_of_word(report: Any, tmp_path: Path, level: FileFormat) -> None:
    assert audit(report.docx, tmp_path, level) == []


def test_the_audit_looks_into_charts(report: Any, tmp_path: Path) -> None:
    broken = _replaced(report.docx, "word/charts/chart1.xml", b"<c:delete val=", b"<c:delet val=")
    assert any("chart1" in it for it in audit(broken, tmp_path, FileFormat.MICROSOFT_365))


def _replaced(file: bytes, name: str, old: bytes, new: bytes) -> bytes:
    out = io.BytesIO()
    with ZipFile(io.BytesIO(file)) as archive, ZipFile(out, "w") as copy:
        for entry in archive.namelist():
            content = archive.read(entry)
            copy.writestr(entry, content.replace(old, new) if entry == name else content)
    return out.getvalue()


def test_references_hold(report: Any, tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(report.docx)
    assert ooxml_integrity.check(path) == []


@pytest.mark.parametrize("profile", ["2a", "ua1"])
def test_both_claims_hold(report: Any, profile: str, tmp_path: Path) -> None:
    file = tmp_path / "a.pdf"
    file.write_bytes(report.pdf)
    result = page.validate_pdf(str(file), profile=profile)
    assert [(it.rule_id, it.message) for it in result.failures] == []
    assert result.is_compliant


def test_the_same_bytes_twice(report: Any, make: Any) -> None:
    again = make()
    assert again.docx == report.docx
    assert again.pdf == report.pdf


def test_no_part_of_a_workbook_says_the_time(report: Any) -> None:
    with ZipFile(io.BytesIO(report.docx)) as archive:
        books = [archive.read(it) for it in archive.namelist() if it.endswith(".xlsx")]
    assert books
    for book in books:
        with ZipFile(io.BytesIO(book)) as archive:
            assert {it.date_time for it in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
            assert {*re.findall(rb"20[0-9]{2}-", archive.read("docProps/core.xml"))} == set()


def test_both_files_say_what_a_chart_shows(report: Any, charts: list[Chart]) -> None:
    """A typed description with its figures bound, else all values by name."""
    with ZipFile(io.BytesIO(report.docx)) as archive:
        body = etree.fromstring(archive.read("word/document.xml"))
    word = [it.get("descr") for it in body.iter(f"{WP}docPr")]
    with pikepdf.open(io.BytesIO(report.pdf)) as pdf:
        spoken = [str(it.Alt) for it in pdf.objects if _is_figure(it)]
    assert word == spoken == [it.alt for it in charts]
    assert word[0] == SPOKEN
    assert "Kế hoạch năm 2024: Thu ngân sách 100,0; Chi ngân sách 645,8;" in word[1]
    assert "chương trình không có số liệu" in word[1]


def _is_figure(thing: Any) -> bool:
    return isinstance(thing, pikepdf.Dictionary) and thing.get("/S") == "/Figure"


def test_charts_are_vietnamese_and_in_the_font_of_the_text(report: Any) -> None:
    with ZipFile(io.BytesIO(report.docx)) as archive:
        names = [it for it in archive.namelist() if it.startswith("word/charts/chart")]
        found = [etree.fromstring(archive.read(it)) for it in names]
    assert len(found) == 6
    for part in found:
        assert part.find(f"{C}lang").get("val") == "vi-VN"
        assert part.find(f"{C}date1904").get("val") == "0"
        assert part.find(f"{C}txPr//{A}latin").get("typeface") == "Times New Roman"


def test_series_differ_in_black_and_white(report: Any) -> None:
    """No colour at all, and no two series of a chart with one fill, dash and marker."""
    with ZipFile(io.BytesIO(report.docx)) as archive:
        names = [it for it in archive.namelist() if it.startswith("word/charts/chart")]
        parts = [etree.fromstring(archive.read(it)) for it in names]
    for part in parts:
        greys = {it.get("val") for it in part.iter(f"{A}srgbClr")}
        assert all(len({it[:2], it[2:4], it[4:]}) == 1 for it in greys)
        looks = [_look(it) for it in part.iter(f"{C}ser")]
        assert len({*looks}) == len(looks)
    strokes = {*re.findall(r'(?:fill|stroke)="(#[0-9a-f]{6})"', report.html)}
    assert strokes
    assert all(len({it[1:3], it[3:5], it[5:]}) == 1 for it in strokes)


def _look(series: Any) -> str:
    wanted = (series.find(f"{C}spPr"), series.find(f"{C}marker/{C}symbol"))
    return " ".join(etree.tostring(it).decode() for it in wanted if it is not None)


def test_python_pptx_is_loaded_for_a_chart_alone() -> None:
    code = (
        "import sys; from reportgen.write.docx import word_file;"
        "from reportgen.boxes.document import Document, Metadata;"
        "word_file(Document(Metadata('a', 'b'), ()));"
        "print([it for it in sys.modules if it.partition('.')[0] in ('pptx', 'xlsxwriter')])"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert told.stdout.decode().strip() == "[]"
