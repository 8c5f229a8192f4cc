"""Standards as dated data: `rules.yaml` of each folder in `templates/standards/`."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import date
from decimal import Decimal
from typing import Any, Literal

from reportgen.diagnostic import Mark
from reportgen.reader import Code, Line


def _required(meaning: str) -> Any:
    return field(metadata={"meaning": meaning})


def _key(meaning: str, default: Any = None) -> Any:
    return field(default=default, metadata={"meaning": meaning})


Property = Literal[
    "co_chu", "dam", "nghieng", "gach_chan", "can_le", "thut_dau_dong", "cach_doan", "gian_dong",
    "chu_hoa", "kho_giay", "le_tren", "le_duoi", "le_trai", "le_phai",
    "so_trang_cach_mep", "so_trang_dau",
]  # fmt: skip
"""What a rule speaks of: sizes and spaces in points, indents and margins in millimetres."""


@dataclass(frozen=True, kw_only=True)
class Rule:
    """One demand of a standard on one component."""

    ma: Code = _required("mã quy tắc")
    thanh_phan: Code = _required("thành phần: một lớp CSS, hoặc trang")
    tru: tuple[Code, ...] = _key("các lớp CSS không áp dụng", ())
    thuoc_tinh: Property = _required("thuộc tính")
    bang: tuple[Line, ...] = _key("các giá trị cho phép", ())
    tu: Decimal | None = _key("giá trị nhỏ nhất")
    den: Decimal | None = _key("giá trị lớn nhất")
    dieu: Line = _required("điểm, khoản của quy định; «to be confirmed» khi chưa ai đọc")
    cau: Line = _required("câu nói cho người dùng")


@dataclass(frozen=True, kw_only=True)
class Defaults:
    """The standard's own value of every setting that offices vary."""

    them_so_khong: bool = _required("số đếm 1 - 9 viết 01 - 09")
    dau_noi_nhan: Line = _required("dấu cuối mỗi dòng nơi nhận")
    cuoi_noi_nhan: Line = _required("dấu cuối dòng nơi nhận sau cùng")
    dau_ket: Line = _required("dấu kết thúc văn bản")
    nhan_noi_nhan: Line = _required("chữ đứng đầu nơi nhận")
    dau_can_cu: Line = _required("dấu trước mỗi căn cứ")
    cuoi_can_cu: Line = _required("dấu sau căn cứ cuối")


@dataclass(frozen=True, kw_only=True)
class RulesFile:
    """The file as it is written."""

    ten: Line = _required("tên đầy đủ của quy định")
    ten_ngan: Line = _required("tên gọi trong thông báo")
    he_thong: Literal["dang", "nha-nuoc"] = _required("hệ thống")
    tu: date = _required("áp dụng từ ngày")
    den: date | None = _key("áp dụng đến hết ngày")
    ke_thua: Code | None = _key("quy định mà tệp này kế thừa; quy tắc trùng mã thì thay")
    cai_dat: Defaults = _required("các quy ước mặc định")
    quy_tac: tuple[Rule, ...] = _key("các quy tắc", ())
    mark: Mark | None = None


@dataclass(frozen=True)
class Standard:
    """A standard with the rules that it inherits, ready to choose by date and to check.

    `inherited` tells of a rule taken over, by its code, which standard wrote it.
    """

    name: str
    title: str
    short_title: str
    system: str
    first: date
    last: date | None
    defaults: Defaults
    rules: tuple[Rule, ...]
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
