"""Standards as dated data: `rules.yaml` of each folder in `templates/standards/`."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import date
from decimal import Decimal
from typing import Any, Literal

from reportgen.diagnostic import Mark
from reportgen.reader import Code, Form, Line, Pattern


def _required(meaning: str) -> Any:
    return field(metadata={"meaning": meaning})


def _key(meaning: str, default: Any = None) -> Any:
    if default is dict:
        return field(default_factory=dict, metadata={"meaning": meaning})
    return field(default=default, metadata={"meaning": meaning})


Property = Literal[
    # of the page
    "kho_giay", "le_tren", "le_duoi", "le_trai", "le_phai", "so_trang_cach_mep", "so_trang_dau",
    "so_trang_vi_tri", "phu_luc_so_trang_rieng",
    # of a component at one place
    "co_chu", "dam", "dam_dau", "nghieng", "nghieng_ca_doan", "gach_chan", "mau_chu", "phong_chu",
    "chu", "chu_hoa", "vi_tri", "khung", "can_le", "thut_dau_dong", "cach_doan", "cach_tren",
    "gian_dong", "gian_dong_kieu", "gian_dong_boi",
    # of the document as a whole
    "co_mat", "vi_tri_mot", "the_loai", "khong_ban_hanh", "ky_hieu_loai", "cap_co_chu", "dau_dong",
    "cuoi_dong", "dong_dau", "dong_luu", "dau_ket", "so_thu_tu", "kieu_so", "dau_thanh", "viet_hoa",
    "so_phu_luc", "nhac_phu_luc", "trang_moi", "noi_ban_hanh", "dong_ky", "viet_thuong",
]  # fmt: skip
"""What a rule speaks of: sizes and spaces in points, indents and margins in millimetres."""


@dataclass(frozen=True, kw_only=True)
class Rule:
    """One demand of a standard on one component. A key that is left out narrows nothing.

    `khi_co`, `khi_khop` and `tu_dai` keep a rule silent where it would have to guess: a star is
    missing only beneath an issuer that was found, and one line alone is not justified.
    """

    ma: Code = _required("mã quy tắc")
    thanh_phan: Code = _required("thành phần: một lớp CSS, trang, trang-ngang, hoặc van-ban")
    trong: tuple[Code, ...] = _key("chỉ ở trong các thành phần này", ())
    tru: tuple[Code, ...] = _key("các lớp CSS không áp dụng", ())
    thuoc_tinh: Property = _required("thuộc tính")
    bang: tuple[Line, ...] = _key("các giá trị cho phép", ())
    tu: Decimal | None = _key("giá trị nhỏ nhất")
    den: Decimal | None = _key("giá trị lớn nhất")
    khop: Pattern | None = _key("mẫu tìm mà chữ phải khớp")
    khong_khop: Pattern | None = _key("mẫu tìm mà chữ không được khớp")
    khi_co: tuple[Code, ...] = _key("chỉ xét khi văn bản có đủ các thành phần này", ())
    khi_khop: Pattern | None = _key("chỉ xét đoạn có chữ khớp mẫu tìm này")
    tu_dai: int = _key("chỉ xét đoạn dài hơn chừng này chữ", 0)
    loai: tuple[Code, ...] = _key("chỉ các thể loại này", ())
    tru_loai: tuple[Code, ...] = _key("trừ các thể loại này", ())
    cap: tuple[Code, ...] = _key("chỉ các cấp này: tinh, huyen, xa", ())
    tu_ngay: date | None = _key("chỉ văn bản từ ngày này")
    den_ngay: date | None = _key("chỉ văn bản đến hết ngày này")
    chi_o: Literal["hop", "word"] | None = _key("chỉ xét ở văn bản ta dàn trang, hoặc tệp Word")
    muc_do: Literal["loi", "canh-bao"] = _key("mức độ", "loi")
    tin_cay: Literal["A", "B", "C", "S", "U", "P"] = _key("nguồn chắc đến đâu", "A")
    nguon: Line | None = _key("văn bản đặt ra quy tắc, khi không phải quy định này")
    dieu: Line = _required("điểm, khoản của quy định; «to be confirmed» khi chưa ai đọc")
    cau: Line = _required("câu nói cho người dùng")


@dataclass(frozen=True, kw_only=True)
class Unchecked:
    """A demand that no program can check here, and why."""

    ma: Code = _required("mã")
    thanh_phan: Code = _required("thành phần")
    dieu: Line = _required("điểm, khoản của quy định")
    cau: Line = _required("điều mà quy định đòi")
    ly_do: Line = _required("vì sao không kiểm được")


@dataclass(frozen=True, kw_only=True)
class Defaults:
    """The standard's own value of every setting that offices vary."""

    them_so_khong: bool = _required("số đếm 1 - 9 viết 01 - 09")
    doc_so: Literal["linh", "le"] = _key("hàng chục bằng 0 đọc bằng chữ là linh hay lẻ", "linh")
    mau_so_hieu: Form = _required("dòng số và ký hiệu: {so}, {loai}, {ky_hieu}, {don_vi_soan}")
    mau_so_cong_van: Form = _required("dòng số và ký hiệu của công văn")
    nhan_kinh_gui: Line = _required("chữ đứng trước nơi kính gửi")
    nhan_kinh_gui_to_trinh: Line = _required("chữ đứng trước nơi kính gửi của tờ trình")
    dau_kinh_gui: Line = _required("dấu cuối mỗi dòng kính gửi")
    cuoi_kinh_gui: Line = _required("dấu cuối dòng kính gửi sau cùng")
    dau_noi_nhan: Line = _required("dấu cuối mỗi dòng nơi nhận")
    cuoi_noi_nhan: Line = _required("dấu cuối dòng nơi nhận sau cùng")
    nhu_tren: Line = _required("dòng nơi nhận đầu của văn bản có kính gửi")
    nhan_noi_nhan: Line = _required("chữ đứng đầu nơi nhận")
    dau_ket: Line = _required("dấu kết thúc văn bản")
    dau_can_cu: Line = _required("dấu trước mỗi căn cứ")
    cuoi_can_cu: Line = _required("dấu sau căn cứ cuối")
    so_phu_luc: Literal["1", "I"] = _required("số của phụ lục đầu, khi có từ hai phụ lục")
    cap_co_chu: Literal["lon", "nho"] = _key("cặp cỡ chữ: lon 13/14/14, nho 12/13/13", "lon")


@dataclass(frozen=True, kw_only=True)
class RulesFile:
    """The file as it is written."""

    ten: Line = _required("tên đầy đủ của quy định")
    ten_ngan: Line = _required("tên gọi trong thông báo")
    he_thong: Literal["dang", "nha-nuoc"] = _required("hệ thống")
    tu: date = _required("áp dụng từ ngày")
    den: date | None = _key("áp dụng đến hết ngày")
    ke_thua: Code | None = _key("quy định mà tệp này kế thừa; quy tắc trùng mã thì thay")
    bo: tuple[Code, ...] = _key("các mã kế thừa mà quy định này không còn", ())
    the_loai: Mapping[str, Line] = _key("ký hiệu của từng thể loại", dict)
    cai_dat: Defaults = _required("các quy ước mặc định")
    quy_tac: tuple[Rule, ...] = _key("các quy tắc", ())
    khong_kiem: tuple[Unchecked, ...] = _key("các yêu cầu không kiểm được", ())
    mark: Mark | None = None


@dataclass(frozen=True)
class Standard:
    """A standard with the rules that it inherits, ready to choose by date and to check.

    `types` are the document types with their symbols; `inherited` tells of a rule or an
    unchecked demand taken over, by its code, which standard wrote it.
    """

    name: str
    title: str
    short_title: str
    system: str
    first: date
    last: date | None
    defaults: Defaults
    types: Mapping[str, str]
    rules: tuple[Rule, ...]
    unchecked: tuple[Unchecked, ...]
    inherited: Mapping[str, str]

    @property
    def settings(self) -> dict[str, Any]:
        """The defaults by name."""
        return {item.name: getattr(self.defaults, item.name) for item in fields(self.defaults)}

    def holds(self, system: str, day: date) -> bool:
        """Whether a document of that system and day follows it."""
        return (
            self.system == system and self.first <= day and (self.last is None or day <= self.last)
        )


Standards = Mapping[str, Standard]


@dataclass(frozen=True)
class Facts:
    """What is known of a document beside its boxes; empty where it is not.

    `type` is a code of `the_loai`, `level` one of tinh, huyen, xa; `origin` tells our own
    boxes from a Word file.
    """

    type: str = ""
    level: str = ""
    day: date | None = None
    origin: Literal["hop", "word"] = "hop"


@dataclass(frozen=True)
class Place:
    """A paragraph by its number in reading order from 1 (0: page and margins), with first words."""

    number: int
    text: str


@dataclass(frozen=True)
class Breach:
    """A rule that is broken: the value found, as people read it, and every place of it."""

    rule: Rule
    value: str
    places: tuple[Place, ...]
