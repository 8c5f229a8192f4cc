"""Command lines of the workshop, run in a folder of their own."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from reportgen.cli import run


class Answer(NamedTuple):
    """What a command line gave back."""

    status: int
    out: str
    err: str


@pytest.fixture
def template(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Callable[..., Answer]:
    """Runs `reportgen template …` in an empty folder."""
    monkeypatch.chdir(tmp_path)

    def call(*arguments: str) -> Answer:
        capsys.readouterr()
        status = run(["template", *arguments])
        return Answer(status, *capsys.readouterr())

    return call
