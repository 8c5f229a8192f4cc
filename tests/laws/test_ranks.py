"""Ranks: the best has 1, equals share, and what some rise others fall."""

from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from reportgen.compute.ranks import changes, ranks

LAW = settings.get_profile("laws")

values = st.binary(max_size=10).map(
    lambda raw: [None if byte % 8 == 0 else Decimal(byte % 8 - 4) for byte in raw]
)


@LAW
@given(values, st.booleans())
def test_a_rank_is_one_more_than_how_many_are_better(
    values: list[Decimal | None], more: bool
) -> None:
    known = [it for it in values if it is not None]
    sign = 1 if more else -1
    expected = [
        None if it is None else 1 + sum(sign * other > sign * it for other in known)
        for it in values
    ]
    assert ranks(values, more_is_better=more) == expected


@LAW
@given(values, st.booleans(), st.binary(min_size=10, max_size=10))
def test_the_order_of_the_rows_does_not_matter(
    values: list[Decimal | None], more: bool, chance: bytes
) -> None:
    order = sorted(range(len(values)), key=chance.__getitem__)
    found = ranks(values, more_is_better=more)
    assert ranks([values[i] for i in order], more_is_better=more) == [found[i] for i in order]


@LAW
@given(st.permutations(range(8)), st.permutations(range(8)), st.integers(0, 255))
def test_what_some_rise_others_fall(now: list[int], before: list[int], members: int) -> None:
    new = {str(i): rank + 1 for i, rank in enumerate(now)}
    old = {str(i): rank + 1 for i, rank in enumerate(before)}
    assert sum(changes(new, old).values()) == 0
    fewer = {name: rank for name, rank in old.items() if members >> int(name) & 1}
    risen, fallen = changes(new, fewer), changes(fewer, new)
    assert {*risen} == {*fewer}
    assert risen == {name: -places for name, places in fallen.items()}
