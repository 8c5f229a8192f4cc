"""Small data that runs are disturbed with, and what undisturbed ones make of it."""

import shutil
import sys
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parent))  # as in test_cluster.py
runs = import_module("runs")

UNITS, DOCUMENTS = 6, 3


@pytest.fixture(scope="session")
def province(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Data of some communes, and what a run in one process makes of them."""
    folder = tmp_path_factory.mktemp("province")
    runs.commune_files(folder / "xa", UNITS, DOCUMENTS)
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        assert runs.here("xa").ok
    assert len(runs.finals(folder / "out")) == UNITS * DOCUMENTS
    return folder


@pytest.fixture(scope="session")
def expected(province: Path) -> Any:
    return runs.finals(province / "out")


@pytest.fixture
def communes(province: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The same data elsewhere, without anything made; the test stands there."""
    shutil.copytree(province / "xa", tmp_path / "xa")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def two(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two small documents, for runs in this process."""
    runs.commune_files(tmp_path / "xa", 2, 1)
    monkeypatch.chdir(tmp_path)
    return tmp_path
