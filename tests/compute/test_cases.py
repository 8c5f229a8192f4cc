"""Every section of `tests/cases/compute/`: the figures of a data folder, or its mistakes."""

from collections.abc import Callable, Sequence
from pathlib import Path

from reportgen import pipeline
from reportgen.compute.figures import Figure
from reportgen.diagnostic import in_order
from reportgen.shelf import Shelf

COLUMNS = ("value", "names", "plan", "of_plan", "previous", "last_year")


def line(figure: Figure) -> str:
    known = [(name, getattr(figure, name)) for name in COLUMNS]
    shown = [f"{name} {value}" for name, value in known if value is not None]
    return " | ".join([figure.code, *shown])


def test_outcome_is_as_written(
    case_files: Sequence[Path], shelf: Shelf, expect: Callable[[str], None]
) -> None:
    ready, mistakes = pipeline.prepare(case_files[0], shelf)
    lines = [diagnostic.render() for diagnostic in in_order(mistakes)]
    if ready is not None and not lines:
        lines += [line(it) for it in ready.figures.values.values()]
    expect("\n".join(lines))


def test_every_mistake_names_its_place_and_key(case_files: Sequence[Path], shelf: Shelf) -> None:
    for diagnostic in pipeline.prepare(case_files[0], shelf)[1]:
        assert diagnostic.mark
        assert diagnostic.path
        assert diagnostic.remedy()
        assert diagnostic.render("en") != diagnostic.render("vi")
