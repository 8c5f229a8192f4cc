"""What came of the members, put into the file of the unit; what a person typed stays."""

import os
from collections.abc import Iterator, Mapping
from pathlib import Path

from reportgen.diagnostic import Diagnostic
from reportgen.edit import Value, text_of, update
from reportgen.period.model import Period
from reportgen.rollup import RollUp
from reportgen.rollup.desk import Desk
from reportgen.rollup.replaced import kept_titles
from reportgen.rollup.tables import NewRow, name_column
from reportgen.rollup.totals import Total
from reportgen.vietnamese import NumberError, parse_number

NOTHING: Mapping[str, None] = {"thuc_hien": None, "uoc": None, "tong_hop": None}


def written(
    rolled: RollUp, desk: Desk, content: bytes, into: Period
) -> tuple[bytes | None, list[Diagnostic]]:
    """The file's content with what was rolled up in it; None and why it cannot be."""
    wanted: dict[str, Value] = {}
    if figures := _figures(rolled.figures, into):
        wanted["so_lieu"] = figures
    if rolled.rows:
        wanted["bang"] = {name: _rows(rolled, name, into, desk) for name in rolled.rows}
    wanted["tong_hop_tu"] = _sources(rolled, desk.file)
    return update(str(desk.file), content, wanted, [*desk.catalogue.chi_tieu])


def _rows(rolled: RollUp, name: str, into: Period, desk: Desk) -> list[NewRow]:
    """The rows of the members; of those that have not reported the rows that are there."""
    table = desk.catalogue.bang[name]
    kept = kept_titles(rolled, into, name, table, desk.registry)
    return [*rolled.rows[name], *({name_column(table) or "": it} for it in kept)]


def _figures(figures: Mapping[str, Total], into: Period) -> dict[str, Mapping[str, Value | None]]:
    """The figures as they are written; one that nobody reports any more is taken away."""
    gone = [code for code, it in into.so_lieu.items() if it.tong_hop and code not in figures]
    found: dict[str, Mapping[str, Value | None]] = dict.fromkeys(gone, NOTHING)
    return found | {code: _figure(it) for code, it in figures.items()}


def _figure(total: Total) -> dict[str, Value | None]:
    estimate = True if total.estimate else None
    return {"thuc_hien": total.amount, "uoc": estimate, "tong_hop": total.reports}


def _sources(rolled: RollUp, file: Path) -> list[Mapping[str, Value]]:
    """Where the figures come from; files as they are found from the folder of this one."""
    return [
        {
            "don_vi": it.unit,
            "tep": Path(os.path.relpath(it.origin.file, file.parent)).as_posix(),
            "bam": it.origin.digest,
            "chot_so_lieu": it.cutoff,
        }
        for it in rolled.members
    ]


def unwritable(figures: Mapping[str, Total]) -> Iterator[Diagnostic]:
    """Totals with more digits than a data file may have."""
    for code, total in figures.items():
        try:
            parse_number(text_of(total.amount))
        except NumberError:
            yield Diagnostic("so-qua-dai", None, {"value": total.amount}, path=f"so_lieu.{code}")
