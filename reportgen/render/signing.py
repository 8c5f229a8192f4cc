"""Who signs and who receives a document or a copy of it, as plain values."""

from collections.abc import Sequence
from typing import Any

from reportgen import vietnamese
from reportgen.period.model import BanSao, DonVi, NguoiKy, VanBan
from reportgen.period.references import NO_SIGNER
from reportgen.render.markdown import unbroken
from reportgen.render.usage import Usage, filled

Plain = dict[str, Any]

BESIDES = "kiêm"
"""Stands between two offices of one person, in lower case. Source: HD 36-HD/VPTW, 1.7."""

COPIES = {
    "dang": {"sao-y": "SAO Y BẢN CHÍNH", "sao-luc": "SAO LỤC", "trich-sao": "TRÍCH SAO"},
    "nha-nuoc": {"sao-y": "SAO Y", "sao-luc": "SAO LỤC", "trich-sao": "TRÍCH SAO"},
}
COPY_MARK = "BS"


def signer(named: NguoiKy | str | None, unit: DonVi) -> Plain | None:
    """A signer's lines; None when the data ask for none."""
    if named is None or named == NO_SIGNER:
        return None
    if not isinstance(named, NguoiKy):
        named = unit.nguoi_ky[str(named)]
    return {
        "quyen_han": list(named.quyen_han),
        "chuc_vu": [BESIDES if it.lower() == BESIDES else it for it in named.chuc_vu],
        "ho_ten": named.ho_ten,
    }


def recipients(document: VanBan, unit: DonVi, as_above: str) -> list[str]:
    """The document's recipients, else the unit's for documents of that type.

    `as_above` comes first where there is an address block.
    Source: HD 36-HD/VPTW, 1.9; NĐ 30/2020/NĐ-CP, Phụ lục I, II.9.
    """
    named: Sequence[str] = unit.noi_nhan.get(document.loai, ())
    if document.noi_nhan is not None:
        named = document.noi_nhan
    said = any(it.lstrip("- ").lower().startswith(as_above.lower()) for it in named)
    first = [as_above] if as_above and named and document.kinh_gui and not said else []
    return [*first, *named]


def copy(made: BanSao | None, unit: DonVi, usage: Usage, year: int) -> Plain | None:
    """The block of a copy. `year` is that of a copy whose day is not given yet.

    Source: HD 36-HD/VPTW, khoản 3; NĐ 30/2020/NĐ-CP, Phụ lục I, Phần II.
    """
    if made is None:
        return None
    above = unit.cap_tren if made.cap_tren is None else made.cap_tren
    mark = usage.symbols.get(made.hinh_thuc, COPY_MARK)
    form = usage.settings["mau_so_hieu"]
    day = vietnamese.long_date(made.ngay) if made.ngay else vietnamese.blank_date(year)
    return {
        "hinh_thuc": made.hinh_thuc,
        "ten_loai": COPIES[unit.he_thong][made.hinh_thuc],
        "so_hieu": filled(form, made.so, mark, made.ky_hieu or unit.ky_hieu),
        "ngay_thang": day,
        "co_quan": unbroken(made.co_quan or unit.co_quan),
        "cap_tren": unbroken(above) if above else None,
        "dia_danh": made.dia_danh or unit.dia_danh,
        "nguoi_ky": signer(made.nguoi_ky, unit),
        "noi_nhan": list(made.noi_nhan),
    }
