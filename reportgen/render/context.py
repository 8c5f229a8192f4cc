"""What a template sees: one document of a period, as plain values."""

from collections.abc import Mapping
from typing import Any

from reportgen import vietnamese
from reportgen.compute.figures import Figures
from reportgen.period.catalogue import Catalogue
from reportgen.period.model import PART_NAMES, Content, CuocHop, DonVi, Muc, Period, VanBan
from reportgen.render import annex, charts, numbering
from reportgen.render.markdown import unbroken
from reportgen.render.signing import copy, recipients, signer
from reportgen.render.usage import Plain, Usage, symbol

LETTER_NAME = "Công văn"
SECRECY = {"mat": "MẬT", "toi-mat": "TỐI MẬT", "tuyet-mat": "TUYỆT MẬT"}
URGENCY = {"khan": "KHẨN", "thuong-khan": "THƯỢNG KHẨN", "hoa-toc": "HỎA TỐC"}


class Looked(dict[str, Any]):
    """Values by name; `used` are those that the template has looked at."""

    def __init__(self, values: Mapping[str, Any]) -> None:
        super().__init__(values)
        self.used: set[str] = set()

    def __getitem__(self, name: str) -> Any:
        """A value."""
        self.used.add(name)
        return super().__getitem__(name)


def context(
    document: VanBan,
    period: Period,
    unit: DonVi,
    catalogue: Catalogue,
    figures: Figures,
    usage: Usage,
) -> Plain:
    """The variables of a template."""
    usual = usage.constants.get("danh_so_thuong_le") or ["1."]
    marks = [str(it) for it in document.danh_so or usual]
    type_name = document.ten_loai or usage.constants.get("ten_loai", "")
    parts = Looked({name: items(_part(name, document, period), figures) for name in PART_NAMES})
    typed = document.cac_muc
    own_items = {"cac_muc": None if typed is None else items(typed, figures)}
    agreed = usage.settings
    return {
        "tieu_chuan": usage.standard,
        "trang": f"standards/{usage.standard}/page.html",
        "cai_dat": agreed,
        "co_chu": agreed.get("co_chu"),
        "danh_so": _scheme(marks),
        "ky": {"ten": period.ky.name, "sau": period.ky.ahead().name, "nam": period.ky.year},
        "ten_don_vi": document.ten_co_quan or unit.ten,
        "nd": parts,
        "van_ban": Looked({**_document(document, period, unit, type_name, usage), **own_items}),
        "ten_goi_day_du": title(document, type_name),
        "phu_luc": _annexes(document, catalogue, figures, agreed["so_phu_luc"]),
    }


def _scheme(marks: list[str]) -> Plain:
    return {"css": numbering.css(marks), "kieu": numbering.kinds(marks)}


def _annexes(document: VanBan, catalogue: Catalogue, figures: Figures, first: str) -> list[Plain]:
    """The annexes, numbered when there are several, each with its own scheme if it has one."""
    found = annex.annexes(document.phu_luc, catalogue, figures)
    several = len(found) > 1
    for number, (it, own) in enumerate(zip(found, document.phu_luc, strict=True), 1):
        shown = vietnamese.roman(number) if first == "I" else str(number)
        it["so"] = shown if several else ""
        it["noi_dung"] = items(own.noi_dung, figures)
        it["danh_so"] = _scheme([str(mark) for mark in own.danh_so]) if own.danh_so else None
    return found


def own_parts(document: VanBan) -> dict[str, Content]:
    """The parts that are typed in a document itself."""
    found = {name: getattr(document.noi_dung, name) for name in PART_NAMES}
    found |= {"mo_dau": document.mo_dau or (), "ket": document.ket or ()}
    return {name: content for name, content in found.items() if content}


def title(document: VanBan, type_name: str) -> str:
    """The file's title: type, author line and subject, as a text not yet bound."""
    name = type_name.capitalize() or LETTER_NAME
    words = [name, document.tac_gia or "", document.trich_yeu or ""]
    return "\n".join(word for word in words if word)


def _document(document: VanBan, period: Period, unit: DonVi, type_name: str, usage: Usage) -> Plain:
    above = unit.cap_tren if document.cap_tren is None else document.cap_tren
    agreed = usage.settings
    return {
        "loai": document.loai,
        "kieu": usage.kind,
        "he_thong": unit.he_thong,
        "cap": unit.cap,
        "ten_loai": type_name,
        "ten_goi": type_name.capitalize() or LETTER_NAME,
        "so_hieu": symbol(document, unit, usage),
        "ngay_thang": day(document, period),
        "ngay_iso": f"{document.ngay.isoformat()}T00:00:00+07:00" if document.ngay else "",
        "tac_gia": document.tac_gia,
        "trich_yeu": document.trich_yeu,
        "co_quan": unbroken(document.co_quan or unit.co_quan),
        "cap_tren": unbroken(above) if above else None,
        "dia_danh": document.dia_danh or unit.dia_danh,
        "can_cu": list(document.can_cu),
        "lenh": usage.constants.get("lenh") if document.lenh is None else document.lenh,
        "cuoc_hop": _meeting(document.cuoc_hop),
        **_marks(document),
        **_address(document, usage),
        "nhan_noi_nhan": document.nhan_noi_nhan or agreed["nhan_noi_nhan"],
        "noi_nhan": recipients(document, unit, agreed["nhu_tren"]),
        "nguoi_ky": signer(document.nguoi_ky, unit),
        "nguoi_ky_khac": [signer(it, unit) for it in document.nguoi_ky_khac or ()],
        "ban_sao": copy(document.ban_sao, unit, usage, period.ky.end.year),
    }


def _marks(document: VanBan) -> Plain:
    """What a document may carry beside the parts that it must have."""
    return {
        "du_thao": document.du_thao,
        "do_mat": SECRECY.get(document.do_mat or ""),
        "do_khan": URGENCY.get(document.do_khan or ""),
        "pham_vi": document.pham_vi.upper() if document.pham_vi else None,
        "khong_pho_bien": document.khong_pho_bien,
        "nguoi_soan": document.nguoi_soan,
        "so_ban": document.so_ban,
        "lien_he": document.lien_he,
        "so_dong_lien_he": document.contact_lines,
        "don_vi_soan": document.don_vi_soan,
    }


def _address(document: VanBan, usage: Usage) -> Plain:
    proposal = usage.kind == "to-trinh"
    name = "nhan_kinh_gui_to_trinh" if proposal else "nhan_kinh_gui"
    return {"kinh_gui": list(document.kinh_gui), "nhan_kinh_gui": usage.settings[name]}


def _meeting(meeting: CuocHop | None) -> Plain | None:
    if meeting is None:
        return None
    return {
        "noi_dung": meeting.noi_dung,
        "thoi_gian": meeting.thoi_gian,
        "dia_diem": meeting.dia_diem,
        "thanh_phan": list(meeting.thanh_phan),
        "chu_tri": meeting.chu_tri,
        "thu_ky": meeting.thu_ky,
    }


def day(document: VanBan, period: Period) -> str:
    """The date of the heading; gaps where the document is not issued yet."""
    if document.ngay_thang is not None:
        return document.ngay_thang
    if document.ngay is None:
        return vietnamese.blank_date(document.nam or period.ky.end.year)
    return vietnamese.long_date(document.ngay)


def _part(name: str, document: VanBan, period: Period) -> Content:
    """A part of the content: the document's own where it has one, else the shared one."""
    direct: Content | None = getattr(document, name, None)
    if direct is not None:
        return direct
    own: Content = getattr(document.noi_dung, name)
    return own or getattr(period.noi_dung, name)


def items(content: Content | tuple[Muc, ...], figures: Figures) -> list[Plain]:
    """Items as plain dicts with all keys."""
    return [
        {
            "tieu_de": item.tieu_de,
            "noi_dung": item.noi_dung,
            "doan": item.doan,
            "so": item.so,
            "gom": list(item.gom),
            "muc": items(item.muc, figures),
            "bieu_do": [charts.plain(it, figures, lying=False) for it in item.bieu_do],
        }
        for item in content
    ]
