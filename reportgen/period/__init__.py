"""Stage 2: nodes to a Period, a Catalogue, a Registry, or every mistake found in them."""

from dataclasses import replace

from reportgen.diagnostic import Diagnostic
from reportgen.load.node import Mapping, Node, Scalar
from reportgen.period import model
from reportgen.period.catalogue import Catalogue
from reportgen.period.catalogue_names import name_mistakes, unit_mistakes
from reportgen.period.formulas import catalogue_mistakes
from reportgen.period.model import Period, Registry
from reportgen.period.plausible import doubts
from reportgen.period.rank_names import rank_mistakes
from reportgen.period.references import figure_mistakes, period_mistakes
from reportgen.period.tables import read_tables
from reportgen.reader import Reader

__all__ = [
    "doubts", "figure_mistakes", "period_mistakes",
    "read_catalogue", "read_period", "read_registry", "unit_mistakes",
]  # fmt: skip

Diagnostics = list[Diagnostic]

BOUND = ("ky", "ky_sau", "nam", "chot_so_lieu", "ten_don_vi", "dia_danh")
"""What texts bind besides figures: no figure may have such a name."""


def read_catalogue(node: Node) -> tuple[Catalogue | None, Diagnostics]:
    """`chi-tieu.yaml`: the catalogue, and every mistake in it."""
    reader = Reader()
    catalogue: Catalogue | None = reader.read(Catalogue, node, "")
    if catalogue and not reader.diagnostics:
        reader.diagnostics += [
            *catalogue_mistakes(catalogue),
            *name_mistakes(catalogue, BOUND),
            *rank_mistakes(catalogue),
        ]
    return catalogue, reader.diagnostics


def read_registry(node: Node) -> tuple[Registry, Diagnostics]:
    """`don-vi.yaml`: the units that could be read, and every mistake in the others."""
    reader = Reader()
    units = reader.read(model.Registry, node, "")
    return {code: unit for code, unit in units.items() if unit is not None}, reader.diagnostics


def read_period(node: Node, catalogue: Catalogue) -> tuple[Period | None, Diagnostics]:
    """A period file, its member tables typed by the catalogue, and every mistake in it.

    With mistakes the period holds what could be read, so that names and bindings in it can be
    checked all the same; None when not even its head could be read.
    """
    reader = Reader()
    tables = node.find("bang") if isinstance(node, Mapping) else None
    period: Period | None = reader.read(Period, _without_tables(node), "")
    if tables is None or (isinstance(tables, Scalar) and tables.is_null):
        rows = {}
    else:
        rows = read_tables(tables, catalogue, reader)
    if period is None:
        return None, reader.diagnostics
    named = node.find("ky") if isinstance(node, Mapping) else None
    ky_mark = named.mark if named else None
    return replace(period, bang=rows, ky_mark=ky_mark), reader.diagnostics


def _without_tables(node: Node) -> Node:
    if not isinstance(node, Mapping):
        return node
    rest = {name: value for name, value in node.items() if name != "bang"}
    return Mapping(rest, node.mark, flow=node.flow)
