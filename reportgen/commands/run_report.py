"""What a run says when it ends: a table of documents, their mistakes, and counts."""

import sys
from collections import Counter
from collections.abc import Iterable, Sequence

from rich.console import Console
from rich.table import Table

from reportgen.commands.options import (
    DIAGNOSTICS,
    DONE,
    Options,
    print_diagnostics,
    strictly,
)
from reportgen.diagnostic import errors
from reportgen.library import Report, Result

MANY = 40
"""More documents than this are counted by type, not listed: `index.html` lists them."""


def print_rendered(report: Report, options: Options, *, why: bool) -> int:
    """What was written and what was not; the exit status. With `why`, what was made and why."""
    _print_documents(report, options, why=why)
    done = sum(report.count(it) for it in ("written", "unchanged", "differs"))
    status = _report(report, options, "summary", done=done, failed=report.count("failed"))
    counts = {
        "differing": report.count("differs"),
        "refused": len(report.refusals),
        "left": report.left,
        "unchanged": report.count("unchanged"),
        "no-longer": len([it for it in report.earlier if it.diagnostics]),
    }
    for key, value in counts.items():
        if value:
            print(options.text(key, value=value), file=sys.stderr)
    if not (report.results or report.refusals or report.general or report.left):
        print(options.text("nothing-chosen"), file=sys.stderr)
    return status


def print_checked(report: Report, options: Options) -> int:
    """What was found; the exit status."""
    wrong = errors(strictly(report.diagnostics, options))
    return _report(report, options, "found" if wrong else "clean", done=len(report.results))


def _print_documents(report: Report, options: Options, *, why: bool) -> None:
    results = [it for it in report.results if it.why or not it.done or not why]
    if not results:
        return
    console = Console(markup=False, emoji=False, highlight=False)
    if why or len(results) <= MANY:
        console.print(_listed(results, options, why=why))
    else:
        console.print(_counted(results, options))


def _listed(results: Sequence[Result], options: Options, *, why: bool) -> Table:
    """A row a document."""
    table = Table(title=options.text("run-title"))
    for name in ("document", "subject", "files", *(["why"] if why else [])):
        table.add_column(options.text(name), overflow="fold")
    for it in results:
        reasons = [", ".join(options.text(f"why-{name}") for name in it.why)] if why else []
        table.add_row(it.about.name, it.about.subject, _files(it, options), *reasons)
    return table


def _files(result: Result, options: Options) -> str:
    written = " ".join(path.suffix for path in result.files)
    return f"{written} {options.text(f'state-{result.state}')}".strip()


def _counted(results: Iterable[Result], options: Options) -> Table:
    """A row a type of document, with how many of them are in each state."""
    counts: Counter[tuple[str, str]] = Counter((it.about.type, it.state) for it in results)
    table = Table(title=options.text("run-title"))
    table.add_column(options.text("kind"))
    states = [
        it
        for it in ("written", "unchanged", "failed", "differs")
        if any(s == it for _, s in counts)
    ]
    for state in states:
        table.add_column(options.text(f"column-{state}"), justify="right")
    for kind in sorted({kind for kind, _ in counts}):
        table.add_row(kind, *(str(counts[kind, state]) for state in states))
    return table


def _report(report: Report, options: Options, key: str, **counts: int) -> int:
    """Print diagnostics and the closing line; the exit status."""
    said = strictly(report.diagnostics, options)
    print_diagnostics(said, options)
    wrong = len(errors(said))
    line = options.text(key, errors=wrong, warnings=len(said) - wrong, **counts)
    print(line, file=sys.stderr)
    return DIAGNOSTICS if wrong or not report.ok else DONE
