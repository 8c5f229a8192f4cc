"""`new`: the commented file of a period that is to be filled."""

import os
import sys
from dataclasses import dataclass
from pathlib import Path

from reportgen.blank import Head, blank
from reportgen.commands.excel import files_of, outline_of
from reportgen.commands.options import (
    DIAGNOSTICS,
    DONE,
    Options,
    print_diagnostics,
    refuse,
    shelf_of,
    strictly,
)
from reportgen.commands.schema import schema_text
from reportgen.commands.written import written
from reportgen.diagnostic import Diagnostic, errors
from reportgen.excel.outline import Outline
from reportgen.period.model import Period
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
    place = Place(data, out or data / unit / f"{ky.slug}.yaml")
    refuse(place.file.exists(), options, "new-exists", place.file)
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


def _write(
    asked: tuple[str, ReportingPeriod],
    place: Place,
    shelf: Shelf,
    registers: Registers,
    options: Options,
) -> int:
    outline, said = outline_of(shelf, registers, place.data, asked)
    earlier = _earlier(asked, place, shelf, registers, options)
    if errors(said):
        return _refused(said, place, options)
    text = blank(outline, _head(outline, place, shelf), earlier)
    schema = schema_text("ky", registers)
    for file, content in ((place.file, text), (place.data / SCHEMA_FILE, schema)):
        if failed := written(file, content.encode()):
            return _refused([*said, failed], place, options)
    print_diagnostics(strictly(said, options), options)
    counts = {
        "lines": sum(not it.computed for it in outline.lines),
        "rows": sum(len(it.rows) for it in outline.tables),
    }
    print(options.text("new-written", value=place.file, **counts), file=sys.stderr)
    return DONE


def _earlier(
    asked: tuple[str, ReportingPeriod],
    place: Place,
    shelf: Shelf,
    registers: Registers,
    options: Options,
) -> list[Period]:
    """The unit's earlier periods, the latest first; a file of the new period is refused."""
    found: list[Period] = []
    for file in files_of(place.data, asked[0]):
        period, mistakes = shelf.period(file, registers.catalogue)
        if period is not None and not errors(mistakes):
            refuse(period.ky == asked[1], options, "new-same-period", file)
            found.append(period)
    return sorted((it for it in found if it.ky < asked[1]), key=lambda it: it.ky, reverse=True)


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
