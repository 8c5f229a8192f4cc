"""`template styles`: the styles of the templates out to Word, and what was changed there back."""

from collections import Counter
from collections.abc import Iterator, Sequence
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
from reportgen.commands.written import put, written
from reportgen.diagnostic import Diagnostic, errors, printable
from reportgen.load import read_bytes
from reportgen.restyle.book import NORMAL
from reportgen.restyle.changes import Change, Loss, PageChange
from reportgen.restyle.reading import WordBook, read_book
from reportgen.restyle.sheet import PAGES, new_sheet, with_section, without_section
from reportgen.restyle.sheet import written as css_of
from reportgen.restyle.taking import Taken, bench_of, exported, sheet_file, taken
from reportgen.restyle.traits import BY_KEY, Trait, Value
from reportgen.shelf import Shelf, take_shelf
from reportgen.standard import Standard
from reportgen.word.gate import read_file

MM_PT = 72 / 25.4


def export_styles(name: str | None, out: Path | None, options: Options, *, force: bool) -> int:
    """Write the Word file with the styles of a standard; the exit status."""
    shelf, said = shelf_of(options)
    standard = _standard(name, shelf, options)
    bench, more = bench_of(standard, shelf)
    said += more
    file = out or Path(f"kieu-chu-{standard.name}.docx")
    content, count, wrong = (b"", 0, []) if errors(said) else exported(bench)
    said += wrong
    if content:
        kept = put(file, content, force=force)
        said += [kept] if kept else []
    if not errors(said):
        about = {"count": count, "standard": standard.short_title, "file": file}
        print(options.text("styles-exported", **about))
    print_diagnostics(said, options)
    return DIAGNOSTICS if errors(said) else DONE


def import_styles(file: Path, name: str | None, options: Options, *, dry_run: bool) -> int:
    """Take the changes in a Word file into the stylesheet of the user's folder; the exit status."""
    refuse(not file.exists(), options, "no-path", file)
    book, said = _opened(file)
    if book is not None:
        said += _imported(book, file, name, options, dry_run=dry_run)
    print_diagnostics(said, options)
    return DIAGNOSTICS if errors(said) else DONE


def _opened(file: Path) -> tuple[WordBook | None, list[Diagnostic]]:
    content, said = read_file(file)
    return (None, said) if content is None else read_book(content, str(file))


def _imported(
    book: WordBook, file: Path, name: str | None, options: Options, *, dry_run: bool
) -> list[Diagnostic]:
    """Compare, print the table, write the stylesheet."""
    folder = options.templates or Path()
    shelf, said = take_shelf([folder] if folder.is_dir() else [])
    named = name or book.standard
    if not named:
        known = ", ".join(shelf.standards)
        return [Diagnostic("kieu-khong-ro-quy-dinh", None, {"known": known}, path=str(file))]
    standard = _standard(named, shelf, options)
    sheet = sheet_file(folder, standard)
    there, more = read_bytes(sheet, str(sheet)) if sheet.is_file() else (None, [])
    bench, also = bench_of(standard, shelf)
    said += [*more, *also]
    if errors(said):
        return said
    text = new_sheet(standard.name) if there is None else there
    found, more = taken(book, bench, without_section(text))
    if not (found.changes or found.pages) and errors(more):
        return [*said, *more]
    said = strictly([*said, *more], options)
    _print(found, options)
    return said if errors(said) else [*said, *_kept(sheet, text, found, options, dry_run=dry_run)]


def _standard(name: str | None, shelf: Shelf, options: Options) -> Standard:
    """The standard of that name; the newest where none is named."""
    known = shelf.standards
    refuse(name is not None and name not in known, options, "unknown-standard", name, known)
    return known[name] if name else max(known.values(), key=lambda it: (it.first, it.name))


def _kept(
    file: Path, text: bytes, found: Taken, options: Options, *, dry_run: bool
) -> list[Diagnostic]:
    """Write the section of the stylesheet, or say it; a file that would not change is let be."""
    section = css_of(found.declared, _notes(found).items())
    content = with_section(text, section)
    if content == text:
        return []
    if dry_run:
        print(options.text("styles-would", file=file))
        print(section, end="")
        return []
    if wrong := written(file, content):
        return [wrong]
    print(options.text("styles-written", file=file))
    return []


def _print(found: Taken, options: Options) -> None:
    """The table of changes, then what could not be taken over."""
    rows = [*_rows(found, options)]
    if not rows:
        print(options.text("styles-unchanged"))
    else:
        print(options.text("styles-changed", count=len(found.changes) + len(found.pages)))
        _table(rows)
    if found.losses:
        print(options.text("styles-lost", count=len(found.losses)))
        _table([(_named(it.style, options), _lost(it, options)) for it in found.losses])
    for key, names in (("styles-strange", found.strange), ("styles-gone", found.gone)):
        if names:
            print(options.text(key, value=printable(", ".join(names))))


def _table(rows: Sequence[tuple[str, ...]]) -> None:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        print(f"  {'  '.join(cells).rstrip()}")


def _rows(found: Taken, options: Options) -> Iterator[tuple[str, str, str]]:
    """Style, property, before and after."""
    for page in found.pages:
        name, side = _named(page.page, options), options.text(f"side-{page.side}")
        yield name, side, _page_values(page, options)
    for it, followers in _gathered(found.changes):
        yield it.style, options.text(f"trait-{it.trait.key}"), _both(it, followers, options)


def _page_values(page: PageChange, options: Options) -> str:
    before, after = (_length(it, options, mm=True) for it in (page.before, page.after))
    return f"{before} → {after}"


def _gathered(changes: Sequence[Change]) -> Iterator[tuple[Change, int]]:
    """The changes; one of Normal stands for those of the styles that follow it: how many."""
    root = {it.trait.key: it for it in changes if it.style == NORMAL}
    alike = Counter(it.trait.key for it in changes if _follows(it, root.get(it.trait.key)))
    for it in changes:
        if it.style == NORMAL:
            yield it, alike[it.trait.key]
        elif not _follows(it, root.get(it.trait.key)):
            yield it, 0


def _follows(change: Change, root: Change | None) -> bool:
    if root is None or change.style == NORMAL:
        return False
    return (change.before, change.after) == (root.before, root.after)


def _both(it: Change, followers: int, options: Options) -> str:
    before, after = (shown(it.trait, value, options) for value in (it.before, it.after))
    more = options.text("styles-followers", count=followers) if followers else ""
    return f"{before} → {after}{more}"


def _notes(found: Taken) -> dict[str, str]:
    """What changed, by style, for the comments in the stylesheet, which are Vietnamese."""
    own = Options("vi", ())
    notes: dict[str, list[str]] = {}
    for page in found.pages:
        said = f"{own.text(f'side-{page.side}')} {_page_values(page, own)}"
        notes.setdefault(PAGES, []).append(said)
    for it in found.changes:
        said = f"{own.text(f'trait-{it.trait.key}')} {_both(it, 0, own)}"
        notes.setdefault(it.style, []).append(said)
    return {style: "; ".join(said) for style, said in notes.items()}


def _named(style: str, options: Options) -> str:
    """A style, or a sheet of paper, by its name for people."""
    return options.text(f"page-{style}") if style in ("trang", "trang-ngang") else style


def _lost(loss: Loss, options: Options) -> str:
    if loss.what in BY_KEY:
        key = "lost-follows" if loss.follows else "lost-trait"
        return options.text(key, trait=options.text(f"trait-{loss.what}"))
    if loss.what.endswith("_pt"):
        return options.text("lost-trait", trait=options.text(f"side-{loss.what}"))
    return options.text(f"lost-{loss.what}")


def shown(trait: Trait, value: Value, options: Options) -> str:
    """A value of a trait as people read it."""
    if isinstance(value, bool):
        return options.text("value-yes" if value else "value-no")
    if isinstance(value, float):
        single = trait.key == "line" and not value
        mm = trait.key in ("left", "right", "first-line")
        return options.text("value-single") if single else _length(value, options, mm=mm)
    if trait.key in ("align", "decoration"):
        return ", ".join(options.text(f"value-{it}") for it in value.split())
    return printable(value)


def _length(points: float, options: Options, *, mm: bool) -> str:
    """A length as people measure it; Vietnamese write a decimal comma."""
    number = f"{round(points / MM_PT if mm else points, 2 - mm) + 0:g}"
    unit = "mm" if mm else "pt"
    return f"{number.replace('.', ',') if options.lang == 'vi' else number} {unit}"
