"""Numbers of cells: every digit of the file, none besides."""

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.excel.cell import Cell, CellMark, SheetSource
from reportgen.excel.values import Values, exact
from reportgen.vietnamese import parse_number

MARK = CellMark(SheetSource("so-lieu.xlsx!Chỉ tiêu", ""), 14, 5)
AT_MOST_15_DIGITS = st.builds(
    lambda digits, places, sign: Decimal((sign, tuple(map(int, str(digits))), -places)),
    st.integers(0, 10**15 - 1),
    st.integers(0, 12),
    st.integers(0, 1),
)


def number(cell: Cell, unit: str = "") -> tuple[str | None, list[str]]:
    values = Values(epoch_1904=False)
    found = values.number(cell, MARK, "", unit)
    return found, [it.code for it in values.diagnostics]


@given(AT_MOST_15_DIGITS)
def test_fifteen_digits_come_back(value: Decimal) -> None:
    """As Excel, openpyxl and XlsxWriter write the double of a number."""
    for text in (repr(float(value)), f"{float(value):.16G}", f"{float(value):.17G}"):
        found, said = number(Cell("number", text))
        assert said == []
        assert parse_number(found or "") == value


@given(st.integers(-(10**15), 10**15))
def test_whole_numbers_come_back(value: int) -> None:
    assert exact(Cell("number", str(value))) == value


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("48.200000000000003", "48,2"),
        ("0.1", "0,1"),
        ("1E-05", "0,00001"),
        ("1.5E+3", "1.500"),
        ("-0", "0"),
        ("9007199254740993", "9.007.199.254.740.993"),
    ],
)
def test_a_number_as_its_file_writes_it(text: str, read: str) -> None:
    assert number(Cell("number", text)) == (read, [])


def test_a_computed_number_has_the_digits_that_excel_shows() -> None:
    computed = Cell("number", "0.30000000000000004", formula=True)
    assert number(computed) == ("0,3", [])
    assert number(Cell("number", "0.30000000000000004"))[0] == "0,30000000000000004"


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("1.234,5", "1.234,5"),
        ("2.142.500", "2.142.500"),
        ("1234.5", "1234,5"),
        ("0.125", "0,125"),
        ("1234.567", "1234,567"),
        (" 48,2\u00a0", "48,2"),
    ],
)
def test_a_text_that_can_be_read_one_way(text: str, read: str) -> None:
    assert number(Cell("text", text)) == (read, [])


@pytest.mark.parametrize("text", ["1.234", "1,234", "-12.345", "999,000"])
def test_a_text_that_can_be_read_two_ways(text: str) -> None:
    assert number(Cell("text", text)) == (None, ["excel-so-hai-nghia"])


@pytest.mark.parametrize(
    ("unit", "outcome"),
    [
        ("%", ("48,2", [])),
        ("%/năm", ("48,2", [])),
        ("lần", (None, ["excel-o-phan-tram"])),
        ("‰", (None, ["excel-o-phan-tram"])),
        ("", (None, ["excel-o-phan-tram"])),
    ],
)
def test_a_percentage_is_of_its_unit(unit: str, outcome: Any) -> None:
    assert number(Cell("number", "0.482", percent=True), unit) == outcome


def test_the_place_of_a_cell() -> None:
    assert str(MARK) == "so-lieu.xlsx!Chỉ tiêu!E14"
    values = Values(epoch_1904=False)
    values.number(Cell("error", "#REF!"), MARK, "", "")
    said = values.diagnostics[0].render().splitlines()
    assert said == [
        "so-lieu.xlsx!Chỉ tiêu!E14: lỗi excel-o-loi: ô báo lỗi #REF!",
        "   cách sửa: sửa công thức, hoặc gõ số",
    ]


@pytest.mark.parametrize(
    ("epoch_1904", "serial", "day"),
    [
        (False, "1", None),
        (False, "45458", "2024-06-15"),
        (False, "45458.75", "2024-06-15"),
        (True, "43996", "2024-06-15"),
    ],
)
def test_days_of_both_systems(epoch_1904: bool, serial: str, day: str | None) -> None:
    values = Values(epoch_1904=epoch_1904)
    found = values.day(Cell("number", serial, day=True), MARK, "")
    assert found == (day or "1900-01-01")
