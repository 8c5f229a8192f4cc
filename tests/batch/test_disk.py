"""Disks that are full or read only, calls of the system that fail, links: no broken file."""

import builtins
import errno
import io
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parent))  # as in test_cluster.py
runs = import_module("runs")


def codes(report: Any) -> list[str]:
    return [it.code for it in report.diagnostics]


# 2 and 11: the disk is full, a call of the system fails.


@contextmanager
def disk(folder: Path, size: str) -> Iterator[Callable[[str], None]]:
    """A file system of its own of a size; what is given remounts it with other options."""
    folder.mkdir(exist_ok=True)
    mount = ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(folder)]
    subprocess.run(mount, check=True)
    try:
        yield lambda options: _remount(folder, options)
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)


def _remount(folder: Path, options: str) -> None:
    subprocess.run(["mount", "-o", f"remount,{options}", str(folder)], check=True)


def can_mount(folder: Path) -> bool:
    with suppress(OSError, subprocess.CalledProcessError), disk(folder, "64k"):
        return True
    return False


class Faulty:
    """The n-th call of some functions of the system fails."""

    def __init__(self, names: Sequence[str], number: int, code: int, below: Path) -> None:
        self.names, self.number, self.code, self.below = names, number, code, str(below)
        self.calls = 0

    @property
    def happened(self) -> bool:
        return self.calls >= self.number

    @contextmanager
    def at_work(self) -> Iterator[None]:
        with pytest.MonkeyPatch.context() as patch:
            for name in self.names:
                module = {"io": io, "builtins": builtins, "os": os}[name.partition(".")[0]]
                function = name.partition(".")[2]
                patch.setattr(module, function, self._failing(getattr(module, function)))
            yield

    def _failing(self, real: Any) -> Any:
        def call(*args: Any, **options: Any) -> Any:
            if self._counts(args[0]):
                self.calls += 1
                if self.calls == self.number:
                    raise OSError(self.code, os.strerror(self.code), str(args[0]))
            return real(*args, **options)

        return call

    def _counts(self, what: Any) -> bool:
        """Whether it is ours: a handle, or a path below the folder of the test."""
        return isinstance(what, int) or os.path.abspath(os.fsdecode(what)).startswith(self.below)  # noqa: PTH100  # without a call to the system


CODES = (errno.EIO, errno.EACCES, errno.EMFILE)
OPEN = ("os.open", "io.open", "builtins.open")


@pytest.mark.parametrize(
    ("names", "codes", "least"),
    [
        (("os.write",), (errno.ENOSPC,), 8),
        (("os.fsync",), CODES, 8),
        (("os.replace", "os.rename"), CODES, 4),
        (("os.mkdir",), CODES, 3),
        (OPEN, CODES, 20),
    ],
    ids=["write", "fsync", "replace", "mkdir", "open"],
)
def test_2_11_the_nth_call_fails(
    two: Path, names: Sequence[str], codes: Sequence[int], least: int
) -> None:
    """For all n; each with the next of the reasons. Then a run makes up for what is missing."""
    runs.here("xa")
    expected = runs.finals(two / "out")
    for number in range(1, 500):
        shutil.rmtree(two / "out")
        faulty = Faulty(names, number, codes[number % len(codes)], two)
        with faulty.at_work():
            report = runs.here("xa")
        if not faulty.happened:
            break
        there = runs.none_is_broken(two / "out", expected) if (two / "out").exists() else set()
        told = {it.about.name for it in report.results if it.done}
        assert {f"{it}.docx" for it in told} <= there, number  # one that failed may be whole
        assert report.ok or report.diagnostics, number
        assert len(told) == 2 or not report.ok, number
        again = runs.here("xa")
        assert again.ok, number
        assert again.count("unchanged") >= len(there) - 1, number
        assert runs.finals(two / "out") == expected, number
    assert number > least


def test_2_a_disk_that_is_full(communes: Path, expected: Any) -> None:
    """It is made larger again and again; where none can be mounted, writes are counted."""
    total = sum(map(len, expected.values())) >> 10
    sizes = [f"{total * share // 100}k" for share in (30, 50, 70, 90)]
    out, whole = communes / "out", set[str]()
    with (disk if can_mount(out) else quota)(out, sizes[0]) as remount:
        for size in (*sizes[1:], "8m"):
            report = runs.here("xa")
            before, whole = whole, runs.none_is_broken(out, expected)
            assert before <= whole
            assert not report.ok
            assert {f"{it.about.name}.docx" for it in report.results if it.done} == whole
            assert "het-cho-trong" in codes(report)
            remount(f"size={size}")
        assert runs.here("xa").ok
        assert runs.finals(out) == expected
        assert runs.here("xa").count("unchanged") == len(expected)
        assert not [*out.rglob(".reportgen-*")]


@contextmanager
def quota(_folder: Path, size: str) -> Iterator[Callable[[str], None]]:
    """As `disk`, by a count of what is written."""
    units = {"k": 1 << 10, "m": 1 << 20}
    left, real = int(size[:-1]) * units[size[-1]], os.write

    def write(handle: int, content: Any) -> int:
        nonlocal left
        if len(content) > left:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        left -= len(content)
        return int(real(handle, content))

    def enlarge(options: str) -> None:
        nonlocal left
        left = int(options[len("size=") : -1]) * units[options[-1]]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "write", write)
        yield enlarge


# 8: the folder for results.


def test_8_no_folder(two: Path) -> None:
    runs.write(two / "tep", "một tệp")
    for out in ("tep", "tep/trong"):
        report = runs.here("xa", out=out)
        assert (codes(report), report.results) == (["khong-phai-thu-muc"], ())
    assert (two / "tep").read_text(encoding="utf-8") == "một tệp"
    assert runs.here("xa", out="chua/co/thu/muc").ok


def test_8_permission_that_was_never_there_or_is_lost(two: Path) -> None:
    """A file system that is read only: nobody may write there, not even root."""
    runs.here("xa")
    expected = runs.finals(two / "out")
    refused = Refusing(two / "moi")
    with refused.at_work(after=0):
        report = runs.here("xa", out="moi")
    assert codes(report) == ["khong-co-quyen-ghi"]
    assert report.results == ()
    with refused.at_work(after=1):
        report = runs.here("xa", out="moi")
    assert sorted(it.state for it in report.results) == ["failed", "written"]
    assert {*codes(report)} == {"khong-co-quyen-ghi"}
    assert len(runs.none_is_broken(two / "moi", expected)) == 1
    assert runs.here("xa", out="moi").ok
    assert runs.finals(two / "moi") == expected


def test_8_a_file_system_that_is_read_only(two: Path) -> None:
    out = two / "out"
    if not can_mount(out):
        return  # the test above does the same without the system's help
    with disk(out, "16m") as remount:
        assert runs.here("xa").ok
        made = runs.finals(out)
        remount("ro")
        report = runs.here("xa", force=True)
        assert (codes(report), report.results) == (["khong-co-quyen-ghi"], ())
        assert runs.finals(out) == made
        remount("rw")
        assert runs.here("xa").count("unchanged") == 2


class Refusing:
    """Nothing can be written below a folder after so many documents."""

    def __init__(self, folder: Path) -> None:
        self.folder = str(folder)
        self.left = 0

    @contextmanager
    def at_work(self, after: int) -> Iterator[None]:
        self.left = after
        with pytest.MonkeyPatch.context() as patch:
            for name in ("open", "mkdir", "replace"):
                patch.setattr(os, name, self._refusing(getattr(os, name), name))
            yield

    def _refusing(self, real: Any, name: str) -> Any:
        def call(path: Any, *args: Any, **options: Any) -> Any:
            if runs.changed(name, path, args, options).startswith(self.folder) and not self.left:
                raise OSError(errno.EROFS, os.strerror(errno.EROFS), str(path))
            if name == "replace" and ".docx" in str(args):
                self.left -= 1
            return real(path, *args, **options)

        return call


# 9: links.


@pytest.mark.parametrize(
    "name",
    ["xa-00/2024-h1/01-TB-HU.docx", "xa-00", "xa-00/2024-h1", ".manifest.jsonl", ".lock",
     "summary.json", "index.html"],
)  # fmt: skip
def test_9_links_planted_in_out(two: Path, name: str) -> None:
    target = two / "ngoai"
    file = runs.write(two / "ngoai.txt", "không được đụng đến")
    target.mkdir()
    link = two / "out" / name
    link.parent.mkdir(parents=True, exist_ok=True)
    link.symlink_to(file if "." in name else target)
    report = runs.here("xa")
    assert file.read_text(encoding="utf-8") == "không được đụng đến"
    assert [*target.iterdir()] == []
    assert report.ok or report.diagnostics
    if report.ok:
        assert not link.is_symlink()
        assert len(runs.finals(two / "out")) == 2
