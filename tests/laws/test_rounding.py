"""Rounding and printing against exact fractions."""

from decimal import Decimal
from fractions import Fraction
from math import floor

from hypothesis import given, settings
from hypothesis import strategies as st

from reportgen.vietnamese import format_number, parse_number, round_half_up

LAW = settings.get_profile("laws")

numbers = st.builds(
    lambda digits, places: Decimal(f"{digits}E-{places}"),
    st.integers(-(10**20), 10**20),
    st.integers(0, 9),
)
halves = st.builds(
    lambda steps, places: (Decimal(2 * steps + 1) / 2).scaleb(-places),
    st.integers(-(10**6), 10**6),
    st.integers(0, 6),
)
decimals = st.integers(0, 6)


def half_up(value: Decimal, places: int) -> Fraction:
    """The nearest number of steps; of two that are as near, the one further from zero."""
    steps = abs(Fraction(value)) * 10**places
    rounded = Fraction(floor(steps + Fraction(1, 2)), 10**places)
    return -rounded if value < 0 else rounded


@LAW
@given(numbers | halves, decimals)
def test_a_half_goes_away_from_zero(value: Decimal, places: int) -> None:
    rounded = round_half_up(value, places)
    assert Fraction(rounded) == half_up(value, places)
    assert not (rounded.is_zero() and rounded.is_signed())


@LAW
@given(numbers | halves, numbers | halves, decimals)
def test_rounding_never_turns_the_order(one: Decimal, other: Decimal, places: int) -> None:
    low, high = sorted((one, other))
    assert round_half_up(low, places) <= round_half_up(high, places)


@LAW
@given(numbers | halves, decimals)
def test_what_is_printed_is_the_rounded_number(value: Decimal, places: int) -> None:
    assert parse_number(format_number(value)) == value
    assert parse_number(format_number(value, places)) == round_half_up(value, places)
