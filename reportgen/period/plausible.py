"""What is typed rightly and yet hardly meant: warnings before a paper goes out."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from reportgen.diagnostic import Diagnostic
from reportgen.load.node import Scalar
from reportgen.period.catalogue import Bang, Catalogue
from reportgen.period.model import PART_NAMES, Period, VanBan
from reportgen.text import locate
from reportgen.vietnamese import counts_things, format_number, short_date

WHOLE = Decimal(100)


def doubts(period: Period, catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Dates out of the period, members named twice, impossible values, missing components."""
    if not period.ky.start <= period.chot_so_lieu <= period.ky.end:
        values = {"value": short_date(period.chot_so_lieu), "period": period.ky.name}
        mark = period.marks.get("chot_so_lieu", period.mark)
        yield _doubt("chot-ngoai-ky", mark, values, "chot_so_lieu")
    for name, rows in period.bang.items():
        yield from _table(name, rows, catalogue.bang[name])
    for i, document in enumerate(period.van_ban):
        yield from _document(document, period, f"van_ban[{i}]")


def _doubt(code: str, mark: Any, values: Mapping[str, object], path: str) -> Diagnostic:
    return Diagnostic(code, mark, values, severity="warning", path=path)


def _table(name: str, rows: tuple[Mapping[str, Any], ...], spec: Bang) -> Iterator[Diagnostic]:
    texts = [column for column, it in spec.cot.items() if it.kieu == "chu"]
    seen: set[str] = set()
    for i, row in enumerate(rows):
        member = row.get(texts[0]) if texts else None
        if isinstance(member, Scalar) and member in seen:
            path = f"bang.{name}[{i}].{texts[0]}"
            yield _doubt("thanh-vien-lap", member.mark, {"value": member}, path)
        if isinstance(member, Scalar):
            seen.add(member)
        for column, it in spec.cot.items():
            if isinstance(row.get(column), Decimal) and _impossible(row[column], it.don_vi_tinh):
                shown = format_number(row[column])
                mark = locate(member, shown) if isinstance(member, Scalar) else None
                path = f"bang.{name}[{i}].{column}"
                yield _doubt("gia-tri-kho-tin", mark, {"value": row[column]}, path)


def _impossible(value: Decimal, unit: str | None) -> bool:
    """Fewer than no things, or a share of more than all."""
    if unit == "%":
        return not 0 <= value <= WHOLE
    return counts_things(unit or "") and value < 0


def _document(document: VanBan, period: Period, path: str) -> Iterator[Diagnostic]:
    if document.ngay is not None and document.ngay < period.ky.start:
        values = {"value": short_date(document.ngay), "period": period.ky.name}
        yield _doubt("ngay-truoc-ky", document.mark_of("ngay"), values, f"{path}.ngay")
    if document.du_thao is not None and document.so is not None:
        mark, values = document.mark_of("du_thao"), {"value": str(document.so)}
        yield _doubt("du-thao-co-so", mark, values, f"{path}.du_thao")
    if document.ngay and document.nam not in {None, document.ngay.year}:
        values = {"value": str(document.nam), "day": short_date(document.ngay)}
        yield _doubt("nam-khac-ngay", document.mark_of("nam"), values, f"{path}.nam")
    yield from _copy(document, f"{path}.ban_sao")
    for i, annex in enumerate(document.phu_luc):
        if not (annex.bang or annex.bieu_do or annex.noi_dung or annex.ghi_chu):
            yield _doubt("phu-luc-rong", annex.mark, {"value": annex.ten}, f"{path}.phu_luc[{i}]")
    if missing := list(_missing(document, period)):
        yield _doubt("thieu-thanh-phan", document.mark, {"key": ", ".join(missing)}, path)


def _copy(document: VanBan, path: str) -> Iterator[Diagnostic]:
    """A copy of what is not issued yet, or made before it was."""
    made = document.ban_sao
    if made is None:
        return
    if document.du_thao is not None or (document.so is None and document.so_hieu is None):
        yield _doubt("ban-sao-du-thao", made.mark, {}, path)
    if made.ngay and document.ngay and made.ngay < document.ngay:
        values = {"value": short_date(made.ngay), "day": short_date(document.ngay)}
        yield _doubt("ban-sao-truoc", made.mark, values, path)


def _missing(document: VanBan, period: Period) -> Iterator[str]:
    """Components that every document must have; recipients are a rule of the standard.

    Source: HD 36-HD/VPTW, 1.5, 1.6.
    """
    if document.trich_yeu is None:
        yield "trich_yeu"
    parts = (document.noi_dung, period.noi_dung)
    own = document.cac_muc or document.mo_dau or document.ket or document.cuoc_hop
    if not own and not any(getattr(it, n) for it in parts for n in PART_NAMES):
        yield "noi_dung"
