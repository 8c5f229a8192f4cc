"""What is wrong with a formula that can be read: names, kinds of values, units of measure."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Literal

from reportgen.diagnostic import Diagnostic, Mark
from reportgen.formula.tree import (
    COMPARISONS,
    WORDS,
    Aggregate,
    Binary,
    Call,
    Expression,
    Name,
    Number,
    Text,
    Unary,
)
from reportgen.formula.units import COUNT, PERCENT, Unit, agree, combined, either, scaled

Kind = Literal["so", "chu", "dieu-kien"]
NOT_SUCH = {"so": "can-so-o-day", "chu": "can-chu-o-day", "dieu-kien": "can-dieu-kien"}


@dataclass(frozen=True)
class Meaning:
    """What an expression gives: the kind of its values, their unit where it is known."""

    kind: Kind
    unit: Unit | None = None


@dataclass(frozen=True)
class Scope:
    """What names mean at a place; `code` is the diagnostic of one that means nothing.

    `tables` are the columns by table; None where a formula may not look at other rows.
    """

    code: str
    names: Mapping[str, Meaning]
    tables: Mapping[str, Mapping[str, Meaning]] | None = field(default=None, repr=False)


def check(expression: Expression, scope: Scope, wanted: Meaning, path: str) -> list[Diagnostic]:
    """What is wrong with a formula that should give values of a kind and a unit."""
    checker = _Checker(path)
    found, first = checker.meaning(expression, scope), _first(expression)
    if found and found.kind != wanted.kind:
        checker.say("ket-qua-khac-kieu", first, value=found.kind, other=wanted.kind)
    elif found and not agree(found.unit, wanted.unit):
        checker.say("don-vi-ket-qua", first, value=found.unit, other=wanted.unit)
    return checker.diagnostics


def nearest(name: str, known: Iterable[str]) -> str:
    """The known names nearest to a wrong one, for a remedy."""
    known = sorted(known)
    return ", ".join(get_close_matches(name, known, 3, 0.5) or known[:12])


class _Checker:
    """Walks a tree; what has no meaning was said and is not judged further."""

    def __init__(self, path: str) -> None:
        self._path = path
        self.diagnostics: list[Diagnostic] = []

    def say(self, code: str, mark: Mark | None, **values: object) -> None:
        self.diagnostics.append(Diagnostic(code, mark, values, path=self._path))

    def meaning(self, it: Expression, scope: Scope) -> Meaning | None:
        match it:
            case Number() | Text():
                return Meaning("so" if isinstance(it, Number) else "chu")
            case Name():
                return self._named(it, scope)
            case Unary(operator="-"):
                return self._number(it.operand, scope)
            case Unary():
                return self._condition(it.operand, scope)
            case Binary():
                return self._binary(it, scope)
            case Aggregate():
                return self._aggregate(it, scope)
            case Call():
                return self._call(it, scope)
        return None

    def _is_a(self, kind: Kind, it: Expression, found: Meaning) -> bool:
        """Whether values are of a kind; said where they are not."""
        if found.kind != kind:
            self.say(NOT_SUCH[kind], _first(it), value=it)
        return found.kind == kind

    def _named(self, it: Name, scope: Scope) -> Meaning | None:
        if it.name not in scope.names:
            self.say(scope.code, it.mark, value=it.name, known=nearest(it.name, scope.names))
        return scope.names.get(it.name)

    def _number(self, it: Expression, scope: Scope) -> Meaning | None:
        found = self.meaning(it, scope)
        return found if found and self._is_a("so", it, found) else None

    def _condition(self, it: Expression, scope: Scope) -> Meaning | None:
        found = self.meaning(it, scope)
        return found if found and self._is_a("dieu-kien", it, found) else None

    def _binary(self, it: Binary, scope: Scope) -> Meaning | None:
        if it.operator in WORDS:
            self._condition(it.left, scope)
            self._condition(it.right, scope)
            return Meaning("dieu-kien")
        if it.operator in COMPARISONS:
            self._comparison(it, scope)
            return Meaning("dieu-kien")
        left, right = self._number(it.left, scope), self._number(it.right, scope)
        if left is None or right is None:
            return None
        if it.operator in {"+", "-"}:
            return self._same(it, left, right)
        return Meaning("so", _product(it, left.unit, right.unit))

    def _comparison(self, it: Binary, scope: Scope) -> None:
        left, right = self.meaning(it.left, scope), self.meaning(it.right, scope)
        if left is None or right is None:
            return
        if "dieu-kien" in {left.kind, right.kind} or left.kind != right.kind:
            self.say("so-sanh-khac-loai", it.mark, value=it.left, other=it.right)
        elif left.kind == "chu" and it.operator not in {"=", "<>"}:
            self.say("so-sanh-chu", it.mark, value=it.operator)
        else:
            self._same(it, left, right)

    def _same(self, it: Expression, left: Meaning, right: Meaning) -> Meaning:
        """Two values that must be of one unit."""
        if not agree(left.unit, right.unit):
            self.say("khac-don-vi", it.mark, value=left.unit, other=right.unit)
        return Meaning(left.kind, either(left.unit, right.unit))

    def _aggregate(self, it: Aggregate, scope: Scope) -> Meaning | None:
        if scope.tables is None:
            self.say("ham-bang-trong-dong", it.mark, value=it.function)
            return None
        columns = scope.tables.get(it.table, {})
        if it.table in scope.tables and it.condition is not None:
            self._condition(it.condition, Scope("cot-la", columns, scope.tables))
        if it.column is None:
            if it.table not in scope.tables:
                self.say("bang-la", it.mark, value=it.table, known=nearest(it.table, scope.tables))
            return Meaning("so", COUNT)
        column = columns.get(it.column)
        if column is None or column.kind != "so":
            self._no_column(it, scope.tables)
            return None
        if it.function == "trung_binh" and column.unit:
            return Meaning("so", column.unit.of_one())
        return column

    def _no_column(self, it: Aggregate, tables: Mapping[str, Mapping[str, Meaning]]) -> None:
        numbers = [
            f"{table}.{name}"
            for table, columns in tables.items()
            for name, column in columns.items()
            if column.kind == "so"
        ]
        name = f"{it.table}.{it.column}".rstrip(".")
        self.say("cot-la", it.mark, value=name, known=nearest(name, numbers))

    def _call(self, it: Call, scope: Scope) -> Meaning | None:
        arguments = it.arguments
        if it.function == "neu":
            self._condition(arguments[0], scope)
            return self._branches(it, scope)
        found = [self._number(part, scope) for part in arguments]
        known = [part for part in found if part]
        if len(known) < len(found):
            return None
        for part in known[1:]:
            self._same(it, known[0], part)
        return Meaning("so", PERCENT) if it.function == "phan_tram" else known[0]

    def _branches(self, it: Call, scope: Scope) -> Meaning | None:
        _, then, otherwise = it.arguments
        first, second = self.meaning(then, scope), self.meaning(otherwise, scope)
        if first is None or second is None:
            return None
        return self._same(it, first, second) if self._is_a(first.kind, otherwise, second) else None


def _product(it: Binary, left: Unit | None, right: Unit | None) -> Unit | None:
    sign = 1 if it.operator == "*" else -1
    if isinstance(it.right, Number):
        return scaled(left, it.right.value, sign)
    if isinstance(it.left, Number) and sign == 1:
        return scaled(right, it.left.value, sign)
    return combined(left, right, sign)


def _first(it: Expression) -> Mark | None:
    """The place of the first word of an expression."""
    while isinstance(it, Binary):
        it = it.left
    return it.mark
