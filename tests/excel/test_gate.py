"""Files that nobody trusts: refused in words, or read; never anything else."""

import io
import os
import re
import resource
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from reportgen.excel import sheet, workbook
from reportgen.excel.workbook import read_workbook
from reportgen.messages import MESSAGES
from reportgen.word import gate

SHEET = "xl/worksheets/sheet1.xml"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


@pytest.fixture
def codes(tmp_path: Path) -> Any:
    """What is said of a file of these bytes that is not read."""

    def said(content: bytes) -> list[str]:
        file = tmp_path / "so-lieu.xlsx"
        file.write_bytes(content)
        found, mistakes = read_workbook(file)
        assert found is None
        for it in mistakes:
            assert all((it.message(), it.message("en"), it.remedy(), it.remedy("en")))
            assert it.path == str(file)
        return [it.code for it in mistakes]

    return said


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "excel-rong"),
        (b"\0\1\2\3", "excel-khong-phai"),
        (b"PK\x03\x04 gi do", "excel-hong"),
        (b"{\\rtf1\\ansi}", "excel-rtf"),
        (bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 512, "excel-cu-hoac-mat-khau"),
        ("mã;tên;số\na;b;1\nc;d;2\n".encode(), "excel-csv"),
        ("ma,ten,so\na,b,1\nc,d,2\n".encode("utf-8-sig"), "excel-csv"),
        (b"<html><body><table><tr><td>1</td></tr></table>", "excel-html"),
    ],
)
def test_what_is_no_excel_file(codes: Any, content: bytes, code: str) -> None:
    assert codes(content) == [code]


def test_other_packages(codes: Any, book: Any) -> None:
    made = book([("Biểu", "A1: 1")])
    ods = {"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<a/>"}
    assert codes(_packed(ods)) == ["excel-ods"]
    assert codes(_packed({"a.txt": "a"})) == ["excel-khong-phai"]
    word = made.parts()["xl/workbook.xml"].replace("<workbook ", "<document ")
    word = word.replace("</workbook>", "</document>")
    assert codes(made.packed({"xl/workbook.xml": word})) == ["excel-khong-phai"]
    binary = made.parts()["_rels/.rels"].replace("workbook.xml", "workbook.bin")
    assert codes(made.packed({"_rels/.rels": binary, "xl/workbook.bin": b"x"})) == ["excel-xlsb"]


def _packed(parts: dict[str, str]) -> bytes:
    file = io.BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return file.getvalue()


def test_names_entities_and_bombs(codes: Any, book: Any) -> None:
    made = book([("Biểu", "A1: 1")])
    assert codes(made.packed({"../evil.xml": "x"})) == ["excel-duong-dan"]
    dtd = '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>' + made.parts()[SHEET]
    assert codes(made.packed({SHEET: dtd})) == ["excel-dtd"]
    wide = "<!DOCTYPE a []>".encode("utf-16")
    assert codes(made.packed({SHEET: wide})) == ["excel-dtd"]
    assert codes(made.packed({"xl/media/a.xml": "0" * (gate.PART_LIMIT + 1)})) == ["excel-bom"]
    assert codes(made.packed({"xl/a.bin": b"\0" * (gate.RATIO_FROM * 3)})) == ["excel-bom"]


def test_damaged_parts(codes: Any, book: Any) -> None:
    made = book([("Biểu", "A1: một")])
    parts = made.parts()
    assert codes(made.packed({SHEET: parts[SHEET][:-20]})) == ["excel-xml-hong"]
    assert codes(made.packed({SHEET: parts[SHEET].replace("<v>0<", "<v>99<")})) == ["excel-hong"]
    assert codes(made.packed({SHEET: parts[SHEET].replace('r="1"', 'r="0"')})) == ["excel-xml-hong"]
    assert codes(made.packed({"xl/styles.xml": "<a"})) == ["excel-xml-hong"]
    deep = "<a>" * 200 + "</a>" * 200
    assert codes(made.packed({"xl/styles.xml": deep})) == ["excel-qua-sau"]
    assert codes(made.packed({"xl/styles.xml": f"<a>{'<b/>' * 150_001}</a>"})) == [
        "excel-qua-nhieu"
    ]


def test_limits_of_cells_and_sheets(codes: Any, book: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    made = book([("Biểu", "A1: 1\nB1: 2"), ("Biểu 2", "A1: 1")])
    monkeypatch.setattr(sheet, "CELLS_LIMIT", 2)  # three in both sheets
    assert codes(made.packed()) == ["excel-nhieu-o"]
    monkeypatch.setattr(sheet, "ELEMENTS_LIMIT", 1)
    assert codes(made.packed()) == ["excel-nhieu-o"]
    monkeypatch.setattr(workbook, "SHEETS_LIMIT", 1)
    assert codes(made.packed()) == ["excel-nhieu-trang"]


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.xlsx")
    wanted = {"khong-co.xlsx": "khong-co-tep", "pipe.xlsx": "khong-doc-duoc-tep",
              "so\0khong.xlsx": "khong-doc-duoc-tep", "": "la-thu-muc"}  # fmt: skip
    found = {name: [it.code for it in read_workbook(tmp_path / name)[1]] for name in wanted}
    assert found == {name: [code] for name, code in wanted.items()}


def test_every_refusal_of_the_gate_has_words_for_excel() -> None:
    """The gate's and the package's codes, with the beginning that they get here."""
    code = Path(gate.__file__).read_text(encoding="utf-8")
    code += Path(gate.__file__).with_name("package.py").read_text(encoding="utf-8")
    named = {*re.findall(r'"word-([a-z-]+)"', code)}
    used = named - {"khong-phai-van-ban", "thieu-phan-chinh", "co-macro", "lien-ket-ngoai"}
    assert used
    assert {f"excel-{it}" for it in used} <= {*MESSAGES}


HEAVY = {
    "the last cell": '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
    "rows without end": "<row/>" * 1_000_000,
    "cells without a value": f"<row>{'<c/>' * 16_000}</row>" * 150,
    "a merged sheet": '<row r="1"><c r="A1"><v>1</v></c></row>',
}


@pytest.mark.parametrize("name", HEAVY)
def test_time_and_memory_are_bounded(tmp_path: Path, book: Any, name: str) -> None:
    """In a process of its own that may take 1 GiB and 10 s of the processor."""
    merged = '<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>'
    text = f'<worksheet xmlns="{MAIN}"><sheetData>{HEAVY[name]}</sheetData>{merged}</worksheet>'
    file = tmp_path / "so-lieu.xlsx"
    parts = book([("Biểu", "A1: 1")]).parts() | {SHEET: text}
    with ZipFile(file, "w", zipfile.ZIP_STORED) as archive:  # packed tightly it is refused at once
        for part, content in parts.items():
            archive.writestr(part, content)
    code = (
        "import sys, pathlib; from reportgen.excel.workbook import read_workbook; "
        "found, said = read_workbook(pathlib.Path(sys.argv[1])); "
        "print(len(found.sheets['Biểu'].grid.cells) if found else said[0].code)"
    )

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_AS, (2**30, 2**30))
        resource.setrlimit(resource.RLIMIT_CPU, (10, 10))

    done = subprocess.run([sys.executable, "-c", code, str(file)], capture_output=True, text=True,
                          preexec_fn=limit, check=False)  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.strip() in {"1", "0"}


@settings(max_examples=150, deadline=None)
@given(data=st.data())
def test_any_damage_is_told_or_harmless(data: st.DataObject, tmp_path_factory: Any) -> None:
    """A byte of a good file changed anywhere: a sentence, or a workbook; no exception."""
    content = bytearray(GOOD)
    for _ in range(data.draw(st.integers(1, 6))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    file = tmp_path_factory.mktemp("hong") / "so-lieu.xlsx"
    file.write_bytes(bytes(content))
    found, said = read_workbook(file)
    assert (found is None) == bool(said)


def _good() -> bytes:
    file = io.BytesIO()
    made = Workbook()
    made.active["A1"], made.active["B2"] = "chữ", 48.2  # type: ignore[index]
    made.save(file)
    out = io.BytesIO()
    with ZipFile(file) as old, ZipFile(out, "w", zipfile.ZIP_STORED) as new:
        for name in old.namelist():
            new.writestr(name, old.read(name))
    return out.getvalue()


GOOD = _good()
