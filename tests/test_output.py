"""Files below `out/`: whole or not at all, never outside it, whatever the disk does."""

import os
import secrets
import stat
import time
from collections.abc import Callable
from errno import EACCES, EIO, EMFILE, ENOSPC
from pathlib import Path
from typing import Any

import pytest

from reportgen.output import STALE_S, TEMPORARY, remove_temporaries, write_file, write_files

OLD = {".docx": b"old docx", ".pdf": b"old pdf"}
NEW = {".docx": b"new docx " * 1000, ".pdf": b"new pdf " * 1000}
CALLS = ("write", "replace", "fsync", "open", "close", "mkdir", "unlink")
REASONS = (ENOSPC, EIO, EACCES, EMFILE)


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "out"


def contents(folder: Path) -> dict[str, bytes]:
    return {it.name: it.read_bytes() for it in folder.rglob("*") if it.is_file()}


def test_files_are_written_in_new_folders(out: Path) -> None:
    written = write_files(out / "a" / "b", "977-TB-HU", NEW, out)
    assert written == [out / "a" / "b" / f"977-TB-HU{suffix}" for suffix in NEW]
    assert [it.read_bytes() for it in written] == list(NEW.values())


def test_others_may_read_what_the_umask_lets_them(out: Path) -> None:
    before = os.umask(0o027)
    try:
        (file, _) = write_files(out, "x", NEW, out)
    finally:
        os.umask(before)
    assert stat.S_IMODE(file.stat().st_mode) == 0o640


def test_a_file_that_has_a_mode_keeps_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "a.yaml"
    file.touch(0o600)
    file.chmod(0o664)
    modes = []
    write = os.write

    def look(handle: int, content: bytes) -> int:
        modes.append(stat.S_IMODE(os.fstat(handle).st_mode))
        return write(handle, content)

    monkeypatch.setattr(os, "write", look)
    write_file(file, b"new")
    assert modes == [0o600], "nobody else may read it before it has its mode"
    assert stat.S_IMODE(file.stat().st_mode) == 0o664


def test_the_umask_of_the_process_is_left_alone(out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is one for all threads: whatever another one makes in that moment is open to all."""
    set_to: list[int] = []

    def umask(mask: int) -> int:
        set_to.append(mask)
        return 0o022

    monkeypatch.setattr(os, "umask", umask)
    write_files(out, "x", NEW, out)
    write_file(out / "a.yaml", b"new")
    assert set_to == []


def test_a_name_that_is_taken_is_not_written_to(
    out: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out.mkdir()
    (tmp_path / "mine").write_bytes(b"mine")
    monkeypatch.setattr(secrets, "token_hex", lambda _: "0")
    (out / f"{TEMPORARY}0").symlink_to(tmp_path / "mine")
    with pytest.raises(FileExistsError):
        write_files(out, "x", NEW, out)
    assert (tmp_path / "mine").read_bytes() == b"mine"


def test_a_second_run_replaces_the_first(out: Path) -> None:
    write_files(out, "x", OLD, out)
    write_files(out, "x", NEW, out)
    assert contents(out) == {"x.docx": NEW[".docx"], "x.pdf": NEW[".pdf"]}


def test_what_a_killed_run_left_is_removed_and_what_is_being_written_stays(out: Path) -> None:
    out.mkdir()
    left, others = (out / f"{TEMPORARY}{name}" for name in ("left", "others"))
    for file in (left, others):
        file.write_bytes(b"half")
    long_ago = time.time() - STALE_S - 60
    os.utime(left, (long_ago, long_ago))
    write_files(out, "x", NEW, out)
    assert sorted(contents(out)) == [others.name, "x.docx", "x.pdf"]


def test_a_link_at_the_file_is_replaced_and_its_target_stays(out: Path, tmp_path: Path) -> None:
    target = tmp_path / "target"
    target.write_bytes(b"mine")
    out.mkdir()
    (out / "x.pdf").symlink_to(target)
    write_files(out, "x", NEW, out)
    assert target.read_bytes() == b"mine"
    assert not (out / "x.pdf").is_symlink()


@pytest.mark.parametrize("depth", ["a", "a/b"])
def test_a_link_in_the_way_leads_nowhere(out: Path, tmp_path: Path, depth: str) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    link = out / depth
    link.parent.mkdir(parents=True)
    link.symlink_to(elsewhere)
    with pytest.raises(OSError, match="leads outside"):
        write_files(out / "a" / "b", "x", NEW, out)
    assert list(elsewhere.iterdir()) == []


def test_out_itself_may_be_a_link(out: Path, tmp_path: Path) -> None:
    (tmp_path / "disk").mkdir()
    out.symlink_to(tmp_path / "disk")
    write_files(out / "a", "x", NEW, out)
    assert sorted(contents(tmp_path / "disk")) == ["x.docx", "x.pdf"]


def test_out_that_is_a_file_is_an_error(out: Path) -> None:
    out.write_text("a file")
    with pytest.raises(OSError, match="out"):
        write_files(out / "a", "x", NEW, out)
    assert out.read_text() == "a file"


class Fault:
    """Lets a function of `os` fail at its n-th call."""

    def __init__(self, call: Callable[..., Any], moment: int, reason: int) -> None:
        self.call, self.moment, self.reason, self.calls = call, moment, reason, 0

    def __call__(self, *args: Any, **options: Any) -> Any:
        self.calls += 1
        if self.calls == self.moment:
            if self.call.__name__ == "close":
                self.call(*args)  # a handle is closed, whatever close() says of it
            raise OSError(self.reason, os.strerror(self.reason))
        return self.call(*args, **options)


def handles() -> int:
    return len([*Path("/proc/self/fd").iterdir()])


@pytest.mark.parametrize("reason", REASONS)
@pytest.mark.parametrize("name", CALLS)
def test_whenever_a_call_fails_every_file_is_whole(
    out: Path, monkeypatch: pytest.MonkeyPatch, name: str, reason: int
) -> None:
    before = handles()
    for moment in range(1, 20):
        for suffix, content in OLD.items():
            (out / "a").mkdir(parents=True, exist_ok=True)
            (out / "a" / f"x{suffix}").write_bytes(content)
        fault = Fault(getattr(os, name), moment, reason)
        failed = False
        with monkeypatch.context() as patch:
            patch.setattr(os, name, fault)
            try:
                write_files(out / "a", "x", NEW, out)
            except OSError as error:
                failed = True
                assert error.errno == reason  # noqa: PT017  # some pass
        found = contents(out)
        assert all(found[f"x{suffix}"] in (OLD[suffix], NEW[suffix]) for suffix in OLD)
        assert sorted(found) == ["x.docx", "x.pdf"]
        assert failed or all(found[f"x{suffix}"] == NEW[suffix] for suffix in NEW)
        assert handles() == before
        if fault.calls < moment:
            break
    assert fault.calls < moment, "the loop must end because no call was left to fail"
    assert fault.calls > 0, "a call that is never made is no test"


@pytest.mark.parametrize("name", ["write", "replace", "fsync", "open", "fchmod"])
def test_whenever_a_call_fails_a_single_file_is_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    file = tmp_path / "a.yaml"
    for moment in range(1, 20):
        file.write_bytes(b"old")
        fault = Fault(getattr(os, name), moment, EIO)
        with monkeypatch.context() as patch:
            patch.setattr(os, name, fault)
            try:
                write_file(file, b"new")
            except OSError as error:
                assert error.errno == EIO  # noqa: PT017  # some pass
        assert contents(tmp_path)["a.yaml"] in (b"old", b"new")
        assert list(contents(tmp_path)) == ["a.yaml"]
        if fault.calls < moment:
            break
    assert fault.calls < moment
    assert fault.calls > 0


def test_a_disk_that_takes_a_part_leaves_what_was_there(
    out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_files(out, "x", OLD, out)
    real = os.write
    room = len(NEW[".docx"]) + 100

    def full(handle: int, content: bytes) -> int:
        nonlocal room
        if not room:
            raise OSError(ENOSPC, os.strerror(ENOSPC))
        taken = real(handle, content[:room])
        room -= taken
        return taken

    monkeypatch.setattr(os, "write", full)
    with pytest.raises(OSError, match="No space left"):
        write_files(out, "x", NEW, out)
    assert contents(out) == {"x.docx": OLD[".docx"], "x.pdf": OLD[".pdf"]}


def test_a_call_that_takes_a_part_is_gone_on_with(
    out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.write
    monkeypatch.setattr(os, "write", lambda handle, content: real(handle, content[:7]))
    write_files(out, "x", NEW, out)
    assert contents(out) == {"x.docx": NEW[".docx"], "x.pdf": NEW[".pdf"]}


def test_a_circle_of_links_is_an_error(out: Path) -> None:
    out.mkdir()
    (out / "a").symlink_to(out / "a")
    with pytest.raises(OSError, match="a"):
        write_files(out / "a", "x", NEW, out)


def test_all_that_killed_runs_left_is_removed_and_nothing_else(out: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    others = [elsewhere / f"{TEMPORARY}1", out / "a" / "x.pdf", out / ".manifest.jsonl"]
    left = [out / f"{TEMPORARY}1", out / "a" / "b" / f"{TEMPORARY}2"]
    for file in (*others, *left):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(b"half")
    (out / "c").symlink_to(elsewhere)
    (out / f"{TEMPORARY}3").symlink_to(elsewhere / f"{TEMPORARY}1")
    remove_temporaries(out)
    assert all(it.exists() for it in others)
    assert not any(it.exists() for it in left)
    assert not (out / f"{TEMPORARY}3").is_symlink()


def test_nothing_to_remove_where_nothing_is(out: Path) -> None:
    remove_temporaries(out)
    assert not out.exists()


def test_a_temporary_that_cannot_be_removed_is_let_be(
    out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out.mkdir()
    (out / f"{TEMPORARY}1").write_bytes(b"half")
    monkeypatch.setattr(os, "unlink", Fault(os.unlink, 1, EACCES))
    remove_temporaries(out)
    assert list(contents(out)) == [f"{TEMPORARY}1"]


def test_a_sweep_by_the_caller_spares_another(out: Path) -> None:
    out.mkdir()
    left = out / f"{TEMPORARY}left"
    left.write_bytes(b"half")
    os.utime(left, (0, 0))
    write_files(out, "x", NEW, out, swept=True)
    assert left.exists()
    write_files(out, "x", NEW, out)
    assert not left.exists()
