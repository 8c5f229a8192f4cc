"""One run in a folder at a time; a holder that dies holds nothing."""

import errno
import fcntl
import multiprocessing
import os
import re
import signal
import socket
import subprocess
import sys
import time
from importlib import import_module
from pathlib import Path

import pytest

from reportgen.batch.lock import NAME, Held, locked

sys.path.insert(0, str(Path(__file__).parents[1] / "workers"))
watched = import_module("watched")

HOLD = """
import subprocess, sys, time
from pathlib import Path
from reportgen.batch.lock import locked
with locked(Path(sys.argv[1])):
    child = subprocess.Popen(["sleep", "60"])
    print(child.pid, flush=True)
    time.sleep(60)
"""


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "out"


def hold(out: Path) -> tuple[subprocess.Popen[str], int]:
    """A process that holds the folder, and its child, which does nothing."""
    run = subprocess.Popen([sys.executable, "-c", HOLD, out], stdout=subprocess.PIPE, text=True)
    assert run.stdout
    return run, int(run.stdout.readline())


def is_free(out: Path) -> bool:
    try:
        with locked(out):
            return True
    except Held:
        return False


def test_the_folder_is_made_and_the_file_stays(out: Path) -> None:
    with locked(out / "a" / "b"):
        assert (out / "a" / "b" / NAME).is_file()
    assert [it.name for it in (out / "a" / "b").iterdir()] == [NAME]
    assert is_free(out / "a" / "b")


def test_a_second_run_is_told_who_holds_it(out: Path) -> None:
    with locked(out), watched.within(), pytest.raises(Held) as held, locked(out):
        pass
    known = rf"pid {os.getpid()}, {re.escape(socket.gethostname())}, "
    assert re.fullmatch(known + r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d", held.value.holder)


def test_a_refused_run_leaves_the_holder_its_lock_and_name(out: Path) -> None:
    with locked(out):
        name = (out / NAME).read_bytes()
        assert [is_free(out) for _ in range(3)] == [False] * 3
        assert (out / NAME).read_bytes() == name


def test_an_error_inside_frees_it(out: Path) -> None:
    with pytest.raises(ZeroDivisionError), locked(out):
        _ = 1 / 0
    assert is_free(out)


def test_a_killed_holder_frees_it_while_its_child_lives_on(out: Path) -> None:
    run, child = hold(out)
    try:
        with pytest.raises(Held, match=f"pid {run.pid}, "), locked(out):
            pass
        run.kill()
        run.wait()
        os.kill(child, 0)  # it lives, else this raises
        assert is_free(out)
    finally:
        os.kill(child, signal.SIGKILL)
        run.kill()
        run.communicate()


def test_a_worker_of_a_fork_server_never_holds_it(out: Path) -> None:
    context = multiprocessing.get_context("forkserver")
    with locked(out):
        worker = context.Process(target=time.sleep, args=(60,))
        worker.start()
    try:
        assert worker.is_alive()
        assert is_free(out)
    finally:
        worker.kill()
        worker.join()


def test_a_long_dead_holders_name_is_not_told(out: Path) -> None:
    out.mkdir()
    (out / NAME).write_text("pid 1, khac, 2020-01-01T00:00:00+07:00 " * 9, encoding="utf-8")
    with locked(out), pytest.raises(Held) as held, locked(out):
        pass
    assert held.value.holder.startswith(f"pid {os.getpid()}, ")
    assert held.value.holder.count("pid") == 1


def test_a_holder_that_could_not_write_its_name_holds_it_too(
    out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> int:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as patch:
        patch.setattr(os, "pwrite", full)
        with locked(out), watched.within(), pytest.raises(Held) as held, locked(out):
            pass
    assert held.value.holder == ""


@pytest.mark.parametrize("reason", [errno.ENOLCK, errno.EOPNOTSUPP, errno.ENOSYS])
def test_a_file_system_without_locks_refuses(
    out: Path, monkeypatch: pytest.MonkeyPatch, reason: int
) -> None:
    def none(*_: object) -> None:
        raise OSError(reason, os.strerror(reason))

    monkeypatch.setattr(fcntl, "flock", none)
    with pytest.raises(OSError, match=re.escape(os.strerror(reason))) as error, locked(out):
        pytest.fail("it went on without a lock")
    assert error.value.errno == reason


def test_a_link_is_not_followed(out: Path, tmp_path: Path) -> None:
    target = tmp_path / "target"
    target.write_bytes(b"mine")
    out.mkdir()
    (out / NAME).symlink_to(target)
    with pytest.raises(OSError, match=NAME), locked(out):
        pytest.fail("it took a link")
    (out / NAME).unlink()
    (out / NAME).symlink_to(tmp_path / "made")
    with pytest.raises(OSError, match=NAME), locked(out):
        pytest.fail("it took a link")
    assert target.read_bytes() == b"mine"
    assert not (tmp_path / "made").exists()


def test_neither_a_pipe_nor_a_folder_is_a_lock(out: Path) -> None:
    out.mkdir()
    os.mkfifo(out / NAME)
    with pytest.raises(OSError, match=NAME), locked(out):
        pytest.fail("it took a pipe")
    (out / NAME).unlink()
    (out / NAME).mkdir()
    with pytest.raises(OSError, match=NAME), locked(out):
        pytest.fail("it took a folder")


def test_a_folder_that_is_a_file_is_an_error(out: Path) -> None:
    out.write_text("a file")
    with pytest.raises(OSError, match="out"), locked(out):
        pytest.fail("it locked a file")
    assert out.read_text() == "a file"


def test_no_handle_is_left(out: Path) -> None:
    before = len([*Path("/proc/self/fd").iterdir()])
    with locked(out):
        assert [is_free(out) for _ in range(5)] == [False] * 5
    assert len([*Path("/proc/self/fd").iterdir()]) == before
