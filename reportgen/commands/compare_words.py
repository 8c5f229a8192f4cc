"""A comparison as tables of cells, in the words of a language."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from reportgen.commands.options import Options
from reportgen.compare import Change, Comparison, FigureLine, RowLine
from reportgen.vietnamese import Target, format_number, format_target, round_half_up

GROWTH_DECIMALS = 1


@dataclass(frozen=True)
class Number:
    """A number of a table, rounded; `suffix` says in what: `{value}%`."""

    value: Decimal
    decimals: int | None
    suffix: str = "{value}"

    def __str__(self) -> str:
        return self.suffix.format(value=format_number(self.value, self.decimals))


Cell = str | Number


@dataclass(frozen=True)
class Grid:
    """A table: title, heads of its columns, rows."""

    title: str
    head: Sequence[str]
    rows: Sequence[Sequence[Cell]]


class Words:
    """The tables of one comparison."""

    def __init__(self, options: Options, made: Comparison) -> None:
        self._options = options
        self._made = made

    def grids(self) -> list[Grid]:
        """Indicators, plans that changed, differences of the member tables."""
        lines = self._made.figures
        names = ("compare-figures", "compare-unit", "", "", "compare-difference",
                 "compare-growth", "compare-tone", "compare-origin")  # fmt: skip
        rows = ("compare-table", "compare-member", "compare-column", "compare-change", "", "")
        plans = ("compare-figures", "compare-unit", "", "")
        return [
            Grid(
                self._text("compare-figures"), self._head(names), [self._line(it) for it in lines]
            ),
            Grid(self._text("compare-plans"), self._head(plans), list(self._plans())),
            Grid(
                self._text("compare-rows"),
                self._head(rows),
                [self._row(it) for it in self._made.rows],
            ),
        ]

    def summary(self) -> str:
        """The closing line."""
        made = self._made
        counts = {"figures": len(made.figures), "changed": len(made.changed),
                  "plans": len(made.plans), "rows": len(made.rows)}  # fmt: skip
        return self._options.text("compare-done", **counts)

    def sides(self) -> list[str]:
        """What A and B are."""
        return [f"A: {self._made.first.label}", f"B: {self._made.second.label}"]

    def _text(self, key: str, **values: object) -> str:
        return self._options.text(key, **values)

    def _head(self, names: Sequence[str]) -> list[str]:
        """The heads of columns; the two without a name are the sides."""
        sides = iter("AB")
        return [self._text(it) if it else next(sides) for it in names]

    def _line(self, line: FigureLine) -> list[Cell]:
        decimals = line.figure.decimals
        moved = self._text(f"compare-{line.moved}") if line.moved else ""
        return [
            line.figure.label, line.figure.unit, _number(line.first, decimals),
            _number(line.second, decimals), _number(line.difference, decimals),
            self._growth(line), self._tone(line), moved,
        ]  # fmt: skip

    def _growth(self, line: FigureLine) -> Cell:
        kind = "points" if line.figure.is_share else "percent"
        decimals = line.figure.decimals if line.figure.is_share else GROWTH_DECIMALS
        return _number(line.growth, decimals, self._text(f"compare-{kind}", value="{value}"))

    def _tone(self, line: FigureLine) -> str:
        if line.tone:
            return self._text(f"compare-{line.tone}")
        if line.first is None and line.second is None:
            return ""
        return self._text("compare-only-second" if line.first is None else "compare-only-first")

    def _plans(self) -> Iterator[list[Cell]]:
        for it in self._made.plans:
            plans = [_plan(it.first_plan), _plan(it.second_plan)]
            yield [it.figure.label, it.figure.unit, *plans]

    def _row(self, line: RowLine) -> list[Cell]:
        change = self._text(f"compare-{line.change}")
        values = (
            [_value(line.first), _value(line.second)] if line.change is Change.CHANGED else ["", ""]
        )
        return [line.table, line.member, line.column, change, *values]


def _number(value: Decimal | None, decimals: int | None, suffix: str = "{value}") -> Cell:
    if value is None:
        return ""
    exact = value if decimals is None else round_half_up(value, decimals)
    return Number(exact, decimals, suffix)


def _plan(plan: Target | None) -> str:
    return "" if plan is None else format_target(plan)


def _value(value: Decimal | str | None) -> Cell:
    return Number(value, None) if isinstance(value, Decimal) else value or ""
