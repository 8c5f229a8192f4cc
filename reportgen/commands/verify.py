"""Pairs of files compared: whether the DOCX and the PDF of a document are equal."""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from reportgen.commands.options import DIAGNOSTICS, DONE, Options, print_diagnostics, refuse
from reportgen.diagnostic import Diagnostic, printable
from reportgen.verify import Verdict
from reportgen.verify import verify_files as compared

DOCX, PDF = ".docx", ".pdf"
FORMATS = ("text", "json")
LOCK = "~$"


@dataclass(frozen=True)
class Wanted:
    """What a comparison is asked for: where pictures go, how it is printed, LibreOffice or not."""

    pictures: Path | None = None
    format: str = "text"
    office: bool = True


@dataclass(frozen=True)
class Pair:
    """Two files of one document."""

    docx: Path
    pdf: Path


def verify_files(paths: Sequence[Path], wanted: Wanted, options: Options) -> int:
    """Compare pairs; the exit status."""
    for path in paths:
        refuse(not path.exists(), options, "no-path", printable(str(path)))
    refuse(wanted.format not in FORMATS, options, "unknown-verify-format", wanted.format, FORMATS)
    pairs, lone = find_pairs(paths)
    refuse(not (pairs or lone), options, "no-pairs", ", ".join(map(str, paths)))
    print_diagnostics(lone, options)
    failed = len([it for it in pairs if not _one(it, options).equal])
    print(options.text("verified", done=len(pairs), failed=failed), file=sys.stderr)
    return DIAGNOSTICS if failed or lone else DONE


def find_pairs(paths: Sequence[Path]) -> tuple[list[Pair], list[Diagnostic]]:
    """The pairs among files and folders; a file without the other is said.

    One DOCX and one PDF are a pair whatever they are called.
    """
    if [it.suffix.lower() for it in paths] in ([DOCX, PDF], [PDF, DOCX]):
        docx, pdf = sorted(paths, key=lambda it: it.suffix.lower())
        return [Pair(docx, pdf)], []
    files = list(dict.fromkeys(it for path in paths for it in _files(path)))
    stems: dict[Path, dict[str, Path]] = {}
    for file in files:
        stems.setdefault(file.with_suffix(""), {})[file.suffix.lower()] = file
    pairs = [Pair(it[DOCX], it[PDF]) for it in stems.values() if {DOCX, PDF} <= {*it}]
    lone = [next(iter(it.values())) for it in stems.values() if not {DOCX, PDF} <= {*it}]
    return pairs, [_lone(it) for it in lone]


def _files(path: Path) -> Iterator[Path]:
    if not path.is_dir():
        yield path
        return
    for file in sorted(path.rglob("*")):
        known = file.suffix.lower() in (DOCX, PDF) and not file.name.startswith(LOCK)
        if known and file.is_file():
            yield file


def _lone(file: Path) -> Diagnostic:
    other = PDF if file.suffix.lower() == DOCX else DOCX
    values = {"value": file.name, "known": file.with_suffix(other).name}
    return Diagnostic("khong-thanh-cap", None, values, path=str(file))


def _one(pair: Pair, options: Options) -> Verdict:
    """One pair, and what is said of it."""
    name = printable(str(pair.docx))
    verdict = compared(pair.docx, pair.pdf)
    _print(name, verdict, options)
    return verdict


def _print(name: str, verdict: Verdict, options: Options) -> None:
    if verdict.refused:
        print(options.text("pair-unread", file=name))
    elif verdict.equal:
        print(options.text("pair-equal", file=name, pages=verdict.pages))
    else:
        print(options.text("pair-differs", file=name, count=len(verdict.findings)))
    found = [*verdict.refused, *(it.diagnostic(name) for it in verdict.findings)]
    for diagnostic in found:
        print(diagnostic.render(options.lang))
