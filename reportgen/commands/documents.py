"""Documents: made, checked, shown stage by stage."""

import gc
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from rich.console import Console
from rich.table import Table

from reportgen import batch, pipeline
from reportgen import show as text_of
from reportgen.batch import Outcome
from reportgen.commands.options import (
    DIAGNOSTICS,
    DONE,
    Options,
    print_diagnostics,
    progress,
    refuse,
    shelf_of,
    strictly,
)
from reportgen.diagnostic import Diagnostic, errors, in_order
from reportgen.job import Job, jobs_of
from reportgen.load import load_file
from reportgen.shelf import Shelf
from reportgen.write import formats as known_formats

NOTHING = "none"
"""What stands for no format at all."""
STAGES = ("node", "period", "figures", "html", "boxes")


@dataclass(frozen=True)
class Files:
    """The formats that are asked for, and those whose files carry the period data."""

    formats: Sequence[str]
    carry: Sequence[str]

    def check(self, options: Options) -> None:
        """A usage error when a name is not that of a format."""
        for name, given in (("--format", self.formats), ("--carry", self.carry)):
            refuse(not given, options, "missing-value", name)
        known = known_formats()
        for name in self.formats:
            refuse(name not in known, options, "unknown-format", name, known)
        for name in self.carry:
            refuse(
                name not in (*known, NOTHING), options, "unknown-format", name, (*known, NOTHING)
            )
        alone = NOTHING not in self.carry or len(self.carry) == 1
        refuse(not alone, options, "carry-nothing-else", NOTHING)


def render(data: Sequence[Path], files: Files, out: Path, options: Options) -> int:
    """Make documents and write them; the exit status."""
    files.check(options)
    gc.freeze()  # what is imported lives as long as the program: never look through it again
    shelf, plan = _plan(data, options)
    if wrong := batch.no_folder(out):
        plan = batch.Plan([], [*plan.diagnostics, wrong])
    outcomes: list[Outcome] = []
    with progress(len(plan.jobs)) as bar:
        task = bar.add_task(options.text("working"), total=len(plan.jobs))
        made = batch.render(
            plan, shelf, files.formats, out, strict=options.strict, carry=files.carry
        )
        for outcome in made:
            outcomes.append(outcome)
            bar.advance(task)
    said = strictly([*plan.diagnostics, *(d for it in outcomes for d in it.diagnostics)], options)
    _print_table(outcomes, out, options)
    failed = len([it for it in outcomes if not it.files])
    status = _report(said, options, "summary", done=len(outcomes) - failed, failed=failed)
    if plan.refused:
        print(options.text("refused", value=plan.refused), file=sys.stderr)
    return status


def check(data: Sequence[Path], options: Options) -> int:
    """Find every mistake, write nothing; the exit status."""
    shelf, plan = _plan(data, options)
    outcomes = list(batch.check(plan.jobs, shelf))
    found = [d for it in outcomes for d in it.diagnostics]
    said = strictly([*plan.diagnostics, *found, *shelf.templates.syntax_mistakes()], options)
    return _report(said, options, "found" if errors(said) else "clean", done=len(outcomes))


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
    front, found = pipeline.typeset(job, shelf)
    mistakes += found
    if front is not None:
        yield from text_of.boxes(front.document)


def _plan(data: Sequence[Path], options: Options) -> tuple[Shelf, batch.Plan]:
    for path in data:
        refuse(not path.exists(), options, "no-path", path)
    files = batch.find(data)
    refuse(not files, options, "no-data", ", ".join(map(str, data)))
    shelf, mistakes = shelf_of(options)
    if errors(mistakes):
        return shelf, batch.Plan([], mistakes)
    plan = batch.plan(files, shelf, options.types)
    return shelf, replace(plan, diagnostics=[*mistakes, *plan.diagnostics])


def _print_table(outcomes: Sequence[Outcome], out: Path, options: Options) -> None:
    if not outcomes:
        return
    table = Table(title=options.text("written"))
    for name in ("document", "subject", "files"):
        table.add_column(options.text(name), overflow="fold")
    for outcome in outcomes:
        written = " ".join(path.suffix for path in outcome.files) or options.text("failed")
        table.add_row(str(out / outcome.job.name), outcome.job.subject, written)
    Console(markup=False, emoji=False, highlight=False).print(table)


def _report(said: Sequence[Diagnostic], options: Options, key: str, **counts: int) -> int:
    """Print diagnostics and the closing line; the exit status."""
    print_diagnostics(said, options)
    wrong = len(errors(said))
    warnings = len(said) - wrong
    line = options.text(key, errors=wrong, warnings=warnings, **counts)
    print(line, file=sys.stderr)
    return DIAGNOSTICS if wrong else DONE
