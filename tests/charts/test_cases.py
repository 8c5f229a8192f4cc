"""Every section of `tests/cases/charts/`: the numbers of the charts of a period, or mistakes."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from reportgen import pipeline
from reportgen.compute.series import AskedChart
from reportgen.diagnostic import errors, in_order
from reportgen.shelf import Shelf


def lines(chart: AskedChart) -> Iterator[str]:
    """A chart as text: a gap is `-`."""
    yield f"{chart.asked.ten}: {chart.unit}, {chart.decimals} số lẻ"
    yield f"  {' | '.join(chart.categories)}"
    for series in chart.series:
        values = ("-" if it is None else f"{it:f}" for it in series.values)
        yield f"  {series.label}: {' | '.join(values)}"


def test_outcome_is_as_written(
    case_files: Sequence[Path], shelf: Shelf, expect: Callable[[str], None]
) -> None:
    ready, mistakes = pipeline.prepare(case_files[0], shelf)
    found = [it.render() for it in in_order(mistakes)]
    if ready is not None and not errors(mistakes):
        found += [line for chart in ready.figures.charts for line in lines(chart)]
    expect("\n".join(found))


def test_every_mistake_says_what_to_do_in_both_languages(
    case_files: Sequence[Path], shelf: Shelf
) -> None:
    for diagnostic in pipeline.prepare(case_files[0], shelf)[1]:
        assert diagnostic.mark
        assert diagnostic.path
        assert diagnostic.remedy()
        assert diagnostic.render("en") != diagnostic.render("vi")
