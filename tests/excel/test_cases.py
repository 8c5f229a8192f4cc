"""Sheets with a mapping file, and exactly what is said and written of them."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from reportgen.cli import run

FILE, MAPPING = "so-lieu.xlsx", "ban-do.yaml"


def test_case(
    case: Any,
    folder: Path,
    book: Any,
    expect: Callable[[str], None],
    capsys: pytest.CaptureFixture[str],
) -> None:
    """A block `o` is a sheet by its name, the block `yaml` the mapping file."""
    sheets = [(it.name, it.text) for it in case.blocks if it.kind == "o"]
    (folder / FILE).write_bytes(book(sheets).packed())
    for block in case.blocks:
        if block.kind == "yaml":
            (folder / (block.name or MAPPING)).write_bytes(block.content)
    run(["excel", "read", FILE, "--mapping", MAPPING, "--data", "."])
    out, said = capsys.readouterr()
    expect(said + out)
