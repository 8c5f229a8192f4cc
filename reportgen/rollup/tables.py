"""Member tables of a whole: one row a member."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from reportgen.diagnostic import Diagnostic
from reportgen.load.node import Scalar
from reportgen.period.catalogue import UNIT_NAME, Bang, Catalogue
from reportgen.period.model import DonVi, Registry, Row
from reportgen.rollup.member import Member

NewRow = Mapping[str, Decimal | str]
"""A row as it is to be written: what comes from the member, its name first."""


def filled_tables(catalogue: Catalogue) -> dict[str, Bang]:
    """The tables that a roll-up fills: those with a column of the members' names."""
    return {name: it for name, it in catalogue.bang.items() if name_column(it)}


def name_column(table: Bang) -> str | None:
    """The column that takes the members' names."""
    return next((name for name, it in table.cot.items() if it.lay_tu == UNIT_NAME), None)


def sources(table: Bang) -> dict[str, str]:
    """The columns that take an indicator of the members, and which."""
    return {
        name: str(it.lay_tu)
        for name, it in table.cot.items()
        if it.lay_tu is not None and it.lay_tu != UNIT_NAME
    }


def by_hand(table: Bang) -> list[str]:
    """The columns that a person fills: neither computed nor taken from the members."""
    return [name for name, it in table.cot.items() if not it.is_computed and it.lay_tu is None]


def short_name(unit: DonVi) -> str:
    """A unit's name in the table of the unit above."""
    return str(unit.ten_ngan or unit.ten)


def in_table(member: str, table: Bang, registry: Registry) -> bool:
    """Whether a member is of the level that a table lists."""
    return table.cap is None or registry[member].cap == table.cap


def rows_of(members: Sequence[Member], table: Bang, registry: Registry) -> list[NewRow]:
    """The rows of the members in their order, each beginning with the member's name."""
    names = name_column(table) or ""
    return [
        {names: short_name(registry[it.unit])}
        | {column: it.values[code] for column, code in sources(table).items()}
        for it in members
    ]


def without_cells(members: Sequence[Member], table: Bang) -> Iterator[tuple[Member, str]]:
    """The members that lack an indicator of a column, and which."""
    for member in members:
        for code in sources(table).values():
            if code not in member.values:
                yield member, code


def to_fill(
    rows: Sequence[NewRow], old: Sequence[Row], name: str, table: Bang
) -> Iterator[Diagnostic]:
    """Warnings: cells of new rows that a person has to fill."""
    names = name_column(table) or ""
    known = {str(row.get(names)) for row in old}
    for row in rows:
        for column in by_hand(table) if row[names] not in known else ():
            values = {"value": row[names], "column": column, "label": table.cot[column].ten}
            yield Diagnostic("o-go-tay", None, values, "warning", f"bang.{name}")


def estimated(
    members: Sequence[Member], name: str, table: Bang, registry: Registry
) -> Iterator[Diagnostic]:
    """Warnings: columns with estimates, which the figures computed from them do not show."""
    for column, code in sources(table).items():
        units = [short_name(registry[it.unit]) for it in members if code in it.estimates]
        if units:
            values = {"column": column, "table": name, "value": ", ".join(units)}
            yield Diagnostic("uoc-trong-bang", table.cot[column].mark, values, "warning", name)


def namesakes(
    units: Sequence[str], catalogue: Catalogue, registry: Registry
) -> Iterator[Diagnostic]:
    """Units of one table with the same name, by which its rows are known."""
    for name, table in filled_tables(catalogue).items():
        seen: dict[str, str] = {}
        for unit in (it for it in units if in_table(it, table, registry)):
            title = short_name(registry[unit])
            if title in seen:
                values = {"value": title, "first": seen[title], "unit": unit, "table": name}
                yield Diagnostic("trung-ten-don-vi", registry[unit].mark, values, path=unit)
            seen[title] = unit


def wrong_columns(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Columns that take what is no number of the members."""
    for name, table in catalogue.bang.items():
        for column, it in table.cot.items():
            path = f"bang.{name}.cot.{column}.lay_tu"
            if it.lay_tu is None or it.lay_tu == UNIT_NAME:
                continue
            yield from _wrong_source(it.lay_tu, it.kieu, catalogue, path)


def _wrong_source(code: Scalar, kind: str, catalogue: Catalogue, path: str) -> Iterator[Diagnostic]:
    indicator = catalogue.chi_tieu.get(code)
    if indicator is None or indicator.liet_ke is not None or kind != "so":
        yield Diagnostic("cot-lay-tu-sai", code.mark, {"value": code}, path=path)
