"""The pairs of a run compared where other work is done, under its limits."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from reportgen.batch import tasks
from reportgen.batch.failing import ended
from reportgen.batch.result import Result
from reportgen.diagnostic import Diagnostic, errors
from reportgen.workers.scheduler import Failure, Scheduler

PAIR = (".docx", ".pdf")


def verified(results: Iterable[Result], scheduler: Scheduler) -> Mapping[str, Sequence[Diagnostic]]:
    """What is said of the files of each document, by its name; those without both are left out."""
    pairs = {it.about.name: pair for it in results if it.done and (pair := _pair(it))}
    names = [*pairs]
    found: dict[str, Sequence[Diagnostic]] = {}
    for at, said in scheduler.map(tasks.verify, pairs.values()):
        found[names[at]] = [ended(said, names[at])] if isinstance(said, Failure) else said
    return found


def _pair(result: Result) -> tuple[Path, Path] | None:
    files = {it.suffix: it for it in result.files}
    return (files[PAIR[0]], files[PAIR[1]]) if {*PAIR} <= {*files} else None


def with_verdict(result: Result, said: Sequence[Diagnostic]) -> Result:
    """The document; its files stay to be looked at if they differ."""
    own = replace(result, diagnostics=(*result.diagnostics, *said))
    return replace(own, state="differs") if errors(said) else own
