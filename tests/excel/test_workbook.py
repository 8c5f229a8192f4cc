"""Workbooks of other makes: what they hold is read right."""

from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook as OpenpyxlBook

from reportgen.excel.workbook import Workbook, read_workbook

STRICT = {
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main":
        "http://purl.oclc.org/ooxml/spreadsheetml/main",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships":
        "http://purl.oclc.org/ooxml/officeDocument/relationships",
}  # fmt: skip
SHEET = "xl/worksheets/sheet1.xml"


def opened(tmp_path: Path, content: bytes) -> Workbook:
    workbook, said = read_workbook(written(tmp_path, content))
    assert said == []
    assert workbook is not None
    return workbook


def written(tmp_path: Path, content: bytes) -> Path:
    file = tmp_path / "so-lieu.xlsx"
    file.write_bytes(content)
    return file


def texts(workbook: Workbook, name: str = "Biểu") -> dict[tuple[int, int], str]:
    return {place: cell.text for place, cell in workbook.sheets[name].grid.cells.items()}


def test_shared_texts_with_runs_and_readings(tmp_path: Path, book: Any) -> None:
    made = book([("Biểu", "A1: một\nB2: hai")])
    parts = made.parts()
    rich = (
        '<si><r><t xml:space="preserve">Thu </t></r><r><rPr><b/></rPr><t>ngân_x000D_\n</t></r>'
        '<rPh sb="0" eb="1"><t>đọc</t></rPh></si>'
    )
    shared = parts["xl/sharedStrings.xml"]
    changed = shared.replace('<si><t xml:space="preserve">hai</t></si>', rich)
    workbook = opened(tmp_path, made.packed({"xl/sharedStrings.xml": changed}))
    assert texts(workbook) == {(1, 1): "một", (2, 2): "Thu ngân\r\n"}
    assert workbook.sheets["Biểu"].text((2, 2)) == "Thu ngân"


def test_inline_texts_and_cells_without_addresses(tmp_path: Path, book: Any) -> None:
    made = book([("Biểu", "A1: một")])
    sheet = made.parts()[SHEET]
    start, end = sheet.index("<sheetData>"), sheet.index("</sheetData>")
    rows = (
        '<sheetData><row><c t="inlineStr"><is><t>a</t></is></c><c><v>2</v></c></row>'
        '<row><c/><c t="str"><f>A1</f><v>b</v></c></row><row r="9"><c r="D9"><v>7</v></c></row>'
    )
    workbook = opened(tmp_path, made.packed({SHEET: sheet[:start] + rows + sheet[end:]}))
    assert texts(workbook) == {(1, 1): "a", (1, 2): "2", (2, 2): "b", (9, 4): "7"}


def test_merged_headers_hidden_rows_and_1904(tmp_path: Path, book: Any) -> None:
    text = "1904\nA1: Kết quả\ngộp A1:C2\nA3: 1\nẩn dòng 3\nẩn cột B"
    sheet = (workbook := opened(tmp_path, book([("Biểu", text)]).packed())).sheets["Biểu"]
    assert workbook.epoch_1904
    assert [sheet.text((row, 3)) for row in (1, 2, 3)] == ["Kết quả", "Kết quả", ""]
    assert (sheet.grid.hidden_rows, sheet.grid.hidden_columns) == ({3}, {2})


@pytest.mark.parametrize(
    ("code", "percent", "day"),
    [
        ("General", False, False),
        ("#,##0.0", False, False),
        ('#,##0" %"', False, False),
        ("0.0%", True, False),
        ("[Red]0.0%;-0.0%", True, False),
        ("dd/mm/yyyy", False, True),
        ("[$-42A]d mmmm yyyy", False, True),
        ('#,##0 "đồng/tháng"', False, False),
        (r"#,##0\ _₫", False, False),
    ],
)
def test_how_a_number_is_shown(
    tmp_path: Path, book: Any, code: str, percent: bool, day: bool
) -> None:
    made = book([("Biểu", "A1: 1")])
    made.sheets[0].cells[1, "B"] = f' s="{made._style(code)}"><v>0.5</v>'
    cell = opened(tmp_path, made.packed()).sheets["Biểu"].cell((1, 2))
    assert cell is not None
    assert (cell.percent, cell.day) == (percent, day)


def test_a_strict_file(tmp_path: Path, book: Any) -> None:
    parts = book([("Biểu", "A1: một\nB1: 48.2")]).parts()
    for old, new in STRICT.items():
        parts = {name: text.replace(old, new) for name, text in parts.items()}
    parts = {name: parts[name] for name in parts}
    workbook = opened(tmp_path, book([]).packed(parts))
    assert texts(workbook) == {(1, 1): "một", (1, 2): "48.2"}


def test_a_file_of_openpyxl(tmp_path: Path) -> None:
    made = OpenpyxlBook()
    sheet = made.active
    assert sheet is not None
    sheet.title = "Biểu"
    sheet["A1"], sheet["B1"], sheet["C1"] = "chữ", 48.2, "=1+1"
    made.create_chartsheet("Đồ thị")
    made.save(tmp_path / "so-lieu.xlsx")
    workbook = opened(tmp_path, (tmp_path / "so-lieu.xlsx").read_bytes())
    assert [*workbook.sheets] == ["Biểu"]
    cell = workbook.sheets["Biểu"].cell((1, 3))
    assert cell is not None
    assert cell.unknown


def test_macros_and_links_are_said_and_left_alone(tmp_path: Path, book: Any) -> None:
    made = book([("Biểu", "A1: 1")])
    link = (
        '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/'
        'relationships"><Relationship Id="rId1" Type="http://x/externalLinkPath" '
        'Target="file:///C:/ke-hoach.xlsx" TargetMode="External"/></Relationships>'
    )
    more = {"xl/vbaProject.bin": b"x", "xl/externalLinks/_rels/externalLink1.xml.rels": link}
    said = opened(tmp_path, made.packed(more)).warnings
    assert [(it.code, it.severity, it.values.get("value")) for it in said] == [
        ("excel-co-macro", "warning", None),
        ("excel-lien-ket-ngoai", "warning", "file:///C:/ke-hoach.xlsx"),
    ]
