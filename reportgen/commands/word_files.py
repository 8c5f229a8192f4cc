"""Word files of any origin: inspected against a standard, reported, corrected in a copy."""

import os
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path

from reportgen.commands.options import (
    DIAGNOSTICS,
    DONE,
    Options,
    print_diagnostics,
    progress,
    refuse,
)
from reportgen.commands.shelves import shelf_of
from reportgen.diagnostic import Diagnostic, errors, printable
from reportgen.inspect import correct, inspect
from reportgen.inspect.finding import Inspection, Material
from reportgen.inspect.page import as_page
from reportgen.inspect.report import Corrected, Result, as_json, facts
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


@dataclass(frozen=True)
class Desk:
    """Where every file is inspected alike."""

    standards: Standards
    wanted: Wanted
    options: Options


def inspect_files(paths: Sequence[Path], wanted: Wanted, options: Options) -> int:
    """Inspect Word files and those in folders; the exit status."""
    for path in paths:
        refuse(not _may_be(path), options, "no-path", printable(str(path)))
    for report in (wanted.json, wanted.html):
        over = report is not None and report.suffix.lower() == WORD
        refuse(over, options, "report-over-input", report)
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


def _may_be(path: Path) -> bool:
    """Whether a file is there, or cannot be looked at: then reading it says why."""
    try:
        return path.exists()
    except OSError:
        return True


def word_files(paths: Iterable[Path]) -> Iterator[Path]:
    """Files as they are named; of a folder, its Word files and those below, by name.

    Left out there: what Word locks an open file with, and corrected copies of files beside them.
    """
    for path in paths:
        if not (_may_be(path) and os.path.isdir(path)):  # noqa: PTH112  # never raises
            yield path
            continue
        for found in sorted(path.rglob("*")):
            if found.suffix.lower() == WORD and found.is_file() and not _is_aside(found):
                yield found


def _is_aside(file: Path) -> bool:
    original = file.with_stem(file.stem.removesuffix(CORRECTED))
    return file.name.startswith(LOCK) or (original != file and original.exists())


def _all(files: Sequence[Path], desk: Desk) -> list[Result]:
    results = []
    options = desk.options
    with progress(len(files) if len(files) > 1 else 0) as bar:
        task = bar.add_task(options.text("inspecting"), total=len(files))
        for file in files:
            result = _one(file, desk)
            results.append(result)
            if desk.wanted.json != STANDARD_OUTPUT:
                _print(result, options)
            bar.advance(task)
    return results


def _one(file: Path, desk: Desk) -> Result:
    """One file, with a corrected copy where one is wanted and anything can be put right."""
    inspection, material = inspect(file, desk.standards, desk.wanted.standard)
    inspection = replace(inspection, strict=desk.options.strict)
    if material is None or not desk.wanted.fix:
        return Result(inspection)
    return _corrected(inspection, material, desk)


def _corrected(inspection: Inspection, material: Material, desk: Desk) -> Result:
    content, changes, after = correct(material, desk.standards)
    if not content:
        return Result(inspection)
    file = inspection.file
    folder = desk.wanted.out or file.parent
    try:
        stem = _free_stem(folder, f"{file.stem}{CORRECTED}", content)
        (copy,) = write_files(folder, stem, {WORD: content}, folder)
    except OSError as error:
        mistake = _not_written(folder / f"{file.stem}{CORRECTED}{WORD}", error)
        return Result(replace(inspection, mistakes=(*inspection.mistakes, mistake)))
    after = replace(after, file=copy, strict=inspection.strict, mistakes=())
    return Result(inspection, Corrected(copy, changes, after))


def _free_stem(folder: Path, stem: str, content: bytes) -> str:
    """A name that no other file has: the copy of another file, or one that was worked on."""
    for number in count(2):
        file = folder / f"{stem}{WORD}"
        if not file.exists() or file.read_bytes() == content:
            break
        stem = f"{stem.removesuffix(f'-{number - 1}')}-{number}"
    return stem


def _print(result: Result, options: Options) -> None:
    """A line for the file, then each breach with its clause, what was corrected, what is left."""
    inspection, corrected = result.inspection, result.corrected
    said = _said(inspection)
    key = "bad-file" if said else "good-file"
    about = ", ".join(facts(inspection)) or options.text("not-known")
    name = printable(str(inspection.file))
    print(options.text(key, file=name, facts=about, **_counts(said)))
    for diagnostic in said:
        print(diagnostic.render(options.lang))
    if corrected is None:
        return
    for change in corrected.changes:
        sentence, old = change.breach.rule.cau, change.breach.value
        places = len(change.breach.places)
        print(options.text("changed", sentence=sentence, old=old, new=change.shown, count=places))
    left = _said(corrected.after)
    print(options.text("corrected", file=printable(str(corrected.file)), **_counts(left)))
    for diagnostic in left:
        print(diagnostic.render(options.lang))


def _said(inspection: Inspection) -> list[Diagnostic]:
    """Errors first, then warnings."""
    return sorted(inspection.said(), key=lambda it: it.severity)


def _counts(said: Sequence[Diagnostic]) -> dict[str, int]:
    wrong = len(errors(said))
    return {"errors": wrong, "warnings": len(said) - wrong}


def _write_reports(results: Sequence[Result], wanted: Wanted, options: Options) -> list[Diagnostic]:
    """The reports that were asked for; one that cannot be written is a diagnostic."""
    lang = options.lang
    reports: Mapping[Path | None, str] = {
        wanted.json: as_json(results, lang) if wanted.json else "",
        wanted.html: as_page(results, TEXTS[lang], lang) if wanted.html else "",
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


def _closing(results: Sequence[Result], options: Options) -> bool:
    """Print the counts of the files as they came; whether an error is left in the end."""
    said = [_said(it.inspection) for it in results]
    failed = len([it for it in said if errors(it)])
    counts = _counts([it for found in said for it in found])
    print(options.text("inspected", done=len(said), failed=failed, **counts), file=sys.stderr)
    return any(errors(it.last.said()) for it in results)
