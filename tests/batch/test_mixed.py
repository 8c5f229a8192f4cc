"""Good and bad files in one run: the good are as they would be alone, the bad are named."""

import html
import os
import sys
from collections.abc import Callable
from importlib import import_module
from itertools import cycle, islice
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parent))  # as in test_cluster.py
runs = import_module("runs")

COUNT = 52


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
KINDS: list[Kind] = [
    ("broken YAML", changed("van_ban:", "van_ban: ["), ""),
    ("unknown binding", changed("Mở đầu.", "{khong_co}"), "rang-buoc-la"),
    ("duplicate key", changed("ky: 2024-H1", "ky: 2024-H1\nky: 2024-H2"), "khoa-lap"),
    ("wrong type", changed("van_ban:\n", "van_ban: chữ\nbo:\n"), ""),
    ("bad number", changed("noi_dung", "so_lieu: {ho_ngheo: 1.2.3}\nnoi_dung"), ""),
    ("a number with an exponent", changed("noi_dung", "so_lieu: {ho_ngheo: 1e999999999}\nnoi_dung"),
     ""),
    ("unknown unit", changed("don_vi: ", "don_vi: khong-"), ""),
    ("no unit", changed("don_vi: ", "# "), ""),
    ("a date that is none", changed("15/6/2024", "30/2/2024"), ""),
    ("unknown type", changed("thong-bao", "thong-cao"), ""),
    ("unknown indicator", changed("noi_dung", "so_lieu: {khong_co: 1}\nnoi_dung"), ""),
    ("NFC and NFD of one key", changed("noi_dung", "lạ: 1\nla\u0323: 2\nnoi_dung"), ""),
    ("an invisible letter", changed("Mở đầu.", "Mở\u200b đầu."), "ky-tu-an"),
    ("a control letter", changed("Mở đầu.", "Mở \\0 đầu."), ""),
    ("alias bomb", told(BOMB), ""),
    ("5,000 levels", told("a: " + "[" * 5000 + "]" * 5000), ""),
    ("50,000 levels", told("a: " + "{b: " * 50_000), ""),
    ("a tag", changed("A,", "!!python/object:os.system A,"), ""),
    ("empty", told(""), ""),
    ("a list on top", told("- a\n- b\n"), ""),
    ("UTF-16", coded("utf-16"), ""),
    ("TCVN3", tcvn3, "ma-hoa-cu"),
    ("bytes that are no text", lambda _unit: bytes(range(256)) * 8, ""),
    ("a number of marks in a template", changed("nguoi_ky", 'danh_so: ["?"], nguoi_ky'), ""),
]  # fmt: skip


@pytest.fixture(scope="module")
def mixed(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """A folder where both ran: the good alone, then good and bad."""
    folder = tmp_path_factory.mktemp("mixed")
    codes = runs.office(folder, 2 * COUNT)
    for n, code in enumerate(codes[:COUNT]):
        kinds = [runs.TYPES[(n + i) % len(runs.TYPES)] for i in range(2)]
        documents = [runs.document(i + 1, kind) for i, kind in enumerate(kinds)]
        runs.write(folder / "tot" / f"{code}.yaml", runs.period(code, *documents))
    alone = runs.command(folder, "render", "tot", "--out", "alone", "--jobs", "2")
    bad = write_bad(folder, codes[COUNT:])
    both = runs.command(folder, "render", "tot", "xau", "la", "--out", "both", "--jobs", "2")
    return folder, alone, both, bad


def write_bad(folder: Path, codes: list[str]) -> list[str]:
    """Bad files, every kind twice, beside each other; those that are no files last."""
    kinds = [*islice(cycle(KINDS), COUNT - 4)]
    files = []
    for n, ((_, content, _), code) in enumerate(zip(kinds, codes, strict=False)):
        files.append(runs.write(folder / "xau" / f"{n:02}.yaml", content(code)))
    special = folder / "la"
    special.mkdir()
    for n in range(2):
        os.mkfifo(special / f"ong-{n}.yaml")
        (special / f"dut-{n}.yaml").symlink_to("khong-co")
        files += [special / f"ong-{n}.yaml", special / f"dut-{n}.yaml"]
    return [it.relative_to(folder).as_posix() for it in files]


def test_the_good_are_what_they_are_without_the_bad(mixed: Any) -> None:
    folder, alone, both, _ = mixed
    assert alone.wait() == 0, alone.said
    assert both.wait() == 1, both.said
    found = runs.finals(folder / "both")
    assert len(found) == COUNT * 2 * 2
    assert found == runs.finals(folder / "alone")
    assert "Traceback" not in both.said


def test_every_bad_file_is_named_with_what_is_wrong(mixed: Any) -> None:
    folder, _, _, bad = mixed
    told = runs.summary(folder / "both")
    failed = [it["source"] for it in told["documents"] if it["state"] == "failed"]
    refused = {it["file"]: it for it in told["refused_files"]}
    assert sorted([*refused, *failed]) == sorted(bad)
    assert (told["status"], told["written"]) == (1, COUNT * 2)
    assert all(runs.codes_of(it) for it in refused.values())
    page = html.unescape((folder / "both" / "index.html").read_text(encoding="utf-8"))
    assert [it for it in bad if it not in page] == []


def test_a_kind_is_told_as_what_it_is(mixed: Any) -> None:
    assert 2 * len(KINDS) == COUNT - 4  # every kind twice, and two of each that is no file
    folder, _, _, bad = mixed
    told = {it["file"]: it for it in runs.summary(folder / "both")["refused_files"]}
    for (name, _, code), file in zip([*islice(cycle(KINDS), COUNT - 4)], bad, strict=False):
        if code:
            assert code in runs.codes_of(told[file]), name
    inner = [it for one in told.values() for it in one["diagnostics"] if "loi-ben" in it["code"]]
    assert inner == []
