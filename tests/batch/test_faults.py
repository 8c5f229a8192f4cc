"""What may befall a run, at many moments: no broken file, nothing lost, nothing left running."""

import builtins
import errno
import io
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parent))  # as in test_cluster.py
runs = import_module("runs")

UNITS, DOCUMENTS, MOMENTS = 20, 3, 25
FEW = 6
"""Communes of runs that are begun again and again from nothing."""
RENDER = ("render", "xa", "--format", "docx", "--jobs", "2")


@pytest.fixture(scope="module")
def province(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Data of twenty communes, and what an undisturbed run makes of them."""
    folder = tmp_path_factory.mktemp("province")
    runs.commune_files(folder / "xa", UNITS, DOCUMENTS)
    made = runs.command(folder, *RENDER)
    assert made.wait() == 0, made.said
    assert len(runs.finals(folder / "out")) == UNITS * DOCUMENTS
    return folder


@pytest.fixture(scope="module")
def expected(province: Path) -> Any:
    return runs.finals(province / "out")


@pytest.fixture
def place(province: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The same data elsewhere, without anything made."""
    shutil.copytree(province / "xa", tmp_path / "xa")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def two(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two small documents, for runs in this process."""
    runs.commune_files(tmp_path / "xa", 2, 1)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def moment(run: Any, random_: random.Random) -> None:
    """Wait for a moment of a run: on its way to the files, or after some documents."""
    count = random_.choice((-1, 0, 0, 1, 2))
    if count < 0:
        time.sleep(random_.uniform(0, 1))
    else:
        over = lambda: run.process.poll() is not None  # noqa: E731  # read once
        runs.until(lambda: over() or (run.log and len(run.made()) >= count))
        time.sleep(random_.uniform(0, 0.05))


def codes(report: Any) -> list[str]:
    return [it.code for it in report.diagnostics]


# 1: the whole run is killed.


def test_1_killed_again_and_again_and_resumed(place: Path, expected: Any) -> None:
    chance = random.Random(1)  # noqa: S311  # moments, no secrets
    out, whole, killed = place / "out", set[str](), 0
    while killed < MOMENTS:
        if len(whole) == len(expected):  # on a fast machine; from the beginning then
            shutil.rmtree(out)
            whole.clear()
        run = runs.Command(place, *RENDER)
        moment(run, chance)
        killed += run.process.poll() is None
        run.kill(everything=bool(killed % 2))
        run.nothing_left()
        assert not {f"{it}.docx" for it in run.made()} & whole
        before, whole = whole, runs.none_is_broken(out, expected) if out.exists() else set()
        assert before <= whole
    last = runs.command(place, *RENDER)
    assert last.wait() == 0
    assert runs.finals(out) == expected
    made = {f"{it}.docx" for it in last.made()}
    assert made == {*expected} - whole
    assert not [*out.rglob(".reportgen-*")]


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


def test_2_a_disk_that_is_full(place: Path, expected: Any) -> None:
    """It is made larger again and again; where none can be mounted, writes are counted."""
    data = [f"xa/xa-0{number}" for number in range(10)]
    expected = {name: it for name, it in expected.items() if name.startswith("xa-0")}
    total = sum(map(len, expected.values())) >> 10
    sizes = [f"{total * share // 100}k" for share in (30, 50, 70, 90)]
    out, whole = place / "out", set[str]()
    with (disk if can_mount(out) else quota)(out, sizes[0]) as remount:
        for size in (*sizes[1:], "8m"):
            report = runs.here(data)
            before, whole = whole, runs.none_is_broken(out, expected)
            assert before <= whole
            assert not report.ok
            assert {f"{it.about.name}.docx" for it in report.results if it.done} == whole
            assert "het-cho-trong" in codes(report)
            remount(f"size={size}")
        assert runs.here(data).ok
        assert runs.finals(out) == expected
        assert runs.here(data).count("unchanged") == len(expected)
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


# 3 and 4: a document that never ends, one that eats memory.

ENDLESS = "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}"
GREEDY = (
    "{% for a in range(9999) %}{% for b in range(9999) %}"
    '{{ b ~ "' + "x" * 10_000 + '" }}{% endfor %}{% endfor %}'
)
"""Every turn makes another text of ten thousand letters."""


def template(body: str) -> str:
    """Ours for announcements, with something more in it."""
    ours = runs.ROOT / "templates" / "documents" / "thong-bao.html"
    block = "{% block tinh_hinh %}"
    text = ours.read_text(encoding="utf-8")
    assert block in text
    return text.replace(block, block + body)


def mixed_with(folder: Path, body: str) -> str:
    """Four communes, of which one has a document of its own template; its file."""
    files = runs.commune_files(folder / "xa", 4, 1)
    runs.write(folder / "mau" / "documents" / "la.html", template(body))
    more = ', ky_hieu: "TB/ĐU", noi_nhan: [Lưu Văn phòng]'
    runs.write(files[1], runs.period("xa-01", runs.document(1, "la", more)))
    return "xa/xa-01/ky.yaml"


@pytest.mark.parametrize(
    ("body", "codes", "options"),
    [
        (ENDLESS, {"qua-thoi-gian-may"}, ("--time-limit", "60", "--cpu-limit", "2")),
        (ENDLESS, {"qua-thoi-gian", "qua-thoi-gian-may"}, ("--time-limit", "6")),
        (GREEDY, {"qua-bo-nho"}, ("--memory-limit", "500")),
    ],
    ids=["processor", "clock", "memory"],
)
def test_3_4_a_document_without_end(
    tmp_path: Path, body: str, codes: set[str], options: Sequence[str]
) -> None:
    bad = mixed_with(tmp_path, body)
    run = runs.command(tmp_path, *RENDER, "--templates", "mau", *options)
    assert run.wait() == 1
    run.nothing_left()
    told = runs.summary(tmp_path / "out")
    assert told["written"] == 3, run.said
    (refused,) = told["refused_files"]
    assert (refused["file"], len(runs.codes_of(refused))) == (bad, 1)
    assert {*runs.codes_of(refused)} <= codes
    assert told["seconds"] < 5 + runs.GRACE_S + 5 * runs.SLACK_S


def test_3_a_pipe_as_a_period_file_is_no_file(two: Path) -> None:
    os.mkfifo(two / "xa" / "xa-00" / "ong.yaml")
    report = runs.here("xa")
    (refused,) = report.refusals
    assert refused.source == "xa/xa-00/ong.yaml"
    assert report.count("written") == 2


# 5: workers are killed.


def test_5_workers_killed_in_mid_document(place: Path, expected: Any) -> None:
    """After every second document a worker dies; an item is tried twice before it fails."""
    chance = random.Random(5)  # noqa: S311  # as above
    run = runs.Command(place, *RENDER)
    killed = 0
    for count in range(2, UNITS * DOCUMENTS, 2):
        runs.until(lambda: run.process.poll() is not None or len(run.made()) >= count)  # noqa: B023  # called here
        time.sleep(chance.uniform(0, 0.05))
        if workers := run.workers():
            runs.kill(chance.choice(workers))
            killed += 1
    status = run.wait()
    run.nothing_left()
    assert killed >= 20
    told = runs.summary(place / "out")
    failed = [it for it in told["documents"] if it["state"] == "failed"]
    assert all(runs.codes_of(it) == ["tien-trinh-chet"] for it in failed)
    assert told["written"] + len(failed) == len(expected)
    assert status == bool(failed)
    assert len(runs.none_is_broken(place / "out", expected)) == told["written"]
    again = runs.command(place, *RENDER)
    assert (again.wait(), len(again.made())) == (0, len(failed))
    assert runs.finals(place / "out") == expected


# 6: signals.


@pytest.mark.parametrize(
    ("signum", "status"),
    [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGHUP, 129), (signal.SIGKILL, -9)],
    ids=lambda it: getattr(it, "name", ""),
)
def test_6_signals(place: Path, expected: Any, signum: signal.Signals, status: int) -> None:
    """At five moments while files are read, and while documents are made."""
    few = [f"xa/xa-{number:02}" for number in range(FEW)]
    expected = {name: it for name, it in expected.items() if f"xa/{name[:5]}" in few}
    render = ("render", *few, *RENDER[2:])
    for count, wait in ((0, 0.05), (0, 0.3), (1, 0.0), (3, 0.0), (5, 0.02)):
        run = runs.Command(place, *render, "--force")
        runs.until(lambda: run.log and len(run.made()) >= count)  # noqa: B023  # called here
        time.sleep(wait)
        run.process.send_signal(signum)
        assert run.wait() == status, run.said
        run.nothing_left()
        assert "Traceback" not in run.said
        whole = runs.none_is_broken(place / "out", expected)
        if signum != signal.SIGKILL:
            told = runs.summary(place / "out")
            assert told["status"] == status
            assert 0 <= told["written"] - len(run.made()) <= 1  # told between the two
            assert told["left"] > 0
    assert 0 < len(whole) < len(expected)
    journal = (place / "out" / ".manifest.jsonl").read_text(encoding="utf-8")
    assert all(json.loads(line) for line in journal.splitlines())
    last = runs.command(place, *render)
    assert last.wait() == 0
    assert len(last.made()) == len(expected) - len(whole)
    assert runs.finals(place / "out") == expected


# 7: two at once.


def test_7_two_runs_in_one_folder(place: Path, expected: Any) -> None:
    first = runs.Command(place, *RENDER[:-1], "1")
    runs.until(first.started)
    begun = time.monotonic()
    second = runs.command(place, "render", "xa/xa-00", "--lang", "en")
    took = time.monotonic() - begun
    running = first.process.poll() is None
    assert (second.wait(), first.wait()) == (1, 0)
    assert running, f"the first was over before the second refused, after {took} s"
    assert f"pid {first.process.pid}" in second.said
    assert second.log == []
    assert runs.finals(place / "out") == expected
    assert runs.summary(place / "out")["written"] == len(expected)


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
            ours = os.path.abspath(os.fsdecode(path)).startswith(self.folder)  # noqa: PTH100  # as above
            writes = name != "open" or (args and args[0] & (os.O_WRONLY | os.O_RDWR))
            if ours and writes and not self.left:
                raise OSError(errno.EROFS, os.strerror(errno.EROFS), str(path))
            if name == "replace" and str(path).count("/") and ".docx" in str(args):
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


# 10: inputs that change, journals that are damaged.


def during(phase: str, do: Callable[[], object]) -> Callable[[str, int, int], None]:
    """Do something once, when a phase of a run has begun."""
    done = []

    def tell(now: str, _done: int, _total: int) -> None:
        if now == phase and not done:
            done.append(do())

    return tell


def test_10_a_file_changed_between_hashing_and_reading(two: Path) -> None:
    file = two / "xa" / "xa-00" / "ky.yaml"
    old = file.read_text(encoding="utf-8")
    new = old.replace("Mở đầu.", "Mở đầu khác.")
    assert runs.here("xa", tell=during("compare", lambda: runs.write(file, new))).ok
    second = runs.finals(two / "out")
    runs.write(file, old)
    assert runs.here("xa").count("written") == 1
    assert runs.finals(two / "out") != second
    runs.write(file, new)
    assert runs.here("xa").count("written") == 1
    assert runs.finals(two / "out") == second


@pytest.mark.parametrize("name", ["chi-tieu.yaml", "don-vi.yaml"])
def test_10_a_register_changed_between_hashing_and_reading(two: Path, name: str) -> None:
    """Also one that is then changed back: what was made of the other is made anew."""
    figures = runs.period("xa-00", text="Còn {ho_ngheo}.", more="so_lieu: {ho_ngheo: 203}\n")
    runs.write(two / "xa" / "xa-00" / "ky.yaml", figures)
    register = two / "xa" / name
    old = register.read_text(encoding="utf-8")
    new = old.replace("HUYỆN ỦY", "ĐẢNG BỘ").replace("don_vi_tinh: hộ", "don_vi_tinh: gia đình")
    assert new != old
    right = runs.here("xa") and runs.finals(two / "out")
    shutil.rmtree(two / "out")
    assert runs.here("xa", tell=during("compare", lambda: runs.write(register, new))).ok
    runs.write(register, old)
    assert runs.here("xa").ok
    assert runs.finals(two / "out") == right


def test_10_a_file_deleted_during_the_run(two: Path) -> None:
    gone = two / "xa" / "xa-01" / "ky.yaml"
    report = runs.here("xa", tell=during("compare", gone.unlink))
    assert [it.source for it in report.refusals] == ["xa/xa-01/ky.yaml"]
    assert codes(report) == ["khong-co-tep"]
    assert report.count("written") == 1


def test_10_a_file_changed_while_its_document_is_made(two: Path) -> None:
    file = two / "xa" / "xa-00" / "ky.yaml"
    new = file.read_text(encoding="utf-8").replace("Mở đầu.", "Mở đầu khác.")
    assert runs.here("xa", tell=during("read", lambda: runs.write(file, new))).ok
    assert runs.here("xa").ok
    made = runs.finals(two / "out")
    shutil.rmtree(two / "out")
    assert runs.here("xa").ok
    assert runs.finals(two / "out") == made


def test_10_a_journal_that_is_damaged(two: Path) -> None:
    runs.here("xa")
    expected = runs.finals(two / "out")
    journal = two / "out" / ".manifest.jsonl"
    whole = journal.read_bytes()
    damaged = [whole[: len(whole) * i // 20] for i in range(20)]
    damaged += [whole.replace(b'"reportgen":"', b'"reportgen":"9'), b"\0" * 5000, b"{}\n" + whole]
    for number, content in enumerate(damaged):
        journal.write_bytes(content)
        report = runs.here("xa")
        assert report.ok, number
        assert report.count("written") + report.count("unchanged") == 2, number
        assert runs.finals(two / "out") == expected, number
        assert runs.here("xa").count("unchanged") == 2, number


# 12: clocks, places, streams.


def test_12_other_places_and_streams(two: Path) -> None:
    runs.here("xa")
    expected = runs.finals(two / "out")
    strange = {
        "TZ": "Pacific/Kiritimati", "LC_ALL": "C", "LANG": "C", "PYTHONUTF8": "0",
        "PYTHONCOERCECLOCALE": "0", "PYTHONHASHSEED": "7", "HOME": "", "SOURCE_DATE_EPOCH": "1",
    }  # fmt: skip
    shell = f"exec {sys.executable} -m reportgen {' '.join(RENDER)} --out "
    environment = {**os.environ, **strange, "PYTHONPATH": str(runs.ROOT)}
    del environment["HOME"]
    for number, (streams, status) in enumerate([(">&- 2>&-", 0), ("| true", 1)]):
        line = f"set -o pipefail; {shell}out{number} {streams}"
        done = subprocess.run(["bash", "-c", line], env=environment, capture_output=True, text=True)  # noqa: PLW1510  # its status is looked at
        assert done.returncode in {0, status}, done.stderr
        assert "Traceback" not in done.stderr
        assert runs.finals(two / f"out{number}") == expected


@pytest.mark.parametrize("seconds", [-86_400, 1_709_164_800 - 1_767_225_600, 10**9])
def test_12_another_day(two: Path, monkeypatch: pytest.MonkeyPatch, seconds: int) -> None:
    """A day back, a leap year's February, decades on: during a run and after it."""
    runs.here("xa")
    expected = runs.finals(two / "out")
    now = time.time
    shift = during("read", lambda: monkeypatch.setattr(time, "time", lambda: now() + seconds))
    assert runs.here("xa", force=True, tell=shift).count("written") == 2
    assert runs.finals(two / "out") == expected
    assert runs.here("xa").count("unchanged") == 2
