"""Totals, shares and comparisons: exact first, rounded last."""

from decimal import Decimal
from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from reportgen.compute.totals import table_totals
from reportgen.formula import percent
from reportgen.period.catalogue import Bang, Cot
from reportgen.vietnamese import round_half_up

LAW = settings.get_profile("laws")
EXACTLY = Fraction(1, 10**60)
"""As near as a quotient of a hundred digits can be said to be."""

numbers = st.integers(-(10**15), 10**15).map(lambda digits: Decimal(f"{digits}E-3"))
amounts = st.binary(
    max_size=30
).map(  # one draw: ten thousand lists of draws take long
    lambda raw: [Decimal(f"{int.from_bytes(raw[i : i + 5])}E-3") for i in range(0, len(raw), 5)]
)
changes = amounts.map(lambda found: [it - 500 for it in found])
TABLE = Bang(ten="Danh sách xã", cot={"x": Cot(ten="X", kieu="so")})


def exact(value: Decimal | None) -> Fraction:
    assert value is not None
    return Fraction(value)


@LAW
@given(changes)
def test_a_total_is_added_up_before_it_is_rounded(values: list[Decimal]) -> None:
    total = table_totals(TABLE, [{"x": it} for it in values])["x"]
    assert Fraction(total) == sum(map(Fraction, values))
    apart = sum((round_half_up(it, 1) for it in values), Decimal(0))
    assert abs(round_half_up(total, 1) - apart) <= Decimal("0.05") * (len(values) + 1)


@LAW
@given(amounts)
def test_the_shares_of_all_parts_are_a_hundred_percent(parts: list[Decimal]) -> None:
    whole = sum(parts, Decimal(0))
    shares = [percent(it, whole) for it in parts]
    if whole == 0:
        assert {*shares} <= {None}
    else:
        assert abs(sum(map(exact, shares)) - 100) < EXACTLY


@LAW
@given(numbers, numbers)
def test_growth_is_the_ratio_less_a_hundred_percent(value: Decimal, before: Decimal) -> None:
    ratio, growth = percent(value, before), percent(value - before, before)
    if before == 0:
        assert ratio is None
        assert growth is None
    else:
        assert abs(exact(ratio) - Fraction(value) / Fraction(before) * 100) < EXACTLY
        assert abs(exact(growth) - (exact(ratio) - 100)) < EXACTLY
