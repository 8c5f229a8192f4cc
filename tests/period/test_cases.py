"""Every section of `tests/cases/period/` says exactly what its data folder is told."""

from collections.abc import Callable, Sequence
from pathlib import Path

from reportgen import pipeline
from reportgen.diagnostic import Diagnostic, in_order
from reportgen.shelf import Shelf
from reportgen.show import as_json


def mistakes(file: Path, shelf: Shelf) -> list[Diagnostic]:
    return in_order(pipeline.prepare(file, shelf)[1])


def test_outcome_is_as_written(
    case_files: Sequence[Path], shelf: Shelf, expect: Callable[[str], None]
) -> None:
    ready, found = pipeline.prepare(case_files[0], shelf)
    lines = [diagnostic.render() for diagnostic in in_order(found)]
    if ready is not None and not lines:
        lines.append(as_json(ready.period))
    expect("\n".join(lines))


def test_every_message_has_english_words(case_files: Sequence[Path], shelf: Shelf) -> None:
    for diagnostic in mistakes(case_files[0], shelf):
        assert diagnostic.render("en") != diagnostic.render("vi")


def test_every_mistake_names_its_place_and_key(case_files: Sequence[Path], shelf: Shelf) -> None:
    for diagnostic in mistakes(case_files[0], shelf):
        assert diagnostic.path
        assert diagnostic.remedy()
        assert diagnostic.mark or diagnostic.code in {"thieu-so", "khong-co-tep", "tep-rong"}
