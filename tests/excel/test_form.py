"""The form: what is locked, what is open, what may be typed; the same bytes every time."""

import io
import re
import shutil
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import openpyxl
import pytest

from reportgen.cli import run
from reportgen.excel.form import FIGURES, INFO, form
from reportgen.excel.look import number_format
from reportgen.excel.outline import Outline, outline
from reportgen.period.model import Period
from reportgen.shelf import Registers, Shelf
from reportgen.vietnamese import parse_period

DATA = Path(__file__).parents[2] / "data"
UNIT = "muong-vang"
HEAD = 5


def outline_of(shelf: Shelf, unit: str, ky: str, *, others: bool = True) -> Outline:
    registers, _ = shelf.registers(DATA / "chi-tieu.yaml")
    assert isinstance(registers, Registers)
    files = sorted((DATA / unit).glob("*.yaml")) if others else []
    periods = [shelf.period(it, registers.catalogue)[0] for it in files]
    known = [it for it in periods if it]
    period = parse_period(ky)
    now = next((it for it in known if it.ky == period), None)
    unit_code: Any = unit
    new = now or Period(don_vi=unit_code, ky=period, chot_so_lieu=period.end)
    rest = [it for it in known if it.ky != period]
    return outline(new, registers.registry[unit], registers.catalogue, rest, "0" * 16)


@pytest.fixture
def made(shelf: Shelf) -> Any:
    """The form of the district's next half-year, as openpyxl sees it."""
    return openpyxl.load_workbook(io.BytesIO(form(outline_of(shelf, UNIT, "2024-H2"))))


def column(sheet: Any, code: str) -> int:
    return next(it.column for it in sheet[HEAD - 1] if it.value == code)


def row(sheet: Any, code: str) -> int:
    return next(it.row for it in sheet["B"] if it.value == code)


def test_the_same_outline_gives_the_same_bytes(shelf: Shelf) -> None:
    content = form(outline_of(shelf, UNIT, "2024-H2"))
    assert content == form(outline_of(shelf, UNIT, "2024-H2"))
    with ZipFile(io.BytesIO(content)) as archive:
        assert {it.date_time for it in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert b"2024-12-31T00:00:00Z" in archive.read("docProps/core.xml")


def test_the_structure_is_locked_without_a_password(made: Any) -> None:
    assert made.security.lockStructure
    assert made.security.workbookPassword is None
    assert made.sheetnames[:2] == [INFO, FIGURES]
    for sheet in made:
        assert sheet.protection.sheet
        assert sheet.protection.password is None


def test_only_input_cells_are_open(made: Any) -> None:
    sheet = made[FIGURES]
    inputs = {column(sheet, it) for it in ("thuc_hien", "uoc", "ghi_chu", "nguon")}
    typed = row(sheet, "thu_ngan_sach")
    assert {it.column for it in sheet[typed] if not it.protection.locked} == inputs
    computed = row(sheet, "xa_dat_chuan")
    open_there = {it.column for it in sheet[computed] if not it.protection.locked}
    assert open_there == {column(sheet, it) for it in ("ghi_chu", "nguon")}
    assert sheet.cell(computed, column(sheet, "thuc_hien")).value == "tự tính"
    assert {it.column_letter for it in made[INFO][5] if not it.protection.locked} == {"C"}


def test_plan_and_earlier_values_are_shown(made: Any) -> None:
    sheet = made[FIGURES]
    found = {
        name: sheet.cell(row(sheet, "thu_ngan_sach"), column(sheet, name)).value
        for name in ("ke_hoach", "ky_truoc", "cung_ky", "don_vi_tinh", "thuc_hien")
    }
    assert found == {"ke_hoach": 100, "ky_truoc": 48.2, "cung_ky": 52.6,
                     "don_vi_tinh": "tỷ đồng", "thuc_hien": None}  # fmt: skip
    texts = [it.value for it in sheet[HEAD]]
    assert "Kỳ trước\n(6 tháng đầu năm 2024)" in texts
    assert "Cùng kỳ năm trước\n(6 tháng cuối năm 2023)" in texts


def test_members_are_those_of_the_last_period(made: Any) -> None:
    sheet = made["Danh sách xã"]
    names = [it.value for it in sheet["B"][HEAD:] if it.value]
    assert (names[0], len(names)) == ("Mường Khin", 16)
    rows = range(HEAD + 1, HEAD + 201)
    assert not any(sheet.cell(it, 2).protection.locked for it in rows)
    assert not any(sheet.cell(it, 3).protection.locked for it in rows)
    assert {sheet.cell(it, 3).value for it in rows} == {None}


def test_what_may_be_typed(made: Any) -> None:
    sheet = made[FIGURES]
    rules = {str(cell): it for it in sheet.data_validations.dataValidation for cell in it.sqref}
    place = lambda code, name="H": rules[f"{name}{row(sheet, code)}"]  # noqa: E731
    count, share, money = (place(it) for it in ("khach_du_lich", "ty_le_ho_ngheo", "chi_ngan_sach"))
    assert (count.type, count.operator, count.formula1) == ("whole", "greaterThanOrEqual", "0")
    assert (share.type, share.errorStyle, share.formula2) == ("decimal", "warning", "100")
    assert (money.type, money.errorStyle) == ("decimal", None)
    assert place("khach_du_lich", "I").formula1 == '"có,không"'
    for rule in rules.values():
        assert 0 < len(rule.promptTitle or "") <= 32
        assert 0 < len(rule.prompt or "") <= 255


def test_the_printed_page(made: Any) -> None:
    sheet = made[FIGURES]
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert sheet.page_setup.fitToHeight == 0
    assert sheet.page_setup.fitToWidth in {None, 1}  # 1 is what is not written
    assert sheet.print_title_rows == f"${HEAD}:${HEAD}"
    assert sheet.freeze_panes == f"D{HEAD + 1}"
    assert sheet.row_dimensions[HEAD - 1].hidden
    assert sheet.column_dimensions["B"].hidden


def test_no_text_is_a_formula(tmp_path: Path) -> None:
    """Names and notes that begin as formulas do."""
    shutil.copytree(DATA, tmp_path / "data")
    file = tmp_path / "data" / UNIT / "2024-h1.yaml"
    text = file.read_text(encoding="utf-8")
    text = text.replace("ghi_chu: Vụ đông xuân", "ghi_chu: '=HYPERLINK(\"http://x\")'")
    file.write_text(text.replace("ten: Mường Khin", 'ten: "=1+1"'), encoding="utf-8")
    out = tmp_path / "bieu.xlsx"
    command = [
        "excel",
        "form",
        UNIT,
        "2024-H1",
        "--data",
        str(tmp_path / "data"),
        "--out",
        str(out),
    ]
    assert run(command) == 0
    with ZipFile(out) as archive:
        sheets = [archive.read(it).decode() for it in archive.namelist() if "worksheets" in it]
    assert not [it for it in sheets if "<f>" in it.replace("<formula>", "")]
    read = openpyxl.load_workbook(out)
    assert any(it.value == "=1+1" and it.data_type == "s" for it in read["Danh sách xã"]["B"])


def test_a_unit_without_history_has_every_indicator(shelf: Shelf) -> None:
    found = outline_of(shelf, "dang-uy-muong-vang", "2030-H1", others=False)
    registers, _ = shelf.registers(DATA / "chi-tieu.yaml")
    assert registers
    numbers = [it for it in registers.catalogue.chi_tieu.values() if not it.liet_ke]
    assert len(found.lines) == len(numbers)
    assert len(found.tables) == len(registers.catalogue.bang)


def test_a_unit_with_history_has_its_own(shelf: Shelf) -> None:
    codes = {it.code for it in outline_of(shelf, "ubnd-muong-vang", "2026-H2").lines}
    assert "duong_cung_hoa" in codes
    assert not codes & {"quy_vi_nguoi_ngheo", "gia_tri_san_xuat"}


@pytest.mark.parametrize(
    ("decimals", "unit", "value", "code"),
    [
        (1, "tỷ đồng", None, "#,##0.0"),
        (0, "xã", None, "#,##0"),
        (None, "xã", None, "#,##0"),
        (None, "ha", None, "General"),
        (None, "ha", Decimal(9850), "#,##0"),
        (None, "ha", Decimal("9850.5"), "General"),
    ],
)
def test_formats_of_numbers(decimals: int, unit: str, value: Decimal, code: str) -> None:
    assert number_format(decimals, unit, value) == code


def test_the_date_may_be_typed(made: Any) -> None:
    rule = made[INFO].data_validations.dataValidation[0]
    first, last = (int(it) for it in (rule.formula1, rule.formula2))
    epoch = date(1899, 12, 30)
    assert (date(2024, 7, 1) - epoch).days == first
    assert (date(2024, 12, 31) - epoch).days == last
    assert re.fullmatch("C5", str(rule.sqref))


def test_usage(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "bieu.xlsx"
    options = ["--data", str(DATA), "--out", str(out)]
    for unit, ky in ((UNIT, "2024-H9"), ("khong-co", "2024-H1")):
        assert run(["excel", "form", unit, ky, *options]) == 2
    assert run(["excel", "form", UNIT, "2024-H2", *options]) == 0
    assert run(["excel", "form", UNIT, "2024-H2", *options]) == 2
    assert "--force" in capsys.readouterr().err
    assert run(["excel", "form", UNIT, "2024-H2", *options, "--force"]) == 0
