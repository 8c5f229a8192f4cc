"""Every section of `tests/cases/formula/`: what is wrong with a catalogue, or what it computes."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from reportgen.compute.history import History
from reportgen.diagnostic import Diagnostic, in_order
from reportgen.load import load_file
from reportgen.load.node import Node
from reportgen.period import read_catalogue, read_period
from reportgen.period.catalogue import Catalogue

CATALOGUE, PERIOD = Path("chi-tieu.yaml"), Path("ky.yaml")


def node(file: Path) -> Node:
    found, mistakes = load_file(file)
    assert found is not None, mistakes
    return found


def read(files: Sequence[Path]) -> tuple[list[Diagnostic], list[str]]:
    """Every mistake, or the formulas as they are understood with their values."""
    catalogue, mistakes = read_catalogue(node(CATALOGUE))
    assert catalogue is not None
    if mistakes:
        return in_order(mistakes), []
    if PERIOD not in files:
        return [], [f"{code}: {it}" for code, it in formulas(catalogue)]
    period, mistakes = read_period(node(PERIOD), catalogue)
    assert period is not None
    history = History([period], catalogue)
    rows = [
        f"{name}[{i}]: " + " | ".join(f"{column} {row[column]}" for column in table.formulas)
        for name, table in catalogue.bang.items()
        for i, row in enumerate(period.bang.get(name, ()))
        if table.formulas
    ]
    values = [f"{code}: {history.value(code, period.ky)}" for code, _ in formulas(catalogue)]
    return in_order(mistakes), [] if mistakes else [*rows, *values]


def formulas(catalogue: Catalogue) -> Iterator[tuple[str, object]]:
    for name, table in catalogue.bang.items():
        for column in table.cot:
            if column in table.formulas and not PERIOD.exists():
                yield f"{name}.{column}", table.formulas[column]
    for code, it in catalogue.chi_tieu.items():
        if it.formula:
            yield code, it.formula


def test_outcome_is_as_written(case_files: Sequence[Path], expect: Callable[[str], None]) -> None:
    mistakes, lines = read(case_files)
    expect("\n".join([*(it.render() for it in mistakes), *lines]))


def test_every_mistake_names_its_place_and_key(case_files: Sequence[Path]) -> None:
    for diagnostic in read(case_files)[0]:
        assert diagnostic.mark
        assert diagnostic.path
        assert diagnostic.remedy()
        assert diagnostic.render("en") != diagnostic.render("vi")
