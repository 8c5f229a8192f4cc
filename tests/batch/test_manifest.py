"""The journal of an output folder: what is believed of it, whatever became of it."""

import itertools
import json
import os
import random
import resource
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from errno import EACCES, EIO, EMFILE, ENOSPC
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.batch.entry import Planned, _plain_source, _sealed, entry_of, line_of
from reportgen.batch.manifest import Entry, Manifest, Source, Stamp, intact
from reportgen.batch.result import About
from reportgen.diagnostic import Diagnostic, Mark
from reportgen.diagnostic import Source as Text
from reportgen.output import TEMPORARY, remove_temporaries, write_files

VERSION = "1.2.3"
JOURNAL = ".manifest.jsonl"
REASONS = (ENOSPC, EIO, EACCES, EMFILE)
WARNING = Diagnostic(
    "trung-ten-tep",
    Mark(Text("data/muong-vang/2024-h1.yaml", "a: 1\nb: Mường Vang\n"), 2, 4, 10),
    {"value": "977-TB-HU"},
    "warning",
)


def about(name: str) -> About:
    return About(name, "muong-vang", "2024-H1", "thong-bao", "huyen", "Về việc", "data/a.yaml")


def entry(name: str, *contents: bytes, key: str = "k", said: int = 1) -> Entry:
    stamps = map(Stamp.of, [key] * 2, contents)
    return Entry(about(name), dict(zip((".docx", ".pdf"), stamps, strict=False)), (WARNING,) * said)


def source(path: str, data: str = "d") -> Source:
    documents = {"a/1": Planned({".pdf": "k"}, (WARNING,)), "a/2": Planned({})}
    return Source(path, {"data": data, "fonts": "f"}, documents, (WARNING,))


def reopened(out: Path) -> Manifest:
    return Manifest.open(out, VERSION)


@pytest.fixture
def out(tmp_path: Path) -> Path:
    (tmp_path / "out").mkdir()
    return tmp_path / "out"


ENTRIES = [entry("a/1", b"1", b"2"), source("data/a.yaml"), entry("a/2", b"3", b"4")]


@pytest.fixture
def journal(out: Path) -> Path:
    with closing(reopened(out)) as manifest:
        for it in ENTRIES:
            manifest.record(it)
    return out / JOURNAL


def told(it: Entry | Source | None) -> object:
    """What an entry says: a diagnostic that came back has the same text, not the same parts."""
    return it and json.loads(line_of(it))


def test_a_folder_without_a_journal_holds_nothing(out: Path) -> None:
    manifest = reopened(out)
    assert manifest.document("a/1") is None
    assert manifest.source("data/a.yaml") is None
    assert (manifest.distrusted, manifest.skipped) == (False, 0)
    manifest.close()
    assert not (out / JOURNAL).exists()


def test_what_was_written_is_read(journal: Path) -> None:
    manifest = reopened(journal.parent)
    first, second, third = ENTRIES
    assert told(manifest.document("a/1")) == told(first)
    assert told(manifest.source("data/a.yaml")) == told(second)
    assert told(manifest.document("a/2")) == told(third)
    assert (manifest.distrusted, manifest.skipped) == (False, 0)


def test_every_line_is_json_and_the_first_names_form_and_version(journal: Path) -> None:
    header, *lines = map(json.loads, journal.read_bytes().splitlines())
    assert header == {"manifest": 1, "reportgen": VERSION}
    assert [sorted(it) for it in lines] == [
        ["crc", "document", "entry"],
        ["crc", "entry", "source"],
        ["crc", "document", "entry"],
    ]


def test_an_entry_is_on_the_disk_at_once(out: Path) -> None:
    manifest = reopened(out)
    for position, it in enumerate(ENTRIES, 1):
        manifest.record(it)
        assert (out / JOURNAL).read_bytes().count(b"\n") == 1 + position
    manifest.close()


def test_the_last_entry_of_a_name_holds_and_both_kinds_have_their_own_names(out: Path) -> None:
    with closing(reopened(out)) as manifest:
        manifest.record(entry("x", b"1", key="old"))
        manifest.record(source("x"))
        manifest.record(entry("x", b"2", key="new"))
        assert told(manifest.document("x")) == told(entry("x", b"2", key="new"))
    found = reopened(out)
    assert told(found.document("x")) == told(entry("x", b"2", key="new"))
    assert told(found.source("x")) == told(source("x"))


@given(st.text(st.characters()), st.text(st.characters()))
def test_any_name_comes_back(name: str, value: str) -> None:
    for it in (entry(name, b"1", key=value), source(name, value)):
        line = line_of(it)
        assert b"\n" not in line
        manifest = Manifest(Path(), VERSION)
        manifest._read(manifest._header + b"\n" + line + b"\n")
        found = manifest.document(name) if isinstance(it, Entry) else manifest.source(name)
        assert told(found) == told(it)


def test_a_period_file_comes_back_with_the_choices_of_types_that_it_was_drafted_for(
    out: Path,
) -> None:
    found = replace(source("data/a.yaml"), types=('{"only": ["bao-*"]}', "x"))
    with closing(reopened(out)) as manifest:
        manifest.record(found)
    back = reopened(out).source("data/a.yaml")
    assert told(back) == told(found)
    assert back
    assert [back.covers(it) for it in (*found.types, "", "y")] == [True] * 2 + [False] * 2


def test_a_line_that_names_no_choice_of_types_tells_of_all_documents() -> None:
    saved = _plain_source(source("data/a.yaml"))
    del saved["types"]
    found = entry_of(_sealed(b"source", "data/a.yaml", saved))
    assert isinstance(found, Source)
    assert found.covers("")
    assert found.covers('{"only": ["bao-*"]}')


def test_what_is_found_for_another_choice_of_types_is_added_while_nothing_changes() -> None:
    whole = source("data/a.yaml")
    part = replace(whole, documents={"a/2": Planned({".docx": "k"})}, said=(WARNING,), types=("x",))
    found = whole.with_later(part)
    assert (found.documents["a/1"], found.said) == (whole.documents["a/1"], whole.said)
    assert found.covers("")
    assert whole.with_later(replace(part, inputs={"data": "other"})) == replace(
        part, inputs={"data": "other"}
    )
    assert part.with_later(whole) == whole


# Damage.


def test_wherever_the_file_is_cut_whole_lines_hold_and_it_goes_on(journal: Path) -> None:
    content = journal.read_bytes()
    header = content.index(b"\n") + 1
    for size in range(len(content)):
        journal.write_bytes(content[:size])
        manifest = reopened(journal.parent)
        whole = max(0, content[: size + 1].count(b"\n") - 1)
        found = [manifest.document("a/1"), manifest.source("data/a.yaml"), manifest.document("a/2")]
        assert [it is not None for it in found] == [position < whole for position in range(3)]
        assert manifest.distrusted == (size < header - 1)
        if size % 50:
            continue
        manifest.record(entry("a/3", b"5"))
        manifest._release()
        again = reopened(journal.parent)
        assert told(again.document("a/3")) == told(entry("a/3", b"5"))
        assert (again.document("a/1") is not None) == (whole > 0)
        assert not again.distrusted


def test_whatever_byte_is_changed_no_other_thing_is_believed(journal: Path) -> None:
    content = journal.read_bytes()
    good = [told(it) for it in ENTRIES]
    chance = random.Random(5)  # noqa: S311  # no secret
    for place in range(0, len(content), 3):
        damaged = bytearray(content)
        damaged[place] ^= chance.randrange(1, 256)
        journal.write_bytes(damaged)
        manifest = reopened(journal.parent)
        found = [manifest.document("a/1"), manifest.source("data/a.yaml"), manifest.document("a/2")]
        assert all(told(it) in (None, said) for it, said in zip(found, good, strict=True))
        assert manifest.distrusted or manifest.skipped


@given(
    st.lists(st.one_of(st.binary(), st.sampled_from([b"{}", b"null", b"[" * 100_000, b"1e999"])))
)
def test_garbage_is_left_out(garbage: list[bytes]) -> None:
    good = line_of(ENTRIES[0])
    manifest = Manifest(Path(), VERSION)
    manifest._read(b"\n".join([manifest._header, *garbage, good, *garbage, b""]))
    assert told(manifest.document("a/1")) == told(ENTRIES[0])
    assert len(manifest._held) == 1
    Manifest(Path(), VERSION)._read(b"\n".join(garbage))


def sealed(kind: bytes, name: str, value: Any) -> bytes:
    """A line whose checksum is right, whatever is in it."""
    return _sealed(kind, name, value) + b"\n"


GOOD = json.loads(line_of(ENTRIES[0]))["entry"]
GOOD_SOURCE = json.loads(line_of(ENTRIES[1]))["entry"]


@pytest.mark.parametrize(
    "wrong",
    [
        None, 1, "x", [], {}, {"about": {}}, {"source": "x"},
        {**GOOD, "about": {**GOOD["about"], "name": 1}},
        {**GOOD, "about": {**GOOD["about"], "more": "x"}},
        {**GOOD, "about": [1]},
        {**GOOD, "files": {".pdf": ["k"]}},
        {**GOOD, "files": {".pdf": ["k", "s", "t"]}},
        {**GOOD, "files": {".pdf": ["k", 1]}},
        {**GOOD, "files": []},
        {**GOOD, "said": [{"code": "khong-co-ma-nay"}]},
        {**GOOD, "said": None},
        {**GOOD_SOURCE, "source": ["x"]},
        {**GOOD_SOURCE, "inputs": {"data": None}},
        {**GOOD_SOURCE, "documents": "a/1"},
        {**GOOD_SOURCE, "documents": ["a/1"]},
        {**GOOD_SOURCE, "documents": {"a/1": {"keys": {".pdf": 1}, "said": []}}},
        {**GOOD_SOURCE, "documents": {"a/1": {"keys": {}}}},
    ],
)  # fmt: skip
def test_an_entry_of_wrong_types_is_left_out(journal: Path, wrong: Any) -> None:
    with journal.open("ab") as file:
        file.write(sealed(b"document", "wrong", wrong) + sealed(b"source", "wrong", wrong))
    with closing(reopened(journal.parent)) as manifest:
        assert manifest.document("wrong") is None
        assert manifest.source("wrong") is None
        assert manifest.skipped == 2
        assert told(manifest.document("a/1")) == told(ENTRIES[0])
    assert b"wrong" not in journal.read_bytes()


def test_the_example_of_a_right_entry_is_read(journal: Path) -> None:
    with journal.open("ab") as file:
        file.write(sealed(b"document", "x", GOOD) + sealed(b"source", "y", GOOD_SOURCE))
    manifest = reopened(journal.parent)
    assert told(manifest.document("x")) == told(ENTRIES[0])
    assert told(manifest.source("y")) == told(ENTRIES[1])
    assert manifest.skipped == 0


@pytest.mark.parametrize(
    "header", [b'{"manifest":2,"reportgen":"1.2.3"}', b'{"manifest":1,"reportgen":"1.2.4"}', b""]
)
def test_a_journal_of_another_version_is_made_anew(journal: Path, header: bytes) -> None:
    _, _, rest = journal.read_bytes().partition(b"\n")
    journal.write_bytes(header + b"\n" + rest)
    with closing(reopened(journal.parent)) as manifest:
        assert manifest.distrusted
        assert manifest.document("a/1") is None
        manifest.record(entry("a/9", b"9"))
    again = reopened(journal.parent)
    assert not again.distrusted
    assert again.document("a/1") is None
    assert told(again.document("a/9")) == told(entry("a/9", b"9"))


@pytest.mark.parametrize("content", [None, b"mine\n", b'{"manifest":1,"reportgen":"1.2.3"}\n'])
def test_a_link_is_replaced_and_its_target_stays(
    out: Path, tmp_path: Path, content: bytes | None
) -> None:
    target = tmp_path / "target"
    if content is not None:
        target.write_bytes(content)
    (out / JOURNAL).symlink_to(target)
    with closing(reopened(out)) as manifest:
        assert manifest.distrusted
        manifest.record(ENTRIES[0])
    assert not (out / JOURNAL).is_symlink()
    assert (target.read_bytes() if target.exists() else None) == content
    assert reopened(out).document("a/1")


def test_a_link_that_is_set_midway_is_not_followed(journal: Path, tmp_path: Path) -> None:
    manifest = reopened(journal.parent)
    (tmp_path / "target").write_bytes(b"mine\n")
    journal.unlink()
    journal.symlink_to(tmp_path / "target")
    with pytest.raises(OSError, match=JOURNAL):
        manifest.record(ENTRIES[0])
    assert (tmp_path / "target").read_bytes() == b"mine\n"


def test_a_pipe_is_replaced_and_a_folder_is_an_error(out: Path) -> None:
    os.mkfifo(out / JOURNAL)
    with closing(reopened(out)) as manifest:
        assert manifest.distrusted
        manifest.record(ENTRIES[0])
    assert reopened(out).document("a/1")
    (out / JOURNAL).unlink()
    (out / JOURNAL).mkdir()
    with closing(reopened(out)) as manifest, pytest.raises(OSError, match=JOURNAL):
        manifest.record(ENTRIES[0])


def test_a_journal_that_may_not_be_read_is_made_anew(
    journal: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(os, "open", Faults(os.open, {1}, EACCES))
        manifest = reopened(journal.parent)
    assert manifest.distrusted
    manifest.record(entry("a/9", b"9"))
    manifest.close()
    assert [reopened(journal.parent).document(it) is None for it in ("a/1", "a/9")] == [True, False]


# Growth.


def test_a_journal_of_many_superseded_lines_is_made_short(out: Path) -> None:
    with closing(reopened(out)) as manifest:
        for _ in range(10):
            for it in ENTRIES:
                manifest.record(it)
    assert (out / JOURNAL).read_bytes().count(b"\n") == 4
    found = reopened(out)
    assert (told(found.document("a/1")), found.skipped) == (told(ENTRIES[0]), 0)


def test_a_second_whole_run_does_not_rewrite_it(journal: Path) -> None:
    before = journal.stat().st_ino
    with closing(reopened(journal.parent)) as manifest:
        for it in ENTRIES:
            manifest.record(it)
    assert journal.stat().st_ino == before


def test_torn_lines_go_with_the_next_run(journal: Path) -> None:
    with journal.open("ab") as file:
        file.write(b'{"crc":"half')
    with closing(reopened(journal.parent)) as manifest:
        assert (manifest.distrusted, manifest.skipped) == (False, 1)
    assert reopened(journal.parent).skipped == 0
    assert b"half" not in journal.read_bytes()


def test_entries_after_a_rewrite_go_into_the_new_file(journal: Path) -> None:
    with closing(reopened(journal.parent)) as manifest:
        manifest.record(entry("a/3", b"1"))
        manifest.compact()
        manifest.record(entry("a/4", b"1"))
    found = reopened(journal.parent)
    assert all(found.document(it) for it in ("a/1", "a/2", "a/3", "a/4"))


def test_a_rewrite_that_fails_leaves_it_as_it_was(
    journal: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with closing(reopened(journal.parent)) as manifest:
        with monkeypatch.context() as patch:
            patch.setattr(os, "fsync", Faults(os.fsync, {1}, ENOSPC))
            with pytest.raises(OSError, match="No space"):
                manifest.compact()
        manifest.record(entry("a/3", b"1"))
    assert all(reopened(journal.parent).document(it) for it in ("a/1", "a/2", "a/3"))


# Files that stand.


@pytest.fixture
def made(out: Path) -> Entry:
    write_files(out / "a", "1", {".docx": b"1", ".pdf": b"2"}, out)
    return entry("a/1", b"1", b"2")


def test_files_that_fit_are_intact(out: Path, made: Entry) -> None:
    assert intact(made, [".docx", ".pdf"], out)
    assert intact(made, [".pdf"], out)
    assert not intact(made, [".pdf", ".html"], out)


def test_a_file_that_is_changed_or_gone_is_not_intact(out: Path, made: Entry) -> None:
    (out / "a" / "1.pdf").write_bytes(b"other")
    assert not intact(made, [".docx", ".pdf"], out)
    assert intact(made, [".docx"], out)
    (out / "a" / "1.docx").unlink()
    assert not intact(made, [".docx"], out)


def test_a_link_is_not_intact_though_its_target_fits(
    out: Path, made: Entry, tmp_path: Path
) -> None:
    (out / "a" / "1.pdf").rename(tmp_path / "b.pdf")
    (out / "a" / "1.pdf").symlink_to(tmp_path / "b.pdf")
    assert not intact(made, [".pdf"], out)
    (out / "a").rename(tmp_path / "b")
    (out / "a").symlink_to(tmp_path / "b")
    assert not intact(made, [".docx"], out)


@pytest.mark.parametrize("name", ["../x", "/x", "a\0b", "", "a" * 300, "\udc80"])
def test_an_odd_name_is_not_intact(out: Path, name: str) -> None:
    (out.parent / "x").write_bytes(b"1")
    found = Entry(about(name), {"": Stamp.of("k", b"1")})
    assert not intact(found, [""], out)


def test_a_pipe_is_not_intact(out: Path) -> None:
    os.mkfifo(out / "1.pdf")
    assert not intact(entry("1", b"1", b"2"), [".pdf"], out)


def test_handles_are_given_back(out: Path, made: Entry) -> None:
    before = len([*Path("/proc/self/fd").iterdir()])
    with closing(reopened(out)) as manifest:
        manifest.record(made)
        manifest.compact()
        manifest.record(made)
        assert intact(made, [".docx", ".pdf"], out)
    assert len([*Path("/proc/self/fd").iterdir()]) == before


# A run on a failing disk. What a run does with a document: its entry, then its files.


DOCUMENTS = [f"xa-{number}/2024-h1/977-TB-HU" for number in range(2)]
SUFFIXES = (".docx", ".pdf")


def content(name: str, suffix: str, state: str, size: int = 40) -> bytes:
    return f"{state} {name} {suffix} ".encode() * size


def files(name: str, state: str, size: int = 40) -> dict[str, bytes]:
    return {suffix: content(name, suffix, state, size) for suffix in SUFFIXES}


def save(manifest: Manifest, out: Path, name: str, made: dict[str, bytes], key: str) -> None:
    """One document. The first error is raised when all that can be done is done."""
    missed: OSError | None = None
    try:
        manifest.record(entry(name, *made.values(), key=key))
    except OSError as error:
        missed = error
    path = out / name
    write_files(path.parent, path.name, made, out, swept=True)
    if missed:
        raise missed


def run(out: Path, state: str, names: list[str] = DOCUMENTS, size: int = 40) -> list[str]:
    """Make all that is not intact. The names of those that could not be written whole."""
    failed = []
    with closing(reopened(out)) as manifest:
        for name in names:
            there = manifest.document(name)
            if there and there.files[".pdf"].key == state and intact(there, SUFFIXES, out):
                continue
            try:
                save(manifest, out, name, files(name, state, size), state)
            except OSError:
                failed.append(name)
    return failed


def check(out: Path, states: tuple[str, ...], names: list[str], size: int = 40) -> None:
    """Every file is whole, and what the journal says is done has the bytes of its key."""
    manifest = reopened(out)
    for name in names:
        for suffix in SUFFIXES:
            file = out / f"{name}{suffix}"
            whole = [content(name, suffix, state, size) for state in states]
            assert not file.exists() or file.read_bytes() in whole
            there = manifest.document(name)
            if there and intact(there, [suffix], out):
                assert file.read_bytes() == content(name, suffix, there.files[suffix].key, size)
    assert list(out.rglob(f"{TEMPORARY}*")) == []


class Faults:
    """Lets a function of `os` fail at some of its calls; `tear` lets write take half before."""

    def __init__(
        self, call: Callable[..., int], moments: set[int], reason: int, *, tear: bool = False
    ) -> None:
        self.call, self.moments, self.reason, self.tear, self.calls = call, moments, reason, tear, 0

    def __call__(self, *args: object, **options: object) -> int:
        self.calls += 1
        if self.calls not in self.moments:
            return self.call(*args, **options)
        if self.tear:
            handle, content = args
            assert isinstance(content, bytes | memoryview)
            self.call(handle, content[: len(content) // 2])
        raise OSError(self.reason, os.strerror(self.reason))


CALLS = ("write", "torn write", "open", "fsync", "replace", "mkdir", "fdopen", "close")


def once(moment: int) -> set[int]:
    return {moment}


def from_then_on(moment: int) -> set[int]:
    return {*range(moment, 1000)}


@pytest.mark.parametrize("call", CALLS)
@pytest.mark.parametrize(
    ("lasting", "reason"), [*((once, it) for it in REASONS), (from_then_on, ENOSPC)]
)
def test_whenever_a_call_of_a_run_fails(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    reason: int,
    call: str,
    lasting: Callable[[int], set[int]],
) -> None:
    """In a run that makes a document for the first time, and another again."""
    name = call.removeprefix("torn ")
    for moment in range(1, 100):
        out = tmp_path / str(moment)
        out.mkdir()
        assert run(out, "old", DOCUMENTS[:1]) == []
        faults = Faults(getattr(os, name), lasting(moment), reason, tear=name != call)
        with monkeypatch.context() as patch:
            patch.setattr(os, name, faults)
            failed = run(out, "new")
        check(out, ("old", "new"), DOCUMENTS)
        assert all(is_new(out, it) for it in {*DOCUMENTS} - {*failed})
        assert len(failed) <= (1 if lasting is once else len(DOCUMENTS))
        assert run(out, "new") == []
        assert all(is_new(out, it) and is_done(out, it) for it in DOCUMENTS)
        if faults.calls < moment:
            assert moment > 1, "a call that is never made is no test"
            return
    pytest.fail("the loop must end because no call was left to fail")


def is_new(out: Path, name: str, size: int = 40) -> bool:
    made = files(name, "new", size)
    return all((out / f"{name}{end}").read_bytes() == made[end] for end in SUFFIXES)


def is_done(out: Path, name: str) -> bool:
    found = reopened(out).document(name)
    return found is not None and intact(found, SUFFIXES, out)


class Disk:
    """A disk that is soon full: a file system of its own, or where none can be mounted a limit
    on the size of a file, which the system refuses as it does a full disk, in mid-write."""

    def __init__(self, folder: Path, size: int) -> None:
        self.folder, self.size = folder, size
        folder.mkdir()
        self.mounted = not self._mount(f"size={size}")

    def _mount(self, options: str) -> int:
        command = ["mount", "-t", "tmpfs", "-o", options, "none", self.folder]
        try:
            return subprocess.run(command, check=False, capture_output=True).returncode
        except OSError:
            return 1

    @contextmanager
    def full(self) -> Iterator[None]:
        limits = resource.getrlimit(resource.RLIMIT_FSIZE)
        if not self.mounted:
            resource.setrlimit(resource.RLIMIT_FSIZE, (self.size // 8, limits[1]))
        try:
            yield
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, limits)

    def grow(self) -> None:
        assert not (self.mounted and self._mount("remount,size=64m"))

    def close(self) -> None:
        if self.mounted:
            subprocess.run(["umount", self.folder], check=True)


MANY = [f"xa-{number}/2024-h1/977-TB-HU" for number in range(16)]
LETTERS = 9000  # times a text of about 40 letters: 16 documents need 11 MiB


@pytest.mark.parametrize("size", [256 << 10, 512 << 10, 1 << 20, 2 << 20, 3 << 20, 4 << 20])
@pytest.mark.parametrize("mounted", [True, False], ids=["disk", "limit"])
def test_a_full_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, size: int, *, mounted: bool
) -> None:
    if not mounted:
        monkeypatch.setattr(Disk, "_mount", lambda *_: 1)
    with closing(Disk(tmp_path / "disk", size)) as disk:
        out = disk.folder
        assert run(out, "old", MANY[:4], 1) == []
        letters = LETTERS if disk.mounted else size // 8 // 20
        with disk.full():
            failed = run(out, "new", MANY, letters)
        assert failed
        for name in MANY:
            whole = [files(name, "old", 1), files(name, "new", letters)]
            for end in SUFFIXES:
                file = out / f"{name}{end}"
                assert not file.exists() or file.read_bytes() in [it[end] for it in whole]
        assert all(is_new(out, it, letters) and is_done(out, it) for it in {*MANY} - {*failed})
        assert not any(is_done(out, it) and not is_whole(out, it, letters) for it in failed)
        assert not [*out.rglob(f"{TEMPORARY}*")]
        disk.grow()
        assert run(out, "new", MANY, letters) == []
        assert all(is_new(out, it, letters) and is_done(out, it) for it in MANY)


def is_whole(out: Path, name: str, size: int) -> bool:
    """Whether the files are a pair: both new, or both those that the journal tells of."""
    states = [files(name, "old", 1), files(name, "new", size)]
    return {end: (out / f"{name}{end}").read_bytes() for end in SUFFIXES} in states


def test_a_disk_without_any_room_for_the_journal(tmp_path: Path) -> None:
    """Documents are written all the same; the next run makes them again."""
    with closing(Disk(tmp_path / "disk", 1 << 20)) as disk:
        limits = resource.getrlimit(resource.RLIMIT_FSIZE)
        manifest = reopened(disk.folder)
        manifest.record(ENTRIES[0])
        resource.setrlimit(
            resource.RLIMIT_FSIZE, ((disk.folder / JOURNAL).stat().st_size, limits[1])
        )
        try:
            with pytest.raises(OSError, match="File too large"):
                save(manifest, disk.folder, "a/2", {".docx": b"1", ".pdf": b"2"}, "k")
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        assert (disk.folder / "a" / "2.pdf").read_bytes() == b"2"
        assert manifest.document("a/2") is None
        save(manifest, disk.folder, "a/3", {".docx": b"1", ".pdf": b"2"}, "k")
        manifest.close()
        found = reopened(disk.folder)
        assert [bool(found.document(it)) for it in ("a/1", "a/2", "a/3")] == [True, False, True]


TURNS = tuple(f"turn-{turn}" for turn in range(7))


def started(out: Path) -> int:
    """A process that makes the documents over and over again."""
    if process := os.fork():
        return process
    try:
        for turn in itertools.cycle(TURNS):
            run(out, turn, size=2000)
    finally:
        os._exit(1)


def test_a_kill_at_any_moment(out: Path) -> None:
    """Processes, each killed at a moment that no one chose."""
    chance = random.Random(7)  # noqa: S311  # no secret
    assert run(out, TURNS[0], size=2000) == []
    undone: set[str] = set()
    for _ in range(25):
        process = started(out)
        time.sleep(0.005 + chance.random() / 20)
        os.kill(process, signal.SIGKILL)
        assert os.waitstatus_to_exitcode(os.waitpid(process, 0)[1]) == -signal.SIGKILL
        remove_temporaries(out)
        check(out, TURNS, DOCUMENTS, 2000)
        assert not reopened(out).distrusted
        undone, before = {it for it in DOCUMENTS if not is_done(out, it)}, undone
        assert len(undone - before) <= 1, "a kill costs the document that was being written"
    assert run(out, "new", size=2000) == []
    assert all(is_new(out, it, 2000) and is_done(out, it) for it in DOCUMENTS)


def test_a_nation_is_read_in_a_moment(out: Path) -> None:
    """3,321 period files of two documents, each with a warning: sooner than they are parsed."""
    manifest = reopened(out)
    lines = [manifest._header]
    for number in range(3321):
        lines.append(line_of(source(f"data/xa-{number}/2024-h1.yaml", "0" * 64)))
        lines += [
            line_of(entry(f"xa-{number}/2024-h1/{it}", b"1", b"2", key="1" * 64)) for it in "ab"
        ]
    (out / JOURNAL).write_bytes(b"\n".join([*lines, b""]))
    taken, control = [], []
    for _ in range(3):
        began = time.process_time()
        found = reopened(out)
        taken.append(time.process_time() - began)
        began = time.process_time()
        read = [json.loads(line) for line in (out / JOURNAL).read_bytes().splitlines()]
        control.append(time.process_time() - began)
    assert len(read) == len(lines)
    assert min(taken) < min(control)
    assert found.skipped == 0
    assert found.document("xa-3320/2024-h1/b")
