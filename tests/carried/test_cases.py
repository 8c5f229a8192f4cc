"""Every section of `tests/cases/carried/`: a document that gives no data, and what is said.

The block `tep` names a function of this page that makes the document.
"""

import hashlib
import io
import zlib
from base64 import b64encode
from collections.abc import Callable
from typing import Any

import pikepdf
import pytest

from reportgen.carried import carried_data, opened
from reportgen.diagnostic import errors

DATA = b"don_vi: muong-vang\nky: 2024-H1\n"
ITEM = "customXml/item1.xml"
KIND = b"urn:reportgen:period-data:1"
BOMB = zlib.compress(bytes(100 * 2**20), 9)


class Workshop:
    """Makes the documents; a method for each."""

    def __init__(self, carrier: Any, repacked: Any) -> None:
        self.carrier = carrier
        self.repacked = repacked

    def word(self, **members: Any) -> bytes:
        """A Word file with members changed: `item` is the part with the data."""
        names = {"item": ITEM, "relations": "word/_rels/document.xml.rels"}
        changes = {names.get(name, name): new for name, new in members.items()}
        content: bytes = self.repacked(self.carrier("docx", DATA), changes)
        return content

    def word_without(self) -> bytes:
        return self.word(relations=lambda it: it.replace(b"/customXml", b"/other"))

    def word_of_another_program(self) -> bytes:
        return self.word(item=b"<b:Sources xmlns:b='http://x/bibliography'><b:broken></b:Sources>")

    def word_digest(self) -> bytes:
        return self.word(item=lambda it: it.replace(b'sha256="', b'sha256="0'))

    def word_letter(self) -> bytes:
        return self.word(item=lambda it: it.replace(b"</file>", "ộ</file>".encode()))

    def word_cut(self) -> bytes:
        return self.word(item=lambda it: it.replace(b"</file>", b"").rstrip(b"=")[:-8] + b"</file>")

    def word_elements(self) -> bytes:
        return self.word(
            item=lambda it: it.replace(b"</file>", b"<a/></file>").replace(b'">', b'"><a/>')
        )

    def word_dtd(self) -> bytes:
        return self.word(item=lambda it: it.replace(b"<file", b"<!DOCTYPE file><file"))

    def word_xml(self) -> bytes:
        return self.word(item=lambda it: it.replace(b"</file>", b""))

    def word_bomb(self) -> bytes:
        packed = b64encode(BOMB)
        return self.word(item=lambda it: it[: it.index(b'">') + 2] + packed + b"</file>")

    def word_two(self) -> bytes:
        """The data of another document in a second part."""
        digest = hashlib.sha256(b"a: 1").hexdigest().encode()
        other = b'<file xmlns="%s" name="lai-son-2020.yaml" sha256="%s">eA==</file>'
        relation = (
            b'<Relationship Id="rIdX" Target="../customXml/item2.xml" Type="http://schemas.'
            b'openxmlformats.org/officeDocument/2006/relationships/customXml"/></Relationships>'
        )
        changes = {
            "customXml/item2.xml": other % (KIND, digest),
            "relations": lambda it: it.replace(b"</Relationships>", relation),
        }
        return self.word(**changes)

    def text(self) -> bytes:
        return DATA

    def zip_of_nothing(self) -> bytes:
        return b"PK\x03\x04 gi do"

    def pdf_without(self) -> bytes:
        return document([b"<< /Type /Catalog >>"])

    def pdf_of_another_program(self) -> bytes:
        return attached("hoa-don.xml", b"Hoa don")

    def pdf_digest(self) -> bytes:
        return attached("a.yaml", mark(b"a: 2"), data=b"a: 1")

    def pdf_two(self) -> bytes:
        file = io.BytesIO()
        with pikepdf.open(io.BytesIO(self.carrier("pdf", DATA))) as pdf:
            other = pikepdf.AttachedFileSpec(pdf, b"a: 1", description=mark(b"a: 1").decode())
            pdf.attachments["lai-son-2020.yaml"] = other
            pdf.save(file)
        return file.getvalue()

    def pdf_bomb(self) -> bytes:
        return attached("a.yaml", mark(b""), b"/Filter /FlateDecode", BOMB)

    def pdf_large(self) -> bytes:
        return attached("a.yaml", mark(b""), data=bytes(5 * 2**20 + 1))

    def pdf_packed_twice(self) -> bytes:
        twice = b"/Filter [/FlateDecode /FlateDecode]"
        return attached("a.yaml", mark(b""), twice, zlib.compress(BOMB))

    def pdf_packed_oddly(self) -> bytes:
        return attached("a.yaml", mark(b""), b"/Filter /ASCII85Decode", b"z" * 1000 + b"~>")

    def pdf_damaged_stream(self) -> bytes:
        return attached("a.yaml", mark(b""), b"/Filter /FlateDecode", b"xx" + BOMB[2:])

    def pdf_length_of_itself(self) -> bytes:
        return attached("a.yaml", mark(b""), b"/Length 3 0 R")

    def pdf_ring(self) -> bytes:
        return document([b"<< /Type /Catalog /Names 2 0 R >>", b"3 0 R", b"2 0 R"])

    def pdf_ring_of_names(self) -> bytes:
        return document(
            [
                b"<< /Type /Catalog /Names << /EmbeddedFiles 2 0 R >> >>",
                b"<< /Kids [2 0 R 2 0 R] /Names [(a) 2 0 R] >>",
            ]
        )

    def pdf_ring_of_tables(self) -> bytes:
        whole = document([b"<< /Type /Catalog >>"])
        return document([b"<< /Type /Catalog >>"], b"/Prev %d" % whole.rindex(b"xref\n0"))

    def pdf_deep(self) -> bytes:
        return document([b"<< /Type /Catalog /Names " + b"[" * 10**5 + b"]" * 10**5 + b" >>"])

    def pdf_locked(self) -> bytes:
        file = io.BytesIO()
        with pikepdf.open(io.BytesIO(self.carrier("pdf", DATA))) as pdf:
            pdf.save(file, encryption=pikepdf.Encryption(owner="chu", user=""))
        return file.getvalue()

    def pdf_end_missing(self) -> bytes:
        return b"%PDF-1.7\n" + b"1 0 obj\n" * 10**5

    def pdf_huge(self) -> bytes:
        return b"%PDF-1.7\n" + b" " * (10 * 2**20)


def mark(content: bytes) -> bytes:
    """The description by which our data are known."""
    return KIND + b" sha256:" + hashlib.sha256(content).hexdigest().encode()


def attached(name: str, description: bytes, entries: bytes = b"", data: bytes = b"a: 1") -> bytes:
    """A PDF with one attachment."""
    length = b"" if b"/Length" in entries else b" /Length %d" % len(data)
    return document(
        [
            b"<< /Type /Catalog /Names << /EmbeddedFiles << /Names [(%s) 2 0 R] >> >> >>"
            % name.encode(),
            b"<< /Type /Filespec /Desc (%s) /EF << /F 3 0 R >> >>" % description,
            b"<< %s%s >>\nstream\n%s\nendstream" % (entries, length, data),
        ]
    )


def document(objects: list[bytes], trailer: bytes = b"") -> bytes:
    """A PDF of these objects, the first being its catalogue."""
    content, places = b"%PDF-1.7\n", []
    for number, it in enumerate(objects, 1):
        places.append(b"%010d 00000 n \n" % len(content))
        content += b"%d 0 obj\n%s\nendobj\n" % (number, it)
    size, start = len(objects) + 1, len(content)
    table = b"xref\n0 %d\n0000000000 65535 f \n%s" % (size, b"".join(places))
    end = b"trailer\n<< /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n"
    return content + table + end % (size, trailer, start)


@pytest.fixture(scope="module")
def workshop(carrier: Any, repacked: Any) -> Workshop:
    return Workshop(carrier, repacked)


def test_what_is_said_is_as_written(
    case: Any, workshop: Workshop, expect: Callable[[str], None]
) -> None:
    (block,) = case.blocks
    content = getattr(workshop, block.text.strip())()
    data, name, said = carried_data(content, "a")
    assert (data, name) == (None, "")
    assert all(it.remedy() and it.remedy("en") for it in errors(said))
    expect("\n".join(it.render(lang) for it in said for lang in ("vi", "en")))


def test_a_broken_part_of_another_program_does_not_stand_in_the_way(workshop: Workshop) -> None:
    relation = b'<Relationship Id="rIdX" Target="../customXml/item2.xml" Type="x/customXml"/>'
    changes = {
        "customXml/item2.xml": b"<a><b></a>",
        "relations": lambda it: it.replace(b"</Relationships>", relation + b"</Relationships>"),
    }
    assert carried_data(workshop.word(**changes), "x")[0] == DATA


def test_the_same_data_twice_are_one(workshop: Workshop) -> None:
    relation = b'<Relationship Id="rIdX" Target="../customXml/item1.xml" Type="x/customXml"/>'
    twice = workshop.word(
        relations=lambda it: it.replace(b"</Relationships>", relation + b"</Relationships>")
    )
    assert carried_data(twice, "x")[0] == DATA


MEASURES = {"thu": "tỷ đồng (giá 2010)", "xa.so_tieu_chi": "tiêu chí", "he_so": "", "a": '% & "b"'}


@pytest.mark.parametrize("kind", ["docx", "pdf"])
def test_units_of_measure_travel_along(carrier: Any, kind: str) -> None:
    found, mistakes = opened(carrier(kind, DATA, measures=MEASURES), "x")
    assert mistakes == []
    assert found is not None
    assert (found.content, found.measures) == (DATA, MEASURES)


def test_files_of_before_have_none(workshop: Workshop) -> None:
    old_word = workshop.word(item=lambda it: it.replace(b' units=""', b""))
    for content in (old_word, attached("a.yaml", mark(b"a: 1"))):
        found, mistakes = opened(content, "x")
        assert mistakes == []
        assert found is not None
        assert found.measures is None


def test_no_end_of_units_is_refused(workshop: Workshop) -> None:
    many = b'units="' + b"a=b&amp;" * 10_001
    found, (said,) = opened(workshop.word(item=lambda it: it.replace(b'units="', many)), "x")
    assert (found, said.code) == (None, "du-lieu-bi-doi")
