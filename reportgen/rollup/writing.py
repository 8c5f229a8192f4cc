"""What came of the members, put into the file of the unit; what a person typed stays."""

import os
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from pathlib import Path

from reportgen.diagnostic import Diagnostic
from reportgen.edit import Value, text_of, update
from reportgen.period.catalogue import Bang, Catalogue
from reportgen.period.model import Period, Row
from reportgen.rollup import RollUp
from reportgen.rollup.tables import NewRow, filled_tables, name_column
from reportgen.rollup.totals import Total
from reportgen.vietnamese import NumberError, parse_number

NOTHING: Mapping[str, None] = {"thuc_hien": None, "uoc": None, "tong_hop": None}


def new_content(unit: str, period: str, cutoff: str) -> bytes:
    """The head of a period file that is not there yet."""
    return f"don_vi: {unit}\nky: {period}\nchot_so_lieu: {cutoff}\n".encode()


def written(
    rolled: RollUp, file: Path, content: bytes, into: Period, catalogue: Catalogue
) -> tuple[bytes | None, list[Diagnostic]]:
    """The file's content with what was rolled up in it; None and why it cannot be."""
    wanted: dict[str, Value] = {}
    if figures := _figures(rolled.figures, into):
        wanted["so_lieu"] = figures
    if rolled.rows:
        wanted["bang"] = {name: [*rows] for name, rows in rolled.rows.items()}
    wanted["tong_hop_tu"] = _sources(rolled, file)
    return update(str(file), content, wanted, [*catalogue.chi_tieu])


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


def typed_by_hand(rolled: RollUp, into: Period, catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Figures and rows that a person typed and that would be replaced by others."""
    for code, total in rolled.figures.items():
        old = into.so_lieu.get(code)
        if old is None or old.thuc_hien is None or old.tong_hop or old.thuc_hien == total.amount:
            continue
        values = {"code": code, "value": text_of(old.thuc_hien), "new": text_of(total.amount)}
        yield Diagnostic("so-go-tay", old.mark, values, path=f"so_lieu.{code}")
    for name, table in filled_tables(catalogue).items():
        if name in rolled.rows and not into.tong_hop_tu:
            yield from _rows_by_hand(into.bang.get(name, ()), rolled.rows[name], name, table)


def _rows_by_hand(
    old: Sequence[Row], new: Sequence[NewRow], name: str, table: Bang
) -> Iterator[Diagnostic]:
    names = name_column(table) or ""
    by_name = {row[names]: row for row in new}
    for i, row in enumerate(old):
        title, path = str(row[names]), f"bang.{name}[{i}]"
        mark = getattr(row[names], "mark", None)
        if title not in by_name:
            yield Diagnostic("dong-go-tay", mark, {"value": title, "table": name}, path=path)
            continue
        for column, value in by_name[title].items():
            if isinstance(value, Decimal) and row[column] != value:
                values = {"row": title, "column": column, "new": text_of(value)}
                values |= {"value": _shown(row[column])}
                yield Diagnostic("o-khac", mark, values, path=f"{path}.{column}")


def _shown(value: object) -> str:
    return text_of(value) if isinstance(value, Decimal) else str(value or "-")


def unwritable(figures: Mapping[str, Total]) -> Iterator[Diagnostic]:
    """Totals with more digits than a data file may have."""
    for code, total in figures.items():
        try:
            parse_number(text_of(total.amount))
        except NumberError:
            yield Diagnostic("so-qua-dai", None, {"value": total.amount}, path=f"so_lieu.{code}")
