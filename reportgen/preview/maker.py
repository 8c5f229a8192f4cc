"""Pages made in a worker process, whose shelf stays warm from save to save."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from reportgen import pipeline, typesetting
from reportgen.batch import tasks
from reportgen.batch.failing import fault, placed
from reportgen.boxes import FetchError, engine
from reportgen.boxes.collector import waiting
from reportgen.deadline import Patience, TooLong, within
from reportgen.diagnostic import Diagnostic, errors
from reportgen.explain import Explanation, explainer
from reportgen.manuscript import Manuscript
from reportgen.preview import drawer
from reportgen.preview.bench import Bench
from reportgen.preview.box_view import as_html
from reportgen.preview.fingerprints import Fingerprints
from reportgen.preview.orders import Contents, Drawing, Entry, Made, Sheet, Wanted, WordMade
from reportgen.preview.spots import spots
from reportgen.render import last_template_line
from reportgen.shelf import Shelf
from reportgen.workshop import listing as workshop
from reportgen.workshop.listing import Listing
from reportgen.write import pdf

Thing = TypeVar("Thing")

TEMPLATE_S, EXPLAINED_S = 3, 10
"""Seconds of the processor in which a template must have ended, traced or not."""

BENCH = Bench()
"""Of this process."""


def warm(folders: tuple[Path, ...]) -> None:
    """Before the first order: fonts, templates and standards."""
    tasks.warm()
    BENCH.shelf(folders, {})


def contents(wanted: Wanted) -> Contents:
    """The documents of a period file."""
    try:
        jobs, said, _ = BENCH.jobs(wanted)
    except Exception as error:  # noqa: BLE001  # said in the page
        return Contents(said=(fault(str(wanted.file), error),))
    entries = (Entry(it.path, it.name, str(it.document.loai), it.subject) for it in jobs)
    return Contents(tuple(entries), tuple(said))


def pages(wanted: Wanted) -> Made:
    """The pages of a document as its PDF has them, or what stands in the way."""
    return _guarded(wanted, _pages, lambda said: Made(said=said))


def word(wanted: Wanted) -> WordMade:
    """The Word file, and all that is said of the document beside `pages`."""
    return _guarded(wanted, _word, lambda said: WordMade(said=said))


def explained(wanted: Wanted, number: int) -> Explanation | None:
    """Why a paragraph is as it is; nothing if the document, or the paragraph, is not there now."""
    return _guarded(wanted, lambda it: _explained(it, number), lambda _: None)


def _guarded(
    wanted: Wanted,
    make: Callable[[Wanted], Thing],
    failed: Callable[[tuple[Diagnostic, ...]], Thing],
) -> Thing:
    """What a template or stylesheet brings about is said, whatever it is."""
    try:
        return make(wanted)
    except TooLong as error:
        mark = BENCH.shelf(wanted.folders, {}).templates.mark(*error.place)
        return failed((Diagnostic("mau-qua-lau", mark, {"value": error.value}),))
    except MemoryError as error:
        return failed((Diagnostic("mau-het-bo-nho", last_template_line(error)),))
    except RecursionError:
        return failed((Diagnostic("long-nhau-qua-sau"),))
    except ArithmeticError as error:
        return failed((Diagnostic("do-lon-vo-ly", None, {"value": type(error).__name__}),))
    except Exception as error:  # noqa: BLE001  # said in the page
        return failed((fault(wanted.place, error),))


@waiting()
def _pages(wanted: Wanted) -> Made:
    text, said, shelf = _manuscript(wanted)
    if text is None:
        return Made(said=tuple(said))
    if wanted.upto:
        return _first_pages(wanted, text, shelf)
    front, more = typesetting.open_front_end(text.html, shelf.templates)
    said += more
    if front is None:
        return Made(text.name, said=tuple(placed(said, text.name)))
    keys = Fingerprints()
    content, laid_out, more = pdf.sketch(front.tree, keys)
    said = placed([*said, *more], text.name)
    if laid_out is None:
        return Made(text.name, said=tuple(said))
    sheets = keys.sheets(laid_out, spots(laid_out, front))
    return Made(text.name, content, sheets, tuple(said))


def _first_pages(wanted: Wanted, text: Manuscript, shelf: Shelf) -> Made:
    """Pages without what is said of them, which comes with all pages; the last one is drawn."""
    try:
        with engine.listening():
            tree = engine.front_end(text.html, shelf.templates.file)
    except FetchError:
        return Made(text.name)
    keys = Fingerprints()
    content, laid_out, _ = pdf.sketch(tree, keys, wanted.upto)
    sheets = keys.sheets(laid_out) if laid_out else ()
    return Made(text.name, content, sheets, picture=_picture(wanted, content, sheets))


def _picture(wanted: Wanted, content: bytes, sheets: tuple[Sheet, ...]) -> bytes:
    """The page that is looked at, if it looks otherwise: nobody need ask another process."""
    if not wanted.width_px or len(sheets) != wanted.upto or sheets[-1].key == wanted.drawn:
        return b""
    return drawer.draw(Drawing(content, wanted.upto - 1, wanted.width_px))


def _explained(wanted: Wanted, number: int) -> Explanation | None:
    job, _, shelf = BENCH.job(wanted)
    with within(Patience(EXPLAINED_S)):
        found, _ = explainer(job, shelf) if job else (None, [])
        return found.of(number) if found else None


@waiting()
def _word(wanted: Wanted) -> WordMade:
    text, _, shelf = _manuscript(wanted)
    if text is None:
        return WordMade()
    front, said = typesetting.typeset(text, shelf.templates, shelf.standards)
    if front is None:
        return WordMade(said=tuple(placed(said, text.name)))
    files, more = typesetting.write(front, ["docx"], {"docx": text.carried})
    said = placed([*said, *more], text.name)
    return WordMade(files.get(".docx", b""), as_html(front.document), tuple(said))


def _manuscript(wanted: Wanted) -> tuple[Manuscript | None, list[Diagnostic], Shelf]:
    job, said, shelf = BENCH.job(wanted)
    if job is None:
        gone = [] if errors(said) else [Diagnostic("van-ban-khong-con", path=str(wanted.file))]
        return None, [*said, *gone], shelf
    text, more = pipeline.manuscript(job, shelf, Patience(TEMPLATE_S))
    return text, [*said, *placed(more, job.name)], shelf


def listing(wanted: Wanted) -> Listing:
    """What the template folders hold."""
    shelf = BENCH.shelf(wanted.folders, wanted.changed)
    return workshop.listing(shelf.templates.folders, shelf.standards)
