"""The value of a formula: exact decimals; nothing where something that it needs is not there.

Never raises: a division by zero, a missing operand, a number beyond what can be printed have
no value. A condition may be unknown too: `va` and `hoac` are decided where one side decides.
"""

from collections.abc import Callable, Mapping, Sequence
from decimal import Context, Decimal
from functools import reduce
from typing import Protocol

from reportgen.formula.tree import (
    Aggregate,
    Binary,
    Call,
    Expression,
    Name,
    Number,
    Text,
    Unary,
)
from reportgen.load.node import Scalar

EXACT = Context(prec=100)
"""Enough digits for the sum of any table: no number of a file has more than 30."""
MAX_MAGNITUDE = 100
PERCENT = Decimal(100)

Cells = Mapping[str, Decimal | Scalar | None]
"""A row of a member table by column."""
Value = Decimal | str | bool | None


class Values(Protocol):
    """What a formula is computed from: the values and tables of one period."""

    def indicator(self, name: str) -> Decimal | None:
        """An indicator's value."""
        ...

    def rows(self, table: str) -> Sequence[Cells] | None:
        """The rows of a member table; None where there is none."""
        ...


def evaluate(expression: Expression, values: Values | None, row: Cells | None = None) -> Value:
    """The value of a formula; with a row, names are its columns."""
    return _Evaluation(values).of(expression, row)


def number_of(
    expression: Expression, values: Values | None, row: Cells | None = None
) -> Decimal | None:
    """The value of a formula that gives a number."""
    return _number(evaluate(expression, values, row))


def chosen(
    rows: Sequence[Cells], condition: Expression | None, values: Values | None
) -> list[Cells]:
    """The rows for which a condition holds."""
    return _Evaluation(values).chosen(rows, condition)


def percent(part: Decimal | None, whole: Decimal | None) -> Decimal | None:
    """`part` as percent of `whole`; None when one is missing or the whole is zero."""
    share = _divided(part, whole)
    return None if share is None else EXACT.multiply(share, PERCENT)


class _Evaluation:
    """One evaluation: what tables give is computed once, though a condition asks by the row."""

    def __init__(self, values: Values | None) -> None:
        self._values = values
        self._known: dict[int, Decimal | None] = {}

    def of(self, it: Expression, row: Cells | None) -> Value:
        match it:
            case Number(value=value) | Text(value=value):
                return value
            case Name():
                return self._named(it.name, row)
            case Unary():
                return _unary(it.operator, self.of(it.operand, row))
            case Binary():
                left, right = self.of(it.left, row), self.of(it.right, row)
                return BINARY[it.operator](left, right)
            case Aggregate():
                if id(it) not in self._known:
                    self._known[id(it)] = self._aggregate(it)
                return self._known[id(it)]
            case Call(function="neu"):
                return self._either(it, row)
            case Call():
                return CALLS[it.function]([self.of(part, row) for part in it.arguments])
        return None

    def _named(self, name: str, row: Cells | None) -> Value:
        if row is not None:
            return row.get(name)
        return self._values.indicator(name) if self._values else None

    def _either(self, it: Call, row: Cells | None) -> Value:
        """The value of the branch that the condition chooses; the other one is not looked at."""
        condition, then, otherwise = it.arguments
        holds = self.of(condition, row)
        if not isinstance(holds, bool):
            return None
        return self.of(then if holds else otherwise, row)

    def chosen(self, rows: Sequence[Cells], condition: Expression | None) -> list[Cells]:
        if condition is None:
            return list(rows)
        return [row for row in rows if self.of(condition, row) is True]

    def _decides(self, condition: Expression, rows: Sequence[Cells]) -> bool:
        """Whether any row is known to be meant or not: else nothing is counted, not even none."""
        return any(isinstance(self.of(condition, row), bool) for row in rows)

    def _aggregate(self, it: Aggregate) -> Decimal | None:
        rows = self._values.rows(it.table) if self._values else None
        if rows is None:
            return None
        if rows and it.condition and not self._decides(it.condition, rows):
            return None
        found = self.chosen(rows, it.condition)
        if it.column is None:
            return Decimal(len(found))
        cells = (row.get(it.column) for row in found)
        return _bounded(AGGREGATES[it.function]([it for it in cells if isinstance(it, Decimal)]))


def _number(value: Value) -> Decimal | None:
    return value if isinstance(value, Decimal) else None


def _bounded(value: Decimal | None) -> Decimal | None:
    """A number that can be printed, or none."""
    return value if value is None or abs(value.adjusted()) <= MAX_MAGNITUDE else None


def _sum(numbers: list[Decimal]) -> Decimal:
    return reduce(EXACT.add, numbers, Decimal(0))


def _mean(numbers: list[Decimal]) -> Decimal | None:
    return EXACT.divide(_sum(numbers), Decimal(len(numbers))) if numbers else None


def _divided(part: Decimal | None, whole: Decimal | None) -> Decimal | None:
    return EXACT.divide(part, whole) if part is not None and whole else None


def _unary(operator: str, value: Value) -> Value:
    if operator == "khong":
        return not value if isinstance(value, bool) else None
    number = _number(value)
    return None if number is None else EXACT.minus(number)


def _arithmetic(compute: Callable[[Decimal, Decimal], Decimal | None]) -> "Operation":
    def operation(left: Value, right: Value) -> Value:
        if isinstance(left, Decimal) and isinstance(right, Decimal):
            return _bounded(compute(left, right))
        return None

    return operation


def _comparison(holds: Callable[[int], bool]) -> "Operation":
    """A comparison of two numbers, or of two texts without regard to capitals."""

    def operation(left: Value, right: Value) -> Value:
        if isinstance(left, Decimal) and isinstance(right, Decimal):
            return holds((left > right) - (left < right))
        if isinstance(left, str) and isinstance(right, str):
            return holds(int(left.casefold() != right.casefold()))
        return None

    return operation


def _decided(by: bool) -> "Operation":  # `va` is decided by a side that is false
    def operation(left: Value, right: Value) -> Value:
        if left is by or right is by:
            return by
        return None if left is None or right is None else not by

    return operation


def _extreme(choose: Callable[[list[Decimal]], Decimal]) -> Callable[[list[Value]], Value]:
    def call(arguments: list[Value]) -> Value:
        numbers = [it for it in arguments if isinstance(it, Decimal)]
        return choose(numbers) if len(numbers) == len(arguments) else None

    return call


def _share(arguments: list[Value]) -> Value:
    part, whole = arguments
    return _bounded(percent(_number(part), _number(whole)))


Operation = Callable[[Value, Value], Value]

BINARY: Mapping[str, Operation] = {
    "+": _arithmetic(EXACT.add),
    "-": _arithmetic(EXACT.subtract),
    "*": _arithmetic(EXACT.multiply),
    "/": _arithmetic(_divided),
    "=": _comparison(lambda order: order == 0),
    "<>": _comparison(lambda order: order != 0),
    "<": _comparison(lambda order: order < 0),
    "<=": _comparison(lambda order: order <= 0),
    ">": _comparison(lambda order: order > 0),
    ">=": _comparison(lambda order: order >= 0),
    "va": _decided(by=False),
    "hoac": _decided(by=True),
}
AGGREGATES: Mapping[str, Callable[[list[Decimal]], Decimal | None]] = {
    "tong": _sum,
    "trung_binh": _mean,
    "nho_nhat": lambda numbers: min(numbers, default=None),
    "lon_nhat": lambda numbers: max(numbers, default=None),
}
CALLS: Mapping[str, Callable[[list[Value]], Value]] = {
    "phan_tram": _share,
    "nho_nhat": _extreme(min),
    "lon_nhat": _extreme(max),
}
