"""Pairs of files compared: whether the DOCX and the PDF of a document are equal."""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from reportgen import verify
from reportgen.commands.options import DIAGNOSTICS, DONE, Options, print_diagnostics, refuse
from reportgen.diagnostic import Diagnostic, printable
from reportgen.output import write_files
from reportgen.verify import Verdict
from reportgen.verify.office import laid_out, program
from reportgen.verify.report import as_json
from reportgen.word.gate import read_file

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


@dataclass(frozen=True)
class Result:
    """A pair, what came of comparing it, the pages that LibreOffice made (empty: none)."""

    pair: Pair
    verdict: Verdict
    office: bytes


def verify_files(paths: Sequence[Path], wanted: Wanted, options: Options) -> int:
    """Compare pairs; the exit status."""
    for path in paths:
        refuse(not path.exists(), options, "no-path", printable(str(path)))
    refuse(wanted.format not in FORMATS, options, "unknown-verify-format", wanted.format, FORMATS)
    pairs, lone = find_pairs(paths)
    refuse(not (pairs or lone), options, "no-pairs", ", ".join(map(str, paths)))
    print_diagnostics(lone, options)
    office = laid_out([_content(it.docx) for it in pairs]) if wanted.office else [b""] * len(pairs)
    results = [
        Result(it, verify.verify_files(it.docx, it.pdf, pages), pages)
        for it, pages in zip(pairs, office, strict=True)
    ]
    if wanted.format == "json":
        print(as_json([(str(it.pair.docx), str(it.pair.pdf), it.verdict) for it in results]))
    else:
        for it in results:
            _print(it, wanted, options)
    wrong = _draw(results, wanted, options) if wanted.pictures else []
    print_diagnostics(wrong, options)
    failed = len([it for it in results if not it.verdict.equal])
    print(options.text("verified", done=len(pairs), failed=failed), file=sys.stderr)
    return DIAGNOSTICS if failed or lone or wrong else DONE


def _content(file: Path) -> bytes:
    return read_file(file)[0] or b""


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


def _print(it: Result, wanted: Wanted, options: Options) -> None:
    verdict, name = it.verdict, printable(str(it.pair.docx))
    if verdict.refused:
        print(options.text("pair-unread", file=name))
    elif verdict.equal:
        print(options.text("pair-equal", file=name, pages=verdict.pages))
    else:
        print(options.text("pair-differs", file=name, count=len(verdict.findings)))
    for diagnostic in (*verdict.refused, *(it.diagnostic(name) for it in verdict.findings)):
        print(diagnostic.render(options.lang))
    if not (verdict.laid_out or verdict.refused):
        print(options.text("pages-not-checked", why=options.text(_why_not(wanted))))


def _why_not(wanted: Wanted) -> str:
    """Why the pages of a Word file were not compared."""
    if not wanted.office:
        return "why-no-office"
    return "why-office-failed" if program() else "why-no-soffice"


def _draw(results: Sequence[Result], wanted: Wanted, options: Options) -> list[Diagnostic]:
    """Pictures of what differs, and what stood in their way."""
    wrong: list[Diagnostic] = []
    for it in results:
        if not it.verdict.findings:
            continue
        if not it.office:
            why = options.text(_why_not(wanted))
            print(options.text("no-pictures", why=why), file=sys.stderr)
            return wrong
        wrong += _drawn(it, wanted.pictures or Path(), options)
    return wrong


def _drawn(it: Result, folder: Path, options: Options) -> list[Diagnostic]:
    drawn = verify.pictures(it.pair.docx, it.pair.pdf, it.office, it.verdict)
    try:
        for page, content in drawn.items():
            name = f"{it.pair.docx.stem}-{page:03}"
            (file,) = write_files(folder, name, {".png": content}, folder)
            print(options.text("picture-written", value=file), file=sys.stderr)
    except OSError as error:
        values = {"value": folder, "why": error.strerror}
        return [Diagnostic("khong-ghi-duoc", None, values, path=str(folder))]
    return []
