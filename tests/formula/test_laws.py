"""Laws of formulas: what is printed reads back, values are those of exact fractions."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from typing import TypeVar

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportgen.diagnostic import Mark, Source
from reportgen.formula import (
    Aggregate,
    Binary,
    Call,
    Cells,
    Expression,
    Name,
    Number,
    Text,
    Unary,
    evaluate,
    number_of,
    parse,
)
from reportgen.formula.evaluate import MAX_MAGNITUDE
from reportgen.formula.tree import COMPARISONS, height
from reportgen.load.node import Scalar

T = TypeVar("T")
NAMES = ("a", "b", "x", "xa", "co-gach", "a.b", "2024", "va", "hoac", "khong", "dem", "neu")
NUMBERS = ("0", "7", "0.5", "1234.50", "123456789012345678901234567890")
TEXTS = ("", "phường", "va (x; 'y')")
COLUMNS = ("tong", "trung_binh", "nho_nhat", "lon_nhat")


class Seed:
    """Trees grown from bytes, a choice each: quicker than strategies of strategies, and shrunk."""

    def __init__(self, choices: bytes) -> None:
        self.choices = iter(choices)

    def one_of(self, things: Sequence[T]) -> T:
        return things[next(self.choices, 0) % len(things)]

    def tree(self) -> Expression:  # noqa: PLR0911 - a kind of tree a return
        """Any tree; a leaf where no bytes are left."""
        match next(self.choices, 0) % 10:
            case 0:
                return Name(self.one_of(NAMES))
            case 1:
                return Number(Decimal(self.one_of(NUMBERS)))
            case 2:
                return Text(self.one_of(TEXTS))
            case 3:
                return Unary(self.one_of(["-", "khong"]), self.tree())
            case 4:
                return Aggregate("dem", self.one_of(NAMES), None, self.condition())
            case 5:
                column = self.one_of(COLUMNS), self.one_of(NAMES), self.one_of(NAMES)
                return Aggregate(*column, self.condition())
            case 6:
                return Call("neu", (self.tree(), self.tree(), self.tree()))
            case 7:
                function = self.one_of(["phan_tram", "nho_nhat", "lon_nhat"])
                return Call(function, (self.tree(), self.tree()))
        operators = [*COMPARISONS, "+", "-", "*", "/", "va", "hoac"]
        return Binary(self.tree(), self.one_of(operators), self.tree())

    def condition(self) -> Expression | None:
        return self.tree() if next(self.choices, 0) % 2 else None

    def arithmetic(self) -> Expression:
        """A tree of numbers alone."""
        match next(self.choices, 0) % 7:
            case 0:
                return Name(self.one_of([*VALUES.values]))
            case 1:
                return Number(Decimal(self.one_of(NUMBERS)))
            case 2:
                return Unary("-", self.arithmetic())
            case 3:
                function = self.one_of(["phan_tram", "lon_nhat"])
                return Call(function, (self.arithmetic(), self.arithmetic()))
        return Binary(self.arithmetic(), self.one_of(["+", "-", "*", "/"]), self.arithmetic())


TREES = st.binary(max_size=40).map(Seed).map(Seed.tree)
ARITHMETIC = st.binary(max_size=16).map(Seed).map(Seed.arithmetic)


def scalar(text: str) -> Scalar:
    return Scalar(text, Mark(Source("chi-tieu.yaml", text), 1, 1, len(text)))


def read(text: str) -> Expression:
    found, mistakes = parse(scalar(text), "chi_tieu.a")
    assert mistakes == []
    assert found is not None
    return found


@settings(max_examples=10_000)
@given(TREES)
def test_what_is_printed_reads_back(tree: Expression) -> None:
    assert read(str(tree)) == tree


@given(st.text(max_size=60) | st.text("ab1,.;()+-*/<>=\"' ", max_size=60))
def test_any_text_is_a_formula_or_a_mistake(text: str) -> None:
    found, mistakes = parse(scalar(text), "chi_tieu.a")
    assert (found is None) == bool(mistakes)
    for it in mistakes:
        assert it.mark
        assert it.render()
        assert it.remedy()


@dataclass
class Given:
    """Values by name and rows by table."""

    values: dict[str, Decimal] = field(default_factory=dict)
    tables: dict[str, Sequence[Cells]] = field(default_factory=dict)

    def indicator(self, name: str) -> Decimal | None:
        return self.values.get(name)

    def rows(self, table: str) -> Sequence[Cells] | None:
        return self.tables.get(table)


VALUES = Given({name: Decimal(value) for name, value in {"a": "0", "b": "7.5", "c": "-12"}.items()})


def reference(it: Expression) -> Fraction:
    """The exact value; ZeroDivisionError where there is none."""
    match it:
        case Number():
            return Fraction(it.value)
        case Name():
            return Fraction(VALUES.values[it.name])
        case Unary():
            return -reference(it.operand)
        case Call(function="phan_tram", arguments=(part, whole)):
            return reference(part) / reference(whole) * 100
        case Call(arguments=(first, second)):
            return max(reference(first), reference(second))
        case Binary():
            left, right = reference(it.left), reference(it.right)
            return {
                "+": lambda: left + right,
                "-": lambda: left - right,
                "*": lambda: left * right,
                "/": lambda: left / right,
            }[it.operator]()
    raise TypeError(it)


@settings(max_examples=2_000)
@given(ARITHMETIC)
def test_values_are_those_of_exact_fractions(tree: Expression) -> None:
    value = number_of(tree, VALUES)
    try:
        exact = reference(tree)
    except ZeroDivisionError:
        assert value is None or any(_of_division(it) for it in tree.walk())
        return
    if value is None:  # a divisor that is nothing but a rounding
        assert any(_of_division(it) for it in tree.walk())
    elif any(_of_division(it) for it in tree.walk()):
        assert abs(Fraction(value) - exact) <= max(abs(exact), 1) * Fraction(1, 10**80)
    else:
        assert Fraction(value) == exact


def _of_division(it: Expression) -> bool:
    return (isinstance(it, Binary) and it.operator == "/") or (
        isinstance(it, Call) and it.function == "phan_tram"
    )


ROWS = st.lists(
    st.fixed_dictionaries(
        {"x": st.decimals(-1000, 1000, places=2) | st.none(), "y": st.integers(0, 5).map(Decimal)}
    ),
    max_size=8,
)


@given(ROWS, st.integers(0, 6))
def test_functions_of_tables_are_those_of_the_chosen_rows(
    rows: list[dict[str, Decimal | None]], least: int
) -> None:
    given_rows = Given(tables={"t": rows})
    chosen = [it["x"] for it in rows if (it["y"] or 0) >= least]
    known = [it for it in chosen if it is not None]

    def value(formula: str) -> Decimal | None:
        return number_of(read(formula), given_rows)

    assert value(f"dem(t; y >= {least})") == len(chosen)
    assert value(f"tong(t.x; y >= {least})") == sum(known, Decimal(0))
    assert value(f"nho_nhat(t.x; y >= {least})") == min(known, default=None)
    assert value(f"lon_nhat(t.x; y >= {least})") == max(known, default=None)
    mean = value(f"trung_binh(t.x; y >= {least})")
    assert mean == value(f"tong(t.x; y >= {least}) / dem(t; y >= {least} va x = x)")
    both = value(f"dem(t; y >= {least}) + dem(t; khong y >= {least})")
    assert both == len(rows)


@given(st.decimals(-1000, 1000, places=3), st.decimals(-1000, 1000, places=3))
def test_a_percentage_is_a_hundredfold_share(part: Decimal, whole: Decimal) -> None:
    found = number_of(read("phan_tram(a; b)"), Given({"a": part, "b": whole}))
    assert (found is None) == (whole == 0)
    if found is not None:
        assert abs(found * whole - 100 * part) < Decimal(10) ** -20


@settings(max_examples=1_000)
@given(TREES)
def test_nothing_raises_and_every_number_can_be_printed(tree: Expression) -> None:
    row = {"a": Decimal(1), "b": None, "x": scalar("xã")}
    for values in (None, VALUES, Given(tables={"a": [row, row]})):
        for cells in (None, row):
            found = evaluate(tree, values, cells)
            if isinstance(found, Decimal):
                assert abs(found.adjusted()) <= MAX_MAGNITUDE


@pytest.mark.parametrize("text", ["a", "a + b", "neu(a > 1; a; b)", "dem(t; y > 1 va y < 2)"])
def test_height_is_that_of_the_tree(text: str) -> None:
    assert height(read(text)) == {"a": 1, "a + b": 2, "neu(a > 1; a; b)": 3}.get(text, 4)
