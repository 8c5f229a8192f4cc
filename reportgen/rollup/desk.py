"""The file that a roll-up goes into, and the registers it is judged by."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from reportgen.data_files import CATALOGUE, REGISTRY, data_folder
from reportgen.diagnostic import Diagnostic, errors
from reportgen.load import load, load_file, read_bytes
from reportgen.period import figure_mistakes, read_period, read_registry
from reportgen.period.catalogue import Catalogue
from reportgen.period.model import Period, Registry
from reportgen.rollup import catalogue_mistakes, wanted
from reportgen.rollup.member import Member
from reportgen.rollup.reading import MemberReader, read_catalogue_of, source_task
from reportgen.rollup.tables import filled_tables, name_column
from reportgen.vietnamese import short_date


@dataclass(frozen=True)
class Desk:
    """A file of a unit, which may be new, and the registers of its data folder."""

    file: Path
    folder: Path
    catalogue: Catalogue
    registry: Registry


def open_desk(file: Path, data: Path | None) -> tuple[Desk | None, list[Diagnostic]]:
    """The registers of `data`, else of the data folder that the file lies in."""
    folder = data or data_folder(file)
    if folder is None:
        values = {"value": f"{REGISTRY}, {CATALOGUE}"}
        return None, [Diagnostic("thieu-so", None, values, path=str(file))]
    catalogue, mistakes = read_catalogue_of(folder)
    node, more = load_file(folder / REGISTRY)
    registry, also = ({}, []) if node is None else read_registry(node)
    mistakes = [*mistakes, *more, *also]
    if catalogue is None or errors(mistakes):
        return None, mistakes
    return Desk(file, folder, catalogue, registry), [*mistakes, *catalogue_mistakes(catalogue)]


def content_of(
    desk: Desk, unit: str | None, period: str | None, cutoffs: Sequence[date]
) -> tuple[bytes | None, list[Diagnostic]]:
    """The bytes of the file; of a new one a head, whose day is the latest of the members'."""
    if desk.file.exists():
        return read_bytes(desk.file, str(desk.file))
    unit, period = unit or desk.file.parent.name, period or desk.file.stem
    if not cutoffs:
        return None, [Diagnostic("khong-thanh-vien", path=str(desk.file), values={"value": unit})]
    return new_content(unit, period.upper(), short_date(max(cutoffs))), []


def new_content(unit: str, period: str, cutoff: str) -> bytes:
    """The head of a period file that is not there yet."""
    return f"don_vi: {unit}\nky: {period}\nchot_so_lieu: {cutoff}\n".encode()


def _hole(mistake: Diagnostic, catalogue: Catalogue) -> Diagnostic:
    """A warning of a cell that a person has to fill in a row that was rolled up."""
    names = {f"{table}.{name_column(it)}" for table, it in filled_tables(catalogue).items()}
    top, _, rest = mistake.path.partition(".")
    cell = re.sub(r"\[\d+\]", "", rest)
    hole = mistake.code == "thieu-khoa" and top == "bang" and cell not in names
    return replace(mistake, severity="warning") if hole else mistake


def period_of(desk: Desk, content: bytes) -> tuple[Period | None, list[Diagnostic]]:
    """The period that a content says; None after an error."""
    node, mistakes = load(str(desk.file), content)
    period, more = (None, []) if node is None else read_period(node, desk.catalogue)
    mistakes = [*mistakes, *(_hole(it, desk.catalogue) for it in more)]
    if period is not None:
        mistakes += figure_mistakes(period, desk.catalogue)
        if period.don_vi not in desk.registry:
            known = ", ".join(sorted(desk.registry)[:12])
            values = {"value": period.don_vi, "known": known}
            mistakes.append(Diagnostic("don-vi-la", period.don_vi.mark, values, path="don_vi"))
    return (None if errors(mistakes) else period), mistakes


def recorded(desk: Desk, into: Period, members: Sequence[Member]) -> list[Member]:
    """The members, and those of recorded sources that are not among them, as they are today."""
    known = {it.origin.digest for it in members}
    reader = MemberReader(wanted(desk.catalogue), desk.folder)
    others = (it for it in into.tong_hop_tu if it.bam not in known)
    tasks = [source_task(it, desk.file, desk.folder) for it in others]
    read = {Path(it.origin.file).absolute() for it in members}
    readings = [reader.read(it) for it in tasks if it.file.absolute() not in read]
    return [*members, *(it.member for it in readings if it.member)]
