"""Numbers: what is read, what is refused and why, what is printed."""

import pickle
from contextlib import suppress
from decimal import Decimal, localcontext

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.vietnamese import (
    NumberError,
    NumberReason,
    format_number,
    parse_number,
    round_half_up,
)

READ = [
    ("0", "0"),
    ("7", "7"),
    ("04", "4"),
    ("-04", "-4"),
    ("61923", "61923"),
    ("1.234", "1234"),
    ("1,234", "1.234"),
    ("2.142.500", "2142500"),
    ("832.270.966.973", "832270966973"),
    ("12,31", "12.31"),
    ("0,4", "0.4"),
    ("1.234,56", "1234.56"),
    ("100,00", "100.00"),
    ("-5,2", "-5.2"),
    ("−5,2", "-5.2"),
    ("+11,9", "11.9"),
    ("-0", "0"),
    (" 25\n", "25"),
    ("9" * 30, "9" * 30),
]

REFUSED = [
    ("", "empty"),
    ("   ", "empty"),
    ("12.31", "dot-as-decimal"),
    ("1.5", "dot-as-decimal"),
    ("0.123", "dot-as-decimal"),
    (".5", "dot-as-decimal"),
    ("1234.567", "dot-as-decimal"),
    ("1,234.5", "comma-as-thousands"),
    ("2,142,500", "comma-as-thousands"),
    ("1.23.456", "uneven-groups"),
    ("12.34,5", "uneven-groups"),
    ("2 142 500", "wrong-separator"),
    ("2\u00a0142\u00a0500", "wrong-separator"),
    ("2\u202f142,5", "wrong-separator"),
    ("1_000", "wrong-separator"),
    ("1'000", "wrong-separator"),
    ("012", "leading-zero"),
    ("007", "leading-zero"),
    ("00", "leading-zero"),
    ("04,5", "leading-zero"),
    ("1e5", "exponent"),
    ("1E999999999", "exponent"),
    ("1,5e-3", "exponent"),
    ("25%", "unit"),
    ("0,4 ‰", "unit"),
    ("04 xã", "unit"),
    ("48,2 tỷ đồng", "unit"),
    ("9" * 31, "too-long"),
    ("0," + "0" * 30, "too-long"),
    ("1.234,5,6", "not-a-number"),
    ("12,", "not-a-number"),
    (",5", "not-a-number"),
    ("5.", "not-a-number"),
    ("--5", "not-a-number"),
    ("10-14", "not-a-number"),
    ("12:30", "not-a-number"),
    ("nan", "not-a-number"),
    ("Infinity", "not-a-number"),
    ("không", "not-a-number"),
    ("١٢", "not-a-number"),
    ("１２", "not-a-number"),
    ("½", "not-a-number"),
]

PRINTED = [
    ("0", None, "0"),
    ("-0", None, "0"),
    ("0E+5", None, "0"),
    ("61923", None, "61.923"),
    ("2142500", None, "2.142.500"),
    ("1E+3", None, "1.000"),
    ("12.30", None, "12,3"),
    ("12.30", 2, "12,30"),
    ("12", 1, "12,0"),
    ("-1234.5", None, "-1.234,5"),
    ("999.95", 1, "1.000,0"),
    ("0.5", 0, "1"),
    ("2.5", 0, "3"),
    ("-2.5", 0, "-3"),
    ("-0.04", 1, "0,0"),
    ("57.45", 1, "57,5"),
]


@pytest.mark.parametrize(("text", "value"), READ)
def test_reads(text: str, value: str) -> None:
    assert parse_number(text) == Decimal(value)


@pytest.mark.parametrize(("text", "reason"), REFUSED)
def test_refuses_with_a_reason(text: str, reason: str) -> None:
    with pytest.raises(NumberError) as caught:
        parse_number(text)
    assert caught.value.reason is NumberReason(reason)


def test_every_reason_has_an_example() -> None:
    assert {reason for _, reason in REFUSED} == set(NumberReason)


def test_an_error_survives_a_worker_process() -> None:
    error = pickle.loads(pickle.dumps(NumberError("1.5", NumberReason.DOT_AS_DECIMAL)))
    assert (error.text, error.reason) == ("1.5", NumberReason.DOT_AS_DECIMAL)


@pytest.mark.parametrize(("value", "decimals", "text"), PRINTED)
def test_prints(value: str, decimals: int | None, text: str) -> None:
    assert format_number(Decimal(value), decimals) == text


@pytest.mark.parametrize("value", ["NaN", "Infinity", "1e999999999", "1e-999999999"])
@pytest.mark.parametrize("decimals", [None, 2])
def test_refuses_to_print(value: str, decimals: int | None) -> None:
    with pytest.raises(ValueError, match="not a number to print"):
        format_number(Decimal(value), decimals)


def test_the_decimal_context_of_the_thread_does_not_matter() -> None:
    with localcontext(prec=3, rounding="ROUND_DOWN"):
        assert format_number(parse_number("1.234.567,895"), 2) == "1.234.567,90"


numbers = st.builds(
    lambda digits, places: Decimal(digits).scaleb(-places),
    st.integers(-(10**20), 10**20),
    st.integers(0, 9),
)


@given(numbers)
def test_reading_what_was_printed_returns_the_number(value: Decimal) -> None:
    assert parse_number(format_number(value)) == value


@given(numbers, st.integers(0, 6))
def test_printing_decimals_is_printing_the_rounded_number(value: Decimal, decimals: int) -> None:
    assert parse_number(format_number(value, decimals)) == round_half_up(value, decimals)


@given(numbers, st.integers(0, 6))
def test_rounding_moves_by_half_a_step_at_most(value: Decimal, decimals: int) -> None:
    rounded = round_half_up(value, decimals)
    assert abs(rounded - value) * 2 <= Decimal(1).scaleb(-decimals)
    assert round_half_up(rounded, decimals) == rounded
    assert round_half_up(-value, decimals) == -rounded
    assert not (rounded.is_zero() and rounded.is_signed())


@given(st.text())
def test_any_text_is_a_number_or_refused(text: str) -> None:
    with suppress(NumberError):
        assert parse_number(text).is_finite()
