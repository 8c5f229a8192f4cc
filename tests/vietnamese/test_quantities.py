"""Numbers with units, as in the sentences of real documents."""

from decimal import Decimal

import pytest

from reportgen.vietnamese import counts_things, format_amount, format_count, format_quantity

IN_A_SENTENCE = [
    ("4", "xã", 0, True, "04 xã"),
    ("4", "xã", 0, False, "4 xã"),
    ("4", "xã", None, True, "04 xã"),
    ("0", "xã", 0, True, "0 xã"),
    ("9", "đồng chí", 0, True, "09 đồng chí"),
    ("10", "xã", 0, True, "10 xã"),
    ("1234", "hộ", 0, True, "1.234 hộ"),
    ("4", "", 0, True, "4"),
    ("25", "%", 1, True, "25%"),
    ("4", "%", 0, True, "4%"),
    ("0.4", "‰/năm", 1, True, "0,4‰/năm"),
    ("3", "%/năm", 0, True, "3%/năm"),
    ("48.2", "tỷ đồng", 1, True, "48,2 tỷ đồng"),
    ("4", "tỷ đồng", 0, True, "4 tỷ đồng"),
    ("2", "triệu lượt khách", 0, True, "2 triệu lượt khách"),
    ("5", "ha", 0, True, "5 ha"),
    ("8", "m2", 0, True, "8 m2"),
    ("2", "điểm phần trăm", 0, True, "2 điểm phần trăm"),
    ("12.306", "tiêu chí/xã", 2, True, "12,31 tiêu chí/xã"),
    ("9", "tiêu chí/xã", 0, True, "9 tiêu chí/xã"),
    ("12.50", "tiêu chí/xã", 2, True, "12,5 tiêu chí/xã"),
    ("4.00", "tiêu chí", 1, True, "4 tiêu chí"),
    ("3.6", "xã", 0, True, "04 xã"),
    ("-4", "xã", 0, True, "-4 xã"),
]


@pytest.mark.parametrize(("value", "unit", "decimals", "pad", "text"), IN_A_SENTENCE)
def test_a_quantity(value: str, unit: str, decimals: int | None, pad: bool, text: str) -> None:
    assert format_quantity(Decimal(value), unit, decimals, pad) == text


@pytest.mark.parametrize(("value", "unit", "decimals", "pad", "text"), IN_A_SENTENCE)
def test_an_amount_is_a_quantity_without_its_unit(
    value: str, unit: str, decimals: int | None, pad: bool, text: str
) -> None:
    assert format_amount(Decimal(value), unit, decimals, pad) == text.removesuffix(unit).rstrip()


@pytest.mark.parametrize(
    ("value", "padded", "plain"),
    [
        ("0", "0", "0"),
        ("1", "01", "1"),
        ("9", "09", "9"),
        ("9.0", "09", "9"),
        ("9.5", "9,5", "9,5"),
        ("10", "10", "10"),
        ("-9", "-9", "-9"),
    ],
)
def test_a_count(value: str, padded: str, plain: str) -> None:
    assert format_count(Decimal(value), pad=True) == padded
    assert format_count(Decimal(value), pad=False) == plain


@pytest.mark.parametrize("unit", ["xã", "huyện", "hộ", "người", "đồng chí", "tiêu chí", "lớp"])
def test_things_are_counted(unit: str) -> None:
    assert counts_things(unit)


@pytest.mark.parametrize("unit", ["", "%", "‰", "triệu đồng", "người/km2", "tấn", "nghìn lượt"])
def test_measures_and_ratios_are_not(unit: str) -> None:
    assert not counts_things(unit)
