"""The model: what a period file and the registry of units may say; `catalogue` has the rest.

Field names are the keys that people type; a field's metadata tells its meaning and an
example, and `data/README.md` is written from them. All types are frozen.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Literal

from reportgen.diagnostic import Mark
from reportgen.load.node import Mapping as MappingNode
from reportgen.load.node import Node, Scalar
from reportgen.period.charts import BieuDo
from reportgen.period.contact import contact_lines
from reportgen.period.content import item_spelt, items_spelt
from reportgen.period.fields import key, required
from reportgen.reader import Code, FontSize, Form, Line, Text
from reportgen.vietnamese import ReportingPeriod, Target

Row = Mapping[str, Decimal | Scalar | None]
"""A row of a member table by column; None only where a diagnostic was said."""

PART_NAMES = (
    "mo_dau", "ket_qua", "han_che", "nguyen_nhan", "quan_diem", "muc_tieu",
    "nhiem_vu", "kinh_phi", "to_chuc_thuc_hien", "kien_nghi", "ket",
)  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class Muc:
    """One item of a content: numbered or plain, with a heading or not, with items beneath."""

    tieu_de: Text | None = key("tiêu đề, đứng một dòng", "Phát triển kinh tế")
    noi_dung: Text | None = key("lời văn của mục; đoạn đầu mang số", "Tiếp tục …")
    muc: "tuple[Muc, ...]" = key("các mục con, sâu hơn một cấp", "[Một, Hai]", ())
    so: Line | None = key("ghi đè số thứ tự; để rỗng là không đánh số", '"2.1."')
    bieu_do: tuple[BieuDo, ...] = key("các biểu đồ, đứng sau lời văn của mục", "[…]", ())
    doan: Text | None = key("đoạn văn không đánh số, đứng giữa các mục", "Đồng thời …")
    dau_moi: Line | None = key("đơn vị thực hiện", "Ủy ban nhân dân huyện")
    viec: "Content" = key("việc giao: một câu nối sau tên đơn vị, hoặc các mục con", "[…]", ())
    gom: tuple[Code, ...] = key("tên các phần của noi_dung đặt dưới tiêu đề này", "[ket_qua]", ())
    mark: Mark | None = None

    spelt = staticmethod(item_spelt)


class Content(tuple[Muc, ...]):
    """A part of a document: a text (plain paragraphs) or a list of items."""

    __slots__ = ()
    spelt = staticmethod(items_spelt)

    @staticmethod
    def item() -> type[Muc]:
        """What the items are."""
        return Muc


@dataclass(frozen=True, kw_only=True)
class NoiDung:
    """The content that the documents of a period share, by part."""

    mo_dau: Content = key("đoạn mở đầu", "Thực hiện chương trình làm việc, …", Content())
    ket_qua: Content = key("kết quả đạt được", "", Content())
    han_che: Content = key("hạn chế, khó khăn", "", Content())
    nguyen_nhan: Content = key("nguyên nhân", "", Content())
    quan_diem: Content = key("quan điểm", "", Content())
    muc_tieu: Content = key("mục tiêu, chỉ tiêu", "", Content())
    nhiem_vu: Content = key("nhiệm vụ, giải pháp", "", Content())
    kinh_phi: Content = key("kinh phí, nguồn lực", "", Content())
    to_chuc_thuc_hien: Content = key("tổ chức thực hiện", "", Content())
    kien_nghi: Content = key("kiến nghị, đề xuất", "", Content())
    ket: Content = key("đoạn kết", "Trên đây là báo cáo …", Content())


@dataclass(frozen=True, kw_only=True)
class NguoiKy:
    """Who signs, line by line as printed."""

    quyen_han: tuple[Line, ...] = key("dòng quyền hạn, in đậm", "T/M BAN THƯỜNG VỤ", ())
    chuc_vu: tuple[Line, ...] = key("dòng chức vụ", "PHÓ BÍ THƯ", ())
    ho_ten: Line = required("họ và tên", "Nguyễn Văn A")


@dataclass(frozen=True, kw_only=True)
class CaiDat:
    """Conventions on which offices differ; what is left out is as the standard says."""

    them_so_khong: bool | None = key("số đếm 1 - 9 viết 01 - 09 trong lời văn", "co")
    doc_so: Literal["linh", "le"] | None = key(
        "số viết bằng chữ: một trăm linh năm, hay một trăm lẻ năm", "le"
    )
    mau_so_hieu: Form | None = key("dòng số và ký hiệu", '"Số {so}-{loai}/{ky_hieu}"')
    mau_so_cong_van: Form | None = key(
        "dòng số và ký hiệu của công văn", '"Số: {so}/{ky_hieu}-{don_vi_soan}"'
    )
    nhan_kinh_gui: Line | None = key("chữ đứng đầu nơi kính gửi", '"Kính gửi:"')
    nhan_kinh_gui_to_trinh: Line | None = key("như trên, của tờ trình", '"Kính trình:"')
    dau_kinh_gui: Line | None = key("dấu cuối mỗi dòng nơi kính gửi", '","')
    cuoi_kinh_gui: Line | None = key("dấu cuối dòng nơi kính gửi sau cùng", '"."')
    nhu_tren: Line | None = key(
        "dòng đầu nơi nhận, chỉ nơi kính gửi; rỗng là không thêm", "Như trên"
    )
    dau_noi_nhan: Line | None = key("dấu cuối mỗi dòng nơi nhận", '","')
    cuoi_noi_nhan: Line | None = key("dấu cuối dòng nơi nhận sau cùng", '"."')
    dau_ket: Line | None = key("dấu kết thúc văn bản; rỗng là không thêm", '"./."')
    so_phu_luc: Literal["1", "I"] | None = key("số phụ lục: Ả Rập hay La Mã", '"1"')
    co_chu: FontSize | None = key("cỡ chữ phần nội dung, điểm", "14")
    cap_co_chu: Literal["lon", "nho"] | None = key("bộ cỡ chữ của văn bản Nhà nước", "lon")
    cho_phep_mat: bool | None = key("ở sổ đơn vị: máy này được phép soạn thảo văn bản mật", "khong")


@dataclass(frozen=True, kw_only=True)
class PhuLuc:
    """An annex on pages of its own."""

    ten: Text = required("tên phụ lục", "BIỂU TỔNG HỢP CHỈ TIÊU …")
    bang: Code | None = key("bảng in ra: chi_tieu, hoặc tên một bảng của kỳ", "chi_tieu")
    chi_tieu: tuple[Code, ...] = key("chỉ in các chỉ tiêu này", "[thu_ngan_sach]", ())
    noi_dung: Content = key("lời văn của phụ lục", "", Content())
    danh_so: tuple[Line, ...] | None = key("kiểu đánh số của phụ lục, khi khác văn bản", '["1."]')
    so_sanh: Literal["tang-truong", "ty-le"] = key(
        "so với kỳ khác: mức tăng trưởng hay tỷ lệ", "ty-le", default="tang-truong"
    )
    dong_cong_thuc: bool = key("in dòng công thức dưới tiêu đề cột", "co", default=False)
    cot: tuple[Code, ...] = key("chỉ in các cột này của bảng", "[so_tieu_chi]", ())
    xoay: bool = key("mỗi đơn vị một cột, mỗi chỉ tiêu một dòng", "co", default=False)
    tong_cong: bool = key("thêm dòng tổng cộng", "co", default=False)
    ngang: bool | None = key("khổ giấy ngang; mặc định khi bảng rộng", "co")
    bieu_do: tuple[BieuDo, ...] = key("các biểu đồ, in sau bảng", "[…]", ())
    ghi_chu: Text | None = key("ghi chú dưới bảng", "Số liệu ước tính")
    mark: Mark | None = None


@dataclass(frozen=True, kw_only=True)
class CuocHop:
    """The meeting that minutes or an invitation are about."""

    noi_dung: Text | None = key("nội dung cuộc họp", "sơ kết công tác {ky}")
    thoi_gian: Line | None = key("thời gian", "8 giờ 00, ngày 17/6/2024")
    dia_diem: Line | None = key("địa điểm", "Hội trường Huyện ủy")
    thanh_phan: tuple[Text, ...] = key("thành phần", "[…]", ())
    chu_tri: Line | None = key("người chủ trì", "đồng chí Nguyễn Văn A, Bí thư Huyện ủy")
    thu_ky: Line | None = key("người ghi biên bản", "đồng chí Hoàng Thị E")


@dataclass(frozen=True, kw_only=True)
class BanSao:
    """The copy that is made of a document: its own number, date, signer and recipients."""

    hinh_thuc: Literal["sao-y", "sao-luc", "trich-sao"] = required("hình thức sao", "sao-y")
    so: int | None = key("số bản sao; chưa có thì bỏ trống", "15")
    ngay: date | None = key("ngày sao; chưa có thì bỏ trống", "20/6/2024")
    cap_tren: Line | None = key("dòng trên tên cơ quan sao; rỗng là không có", "TỈNH ỦY LAI SƠN")
    co_quan: Line | None = key("tên cơ quan sao, khi khác cơ quan ban hành", "VĂN PHÒNG")
    ky_hieu: Line | None = key("chữ viết tắt của cơ quan sao", "VPHU")
    dia_danh: Line | None = key("địa danh, khi khác sổ đơn vị", "Mường Vang")
    nguoi_ky: NguoiKy | Code | None = key("người ký bản sao", "chanh_van_phong")
    noi_nhan: tuple[Text, ...] = key("nơi nhận bản sao", "[…]", ())
    mark: Mark | None = None


@dataclass(frozen=True, kw_only=True)
class VanBan:
    """One document issued from a period."""

    loai: Code = required("thể loại: tên một tệp trong templates/documents", "thong-bao")
    so: int | None = key("số văn bản; chưa có thì bỏ trống", "977")
    ky_hieu: Line | None = key("ký hiệu, khi khác cách ghép thường lệ", "TB/HU")
    don_vi_soan: Line | None = key("đơn vị soạn thảo trong ký hiệu công văn", "VX")
    so_hieu: Line | None = key("cả dòng số và ký hiệu, khi viết khác quy định", '"Số: 12a-TB/HU"')
    ngay: date | None = key("ngày ban hành; chưa có thì bỏ trống", "18/6/2024")
    nam: int | None = key("năm ban hành, khi chưa có ngày và khác năm của kỳ", "2025")
    ngay_thang: Line | None = key("cả dòng ngày tháng, khi viết khác quy định", "ngày 5 tháng 07 …")
    tieu_chuan: Code | None = key("quy định thể thức, khi không theo ngày ban hành", "hd36")
    du_thao: int | None = key("lần dự thảo, khi chưa ban hành", "2")
    do_mat: Literal["mat", "toi-mat", "tuyet-mat"] | None = key("mức độ mật", "mat")
    do_khan: Literal["khan", "thuong-khan", "hoa-toc"] | None = key("mức độ khẩn", "khan")
    pham_vi: Line | None = key("phạm vi lưu hành, in hoa", "XONG HỘI NGHỊ TRẢ LẠI")
    khong_pho_bien: bool = key(
        "không phổ biến trên phương tiện thông tin đại chúng", "co", default=False
    )
    tac_gia: Text | None = key("dòng tác giả trong tên văn bản", "KẾT LUẬN CỦA BAN THƯỜNG VỤ …")
    trich_yeu: Text | None = key("trích yếu", "tại buổi làm việc với …")
    ten_loai: Line | None = key("tên loại, khi khác tên thường lệ", "THÔNG BÁO")
    co_quan: Line | None = key("tên cơ quan ban hành, khi khác sổ đơn vị", "HUYỆN ỦY …")
    cap_tren: Line | None = key("dòng trên tên cơ quan; rỗng là không có", "ĐẢNG BỘ TỈNH …")
    ten_co_quan: Line | None = key(
        "tên cơ quan ban hành trong câu văn, khi khác sổ đơn vị", "Văn phòng Huyện ủy …"
    )
    dia_danh: Line | None = key("địa danh, khi khác sổ đơn vị", "Mường Vang")
    kinh_gui: tuple[Text, ...] = key("nơi kính gửi, kính trình", "[…]", ())
    can_cu: tuple[Text, ...] = key("các căn cứ", "[…]", ())
    lenh: Line | None = key("dòng giữa căn cứ và nội dung; rỗng là không có", '"QUYẾT NGHỊ:"')
    cuoc_hop: CuocHop | None = key("cuộc họp của biên bản, giấy mời", "{…}")
    mo_dau: Content | None = key("như noi_dung.mo_dau")
    noi_dung: NoiDung = key("phần nào có ở đây thì thay phần chung", "", NoiDung())
    ket: Content | None = key("như noi_dung.ket")
    danh_so: tuple[Line, ...] | None = key("kiểu đánh số từng cấp", '["I.", "1.", "a)"]')
    cac_muc: Content | None = key("toàn bộ bố cục, thay bố cục của mẫu", "[…]")
    nhan_noi_nhan: Line | None = key("chữ đứng đầu danh sách nơi nhận", '"Nơi nhận:"')
    noi_nhan: tuple[Text, ...] | None = key("nơi nhận, dòng sau cùng là nơi lưu", "[…]")
    nguoi_ky: NguoiKy | Code | None = key(
        "mã người ký trong sổ đơn vị, hoặc ghi thẳng; khong: không có", "bi_thu"
    )
    nguoi_ky_khac: tuple[NguoiKy | Code, ...] | None = key(
        "những người ký khác, bên trái: người ghi biên bản, cơ quan cùng ban hành", "[…]"
    )
    nguoi_soan: Line | None = key("ký hiệu người soạn thảo, đánh máy", "ABC")
    so_ban: int | None = key("số bản phát hành", "268")
    lien_he: Line | None = key("địa chỉ, điện thoại để liên hệ, không quá ba dòng", "Điện thoại: …")
    dau_ket: Line | None = key("như cai_dat.dau_ket")
    ban_sao: BanSao | None = key("bản sao làm từ văn bản này", "{…}")
    phu_luc: tuple[PhuLuc, ...] = key("các phụ lục", "[…]", ())
    cai_dat: CaiDat = key("quy ước riêng của văn bản này", "{…}", CaiDat())
    mark: Mark | None = None
    marks: Mapping[str, Mark] = field(default_factory=dict, repr=False)

    def mark_of(self, name: str) -> Mark | None:
        """Where a key is typed; the document's own place for one that is not."""
        return self.marks.get(name, self.mark)

    @property
    def contact_lines(self) -> int:
        """The lines that the contact line takes at the foot of a page, from 1."""
        return contact_lines(self.lien_he or "")


@dataclass(frozen=True, kw_only=True)
class SoLieu:
    """A typed figure."""

    thuc_hien: Decimal | None = key("giá trị thực hiện", '"48,2"')
    ke_hoach: Target | None = key(
        "kế hoạch cả năm, khi khác danh mục: một số, khoảng hoặc giới hạn", '"6,6-6,8", "trên 90"'
    )
    ke_hoach_giai_doan: Target | None = key("kế hoạch giai đoạn, nhiệm kỳ, như trên", "480")
    ngay: date | None = key("ngày của số liệu, khi khác chot_so_lieu", "10/6/2024")
    uoc: bool = key("giá trị ước tính", "co", default=False)
    ghi_chu: Line | None = key("ghi chú, in ở phụ lục", "Chưa tính …")
    nguon: Line | None = key("nguồn số liệu", "Chi cục Thống kê")
    tong_hop: Line | None = key(
        "số đơn vị thành viên đã có số trên tổng số; do lệnh rollup ghi", "14/16"
    )
    mark: Mark | None = None

    @staticmethod
    def spelt(node: Node) -> Node:
        """A number alone is the value reached."""
        if isinstance(node, Scalar):
            return MappingNode({Scalar("thuc_hien", node.mark): node}, node.mark)
        return node


@dataclass(frozen=True, kw_only=True)
class NguonTongHop:
    """A file that a roll-up took figures from."""

    don_vi: Code = required("mã đơn vị", "xa-nam-ma")
    tep: Line = required("tệp, tính từ thư mục của tệp kỳ này", "../xa/xa-nam-ma/2024-h1.yaml")
    bam: Line = required("mã băm SHA-256 của dữ liệu, 16 ký tự đầu", "9f86d081884c7d65")
    chot_so_lieu: date = required("ngày chốt số liệu của đơn vị ấy", "15/6/2024")
    mark: Mark | None = None


@dataclass(frozen=True, kw_only=True)
class Period:
    """One unit in one period: figures, content, documents. `bang` is typed by the catalogue."""

    don_vi: Code = required("mã đơn vị trong don-vi.yaml", "muong-vang")
    ky: ReportingPeriod = required("kỳ báo cáo", "2024-H1")
    chot_so_lieu: date = required("ngày chốt số liệu", "15/6/2024")
    che_do: Code | None = key("chế độ báo cáo, khi khác thường lệ của hệ thống", "nha-nuoc")
    bo_qua: tuple[Code, ...] = key("các cảnh báo đã xem và bỏ qua, theo mã", "[so-truot-hang]", ())
    so_lieu: Mapping[str, SoLieu] = key("số liệu gõ tay, theo mã chỉ tiêu", "{…}", dict)
    bang: Mapping[str, tuple[Row, ...]] = key("các bảng", "{…}", dict)
    noi_dung: NoiDung = key("nội dung dùng chung", "{…}", NoiDung())
    van_ban: tuple[VanBan, ...] = key("các văn bản ban hành", "[…]", ())
    tong_hop_tu: tuple[NguonTongHop, ...] = key(
        "các tệp mà số liệu được tổng hợp từ đó; do lệnh rollup ghi", "[…]", ()
    )
    ky_mark: Mark | None = None
    mark: Mark | None = None
    marks: Mapping[str, Mark] = field(default_factory=dict, repr=False)


@dataclass(frozen=True, kw_only=True)
class DonVi:
    """A unit that issues documents."""

    ten: Line = required("tên đơn vị trong lời văn", "Huyện ủy Mường Vang")
    ten_ngan: Line | None = key("tên trong bảng của đơn vị cấp trên", "Nậm Mạ")
    truc_thuoc: Code | None = key("mã đơn vị mà số liệu được tổng hợp vào", "muong-vang")
    cap: Literal["tinh", "huyen", "xa"] = required("cấp", "huyen")
    he_thong: Literal["dang", "nha-nuoc"] = required("hệ thống", "dang")
    cap_tren: Line | None = key("dòng trên tên cơ quan", "ĐẢNG BỘ TỈNH LAI SƠN")
    co_quan: Line = required("tên cơ quan ban hành", "HUYỆN ỦY MƯỜNG VANG")
    ky_hieu: Line = required("chữ viết tắt trong ký hiệu", "HU")
    dia_danh: Line = required("địa danh", "Mường Vang")
    nguoi_ky: Mapping[str, NguoiKy] = key("những người ký", "{…}", dict)
    noi_nhan: Mapping[str, tuple[Text, ...]] = key("nơi nhận theo thể loại", "{…}", dict)
    cai_dat: CaiDat = key("quy ước của đơn vị", "{…}", CaiDat())
    mark: Mark | None = None


Registry = Mapping[str, DonVi]
"""`don-vi.yaml`: units by code."""
