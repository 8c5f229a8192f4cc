"""Stages 1 to 4 of a period file: in whatever process, every unit alone."""

from collections.abc import Callable, Sequence
from functools import lru_cache
from pathlib import Path

from reportgen import consistency, pipeline, regime
from reportgen.batch.choice import EVERYTHING, Choice
from reportgen.batch.failing import fault, placed
from reportgen.batch.orders import Draft, Drafted, Workshop
from reportgen.batch.result import About, Facet
from reportgen.boxes.collector import waiting
from reportgen.deadline import Patience
from reportgen.diagnostic import Diagnostic, Mark, errors
from reportgen.fingerprint import together
from reportgen.job import Job, Ready, jobs_of
from reportgen.manuscript import Manuscript
from reportgen.period import doubts
from reportgen.shelf import Shelf, take_shelf

Make = Callable[[Job, Shelf, Patience], Draft]
EVERY = slice(None)


@lru_cache(maxsize=2)
def _taken(folders: tuple[Path, ...], _templates: str) -> tuple[Shelf, list[Diagnostic]]:
    """Templates and standards, read again when one of their files has changed."""
    return take_shelf(folders)


@lru_cache(maxsize=1)
def _shelf(folders: tuple[Path, ...], templates: str, _run: str) -> Shelf:
    """A shelf without data for every run."""
    taken, _ = _taken(folders, templates)
    return Shelf(taken.templates, taken.standards, taken.regimes)


def shelf_of(workshop: Workshop) -> Shelf:
    """The shelf of a run in this process."""
    return _shelf(workshop.folders, workshop.templates, workshop.run)


def _overtaken(workshop: Workshop) -> bool:
    """Whether the templates have changed; then what was read is no longer kept for them."""
    if overtaken := workshop.overtaken:
        _taken.cache_clear()
        _shelf.cache_clear()
    return overtaken


def survey(workshop: Workshop) -> list[Diagnostic]:
    """What is wrong with templates and standards, whatever the data are."""
    said = _taken(workshop.folders, workshop.templates)[1]
    _overtaken(workshop)
    return said


def syntax(workshop: Workshop) -> list[Diagnostic]:
    """Mistakes of syntax in any template, used or not."""
    return shelf_of(workshop).templates.syntax_mistakes()


def draft(workshop: Workshop, file: Path) -> Drafted:
    """The documents of a period file after stage 4; a fault of ours fails this file only."""
    return _drafted(workshop, file, _draft)


def outline(workshop: Workshop, file: Path) -> Drafted:
    """The documents of a period file after stage 3: what they are, without their text."""
    return _drafted(workshop, file, lambda job, *_: _outlined(job))


def draft_one(workshop: Workshop, file: Path, number: int) -> Drafted:
    """One document of a period file after stage 4; none if somebody took it away meanwhile."""
    return _drafted(workshop, file, _draft, slice(number, number + 1))


def _drafted(workshop: Workshop, file: Path, make: Make, which: slice = EVERY) -> Drafted:
    shelf = shelf_of(workshop)
    shelf.keep_periods_of(file.parent)
    try:
        found, said = jobs([file], shelf, workshop.choice)
        drafts = tuple(make(job, shelf, workshop.patience) for job in found[which])
    except MemoryError:
        raise
    except Exception as error:  # noqa: BLE001  # one file must not stop the batch
        return Drafted(said=(fault(str(file), error),), overtaken=_overtaken(workshop))
    return Drafted(drafts, tuple(said), shelf.digests(file), _overtaken(workshop))


def jobs(
    files: Sequence[Path], shelf: Shelf, choice: Choice = EVERYTHING
) -> tuple[list[Job], list[Diagnostic]]:
    """The documents of period files that are wanted; a file with an error gives none."""
    found: list[Job] = []
    said: list[Diagnostic] = []
    for file in files:
        if _may_be_wanted(file, shelf, choice):
            more, mistakes = _jobs(file, shelf, choice)
            found += more
            said += mistakes
    return found, said


def _jobs(file: Path, shelf: Shelf, choice: Choice) -> tuple[list[Job], list[Diagnostic]]:
    ready, mistakes = prepared(file, shelf)
    if ready is None:
        return [], mistakes
    kinds = [it for it in shelf.templates.types() if choice.takes({"loai": it})]
    found, more = jobs_of(ready, shelf, kinds) if kinds else ([], [])
    return found, [*mistakes, *more]


def prepared(file: Path, shelf: Shelf) -> tuple[Ready | None, list[Diagnostic]]:
    """Stages 1 to 3 of a period file with all that is said of it; nothing after an error."""
    ready, mistakes = pipeline.prepare(file, shelf)
    if ready is None or errors(mistakes):
        return None, mistakes
    return ready, [*mistakes, *_doubts(ready, shelf)]


def _may_be_wanted(file: Path, shelf: Shelf, choice: Choice) -> bool:
    """False if unit, period or level are known and not wanted; what cannot be read may be."""
    found = shelf.readable(file) if choice else None
    if found is None:
        return True
    registers, period = found
    known: dict[Facet, str] = {"don_vi": period.don_vi, "ky": period.ky.code}
    if unit := registers.registry.get(period.don_vi):
        known["cap"] = unit.cap
    return choice.takes(known)


def _doubts(ready: Ready, shelf: Shelf) -> list[Diagnostic]:
    """Warnings on a period file, without those that it says were looked at."""
    period = ready.period
    found = [
        *doubts(period, ready.catalogue),
        *regime.doubts(period, ready.unit, shelf.regimes),
        *consistency.doubts(period, ready.catalogue, ready.figures),
    ]
    return [it for it in found if it.code not in period.bo_qua]


@waiting()
def _draft(job: Job, shelf: Shelf, patience: Patience) -> Draft:
    about, mark = _about(job), job.document.mark
    text, said = pipeline.manuscript(job, shelf, patience)
    said = placed(said, job.name)
    if text is None or errors(said):
        return Draft(about, tuple(said), mark=mark, path=job.path)
    carried = together(text.carried.digest, text.carried.units, str(text.carried.day))
    return Draft(about, tuple(said), text.packed(), _content(text), carried, mark, job.path)


def _outlined(job: Job) -> Draft:
    return Draft(_about(job), (), mark=job.document.mark, path=job.path)


def _content(text: Manuscript) -> str:
    """The digest of what a document's files are made of, beside the data that they carry."""
    place = (text.mark.line, text.mark.column) if text.mark else ()
    return together(text.html, text.rules, repr(text.facts), text.path, repr(place))


def _about(job: Job) -> About:
    period = job.ready.period
    return About(
        name=job.name, unit=str(period.don_vi), period=period.ky.code,
        type=str(job.document.loai), level=str(job.ready.unit.cap), subject=job.subject,
        source=_source_name(period.mark),
    )  # fmt: skip


def _source_name(mark: Mark | None) -> str:
    return mark.source.name if mark else ""
