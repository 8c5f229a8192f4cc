"""A district of three communes: its registers, and a folder where commands run."""

import shutil
from pathlib import Path

import pytest

REGISTERS = Path(__file__).parent / "so"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder with the district's registers, where the test then stands."""
    for file in REGISTERS.glob("*.yaml"):
        shutil.copy(file, tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path
