"""One stage of a period file as text."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from reportgen import pipeline
from reportgen import show as text_of
from reportgen.commands.options import (
    DIAGNOSTICS,
    DONE,
    Options,
    print_diagnostics,
    refuse,
)
from reportgen.commands.shelves import shelf_of
from reportgen.diagnostic import Diagnostic, errors, in_order
from reportgen.job import Job, jobs_of
from reportgen.load import load_file
from reportgen.shelf import Shelf

STAGES = ("node", "period", "figures", "html", "boxes")


def show(file: Path, stage: str, options: Options) -> int:
    """Print one stage of a period file as text; the exit status."""
    refuse(stage not in STAGES, options, "unknown-stage", stage, STAGES)
    refuse(not file.exists(), options, "no-path", file)
    if stage == "node":
        node, mistakes = load_file(file)
        lines = [] if node is None else text_of.node(node)
    else:
        lines, mistakes = _later_stage(file, stage, options)
    for line in lines:
        print(line)
    said = in_order(mistakes)
    print_diagnostics(said, options)
    return DIAGNOSTICS if errors(said) else DONE


def _later_stage(
    file: Path, stage: str, options: Options
) -> tuple[Iterable[str], list[Diagnostic]]:
    shelf, mistakes = shelf_of(options)
    ready, more = pipeline.prepare(file, shelf)
    mistakes += more
    if ready is None:
        return [], mistakes
    if stage in {"period", "figures"}:
        return [text_of.as_json(getattr(ready, stage))], mistakes
    if errors(mistakes):
        return [], mistakes
    jobs, more = jobs_of(ready, shelf, options.types)
    mistakes += more
    lines = [line for job in jobs for line in _document(job, stage, shelf, mistakes)]
    return lines, mistakes


def _document(job: Job, stage: str, shelf: Shelf, mistakes: list[Diagnostic]) -> Iterator[str]:
    if stage == "html":
        html, _, found = pipeline.render(job, shelf)
        mistakes += found
        yield html
        return
    front, found = pipeline.front_end(job, shelf)
    mistakes += found
    if front is not None:
        yield from text_of.boxes(front.document)
