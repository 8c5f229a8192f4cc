"""Two periods beside each other: indicators, plans, member tables, from A to B."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from reportgen.compute.figures import Figure, Figures, percent
from reportgen.formula import EXACT
from reportgen.load.node import Scalar
from reportgen.period.catalogue import Bang, Catalogue
from reportgen.period.model import Period, Row
from reportgen.vietnamese import Target


class Tone(StrEnum):
    """What a difference means, by the direction of its indicator."""

    BETTER = "tot-hon"
    WORSE = "kem-hon"
    EQUAL = "nhu-nhau"


class Change(StrEnum):
    """What became of a row of a member table, or of one of its cells."""

    ADDED = "them"
    REMOVED = "bot"
    CHANGED = "doi"


@dataclass(frozen=True)
class Side:
    """One of the two: its period and what was computed from it."""

    period: Period
    figures: Figures

    @property
    def label(self) -> str:
        """For the head of a column: `Huyện ủy Mường Vang, 2024-H1`."""
        return f"{self.figures.unit_name}, {self.period.ky.code}"

    def is_typed(self, code: str) -> bool:
        """Whether the value of an indicator stands in the file."""
        typed = self.period.so_lieu.get(code)
        return typed is not None and typed.thuc_hien is not None


@dataclass(frozen=True, kw_only=True)
class FigureLine:
    """An indicator in both; `first` and `second` are None where it has no value."""

    figure: Figure
    first: Decimal | None
    second: Decimal | None
    first_plan: Target | None
    second_plan: Target | None
    first_typed: bool
    second_typed: bool

    @property
    def difference(self) -> Decimal | None:
        """The second less the first; of percentages in points."""
        if self.first is None or self.second is None:
            return None
        return EXACT.subtract(self.second, self.first)

    @property
    def growth(self) -> Decimal | None:
        """The difference as percent of the first; of percentages the points themselves."""
        if self.figure.is_share or self.difference is None or self.first is None:
            return self.difference
        return percent(self.difference, abs(self.first))

    @property
    def tone(self) -> Tone | None:
        """Whether B is better than A."""
        if self.difference is None:
            return None
        if not self.difference:
            return Tone.EQUAL
        return Tone.BETTER if (self.difference > 0) == self.figure.more_is_better else Tone.WORSE

    @property
    def moved(self) -> str:
        """Whether it was typed and is now computed (`go-tinh`), or the other way; else nothing."""
        if self.difference is None or self.first_typed == self.second_typed:
            return ""
        return "go-tinh" if self.first_typed else "tinh-go"

    @property
    def is_changed(self) -> bool:
        """Whether anything differs."""
        return self.first != self.second or self.plan_changed or bool(self.moved)

    @property
    def plan_changed(self) -> bool:
        """Whether another number is asked for."""
        return self.first_plan != self.second_plan


@dataclass(frozen=True)
class RowLine:
    """A difference in a member table; `column` is empty for a whole row."""

    table: str
    member: str
    change: Change
    column: str = ""
    first: Decimal | str | None = None
    second: Decimal | str | None = None


@dataclass(frozen=True)
class Comparison:
    """Two periods compared."""

    first: Side
    second: Side
    figures: Sequence[FigureLine]
    rows: Sequence[RowLine]

    @property
    def changed(self) -> list[FigureLine]:
        """The indicators in which anything differs."""
        return [it for it in self.figures if it.is_changed]

    @property
    def plans(self) -> list[FigureLine]:
        """The indicators of which another number is asked for."""
        return [it for it in self.figures if it.plan_changed]


def compare(first: Side, second: Side, catalogue: Catalogue) -> Comparison:
    """The differences from A to B, in the order of the catalogue."""
    lines = [_line(code, first, second) for code in first.figures.values]
    lines = [it for it in lines if it.first is not None or it.second is not None or _planned(it)]
    rows = [
        it for code, table in catalogue.bang.items() for it in _rows(code, table, first, second)
    ]
    return Comparison(first, second, lines, rows)


def _planned(line: FigureLine) -> bool:
    return line.first_plan is not None or line.second_plan is not None


def _line(code: str, first: Side, second: Side) -> FigureLine:
    a, b = first.figures.values[code], second.figures.values[code]
    return FigureLine(
        figure=b,
        first=a.value,
        second=b.value,
        first_plan=a.plan,
        second_plan=b.plan,
        first_typed=first.is_typed(code),
        second_typed=second.is_typed(code),
    )


def _rows(code: str, table: Bang, first: Side, second: Side) -> Iterator[RowLine]:
    """Members by their name: those of A in order, then the new ones."""
    name = next((it for it, column in table.cot.items() if column.kieu == "chu"), None)
    if name is None:
        return
    before, after = (_by_name(it.period.bang.get(code, ()), name) for it in (first, second))
    for member in dict.fromkeys([*before, *after]):
        if member not in after:
            yield RowLine(table.ten, member, Change.REMOVED)
        elif member not in before:
            yield RowLine(table.ten, member, Change.ADDED)
        else:
            yield from _cells(member, table, before[member], after[member])


def _by_name(rows: Sequence[Row], name: str) -> dict[str, Row]:
    """Rows by their name; of two of one name the first."""
    found: dict[str, Row] = {}
    for row in rows:
        if row.get(name) is not None:
            found.setdefault(str(row[name]), row)
    return found


def _cells(member: str, table: Bang, before: Row, after: Row) -> Iterator[RowLine]:
    for column, spec in table.cot.items():
        a, b = _shown(before, column), _shown(after, column)
        if a != b:
            yield RowLine(table.ten, member, Change.CHANGED, spec.ten, a, b)


def _shown(row: Mapping[str, Decimal | Scalar | None], column: str) -> Decimal | str | None:
    value = row.get(column)
    return str(value) if isinstance(value, Scalar) else value
