"""Tables of annexes: each cell with the place where it is typed, else where it is defined."""

import re
from typing import Any

from reportgen.diagnostic import Mark
from reportgen.explain.data_places import DataPlaces
from reportgen.explain.figures import FigurePlaces
from reportgen.explain.told import Told, told
from reportgen.job import Job
from reportgen.period.model import PhuLuc
from reportgen.period.references import INDICATOR_TABLE
from reportgen.render.columns import Column, indicator_columns
from reportgen.render.member_table import chosen_columns

VALUE = "value"
FIELDS = {"actual": VALUE, "plan": "plan", "previous": "previous", "last_year": "last_year"}
"""The fields of a figure by the names of the columns of the indicator table."""
CATALOGUE_KEYS = {"Chỉ tiêu": "ten", "Đơn vị tính": "don_vi_tinh"}
"""What columns of words print, by their headings."""
TITLE = "ten"
DEFINITIONS = ("cong_thuc", "xep_hang", "thay_doi_hang", TITLE)
"""Keys of a column that say what it holds, the first that there is."""
BEFORE_MEMBERS = 3
"""The columns of a turned table that stand before those of members: number, name, unit."""

Values = dict[str, Any]


def tell_table(shown: Values, annex: PhuLuc, job: Job, figures: FigurePlaces) -> None:
    """Put the places of its cells into the table of an annex, as a template sees it."""
    if annex.bang == INDICATOR_TABLE:
        _tell_indicators(shown, annex, job, figures)
    elif annex.bang is not None:
        members = job.ready.figures.tables.get(annex.bang, ())
        columns = chosen_columns(job.ready.catalogue.bang[annex.bang], annex.cot, members)
        names = [it for it in columns if not annex.xoay or columns[it].kieu == "so"]
        table = _Members(figures.places, str(annex.bang), len(members))
        table.turned(shown, next(iter(columns)), names) if annex.xoay else table.tell(shown, names)


def _tell_indicators(shown: Values, annex: PhuLuc, job: Job, figures: FigurePlaces) -> None:
    """Each cell of a row with the indicator and the fields that it prints."""
    known = job.ready.figures
    rows = [it for it in shown["dong"] if it.get("ma")]
    chosen = [known.values[it["ma"]] for it in rows]
    columns = indicator_columns(known.period, chosen, annex.so_sanh)
    for row in rows:
        cells = zip(row["o"][1:], columns, strict=True)
        row["o"][1:] = [_figure_cell(text, row["ma"], it, figures) for text, it in cells]
    first = {figure.group: figure.code for figure in reversed(chosen)}
    for row in [it for it in shown["dong"] if it["nhom"]]:
        key = f"chi_tieu.{first.get(row['nhom'])}.nhom"
        row["nhom"] = told(row["nhom"], figures.places.find(key))


def _figure_cell(text: str, code: str, column: Column, figures: FigurePlaces) -> Told:
    """A cell: of a name or unit the place is in the catalogue, of a number where it is typed."""
    if key := CATALOGUE_KEYS.get(column.heading):
        mark = figures.places.find(f"chi_tieu.{code}.{key}")
        return Told(text, (mark,) if mark else ())
    names = [column.name] if column.name else re.findall(r"[a-z_]+", column.formula)
    fields = tuple(dict.fromkeys(FIELDS.get(it, VALUE) for it in names)) or (VALUE,)
    return Told(text, figures.of(code, fields), code, fields)


class _Members:
    """The places of a table whose rows are `count` members."""

    def __init__(self, places: DataPlaces, name: str, count: int) -> None:
        self.places, self.name, self.count = places, name, count

    def tell(self, shown: Values, columns: list[str]) -> None:
        """A row a member; what comes after them are totals."""
        for head, column in zip(shown["cot"][1:], columns, strict=True):
            head["ten"] = told(head["ten"], self._defined(column, TITLE))
        for number, row in enumerate(shown["dong"]):
            cells = zip(row["o"][1:], columns, strict=True)
            row["o"][1:] = [told(str(text), self._cell(number, it)) for text, it in cells]

    def turned(self, shown: Values, first: str, columns: list[str]) -> None:
        """A column a member, a row a column of numbers."""
        for number, head in enumerate(shown["cot"][BEFORE_MEMBERS:]):
            head["ten"] = told(str(head["ten"]), self._cell(number, first))
        for row, column in zip(shown["dong"], columns, strict=True):
            row["o"][1] = told(row["o"][1], self._defined(column, TITLE))
            cells = enumerate(row["o"][BEFORE_MEMBERS:])
            row["o"][BEFORE_MEMBERS:] = [told(text, self._cell(i, column)) for i, text in cells]

    def _cell(self, row: int, column: str) -> Mark | None:
        """Where a cell is typed; of a computed one, or a total, where its column is defined."""
        typed = self.places.find(f"bang.{self.name}[{row}].{column}") if row < self.count else None
        return typed or self._defined(column)

    def _defined(self, column: str, *keys: str) -> Mark | None:
        defined = f"bang.{self.name}.cot.{column}"
        return self.places.find(*(f"{defined}.{it}" for it in keys or DEFINITIONS))
