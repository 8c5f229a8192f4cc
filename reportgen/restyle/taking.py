"""Out to Word and back: the whole way of the two commands, without printing or writing a file."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from reportgen.diagnostic import Diagnostic
from reportgen.restyle.bench import Bench
from reportgen.restyle.book import word_book
from reportgen.restyle.broken import broken
from reportgen.restyle.changes import Change, Loss, PageChange, changes, losses, page_changes
from reportgen.restyle.overrides import Overrides
from reportgen.restyle.reading import WordBook, read_book
from reportgen.restyle.sheet import Declared, without_section, written
from reportgen.restyle.specimens import specimens
from reportgen.shelf import Shelf
from reportgen.standard import Standard


@dataclass(frozen=True)
class Taken:
    """What was changed in a Word file, the rules for it, what they cannot bring about.

    `strange` are styles in use that are none of the templates', `gone` those that the file lacks.
    """

    changes: Sequence[Change]
    pages: Sequence[PageChange]
    losses: Sequence[Loss]
    declared: Sequence[Declared]
    strange: Sequence[str] = ()
    gone: Sequence[str] = ()


def sheet_file(folder: Path, standard: Standard) -> Path:
    """The stylesheet of a standard in the user's folder."""
    return folder / "standards" / standard.name / "style.css"


def bench_of(standard: Standard, shelf: Shelf) -> tuple[Bench, list[Diagnostic]]:
    """The specimens of a standard in these templates."""
    texts, said = specimens(standard, shelf)
    return Bench(standard, texts, shelf.templates, shelf.standards), said


def exported(bench: Bench) -> tuple[bytes, int, list[Diagnostic]]:
    """The Word file with the styles as they are, how many they are, or what is wrong with them."""
    css = bench.files.file(bench.path)
    trial = bench.tried(css)
    if wrong := bench.wrong(trial):
        return b"", 0, wrong
    book, plain = bench.book(trial), without_section(css)
    digest = book.digest if plain == css else bench.book(bench.sketched(plain)).digest
    return word_book(book, digest), len(book.sheet.named), []


def taken(edited: WordBook, bench: Bench, base: bytes) -> tuple[Taken, list[Diagnostic]]:
    """The changes in a Word file as rules; a rule of the standard that they break is said."""
    trial = bench.tried(base)
    if wrong := bench.wrong(trial):
        return Taken((), (), (), ()), wrong
    book = bench.book(trial)
    now, _ = read_book(word_book(book, book.digest), "")
    assert now is not None  # noqa: S101  # our own file
    found = changes(now, edited), page_changes(now, edited)
    overrides = Overrides(bench, base, trial, *found)
    declared = overrides.found() if any(found) else []
    lost = [*losses(now, edited), *overrides.losses, *overrides.paper.losses]
    said = _stale(edited, book.digest)
    if declared:
        faces = any(it.trait.key == "family" for it in found[0])
        said += broken(bench, trial, base + written(declared).encode(), faces=faces)
    strange = sorted(edited.styles[it].name for it in edited.used - {*now.styles})
    gone = [it.name for key, it in now.styles.items() if key not in edited.styles]
    return Taken(*found, lost, declared, strange, gone), said


def _stale(edited: WordBook, digest: str) -> list[Diagnostic]:
    if edited.digest in ("", digest):
        return []
    return [Diagnostic("kieu-mau-da-doi", severity="warning")]
