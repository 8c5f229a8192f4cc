"""The DOCX file as a whole: valid, the same every time, with its own properties."""

import hashlib
import io
import os
import pickle
import subprocess
import sys
import time
from datetime import UTC, datetime
from pathlib import Path
from zipfile import ZipFile

import docx
import ooxml_integrity
import pytest
from openxml_audit import FileFormat, OpenXmlValidator

from reportgen.boxes.document import (
    Cell,
    Document,
    Font,
    Format,
    Geometry,
    Metadata,
    Paragraph,
    Row,
    Run,
    Section,
    Table,
)
from reportgen.write.docx import word_file

FONT = Font("Times New Roman", 14)
SHEET = Geometry(595.28, 841.89, 56.69, 42.52, 56.69, 85.04)
EMPTY = Document(Metadata("Không có gì", "Văn phòng"), ())


def document(*blocks: Paragraph | Table, **metadata: str) -> Document:
    known = {"title": "Thông báo", "author": "Văn phòng"} | metadata
    return Document(Metadata(**known), (Section(SHEET, blocks),))


def paragraph(text: str) -> Paragraph:
    return Paragraph((Run(text, FONT),), Format(), FONT)


def long_table(rows: int) -> Table:
    """Rows of new objects, as the adapter makes them: nothing is equal by identity."""
    return Table(
        (100.0, 100.0),
        tuple(Row(tuple(Cell((paragraph(f"{n}-{c}"),), c) for c in (0, 1))) for n in range(rows)),
    )


def audit(file: bytes, tmp_path: Path, level: FileFormat) -> list[str]:
    path = tmp_path / "a.docx"
    path.write_bytes(file)
    result = OpenXmlValidator(file_format=level, max_errors=0).validate(path)
    return [f"{error.part_uri}: {error.description}" for error in result.errors]


@pytest.mark.parametrize(
    "level", [level for level in FileFormat if level.name.startswith(("OFFICE", "MICROSOFT"))]
)
def test_no_error_in_any_version_of_word(rich: Document, tmp_path: Path, level: FileFormat) -> None:
    assert audit(word_file(rich), tmp_path, level) == []


@pytest.mark.parametrize(
    "odd",
    [
        EMPTY,
        document(),
        document(language=""),
        document(long_table(1)),
        document(long_table(1), long_table(1)),
        document(Table((50.0,), ())),
        document(Table((50.0,), (Row(()),))),
        Document(EMPTY.metadata, (Section(SHEET, ()), Section(SHEET, (long_table(1),)))),
        Document(EMPTY.metadata, (Section(SHEET, (long_table(1),)), Section(SHEET, ()))),
    ],
)
def test_a_document_with_next_to_nothing_is_valid(odd: Document, tmp_path: Path) -> None:
    assert audit(word_file(odd), tmp_path, FileFormat.OFFICE_2019) == []
    docx.Document(io.BytesIO(word_file(odd)))


def test_references_hold(rich: Document, tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(word_file(rich))
    assert ooxml_integrity.check(path) == []


def test_properties_come_from_the_metadata(rich: Document) -> None:
    core = docx.Document(io.BytesIO(word_file(rich))).core_properties
    assert core.title == rich.metadata.title
    assert core.author == core.last_modified_by == "Văn phòng Huyện ủy Mường Vang"
    assert core.subject == "Kinh tế - xã hội 6 tháng đầu năm"
    assert core.language == "vi-VN"
    assert core.revision == 1
    assert core.created is not None
    assert core.created.replace(tzinfo=UTC) == datetime(2024, 6, 18, 1, 30, tzinfo=UTC)
    assert core.modified == core.created


def test_no_time_is_made_up_and_no_library_named() -> None:
    file = word_file(document(paragraph("a")))
    assert docx.Document(io.BytesIO(file)).core_properties.created is None
    with ZipFile(io.BytesIO(file)) as archive:
        everything = b"".join(archive.read(name) for name in archive.namelist())
    assert b"python-docx" not in everything


def test_a_long_title_is_cut_between_words() -> None:
    file = word_file(document(title="Báo cáo " * 40))
    title = docx.Document(io.BytesIO(file)).core_properties.title
    assert len(title) <= 255
    assert set(title.removesuffix("…").split()) == {"Báo", "cáo"}


def test_the_same_document_gives_the_same_bytes(rich: Document) -> None:
    """In this process and in others with another order of sets, zone and day."""
    code = (
        "import pickle,sys,hashlib;from reportgen.write.docx import word_file;"
        "print(hashlib.sha256(word_file(pickle.load(sys.stdin.buffer))).hexdigest())"
    )
    file = word_file(rich)
    assert word_file(rich) == file
    for seed, zone in (("1", "Asia/Ho_Chi_Minh"), ("2", "America/Lima")):
        settings = {
            "PYTHONHASHSEED": seed,
            "TZ": zone,
            "PYTHONPATH": os.pathsep.join(sys.path),
        }
        told = subprocess.run(
            [sys.executable, "-c", code],
            input=pickle.dumps(rich),
            env=os.environ | settings,
            capture_output=True,
            check=True,
        )
        assert told.stdout.decode().strip() == hashlib.sha256(file).hexdigest()


def test_every_entry_has_the_same_time(rich: Document) -> None:
    with ZipFile(io.BytesIO(word_file(rich))) as archive:
        assert archive.testzip() is None
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert archive.namelist()[0] == "[Content_Types].xml"


def test_a_long_table_takes_time_by_its_rows() -> None:
    """Four times the rows, not sixteen times the time; 2,000 rows in under two seconds."""

    def seconds(rows: int) -> float:
        long = document(long_table(rows))
        start = time.perf_counter()
        word_file(long)
        return time.perf_counter() - start

    short, long = min(seconds(500) for _ in range(3)), min(seconds(2000) for _ in range(3))
    assert long < 2
    assert long < 8 * short
