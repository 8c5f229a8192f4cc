"""A workbook read into a period: our own form, or any sheet with a mapping file."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from reportgen.diagnostic import Diagnostic, errors
from reportgen.excel.cell import code_meant
from reportgen.excel.figure_rows import take_figures
from reportgen.excel.find_form import find_form
from reportgen.excel.find_mapped import Finder
from reportgen.excel.layout import Layout
from reportgen.excel.member_rows import take_table
from reportgen.excel.model import read_mapping
from reportgen.excel.oddities import hidden, old_letters
from reportgen.excel.taking import Read, Taker
from reportgen.excel.values import Values
from reportgen.excel.workbook import Workbook
from reportgen.load.node import Mapping, Node, Scalar
from reportgen.period import doubts, period_mistakes, read_period
from reportgen.period.catalogue import Catalogue
from reportgen.period.model import Period, Registry

LABELS = {"don_vi": "Đơn vị", "ky": "Kỳ báo cáo", "chot_so_lieu": "Ngày chốt số liệu"}
"""What the cells of single values are called."""


@dataclass(frozen=True)
class Registered:
    """What a period is checked against: registers, and the document types there are."""

    catalogue: Catalogue
    registry: Registry
    types: Collection[str]


@dataclass(frozen=True)
class Found:
    """A period out of a workbook, and where it stood."""

    period: Period
    layout: Layout


def find_layout(
    workbook: Workbook, mapping: Mapping | None, catalogue: Catalogue
) -> tuple[Layout | None, list[Diagnostic]]:
    """Where things stand: as the mapping file says, or in our own form."""
    if mapping is None:
        layout, said = find_form(workbook)
        if layout is None and not said:
            said = [Diagnostic("excel-khong-phai-bieu", path=workbook.name)]
        return layout, said
    wanted, said = read_mapping(mapping)
    if wanted is None or errors(said):
        return None, said
    finder = Finder(workbook, catalogue)
    layout = finder.layout(wanted, mapping)
    said += finder.diagnostics
    return (None if errors(said) else layout), said


def read(
    workbook: Workbook, layout: Layout, known: Registered
) -> tuple[Found | None, list[Diagnostic]]:
    """The period that stands in a workbook, and every mistake in it, each at its cell."""
    values = Values(epoch_1904=workbook.epoch_1904)
    taker = Taker(values)
    node = _node(layout, taker, known.catalogue)
    said = [*workbook.warnings, *taker.diagnostics, *values.diagnostics]
    said += [*old_letters(taker.texts), *hidden(taker.used)]
    if node is None:
        return None, said
    paths = {it.path for it in said if it.severity == "error"}
    period, more = read_period(node, known.catalogue)
    said += [it for it in more if it.path not in paths]
    if period is None:
        return None, said
    said += period_mistakes(period, known.catalogue, known.registry, known.types)
    said += doubts(period, known.catalogue)
    return (None if errors(said) else Found(period, layout)), said


def _node(layout: Layout, taker: Taker, catalogue: Catalogue) -> Mapping | None:
    """The period file that a workbook amounts to; None without the keys that it must have."""
    head = {name: _head(layout, name, taker) for name in LABELS}
    figures: dict[Scalar, Node] = {}
    for block in layout.figures:
        take_figures(taker, block, catalogue, figures)
    tables = dict(_tables(layout, taker, catalogue))
    if not all(head.values()):
        return None
    found: dict[str, Node] = {name: it for name, it in head.items() if it is not None}
    mark = found["chot_so_lieu"].mark
    if figures:
        found["so_lieu"] = Mapping(figures, next(iter(figures)).mark)
    if tables:
        found["bang"] = Mapping(tables, mark)
    return Mapping({Scalar(name, it.mark): it for name, it in found.items()}, mark)


def _head(layout: Layout, name: str, taker: Taker) -> Scalar | None:
    """The unit, the period or the day of the figures; said when nothing stands there."""
    spot = layout.spots.get(name)
    if spot is None:
        return layout.given.get(name)
    cell, mark = spot.sheet.cell(spot.place), spot.sheet.mark(spot.place)
    if cell is None:
        taker.say("excel-o-trong", mark, name, value=LABELS[name])
        return None
    read: Read = taker.values.day if name == "chot_so_lieu" else taker.values.text
    value = read(cell, mark, name)
    return Scalar(code_meant(value), mark) if value and layout.is_form else value


def _tables(layout: Layout, taker: Taker, catalogue: Catalogue) -> Iterator[tuple[Scalar, Node]]:
    for code, block in layout.tables.items():
        spec = catalogue.bang.get(code)
        mark = block.sheet.mark((block.first, 1))
        if spec is None:
            known = ", ".join(catalogue.bang)
            taker.say("bang-la", mark, f"bang.{code}", value=code, known=known)
        elif rows := take_table(taker, block, code, spec):
            yield Scalar(code, mark), rows
