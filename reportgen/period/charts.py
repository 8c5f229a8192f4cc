"""Charts that a period asks for, and where in it they stand."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from typing import Any, Literal

from reportgen.diagnostic import Mark
from reportgen.period.fields import key, required
from reportgen.reader import Code, Text

PLAN, SHARE, TREND, UNITS, STANDING = (
    "ke-hoach", "phan-tram-ke-hoach", "xu-huong", "so-sanh", "dat-chua-dat",
)  # fmt: skip
KEYS: Mapping[str, tuple[str, ...]] = {
    PLAN: ("chi_tieu",),
    SHARE: ("chi_tieu", "bo_chi_tieu"),
    TREND: ("chi_tieu", "so_ky", "cung_ky"),
    UNITS: ("bang", "cot"),
    STANDING: ("chi_tieu", "bo_chi_tieu"),
}
"""The keys of each kind, beside those that every chart may have."""
NEEDED: Mapping[str, tuple[str, ...]] = {
    PLAN: ("chi_tieu",), TREND: ("chi_tieu",), UNITS: ("bang", "cot"),
}  # fmt: skip
CHOICES = ("chi_tieu", "bo_chi_tieu", "bang", "cot", "so_ky", "cung_ky")


@dataclass(frozen=True, kw_only=True)
class BieuDo:
    """A chart of indicators or of a member table."""

    loai: Literal["ke-hoach", "phan-tram-ke-hoach", "xu-huong", "so-sanh", "dat-chua-dat"] = (
        required("loại biểu đồ", "ke-hoach")
    )
    ten: Text = required("tên, in dưới biểu đồ", "Thu, chi ngân sách {ky}")
    chi_tieu: tuple[Code, ...] = key("các chỉ tiêu", "[thu_ngan_sach, chi_ngan_sach]", ())
    bo_chi_tieu: Code | None = key(
        "bộ chỉ tiêu, thay cho chi_tieu; dat-chua-dat bỏ cả hai là mọi chỉ tiêu có kế hoạch",
        "nghi_quyet_2024",
    )
    bang: Code | None = key("so-sanh: bảng có các đơn vị", "xa")
    cot: tuple[Code, ...] = key("so-sanh: các cột số của bảng", "[so_tieu_chi]", ())
    so_ky: int | None = key("xu-huong: số kỳ, kể cả kỳ này; mặc định 6, nhiều nhất 12", "4")
    cung_ky: bool = key("xu-huong: chỉ lấy cùng kỳ các năm", "co", default=False)
    ghi_chu: Text | None = key("ghi chú dưới biểu đồ", "Số liệu ước tính")
    mo_ta: Text | None = key(
        "lời mô tả cho người không nhìn thấy biểu đồ; mặc định đọc ra các số liệu", "…"
    )
    mark: Mark | None = None


def charts(model: Any, path: str = "") -> Iterator[tuple[BieuDo, str]]:
    """Every chart of a model with its data path, in the order in which they are typed."""
    if isinstance(model, BieuDo):
        yield model, path
    elif is_dataclass(model):
        for item in fields(model):
            if item.metadata:
                yield from charts(getattr(model, item.name), f"{path}.{item.name}".lstrip("."))
    elif isinstance(model, tuple):
        for i, value in enumerate(model):
            yield from charts(value, f"{path}[{i}]")
