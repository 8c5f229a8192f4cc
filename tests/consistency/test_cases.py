"""Every section of `tests/cases/consistency/`: what a period file is asked, or nothing."""

from collections.abc import Callable, Sequence
from pathlib import Path

from reportgen.batch import drafting
from reportgen.consistency import SILENCEABLE
from reportgen.diagnostic import Diagnostic, in_order
from reportgen.shelf import Shelf


def said(files: Sequence[Path], shelf: Shelf) -> list[Diagnostic]:
    return in_order(drafting.jobs(files[:1], shelf)[1])


def test_outcome_is_as_written(
    case_files: Sequence[Path], shelf: Shelf, expect: Callable[[str], None]
) -> None:
    lines = [it.render() for it in said(case_files, shelf)]
    expect("\n".join(lines) or "không nhắc gì")


def test_every_remark_names_its_place_and_key(case_files: Sequence[Path], shelf: Shelf) -> None:
    for diagnostic in said(case_files, shelf):
        assert diagnostic.mark
        assert diagnostic.path
        assert diagnostic.remedy()
        assert diagnostic.render("en") != diagnostic.render("vi")
        assert diagnostic.severity == ("warning" if diagnostic.code in SILENCEABLE else "error")
