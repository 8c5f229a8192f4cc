"""Every section of `tests/cases/command/`: a data folder, and what `reportgen check .` says."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from reportgen.cli import run


def test_outcome_is_as_written(
    case_files: Sequence[Path],
    capsys: pytest.CaptureFixture[str],
    expect: Callable[[str], None],
) -> None:
    assert case_files
    status = run(["check", "."])
    out, err = capsys.readouterr()
    expect(f"{out}{err}exit {status}")


def test_nothing_is_written(case_files: Sequence[Path], folder: Path) -> None:
    assert case_files
    before = sorted(folder.rglob("*"))
    run(["check", "."])
    assert sorted(folder.rglob("*")) == before
