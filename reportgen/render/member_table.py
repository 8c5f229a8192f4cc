"""Member tables: a row a member, or turned, a column a member; with a row of totals if asked."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from reportgen.period.catalogue import Bang, Cot
from reportgen.period.model import Row as Member
from reportgen.render.table import Head, Row, Table, table
from reportgen.vietnamese import format_number

NUMBER_WEIGHT, TEXT_WEIGHT, NAME_WEIGHT = 10, 12, 25
TURNED_NAME, TURNED_UNIT, TURNED_VALUE = 30, 12, 9
TOTAL = "Tổng cộng"
SAME_RANK = "="

Columns = Mapping[str, Cot]


def member_table(
    spec: Bang, members: Sequence[Member], codes: Sequence[str], totals: Mapping[str, Decimal]
) -> Table:
    """A row a member; `codes` chooses columns, `totals` are the values of a last row."""
    columns = chosen_columns(spec, codes, members)
    heads = [Head("TT", "giua", 5), *_heads(columns)]
    rows: list[Row] = [
        {"nhom": "", "o": [str(i), *_cells(row, columns)], "lop": ""}
        for i, row in enumerate(members, 1)
    ]
    if totals:
        cells = [_value(totals.get(name), it) for name, it in columns.items()]
        rows.append({"nhom": "", "o": ["", TOTAL, *cells[1:]], "lop": "tong"})
    return table(heads, rows)


def turned_table(spec: Bang, members: Sequence[Member], codes: Sequence[str]) -> Table:
    """A column a member, a row a column of numbers: units side by side."""
    columns = chosen_columns(spec, codes, members)
    name, *rest = columns
    numbers = {it: columns[it] for it in rest if columns[it].kieu == "so"}
    heads = [Head("TT", "giua", 5), Head("Chỉ tiêu", "chu", TURNED_NAME),
             Head("Đơn vị tính", "giua", TURNED_UNIT)]  # fmt: skip
    heads += [Head(str(row[name]), "so", TURNED_VALUE) for row in members]
    rows: list[Row] = [
        {
            "nhom": "",
            "o": [
                str(i),
                it.ten,
                it.don_vi_tinh or "",
                *(_value(row.get(code), it) for row in members),
            ],
            "lop": "",
        }
        for i, (code, it) in enumerate(numbers.items(), 1)
    ]
    return table(heads, rows)


def chosen_columns(spec: Bang, codes: Sequence[str], members: Sequence[Member]) -> Columns:
    """The columns wanted, the members' names always first; ranks that nobody has are left out."""
    first = next(iter(spec.cot))
    wanted = {name: it for name, it in spec.cot.items() if not codes or name in {first, *codes}}
    return {
        name: it
        for name, it in wanted.items()
        if not it.is_rank or any(row.get(name) is not None for row in members)
    }


def _heads(columns: Columns) -> list[Head]:
    """The heads; where all columns are words, as those of a list of people, they are as wide."""
    heads: list[Head] = []
    beside = TEXT_WEIGHT if any(it.kieu == "so" for it in columns.values()) else NAME_WEIGHT
    for it in columns.values():
        words = f"{it.ten} ({it.don_vi_tinh})" if it.don_vi_tinh else it.ten
        weight = NUMBER_WEIGHT if it.kieu == "so" else beside if heads else NAME_WEIGHT
        heads.append(Head(words, "so" if it.kieu == "so" else "chu", weight))
    return heads


def _cells(row: Member, columns: Columns) -> list[str]:
    return [_value(row.get(name), it) for name, it in columns.items()]


def _value(value: object, column: Cot) -> str:
    if value is None:
        return ""
    if not isinstance(value, Decimal):
        return str(value)
    if column.thay_doi_hang is not None:
        return f"{value:+}" if value else SAME_RANK
    return format_number(value, column.so_le)
