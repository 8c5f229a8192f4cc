"""Values taken out of rows, each as a node at the place of its cell."""

from collections.abc import Callable

from reportgen.diagnostic import Diagnostic, Mark
from reportgen.excel.cell import Cell, CellMark
from reportgen.excel.layout import Block
from reportgen.excel.values import Values
from reportgen.load.node import Scalar

Read = Callable[[Cell, CellMark, str], Scalar | None]


class Taker:
    """Takes values; `diagnostics`, `texts` and `used` cells fill as it goes."""

    def __init__(self, values: Values) -> None:
        self.values = values
        self.diagnostics: list[Diagnostic] = []
        self.texts: list[Scalar] = []
        self.used: list[tuple[Block, CellMark]] = []

    def say(self, code: str, mark: Mark, path: str, **values: object) -> None:
        """Keep one mistake."""
        self.diagnostics.append(Diagnostic(code, mark, values, path=path))

    def warn(self, code: str, mark: Mark, path: str, **values: object) -> None:
        """Keep what is odd and read, or left out, all the same."""
        self.diagnostics.append(Diagnostic(code, mark, values, "warning", path))

    def take(self, block: Block, row: int, name: str, read: Read, path: str) -> Scalar | None:
        """The value of a key in a row; None where there is no such column, or nothing in it."""
        column = block.columns.get(name)
        cell = block.sheet.cell((row, column)) if column else None
        if cell is None or column is None:
            return None
        mark = block.sheet.mark((row, column))
        value = read(cell, mark, f"{path}.{name}")
        if value is not None:
            self.used.append((block, mark))
            if cell.kind == "text":
                self.texts.append(value)
        return value

    def number_of(self, unit: str) -> Read:
        """Reads numbers of a unit of measure."""
        return lambda cell, mark, path: self.values.number(cell, mark, path, unit)


def is_number(cell: Cell | None) -> bool:
    """Whether a cell holds a number, or a text with digits."""
    return cell is not None and (cell.kind == "number" or any(map(str.isdecimal, cell.text)))
