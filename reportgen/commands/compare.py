"""`compare`: two period files beside each other, printed and exported."""

import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from rich.console import Console
from rich.table import Table

from reportgen.commands import compare_export
from reportgen.commands.compare_words import Grid, Words
from reportgen.commands.options import (
    DIAGNOSTICS,
    DONE,
    Options,
    print_diagnostics,
    refuse,
    strictly,
)
from reportgen.commands.shelves import shelf_of
from reportgen.commands.written import put
from reportgen.compare import Comparison, Side
from reportgen.compare import compare as compare_sides
from reportgen.compute import compute
from reportgen.diagnostic import Diagnostic, errors
from reportgen.period.catalogue import Catalogue
from reportgen.shelf import Shelf

WIDTH = 120
"""Of what is printed into a file or a pipe, in letters."""


@dataclass(frozen=True)
class Shown:
    """What is shown of a comparison, and where it is exported to."""

    export: Path | None
    force: bool
    only_changed: bool


def compare(files: tuple[Path, Path], shown: Shown, options: Options) -> int:
    """Print, and export, the differences of two period files; the exit status."""
    for file in files:
        refuse(not file.exists(), options, "no-path", file)
        refuse(not file.is_file(), options, "compare-folder", file)
    export, known = shown.export, [*compare_export.FORMATS]
    wrong = export is not None and export.suffix.lower() not in known
    refuse(wrong, options, "compare-no-format", export and export.suffix, known)
    shelf, said = shelf_of(options)
    made, more = _compared(files, shelf)
    said = strictly([*said, *more], options)
    print_diagnostics(said, options)
    if made is None or errors(said):
        return DIAGNOSTICS
    if shown.only_changed:
        made = replace(made, figures=made.changed)
    return _show(made, shown, options)


def _show(made: Comparison, shown: Shown, options: Options) -> int:
    words = Words(options, made)
    grids = words.grids()
    if shown.export and (failed := _exported(grids, made, shown.export, force=shown.force)):
        print_diagnostics([failed], options)
        return DIAGNOSTICS
    _print(words.sides(), grids)
    print(words.summary(), file=sys.stderr)
    if shown.export:
        print(options.text("schema-written", value=shown.export), file=sys.stderr)
    return DONE


def _compared(files: tuple[Path, Path], shelf: Shelf) -> tuple[Comparison | None, list[Diagnostic]]:
    """The comparison; indicators and tables are those of the first file's catalogue."""
    registers, said = shelf.registers(files[0])
    if registers is None or errors(said):
        return None, said
    sides = [_side(file, shelf, registers.catalogue) for file in files]
    said = [*said, *(it for _, mistakes in sides for it in mistakes)]
    first, second = (side for side, _ in sides)
    if first is None or second is None:
        return None, said
    return compare_sides(first, second, registers.catalogue), said


def _side(file: Path, shelf: Shelf, catalogue: Catalogue) -> tuple[Side | None, list[Diagnostic]]:
    """A period with its figures. What its texts bind is no matter here."""
    registers, said = shelf.registers(file)
    period, mistakes = shelf.period(file, catalogue)
    said = [*said, *mistakes]
    if registers is None or period is None or errors(said):
        return None, said
    unit = registers.registry.get(period.don_vi)
    if unit is None:
        values = {"value": period.don_vi, "known": ", ".join(registers.registry)}
        return None, [*said, Diagnostic("don-vi-la", period.don_vi.mark, values, path="don_vi")]
    others = shelf.others(file, catalogue)
    return Side(period, compute(period, catalogue, unit, [*others.values()])[0]), said


def _print(sides: Sequence[str], grids: Sequence[Grid]) -> None:
    width = None if sys.stdout.isatty() else WIDTH
    console = Console(markup=False, emoji=False, highlight=False, width=width)
    console.print(*sides, sep="\n")
    for grid in grids:
        if grid.rows:
            shown = Table(title=grid.title)
            for name in grid.head:
                shown.add_column(name, overflow="fold")
            for row in grid.rows:
                shown.add_row(*map(str, row))
            console.print(shown)


def _exported(
    grids: Sequence[Grid], made: Comparison, file: Path, *, force: bool
) -> Diagnostic | None:
    return put(file, compare_export.FORMATS[file.suffix.lower()](grids, made), force=force)
