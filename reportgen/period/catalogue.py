"""The catalogue, `chi-tieu.yaml`: member tables, indicators, sets of indicators."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property, reduce
from typing import Literal

from reportgen.diagnostic import Mark
from reportgen.formula import Aggregate, Binary, Call, Expression, Name, arranged, number
from reportgen.load.node import Mapping as MappingNode
from reportgen.load.node import Node, Scalar
from reportgen.period.fields import key, required
from reportgen.reader import Code, Decimals, Line
from reportgen.vietnamese import Target

BOUNDS = {"tu": ">=", "den": "<=", "tren": ">", "duoi": "<", "bang": "="}
"""The bounds of a class as comparisons."""
UNIT_NAME = "ten_don_vi"
"""What `lay_tu` names for the column of the members' names."""

COMPUTED_COLUMN = ("cong_thuc", "xep_hang", "thay_doi_hang")
"""The keys of a column that is computed."""


@dataclass(frozen=True, kw_only=True)
class Khoang:
    """A class of values: all bounds given must hold."""

    tu: Decimal | None = key("từ (≥)", "10")
    den: Decimal | None = key("đến (≤)", "14")
    tren: Decimal | None = key("trên (>)", "15")
    duoi: Decimal | None = key("dưới (<)", "10")
    bang: Decimal | None = key("bằng", "19")

    def holds(self, value: Decimal) -> bool:
        """Whether the value lies in the class."""
        return (
            (self.tu is None or value >= self.tu)
            and (self.den is None or value <= self.den)
            and (self.tren is None or value > self.tren)
            and (self.duoi is None or value < self.duoi)
            and (self.bang is None or value == self.bang)
        )

    def comparisons(self, column: Code) -> Iterator[Expression]:
        """What holds of a column whose values lie in the class."""
        for name, sign in BOUNDS.items():
            if (bound := getattr(self, name)) is not None:
                yield Binary(_name(column), sign, number(bound, column.mark), mark=column.mark)


def _name(code: Code) -> Name:
    return Name(str(code), mark=code.mark)


@dataclass(frozen=True, kw_only=True)
class Cot:
    """A column of a member table, typed or computed.

    `cong_thuc` computes it from the others of its row, `xep_hang` and `thay_doi_hang` from all
    rows: the rank of each member, and the places it rose since the period before.
    """

    ten: Line = required("tiêu đề cột", "Số tiêu chí đạt")
    kieu: Literal["so", "chu"] = key("kiểu giá trị: so hoặc chu", "so", default="chu")
    don_vi_tinh: Line | None = key("đơn vị tính", "tiêu chí")
    so_le: Decimals | None = key("số chữ số thập phân in ra", "1")
    cong_thuc: Expression | None = key(
        "tính từ các cột khác của dòng", "phan_tram(von_giai_ngan; von_giao)"
    )
    chieu: Literal["tang", "giam"] = key("chiều tốt, khi xếp hạng", "giam", default="tang")
    xep_hang: Code | None = key("thứ hạng theo cột này của bảng", "so_tieu_chi")
    thay_doi_hang: Code | None = key(
        "số bậc tăng, giảm so với kỳ trước, khi xếp hạng theo cột này", "so_tieu_chi"
    )
    tong_cong: bool = key("có cộng vào dòng tổng của phụ lục", "khong", default=True)
    lay_tu: Code | None = key(
        "khi tổng hợp: chỉ tiêu của đơn vị thành viên; ten_don_vi là tên đơn vị", "so_tieu_chi_xa"
    )
    mark: Mark | None = None

    @staticmethod
    def spelt(node: Node) -> Node:
        """A computed column is one of numbers."""
        if not isinstance(node, MappingNode) or node.find("kieu"):
            return node
        computed = any(node.find(name) for name in COMPUTED_COLUMN)
        kind = {Scalar("kieu", node.mark): Scalar("so", node.mark)} if computed else {}
        return MappingNode({**node, **kind}, node.mark, flow=node.flow)

    @property
    def is_computed(self) -> bool:
        """Whether no row types it."""
        return self.cong_thuc is not None or self.is_rank

    @property
    def is_rank(self) -> bool:
        """Whether it is known only beside the other rows, in stage 3."""
        return self.xep_hang is not None or self.thay_doi_hang is not None


@dataclass(frozen=True, kw_only=True)
class Bang:
    """A member table: its columns in order."""

    ten: Line = required("tên bảng", "Danh sách xã")
    cap: Literal["tinh", "huyen", "xa"] | None = key(
        "khi tổng hợp: chỉ lấy các đơn vị thành viên cấp này", "xa"
    )
    cot: Mapping[str, Cot] = required("các cột", "{…}")

    @cached_property
    def formulas(self) -> Mapping[str, Expression]:
        """The formulas of computed columns, each after those of the columns that it needs."""
        return arranged({name: it.cong_thuc for name, it in self.cot.items() if it.cong_thuc})


@dataclass(frozen=True, kw_only=True)
class KeHoach:
    """A plan of the catalogue: one for all units, or one a unit."""

    chung: Target | None = key("kế hoạch của mọi đơn vị", "100")
    don_vi: Mapping[str, Target] = key("kế hoạch từng đơn vị, theo mã", "{muong-vang: 100}", dict)

    @staticmethod
    def spelt(node: Node) -> Node:
        """A target alone is that of all units; a mapping is by unit."""
        name = "chung" if isinstance(node, Scalar) else "don_vi"
        return MappingNode({Scalar(name, node.mark): node}, node.mark)

    def of(self, unit: str) -> Target | None:
        """The plan of a unit."""
        return self.don_vi.get(unit, self.chung)


@dataclass(frozen=True, kw_only=True)
class ChiTieu:
    """An indicator: typed, or computed by `cong_thuc` or one of its short forms.

    `dem`, `tong`, `trung_binh`, `ty_le` with `khi` say the commonest formulas; `liet_ke` gives
    a list of names in place of a number, in the order of the rows or ranked by `theo`.
    """

    ten: Line = required("tên chỉ tiêu", "Số xã đạt chuẩn nông thôn mới")
    ten_ngan: Line | None = key("tên ngắn: trong biểu đồ, ma trận, danh sách", "Xã đạt chuẩn")
    don_vi_tinh: Line | None = key("đơn vị tính", "xã")
    so_le: Decimals | None = key("số chữ số thập phân; mặc định theo phép tính", "2")
    nhom: Line | None = key("nhóm trong phụ lục", "Xây dựng nông thôn mới")
    cha: Code | None = key("chỉ tiêu cấp trên, khi là dòng con trong phụ lục", "tong_so_xa")
    an: bool = key("chỉ để tính: phụ lục không in, trừ khi kể tên", "co", default=False)
    phan_cua: Code | None = key("tổng mà chỉ tiêu này là một phần", "tong_so_xa")
    chieu: Literal["tang", "giam"] = key("chiều tốt", "giam", default="tang")
    tinh_chat: Literal["trong-ky", "luy-ke", "thoi-diem"] | None = key(
        "số của riêng kỳ, lũy kế từ đầu năm, hay số đến ngày chốt", "trong-ky"
    )
    loai_ke_hoach: Literal["dung", "it-nhat", "nhieu-nhat", "xap-xi"] | None = key(
        "cách hiểu kế hoạch ghi bằng một số; mặc định theo chieu", "it-nhat"
    )
    ke_hoach: Mapping[str, KeHoach] = key(
        "kế hoạch theo năm, giai đoạn, nhiệm kỳ; chung hoặc theo đơn vị",
        '{"2024": 100, 2021-2025: {muong-vang: 480}}', dict,
    )  # fmt: skip
    hop_ly: Khoang | None = key("khoảng giá trị hợp lý", "{tu: 0, den: 100}")
    nguon: Line | None = key("nguồn số liệu", "Chi cục Thống kê")
    cong_thuc: Expression | None = key("công thức", "phan_tram(xa_dat_chuan; tong_so_xa)")
    dem: Code | None = key("đếm số dòng của bảng", "xa")
    tong: Code | None = key("tổng một cột: bảng.cột", "xa.so_tieu_chi")
    trung_binh: Code | None = key("trung bình một cột", "xa.so_tieu_chi")
    ty_le: tuple[Code, ...] = key("tỷ lệ phần trăm của hai chỉ tiêu", "[dat, tong]", ())
    liet_ke: Code | None = key("liệt kê một cột chữ", "xa.ten")
    theo: Code | None = key("liệt kê xếp theo một cột số, tốt nhất trước", "so_tieu_chi")
    thu_tu: Literal["tot-nhat", "kem-nhat"] = key(
        "liệt kê tốt nhất hay kém nhất trước", "kem-nhat", default="tot-nhat"
    )
    lay: int | None = key("chỉ lấy bao nhiêu thứ hạng đầu; đồng hạng thì lấy cả", "3")
    khi: Mapping[str, Khoang] = key("chỉ tính các dòng có cột nằm trong khoảng", "{…}", dict)
    tong_hop: Literal["tong", "trung-binh", "lon-nhat", "nho-nhat"] | None = key(
        "cách tổng hợp số của các đơn vị thành viên", "tong"
    )
    mark: Mark | None = None

    @property
    def is_computed(self) -> bool:
        """Whether it has a formula or lists names, and so is never typed."""
        return self.formula is not None or self.liet_ke is not None

    @cached_property
    def formula(self) -> Expression | None:
        """What it is computed by, a short form written out; None of a typed one and of a list."""
        if self.cong_thuc:
            return self.cong_thuc
        if len(self.ty_le) == 2:  # noqa: PLR2004  # a ratio has two terms
            return Call("phan_tram", tuple(map(_name, self.ty_le)), mark=self.ty_le[0].mark)
        forms = (("dem", self.dem), ("tong", self.tong), ("trung_binh", self.trung_binh))
        return next((self._of_rows(name, of) for name, of in forms if of is not None), None)

    @cached_property
    def condition(self) -> Expression | None:
        """What holds of the rows that are looked at, of `khi`; None where all of them are."""
        named = ((name, it) for name, it in self.khi.items() if isinstance(name, Scalar))
        all_of = [it for name, bounds in named for it in bounds.comparisons(Code(name))]
        if not all_of:
            return None
        return reduce(lambda first, it: Binary(first, "va", it, mark=it.mark), all_of)

    def _of_rows(self, function: str, of: Code) -> Expression:
        table, _, column = of.partition(".")
        named = None if function == "dem" else column
        return Aggregate(function, table, named, self.condition, mark=of.mark)


@dataclass(frozen=True, kw_only=True)
class BoChiTieu:
    """A set of indicators that are judged together: those of a resolution, a project."""

    ten: Line = required("tên bộ chỉ tiêu", "Nghị quyết năm 2024")
    chi_tieu: tuple[Code, ...] = required("các chỉ tiêu", "[thu_ngan_sach, ty_le_ho_ngheo]")
    mark: Mark | None = None


@dataclass(frozen=True, kw_only=True)
class Catalogue:
    """`chi-tieu.yaml`: member tables and indicators, in the order of the annex."""

    bang: Mapping[str, Bang] = key("các bảng", "{…}", dict)
    chi_tieu: Mapping[str, ChiTieu] = key("các chỉ tiêu", "{…}", dict)
    bo_chi_tieu: Mapping[str, BoChiTieu] = key("các bộ chỉ tiêu", "{…}", dict)

    @cached_property
    def formulas(self) -> Mapping[str, Expression]:
        """The formulas of computed indicators, each after those of the indicators it needs."""
        return arranged({code: it.formula for code, it in self.chi_tieu.items() if it.formula})
