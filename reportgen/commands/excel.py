"""Forms for units to fill, and workbooks read into period files."""

import hashlib
import re
import sys
from collections.abc import Mapping as AnyMapping
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from reportgen.commands.options import (
    DIAGNOSTICS,
    DONE,
    Options,
    print_diagnostics,
    refuse,
    shelf_of,
    strictly,
)
from reportgen.diagnostic import Diagnostic, errors
from reportgen.excel.form import form as made_form
from reportgen.excel.locked import changed
from reportgen.excel.outline import Outline, outline
from reportgen.excel.read import Found, Registered, find_layout
from reportgen.excel.read import read as read_period
from reportgen.excel.wanted import period_file
from reportgen.excel.workbook import read_workbook
from reportgen.load import load_file
from reportgen.load.node import Mapping, Scalar
from reportgen.output import write_files
from reportgen.period.model import Period
from reportgen.reader import Code
from reportgen.shelf import CATALOGUE, Registers, Shelf, period_files
from reportgen.vietnamese import PeriodError, ReportingPeriod, Target, parse_period

HASH_DIGITS = 16


@dataclass(frozen=True)
class Wanted:
    """What `excel read` is asked for."""

    file: Path
    mapping: Path | None
    data: Path
    to: Path | None


def form(
    asked: tuple[str, str], data: Path, out: Path | None, options: Options, *, force: bool
) -> int:
    """Write the form of a unit and a period; the exit status."""
    unit, ky = asked[0], _period(asked[1], options)
    refuse(not data.is_dir(), options, "no-folder", data)
    shelf, said = shelf_of(options)
    registers, more = shelf.registers(data / CATALOGUE)
    said = [*said, *more]
    file = out or Path(f"{unit}-{ky.slug}.xlsx")
    if registers is None or errors(said):
        return _refused(said, file, options)
    refuse(unit not in registers.registry, options, "excel-no-unit", unit, registers.registry)
    refuse(file.exists() and not force, options, "excel-exists", file)
    made, more = outline_of(shelf, registers, data, (unit, ky))
    said = strictly([*said, *more], options)
    if errors(said):
        return _refused(said, file, options)
    if failed := _write(file, made_form(made)):
        return _refused([*said, failed], file, options)
    print_diagnostics(said, options)
    counts = {"lines": len(made.lines), "tables": len(made.tables)}
    print(options.text("excel-made", value=file, **counts), file=sys.stderr)
    return DONE


def read(wanted: Wanted, options: Options) -> int:
    """Read a workbook, and write or print the period file; the exit status."""
    for path in (wanted.file, wanted.mapping):
        refuse(path is not None and not path.exists(), options, "no-path", path)
    refuse(not wanted.data.is_dir(), options, "no-folder", wanted.data)
    shelf, said = shelf_of(options)
    registers, more = shelf.registers(wanted.data / CATALOGUE)
    said = [*said, *more]
    if registers is None or errors(said):
        return _refused(said, wanted.file, options)
    found, more = _found(wanted, shelf, registers)
    said = [*said, *more]
    if found is None or errors(strictly(said, options)):
        return _refused(said, wanted.file, options)
    content, more = _content(found, wanted, shelf, registers)
    said = strictly([*said, *more], options)
    if content is None or errors(said):
        return _refused(said, wanted.file, options)
    return _finish(content, found, said, wanted, options)


def _period(text: str, options: Options) -> ReportingPeriod:
    try:
        return parse_period(text)
    except PeriodError:
        refuse(True, options, "excel-no-period", text)  # noqa: FBT003  # it never comes back
        raise


def outline_of(
    shelf: Shelf, registers: Registers, data: Path, asked: tuple[str, ReportingPeriod]
) -> tuple[Outline, list[Diagnostic]]:
    """The form's content; mistakes in the unit's own files."""
    unit, ky = asked
    read_files = [shelf.period(it, registers.catalogue) for it in files_of(data, unit)]
    said = [mistake for period, mistakes in read_files for mistake in mistakes]
    periods = [it for it, mistakes in read_files if it and not errors(mistakes)]
    now = next((it for it in periods if it.ky == ky), None)
    unit_of = registers.registry[unit]
    assert unit_of.mark  # noqa: S101  # every record that was read has its place
    code = Code(Scalar(unit, unit_of.mark))
    period = now or Period(don_vi=code, ky=ky, chot_so_lieu=ky.end)
    others = [it for it in periods if it.ky != ky]
    digest = hashlib.sha256((data / CATALOGUE).read_bytes()).hexdigest()[:HASH_DIGITS]
    return outline(period, unit_of, registers.catalogue, others, digest), said


def files_of(data: Path, unit: str) -> list[Path]:
    """The period files below a folder that are of a unit, as their first key says."""
    named = re.compile(
        rf"^don_vi:[ \t]*[\"']?{re.escape(unit)}[\"']?[ \t]*(?:#.*)?\r?$", re.MULTILINE
    )
    return [it for it in period_files(data)
            if named.search(it.read_text(encoding="utf-8", errors="replace"))]  # fmt: skip


def _found(
    wanted: Wanted, shelf: Shelf, registers: Registers
) -> tuple[Found | None, list[Diagnostic]]:
    """The period that stands in the workbook."""
    workbook, said = read_workbook(wanted.file)
    if workbook is None:
        return None, said
    mapping = None
    if wanted.mapping is not None:
        node, more = load_file(wanted.mapping)
        said = [*said, *more]
        if not isinstance(node, Mapping):
            return None, said
        mapping = node
    layout, more = find_layout(workbook, mapping, registers.catalogue)
    said = [*said, *more]
    if layout is None:
        return None, said
    types = shelf.templates.types()
    known = Registered(registers.catalogue, registers.registry, types)
    found, more = read_period(workbook, layout, known)
    return found, [*said, *more]


def _content(
    found: Found, wanted: Wanted, shelf: Shelf, registers: Registers
) -> tuple[bytes | None, list[Diagnostic]]:
    """The period file with what was found in the workbook."""
    period = found.period
    old: tuple[Period, bytes] | None = None
    said: list[Diagnostic] = []
    if wanted.to and wanted.to.exists():
        before, said = shelf.period(wanted.to, registers.catalogue)
        if before is None or errors(said):
            return None, said
        if (before.don_vi, before.ky) != (period.don_vi, period.ky):
            return None, [_another(before, period, wanted.to)]
        old = before, wanted.to.read_bytes()
    plans: AnyMapping[str, Target] = {}
    if found.layout.is_form:
        made, _ = outline_of(shelf, registers, wanted.data, (str(period.don_vi), period.ky))
        said = [*said, *changed(found.layout, made)]
        plans = made.plans
    name = str(wanted.to or wanted.file)
    content, more = period_file(name, old, found, plans, registers.catalogue)
    return content, [*said, *more]


def _another(before: Period, period: Period, file: Path) -> Diagnostic:
    values = {
        "value": f"{period.don_vi} {period.ky}",
        "known": f"{before.don_vi} {before.ky}",
        "other": file,
    }
    return Diagnostic("excel-khac-ky", None, values, path=str(file))


def _finish(
    content: bytes, found: Found, said: Sequence[Diagnostic], wanted: Wanted, options: Options
) -> int:
    """Write or print the period file, and say so."""
    if wanted.to is None:
        print_diagnostics(said, options)
        print(content.decode(), end="")
        return DONE
    same = wanted.to.exists() and wanted.to.read_bytes() == content
    if not same and (failed := _write(wanted.to, content)):
        return _refused([*said, failed], wanted.file, options)
    print_diagnostics(said, options)
    counts = {"figures": len(found.period.so_lieu), "warnings": len(said),
              "rows": sum(map(len, found.period.bang.values()))}  # fmt: skip
    key = "excel-same" if same else "excel-written"
    print(options.text(key, value=wanted.to, **counts), file=sys.stderr)
    return DONE


def _write(file: Path, content: bytes) -> Diagnostic | None:
    """Write a file whole; the reason where that failed."""
    try:
        write_files(file.parent, file.stem, {file.suffix: content}, file.parent)
    except OSError as error:
        values = {"value": file, "why": error.strerror or str(error)}
        return Diagnostic("khong-ghi-duoc", None, values, path=str(file))
    return None


def _refused(said: Sequence[Diagnostic], file: Path, options: Options) -> int:
    """Print why nothing was written; the exit status."""
    said = strictly(said, options)
    print_diagnostics(said, options)
    wrong = len(errors(said))
    counts = {"errors": wrong, "warnings": len(said) - wrong}
    print(options.text("excel-not-read", value=file, **counts), file=sys.stderr)
    return DIAGNOSTICS
