"""Pairs of files compared: whether the DOCX and the PDF of a document are equal."""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from reportgen import verify
from reportgen.commands.options import DIAGNOSTICS, DONE, Options, print_diagnostics, refuse
from reportgen.diagnostic import Diagnostic, printable
from reportgen.office import laid_out, program
from reportgen.output import write_files
from reportgen.verify import Verdict
from reportgen.verify.report import as_json
from reportgen.word.gate import read_file

DOCX, PDF = ".docx", ".pdf"
FORMATS = ("text", "json")
LOCK = "~$"
GROUP = 20
"""Pairs that share a start of LibreOffice, and memory."""


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
class Contents:
    """What stands in the files of a pair, and what is said of those that could not be read."""

    docx: bytes
    pdf: bytes
    said: tuple[Diagnostic, ...]


@dataclass(frozen=True)
class Result:
    """A pair, what came of comparing it, the pages that LibreOffice made (empty: none)."""

    pair: Pair
    contents: Contents
    verdict: Verdict
    office: bytes


def verify_pairs(paths: Sequence[Path], wanted: Wanted, options: Options) -> int:
    """Compare pairs; the exit status."""
    for path in paths:
        refuse(not path.exists(), options, "no-path", printable(str(path)))
    refuse(wanted.format not in FORMATS, options, "unknown-verify-format", wanted.format, FORMATS)
    pairs, lone = find_pairs(paths)
    refuse(not (pairs or lone), options, "no-pairs", ", ".join(map(str, paths)))
    print_diagnostics(lone, options)
    done: list[tuple[str, str, Verdict]] = []
    wrong: list[Diagnostic] = []
    for it in _results(pairs, wanted):
        if wanted.format == "text":
            _print(it, wanted, options)
            sys.stdout.flush()
        wrong += _draw(it, wanted, options)
        done.append((str(it.pair.docx), str(it.pair.pdf), it.verdict))
    if wanted.format == "json":
        print(as_json(done))
    print_diagnostics(wrong, options)
    failed = len([verdict for _, _, verdict in done if not verdict.equal])
    print(options.text("verified", done=len(pairs), failed=failed), file=sys.stderr)
    return DIAGNOSTICS if failed or lone or wrong else DONE


def _results(pairs: Sequence[Pair], wanted: Wanted) -> Iterator[Result]:
    """What comes of each pair; no more contents are held than those of a group."""
    for at in range(0, len(pairs), GROUP):
        group = [(it, _contents(it)) for it in pairs[at : at + GROUP]]
        files = [it.docx for _, it in group]
        office = laid_out(files) if wanted.office else [b""] * len(files)
        for (it, own), pages in zip(group, office, strict=True):
            yield Result(it, own, _verdict(it, own, pages), pages)


def _contents(it: Pair) -> Contents:
    (docx, said), (pdf, also) = read_file(it.docx), read_file(it.pdf)
    return Contents(docx or b"", pdf or b"", (*said, *also))


def _verdict(it: Pair, own: Contents, pages: bytes) -> Verdict:
    if own.said:
        return Verdict(refused=own.said)
    return verify.verify(own.docx, own.pdf, str(it.docx), str(it.pdf), pages)


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
        said = "pair-equal-words" if verdict.words_only else "pair-equal"
        print(options.text(said, file=name, pages=verdict.pages))
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


def _draw(it: Result, wanted: Wanted, options: Options) -> list[Diagnostic]:
    """Pictures of what differs, if they are wanted, and what stood in their way."""
    if wanted.pictures is None or not it.verdict.findings:
        return []
    if not it.office:
        why = options.text(_why_not(wanted))
        print(options.text("no-pictures", why=why), file=sys.stderr)
        return []
    return _drawn(it, wanted.pictures, options)


def _drawn(it: Result, folder: Path, options: Options) -> list[Diagnostic]:
    drawn = verify.pictures(it.contents.docx, it.contents.pdf, it.office, it.verdict)
    try:
        for page, content in drawn.items():
            name = f"{it.pair.docx.stem}-{page:03}"
            (file,) = write_files(folder, name, {".png": content}, folder)
            print(options.text("picture-written", value=file), file=sys.stderr)
    except OSError as error:
        values = {"value": folder, "why": error.strerror}
        return [Diagnostic("khong-ghi-duoc", None, values, path=str(folder))]
    return []
