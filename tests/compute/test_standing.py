"""Whether a plan is reached: every kind of target, in both directions."""

from decimal import Decimal

import pytest

from reportgen.compute.standing import Standing, standing
from reportgen.vietnamese import parse_target

MORE = [
    ("100", ["99,9 chua-dat", "100 dat", "100,1 vuot"]),
    ("từ 100", ["99,9 chua-dat", "100 dat", "101 vuot"]),
    ("trên 100", ["100 chua-dat", "100,1 dat", "200 dat"]),
    ("không quá 4", ["5 chua-dat", "4 dat", "3 vuot"]),
    ("dưới 4", ["4 chua-dat", "3 dat"]),
    ("đúng 16", ["15 chua-dat", "16 dat", "17 chua-dat"]),
    ("6,6-6,8", ["6,5 chua-dat", "6,6 dat", "6,8 dat", "6,9 vuot"]),
    ("khoảng 100", ["94,9 chua-dat", "95 dat", "105 dat", "105,1 vuot"]),
]
LESS = [
    ("100", ["100,1 chua-dat", "100 dat", "99,9 vuot"]),
    ("6,6-6,8", ["6,9 chua-dat", "6,8 dat", "6,6 dat", "6,5 vuot"]),
    ("khoảng -100", ["-94,9 chua-dat", "-95 dat", "-105 dat", "-105,1 vuot"]),
    ("không quá 4", ["5 chua-dat", "4 dat", "3 vuot"]),
]
CASES = [(True, *it) for it in MORE] + [(False, *it) for it in LESS]


@pytest.mark.parametrize(("more", "plan", "values"), CASES)
def test_a_value_stands_to_its_plan(more: bool, plan: str, values: list[str]) -> None:
    target = parse_target(plan)
    for value, expected in (it.split() for it in values):
        number = Decimal(value.replace(",", "."))
        assert standing(number, target, more_is_better=more) == Standing(expected)
