"""From a Word file to its components: files as offices make them, in ten layouts."""

import io
from collections.abc import Callable
from typing import Any

import docx
import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.enum.text import WD_BREAK
from docx.oxml import parse_xml

from reportgen import word
from reportgen.boxes.document import Run, paragraphs
from reportgen.inspect.components import Found, find

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
)
NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
PARTY = "ĐẢNG CỘNG SẢN VIỆT NAM"
DAY = "Tân Phú, ngày 05 tháng 7 năm 2024"

HEAD_AND_END = {"co-quan", "so-hieu", "dia-danh-ngay", "nhan-noi-nhan", "noi-nhan", "ho-ten"}
TITLE = {"ten-loai", "trich-yeu", "noi-dung"}


def say(place: Any, text: str, align: ALIGN | None = None, **letters: bool) -> Any:
    """A paragraph, in a document or a cell; the first of a cell is there already."""
    empty = place.paragraphs[:1] if hasattr(place, "merge") else []
    first = empty[0] if empty and not empty[0].text and len(place.paragraphs) == 1 else None
    paragraph = first or place.add_paragraph()
    run = paragraph.add_run(text)
    run.bold, run.italic = letters.get("bold"), letters.get("italic")
    paragraph.alignment = align
    return paragraph


def middle(place: Any, *lines: str, bold: bool = True) -> None:
    for line in lines:
        say(place, line, ALIGN.CENTER, bold=bold)


def table(document: Any, *cells: tuple[str, ...]) -> Any:
    """A row of cells, each of lines in the middle, `!` before a line makes it bold."""
    made = document.add_table(rows=1, cols=len(cells))
    for cell, lines in zip(made.rows[0].cells, cells, strict=True):
        for line in lines:
            say(cell, line.removeprefix("!"), ALIGN.CENTER, bold=line.startswith("!"))
    return made


def title(document: Any, kind: str = "BÁO CÁO") -> None:
    middle(document, kind, "kết quả công tác tháng 6")
    middle(document, "-----", bold=False)


def body(document: Any) -> None:
    document.add_paragraph("Thực hiện chương trình công tác, đơn vị báo cáo kết quả như sau:")
    say(document, "1. Kết quả", bold=True)
    document.add_paragraph("Các mặt công tác đều đạt kế hoạch đã đề ra.")


def signed(document: Any) -> None:
    table(
        document,
        ("Nơi nhận:", "- Cấp trên,", "- Lưu."),
        ("!T/M ĐẢNG ỦY", "BÍ THƯ", "", "!Lê Văn Sơn"),
    )


def two_columns(document: Any) -> None:
    table(
        document,
        ("ĐẢNG BỘ HUYỆN A", "!ĐẢNG ỦY XÃ B", "*", "Số 1-BC/ĐU"),
        (f"!{PARTY}", "", DAY),
    )
    title(document)
    body(document)
    signed(document)


def three_rows(document: Any) -> None:
    made = document.add_table(rows=3, cols=2)
    rows = [("UBND HUYỆN A", NATION), ("UBND XÃ B", MOTTO), ("Số: 1/BC-UBND", DAY)]
    for row, texts in zip(made.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            say(cell, text, ALIGN.CENTER, bold=text != "UBND HUYỆN A")
    title(document)
    body(document)
    table(
        document,
        ("Nơi nhận:", "- Như trên;", "- Lưu: VT."),
        ("!TM. ỦY BAN NHÂN DÂN", "!CHỦ TỊCH", "!Hà Văn Lâm"),
    )


def tabs(document: Any) -> None:
    say(document, f"ĐẢNG ỦY XÃ B\t\t{PARTY}", bold=True)
    say(document, "\t*")
    say(document, f"Số 1-BC/ĐU\t\t{DAY}")
    title(document)
    body(document)
    say(document, "Nơi nhận:\t\t\tT/M ĐẢNG ỦY")
    say(document, "- Cấp trên,\t\t\tBÍ THƯ")
    say(document, "- Lưu.")
    say(document, "\t\t\t\tLê Văn Sơn", bold=True)


def spaces(document: Any) -> None:
    gap = " " * 20
    say(document, f"ĐẢNG ỦY XÃ B{gap}{PARTY}", bold=True)
    say(document, f"     *{gap}")
    say(document, f"Số 1-BC/ĐU{gap}{DAY}")
    title(document)
    body(document)
    signed(document)


def breaks(document: Any) -> None:
    made = document.add_table(rows=1, cols=2)
    sides = [["ĐẢNG ỦY XÃ B", "*", "Số 1-BC/ĐU"], [PARTY, DAY]]
    for cell, lines in zip(made.rows[0].cells, sides, strict=True):
        paragraph = cell.paragraphs[0]
        for line in lines:
            paragraph.add_run(line).add_break(WD_BREAK.LINE)
    title(document)
    body(document)
    signed(document)


def text_boxes(document: Any) -> None:
    for lines in (("ĐẢNG ỦY XÃ B", "*", "Số 1-BC/ĐU"), (PARTY, DAY)):
        inside = "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in lines)
        box = (
            f"<w:r {NAMESPACES}><w:pict><v:shape style='width:200pt;height:80pt'><v:textbox>"
            f"<w:txbxContent>{inside}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
        )
        document.add_paragraph()._p.append(parse_xml(box))
    title(document)
    body(document)
    signed(document)


def numbered(document: Any) -> None:
    table(document, ("!ĐẢNG ỦY XÃ B", "*", "Số 1-BC/ĐU"), (f"!{PARTY}", DAY))
    title(document)
    body(document)
    for text in ("Mở lớp bồi dưỡng.", "Kiểm tra chi bộ."):
        document.add_paragraph(text, style="List Number")
    made = document.add_table(rows=1, cols=2)
    left, right = made.rows[0].cells
    say(left, "Nơi nhận:")
    for text in ("Cấp trên,", "Lưu."):
        left.add_paragraph(text, style="List Bullet")
    middle(right, "T/M ĐẢNG ỦY", "BÍ THƯ", "Lê Văn Sơn")


def no_table(document: Any) -> None:
    for line in ("ĐẢNG ỦY XÃ B", "*", "Số 1-BC/ĐU"):
        say(document, line)
    for line in (PARTY, DAY):
        say(document, line, ALIGN.RIGHT)
    title(document)
    body(document)
    for line in ("T/M ĐẢNG ỦY", "BÍ THƯ", "", "Lê Văn Sơn"):
        say(document, line, ALIGN.RIGHT, bold=True)
    for line in ("Nơi nhận:", "- Cấp trên,", "- Lưu."):
        say(document, line)


def draft(document: Any) -> None:
    table(
        document,
        ("!ĐẢNG ỦY XÃ B", "*", "Số      -BC/ĐU", "Dự thảo"),
        (f"!{PARTY}", "Tân Phú, ngày      tháng     năm 2024"),
    )
    title(document)
    body(document)
    signed(document)


def styled(document: Any) -> None:
    table(document, ("!ĐẢNG ỦY XÃ B", "*", "Số 1-BC/ĐU"), (f"!{PARTY}", DAY))
    say(document, "BÁO CÁO\nkết quả công tác tháng 6", ALIGN.CENTER, bold=True)
    document.add_paragraph("Đơn vị báo cáo kết quả công tác như sau.")
    document.add_heading("Kết quả", level=2)
    document.add_paragraph("Các mặt công tác đều đạt kế hoạch đã đề ra.")
    signed(document)


LAYOUTS = [
    two_columns, three_rows, tabs, spaces, breaks, text_boxes, numbered, no_table, draft, styled
]  # fmt: skip


def found_in(layout: Callable[[Any], None]) -> Found:
    document = docx.Document()
    layout(document)
    file = io.BytesIO()
    document.save(file)
    read, mistakes = word.read_content(file.getvalue(), "van-ban.docx")
    assert read is not None, mistakes
    return find(read.document)


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda it: it.__name__)
def test_components_are_found_in_every_layout(layout: Callable[[Any], None]) -> None:
    found = found_in(layout)
    assert (HEAD_AND_END | TITLE) - {*found.components} == set()
    state = layout is three_rows
    national = {"quoc-hieu", "tieu-ngu"} if state else {"tieu-de-dang", "sao"}
    assert national - {*found.components} == set()
    assert (found.system, found.type) == ("nha-nuoc" if state else "dang", "bao-cao")
    assert found.level == "xa"
    assert (found.day is None) == (layout is draft)


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda it: it.__name__)
def test_every_component_says_what_it_is(layout: Callable[[Any], None]) -> None:
    found = found_in(layout)
    said: dict[str, list[str]] = {}
    for paragraph in paragraphs(found.document.sections[0].blocks):
        for name in paragraph.classes:
            said.setdefault(name, []).append(paragraph.text)
        for run in paragraph.inlines:
            if isinstance(run, Run) and run.part:
                said.setdefault(run.part, []).append(run.text)
    state = layout is three_rows
    assert said["co-quan"] == ["UBND XÃ B" if state else "ĐẢNG ỦY XÃ B"]
    assert [it.strip() for it in said["ho-ten"]] == ["Hà Văn Lâm" if state else "Lê Văn Sơn"]
    assert len(said["noi-nhan"]) == 2
    assert said["ten-loai"] == ["BÁO CÁO"]
    assert said["trich-yeu"] == ["kết quả công tác tháng 6"]
