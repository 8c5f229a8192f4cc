"""One worker, two, none, a cluster of three: the same bytes."""

import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from distributed import Client

from reportgen import library

sys.path.insert(0, str(Path(__file__).parent))  # as in test_cluster.py
runs = import_module("runs")
machines = import_module("machines")

UNITS, DOCUMENTS = 3, 2


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("same")
    runs.commune_files(folder / "xa", UNITS, DOCUMENTS)
    return folder


@pytest.fixture(scope="module")
def alone(place: Path) -> Any:
    """What one worker makes."""
    run = runs.command(place, "render", "xa", "--out", "one", "--jobs", "1")
    assert run.wait() == 0, run.said
    found = runs.finals(place / "one")
    assert len(found) == UNITS * DOCUMENTS * 2
    return found


@pytest.fixture(scope="module")
def three(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    found = machines.Machines(tmp_path_factory.mktemp("three"))
    try:
        found.worker("--nworkers", "3")
        with Client(found.address, set_as_default=False) as client:
            client.wait_for_workers(3, timeout=60)
        yield found
    finally:
        found.close()


def test_two_workers(place: Path, alone: Any) -> None:
    run = runs.command(place, "render", "xa", "--out", "two", "--jobs", "2")
    assert run.wait() == 0, run.said
    assert runs.finals(place / "two") == alone


def test_no_worker(place: Path, alone: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(place)
    assert runs.here("xa", out="none", formats=["docx", "pdf"]).ok
    assert runs.finals(place / "none") == alone


def test_a_program_that_writes_nothing(
    place: Path, alone: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(place)
    found = [library.render(f"xa/xa-{number:02}/ky.yaml") for number in range(UNITS)]
    made = {
        f"{it.about.name}.{suffix}": content
        for one in found
        for it in one.documents
        for suffix, content in it.files.items()
    }
    assert made == alone


def test_three_machines(place: Path, alone: Any, three: Any) -> None:
    run = runs.command(place, "render", "xa", "--out", "three", "--scheduler", three.address)
    assert run.wait() == 0, run.said
    assert runs.finals(place / "three") == alone
    again = runs.command(place, "render", "xa", "--out", "one", "--scheduler", three.address)
    assert (again.wait(), again.made()) == (0, [])
