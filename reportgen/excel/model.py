"""The mapping file: where in a sheet of any make the figures of a period stand."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from reportgen.diagnostic import Diagnostic, Mark
from reportgen.load.node import Node
from reportgen.period.fields import key, required
from reportgen.reader import Code, Line, Reader
from reportgen.vietnamese import ReportingPeriod

ADDRESS = re.compile(r"([A-Za-z]{1,3})([1-9][0-9]{0,6})")


@dataclass(frozen=True, kw_only=True)
class ViTri:
    """A cell that holds a single value."""

    trang: Line = required("tên trang tính", "Bìa")
    o: Line = required("địa chỉ ô", "B4")
    mark: Mark | None = None


@dataclass(frozen=True, kw_only=True)
class VungChiTieu:
    """Rows of indicators in a sheet; a column is named by its letters or by its header.

    Indicators are known by a column of codes (`ma`), or by their names (`ten`).
    """

    trang: Line = required("tên trang tính", "Biểu 01")
    dong_tieu_de: int | None = key("dòng tiêu đề đầu tiên", "5")
    dong_dau: int = required("dòng số liệu đầu tiên", "7")
    dong_cuoi: int | None = key("dòng số liệu cuối cùng; mặc định đến hết trang", "60")
    ma: Line | None = key("cột mã chỉ tiêu", "B")
    ten: Line | None = key("cột tên chỉ tiêu, khi không có cột mã", "Chỉ tiêu")
    nhan: Mapping[str, Line] = key(
        "tên chỉ tiêu trong trang, khi khác danh mục", "{thu_ngan_sach: Thu NSNN}", dict
    )
    don_vi_tinh: Line | None = key("cột đơn vị tính, để đối chiếu với danh mục", "C")
    thuc_hien: Line = required("cột giá trị thực hiện", "Thực hiện 6 tháng")
    ke_hoach: Line | None = key("cột kế hoạch", "E")
    uoc: Line | None = key("cột đánh dấu số ước (có, không)", "G")
    ghi_chu: Line | None = key("cột ghi chú", "H")
    nguon: Line | None = key("cột nguồn", "I")
    mark: Mark | None = None


@dataclass(frozen=True, kw_only=True)
class VungBang:
    """Rows of a member table in a sheet."""

    trang: Line = required("tên trang tính", "Danh sách xã")
    dong_tieu_de: int | None = key("dòng tiêu đề đầu tiên", "3")
    dong_dau: int = required("dòng đầu tiên", "4")
    dong_cuoi: int | None = key("dòng cuối cùng; mặc định đến hết bảng", "30")
    cot: Mapping[str, Line] = required(
        "cột của bảng: chữ cái hoặc tiêu đề trong trang", "{ten: B, so_tieu_chi: Số tiêu chí}"
    )
    mark: Mark | None = None


@dataclass(frozen=True, kw_only=True)
class BanDo:
    """A mapping file: unit, period, day of the figures (each given, or a cell), and the rows."""

    don_vi: Code | ViTri = required("mã đơn vị, hoặc ô ghi mã", "xa-nam-ma")
    ky: ReportingPeriod | ViTri = required("kỳ báo cáo, hoặc ô ghi kỳ", "2024-H1")
    chot_so_lieu: date | ViTri = required(
        "ngày chốt số liệu, hoặc ô ghi ngày", "{trang: Bìa, o: B4}"
    )
    so_lieu: tuple[VungChiTieu, ...] = key("các vùng chỉ tiêu", "[…]", ())
    bang: Mapping[str, VungBang] = key("vùng của từng bảng, theo mã bảng", "{…}", dict)


def read_mapping(node: Node) -> tuple[BanDo | None, list[Diagnostic]]:
    """The mapping that a file writes, or every mistake in it."""
    reader = Reader()
    found: BanDo | None = reader.read(BanDo, node, "")
    return found, reader.diagnostics
