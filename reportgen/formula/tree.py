"""The tree of a formula; printed, it reads back as the same tree."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal

from reportgen.diagnostic import Mark
from reportgen.vietnamese import fold, format_number

BARE_NAME = re.compile(r"[^\W\d]\w*")
WORDS = ("va", "hoac", "khong")
"""Operators that are words; an indicator of such a name is written in single quotes."""

COMPARISONS = ("=", "<>", "<", "<=", ">", ">=")
LEVELS = {
    "hoac": 1, "va": 2, "khong": 3, **dict.fromkeys(COMPARISONS, 4), "+": 5, "-": 5, "*": 6, "/": 6,
}  # fmt: skip
"""How tightly operators bind; a sign binds tighter than all of them."""
SIGN_LEVEL, ATOM_LEVEL = 7, 8


@dataclass(frozen=True)
class Expression:
    """A formula, or a part of one. `mark` is its place, for diagnostics."""

    mark: Mark | None = field(default=None, compare=False, repr=False, kw_only=True)

    @property
    def level(self) -> int:
        """How tightly it holds together."""
        return ATOM_LEVEL

    @property
    def parts(self) -> tuple["Expression", ...]:
        """The expressions that it is made of, from left to right."""
        return ()

    def walk(self) -> Iterator["Expression"]:
        """It and all that it is made of."""
        waiting: list[Expression] = [self]
        while waiting:
            found = waiting.pop()
            yield found
            waiting += reversed(found.parts)

    @property
    def names(self) -> list["Name"]:
        """The names outside of table functions: indicators, or columns of a row."""
        waiting: list[Expression] = [self]
        found: list[Name] = []
        while waiting:
            part = waiting.pop()
            if isinstance(part, Name):
                found.append(part)
            elif not isinstance(part, Aggregate):
                waiting += reversed(part.parts)
        return found


@dataclass(frozen=True)
class Number(Expression):
    """A number from 0; a negative one has a sign before it."""

    value: Decimal

    def __str__(self) -> str:
        return format_number(self.value)


@dataclass(frozen=True)
class Text(Expression):
    """A text in double quotes."""

    value: str

    def __str__(self) -> str:
        return f'"{self.value}"'


@dataclass(frozen=True)
class Name(Expression):
    """An indicator, or in a row a column."""

    name: str

    def __str__(self) -> str:
        return named(self.name)


@dataclass(frozen=True)
class Unary(Expression):
    """`-` or `khong` before an operand."""

    operator: str
    operand: Expression

    def __str__(self) -> str:
        gap = " " if self.operator in WORDS else ""
        return f"{self.operator}{gap}{_inside(self.operand, self.level)}"

    @property
    def level(self) -> int:
        """How tightly it holds together."""
        return SIGN_LEVEL if self.operator == "-" else LEVELS[self.operator]

    @property
    def parts(self) -> tuple[Expression, ...]:
        """The operand."""
        return (self.operand,)


@dataclass(frozen=True)
class Binary(Expression):
    """An operator between two operands; equal operators are done from left to right."""

    left: Expression
    operator: str
    right: Expression

    def __str__(self) -> str:
        left = self.level + (self.operator in COMPARISONS)  # which do not stand in a row
        right = self.level + 1
        return f"{_inside(self.left, left)} {self.operator} {_inside(self.right, right)}"

    @property
    def level(self) -> int:
        """How tightly it holds together."""
        return LEVELS[self.operator]

    @property
    def parts(self) -> tuple[Expression, ...]:
        """Both operands."""
        return (self.left, self.right)


@dataclass(frozen=True)
class Aggregate(Expression):
    """A function of the rows of a table for which the condition holds."""

    function: str
    table: str
    column: str | None = None
    condition: Expression | None = None

    def __str__(self) -> str:
        column = "" if self.column is None else f".{named(self.column)}"
        condition = "" if self.condition is None else f"; {self.condition}"
        return f"{self.function}({named(self.table)}{column}{condition})"

    @property
    def parts(self) -> tuple[Expression, ...]:
        """The condition."""
        return () if self.condition is None else (self.condition,)


@dataclass(frozen=True)
class Call(Expression):
    """A function of values."""

    function: str
    arguments: tuple[Expression, ...]

    def __str__(self) -> str:
        return f"{self.function}({'; '.join(map(str, self.arguments))})"

    @property
    def parts(self) -> tuple[Expression, ...]:
        """The arguments."""
        return self.arguments


def named(name: str) -> str:
    """A name as a formula writes it: in single quotes where it holds more than letters."""
    return name if BARE_NAME.fullmatch(name) and fold(name) not in WORDS else f"'{name}'"


def height(expression: Expression) -> int:
    """How many levels the tree has."""
    levels, row = 0, [expression]
    while row:
        levels, row = levels + 1, [part for it in row for part in it.parts]
    return levels


def _inside(part: Expression, least: int) -> str:
    """An operand, in brackets where it holds together less tightly than it must."""
    return f"({part})" if part.level < least else str(part)
