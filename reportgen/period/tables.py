"""Member tables: rows of a period typed by the columns of the catalogue."""

from decimal import Decimal

from reportgen.diagnostic import Mark
from reportgen.formula import evaluate
from reportgen.load.node import Mapping, Node, Scalar, Sequence
from reportgen.period.catalogue import Bang, Catalogue, Cot
from reportgen.period.model import Row
from reportgen.reader import Line, Reader, shown

READ_AS = {"so": Decimal, "chu": Line}


def read_tables(node: Node, catalogue: Catalogue, reader: Reader) -> dict[str, tuple[Row, ...]]:
    """The tables under `bang`; an unknown table or column, a missing value are diagnostics."""
    if not isinstance(node, Mapping):
        reader.say("can-bang-khoa", node.mark, "bang", value=shown(node))
        return {}
    tables: dict[str, tuple[Row, ...]] = {}
    for name, rows in node.items():
        if table := catalogue.bang.get(name):
            tables[name] = _rows(rows, table, f"bang.{name}", reader)
        else:
            known = ", ".join(catalogue.bang)
            reader.say("bang-la", name.mark, f"bang.{name}", value=name, known=known)
    return tables


def _rows(node: Node, table: Bang, path: str, reader: Reader) -> tuple[Row, ...]:
    if not isinstance(node, Sequence):
        reader.say("can-danh-sach", node.mark, path, value=shown(node))
        return ()
    rows = [_row(row, table, f"{path}[{i}]", reader) for i, row in enumerate(node)]
    return tuple(row for row in rows if row)


def _row(node: Node, table: Bang, path: str, reader: Reader) -> Row:
    if not isinstance(node, Mapping):
        reader.say("can-bang-khoa", node.mark, path, value=shown(node))
        return {}
    reader.unknown(node, table.cot, path)
    row = {
        name: None if it.is_computed else _value(node, name, it, path, reader)
        for name, it in table.cot.items()
    }
    for name in (it for it in node if it in table.cot and table.cot[it].is_computed):
        reader.say("cot-tinh-san", name.mark, f"{path}.{name}", value=name)
    return _computed(row, table, node.mark)


def _computed(row: Row, table: Bang, mark: Mark) -> Row:
    """The row with the columns that are computed from the others of it."""
    if not table.formulas:
        return row
    whole = dict(row)
    for name, formula in table.formulas.items():
        value = evaluate(formula, None, whole)
        if isinstance(value, str):
            value = Scalar(value, mark, quoted=True)
        whole[name] = None if isinstance(value, bool) else value
    return whole


def _value(
    node: Mapping, name: str, column: Cot, path: str, reader: Reader
) -> Decimal | Scalar | None:
    """A cell; a number that is not there yet is a warning where its place is kept for it."""
    value = node.find(name)
    empty = isinstance(value, Scalar) and value.is_null
    if value is not None and empty and column.kieu == "so":
        values = {"value": name, "meaning": column.ten}
        reader.doubt("o-trong", value.mark, f"{path}.{name}", **values)
        return None
    if value is None or empty:
        reader.say("thieu-khoa", node.mark, f"{path}.{name}", key=name, meaning=column.ten)
        return None
    result: Decimal | Scalar | None = reader.read(READ_AS[column.kieu], value, f"{path}.{name}")
    return result
