"""What a roll-up would take the place of: figures, cells and rows that the file has already.

Whose hand they are from is told by the sources that the file records: what these, unchanged
since, do not give was typed.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from reportgen.diagnostic import Diagnostic, Mark
from reportgen.edit import text_of
from reportgen.period.catalogue import Bang, Catalogue
from reportgen.period.model import Period, Registry, Row
from reportgen.rollup import RollUp, roll_up
from reportgen.rollup.family import above
from reportgen.rollup.member import Member
from reportgen.rollup.tables import NewRow, filled_tables, name_column, short_name

WARNINGS = {"so-go-tay": "so-thay", "o-khac": "o-thay", "dong-go-tay": "dong-bo"}
"""What is said in place of an error where typed data may be replaced."""


@dataclass(frozen=True)
class Earlier:
    """What the recorded sources that are unchanged give today; `whole` where all of them are."""

    rolled: RollUp
    whole: bool


def earlier(
    into: Period, members: Sequence[Member], catalogue: Catalogue, registry: Registry
) -> Earlier:
    """The roll-up that a file says it holds, of the members whose data have the recorded hash."""
    by_hash = {it.origin.digest: it for it in members}
    found = [by_hash[it.bam] for it in into.tong_hop_tu if it.bam in by_hash]
    rolled = roll_up(found, into, catalogue, registry)
    return Earlier(rolled, len(rolled.members) == len(into.tong_hop_tu))


def replaced(
    rolled: RollUp, before: Earlier, into: Period, catalogue: Catalogue, registry: Registry
) -> Iterator[Diagnostic]:
    """Errors where something typed would be replaced or taken away; warnings where all else is."""
    yield from _figures(rolled, before, into)
    for name, table in filled_tables(catalogue).items():
        if name in rolled.rows:
            yield from _Rows(rolled, before, into, name, table).replaced(registry)
    yield from _fewer(rolled, into, registry)


def forced(mistakes: Iterator[Diagnostic]) -> Iterator[Diagnostic]:
    """The same where everything may be replaced: warnings."""
    for it in mistakes:
        yield replace(it, code=WARNINGS.get(it.code, it.code), severity="warning")


def kept_titles(
    rolled: RollUp, into: Period, name: str, table: Bang, registry: Registry
) -> list[str]:
    """The rows that stay as they are: of units that have not reported."""
    names = name_column(table) or ""
    new = {str(row[names]) for row in rolled.rows.get(name, ())}
    missing = {*rolled.missing}
    away = {
        short_name(it)
        for unit, it in registry.items()
        if not missing.isdisjoint((unit, *above(unit, registry)))
    }
    titles = dict.fromkeys(str(row[names]) for row in into.bang.get(name, ()))
    return [it for it in titles if it in away and it not in new]


def _figures(rolled: RollUp, before: Earlier, into: Period) -> Iterator[Diagnostic]:
    for code, old in into.so_lieu.items():
        total, then = rolled.figures.get(code), before.rolled.figures.get(code)
        new = total.amount if total else None
        if old.thuc_hien in (None, new) or not (total or old.tong_hop):
            continue
        known = before.whole and old.thuc_hien != (then.amount if then else None)
        values = {"code": code, "value": _shown(old.thuc_hien), "new": _shown(new)}
        yield _said(
            "so-go-tay", old.mark, values, f"so_lieu.{code}", typed=known or not old.tong_hop
        )


@dataclass(frozen=True)
class _Rows:
    """The rows of one table."""

    rolled: RollUp
    before: Earlier
    into: Period
    name: str
    table: Bang

    def replaced(self, registry: Registry) -> Iterator[Diagnostic]:
        new, then = self._by_title(self.rolled), self._by_title(self.before.rolled)
        kept = kept_titles(self.rolled, self.into, self.name, self.table, registry)
        names, seen = name_column(self.table) or "", set()
        for i, row in enumerate(self.into.bang.get(self.name, ())):
            title, path = str(row[names]), f"bang.{self.name}[{i}]"
            mark = getattr(row[names], "mark", None)
            values = {"value": title, "table": self.name}
            if title in seen or title not in {*new, *kept}:
                yield Diagnostic("dong-go-tay", mark, values, path=path)
            elif title in new:
                yield from self._cells(row, new[title], then.get(title), mark, path)
            else:
                yield Diagnostic("dong-giu", mark, values, "warning", path)
            seen.add(title)

    def _by_title(self, rolled: RollUp) -> Mapping[str, NewRow]:
        names = name_column(self.table) or ""
        return {str(row[names]): row for row in rolled.rows.get(self.name, ())}

    def _cells(
        self, row: Row, new: NewRow, then: NewRow | None, mark: Mark | None, path: str
    ) -> Iterator[Diagnostic]:
        title = new[name_column(self.table) or ""]
        for column, value in new.items():
            old = row[column]
            if not isinstance(value, Decimal) or old is None or old == value:
                continue
            values = {"row": title, "column": column, "value": _shown(old), "new": _shown(value)}
            typed = then[column] != old if then else self.before.whole
            yield _said("o-khac", mark, values, f"{path}.{column}", typed=typed)


def _fewer(rolled: RollUp, into: Period, registry: Registry) -> Iterator[Diagnostic]:
    """Units that were rolled up before, of which no figure is there any more."""
    used = {it.unit for it in rolled.members}
    upper = {it for unit in used for it in above(unit, registry)}
    for i, it in enumerate(into.tong_hop_tu):
        if not {it.don_vi, *above(it.don_vi, registry)} & used and it.don_vi not in upper:
            values = {"value": it.don_vi, "file": it.tep}
            yield Diagnostic("it-don-vi-hon", it.mark, values, path=f"tong_hop_tu[{i}]")


def _said(
    code: str, mark: Mark | None, values: Mapping[str, object], path: str, *, typed: bool
) -> Diagnostic:
    if typed:
        return Diagnostic(code, mark, values, path=path)
    return Diagnostic(WARNINGS[code], mark, values, "warning", path)


def _shown(value: object) -> str:
    return text_of(value) if isinstance(value, Decimal) else str(value or "-")
