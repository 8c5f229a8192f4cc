"""Faults at twenty moments each, beside those that other files inject at every call or kill."""

import errno
import os
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parent))  # as in test_cluster.py
runs = import_module("runs")
watched = runs.watched

MOMENTS, FILES = 20, 4
WRITING = ("open", "mkdir", "replace")
FINAL = "xa-{unit:02}/2024-h1/01-TB-HU.docx"


@contextmanager
def before_writing(folder: Path, do: Callable[[int], None]) -> Iterator[list[int]]:
    """Do something before each call that would change a folder: its number, from 1."""
    calls = [0]

    def watching(name: str, real: Any) -> Any:
        def call(path: Any, *args: Any, **options: Any) -> Any:
            if runs.changed(name, path, args, options).startswith(str(folder)):
                calls[0] += 1
                do(calls[0])
            return real(path, *args, **options)

        return call

    with pytest.MonkeyPatch.context() as patch:
        for name in WRITING:
            patch.setattr(os, name, watching(name, getattr(os, name)))
        yield calls


# 3 and 4: documents that never end, that eat memory: in every block of a page.

ENDLESS = "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}"
GREEDY = ENDLESS.replace("{% endfor %}", '{{ b ~ "' + "x" * 10_000 + '" }}{% endfor %}', 1)
BLOCKS = ("co_quan", "mo_dau", "noi_dung", "noi_nhan")


def own_type(folder: Path, number: int, body: str) -> str:
    """A type of its own, whose template goes wrong in one of the blocks; its name."""
    name = f"la-{number}"
    block = BLOCKS[number % len(BLOCKS)]
    text = (
        '{% extends "goc/documents/thong-bao.html" %}\n'
        f"{{% block {block} %}}{body}{{% endblock %}}\n"
    )
    runs.write(folder / "mau" / "documents" / f"{name}.html", text)
    return name


@pytest.mark.parametrize(
    ("body", "codes", "options"),
    [
        (ENDLESS, {"mau-qua-lau"}, ("--cpu-limit", "1")),
        (GREEDY, {"mau-het-bo-nho", "mau-qua-dai"}, ("--memory-limit", "400")),
    ],
    ids=["endless", "greedy"],
)
def test_3_4_documents_without_end_among_good_ones(
    tmp_path: Path, body: str, codes: set[str], options: tuple[str, str]
) -> None:
    """A file with such a document is drafted anew, document by document."""
    files = runs.commune_files(tmp_path / "xa", FILES, 1)
    more = ', ky_hieu: "TB/ĐU", noi_nhan: [Lưu Văn phòng]'
    for unit, file in enumerate(files):
        documents = []
        for number in range(unit, MOMENTS, FILES):
            documents += [runs.document(number + 1)]
            documents += [runs.document(number + 1, own_type(tmp_path, number, body), more)]
        runs.write(file, runs.period(file.parent.name, *documents[:: 1 - 2 * (unit % 2)]))
    render = ("render", "xa", "--format", "docx", "--jobs", "2", "--templates", "mau")
    run = runs.command(tmp_path, *render, *options)
    assert run.wait() == 1
    run.nothing_left()
    told = runs.summary(tmp_path / "out")
    failed = [it for it in told["documents"] if it["state"] == "failed"]
    assert sorted(it["type"] for it in failed) == sorted(f"la-{it}" for it in range(MOMENTS))
    said = [it for each in failed for it in each["diagnostics"]]
    assert {it["code"] for it in said} <= codes
    assert sorted((it["file"], it["line"]) for it in said) == [
        (f"mau/documents/{kind}.html", 2) for kind in sorted(it["type"] for it in failed)
    ]
    assert told["written"] == MOMENTS == len(runs.finals(tmp_path / "out")), run.said


# 7: a second run in the same folder.


def test_7_a_second_run_at_any_moment_of_the_first(communes: Path, expected: Any) -> None:
    """It is refused within a second, whatever the first has come to, and harms nothing."""
    refused = []

    def second(_phase: str, _done: int, _total: int) -> None:
        with watched.within():
            report = runs.here("xa/xa-00")
        refused.append([it.code for it in report.diagnostics])
        assert report.results == ()

    first = runs.here("xa", tell=second)
    assert first.ok
    assert len(refused) >= MOMENTS
    assert {tuple(it) for it in refused} == {("dang-co-luot-khac",)}
    assert runs.finals(communes / "out") == expected
    assert runs.here("xa").count("unchanged") == len(expected)


# 8: the folder for results can be written to no longer.


def test_8_permission_lost_at_any_moment(two: Path) -> None:
    runs.here("xa")
    expected = runs.finals(two / "out")
    for number in range(1, 500):
        shutil.rmtree(two / "out")
        with before_writing(two / "out", lambda call: read_only(call, number)) as calls:  # noqa: B023  # called here
            report = runs.here("xa")
        if calls[0] < number:
            break
        there = runs.none_is_broken(two / "out", expected) if (two / "out").exists() else set()
        assert {f"{it.about.name}.docx" for it in report.results if it.done} <= there, number
        assert not report.ok or len(there) == 2, number
        assert report.ok or "khong-co-quyen-ghi" in {it.code for it in report.diagnostics}, number
        assert runs.here("xa").ok, number
        assert runs.finals(two / "out") == expected, number
    assert number > MOMENTS


def read_only(call: int, since: int) -> None:
    if call >= since:
        raise OSError(errno.EROFS, os.strerror(errno.EROFS), "out")


# 9: links planted in the folder for results.


def test_9_links_planted_at_any_moment(two: Path) -> None:
    """One of the names that the run will use becomes a link, before its n-th change."""
    runs.here("xa")
    expected = runs.finals(two / "out")
    names = [FINAL.format(unit=0), FINAL.format(unit=1), "xa-01", "summary.json", "index.html"]
    file, folder = runs.write(two / "ngoai.txt", "không được đụng đến"), two / "ngoai"
    folder.mkdir()
    for number in range(1, 500):
        shutil.rmtree(two / "out")
        link = two / "out" / names[number % len(names)]
        target = file if "." in link.name else folder
        with before_writing(two / "out", lambda it: plant(link, target, it == number)) as calls:  # noqa: B023  # called here
            report = runs.here("xa")
        if calls[0] < number:
            break
        assert file.read_text(encoding="utf-8") == "không được đụng đến", number
        assert [*folder.iterdir()] == [], number
        assert report.ok or report.diagnostics, number
        link.unlink(missing_ok=True) if link.is_symlink() else None
        assert runs.here("xa").ok, number
        assert runs.finals(two / "out") == expected, number
    assert number > MOMENTS


def plant(link: Path, target: Path, now: bool) -> None:
    if now and link.parent.is_dir() and not link.exists():
        link.symlink_to(target)
