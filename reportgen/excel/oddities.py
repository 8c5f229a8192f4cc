"""What is odd about the cells that were read: hidden ones, letters of an old encoding."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import accumulate

from openpyxl.utils.cell import get_column_letter

from reportgen.diagnostic import Diagnostic
from reportgen.excel.cell import CellMark
from reportgen.excel.layout import Block
from reportgen.load.node import Scalar
from reportgen.load.rubbish import Rubbish, find_rubbish

SHOWN = 10
"""Rows, columns or cells that one sentence names."""


def hidden(used: Sequence[tuple[Block, CellMark]]) -> Iterator[Diagnostic]:
    """A warning a sheet, where values were read out of hidden rows or columns."""
    rows: dict[str, dict[int, CellMark]] = defaultdict(dict)
    columns: dict[str, dict[int, CellMark]] = defaultdict(dict)
    for block, mark in used:
        if mark.line in block.sheet.grid.hidden_rows:
            rows[block.sheet.name].setdefault(mark.line, mark)
        if mark.column in block.sheet.grid.hidden_columns:
            columns[block.sheet.name].setdefault(mark.column, mark)
    for code, found in (("excel-dong-an", rows), ("excel-cot-an", columns)):
        for places in found.values():
            names = [str(it) if found is rows else get_column_letter(it) for it in sorted(places)]
            first = places[min(places)]
            yield Diagnostic(code, first, {"value": _listed(names)}, "warning")


def old_letters(texts: Sequence[Scalar]) -> Iterator[Diagnostic]:
    """Texts in the letters of TCVN3 or VNI: judged all together, as in a data file."""
    starts = [0, *accumulate(len(it) + 1 for it in texts)]
    for found in find_rubbish("\n".join(texts)):
        cells = [texts[bisect_right(starts, start) - 1] for start, _ in found.spans]
        yield _rubbish(found, list(dict.fromkeys(it.mark for it in cells)))


def _rubbish(found: Rubbish, marks: Sequence[object]) -> Diagnostic:
    code = "ma-hoa-hai-lan" if found.encoding == "UTF-8" else "bang-ma-cu"
    code = code if found.certain else "giong-bang-ma-cu"
    first = marks[0]
    assert isinstance(first, CellMark)  # noqa: S101  # every text read has the mark of its cell
    places = _listed([it.address for it in marks if isinstance(it, CellMark)])
    values = {"value": found.word, "meant": found.meant, "encoding": found.encoding,
              "lines": places}  # fmt: skip
    return Diagnostic(code, first, values, "error" if found.certain else "warning")


def _listed(names: Sequence[str]) -> str:
    return ", ".join(names[:SHOWN]) + (", …" if len(names) > SHOWN else "")
