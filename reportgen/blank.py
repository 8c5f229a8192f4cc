"""The file of a period that is to be filled: what a form asks for, as commented YAML.

A place to fill is empty, so that the file can be read at once and a check names each of them.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date
from decimal import Decimal

from reportgen.edit import Value, inline, single
from reportgen.excel.outline import Line, Members, Outline
from reportgen.load.node import Scalar
from reportgen.period.catalogue import Cot
from reportgen.period.model import NoiDung, Period, Row
from reportgen.vietnamese import format_number, format_target, short_date

PARTS = ("ket_qua", "han_che", "nguyen_nhan", "nhiem_vu", "to_chuc_thuc_hien")
EMPTY = ""


@dataclass(frozen=True)
class Head:
    """What stands above the figures: the schema for editors, the file's own name, its day."""

    schema: str
    file: str
    cutoff: date
    clause: str


def blank(outline: Outline, head: Head, earlier: Sequence[Period]) -> str:
    """The text of a new period file; `earlier` are the unit's periods, the latest first."""
    lines = [
        *_head(outline, head),
        "",
        *_figures(outline),
        *_tables(outline.tables),
        "",
        *_content(),
        *_documents(earlier),
    ]
    return "\n".join(lines) + "\n"


def _head(outline: Outline, head: Head) -> Iterator[str]:
    yield f"# yaml-language-server: $schema={head.schema}"
    yield f"# {outline.unit.ten}: {outline.ky.name}. Điền các chỗ trống, rồi kiểm tra bằng lệnh:"
    yield f"#   reportgen check {head.file}"
    yield f"don_vi: {single(outline.code)}"
    yield f"ky: {outline.ky.code}"
    why = f"ngày chốt theo {head.clause}" if head.clause else "ngày cuối kỳ"
    yield f"chot_so_lieu: {short_date(head.cutoff)}   # đề xuất: {why}; sửa nếu chốt ngày khác"


def _figures(outline: Outline) -> Iterator[str]:
    if outline.lines:
        yield "so_lieu:"
    group = None
    for line in outline.lines:
        if line.group != group:
            yield from [""] if group is not None else []
            yield f"  # {line.group or 'Các chỉ tiêu khác'}"
            group = line.group
        yield f"  {_figure(line, outline)}   # {_remark(line)}"


def _figure(line: Line, outline: Outline) -> str:
    """A place to fill; a computed figure has none, but may carry a plan."""
    plan = outline.plans.get(line.code)
    code = single(line.code)
    if line.computed:
        return f"{code}: {inline({'ke_hoach': plan})}" if plan else f"# {code}:"
    return f"{code}: {{thuc_hien: , {inline({'ke_hoach': plan})[1:-1]}}}" if plan else f"{code}:"


def _remark(line: Line) -> str:
    unit = f"{line.label}, {line.unit}" if line.unit else line.label
    parts = [
        "tự tính" if line.computed else "",
        f"kế hoạch {format_target(line.plan)}" if line.plan else "",
        _known("kỳ trước", line.previous, line.decimals),
        _known("cùng kỳ", line.last_year, line.decimals),
    ]
    return "; ".join([unit, *(it for it in parts if it)])


def _known(name: str, value: Decimal | None, decimals: int | None) -> str:
    return "" if value is None else f"{name} {format_number(value, decimals)}"


def _tables(tables: Sequence[Members]) -> Iterator[str]:
    if tables:
        yield from ("", "bang:")
    for table in tables:
        typed = {name: it for name, it in table.spec.cot.items() if not it.is_computed}
        names = ", ".join(f"{name} = {it.ten}" for name, it in typed.items())
        yield f"  # {table.spec.ten}: {names}"
        yield f"  {single(table.code)}:" if table.rows else f"  {single(table.code)}: []"
        for row in table.rows:
            yield f"    - {_row(row, typed)}{_before(row, typed)}"


def _row(row: Row, columns: Mapping[str, Cot]) -> str:
    """Texts as they were, numbers to fill."""
    cells = [f"{single(name, flow=True)}: {_cell(row.get(name))}" for name in columns]
    return f"{{{', '.join(cells)}}}"


def _cell(value: Decimal | Scalar | None) -> str:
    return single(value, flow=True) if isinstance(value, Scalar) else EMPTY


def _before(row: Row, columns: Mapping[str, Cot]) -> str:
    numbers = [
        f"{it.ten} {format_number(value)}"
        for name, it in columns.items()
        if isinstance(value := row.get(name), Decimal)
    ]
    return f"   # trước: {'; '.join(numbers)}" if numbers else ""


def _content() -> Iterator[str]:
    """The parts that most documents have, to be taken in by deleting the marks."""
    meanings = {it.name: it.metadata["meaning"] for it in fields(NoiDung)}
    yield "# Lời văn và văn bản: bỏ «# » ở đầu những dòng cần dùng."
    yield "# noi_dung:"
    for name in PARTS:
        yield f"#   {name}: |"
        yield f"#     ({meanings[name]}; số liệu gắn bằng mã trong ngoặc nhọn)"


def _documents(earlier: Sequence[Period]) -> Iterator[str]:
    """The documents that were issued from the latest period that had any."""
    latest = next((it for it in earlier if it.van_ban), None)
    wanted: list[Mapping[str, Value]] = []
    for document in latest.van_ban if latest else ():
        named = {
            "loai": document.loai,
            "trich_yeu": document.trich_yeu,
            "nguoi_ky": document.nguoi_ky if isinstance(document.nguoi_ky, Scalar) else None,
        }
        wanted.append({name: value for name, value in named.items() if value is not None})
    yield "# van_ban:"
    for values in wanted or [{"loai": "thong-bao"}]:
        yield from (f"#   {mark} {line}" for mark, line in _stub(values))


def _stub(values: Mapping[str, Value]) -> Iterator[tuple[str, str]]:
    """The keys of a document, a hyphen before the first."""
    for number, (name, value) in enumerate(values.items()):
        text = " ".join(str(value).split())
        yield "-" if not number else " ", f"{name}: {single(text)}"
    yield " ", "# so, ngay: ghi khi ban hành"
