"""Whole documents, made of boxes by hand as the adapter makes them from a template."""

import io
import subprocess
from collections.abc import Callable, Mapping
from pathlib import Path
from zipfile import ZipFile

import pytest
from lxml import etree
from PIL import Image as Picture

from reportgen.boxes.document import (
    Block,
    Border,
    Borders,
    Break,
    Cell,
    Document,
    Field,
    Font,
    Format,
    Geometry,
    Image,
    Inline,
    Margin,
    Metadata,
    Paragraph,
    Row,
    Run,
    Section,
    Table,
)

Unpack = Callable[[bytes], dict[str, etree._Element]]

FONT = Font("Times New Roman", 14)
BOLD = Font("Times New Roman", 14, bold=True)
SMALL = Font("Times New Roman", 12)
CENTRED = Format(align="center", line_pt=18)
BODY = Format(align="justify", first_line_pt=28.35, before_pt=6, line_pt=18)
LINE = Border("single", 0.5)
BOX = Borders(LINE, LINE, LINE, LINE)
PORTRAIT = Geometry(595.28, 841.89, 56.69, 42.52, 56.69, 85.04, 28.35, 28.35)
LANDSCAPE = Geometry(841.89, 595.28, 85.04, 56.69, 42.52, 56.69, 28.35, 28.35)
NUMBER = Paragraph((Field("PAGE", FONT),), Format(align="center"), FONT, "Số trang")
METADATA = Metadata(
    "Kết luận của Ban Thường vụ Huyện ủy",
    "Văn phòng Huyện ủy Mường Vang",
    "Kinh tế - xã hội 6 tháng đầu năm",
    created="2024-06-18T08:30:00+07:00",
)
SENTENCE = (
    "Đến ngày 15/6/2024, toàn huyện có 12/15 xã đạt chuẩn nông thôn mới, chiếm 80%; thu ngân"
    " sách trên địa bàn ước đạt 48,2 tỷ đồng, bằng 52,4% kế hoạch, tăng 6,1% so với cùng kỳ."
)


def text(content: str, shape: Format = BODY, font: Font = FONT, style: str = "") -> Paragraph:
    """A paragraph of one run; a line end in `content` is a forced break."""
    inlines: list[Inline] = []
    for number, line in enumerate(content.split("\n")):
        inlines += [Break()] if number else []
        inlines += [Run(line, font)] if line else []
    return Paragraph(tuple(inlines), shape, font, style)


def rule(indent_pt: float) -> Paragraph:
    """A drawn line: an empty paragraph with a border, as long as its indents leave it."""
    shape = Format(left_pt=indent_pt, right_pt=indent_pt, line_pt=1, borders=Borders(top=LINE))
    return Paragraph((), shape, FONT)


def cell(content: str, column: int, font: Font = SMALL, **options: object) -> Cell:
    """A bordered cell with one centred line."""
    shape = Format(align="center", line_pt=16)
    blocks = (text(content, shape, font, "Ô bảng"),) if content else ()
    return Cell(blocks, column, borders=BOX, padding_pt=(1, 4, 1, 4), **options)  # type: ignore[arg-type]


def letterhead() -> Table:
    """Issuer and number on the left, the Party's title with its rule on the right."""
    left = (
        text("ĐẢNG BỘ TỈNH LAI CHÂU", CENTRED, FONT, "Cơ quan cấp trên"),
        text("HUYỆN ỦY MƯỜNG VANG", CENTRED, BOLD, "Cơ quan ban hành"),
        text("*", CENTRED, FONT, "Dấu sao"),
        text("Số 977-KL/HU", CENTRED, FONT, "Số và ký hiệu"),
    )
    title = Font("Times New Roman", 15, bold=True)
    italic = Font("Times New Roman", 14, italic=True)
    right = (
        text("ĐẢNG CỘNG SẢN VIỆT NAM", CENTRED, title, "Tiêu đề"),
        rule(11),
        text("Mường Vang, ngày 18 tháng 6 năm 2024", CENTRED, italic, "Địa danh và ngày"),
    )
    return Table((213.7, 254.0), (Row((Cell(left, 0), Cell(right, 1))),), keep_together=True)


def figures(rows: int) -> Table:
    """A table of figures: two header rows with merged cells, then one row a commune."""
    head = (
        Row((cell("TT", 0, BOLD, rowspan=2, vertical_align="middle"),
             cell("Xã", 1, BOLD, rowspan=2, background="D9E2F3"),
             cell("Tiêu chí", 2, BOLD, colspan=2)), header=True),
        Row((cell("Kế hoạch", 2, BOLD), cell("Đạt", 3, BOLD)), header=True),
    )  # fmt: skip
    body = tuple(
        Row((cell(str(n), 0), cell(f"Xã số {n}", 1), cell("19", 2), cell(f"{n % 20}", 3)))
        for n in range(1, rows + 1)
    )
    return Table((40, 200, 110, 110), head + body, before_pt=12)


def signature() -> Table:
    """Recipients on the left, the signer on the right; never broken over a page."""
    under = Font("Times New Roman", 14, underline=True)
    left = (
        text("Nơi nhận:", Format(line_pt=18), under, "Nơi nhận"),
        text("- Thường trực Tỉnh ủy (B/c),\n- Lưu Văn phòng Huyện ủy.", Format(line_pt=14), SMALL),
    )
    right = (
        text("T/M BAN THƯỜNG VỤ", CENTRED, BOLD, "Quyền hạn"),
        text("PHÓ BÍ THƯ", CENTRED, FONT, "Chức vụ"),
        text("Lò Văn An", Format(align="center", before_pt=72, line_pt=18), BOLD, "Họ tên"),
    )
    row = Row((Cell(left, 0), Cell(right, 1)))
    return Table((233.0, 234.7), (row,), before_pt=18, keep_together=True)


def blue_png() -> bytes:
    """A small picture."""
    file = io.BytesIO()
    Picture.new("RGB", (60, 30), (30, 60, 200)).save(file, "png")
    return file.getvalue()


def mixed() -> Paragraph:
    """Runs of every look in one paragraph, with letters that XML and Word treat apart."""
    fonts = (
        Font("Times New Roman", 14, bold=True, italic=True),
        Font("Times New Roman", 14, underline=True, color="C00000"),
        Font("Times New Roman", 14, strike=True, letter_spacing_pt=1.5),
        Font("Times New Roman", 14, script="superscript"),
        Font("Arial", 11, script="subscript"),
    )
    runs = tuple(Run(f"<chữ {n}> & «đậm» ", font) for n, font in enumerate(fonts))
    return Paragraph((*runs, Break(), Run(' "hết"\x07\x0b', FONT)), BODY, FONT)


def opening() -> tuple[Block, ...]:
    """The letterhead and the title block."""
    sixteen = Font("Times New Roman", 16, bold=True)
    title = Format(align="center", before_pt=18, line_pt=20, keep_with_next=True)
    return (
        letterhead(),
        text("KẾT LUẬN", title, sixteen, "Tên loại"),
        text("CỦA BAN THƯỜNG VỤ HUYỆN ỦY\nvề kinh tế - xã hội", CENTRED, BOLD, "Trích yếu"),
        rule(200),
    )


def body() -> tuple[Block, ...]:
    """Headings, justified paragraphs, a table of figures, a picture, the signature."""
    heading = Format(align="justify", first_line_pt=28.35, before_pt=6, line_pt=18,
                     keep_with_next=True, outline=1)  # fmt: skip
    shaded = Format(before_pt=6, line_pt=18, borders=BOX, background="FFF2CC")
    picture = Image(blue_png(), 120, 60, 'Con dấu "đỏ" & xanh')
    return (
        text("I. KẾT QUẢ", heading, BOLD, "Đề mục"),
        *(text(SENTENCE) for _ in range(6)),
        text("Dòng thứ nhất dừng ở đây,\ndòng thứ hai tiếp theo."),
        mixed(),
        text("II. SỐ LIỆU", heading, BOLD, "Đề mục"),
        text("Số liệu cụ thể như sau:"),
        figures(40),
        text("Lưu ý trong khung.", shaded),
        Paragraph((picture,), Format(align="center", line_pt=18), FONT),
        signature(),
    )


@pytest.fixture(scope="session")
def rich() -> Document:
    """Nearly all that a report can hold: three pages and a landscape annex numbered anew."""
    margin = Margin(header=(NUMBER,))
    annex = (
        text("Phụ lục 1", Format(align="center", line_pt=18, page_break_before=True, outline=1),
             BOLD, "Phụ lục"),
        figures(12),
        figures(3),
    )  # fmt: skip
    sections = (
        Section(PORTRAIT, opening() + body(), margin, first=Margin()),
        Section(LANDSCAPE, annex, margin, page_start=1),
    )
    return Document(METADATA, sections)


@pytest.fixture(scope="session")
def unpacked() -> Unpack:
    """Reads the XML parts of a DOCX file: name to root element."""

    def unpack(file: bytes) -> dict[str, etree._Element]:
        with ZipFile(io.BytesIO(file)) as archive:
            names = [name for name in archive.namelist() if name.endswith((".xml", ".rels"))]
            return {name: etree.fromstring(archive.read(name)) for name in names}

    return unpack


MACRO = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1"
  script:language="StarBasic">
Sub Contents(folder, names)
  For Each name In Split(names, ";")
    One(folder &amp; "/" &amp; name)
  Next
End Sub
Sub One(file)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  doc = StarDesktop.loadComponentFromURL(ConvertToURL(file &amp; ".docx"), "_blank", 0, hidden())
  Dim kind(0) As New com.sun.star.beans.PropertyValue
  kind(0).Name = "FilterName"
  kind(0).Value = "writer_pdf_Export"
  doc.storeToURL(ConvertToURL(file &amp; ".pdf"), kind())
  index = doc.getDocumentIndexes().getByIndex(0)
  index.update()
  Open file &amp; ".txt" For Output As #1
  Print #1, index.getAnchor().getString()
  Close #1
  doc.close(True)
End Sub
</script:module>
"""
Made = tuple[list[tuple[str, ...]], bytes]
"""The lines of the index that LibreOffice made anew, cut at tabs; the pages before that."""


@pytest.fixture(scope="session")
def made_by_office(
    tmp_path_factory: pytest.TempPathFactory,
) -> Callable[[Mapping[str, bytes]], dict[str, Made]]:
    """Opens Word files by name, all of them with a table of contents, in one start."""
    folder = tmp_path_factory.mktemp("office")
    command = ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless"]
    _run([*command, "--terminate_after_init"])  # a new profile gets an empty module of this name
    module = folder / "profile" / "user" / "basic" / "Standard" / "Module1.xba"
    module.write_text(MACRO, encoding="utf-8")

    def made(files: Mapping[str, bytes]) -> dict[str, Made]:
        for name, content in files.items():
            (folder / f"{name}.docx").write_bytes(content)
        _run([*command, f'macro:///Standard.Module1.Contents("{folder}","{";".join(files)}")'])
        return {name: _made(folder / f"{name}.docx") for name in files}

    return made


def _made(file: Path) -> Made:
    text = file.with_suffix(".txt").read_text(encoding="utf-8")
    lines = [tuple(it.split("\t")) for it in text.split("\n") if it]
    return lines, file.with_suffix(".pdf").read_bytes()


def _run(command: list[str]) -> None:
    subprocess.run(command, check=True, capture_output=True, timeout=120)
