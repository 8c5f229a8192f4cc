"""Annexes as plain values: each with its table, of indicators or of members, and charts."""

from collections.abc import Iterable
from typing import Any

from reportgen.compute.figures import Figures
from reportgen.period.catalogue import Catalogue
from reportgen.period.model import PhuLuc
from reportgen.period.references import INDICATOR_TABLE
from reportgen.render import charts
from reportgen.render.indicator_table import indicator_table
from reportgen.render.member_table import member_table, turned_table
from reportgen.render.table import Table


def annexes(
    wanted: Iterable[PhuLuc], catalogue: Catalogue, figures: Figures
) -> list[dict[str, Any]]:
    """The annexes of a document; number and content are added by the caller."""
    return [_annex(it, catalogue, figures) for it in wanted]


def _annex(annex: PhuLuc, catalogue: Catalogue, figures: Figures) -> dict[str, Any]:
    found = _table(annex, catalogue, figures)
    wide = bool(found and found["rong"]) if annex.ngang is None else annex.ngang
    return {
        "ten": annex.ten,
        "ngang": wide,
        "ghi_chu": annex.ghi_chu,
        "bang": found,
        "bieu_do": [charts.plain(it, figures, lying=wide) for it in annex.bieu_do],
    }


def _table(annex: PhuLuc, catalogue: Catalogue, figures: Figures) -> Table | None:
    if annex.bang is None:
        return None
    if annex.bang == INDICATOR_TABLE:
        compared, formulas = annex.so_sanh, annex.dong_cong_thuc
        return indicator_table(figures, annex.chi_tieu, compared, formulas=formulas)
    spec, members = catalogue.bang[annex.bang], figures.tables.get(annex.bang, ())
    if annex.xoay:
        return turned_table(spec, members, annex.cot)
    totals = figures.totals.get(annex.bang, {}) if annex.tong_cong else {}
    return member_table(spec, members, annex.cot, totals)
