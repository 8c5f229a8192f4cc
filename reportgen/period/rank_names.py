"""Ranks in the catalogue: the columns that they rank by, and lists in the order of ranks."""

from collections.abc import Iterator

from reportgen.diagnostic import Diagnostic
from reportgen.load.node import Scalar
from reportgen.period.catalogue import COMPUTED_COLUMN, Bang, Catalogue, ChiTieu, Cot
from reportgen.period.references import unknown


def rank_mistakes(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Columns and lists that are ranked by what is no column of numbers, or by nothing."""
    for name, table in catalogue.bang.items():
        for code, column in table.cot.items():
            yield from _column(column, table, f"bang.{name}.cot.{code}")
    for code, indicator in catalogue.chi_tieu.items():
        yield from _list(indicator, catalogue, f"chi_tieu.{code}")


def _column(column: Cot, table: Bang, path: str) -> Iterator[Diagnostic]:
    used = [name for name in COMPUTED_COLUMN if getattr(column, name) is not None]
    if len(used) > 1:
        yield Diagnostic("cot-hai-cach-tinh", column.mark, {"value": ", ".join(used)}, path=path)
    for key in ("xep_hang", "thay_doi_hang"):
        by: Scalar | None = getattr(column, key)
        if by is not None:
            yield from unknown("cot-la", by, _numbers(table), f"{path}.{key}")


def _list(indicator: ChiTieu, catalogue: Catalogue, path: str) -> Iterator[Diagnostic]:
    """`theo` orders a list, `lay` and `thu_tu` say more of that order."""
    reverse = indicator.thu_tu == "kem-nhat"
    said = {"theo": indicator.theo, "lay": indicator.lay, "thu_tu": reverse or None}
    given = [name for name, value in said.items() if value is not None]
    needed = "liet_ke" if indicator.liet_ke is None else "theo"
    for name in given if getattr(indicator, needed) is None else ():
        values = {"value": name, "key": needed}
        yield Diagnostic("liet-ke-thieu-khoa", indicator.mark, values, path=f"{path}.{name}")
    if indicator.lay == 0:
        yield Diagnostic("it-nhat-mot", indicator.mark, {"value": "lay"}, path=f"{path}.lay")
    table = catalogue.bang.get((indicator.liet_ke or "").partition(".")[0])
    if table and indicator.theo is not None:
        yield from unknown("cot-la", indicator.theo, _numbers(table), f"{path}.theo")


def _numbers(table: Bang) -> list[str]:
    """The columns that members can be ranked by."""
    return [name for name, it in table.cot.items() if it.kieu == "so" and not it.is_rank]
