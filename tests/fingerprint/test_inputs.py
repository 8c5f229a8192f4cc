"""Which component of a period file's inputs changes with what, and that no other does."""

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from reportgen.data_files import SIZE_LIMIT, data_folder, period_files
from reportgen.fingerprint import Environment, Inputs, Reader, changed, digest_of

ENVIRONMENT = Environment(templates="1", fonts="2", libraries="3")
FILE = Path("data/xa/muong-vang/2024-h1.yaml")
BESIDE = FILE.with_name("2023-h1.yaml")
ELSEWHERE = Path("data/xa/na-cang/2024-h1.yaml")
CATALOGUE, REGISTRY = Path("data/chi-tieu.yaml"), Path("data/don-vi.yaml")


@pytest.fixture(autouse=True)
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for file in (FILE, BESIDE, ELSEWHERE, CATALOGUE, REGISTRY):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"# {file.name}\n", encoding="utf-8")


def inputs(file: Path = FILE) -> Inputs:
    return Reader(ENVIRONMENT, "pdf").inputs(file)


def write(file: Path) -> Callable[[], object]:
    return lambda: file.write_text("khác", encoding="utf-8")


def deep() -> None:
    (FILE.parent / "cu").mkdir()
    BESIDE.rename(FILE.parent / "cu" / BESIDE.name)


def test_a_file_longer_than_any_memory_is_not_read_whole() -> None:
    """What is behind its limit changes nothing: the one who drafts refuses it anyway."""
    short = inputs()
    FILE.write_bytes(b"")
    os.truncate(FILE, 2**40)
    long = inputs()
    assert changed(short.components, long.components) == ("data",)
    assert long.data == digest_of(bytes(SIZE_LIMIT + 1), FILE)


CHANGES: dict[str, tuple[Callable[[], object], tuple[str, ...]]] = {
    "nothing": (lambda: None, ()),
    "the file": (write(FILE), ("data",)),
    "the file is gone": (FILE.unlink, ("data",)),
    "another period": (write(BESIDE), ("others",)),
    "another period is gone": (BESIDE.unlink, ("others",)),
    "another period is renamed": (lambda: BESIDE.rename(BESIDE.with_name("a.yml")), ("others",)),
    "another period in a folder": (deep, ("others",)),
    "one period more": (write(FILE.with_name("2022.yml")), ("others",)),
    "a period that leads nowhere": (
        lambda: FILE.with_name("2022.yaml").symlink_to("nowhere"), ()),
    "a file that is no period": (write(FILE.with_name("ghi-chu.txt")), ()),
    "another unit": (write(ELSEWHERE), ()),
    "the indicators": (write(CATALOGUE), ("catalogue",)),
    "the units": (write(REGISTRY), ("registry",)),
    "no registers": (REGISTRY.unlink, ("catalogue", "registry")),
    "the times of files": (lambda: [os.utime(it, (1, 1)) for it in (FILE, CATALOGUE)], ()),
}  # fmt: skip


@pytest.mark.parametrize("change", CHANGES)
def test_what_changes_what(change: str) -> None:
    before = inputs()
    do, names = CHANGES[change]
    do()
    after = inputs()
    assert changed(before.components, after.components) == names
    assert (before.key == after.key) == (not names)


@pytest.mark.parametrize("name", ["templates", "fonts", "libraries"])
def test_what_all_documents_share_is_passed_on(name: str) -> None:
    other = Reader(replace(ENVIRONMENT, **{name: "9"}), "pdf").inputs(FILE)
    assert changed(inputs().components, other.components) == (name,)


def test_options_count() -> None:
    other = Reader(ENVIRONMENT, "pdf,docx").inputs(FILE)
    assert changed(inputs().components, other.components) == ("options",)


def test_the_name_as_it_was_typed_counts() -> None:
    """Diagnostics say it."""
    assert "data" in changed(inputs().components, inputs(FILE.absolute()).components)


PLACES = (".", "data", "data/xa", "data/xa/muong-vang", "data/xa/../xa/na-cang", "..")


@pytest.mark.parametrize("registers", ["data", "data/xa", ".", "data/xa/na-cang", ".."])
@pytest.mark.parametrize("halves", [1, 2])
def test_registers_are_those_of_the_data_folder(
    registers: str, halves: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Wherever they lie, with others above them, and however the file is named."""
    (tmp_path / "cwd").mkdir()
    Path("data").rename("cwd/data")
    monkeypatch.chdir(tmp_path / "cwd")
    for name in ("chi-tieu.yaml", "don-vi.yaml")[:halves]:
        (Path(registers) / name).write_text(f"{registers} {name}", encoding="utf-8")
    reader = Reader(ENVIRONMENT, "pdf")
    for place in (*PLACES, *(Path(it).absolute() for it in PLACES)):
        file = Path(place, "ky.yaml")
        folder, found = data_folder(file), reader.inputs(file)
        if folder is None:
            assert (found.catalogue, found.registry) == ("none", "none")
        else:
            assert found.catalogue == reader.digest(folder / "chi-tieu.yaml")
            assert found.registry == reader.digest(folder / "don-vi.yaml")


def test_missing_registers_are_none(tmp_path: Path) -> None:
    lone = tmp_path / "lone" / "ky.yaml"
    lone.parent.mkdir()
    lone.touch()
    REGISTRY.unlink()
    found = inputs(lone)
    assert (found.catalogue, found.registry) == ("none", "none")


def test_a_file_is_read_once_and_the_one_who_drafts_can_compare() -> None:
    reader = Reader(ENVIRONMENT, "pdf")
    before = reader.inputs(FILE)
    FILE.write_text("khác", encoding="utf-8")
    assert reader.inputs(FILE) == before
    assert digest_of(FILE.read_bytes(), FILE) != before.data
    assert digest_of(f"# {FILE.name}\n".encode(), FILE) == before.data == reader.digest(FILE)
    assert digest_of(CATALOGUE.read_bytes(), CATALOGUE) == before.catalogue
    assert digest_of(BESIDE.read_bytes(), BESIDE) == reader.digest(BESIDE)


def test_an_unreadable_file_is_not_an_empty_one() -> None:
    FILE.write_bytes(b"")
    empty = inputs().data
    FILE.unlink()
    assert inputs().data != empty
    os.mkfifo(FILE)  # would be waited for
    assert inputs().data != empty


def test_a_file_under_two_names_is_no_other_of_its_own() -> None:
    """As the shelf has it: what is the same file is no other period."""
    before = inputs().others
    for name in ("0-cung-tep.yaml", "9-cung-tep.yaml"):
        FILE.with_name(name).hardlink_to(FILE)
    assert inputs().others == before
    assert inputs(BESIDE).others != before


def test_a_folder_of_many_gives_each_file_all_but_itself() -> None:
    for i in range(30):
        FILE.with_name(f"{i}.yaml").write_text(str(i), encoding="utf-8")
    reader = Reader(ENVIRONMENT, "pdf")
    files = period_files(FILE.parent)
    before = {it: reader.inputs(it).others for it in files}
    assert len({*before.values()}) == len(files)
    write(files[7])()
    again = Reader(ENVIRONMENT, "pdf")
    assert [it for it in files if again.inputs(it).others == before[it]] == [files[7]]


def test_a_file_counts_alone_as_among_others() -> None:
    """The order in which a run meets its files changes nothing."""
    one, other = Reader(ENVIRONMENT, "pdf"), Reader(ENVIRONMENT, "pdf")
    files = period_files(Path("data"))
    assert [one.inputs(it) for it in files] == [other.inputs(it) for it in reversed(files)][::-1]
