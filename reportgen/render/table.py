"""A table as plain values, ready for a template: heads with widths, rows of cells."""

from collections.abc import Sequence
from typing import Any, NamedTuple

Table = dict[str, Any]
Row = dict[str, Any]

WIDE = 7
"""More columns than this do not fit an upright page."""

MANY = 12
"""More columns than this are set in small letters."""


class Head(NamedTuple):
    """The head of a column: its words, kind (a CSS class) and width weight."""

    words: str
    kind: str
    weight: int


def table(heads: Sequence[Head], rows: list[Row]) -> Table:
    """A table; widths are percentages of the whole.

    `rong` says that it wants a landscape page, `nho` small letters; `tong` is a last row of totals.
    """
    whole = sum(it.weight for it in heads)
    columns = [
        {"ten": it.words, "kieu": it.kind, "rong": round(it.weight / whole * 100, 2)}
        for it in heads
    ]
    return {
        "cot": columns,
        "dong": rows,
        "cong_thuc": [],
        "co_uoc": False,
        "rong": len(heads) > WIDE,
        "nho": len(heads) > MANY,
    }
