"""What a changed stylesheet breaks: what is said of the specimens now, and was not said before."""

from reportgen.diagnostic import Diagnostic, in_order
from reportgen.restyle.bench import Bench, Trial
from reportgen.write import writer


def broken(bench: Bench, before: Trial, css: bytes, *, faces: bool) -> list[Diagnostic]:
    """Rules of the standard with their clauses, and all else that is wrong with the new sheet.

    With `faces` a PDF is made too: only there is it known which fonts the machine has.
    """
    trial = bench.tried(css)
    said = [*trial.said]
    if faces and trial.fronts:
        said += writer("pdf").write(trial.fronts[0])[1]
    known = {_same(it) for it in before.said}
    found = {_same(it): it for it in reversed(said) if _same(it) not in known}
    return in_order(found.values())


def _same(it: Diagnostic) -> tuple[object, ...]:
    """What makes two diagnostics one: not the place that they were found at first."""
    values = {name: value for name, value in it.values.items() if name != "where"}
    return (it.code, it.clause, *sorted((name, str(value)) for name, value in values.items()))
