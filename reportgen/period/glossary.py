"""The glossary of keys: Markdown tables from the model, for `data/README.md`.

`python -m reportgen.period.glossary` prints it; a test keeps the page equal to it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import Field, fields, is_dataclass
from datetime import date
from decimal import Decimal
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from reportgen.formula import Expression
from reportgen.period import catalogue, charts, model
from reportgen.reader import Code, Decimals, FontSize, Form, Line, Text, needed
from reportgen.vietnamese import ReportingPeriod, Target

TABLES: tuple[tuple[str, type], ...] = (
    ("Tệp kỳ báo cáo", model.Period),
    ("`so_lieu`: một số liệu", model.SoLieu),
    ("`noi_dung`: các phần nội dung", model.NoiDung),
    ("Một mục của nội dung", model.Muc),
    ("`van_ban`: một văn bản", model.VanBan),
    ("`nguoi_ky`: người ký", model.NguoiKy),
    ("`cuoc_hop`: cuộc họp", model.CuocHop),
    ("`phu_luc`: một phụ lục", model.PhuLuc),
    ("`bieu_do`: một biểu đồ", charts.BieuDo),
    ("`ban_sao`: một bản sao", model.BanSao),
    ("`cai_dat`: quy ước", model.CaiDat),
    ("`don-vi.yaml`: một đơn vị", model.DonVi),
    ("`chi-tieu.yaml`", catalogue.Catalogue),
    ("`bang`: một bảng", catalogue.Bang),
    ("`cot`: một cột", catalogue.Cot),
    ("`chi_tieu`: một chỉ tiêu", catalogue.ChiTieu),
    ("`khi`, `hop_ly`: một khoảng giá trị", catalogue.Khoang),
    ("`bo_chi_tieu`: một bộ chỉ tiêu", catalogue.BoChiTieu),
    ("`tong_hop_tu`: một nguồn tổng hợp", model.NguonTongHop),
)
KIND_NAMES: dict[Any, str] = {
    Text: "lời văn", Line: "một dòng", Form: "một dòng", Code: "mã", Decimal: "số",
    int: "số nguyên", Decimals: "số nguyên", FontSize: "số",
    bool: "co / khong", date: "ngày", ReportingPeriod: "kỳ", model.Content: "nội dung",
    model.Row: "dòng theo cột", Target: "kế hoạch", Expression: "công thức",
}  # fmt: skip


def glossary() -> str:
    """All keys with type, meaning and example, a table a place."""
    return "\n\n".join("\n".join(_table(title, kind)) for title, kind in TABLES) + "\n"


def _table(title: str, kind: type) -> Iterator[str]:
    hints = get_type_hints(kind)
    yield f"### {title}\n"
    yield "| khóa | bắt buộc | kiểu | nghĩa | ví dụ |"
    yield "|---|---|---|---|---|"
    for item in fields(kind):
        if item.metadata:
            yield _row(item, hints[item.name])


def _row(item: Field[Any], hint: Any) -> str:
    must = "có" if needed(item) else ""
    example = f"`{item.metadata['example']}`" if item.metadata["example"] else ""
    cells = [f"`{item.name}`", must, kind_name(hint), item.metadata["meaning"], example]
    return f"| {' | '.join(cells)} |".replace("|  |", "| |").replace("|  |", "| |")


def kind_name(hint: Any) -> str:
    """A type in the words of the glossary."""
    origin, inner = get_origin(hint), get_args(hint)
    if hint in KIND_NAMES:
        return KIND_NAMES[hint]
    if origin in (Union, UnionType):
        return " hoặc ".join(kind_name(it) for it in inner if it is not NoneType)
    if origin is Literal:
        return " / ".join(f"`{it}`" for it in inner)
    if origin is tuple:
        return f"danh sách {kind_name(inner[0])}"
    if origin is not None and issubclass(origin, Mapping):
        return f"theo mã: {kind_name(inner[1])}"
    return RECORD_NAMES[hint] if is_dataclass(hint) else str(hint)


RECORD_NAMES: dict[Any, str] = {
    charts.BieuDo: "biểu đồ",
    model.Muc: "mục", model.NoiDung: "các phần", model.VanBan: "văn bản",
    model.NguoiKy: "người ký", model.PhuLuc: "phụ lục", model.CaiDat: "quy ước",
    model.SoLieu: "số liệu", model.DonVi: "đơn vị", model.CuocHop: "cuộc họp",
    model.BanSao: "bản sao", model.NguonTongHop: "nguồn", catalogue.Bang: "bảng",
    catalogue.Cot: "cột", catalogue.ChiTieu: "chỉ tiêu", catalogue.Khoang: "khoảng",
    catalogue.BoChiTieu: "bộ chỉ tiêu", catalogue.KeHoach: "kế hoạch, hoặc theo mã đơn vị",
}  # fmt: skip


if __name__ == "__main__":
    print(glossary(), end="")
