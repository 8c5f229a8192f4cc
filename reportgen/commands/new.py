"""`new`: the commented file of a period that is to be filled."""

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from reportgen.batch.failing import not_written
from reportgen.blank import Head, blank
from reportgen.commands.options import (
    DIAGNOSTICS,
    DONE,
    Options,
    print_diagnostics,
    refuse,
    strictly,
)
from reportgen.commands.schema import is_ours, schema_text
from reportgen.commands.shelves import shelf_of
from reportgen.commands.unit_files import files_of, outline_of, unit_files
from reportgen.commands.written import written
from reportgen.diagnostic import Diagnostic, errors
from reportgen.excel.outline import Outline
from reportgen.regime import cutoff
from reportgen.shelf import CATALOGUE, Registers, Shelf
from reportgen.vietnamese import PeriodError, ReportingPeriod, parse_period

SCHEMA_FILE = "ky.schema.json"
"""Stands beside the registers; the first line of a new file names it to editors."""


@dataclass(frozen=True)
class Place:
    """Where a new file goes, and in which data folder."""

    data: Path
    file: Path

    @property
    def schema(self) -> str:
        """The schema's address from the file."""
        return Path(os.path.relpath(self.data / SCHEMA_FILE, self.file.parent)).as_posix()


def new(asked: tuple[str, str], data: Path, out: Path | None, options: Options) -> int:
    """Write the file of a unit's new period; the exit status."""
    unit, ky = asked[0], _period(asked[1], options)
    refuse(not data.is_dir(), options, "no-folder", data)
    files = files_of(data, unit)
    place = Place(data, out or _folder(files, data / unit) / f"{ky.slug}.yaml")
    refuse(place.file.exists(), options, "new-exists", place.file)
    for file, its in files.items():
        refuse(its == ky, options, "new-same-period", file)
    shelf, said = shelf_of(options)
    registers, more = shelf.registers(data / CATALOGUE)
    said = [*said, *more]
    if registers is None or errors(said):
        return _refused(said, place, options)
    refuse(unit not in registers.registry, options, "new-no-unit", unit, registers.registry)
    return _write((unit, ky), place, shelf, registers, options)


def _period(text: str, options: Options) -> ReportingPeriod:
    try:
        return parse_period(text)
    except PeriodError:
        refuse(True, options, "new-no-period", text)  # noqa: FBT003  # it never comes back
        raise


def _folder(files: Mapping[Path, ReportingPeriod | None], usual: Path) -> Path:
    """The folder of the unit's latest file; the usual one where it has none."""
    dated = [(ky, file.parent) for file, ky in files.items() if ky is not None]
    return max(dated, key=lambda it: it[0])[1] if dated else usual


def _write(
    asked: tuple[str, ReportingPeriod],
    place: Place,
    shelf: Shelf,
    registers: Registers,
    options: Options,
) -> int:
    files = unit_files(shelf, registers, place.data, asked)
    said = files.diagnostics
    if errors(said):
        return _refused(said, place, options)
    made = outline_of(files, registers, place.data, asked)
    earlier = sorted((it for it in files.others if it.ky < asked[1]), key=lambda it: it.ky)
    text = blank(made, _head(made, place, shelf), earlier[::-1])
    failed = _schema_written(place, registers, options) or written(place.file, text.encode())
    if failed:
        return _refused([*said, failed], place, options)
    print_diagnostics(strictly(said, options), options)
    counts = {
        "lines": sum(not it.computed for it in made.lines),
        "rows": sum(len(it.rows) for it in made.tables),
    }
    print(options.text("new-written", value=place.file, **counts), file=sys.stderr)
    return DONE


def _schema_written(place: Place, registers: Registers, options: Options) -> Diagnostic | None:
    """Write the schema, unless a file of somebody else has its name; that is said."""
    file = place.data / SCHEMA_FILE
    content = schema_text("ky", registers).encode()
    try:
        before = file.read_bytes() if file.exists() else content
    except OSError as error:
        return not_written(error, file)
    if not is_ours(before, "ky"):
        print(options.text("new-schema-kept", value=file), file=sys.stderr)
        return None
    return None if file.exists() and before == content else written(file, content)


def _head(outline: Outline, place: Place, shelf: Shelf) -> Head:
    """The day that the reporting regime names, else the last of the period."""
    ky, unit = outline.ky, outline.unit
    day = cutoff(shelf.regimes, ky, unit.he_thong, ky.end)
    last, clause = (day.last, day.clause) if day else (ky.end, "")
    return Head(place.schema, str(place.file), last, clause)


def _refused(said: list[Diagnostic], place: Place, options: Options) -> int:
    said = strictly(said, options)
    print_diagnostics(said, options)
    line = options.text("new-not-written", value=place.file, errors=len(errors(said)))
    print(line, file=sys.stderr)
    return DIAGNOSTICS
