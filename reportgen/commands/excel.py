"""Forms for units to fill, and workbooks read into period files."""

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
    strictly,
)
from reportgen.commands.shelves import shelf_of
from reportgen.commands.unit_files import outline_of, unit_files
from reportgen.commands.written import written
from reportgen.diagnostic import Diagnostic, errors
from reportgen.excel.form import form as made_form
from reportgen.excel.locked import changed, cleared
from reportgen.excel.plausible import implausible
from reportgen.excel.read import Found, Registered, find_layout
from reportgen.excel.read import read as read_period
from reportgen.excel.wanted import period_file
from reportgen.excel.workbook import read_workbook
from reportgen.load import load_file
from reportgen.load.node import Mapping
from reportgen.period.model import Period
from reportgen.shelf import CATALOGUE, Registers, Shelf
from reportgen.vietnamese import PeriodError, ReportingPeriod, Target, parse_period

READING, WRITING = "excel-not-read", "excel-not-written"
"""What could not be done with the file that the closing line names."""
YAML = {".yaml", ".yml"}


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
        return _refused(said, file, options, WRITING)
    refuse(unit not in registers.registry, options, "excel-no-unit", unit, registers.registry)
    refuse(file.exists() and not force, options, "excel-exists", file)
    files = unit_files(shelf, registers, data, (unit, ky))
    said = strictly([*said, *files.diagnostics], options)
    if errors(said):
        return _refused(said, file, options, WRITING)
    made = outline_of(files, registers, data, (unit, ky))
    if failed := written(file, made_form(made)):
        return _refused([*said, failed], file, options, WRITING)
    print_diagnostics(said, options)
    counts = {"lines": len(made.lines), "tables": len(made.tables)}
    print(options.text("excel-made", value=file, **counts), file=sys.stderr)
    return DONE


def read(wanted: Wanted, options: Options) -> int:
    """Read a workbook, and write or print the period file; the exit status."""
    for path in (wanted.file, wanted.mapping):
        refuse(path is not None and not path.exists(), options, "no-path", path)
    other = wanted.to is not None and wanted.to.suffix.lower() not in YAML
    refuse(other, options, "excel-no-yaml", wanted.to)
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
        return _refused(said, wanted.to or wanted.file, options, WRITING)
    return _finish(content, found, said, wanted, options)


def _period(text: str, options: Options) -> ReportingPeriod:
    try:
        return parse_period(text)
    except PeriodError:
        refuse(True, options, "excel-no-period", text)  # noqa: FBT003  # it never comes back
        raise


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
    old, said = _old(found, wanted, shelf, registers)
    if errors(said):
        return None, said
    asked = str(period.don_vi), period.ky
    files = unit_files(shelf, registers, wanted.data, asked)
    unit = registers.registry[period.don_vi]
    known = old[0].bo_qua if old else ()
    doubts = implausible(period, registers.catalogue, unit, files.others)
    said = [*said, *(it for it in doubts if it.code not in known)]
    plans: AnyMapping[str, Target] = {}
    if found.layout.is_form:
        made = outline_of(files, registers, wanted.data, asked)
        said = [*said, *changed(found.layout, made)]
        plans = made.plans
    if old:
        said = [*said, *cleared(found.layout, old[0])]
    name = str(wanted.to or wanted.file)
    content, more = period_file(name, old, found, plans, registers.catalogue)
    return content, [*said, *more]


def _old(
    found: Found, wanted: Wanted, shelf: Shelf, registers: Registers
) -> tuple[tuple[Period, bytes] | None, list[Diagnostic]]:
    """The period file that is there already. What is only odd in it may be mended by this."""
    if wanted.to is None or not wanted.to.exists():
        return None, []
    before, said = shelf.period(wanted.to, registers.catalogue)
    period = found.period
    if before is None or errors(said):
        return None, errors(said)
    if (before.don_vi, before.ky) != (period.don_vi, period.ky):
        return None, [_another(before, period, wanted.to)]
    return (before, wanted.to.read_bytes()), []


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
    if not same and (failed := written(wanted.to, content)):
        return _refused([*said, failed], wanted.to, options, WRITING)
    print_diagnostics(said, options)
    counts = {"figures": len(found.period.so_lieu), "warnings": len(said),
              "rows": sum(map(len, found.period.bang.values()))}  # fmt: skip
    key = "excel-same" if same else "excel-written"
    print(options.text(key, value=wanted.to, **counts), file=sys.stderr)
    return DONE


def _refused(said: Sequence[Diagnostic], file: Path, options: Options, line: str = READING) -> int:
    """Print why nothing was read or written; the exit status."""
    said = strictly(said, options)
    print_diagnostics(said, options)
    wrong = len(errors(said))
    counts = {"errors": wrong, "warnings": len(said) - wrong}
    print(options.text(line, value=file, **counts), file=sys.stderr)
    return DIAGNOSTICS
