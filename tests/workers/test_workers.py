"""Real processes: every limit, every way to die, every way to stop."""

import os
import random
import resource
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from importlib import import_module
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from reportgen.workers.limits import Limits
from reportgen.workers.nursery import nursery_for, start_early
from reportgen.workers.pool import WINDOW, Workers
from reportgen.workers.scheduler import Failure

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))  # see work.py
work = import_module("work")
watched = import_module("watched")


@pytest.fixture
def workers() -> Iterator[Workers]:
    with Workers(2) as workers:
        yield workers


def done(workers: Workers, what: Any, items: Sequence[Any]) -> list[Any]:
    """What was made of each item, in their order."""
    found = dict(workers.map(what, items))
    return [found[position] for position in range(len(items))]


def limited(limits: Limits, what: Any, items: Sequence[Any]) -> list[Any]:
    """What two workers make under limits; it is over as soon as it must be."""
    with Workers(2, limits) as workers:
        done(workers, work.square, [1, 2])  # the start is not what is measured
        with watched.within():
            return done(workers, what, items)


def alive(pid: int) -> bool:
    return Path(f"/proc/{pid}").exists()


def test_every_item_is_made_and_told_by_its_position(workers: Workers) -> None:
    assert done(workers, work.square, range(100)) == [it * it for it in range(100)]
    assert done(workers, work.square, []) == []


def test_results_come_as_they_are_made(workers: Workers) -> None:
    done(workers, work.square, [1, 2, 3, 4])
    assert [it for it, _ in workers.map(work.nap, [2, 0, 0, 0])][-1] == 0


def test_a_worker_is_warm_bound_and_in_the_callers_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with Workers(2, warm=work.warm) as workers:
        for found in done(workers, work.told, range(20)):
            assert found == {
                "pid": found["pid"],
                "warmed": [found["pid"]],
                "folder": str(tmp_path),
                "core": 0,
                "sigint": True,
                "sigterm": True,
            }


# Limits.


def test_wall_time() -> None:
    made = limited(Limits(wall_s=1), work.nap, [0, 60, 0, 0.1, 0])
    assert made == [0, Failure("time", "1 s"), 0, 0.1, 0]


def test_wall_time_is_each_items_own() -> None:
    with Workers(1, Limits(wall_s=3)) as workers:
        assert done(workers, work.nap, [0.5] * 8) == [0.5] * 8


def test_cpu_time(tmp_path: Path) -> None:
    """The wall time that it takes is up to what else the machine does."""
    note = tmp_path / "cpu"
    with Workers(2, Limits(cpu_s=1)) as workers:
        made = done(workers, work.spin_and_note, ["", str(note), "", ""])
    assert made == ["", Failure("cpu", "1 s"), "", ""]
    assert 1 <= float(note.read_text(encoding="ascii") or 1) < 1 + watched.PROMISED_S


def test_cpu_time_is_each_items_own() -> None:
    with Workers(1, Limits(cpu_s=1)) as workers:
        assert done(workers, work.burn, [0.3] * 4) == [0.3] * 4


def test_memory() -> None:
    made = limited(Limits(memory_mib=400), work.hold, [1, 4000, 2, 3, 4000, 4])
    failed = Failure("memory", "400 MiB")
    assert made == [1, failed, 2, 3, failed, 4]


def test_a_result_too_big_to_be_packed_is_memory_too() -> None:
    assert limited(Limits(memory_mib=400), work.make, [250]) == [Failure("memory", "400 MiB")]


def test_an_item_too_big_to_be_taken_is_memory_too() -> None:
    items = [b"ab", bytes(300 << 20), b"cd"]
    made = limited(Limits(memory_mib=200), work.turn, items)
    assert made == [b"ba", Failure("memory", "200 MiB"), b"dc"]


def test_a_worker_makes_so_many_documents_and_no_more() -> None:
    with Workers(2, Limits(documents_per_worker=5)) as workers:
        pids = [it["pid"] for it in done(workers, work.told, range(40))]
    assert max(pids.count(it) for it in pids) == 5
    assert len({*pids}) >= 8


# Deaths.


def test_an_item_whose_worker_was_killed_is_tried_again(workers: Workers, tmp_path: Path) -> None:
    items = ["", f"SIGKILL {tmp_path / 'once'}", "", ""]
    assert done(workers, work.die, items) == items


@pytest.mark.parametrize("how", ["SIGKILL", "SIGTERM", "SIGABRT"])
def test_an_item_that_always_kills_fails_alone(workers: Workers, how: str) -> None:
    assert done(workers, work.die, ["", how, "", ""]) == ["", Failure("died", how), "", ""]


def test_an_item_that_crashes_the_interpreter_fails_alone(workers: Workers) -> None:
    made = done(workers, work.crash, [None, 0, None])
    assert made == [0, Failure("died", "SIGSEGV"), 0]


@pytest.mark.parametrize("status", [0, 3])
def test_an_item_that_ends_the_process_fails_alone(workers: Workers, status: int) -> None:
    made = done(workers, work.leave, [None, status, None])
    assert made == [0, Failure("died", f"exit {status}"), 0]


def test_workers_killed_at_any_moment_lose_no_item(workers: Workers) -> None:
    """Items and results are large, so that many are killed amid receiving or sending."""
    chance, kills, made = random.Random(5), 0, {}  # noqa: S311  # moments, no secrets
    items = [bytes([it]) * 1_000_000 for it in range(250)]
    for position, result in workers.map(work.turn, items):
        made[position] = result
        if len(made) % 8 == 0 and workers.pids:
            time.sleep(chance.random() / 50)
            os.kill(chance.choice(workers.pids), signal.SIGKILL)
            kills += 1
    assert kills >= 25
    assert [made[it] for it in range(250)] == items


def test_the_death_of_the_server_loses_no_item(workers: Workers) -> None:
    made = {}
    for position, result in workers.map(work.nap, [0.02] * 40):
        made[position] = result
        if len(made) in {5, 20}:
            os.kill(workers._crew._nursery._server.pid, signal.SIGKILL)
    assert made == dict.fromkeys(range(40), 0.02)


# Mistakes of ours.


def test_what_work_raises_is_raised_here_with_its_traceback(workers: Workers) -> None:
    with pytest.raises(KeyError, match="what") as caught:
        done(workers, work.fail, ["what"])
    assert "in fail" in caught.value.__notes__[0]
    assert done(workers, work.square, [3]) == [9]


@pytest.mark.parametrize(
    ("what", "error"),
    [
        ("unpackable", "pickle"),
        ("fail_stubbornly", "StubbornError: ab"),
        ("trap", "can't multiply"),
        ("stop", "SystemExit"),
    ],
)
def test_what_cannot_be_packed_is_raised_too(workers: Workers, what: str, error: str) -> None:
    with pytest.raises(Exception, match=error):
        done(workers, getattr(work, what), [0])
    assert done(workers, work.square, [3]) == [9]


def test_an_item_that_cannot_be_packed_is_raised_too(workers: Workers) -> None:
    with pytest.raises(Exception, match="pickle"):
        done(workers, work.square, [threading.Lock()])


def test_workers_that_cannot_become_warm_say_why() -> None:
    with Workers(2, warm=work.never_warm) as workers, pytest.raises(ValueError, match="no fonts"):
        done(workers, work.square, [1])


def test_a_server_that_cannot_start_is_said(capfd: pytest.CaptureFixture[str]) -> None:
    with (
        Workers(1, preload=["no_such_module"]) as workers,
        pytest.raises(RuntimeError, match="end before they are ready"),
    ):
        done(workers, work.square, [1])
    assert "no_such_module" in capfd.readouterr().err


# Amounts.


def test_no_more_items_are_taken_than_the_window(workers: Workers) -> None:
    taken = []
    endless = (taken.append(it) or it for it in count())  # type: ignore[func-returns-value]
    results = workers.map(work.square, endless)
    for _ in range(10):
        next(results)
    results.close()  # type: ignore[attr-defined]
    assert len(taken) <= 10 + WINDOW * 2
    assert done(workers, work.square, [3]) == [9]


def test_two_maps_at_once_do_not_mix(workers: Workers) -> None:
    one, two = workers.map(work.square, range(20)), workers.map(work.nap, [0] * 20)
    pairs = [*zip(one, two, strict=True)]
    assert dict(it for it, _ in pairs) == {it: it * it for it in range(20)}
    assert dict(it for _, it in pairs) == dict.fromkeys(range(20), 0)


def test_large_items_and_results(workers: Workers) -> None:
    data = random.Random(1).randbytes(20_000_000)  # noqa: S311  # bytes, no secret
    assert done(workers, work.turn, [data, data, data]) == [data[::-1]] * 3


# The end.


def test_closing_stops_work_at_once_and_leaves_no_process() -> None:
    workers = Workers(2)
    results = workers.map(work.spin, [False, True, True])
    next(results)
    pids = [*workers.pids, workers._crew._nursery._server.pid]
    with watched.within():
        workers.close()
    assert [it for it in pids if alive(it)] == []
    with pytest.raises(RuntimeError, match="closed"):
        next(results)
    with pytest.raises(RuntimeError, match="closed"):
        done(workers, work.square, [1])
    workers.close()


def test_who_rests_keeps_no_worker_that_waits(workers: Workers) -> None:
    assert done(workers, work.square, range(8)) == [it * it for it in range(8)]
    workers.rest()
    with watched.within():
        while workers.pids:
            time.sleep(0.01)
    assert done(workers, work.square, range(8)) == [it * it for it in range(8)]
    with watched.within():
        while workers.pids:
            time.sleep(0.01)


def test_workers_start_where_a_thousand_files_are_open() -> None:
    before = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (before[1], before[1]))
    held = [os.dup(0) for _ in range(1100)]
    try:
        with Workers(1) as workers:
            assert done(workers, work.square, [3]) == [9]
    finally:
        for it in held:
            os.close(it)
        resource.setrlimit(resource.RLIMIT_NOFILE, before)


def test_a_server_that_imports_ends_with_its_caller(tmp_path: Path) -> None:
    (tmp_path / "endless_import.py").write_text("import time\ntime.sleep(600)\n")
    code = (
        "import sys; sys.path.insert(0, sys.argv[1])\n"
        "from reportgen.workers.nursery import Nursery\n"
        "print(Nursery(['endless_import'])._server.pid, flush=True); input()"
    )
    command = [sys.executable, "-c", code, str(tmp_path)]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe) as caller:
        assert caller.stdout is not None
        server = int(caller.stdout.readline())
        watched.until(lambda: b"endless_import" in Path(f"/proc/{server}/cmdline").read_bytes())
        time.sleep(0.3)  # it has begun to import
        caller.kill()
    with watched.within():
        while alive(server):
            time.sleep(0.01)


def test_closing_before_the_server_is_up_does_not_wait_for_it() -> None:
    with watched.within():
        Workers(2, preload=["never"]).close()


def test_a_server_that_was_started_early_is_taken_by_who_wants_its_modules() -> None:
    start_early(["decimal"])
    start_early(["decimal"])
    early = nursery_for(["decimal"])
    other = nursery_for(["decimal"])
    assert early is not other
    start_early(["decimal"])
    third = nursery_for(["fractions"])
    assert third.preload == ("fractions",)
    fourth = nursery_for(["decimal"])
    for one in (early, other, third, fourth):
        one.close()


def endless(mark: str) -> subprocess.Popen[str]:
    environment = os.environ | {"MARK": mark}
    command = [sys.executable, str(HERE / "endless.py")]
    return subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True)


@pytest.mark.parametrize(
    ("signals", "status"),
    [
        ([signal.SIGINT], 130),
        ([signal.SIGTERM], 143),
        ([signal.SIGHUP], 129),
        ([signal.SIGKILL], -9),
        ([signal.SIGTERM] * 3, 143),
    ],
)
def test_a_signal_to_the_caller_leaves_no_process(signals: list[int], status: int) -> None:
    mark = f"workers-{os.getpid()}-{'-'.join(map(str, signals))}-end"
    with endless(mark) as caller:
        assert caller.stdout
        assert caller.stdout.readline() == "begun\n"
        assert len(watched.marked(mark)) == 4  # the caller, the server, two workers
        for one in signals:
            caller.send_signal(one)
        assert caller.wait(watched.GRACE_S) == status
        assert watched.left_after(mark) == []
        assert caller.stdout.read() == ""


@pytest.mark.parametrize("moment", range(8))
def test_a_caller_killed_while_it_starts_leaves_no_process(moment: int) -> None:
    mark = f"workers-{os.getpid()}-start-{moment}-end"
    with endless(mark) as caller:
        time.sleep(moment / 20)
        caller.kill()
    assert watched.left_after(mark) == []
