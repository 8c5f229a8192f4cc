"""Good and bad files in one run: the good are as they would be alone, the bad are named."""

import html
import os
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parent))  # as in test_cluster.py
runs = import_module("runs")

COUNT = 52
TYPES = os.environ.get("REPORTGEN_MIXED_TYPES", " ".join(runs.TYPES)).split()
"""A good file has a document of each: those of a session, or any others that a caller names."""
RENDER = ("--out", "both", "--jobs", "2")


def changed(old: str, new: str) -> Callable[[str], bytes]:
    """The good file with one thing changed."""

    def content(unit: str) -> bytes:
        good = runs.period(unit, runs.document(1))
        assert old in good
        return str(good.replace(old, new)).encode()

    return content


def told(text: str) -> Callable[[str], bytes]:
    """A file that is something else."""
    return lambda _unit: text.encode()


def coded(encoding: str) -> Callable[[str], bytes]:
    return lambda unit: str(runs.period(unit, runs.document(1), text="Kết quả.")).encode(
        encoding, "xmlcharrefreplace"
    )


def tcvn3(unit: str) -> bytes:
    """Bytes of an old code."""
    good = runs.period(unit, runs.document(1), text="KQ").encode()
    return bytes(good.replace(b"KQ", b"K\xd5t qu\xb6 th\xf9c hi\xd6n"))


BOMB = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{chr(98 + i)}: &{chr(98 + i)} [{', '.join([f'*{chr(97 + i)}'] * 9)}]\n" for i in range(8)
)
Kind = tuple[str, Callable[[str], bytes], str]
"""Its name, what a unit's file has, the codes that it is refused with."""
KINDS: list[Kind] = [
    ("broken YAML", changed("van_ban:", "van_ban: ["), "ngoac-sai"),
    ("unknown binding", changed("Mở đầu.", "{khong_co}"), "rang-buoc-la"),
    ("duplicate key", changed("ky: 2024-H1", "ky: 2024-H1\nky: 2024-H2"), "khoa-lap"),
    ("wrong type", changed("van_ban:\n", "van_ban: chữ\nbo:\n"), "khoa-la can-danh-sach"),
    ("bad number", changed("noi_dung", "so_lieu: {ho_ngheo: 1.2.3}\nnoi_dung"),
     "so-khong-doc-duoc"),
    ("a number with an exponent", changed("noi_dung", "so_lieu: {ho_ngheo: 1e999999999}\nnoi_dung"),
     "so-mu"),
    ("unknown unit", changed("don_vi: ", "don_vi: khong-"), "don-vi-la"),
    ("no unit", changed("don_vi: ", "# "), "thieu-khoa"),
    ("a date that is none", changed("15/6/2024", "30/2/2024"), "ngay-khong-co"),
    ("unknown type", changed("thong-bao", "thong-cao"), "the-loai-la"),
    ("unknown indicator", changed("noi_dung", "so_lieu: {khong_co: 1}\nnoi_dung"), "chi-tieu-la"),
    ("NFC and NFD of one key", changed("noi_dung", "lạ: 1\nla\u0323: 2\nnoi_dung"), "khoa-lap"),
    ("an invisible letter", changed("Mở đầu.", "Mở\u200b đầu."), "ky-tu-an"),
    ("a control letter", changed("Mở đầu.", "Mở \\0 đầu."), "ky-tu-dieu-khien"),
    ("alias bomb", told(BOMB), "neo bi-danh"),
    ("5,000 levels", told("a: " + "[" * 5000 + "]" * 5000), "long-qua-sau"),
    ("50,000 levels", told("a: " + "{b: " * 50_000), "long-qua-sau"),
    ("a tag", changed("A,", "!!python/object:os.system A,"), "the-kieu"),
    ("empty", told(""), "tep-rong"),
    ("a list on top", told("- a\n- b\n"), "goc-khong-phai-muc"),
    ("UTF-16", coded("utf-16"), "ma-hoa"),
    ("TCVN3", tcvn3, "ma-hoa-cu"),
    ("bytes that are no text", lambda _unit: bytes(range(256)) * 8, "ma-hoa-la"),
    ("a number of marks in a template", changed("nguoi_ky", 'danh_so: ["?"], nguoi_ky'),
     "danh-so-la"),
]  # fmt: skip
NO_FILES: list[tuple[str, Callable[[Path], object], str]] = [
    ("a pipe", os.mkfifo, "khong-doc-duoc-tep"),
    ("a link to nothing", lambda it: it.symlink_to("khong-co"), "khong-co-tep"),
    ("a link to itself", lambda it: it.symlink_to(it.name), "khong-doc-duoc-tep"),
    ("longer than any memory", lambda it: it.touch() or os.truncate(it, 2**40), "tep-qua-lon"),
]
"""As above, but for how such a file is made."""


@pytest.fixture(scope="module")
def mixed(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """A folder where both ran: the good alone, then good and bad."""
    folder = tmp_path_factory.mktemp("mixed")
    codes = runs.office(folder, 2 * COUNT)
    documents = [runs.document(n + 1, kind) for n, kind in enumerate(TYPES)]
    for code in codes[:COUNT]:
        runs.write(folder / "tot" / f"{code}.yaml", runs.period(code, *documents))
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        alone = runs.here("tot", out="alone", formats=["docx", "pdf"], jobs=2)
    bad = write_bad(folder, codes[COUNT:])
    both = runs.command(folder, "render", "tot", "xau", "la", *RENDER)
    return folder, alone, both, bad


def kinds() -> list[tuple[str, str]]:
    """Those of the bad files, in their order: name and codes."""
    return [(it[0], it[2]) for it in (*KINDS, *KINDS, *NO_FILES)]


def write_bad(folder: Path, codes: list[str]) -> list[str]:
    """Bad files, every kind twice, beside each other; last those that are hardly files."""
    files = []
    for n, ((_, content, _), code) in enumerate(zip([*KINDS, *KINDS], codes, strict=False)):
        files.append(runs.write(folder / "xau" / f"{n:02}.yaml", content(code)))
    special = folder / "la"
    special.mkdir()
    for n, (_, make, _) in enumerate(NO_FILES):
        files.append(special / f"{n}.yaml")
        make(files[-1])
    return [it.relative_to(folder).as_posix() for it in files]


def test_the_good_are_what_they_are_without_the_bad(mixed: Any) -> None:
    folder, alone, both, _ = mixed
    assert alone.ok, alone.diagnostics
    assert both.wait() == 1, both.said
    found = runs.finals(folder / "both")
    assert len(found) == COUNT * len(TYPES) * 2
    assert found == runs.finals(folder / "alone")
    assert "Traceback" not in both.said


def test_every_bad_file_is_named_with_what_is_wrong(mixed: Any) -> None:
    folder, _, _, bad = mixed
    told = runs.summary(folder / "both")
    failed = [it["source"] for it in told["documents"] if it["state"] == "failed"]
    refused = {it["file"]: it for it in told["refused_files"]}
    assert sorted([*refused, *failed]) == sorted(bad)
    assert (told["status"], told["written"]) == (1, COUNT * len(TYPES))
    assert all(runs.codes_of(it) for it in refused.values())
    page = html.unescape((folder / "both" / "index.html").read_text(encoding="utf-8"))
    assert [it for it in bad if it not in page] == []


def test_a_kind_is_told_as_what_it_is(mixed: Any) -> None:
    assert len(kinds()) == COUNT
    folder, _, _, bad = mixed
    summary = runs.summary(folder / "both")
    told = {it["file"]: runs.codes_of(it) for it in summary["refused_files"]}
    told |= {it["source"]: runs.codes_of(it) for it in summary["documents"] if it["diagnostics"]}
    found = [(name, {*told[file]}) for (name, _), file in zip(kinds(), bad, strict=True)]
    assert found == [(name, {*codes.split()}) for name, codes in kinds()]
