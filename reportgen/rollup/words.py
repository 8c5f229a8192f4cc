"""Formulas in words, with the names that the catalogue gives: for those who read a trace."""

from reportgen.formula import Aggregate, Binary, Call, Expression, Name, Unary
from reportgen.period.catalogue import Catalogue

FUNCTIONS = {
    "dem": "số dòng", "tong": "tổng", "trung_binh": "trung bình cộng",
    "lon_nhat": "giá trị lớn nhất", "nho_nhat": "giá trị nhỏ nhất",
}  # fmt: skip
OPERATORS = {
    "va": "và", "hoac": "hoặc", "=": "bằng", "<>": "khác", "<": "dưới", "<=": "không quá",
    ">": "trên", ">=": "từ", "+": "+", "-": "-", "*": "×", "/": ":",
}  # fmt: skip
SHARE_TERMS = 2


def in_words(it: Expression, catalogue: Catalogue, table: str | None = None) -> str:
    """A formula as a person says it; within a table, names are those of its columns."""
    match it:
        case Name():
            return _label(it.name, catalogue, table)
        case Unary(operator="-"):
            return f"-{_inside(it.operand, it, catalogue, table)}"
        case Unary():
            return f"không phải {_inside(it.operand, it, catalogue, table)}"
        case Binary():
            left, right = (_inside(part, it, catalogue, table) for part in (it.left, it.right))
            return f"{left} {OPERATORS[it.operator]} {right}"
        case Aggregate():
            return _aggregate(it, catalogue)
        case Call(function="phan_tram") if len(it.arguments) == SHARE_TERMS:
            part, whole = (_inside(part, it, catalogue, table) for part in it.arguments)
            return f"{part} chiếm bao nhiêu phần trăm của {whole}"
        case Call():
            inner = "; ".join(in_words(part, catalogue, table) for part in it.arguments)
            return f"{it.function}({inner})"
    return str(it)


def _aggregate(it: Aggregate, catalogue: Catalogue) -> str:
    function = FUNCTIONS.get(it.function, it.function)
    column = f" {_label(it.column, catalogue, it.table)}" if it.column else ""
    table = catalogue.bang.get(it.table)
    where = f" của bảng «{table.ten if table else it.table}»"
    rest = in_words(it.condition, catalogue, it.table) if it.condition else ""
    return f"{function}{column}{where}{f', các dòng có {rest}' if rest else ''}"


def _label(name: str, catalogue: Catalogue, table: str | None) -> str:
    if table is None:
        indicator = catalogue.chi_tieu.get(name)
        return f"«{indicator.ten if indicator else name}»"
    known = catalogue.bang.get(table)
    column = known.cot.get(name) if known else None
    return f"«{column.ten if column else name}»"


def _inside(part: Expression, whole: Expression, catalogue: Catalogue, table: str | None) -> str:
    words = in_words(part, catalogue, table)
    return f"({words})" if isinstance(part, Binary | Call) and part.level <= whole.level else words
