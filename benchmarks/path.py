"""reportgen inside this process: from a period file to bytes, as `reportgen render` does it."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks import sample
from reportgen import pipeline, typesetting
from reportgen.boxes.collector import waiting
from reportgen.boxes.document import Document
from reportgen.diagnostic import Diagnostic, errors
from reportgen.job import Job, jobs_of
from reportgen.shelf import Shelf, take_shelf


class Refused(Exception):  # noqa: N818  # the sample data were refused
    """Data of the benchmark that reportgen finds mistakes in: the benchmark is out of date."""


def shelf() -> Shelf:
    """Templates and standards, read once as in a batch."""
    taken, mistakes = take_shelf([])
    _refuse(mistakes)
    return taken


@waiting()
def render(file: Path, using: Shelf, formats: Sequence[str]) -> dict[str, bytes]:
    """All five stages for the document of a period file."""
    front, mistakes = pipeline.front_end(_job(file, using), using)
    _refuse(mistakes)
    if front is None:
        raise Refused(file)
    files, mistakes = typesetting.write(front, formats)
    _refuse(mistakes)
    return files


@dataclass(frozen=True)
class Case:
    """One text in all the forms in which variants take it.

    Every variant that reads data has a file of its own: the shelf reads a file once.
    """

    files: dict[str, Path]
    html: str
    document: Document


def case(
    folder: Path, seed: int, using: Shelf, names: Sequence[str], *, words: int = 1800,
    rows: int = 20,
) -> Case:  # fmt: skip
    """A text that nothing has seen, made outside the measured time."""
    made = {
        name: sample.period_file(folder, f"{name}-{seed}", seed, words=words, rows=rows)
        for name in (*names, "own")
    }
    job = _job(made["own"], using)
    html, _, mistakes = pipeline.render(job, using)
    _refuse(mistakes)
    front, mistakes = typesetting.open_front_end(html, using.templates)
    if front is None:
        raise Refused(mistakes)
    return Case(made, html, front.document)


def _job(file: Path, using: Shelf) -> Job:
    ready, mistakes = pipeline.prepare(file, using)
    _refuse(mistakes)
    if ready is None:
        raise Refused(file)
    jobs, mistakes = jobs_of(ready, using)
    _refuse(mistakes)
    return jobs[0]


def _refuse(mistakes: Sequence[Diagnostic]) -> None:
    if errors(mistakes):
        raise Refused("\n".join(it.render("en") for it in mistakes))
