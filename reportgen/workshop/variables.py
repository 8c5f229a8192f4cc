"""What a template sees, with types, meanings and examples; a test holds it against documents.

A path says where a value stands: `phu_luc[].bang.cot[].ten` is the name of a column.
"""

from collections.abc import Iterator, Mapping
from dataclasses import Field, fields
from typing import Any, NamedTuple

from reportgen.period.model import PART_NAMES, CaiDat, NoiDung
from reportgen.standard.model import Defaults

TEXT, PROSE, NUMBER, FLAG = "chữ", "lời văn", "số", "đúng hoặc sai"
GROUP, LIST, NONE = "nhóm", "danh sách", " hoặc none"


class Variable(NamedTuple):
    """The type in words, what it is, and an example as it stands in a template."""

    kind: str
    meaning: str
    example: str = ""


V = Variable

ITEM: Mapping[str, Variable] = {
    "tieu_de": V(PROSE + NONE, "tiêu đề của mục, đứng một dòng", "{{ m.tieu_de | dong }}"),
    "noi_dung": V(PROSE + NONE, "lời văn của mục", "{{ m.noi_dung | van }}"),
    "doan": V(PROSE + NONE, "đoạn không đánh số", "{{ m.doan | van }}"),
    "so": V(TEXT + NONE, "số thứ tự gõ tay", "{{ m.so | dat_so(cap) }}"),
    "gom": V(LIST, "tên các phần nội dung ghép vào", "{{ ds | day_du(nd) }}"),
    "muc": V(LIST, "các mục con, cùng các khóa này", "{% for con in m.muc %}"),
    "bieu_do": V(LIST, "các biểu đồ của mục, khóa như của phụ lục", "{{ bieu_do(b) }}"),
}
CHART: Mapping[str, Variable] = {
    "ten": V(PROSE, "tên biểu đồ", "{{ b.ten | dong }}"),
    "ghi_chu": V(PROSE + NONE, "ghi chú dưới biểu đồ", "{{ b.ghi_chu | van }}"),
    "mo_ta": V(PROSE + NONE, "lời cho người không thấy hình"),
    "so_lieu": V(GROUP, "số liệu của biểu đồ, chỉ dành cho ve_bieu_do", "{{ b | ve_bieu_do }}"),
    "ma": V(TEXT, "mã riêng của biểu đồ trong văn bản", "{{ b.ma }}"),
    "ngang": V(FLAG, "biểu đồ đứng trên trang ngang"),
}
SIGNER: Mapping[str, Variable] = {
    "quyen_han": V(LIST, "các dòng quyền hạn", "{% for dong_ky in nguoi.quyen_han %}"),
    "chuc_vu": V(LIST, "các dòng chức vụ", "{% for dong_ky in nguoi.chuc_vu %}"),
    "ho_ten": V(TEXT, "họ và tên", "{{ nguoi.ho_ten }}"),
}
SCHEME: Mapping[str, Variable] = {
    "css": V(TEXT, "biến CSS của kiểu đánh số, cho thuộc tính style", 'style="{{ danh_so.css }}"'),
    "kieu": V(LIST, "kiểu của từng cấp: so, gach, phan, dieu, khong, thieu", "danh_so.kieu[0]"),
}


def _below(path: str, found: Mapping[str, Variable]) -> dict[str, Variable]:
    return {f"{path}.{name}": it for name, it in found.items()}


GENERAL: Mapping[str, Variable] = {
    "tieu_chuan": V(TEXT, "quy định của văn bản: hd36, hd05, nd30", "{{ tieu_chuan }}"),
    "trang": V(TEXT, "tệp trang của quy định ấy", "{% extends trang %}"),
    "co_chu": V(NUMBER + NONE, "cỡ chữ nội dung, pt, khi văn bản đặt riêng", "{{ co_chu }}pt"),
    "ten_don_vi": V(TEXT, "tên đơn vị, hoặc ten_co_quan của văn bản", "{{ ten_don_vi }}"),
    "ten_goi_day_du": V(PROSE, "tên loại, tác giả và trích yếu", "{{ ten_goi_day_du | thuan }}"),
    "danh_so": V(GROUP, "cách đánh số của văn bản"),
    **_below("danh_so", SCHEME),
    "ky": V(GROUP, "kỳ báo cáo"),
    "ky.ten": V(TEXT, "tên kỳ", "{{ ky.ten }}"),
    "ky.sau": V(TEXT, "tên kỳ sau", "{{ ky.sau | upper }}"),
    "ky.nam": V(NUMBER, "năm của kỳ", "{{ ky.nam }}"),
}
DOCUMENT: Mapping[str, Variable] = {
    "loai": V(TEXT, "tên thể loại", '{% if van_ban.loai == "bao-cao" %}'),
    "kieu": V(TEXT, "cách dàn đầu trang: thuong, cong-van, to-trinh, bien-ban …"),
    "he_thong": V(TEXT, "dang hoặc nha-nuoc", '{% if van_ban.he_thong == "dang" %}'),
    "cap": V(TEXT + NONE, "cấp của đơn vị: tinh, huyen, xa"),
    "ten_loai": V(TEXT, "tên loại in hoa; công văn thì rỗng", "{{ van_ban.ten_loai }}"),
    "ten_goi": V(TEXT, "tên loại viết thường, trong câu", "{{ van_ban.ten_goi }}"),
    "so_hieu": V(TEXT, "dòng số và ký hiệu", "{{ van_ban.so_hieu }}"),
    "ngay_thang": V(TEXT, "ngày, tháng, năm ban hành", "{{ van_ban.ngay_thang }}"),
    "ngay_iso": V(TEXT, "ngày ban hành cho thuộc tính tệp; chưa có thì rỗng"),
    "tac_gia": V(PROSE + NONE, "tác giả dưới tên loại", "{{ van_ban.tac_gia | dong }}"),
    "trich_yeu": V(PROSE + NONE, "trích yếu", "{{ van_ban.trich_yeu | dong }}"),
    "co_quan": V(TEXT, "cơ quan ban hành", "{{ van_ban.co_quan }}"),
    "cap_tren": V(TEXT + NONE, "cơ quan cấp trên", "{{ van_ban.cap_tren }}"),
    "dia_danh": V(TEXT, "địa danh", "{{ van_ban.dia_danh }}"),
    "can_cu": V(LIST, "các căn cứ, mỗi căn cứ là lời văn", "{% for it in van_ban.can_cu %}"),
    "lenh": V(TEXT + NONE, "dòng QUYẾT ĐỊNH:", "{{ van_ban.lenh }}"),
    "du_thao": V(NUMBER + NONE, "lần dự thảo", "Dự thảo lần {{ van_ban.du_thao }}"),
    "do_mat": V(TEXT + NONE, "dấu chỉ độ mật", "{{ van_ban.do_mat }}"),
    "do_khan": V(TEXT + NONE, "dấu chỉ độ khẩn", "{{ van_ban.do_khan }}"),
    "pham_vi": V(TEXT + NONE, "phạm vi lưu hành, chữ hoa", "{{ van_ban.pham_vi | chu_css }}"),
    "khong_pho_bien": V(FLAG, "văn bản không phổ biến trên phương tiện đại chúng"),
    "nguoi_soan": V(TEXT + NONE, "chữ viết tắt tên người soạn, đánh máy"),
    "so_ban": V(NUMBER + NONE, "số bản phát hành"),
    "lien_he": V(TEXT + NONE, "thông tin liên hệ ở chân trang", "{{ van_ban.lien_he }}"),
    "so_dong_lien_he": V(NUMBER, "chừng mấy dòng liên hệ"),
    "don_vi_soan": V(TEXT + NONE, "đơn vị soạn thảo trong số và ký hiệu"),
    "kinh_gui": V(LIST, "các nơi kính gửi", "{{ van_ban.kinh_gui[0] | dong }}"),
    "nhan_kinh_gui": V(TEXT, "chữ Kính gửi: hoặc Kính trình:", "{{ van_ban.nhan_kinh_gui }}"),
    "nhan_noi_nhan": V(TEXT, "chữ Nơi nhận:", "{{ van_ban.nhan_noi_nhan | gach_chan_chu }}"),
    "noi_nhan": V(LIST, "các nơi nhận", "{% for noi in van_ban.noi_nhan %}"),
    "nguoi_ky": V(GROUP + NONE, "người ký", '{{ chu_ky(van_ban.nguoi_ky, "") }}'),
    **_below("nguoi_ky", SIGNER),
    "nguoi_ky_khac": V(LIST, "những người ký khác", "{% for nguoi in van_ban.nguoi_ky_khac %}"),
    **_below("nguoi_ky_khac[]", SIGNER),
    "cac_muc": V(LIST + NONE, "bố cục do dữ liệu ghi", "{{ cac_muc(van_ban.cac_muc, 1) }}"),
    "cuoc_hop": V(GROUP + NONE, "cuộc họp", "{{ thong_tin_hop(van_ban.cuoc_hop) }}"),
    "cuoc_hop.noi_dung": V(PROSE + NONE, "nội dung họp", "{{ hop.noi_dung | dong }}"),
    "cuoc_hop.thoi_gian": V(PROSE + NONE, "thời gian", "{{ hop.thoi_gian | dong }}"),
    "cuoc_hop.dia_diem": V(PROSE + NONE, "địa điểm", "{{ hop.dia_diem | dong }}"),
    "cuoc_hop.thanh_phan": V(LIST, "thành phần", "{% for it in hop.thanh_phan %}"),
    "cuoc_hop.chu_tri": V(PROSE + NONE, "chủ trì", "{{ hop.chu_tri | dong }}"),
    "cuoc_hop.thu_ky": V(PROSE + NONE, "thư ký", "{{ hop.thu_ky | dong }}"),
    "ban_sao": V(GROUP + NONE, "bản sao đóng sau văn bản", "{% if van_ban.ban_sao %}"),
    "ban_sao.hinh_thuc": V(TEXT, "sao-y, sao-luc hoặc trich-sao"),
    "ban_sao.ten_loai": V(TEXT, "chữ in ra: SAO Y, SAO LỤC", "{{ sao.ten_loai }}"),
    "ban_sao.so_hieu": V(TEXT, "số và ký hiệu bản sao", "{{ sao.so_hieu }}"),
    "ban_sao.ngay_thang": V(TEXT, "ngày sao", "{{ sao.ngay_thang }}"),
    "ban_sao.co_quan": V(TEXT, "cơ quan sao", "{{ sao.co_quan }}"),
    "ban_sao.cap_tren": V(TEXT + NONE, "cơ quan cấp trên", "{{ sao.cap_tren }}"),
    "ban_sao.dia_danh": V(TEXT, "địa danh", "{{ sao.dia_danh }}"),
    "ban_sao.nguoi_ky": V(GROUP + NONE, "người ký bản sao", "{{ chuc_danh(sao.nguoi_ky) }}"),
    **_below("ban_sao.nguoi_ky", SIGNER),
    "ban_sao.noi_nhan": V(LIST, "nơi nhận bản sao"),
}  # fmt: skip
ANNEX: Mapping[str, Variable] = {
    "so": V(TEXT, "số của phụ lục; chỉ có một thì rỗng", "Phụ lục {{ p.so }}"),
    "ten": V(PROSE, "tên phụ lục", "{{ p.ten | dong }}"),
    "ngang": V(FLAG, "in trên trang ngang", "{{ 'ngang' if p.ngang else 'doc' }}"),
    "noi_dung": V(LIST, "các mục lời văn", "{{ cac_muc(p.noi_dung, 1) }}"),
    "danh_so": V(GROUP + NONE, "cách đánh số riêng của phụ lục"),
    **_below("danh_so", SCHEME),
    "ghi_chu": V(PROSE + NONE, "ghi chú cuối phụ lục", "{{ p.ghi_chu | van }}"),
    "bieu_do": V(LIST, "các biểu đồ", "{% for b in p.bieu_do %}"),
    **_below("bieu_do[]", CHART),
    "bang": V(GROUP + NONE, "bảng", "{{ bang(p.bang) }}"),
    "bang.cot": V(LIST, "các cột", "{% for c in b.cot %}"),
    "bang.cot[].ten": V(TEXT, "tiêu đề cột", "{{ c.ten }}"),
    "bang.cot[].kieu": V(TEXT, "lớp CSS của cột: chu, so, giua", "{{ c.kieu }}"),
    "bang.cot[].rong": V(NUMBER, "bề rộng, phần trăm", 'style="width: {{ c.rong }}%"'),
    "bang.dong": V(LIST, "các dòng", "{% for d in b.dong %}"),
    "bang.dong[].nhom": V(TEXT, "tên nhóm; dòng thường thì rỗng", "{{ d.nhom }}"),
    "bang.dong[].o": V(LIST, "chữ của từng ô", "{% for o in d.o %}"),
    "bang.dong[].lop": V(TEXT, "lớp CSS của dòng: tong, con-1 …", "{{ d.lop }}"),
    "bang.dong[].ma": V(TEXT, "mã chỉ tiêu của dòng; bảng khác thì không có khóa này"),
    "bang.cong_thuc": V(LIST, "dòng công thức dưới tiêu đề cột; không có thì rỗng"),
    "bang.co_uoc": V(FLAG, "có số liệu ước thực hiện, đánh dấu *"),
    "bang.rong": V(FLAG, "nhiều cột, cần trang ngang"),
    "bang.nho": V(FLAG, "rất nhiều cột, cần chữ nhỏ"),
}


def variables() -> dict[str, Variable]:
    """Everything that a template sees, by its path."""
    return {
        **GENERAL,
        "van_ban": V(GROUP, "văn bản"),
        **_below("van_ban", DOCUMENT),
        "nd": V(GROUP, "các phần nội dung"),
        **_below("nd", dict(_parts())),
        **_below(f"nd.{PART_NAMES[0]}[]", ITEM),
        "phu_luc": V(LIST, "các phụ lục", "{% for p in phu_luc %}"),
        **_below("phu_luc[]", ANNEX),
        "cai_dat": V(GROUP, "các quy ước của quy định, đơn vị và văn bản"),
        **_below("cai_dat", dict(_settings())),
    }


def _parts() -> Iterator[tuple[str, Variable]]:
    for item in fields(NoiDung):
        yield item.name, V(LIST, item.metadata["meaning"], f"{{{{ cac_muc(nd.{item.name}, 1) }}}}")


def _settings() -> Iterator[tuple[str, Variable]]:
    found: dict[str, Field[Any]] = {it.name: it for it in (*fields(CaiDat), *fields(Defaults))}
    for name, item in sorted(found.items()):
        yield name, V(_kind(item), item.metadata["meaning"], f"{{{{ cai_dat.{name} }}}}")


def _kind(item: Field[Any]) -> str:
    if "bool" in str(item.type):
        return FLAG
    return NUMBER if "FontSize" in str(item.type) else TEXT
