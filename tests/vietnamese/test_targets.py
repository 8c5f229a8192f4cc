"""Targets of a plan: what is read, what is refused, what is printed."""

from decimal import Decimal

import pytest

from reportgen.vietnamese import NumberError, Target, TargetKind, format_target, parse_target


def target(kind: TargetKind, low: str, high: str = "", *, strict: bool = False) -> Target:
    return Target(kind, Decimal(low), Decimal(high or low), strict)


READ = [
    ("100", target(TargetKind.PLAIN, "100")),
    ("1.900", target(TargetKind.PLAIN, "1900")),
    ("-0,5", target(TargetKind.PLAIN, "-0.5")),
    ("đúng 16", target(TargetKind.EXACT, "16")),
    ("= 16", target(TargetKind.EXACT, "16")),
    ("6,6-6,8", target(TargetKind.RANGE, "6.6", "6.8")),
    ("6,6 - 6,8", target(TargetKind.RANGE, "6.6", "6.8")),
    ("6,6–6,8", target(TargetKind.RANGE, "6.6", "6.8")),
    ("6,6 đến 6,8", target(TargetKind.RANGE, "6.6", "6.8")),
    ("từ 6,6 đến 6,8", target(TargetKind.RANGE, "6.6", "6.8")),
    ("khoảng 6,6-6,8", target(TargetKind.RANGE, "6.6", "6.8")),
    ("-5-10", target(TargetKind.RANGE, "-5", "10")),
    ("-5--2", target(TargetKind.RANGE, "-5", "-2")),
    ("từ −5 đến −2", target(TargetKind.RANGE, "-5", "-2")),
    ("5-5", target(TargetKind.RANGE, "5")),
    ("trên 90", target(TargetKind.AT_LEAST, "90", strict=True)),
    ("> 90", target(TargetKind.AT_LEAST, "90", strict=True)),
    (">90", target(TargetKind.AT_LEAST, "90", strict=True)),
    ("từ 90", target(TargetKind.AT_LEAST, "90")),
    ("từ 90 trở lên", target(TargetKind.AT_LEAST, "90")),
    ("90 trở lên", target(TargetKind.AT_LEAST, "90")),
    ("ít nhất 90", target(TargetKind.AT_LEAST, "90")),
    ("Tối thiểu 90", target(TargetKind.AT_LEAST, "90")),
    ("không dưới 90", target(TargetKind.AT_LEAST, "90")),
    (">= 90", target(TargetKind.AT_LEAST, "90")),
    ("≥ 90", target(TargetKind.AT_LEAST, "90")),
    ("dưới 4", target(TargetKind.AT_MOST, "4", strict=True)),
    ("<4", target(TargetKind.AT_MOST, "4", strict=True)),
    ("không quá 4", target(TargetKind.AT_MOST, "4")),
    ("không vượt quá 4", target(TargetKind.AT_MOST, "4")),
    ("tối đa 4", target(TargetKind.AT_MOST, "4")),
    ("4 trở xuống", target(TargetKind.AT_MOST, "4")),
    ("<= -4", target(TargetKind.AT_MOST, "-4")),
    ("≤4", target(TargetKind.AT_MOST, "4")),
    ("khoảng 4", target(TargetKind.ABOUT, "4")),
    ("~ 4", target(TargetKind.ABOUT, "4")),
]

REFUSED = [
    "",
    "trên",
    "trên trên 4",
    "6,8-6,6",
    "5-",
    "-",
    "1.5",
    "4%",
    "trên 012",
    "4-5-6",
    "-2--5",
]

PRINTED = [
    ("100", "100", "100"),
    ("đúng 16", "16", "đúng 16"),
    ("6,6–6,8", "6,6-6,8", "6,6-6,8"),
    ("trên 90", "> 90", "> 90"),
    ("từ 90", "≥ 90", "≥ 90"),
    ("dưới 4", "< 4", "< 4"),
    ("không quá 4", "≤ 4", "≤ 4"),
    ("gần 4", "khoảng 4", "khoảng 4"),
]


@pytest.mark.parametrize(("text", "wanted"), READ)
def test_reads(text: str, wanted: Target) -> None:
    assert parse_target(text) == wanted


@pytest.mark.parametrize("text", REFUSED)
def test_refuses(text: str) -> None:
    with pytest.raises(NumberError):
        parse_target(text)


@pytest.mark.parametrize(("text", "printed", "typed"), PRINTED)
def test_prints_for_a_table_and_as_it_is_typed(text: str, printed: str, typed: str) -> None:
    assert format_target(parse_target(text)) == printed
    assert str(parse_target(text)) == typed


def test_every_kind_is_read() -> None:
    assert {it.kind for _, it in READ} == {*TargetKind}


def test_decimals_are_those_asked_for() -> None:
    assert format_target(parse_target("6,66-6,8"), 1) == "6,7-6,8"


def test_a_share_is_taken_of_the_bound_that_must_be_reached() -> None:
    between = parse_target("6,6-6,8")
    assert between.reference(more_is_better=True) == Decimal("6.6")
    assert between.reference(more_is_better=False) == Decimal("6.8")
