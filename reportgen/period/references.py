"""Names that point to something: units, signers, indicators, tables, parts, types."""

import re
from collections.abc import Collection, Iterable, Iterator

from reportgen.diagnostic import Diagnostic
from reportgen.formula.check import nearest
from reportgen.load.node import Scalar
from reportgen.period import chart_names
from reportgen.period.catalogue import Catalogue
from reportgen.period.charts import BieuDo, charts
from reportgen.period.contact import MOST_LINES
from reportgen.period.model import PART_NAMES, DonVi, Muc, NoiDung, Period, PhuLuc, Registry, VanBan

INDICATOR_TABLE = "chi_tieu"
NO_SIGNER = "khong"
LIST_MARK = re.compile(r"\s*(?:[-+*]|\d+[.)])\s")
ITEM_CONTENT = ("tieu_de", "noi_dung", "muc", "gom", "doan", "bieu_do")


def unknown(code: str, name: Scalar, known: Collection[str], path: str) -> Iterator[Diagnostic]:
    """A diagnostic when the name is not among the known ones, with the nearest of them."""
    if name not in known:
        values = {"value": name, "known": nearest(name, known)}
        yield Diagnostic(code, name.mark, values, path=path)


def period_mistakes(
    period: Period, catalogue: Catalogue, registry: Registry, types: Collection[str]
) -> Iterator[Diagnostic]:
    """Names in a period that point to nothing. `types` are the document types there are."""
    yield from unknown("don-vi-la", period.don_vi, registry, "don_vi")
    unit = registry.get(period.don_vi)
    for kind in unit.noi_nhan if unit else ():
        if isinstance(kind, Scalar):
            yield from unknown("the-loai-la", kind, types, f"{period.don_vi}.noi_nhan.{kind}")
    yield from figure_mistakes(period, catalogue)
    yield from _content(period.noi_dung, "noi_dung")
    for chart, path in charts(period):
        yield from _chart(chart, catalogue, path)
    for i, document in enumerate(period.van_ban):
        yield from _document(document, period, catalogue, registry, types, f"van_ban[{i}]")


def figure_mistakes(period: Period, catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Typed figures that the catalogue does not know, or that it computes."""
    for code, typed in period.so_lieu.items():
        if isinstance(code, Scalar):
            yield from unknown("chi-tieu-la", code, catalogue.chi_tieu, f"so_lieu.{code}")
        indicator = catalogue.chi_tieu.get(code)
        if indicator and indicator.is_computed and typed.thuc_hien is not None:
            yield Diagnostic(
                "chi-tieu-tinh-san", typed.mark, {"value": code}, path=f"so_lieu.{code}"
            )


def _document(
    document: VanBan,
    period: Period,
    catalogue: Catalogue,
    registry: Registry,
    types: Collection[str],
    path: str,
) -> Iterator[Diagnostic]:
    yield from unknown("the-loai-la", document.loai, types, f"{path}.loai")
    unit = registry.get(period.don_vi)
    if unit and isinstance(document.nguoi_ky, Scalar) and document.nguoi_ky != NO_SIGNER:
        yield from unknown("nguoi-ky-la", document.nguoi_ky, unit.nguoi_ky, f"{path}.nguoi_ky")
    if document.so == 0:
        yield Diagnostic("so-van-ban-khong", document.mark_of("so"), path=f"{path}.so")
    yield from _counts(document, path)
    if document.lien_he and document.contact_lines > MOST_LINES:
        values = {"value": document.contact_lines, "limit": MOST_LINES}
        yield Diagnostic("lien-he-dai", document.lien_he.mark, values, path=f"{path}.lien_he")
    if document.nguoi_ky is None:
        yield Diagnostic("thieu-nguoi-ky", document.mark, path=path)
    if document.do_mat and unit and not unit.cai_dat.cho_phep_mat:
        yield Diagnostic("mat-khong-cho-phep", document.mark, path=f"{path}.do_mat")
    yield from _other_signers(document, unit, path)
    yield from item_mistakes(document.cac_muc or (), f"{path}.cac_muc")
    yield from _content(document.noi_dung, f"{path}.noi_dung")
    for name in ("mo_dau", "ket"):
        yield from item_mistakes(getattr(document, name) or (), f"{path}.{name}")
    for i, annex in enumerate(document.phu_luc):
        yield from _annex(annex, period, catalogue, f"{path}.phu_luc[{i}]")


def _counts(document: VanBan, path: str) -> Iterator[Diagnostic]:
    """Numbers that count from 1, typed as 0."""
    for name in ("du_thao", "so_ban"):
        if getattr(document, name) == 0:
            place, here = document.mark_of(name), f"{path}.{name}"
            yield Diagnostic("it-nhat-mot", place, {"value": name}, path=here)
    if document.ban_sao and document.ban_sao.so == 0:
        here = f"{path}.ban_sao.so"
        yield Diagnostic("it-nhat-mot", document.ban_sao.mark, {"value": "so"}, path=here)


def _other_signers(document: VanBan, unit: DonVi | None, path: str) -> Iterator[Diagnostic]:
    """Signers beside the first one, and who signs a copy."""
    if document.nguoi_ky_khac == ():
        yield Diagnostic("nguoi-ky-khac-rong", document.mark, path=f"{path}.nguoi_ky_khac")
    others = enumerate(document.nguoi_ky_khac or ())
    named: list[tuple[object, str]] = [(it, f"{path}.nguoi_ky_khac[{i}]") for i, it in others]
    if made := document.ban_sao:
        named.append((made.nguoi_ky, f"{path}.ban_sao.nguoi_ky"))
        if made.nguoi_ky is None or made.nguoi_ky == NO_SIGNER:
            yield Diagnostic("ban-sao-thieu-nguoi-ky", made.mark, path=f"{path}.ban_sao")
    for name, place in named:
        if unit and isinstance(name, Scalar) and name != NO_SIGNER:
            yield from unknown("nguoi-ky-la", name, unit.nguoi_ky, place)


def _content(content: NoiDung, path: str) -> Iterator[Diagnostic]:
    for name in PART_NAMES:
        yield from item_mistakes(getattr(content, name), f"{path}.{name}")


def item_mistakes(items: Iterable[Muc], path: str) -> Iterator[Diagnostic]:
    """Items that print nothing, or whose keys contradict each other."""
    for i, item in enumerate(items):
        here = f"{path}[{i}]"
        for name in item.gom:
            yield from unknown("phan-la", name, PART_NAMES, f"{here}.gom")
        yield from _contradictions(item, here)
        yield from item_mistakes(item.muc, f"{here}.muc")


def _contradictions(item: Muc, path: str) -> Iterator[Diagnostic]:
    content = [name for name in ITEM_CONTENT if getattr(item, name)]
    if item.viec or item.dau_moi is not None:  # a whole task was spelt out in stage 2
        yield Diagnostic("viec-dau-moi", item.mark, path=path)
    elif not content or (item.so and not (item.tieu_de or item.noi_dung)):
        yield Diagnostic("muc-rong", item.mark, path=path)
    elif item.noi_dung and not item.tieu_de and item.so != "" and LIST_MARK.match(item.noi_dung):
        found = item.noi_dung.split(maxsplit=1)[0]
        yield Diagnostic("muc-co-dau", item.noi_dung.mark, {"value": found}, path=path)
    elif item.doan is not None and len(content) > 1:
        others = ", ".join(name for name in content if name != "doan")
        yield Diagnostic("doan-di-kem", item.mark, {"value": others}, path=path)


def _annex(annex: PhuLuc, period: Period, catalogue: Catalogue, path: str) -> Iterator[Diagnostic]:
    if annex.bang is not None:
        known = [INDICATOR_TABLE, *period.bang]
        yield from unknown("bang-la", annex.bang, known, f"{path}.bang")
    if annex.chi_tieu and annex.bang != INDICATOR_TABLE:
        yield Diagnostic("chi-tieu-khong-bang", annex.mark, path=f"{path}.chi_tieu")
    for code in annex.chi_tieu:
        yield from unknown("chi-tieu-la", code, catalogue.chi_tieu, f"{path}.chi_tieu")
    if annex.bang is not None:
        yield from _idle_keys(annex, path)
        columns = catalogue.bang[annex.bang].cot if annex.bang in catalogue.bang else {}
        for code in annex.cot if columns else ():
            yield from unknown("cot-la", code, columns, f"{path}.cot")
    yield from item_mistakes(annex.noi_dung, f"{path}.noi_dung")


def _idle_keys(annex: PhuLuc, path: str) -> Iterator[Diagnostic]:
    """Keys that do nothing for the table that the annex prints."""
    indicators = annex.bang == INDICATOR_TABLE
    idle = {
        "cot": bool(annex.cot) and indicators,
        "xoay": annex.xoay and indicators,
        "tong_cong": annex.tong_cong and (indicators or annex.xoay),
        "dong_cong_thuc": annex.dong_cong_thuc and not indicators,
        "so_sanh": annex.so_sanh != "tang-truong" and not indicators,
    }
    kinds = "cot, xoay, tong_cong: bảng thành viên; so_sanh, dong_cong_thuc: chi_tieu"
    for name in (it for it, does_nothing in idle.items() if does_nothing):
        values = {"value": name, "known": kinds}
        yield Diagnostic("phu-luc-khoa-thua", annex.mark, values, path=f"{path}.{name}")


def _chart(chart: BieuDo, catalogue: Catalogue, path: str) -> Iterator[Diagnostic]:
    """Names in a chart that point to nothing, and keys at odds."""
    for it in chart_names.names(chart, catalogue):
        yield from unknown(it.code, it.name, it.known, f"{path}.{it.key}")
    yield from chart_names.ranks(chart, catalogue, path)
    yield from chart_names.twice(chart, path)
    yield from chart_names.at_odds(chart, path)
