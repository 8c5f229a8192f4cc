"""Rows of a member table: down to the last that holds a number, totals and signatures left out."""

from collections.abc import Iterator

from reportgen.excel.find_mapped import label
from reportgen.excel.layout import Block
from reportgen.excel.plausible import usual_range
from reportgen.excel.taking import Taker
from reportgen.load.node import Mapping, Node, Scalar, Sequence
from reportgen.period.catalogue import Bang, Cot
from reportgen.vietnamese.numbers import NumberError, parse_number

TOTALS = {"tong", "cong", "tong cong", "tong so", "cong chung"}
TOTAL_STARTS = ("tong cong ", "tong so ")


def take_table(taker: Taker, block: Block, code: str, spec: Bang) -> Sequence | None:
    """The members of a table; None where nobody filled it in, which is said."""
    inputs = {name: it for name, it in spec.cot.items()
              if name in block.columns and not it.is_computed}  # fmt: skip
    members = [*_members(taker, block, inputs)]
    first = block.sheet.mark((block.first, min(block.columns.values(), default=1)))
    if not members:
        taker.warn("excel-bang-trong", first, f"bang.{code}", value=spec.ten)
        return None
    rows: list[Node] = [
        _member(taker, block, row, inputs, f"bang.{code}[{i}]") for i, row in enumerate(members)
    ]
    return Sequence(rows, first)


def _members(taker: Taker, block: Block, inputs: dict[str, Cot]) -> Iterator[int]:
    """The rows of members. After an empty row, rows without any number are no members."""
    numbers = [block.columns[name] for name, it in inputs.items() if it.kieu == "so"]
    groups = [*_groups(block, [block.columns[name] for name in inputs])]
    while groups and numbers and not _has_any(block, groups[-1], numbers):
        groups.pop()
    for row in (row for group in groups for row in group):
        if _is_total(block, row):
            name, mark = _name(block, row, inputs), block.sheet.mark((row, min(numbers, default=1)))
            taker.warn("excel-dong-bo-qua", mark, "", value=name)
        else:
            yield row


def _groups(block: Block, columns: list[int]) -> Iterator[list[int]]:
    """The rows of a block that hold something in its columns, parted by empty ones."""
    group: list[int] = []
    for row in range(block.first, block.last + 1):
        if _has_any(block, [row], columns):
            group.append(row)
        elif group:
            yield group
            group = []
    if group:
        yield group


def _has_any(block: Block, rows: list[int], columns: list[int]) -> bool:
    return any(block.sheet.cell((row, column)) for row in rows for column in columns)


def _is_total(block: Block, row: int) -> bool:
    """A row of totals, by the first text in it."""
    last = max(block.columns.values())
    texts = (block.sheet.text((row, column)) for column in range(1, last + 1))
    first = next((label(it) for it in texts if not it.isdecimal() and it), "")
    return first in TOTALS or first.startswith(TOTAL_STARTS)


def _member(taker: Taker, block: Block, row: int, inputs: dict[str, Cot], path: str) -> Mapping:
    read: dict[Scalar, Node] = {}
    for name, column in inputs.items():
        number = taker.number_of(column.don_vi_tinh or "")
        reader = taker.values.text if column.kieu == "chu" else number
        value = taker.take(block, row, name, reader, path)
        place = (row, block.columns[name])
        if value is not None:
            read[Scalar(name, value.mark)] = value
            _warn_of_range(taker, value, column, f"{path}.{name}")
        elif block.sheet.cell(place) is None:
            called = _name(block, row, inputs)
            shown = called if called == str(row) else f"«{called}»"
            values = {"value": shown, "column": column.ten}
            taker.say("excel-thieu-o", block.sheet.mark(place), f"{path}.{name}", **values)
    return Mapping(read, block.sheet.mark((row, min(block.columns.values()))))


def _warn_of_range(taker: Taker, value: Scalar, column: Cot, path: str) -> None:
    """A count below zero, a share beyond all: read, and said."""
    try:
        known = usual_range(parse_number(value), column) if column.kieu == "so" else ""
    except NumberError:  # said where the row is read
        return
    if known:
        values = {"label": column.ten, "value": value, "range": known}
        taker.warn("ngoai-khoang-hop-ly", value.mark, path, **values)


def _name(block: Block, row: int, inputs: dict[str, Cot]) -> str:
    """What a row is called: the first that stands in it."""
    texts = (block.sheet.text((row, block.columns[name])) for name in inputs)
    return next((it for it in texts if it), str(row))
