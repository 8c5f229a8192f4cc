"""Targets are read back; a value stands to a target in one way, the same in the mirror."""

from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from reportgen.compute.standing import Standing, standing
from reportgen.vietnamese import Target, TargetKind, parse_target

LAW = settings.get_profile("laws")

LIMITS = (TargetKind.AT_LEAST, TargetKind.AT_MOST)
MIRRORED = {TargetKind.AT_LEAST: TargetKind.AT_MOST, TargetKind.AT_MOST: TargetKind.AT_LEAST}
ORDER = (Standing.MISSED, Standing.REACHED, Standing.EXCEEDED)

numbers = st.integers(-40, 40).map(lambda quarters: Decimal(quarters) / 4)
long_numbers = st.integers(-(10**29), 10**29).map(lambda digits: Decimal(f"{digits}E-3"))
kinds = st.sampled_from(
    [*((kind, False) for kind in TargetKind), *((kind, True) for kind in LIMITS)]
)


def target(kind: tuple[TargetKind, bool], one: Decimal, other: Decimal) -> Target:
    """A target of a kind, strict or not: from one number to the other where it is a range."""
    of, strict = kind
    low, high = sorted((one, other)) if of is TargetKind.RANGE else (one, one)
    return Target(of, low, high, strict)


def targets(number: st.SearchStrategy[Decimal]) -> st.SearchStrategy[Target]:
    return st.builds(target, kinds, number, number)


def mirrored(target: Target) -> Target:
    kind = MIRRORED.get(target.kind, target.kind)
    return Target(kind, target.high.copy_negate(), target.low.copy_negate(), target.strict)


@LAW
@given(targets(numbers | long_numbers))
def test_a_target_is_read_back(target: Target) -> None:
    assert parse_target(str(target)) == target


@LAW
@given(numbers, targets(numbers), st.booleans())
def test_less_is_better_is_more_is_better_in_the_mirror(
    value: Decimal, target: Target, more: bool
) -> None:
    seen = standing(value, target, more_is_better=more)
    assert seen in ORDER
    assert seen == standing(-value, mirrored(target), more_is_better=not more)


@LAW
@given(numbers, numbers, targets(numbers))
def test_a_better_value_never_stands_lower(one: Decimal, other: Decimal, target: Target) -> None:
    if target.kind in {TargetKind.AT_MOST, TargetKind.EXACT}:
        target = Target(TargetKind.PLAIN, target.low, target.high)
    seen = [ORDER.index(standing(it, target, more_is_better=True)) for it in sorted((one, other))]
    assert seen == sorted(seen)


@LAW
@given(numbers, numbers)
def test_a_plain_number_is_reached_exactly_where_it_stands(value: Decimal, plan: Decimal) -> None:
    by_order = {-1: Standing.MISSED, 0: Standing.REACHED, 1: Standing.EXCEEDED}
    seen = standing(value, Target(TargetKind.PLAIN, plan, plan), more_is_better=True)
    assert seen == by_order[(value > plan) - (value < plan)]
