"""Every section of `tests/cases/lint/`: what is said of the files of a template folder."""

from collections.abc import Callable, Sequence
from pathlib import Path

from reportgen.data_files import own_templates
from reportgen.lint import lint
from reportgen.shelf import Shelf


def test_what_is_said_is_as_written(
    case_files: Sequence[Path], own_shelf: Shelf, expect: Callable[[str], None]
) -> None:
    assert case_files
    said = lint([Path(), own_templates()], own_shelf.standards)
    expect("\n".join(f"{it.render()}\n   en: {it.message('en')}" for it in said) or "sạch")
