"""Members read by real worker processes: what is bad costs itself alone; every way to stop."""

import os
import signal
import subprocess
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

import pytest

from benchmarks.province import PERIOD, PROVINCE, write_province
from reportgen.data_files import data_folder
from reportgen.rollup.members import WORTH_WORKERS, read_members
from reportgen.rollup.reading import MemberReader, Reading, Task
from reportgen.workers.limits import Limits

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))  # worker processes find the module by its name
Misreader = import_module("misread").Misreader
sys.path.insert(0, str(HERE.parent / "workers"))
watched = import_module("watched")

COUNT = WORTH_WORKERS + 6
BAD, OTHER = 20, 37
"""Two files in the midst of two chunks."""


@pytest.fixture
def province(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The files of a province's communes, of little more than the head."""
    files = write_province(tmp_path / "data", COUNT, villages=(2, 4))
    monkeypatch.chdir(tmp_path)
    return files


def renamed(files: list[Path], number: int, name: str) -> None:
    """The file now lies in a folder of this name."""
    moved = files[number].parent.rename(files[number].parents[1] / name)
    files[number] = moved / files[number].name


def read(files: Sequence[Path], reader: MemberReader, limits: Limits) -> list[Reading]:
    tasks = [Task(it, data_folder(it) or it.parent) for it in files]
    found = dict(read_members(tasks, reader, 2, limits))
    return [found[i] for i in range(len(files))]


def said(readings: Sequence[Reading]) -> dict[int, list[str]]:
    """The codes of what is wrong, by the number of the file."""
    return {i: [x.code for x in it.mistakes] for i, it in enumerate(readings) if it.mistakes}


def test_workers_read_what_this_process_reads(province: list[Path]) -> None:
    reader = MemberReader(["thu_ngan_sach"], Path("data"))
    here = [reader.read(Task(it, Path("data"))) for it in province]
    assert read(province, reader, Limits()) == here
    assert [it.file for it in here if it.member is None] == []


def test_a_file_that_eats_memory_costs_itself_alone(province: list[Path]) -> None:
    renamed(province, BAD, "eats-memory")
    found = read(province, Misreader([], Path("data")), Limits(memory_mib=200))
    assert said(found) == {BAD: ["doc-qua-bo-nho"]}
    assert [i for i, it in enumerate(found) if it.member is None] == [BAD]
    (mistake,) = found[BAD].mistakes
    assert mistake.render("vi").startswith(f"{province[BAD]}: lỗi doc-qua-bo-nho: ")
    assert "200 MiB" in mistake.message()


@pytest.mark.parametrize("limits", [Limits(wall_s=3), Limits(cpu_s=1)])
def test_a_file_that_never_ends_costs_itself_alone(province: list[Path], limits: Limits) -> None:
    renamed(province, BAD, "ends-never")
    found = read(province, Misreader([], Path("data")), limits)
    assert said(found) == {BAD: ["doc-qua-lau"]}
    assert found[BAD].mistakes[0].path == str(province[BAD])
    assert len([it for it in found if it.member]) == COUNT - 1


def test_files_that_kill_are_named_and_a_worker_that_is_killed_costs_nothing(
    province: list[Path],
) -> None:
    renamed(province, BAD, "kills")
    renamed(province, OTHER, "kills-once")
    found = read(province, Misreader([], Path("data")), Limits())
    assert said(found) == {BAD: ["tien-trinh-doc-chet"]}
    assert "SIGKILL" in found[BAD].mistakes[0].message()
    assert len([it for it in found if it.member]) == COUNT - 1


def command(mark: str) -> subprocess.Popen[str]:
    """A roll-up of the province by two workers."""
    target = f"data/{PROVINCE}/{PERIOD.lower()}.yaml"
    arguments = ["rollup", "data/xa", "--to", target, "--jobs", "2", "--lang", "en"]
    return subprocess.Popen(
        [sys.executable, "-m", "reportgen", *arguments], text=True,
        env=os.environ | {"MARK": mark, "PYTHONPATH": str(HERE.parents[1])},
        stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip


def two_workers(running: subprocess.Popen[str], mark: str) -> list[int]:
    """Its workers, once both are there; nothing else runs then but it and their server."""
    workers: list[int] = []

    def both() -> bool:
        workers[:] = watched.grandchildren(running.pid, watched.marked(mark))
        return len(workers) == 2 or running.poll() is not None

    watched.until(both)
    assert len(workers) == 2, "it was over before"
    assert len(watched.marked(mark)) == 4
    return workers


@pytest.mark.parametrize(("signum", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_signal_ends_a_roll_up_and_leaves_no_process(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, signum: int, status: int
) -> None:
    write_province(tmp_path / "data", 150, villages=(8, 12))
    monkeypatch.chdir(tmp_path)
    mark = f"rollup-{os.getpid()}-{status}-end"
    with command(mark) as running:
        two_workers(running, mark)
        running.send_signal(signum)
        out, err = running.communicate(timeout=watched.GRACE_S)
    assert running.returncode == status
    assert "Traceback" not in err
    assert out == ""
    assert watched.left_after(mark) == []
    assert not [*(tmp_path / "data" / PROVINCE).glob("*.yaml")]


def test_workers_that_are_killed_cost_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = write_province(tmp_path / "data", 150, villages=(8, 12))
    monkeypatch.chdir(tmp_path)
    mark = f"rollup-{os.getpid()}-killed-end"
    with command(mark) as running:
        for pid in two_workers(running, mark):
            os.kill(pid, signal.SIGKILL)
        _, err = running.communicate(timeout=120)
    assert running.returncode == 0, err
    written = (tmp_path / "data" / PROVINCE / f"{PERIOD.lower()}.yaml").read_text(encoding="utf-8")
    assert written.count("bam:") == len(files)
