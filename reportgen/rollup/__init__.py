"""The periods of members into the tables and figures of the unit above them.

`roll_up` is pure: members in, what is to be written and every mistake out. `reading` gets
members from files, `writing` puts what came out into the file of the unit, `trace` says how a
figure came about.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from reportgen.diagnostic import Diagnostic
from reportgen.period.catalogue import Bang, Catalogue
from reportgen.period.model import Period, Registry
from reportgen.rollup import checks, tables
from reportgen.rollup.family import Cover, cover
from reportgen.rollup.member import Member
from reportgen.rollup.tables import NewRow
from reportgen.rollup.totals import Total, total_of

__all__ = ["RollUp", "catalogue_mistakes", "roll_up", "wanted"]


@dataclass(frozen=True, kw_only=True)
class RollUp:
    """What came of the members: rows and figures to be written, and of whom they are.

    `members` are those that were summed, in the order of the registry; `missing` the units
    that have not reported; `refused` how many members had an error. Files that hold the same
    data are one.
    """

    rows: Mapping[str, Sequence[NewRow]]
    figures: Mapping[str, Total]
    members: Sequence[Member]
    missing: Sequence[str]
    refused: int
    mistakes: Sequence[Diagnostic]


def wanted(catalogue: Catalogue) -> tuple[str, ...]:
    """The indicators that a roll-up asks of the members, in the order of the catalogue."""
    columns = {it for table in catalogue.bang.values() for it in tables.sources(table).values()}
    chosen = catalogue.chi_tieu.items()
    return tuple(code for code, it in chosen if it.tong_hop is not None or code in columns)


def catalogue_mistakes(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """What a catalogue asks to be rolled up that cannot be, or that would be wrong."""
    yield from tables.wrong_columns(catalogue)
    for code, it in catalogue.chi_tieu.items():
        path = f"chi_tieu.{code}.tong_hop"
        if it.tong_hop is not None and it.is_computed:
            yield Diagnostic("tong-hop-tinh-san", it.mark, {"value": code}, path=path)
        elif it.tong_hop == "tong" and (it.don_vi_tinh or "").startswith(("%", "‰")):
            yield Diagnostic("tong-hop-phan-tram", it.mark, {"value": code}, path=path)
    if not wanted(catalogue):
        yield Diagnostic("khong-gi-tong-hop", path="chi-tieu.yaml")


def roll_up(
    members: Sequence[Member], into: Period, catalogue: Catalogue, registry: Registry
) -> RollUp:
    """The rows and figures of a unit's period from those of its members, in any order.

    A member with an error is left out and counts as one that has not reported.
    """
    found = checks.sort_out(members, into, registry)
    bad = [*_lacking_cells(found.members, catalogue, registry)]
    names = {it.path for it in bad}
    good = {code: it for code, it in found.members.items() if it.origin.file not in names}
    whole = cover(into.don_vi, good.keys(), registry)
    used = [good[code] for code in whole.reporting]
    rows = _rows(used, catalogue, registry)
    figures = _figures(used, whole, catalogue)
    mistakes = [*found.mistakes, *bad]
    if used:
        absent = [it for it in whole.missing if it not in {member.unit for member in members}]
        mistakes += checks.late(used, into)
        mistakes += checks.missing(absent, into, registry)
        mistakes += _incomplete(used, catalogue)
        mistakes += _of_tables(used, rows, into, catalogue, registry)
    return RollUp(
        rows=rows,
        figures=figures,
        members=used,
        missing=whole.missing,
        refused=len({it.origin.data for it in members} - {it.origin.data for it in used}),
        mistakes=mistakes,
    )


def _rows(
    members: Sequence[Member], catalogue: Catalogue, registry: Registry
) -> dict[str, list[NewRow]]:
    found = {
        name: tables.rows_of(_of_level(members, table, registry), table, registry)
        for name, table in tables.filled_tables(catalogue).items()
    }
    return {name: rows for name, rows in found.items() if rows}


def _of_level(members: Iterable[Member], table: Bang, registry: Registry) -> list[Member]:
    return [it for it in members if tables.in_table(it.unit, table, registry)]


def _figures(members: Sequence[Member], whole: Cover, catalogue: Catalogue) -> dict[str, Total]:
    ways = {code: it.tong_hop for code, it in catalogue.chi_tieu.items() if it.tong_hop}
    found = {code: total_of(code, way, members, whole.expected) for code, way in ways.items()}
    return {code: it for code, it in found.items() if it is not None}


def _lacking_cells(
    members: Mapping[str, Member], catalogue: Catalogue, registry: Registry
) -> Iterator[Diagnostic]:
    """Members that have nothing for a column: their row would have a hole."""
    for name, table in tables.filled_tables(catalogue).items():
        of_level = _of_level(members.values(), table, registry)
        for member, code in tables.without_cells(of_level, table):
            label = catalogue.chi_tieu[code].ten
            values = {"value": member.unit, "code": code, "label": label, "table": name}
            yield Diagnostic("thieu-o-bang", None, values, path=member.origin.file)


def _incomplete(members: Sequence[Member], catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Warnings: members that lack a figure, or have it of some of their units only."""
    for code, it in catalogue.chi_tieu.items():
        if it.tong_hop is None:
            continue
        if not any(code in member.values for member in members):
            yield Diagnostic(
                "khong-don-vi-nao", it.mark, {"value": code, "label": it.ten}, "warning"
            )
            continue
        for member in members:
            values = {"value": member.unit, "code": code, "label": it.ten}
            if code not in member.values:
                yield Diagnostic("thieu-so-thanh-vien", None, values, "warning", member.origin.file)
            elif code in member.partial:
                values |= {"reports": member.partial[code]}
                yield Diagnostic("so-chua-du", None, values, "warning", member.origin.file)


def _of_tables(
    members: Sequence[Member],
    rows: Mapping[str, Sequence[NewRow]],
    into: Period,
    catalogue: Catalogue,
    registry: Registry,
) -> Iterator[Diagnostic]:
    for name, table in tables.filled_tables(catalogue).items():
        yield from tables.to_fill(rows.get(name, ()), into.bang.get(name, ()), name, table)
        yield from tables.estimated(_of_level(members, table, registry), name, table, registry)
