"""Template folders: what is in them counts, where they lie does not."""

import os
import shutil
import tracemalloc
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from reportgen.fingerprint import folders

FILES = {"documents/thong-bao.html": "<p>", "standards/hd36/style.css": "p {}", "a.txt": "a"}


def made(folder: Path) -> Path:
    for name, content in FILES.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(content, encoding="utf-8")
    return folder


def digest(*places: Path) -> str:
    return folders.digest(folders.files(places))


CHANGES: dict[str, Callable[[Path], object]] = {
    "a file's content": lambda it: (it / "a.txt").write_text("b", encoding="utf-8"),
    "an empty file more": lambda it: (it / "parts.css").touch(),
    "a file less": lambda it: (it / "a.txt").unlink(),
    "a file renamed": lambda it: (it / "a.txt").rename(it / "b.txt"),
    "a file moved": lambda it: (it / "a.txt").rename(it / "documents" / "a.txt"),
    "a hidden file": lambda it: (it / ".a.html").touch(),
    "an unreadable file": lambda it: (it / "gone.html").symlink_to(it / "nowhere"),
    "a link up": lambda it: (it / "documents" / "up").symlink_to(it),
    "a link above all": lambda it: (it / "documents" / "up").symlink_to(it.parent),
    "another name of a folder": lambda it: (it / "parts").symlink_to(it / "documents"),
    "a pipe": lambda it: os.mkfifo(it / "pipe.html"),
}

SAME: dict[str, Callable[[Path], object]] = {
    "nothing": lambda _: None,
    "the time of a file": lambda it: os.utime(it / "a.txt", (1, 1)),
    "an empty folder": lambda it: (it / "empty").mkdir(),
    "its versions": lambda it: made(it / ".git"),
}


@pytest.mark.parametrize("change", CHANGES)
def test_a_change_is_seen(change: str, tmp_path: Path) -> None:
    folder = made(tmp_path)
    before = digest(folder)
    CHANGES[change](folder)
    assert digest(folder) != before


@pytest.mark.parametrize("change", SAME)
def test_what_changes_no_template_is_not(change: str, tmp_path: Path) -> None:
    folder = made(tmp_path)
    before = digest(folder)
    SAME[change](folder)
    assert digest(folder) == before


def test_a_file_behind_a_link_is_seen(tmp_path: Path) -> None:
    folder, other = made(tmp_path / "own"), made(tmp_path / "other")
    (folder / "parts").symlink_to(other, target_is_directory=True)
    before = digest(folder)
    (other / "a.txt").write_text("b", encoding="utf-8")
    assert digest(folder) != before


def test_folders_that_link_to_each_other_are_read_once(tmp_path: Path) -> None:
    """Twice each way: a walk along the links had twice as many names at every step."""
    for one, other in ("ab", "ba"):
        (tmp_path / one).mkdir()
        (tmp_path / one / "x.html").write_text(one, encoding="utf-8")
        for link in ("one", "two"):
            (tmp_path / one / link).symlink_to(tmp_path / other)
    found = folders.files([tmp_path])
    assert [it.content for it in found if it.content is not None] == [b"a", b"b"]
    before = digest(tmp_path)
    (tmp_path / "b" / "x.html").write_text("c", encoding="utf-8")
    assert digest(tmp_path) != before


def test_folders_outside_that_link_to_each_other_are_read_once(tmp_path: Path) -> None:
    folder, other = made(tmp_path / "own"), made(tmp_path / "other")
    for link in ("one", "two"):
        (folder / link).symlink_to(other)
        (other / link).symlink_to(folder)
    names = [it.name for it in folders.files([folder]) if it.content is not None]
    assert sorted(names) == sorted([*FILES, *(f"one/{it}" for it in FILES)])


def test_where_another_name_leads_counts(tmp_path: Path) -> None:
    folder = made(tmp_path)
    (folder / "parts").symlink_to(folder / "documents")
    before = digest(folder)
    (folder / "parts").unlink()
    (folder / "parts").symlink_to(folder / "standards")
    assert digest(folder) != before


def test_a_long_file_is_never_held_whole(tmp_path: Path) -> None:
    long, size = tmp_path / "anh.tif", 8 * folders.PIECE
    long.touch()
    os.truncate(long, size)
    tracemalloc.start()
    try:
        before = digest(tmp_path)
        assert tracemalloc.get_traced_memory()[1] < size / 2
    finally:
        tracemalloc.stop()
    with long.open("r+b") as file:
        file.seek(size - 1)
        file.write(b"x")
    assert digest(tmp_path) != before


def test_a_copy_elsewhere_is_the_same(tmp_path: Path) -> None:
    folder = made(tmp_path / "here")
    shutil.copytree(folder, tmp_path / "there" / "deep")
    assert digest(tmp_path / "there" / "deep") == digest(folder)


def test_whose_a_file_is_counts(tmp_path: Path) -> None:
    """A user's file covers ours, which it can extend."""
    one, other = made(tmp_path / "one"), tmp_path / "other"
    other.mkdir()
    assert digest(one, other) != digest(other, one)


def test_an_unreadable_file_is_not_an_empty_one(tmp_path: Path) -> None:
    (tmp_path / "a.css").touch()
    before = digest(tmp_path)
    (tmp_path / "a.css").unlink()
    (tmp_path / "a.css").symlink_to("nowhere")
    assert digest(tmp_path) != before


def test_no_file_system_decides_the_order(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder, walk = made(tmp_path), os.walk
    before = digest(folder)

    def otherwise(*place: Any, **how: Any) -> Any:
        return reversed([*walk(*place, **how)])

    monkeypatch.setattr(os, "walk", otherwise)
    assert digest(folder) == before


def test_which_folder_comes_first_counts(tmp_path: Path) -> None:
    one, other = made(tmp_path / "one"), made(tmp_path / "other")
    (one / "a.txt").write_text("b", encoding="utf-8")
    assert len({digest(one, other), digest(other, one), digest(one), digest(other)}) == 4
