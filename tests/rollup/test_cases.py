"""Every section of `tests/cases/rollup/`: files, commands, what they say, the file after them."""

import shlex
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

from reportgen.cli import run

COMMANDS = "lenh"
WRITTEN = (Path("mv/2024-h1.yaml"), Path("tinh/2024-h1.yaml"))


def test_outcome_is_as_written(
    case: Any,
    case_files: Sequence[Path],
    capsys: pytest.CaptureFixture[str],
    expect: Callable[[str], None],
) -> None:
    assert case_files
    lines: list[str] = []
    for block in (it for it in case.blocks if it.kind == COMMANDS):
        for command in block.text.splitlines():
            status = run(shlex.split(command))
            lines += [capsys.readouterr().err.rstrip("\n"), f"exit {status}"]
    for file in WRITTEN:
        lines.append(file.read_text(encoding="utf-8") if file.exists() else f"{file}: chưa có")
    expect("\n".join(lines))
