"""Word files of any origin: inspected against a standard, reported, corrected in a copy."""

import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from reportgen.commands.options import (
    DIAGNOSTICS,
    DONE,
    Options,
    print_diagnostics,
    progress,
    refuse,
    shelf_of,
)
from reportgen.diagnostic import Diagnostic, errors
from reportgen.inspect import correct, inspect
from reportgen.inspect.finding import Inspection, Material
from reportgen.inspect.fix import Change
from reportgen.inspect.page import as_page
from reportgen.inspect.report import as_json, facts
from reportgen.output import write_files
from reportgen.standard import Standards
from reportgen.texts import TEXTS

WORD = ".docx"
LOCK = "~$"
CORRECTED = "-da-sua"
STANDARD_OUTPUT = Path("-")


@dataclass(frozen=True)
class Wanted:
    """What an inspection is asked for: a standard by name, reports, corrected copies."""

    standard: str | None = None
    json: Path | None = None
    html: Path | None = None
    fix: bool = False
    out: Path | None = None


@dataclass
class Results:
    """What is kept of each file, by its position; the files themselves are let go of."""

    inspections: list[Inspection] = field(default_factory=list)
    changes: dict[int, Sequence[Change]] = field(default_factory=dict)


@dataclass(frozen=True)
class Desk:
    """Where every file is inspected alike."""

    standards: Standards
    wanted: Wanted
    options: Options


def inspect_files(paths: Sequence[Path], wanted: Wanted, options: Options) -> int:
    """Inspect Word files and those in folders; the exit status."""
    for path in paths:
        refuse(not path.exists(), options, "no-path", path)
    files = list(word_files(paths))
    refuse(not files, options, "no-word", ", ".join(map(str, paths)))
    shelf, mistakes = shelf_of(options)
    print_diagnostics(mistakes, options)
    if errors(mistakes):
        return DIAGNOSTICS
    known, name = shelf.standards, wanted.standard
    refuse(name is not None and name not in known, options, "unknown-standard", name, known)
    results = _all(files, Desk(known, wanted, options))
    wrong = _write_reports(results, wanted, options)
    print_diagnostics(wrong, options)
    return DIAGNOSTICS if _closing(results, options) or wrong else DONE


def word_files(paths: Iterable[Path]) -> Iterator[Path]:
    """Files as they are named; of a folder, its Word files and those below, by name.

    Left out there: what Word locks an open file with, and our own corrected copies.
    """
    for path in paths:
        if not path.is_dir():
            yield path
            continue
        for found in sorted(path.rglob(f"*{WORD}")):
            ours = found.stem.endswith(CORRECTED) or found.name.startswith(LOCK)
            if found.is_file() and not ours:
                yield found


def _all(files: Sequence[Path], desk: Desk) -> Results:
    results = Results()
    options = desk.options
    with progress(len(files) if len(files) > 1 else 0) as bar:
        task = bar.add_task(options.text("inspecting"), total=len(files))
        for i, file in enumerate(files):
            inspection, copy, changes = _one(file, desk)
            results.inspections.append(inspection)
            results.changes[i] = changes
            if desk.wanted.json != STANDARD_OUTPUT:
                _print(inspection, copy, changes, options)
            bar.advance(task)
    return results


def _one(file: Path, desk: Desk) -> tuple[Inspection, Path | None, Sequence[Change]]:
    """One file; with a corrected copy, what the copy still breaches, and what was put right."""
    inspection, material = inspect(file, desk.standards, desk.wanted.standard)
    if desk.options.strict:
        strict = tuple(replace(it, severity="error") for it in inspection.mistakes)
        inspection = replace(inspection, mistakes=strict)
    if material is None or not desk.wanted.fix:
        return inspection, None, ()
    return _corrected(inspection, material, desk)


def _corrected(
    inspection: Inspection, material: Material, desk: Desk
) -> tuple[Inspection, Path | None, Sequence[Change]]:
    content, changes, after = correct(material, desk.standards)
    if not content:
        return inspection, None, ()
    file = inspection.file
    folder = desk.wanted.out or file.parent
    try:
        (copy,) = write_files(folder, f"{file.stem}{CORRECTED}", {WORD: content}, folder)
    except OSError as error:
        mistake = _not_written(folder / f"{file.stem}{CORRECTED}{WORD}", error)
        return replace(inspection, mistakes=(*inspection.mistakes, mistake)), None, ()
    return replace(inspection, breaches=after.breaches), copy, changes


def _print(
    inspection: Inspection, copy: Path | None, changes: Sequence[Change], options: Options
) -> None:
    """A line for the file, then each breach with its clause and what was corrected."""
    said = _said(inspection, options)
    wrong = len(errors(said))
    key = "bad-file" if said else "good-file"
    about = ", ".join(facts(inspection)) or options.text("not-known")
    values = {"errors": wrong, "warnings": len(said) - wrong, "facts": about}
    print(options.text(key, file=inspection.file, **values))
    for diagnostic in said:
        print(diagnostic.render(options.lang))
    for change in changes:
        sentence, old = change.breach.rule.cau, change.breach.value
        count = len(change.breach.places)
        print(options.text("changed", sentence=sentence, old=old, new=change.shown, count=count))
    if copy is not None:
        print(options.text("corrected", value=copy))


def _said(inspection: Inspection, options: Options) -> list[Diagnostic]:
    """Errors first, then warnings; if strict, every warning is an error."""
    said = list(inspection.said())
    if options.strict:
        return [replace(it, severity="error") for it in said]
    return sorted(said, key=lambda it: it.severity)


def _write_reports(results: Results, wanted: Wanted, options: Options) -> list[Diagnostic]:
    """The reports that were asked for; one that cannot be written is a diagnostic."""
    found, changes, lang = results.inspections, results.changes, options.lang
    reports: Mapping[Path | None, str] = {
        wanted.json: as_json(found, changes, lang) if wanted.json else "",
        wanted.html: as_page(found, changes, TEXTS[lang], lang) if wanted.html else "",
    }
    wrong = []
    for path, text in reports.items():
        if path == STANDARD_OUTPUT:
            print(text)
        elif path is not None:
            wrong += _written(path, text)
    return wrong


def _written(path: Path, text: str) -> list[Diagnostic]:
    try:
        write_files(path.parent, path.stem, {path.suffix: text.encode()}, path.parent)
    except OSError as error:
        return [_not_written(path, error)]
    return []


def _not_written(path: Path, error: OSError) -> Diagnostic:
    return Diagnostic("khong-ghi-duoc", None, {"value": path, "why": error.strerror})


def _closing(results: Results, options: Options) -> bool:
    """Print the counts; whether any file has an error."""
    said = [_said(it, options) for it in results.inspections]
    wrong = sum(len(errors(it)) for it in said)
    counts = {
        "done": len(said),
        "failed": len([it for it in said if errors(it)]),
        "errors": wrong,
        "warnings": sum(map(len, said)) - wrong,
    }
    print(options.text("inspected", **counts), file=sys.stderr)
    return bool(wrong)
