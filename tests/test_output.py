"""Files below `out/`: whole or not at all, never outside it, whatever the disk does."""

import os
import stat
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, Self

import pytest

from reportgen.output import STALE_S, TEMPORARY, write_files

OLD = {".docx": b"old docx", ".pdf": b"old pdf"}
NEW = {".docx": b"new docx " * 1000, ".pdf": b"new pdf " * 1000}
CALLS = ("replace", "fsync", "fdopen", "open", "fchmod", "mkdir", "unlink")


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

    def __init__(self, call: Callable[..., Any], moment: int) -> None:
        self.call, self.moment, self.calls = call, moment, 0

    def __call__(self, *args: Any, **options: Any) -> Any:
        self.calls += 1
        if self.calls == self.moment:
            raise OSError(28, "No space left on device")
        return self.call(*args, **options)


@pytest.mark.parametrize("name", CALLS)
def test_whenever_a_call_fails_every_file_is_whole(
    out: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    for moment in range(1, 20):
        for suffix, content in OLD.items():
            (out / "a").mkdir(parents=True, exist_ok=True)
            (out / "a" / f"x{suffix}").write_bytes(content)
        fault = Fault(getattr(os, name), moment)
        with monkeypatch.context() as patch:
            patch.setattr(os, name, fault)
            try:
                write_files(out / "a", "x", NEW, out)
            except OSError as error:
                assert error.strerror == "No space left on device"  # noqa: PT017  # some pass
        found = contents(out)
        assert all(found[f"x{suffix}"] in (OLD[suffix], NEW[suffix]) for suffix in OLD)
        if name != "unlink":
            assert sorted(found) == ["x.docx", "x.pdf"]
        if fault.calls < moment:
            break
    assert fault.calls < moment, "the loop must end because no call was left to fail"


def test_a_full_disk_leaves_what_was_there(out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_files(out, "x", OLD, out)
    real = os.fdopen

    class Full:
        def __init__(self, handle: int, mode: str) -> None:
            self.file = real(handle, mode)

        def __enter__(self) -> Self:
            return self

        def __exit__(self, *_: object) -> None:
            self.file.close()

        def write(self, content: bytes) -> int:
            self.file.write(content[:10])
            raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fdopen", Full)
    with pytest.raises(OSError, match="No space left"):
        write_files(out, "x", NEW, out)
    assert contents(out) == {"x.docx": OLD[".docx"], "x.pdf": OLD[".pdf"]}
