"""Files that other programs wrote: python-docx with its default template, LibreOffice."""

import io
import shutil
import subprocess
import time
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.shared import Mm, Pt

from reportgen.boxes.document import Field, Table, paragraphs
from reportgen.word import read, read_content

PAGE = """<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><style>
@page { size: A4; margin: 20mm 15mm 20mm 30mm }
body { font-family: "Liberation Serif"; font-size: 14pt }
.giua { text-align: center; font-weight: bold }
.noi-dung { text-align: justify; text-indent: 10mm; margin: 6pt 0 0 0; line-height: 18pt }
</style></head><body>
<table><tr><td><p class="giua">HUYỆN ỦY MƯỜNG VANG</p></td>
<td><p class="giua">ĐẢNG CỘNG SẢN VIỆT NAM</p></td></tr></table>
<p class="giua">THÔNG BÁO</p><p class="noi-dung">Ban Thường vụ <i>Huyện ủy</i> kết luận như sau:</p>
<ol><li>Việc thứ nhất</li><li>Việc thứ hai</li></ol></body></html>"""


def lines(document: Any) -> Any:
    return [it for section in document.sections for it in paragraphs(section.blocks)]


def saved(document: Any) -> Any:
    file = io.BytesIO()
    document.save(file)
    word, mistakes = read_content(file.getvalue(), "x.docx")
    assert mistakes == []
    return word.document


def test_the_default_template_of_python_docx() -> None:
    document = docx.Document()
    document.add_heading("Tình hình", level=1)
    document.add_paragraph("Nội dung")
    for text in ("một", "hai"):
        document.add_paragraph(text, style="List Number")
    document.add_paragraph("gạch", style="List Bullet")
    found = lines(saved(document))
    assert [it.text for it in found] == ["Tình hình", "Nội dung", "1. một", "2. hai", "• gạch"]
    heading, body = found[0], found[1]
    assert (heading.inlines[0].font.family, heading.inlines[0].font.bold) == ("Calibri", True)
    assert (heading.format.outline, heading.style) == (1, "heading 1")
    assert (body.inlines[0].font.family, body.inlines[0].font.size_pt) == ("Cambria", 11)
    assert found[2].format.first_line_pt == -18


def test_what_python_docx_sets_is_read() -> None:
    document = docx.Document()
    paragraph = document.add_paragraph()
    run = paragraph.add_run("Nội dung")
    run.font.name, run.font.size, run.italic = "Times New Roman", Pt(14), True
    form = paragraph.paragraph_format
    form.alignment, form.first_line_indent = WD_ALIGN_PARAGRAPH.JUSTIFY, Mm(10)
    form.space_before, form.line_spacing_rule, form.line_spacing = (
        Pt(6),
        WD_LINE_SPACING.EXACTLY,
        Pt(18),
    )
    section = document.sections[0]
    section.page_width, section.page_height, section.orientation = (
        Mm(297),
        Mm(210),
        WD_ORIENT.LANDSCAPE,
    )
    section.different_first_page_header_footer = True
    section.header.paragraphs[0].text = "Đầu trang"
    found = saved(document)
    (line,) = lines(found)
    assert (line.inlines[0].font.family, line.inlines[0].font.size_pt) == ("Times New Roman", 14)
    shape = line.format
    assert (shape.align, shape.before_pt, shape.line_rule, shape.line_pt) == (
        "justify",
        6,
        "exact",
        18,
    )
    assert shape.first_line_pt == pytest.approx(28.35, abs=0.05)
    sheet = found.sections[0]
    assert (round(sheet.geometry.width_pt), round(sheet.geometry.height_pt)) == (842, 595)
    assert [it.text for it in sheet.margin.header] == ["Đầu trang"]
    assert sheet.first.header == ()


def test_a_table_style_of_python_docx() -> None:
    document = docx.Document()
    table = document.add_table(2, 2, style="Light Grid Accent 1")
    table.cell(0, 0).text, table.cell(1, 1).text = "TT", "Xã"
    (found,) = (it for it in saved(document).sections[0].blocks if isinstance(it, Table))
    head, body = found.rows[0].cells[0], found.rows[1].cells[1]
    assert (head.blocks[0].inlines[0].font.bold, body.blocks[0].inlines[0].font.bold) == (
        True,
        False,
    )
    assert head.borders.top is not None


def office(folder: Path, *files: Path, kind: str = "docx") -> Path:
    """What LibreOffice makes of the files: the folder they are in."""
    out = folder / f"{kind}-out"
    profile = f"-env:UserInstallation=file://{folder}/profile"
    command = ["soffice", "--headless", profile, "--convert-to", kind, "--outdir", out, *files]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return out


@pytest.fixture(scope="module")
def resaved(samples: Any, tmp_path_factory: Any) -> Any:
    """Two samples and a page of HTML, saved as Word files by LibreOffice, by name."""
    if shutil.which("soffice") is None:
        pytest.fail("soffice is needed: apt-get install libreoffice-writer")
    folder = tmp_path_factory.mktemp("office")
    chosen = ["muong-vang/2024-h1/977-TB-HU", "lai-son/2020/62-KL-TU"]
    for name in chosen:
        (folder / f"{Path(name).name}.docx").write_bytes(samples[name].docx)
    (folder / "trang.html").write_text(PAGE, encoding="utf-8")
    html = office(folder, folder / "trang.html", kind="odt")
    out = office(folder, html / "trang.odt", *(folder / f"{Path(it).name}.docx" for it in chosen))
    return {it.name: it for it in out.iterdir()}


@pytest.fixture
def of_office(resaved: Any) -> Any:
    def find(name: str) -> Any:
        word, mistakes = read(resaved[name])
        assert mistakes == []
        assert word is not None
        return word.document

    return find


@pytest.mark.parametrize("name", ["977-TB-HU", "62-KL-TU"])
def test_our_file_saved_by_libreoffice(of_office: Any, samples: Any, name: str) -> None:
    """The same words in the same look, however it is written."""
    (sample,) = (it for key, it in samples.items() if key.endswith(f"/{name}"))
    before, _ = read_content(sample.docx, "x.docx")
    now = [it for it in lines(of_office(f"{name}.docx")) if it.text.strip()]
    then = [it for it in lines(before.document) if it.text.strip()]
    assert [it.text for it in now] == [it.text for it in then]
    for a, b in zip(now, then, strict=True):
        assert [(it.text, it.font) for it in a.inlines] == [(it.text, it.font) for it in b.inlines]
        assert (a.format.align, a.format.line_rule) == (b.format.align, b.format.line_rule)
        for length in ("first_line_pt", "before_pt", "line_pt"):
            assert getattr(a.format, length) == pytest.approx(getattr(b.format, length), abs=0.1)


@pytest.mark.parametrize("name", ["977-TB-HU", "62-KL-TU"])
def test_its_sheet_and_page_number(of_office: Any, name: str) -> None:
    section = of_office(f"{name}.docx").sections[0]
    sheet = section.geometry
    found = [sheet.width_pt, sheet.height_pt, sheet.right_pt, sheet.left_pt]
    assert found == pytest.approx([595.3, 841.9, 42.5, 85], abs=0.2)
    (number,) = section.margin.header
    assert [it.kind for it in number.inlines if isinstance(it, Field)] == ["PAGE"]
    assert number.format.align == "center"
    assert section.first is not None
    assert section.first.header == ()


def test_a_page_of_html(of_office: Any) -> None:
    document = of_office("trang.docx")
    found = {it.text: it for it in lines(document) if it.text.strip()}
    assert [*found] == [
        "HUYỆN ỦY MƯỜNG VANG", "ĐẢNG CỘNG SẢN VIỆT NAM", "THÔNG BÁO",
        "Ban Thường vụ Huyện ủy kết luận như sau:", "1. Việc thứ nhất", "2. Việc thứ hai",
    ]  # fmt: skip
    title, body = found["THÔNG BÁO"], found["Ban Thường vụ Huyện ủy kết luận như sau:"]
    assert (title.format.align, title.inlines[0].font.bold) == ("center", True)
    assert (title.inlines[0].font.family, title.inlines[0].font.size_pt) == ("Liberation Serif", 14)
    assert body.format.align == "justify"
    assert body.format.first_line_pt == pytest.approx(28.35, abs=0.1)
    assert [it.font.italic for it in body.inlines] == [False, True, False]
    assert isinstance(document.sections[0].blocks[0], Table)


def test_ten_pages_are_read_in_a_blink() -> None:
    """Hundreds of runs, styled tables; the fastest of three, in processor time."""
    document = docx.Document()
    for number in range(120):
        paragraph = document.add_paragraph(style="List Number" if number % 3 == 0 else None)
        for part in range(8):
            paragraph.add_run("Nội dung của báo cáo. ").bold = part % 2 == 0
    table = document.add_table(40, 6, style="Light Grid Accent 1")
    for cell in (cell for row in table.rows for cell in row.cells):
        cell.text = "12,31"
    file = io.BytesIO()
    document.save(file)

    def seconds() -> float:
        start = time.process_time()
        assert read_content(file.getvalue(), "x.docx")[0] is not None
        return time.process_time() - start

    assert min(seconds() for _ in range(3)) < 0.3
