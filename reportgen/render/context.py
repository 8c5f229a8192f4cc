"""What a template sees: one document of a period, as plain values."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import fields
from typing import Any

from reportgen import vietnamese
from reportgen.compute.figures import Figures
from reportgen.period.model import (
    PART_NAMES,
    Catalogue,
    Content,
    DonVi,
    Muc,
    NguoiKy,
    Period,
    VanBan,
)
from reportgen.period.references import NO_SIGNER
from reportgen.render import annex, numbering

Plain = dict[str, Any]


class Parts(dict[str, list[Plain]]):
    """The parts of the content by name; `used` are those that the template has looked at."""

    def __init__(self, parts: Mapping[str, list[Plain]]) -> None:
        super().__init__(parts)
        self.used: set[str] = set()

    def __getitem__(self, name: str) -> list[Plain]:
        """A part."""
        self.used.add(name)
        return super().__getitem__(name)


BLANK_NUMBER = "\u00a0" * 6
UNSAFE = re.compile(r"[^A-Za-z0-9]+")


def settings(defaults: Mapping[str, Any], unit: DonVi, document: VanBan) -> Plain:
    """Settings: the standard's, then the unit's, then the document's."""
    merged = dict(defaults)
    for layer in (unit.cai_dat, document.cai_dat):
        own = {item.name: getattr(layer, item.name) for item in fields(layer)}
        merged |= {name: value for name, value in own.items() if value is not None}
    if document.dau_ket is not None:
        merged["dau_ket"] = document.dau_ket
    return merged


def symbol(document: VanBan, unit: DonVi, type_mark: str) -> str:
    """The line of number and symbol: `Số 977-TB/HU`; a gap where there is no number yet.

    Source: HD 36-HD/VPTW, 1.3.
    """
    if document.so_hieu is not None:
        return document.so_hieu
    number = BLANK_NUMBER if document.so is None else f"{document.so:02}"
    return f"Số {number}-{document.ky_hieu or f'{type_mark}/{unit.ky_hieu}'}"


def file_stem(document: VanBan, unit: DonVi, type_mark: str, position: int) -> str:
    """The output's name without suffix, ASCII letters, digits and `-` only."""
    named = symbol(document, unit, type_mark).removeprefix("Số").replace("Đ", "D")
    plain = named if named.isascii() else vietnamese.fold(named).upper()
    stem = UNSAFE.sub("-", plain).strip("-")
    return stem if re.match("[0-9]", stem) else f"chua-so-{position}-{stem}".rstrip("-")


def context(
    document: VanBan,
    period: Period,
    unit: DonVi,
    catalogue: Catalogue,
    figures: Figures,
    standard: str,
    constants: Mapping[str, Any],
    agreed: Plain,
) -> Plain:
    """The variables of a template. `constants` are those that the document's template sets."""
    marks = [str(it) for it in document.danh_so or constants.get("danh_so_thuong_le", ["1."])]
    type_name = document.ten_loai or constants.get("ten_loai", "")
    parts = Parts({name: items(_part(name, document, period)) for name in PART_NAMES})
    return {
        "tieu_chuan": standard,
        "trang": f"standards/{standard}/page.html",
        "cai_dat": agreed,
        "co_chu": agreed.get("co_chu"),
        "danh_so": {"css": numbering.css(marks), "kieu": numbering.kinds(marks)},
        "ky": {"ten": period.ky.name, "sau": period.ky.ahead().name, "nam": period.ky.year},
        "ten_don_vi": unit.ten,
        "nd": parts,
        "van_ban": _document(document, period, unit, type_name, constants, agreed),
        "ten_goi_day_du": title(document, type_name),
        "phu_luc": [
            {**it, "noi_dung": items(it["noi_dung"])}
            for it in annex.annexes(document.phu_luc, period, catalogue, figures)
        ],
    }


def own_parts(document: VanBan) -> dict[str, Content]:
    """The parts that are typed in a document itself."""
    found = {name: getattr(document.noi_dung, name) for name in PART_NAMES}
    found |= {"mo_dau": document.mo_dau or (), "ket": document.ket or ()}
    return {name: content for name, content in found.items() if content}


def title(document: VanBan, type_name: str) -> str:
    """The file's title: type, author line and subject, as a text not yet bound."""
    words = [type_name.capitalize(), document.tac_gia or "", document.trich_yeu or ""]
    return "\n".join(word for word in words if word)


def _document(
    document: VanBan,
    period: Period,
    unit: DonVi,
    type_name: str,
    constants: Mapping[str, Any],
    agreed: Plain,
) -> Plain:
    above = unit.cap_tren if document.cap_tren is None else document.cap_tren
    return {
        "loai": document.loai,
        "ten_loai": type_name,
        "ten_goi": type_name.capitalize(),
        "so_hieu": symbol(document, unit, constants.get("ky_hieu_loai", "")),
        "ngay_thang": day(document, period),
        "ngay_iso": f"{document.ngay.isoformat()}T00:00:00+07:00" if document.ngay else "",
        "tac_gia": document.tac_gia,
        "trich_yeu": document.trich_yeu,
        "co_quan": document.co_quan or unit.co_quan,
        "cap_tren": above or None,
        "dia_danh": document.dia_danh or unit.dia_danh,
        "can_cu": list(document.can_cu),
        "kinh_gui": list(document.kinh_gui),
        "cac_muc": None if document.cac_muc is None else items(document.cac_muc),
        "nhan_noi_nhan": document.nhan_noi_nhan or agreed["nhan_noi_nhan"],
        "noi_nhan": list(recipients(document, unit)),
        "nguoi_ky": _signer(document, unit),
    }


def day(document: VanBan, period: Period) -> str:
    """The date of the heading; gaps where the document is not issued yet."""
    if document.ngay_thang is not None:
        return document.ngay_thang
    if document.ngay is None:
        return vietnamese.blank_date(document.nam or period.ky.end.year)
    return vietnamese.long_date(document.ngay)


def recipients(document: VanBan, unit: DonVi) -> Sequence[str]:
    """The document's recipients, else the unit's for documents of that type."""
    if document.noi_nhan is not None:
        return document.noi_nhan
    return unit.noi_nhan.get(document.loai, ())


def _signer(document: VanBan, unit: DonVi) -> Plain | None:
    signer = document.nguoi_ky
    if signer == NO_SIGNER:
        return None
    if not isinstance(signer, NguoiKy):
        signer = unit.nguoi_ky[str(signer)]
    return {
        "quyen_han": list(signer.quyen_han),
        "chuc_vu": list(signer.chuc_vu),
        "ho_ten": signer.ho_ten,
    }


def _part(name: str, document: VanBan, period: Period) -> Content:
    """A part of the content: the document's own where it has one, else the shared one."""
    direct: Content | None = getattr(document, name, None)
    if direct is not None:
        return direct
    own: Content = getattr(document.noi_dung, name)
    return own or getattr(period.noi_dung, name)


def items(content: Content | tuple[Muc, ...]) -> list[Plain]:
    """Items as plain dicts with all keys."""
    return [
        {
            "tieu_de": item.tieu_de,
            "noi_dung": item.noi_dung,
            "doan": item.doan,
            "so": item.so,
            "gom": list(item.gom),
            "muc": items(item.muc),
        }
        for item in content
    ]
