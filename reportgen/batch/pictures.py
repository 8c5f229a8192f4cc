"""First pages of documents as pictures, drawn where other work is done, under its limits."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from reportgen.batch import tasks
from reportgen.batch.result import Result
from reportgen.log import logger
from reportgen.workers.scheduler import Scheduler

LOG = logger("batch")


def pictures(results: Sequence[Result], scheduler: Scheduler) -> Mapping[str, bytes]:
    """PNG pictures by document. One that cannot be drawn is left out, and the log says so."""
    pdfs = [(it.about.name, pdf) for it in results if (pdf := _pdf(it))]
    found = {}
    for at, made in scheduler.map(tasks.picture, (pdf for _, pdf in pdfs)):
        if isinstance(made, bytes):
            found[pdfs[at][0]] = made
        else:
            LOG.warning("no picture", extra={"document": pdfs[at][0]})
    return found


def _pdf(result: Result) -> Path | None:
    """The PDF of a document that stands."""
    return next((it for it in result.files if it.suffix == ".pdf"), None)
