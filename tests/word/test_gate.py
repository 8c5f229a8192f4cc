"""Files that nobody trusts: refused in words, or read; never anything else."""

import io
import os
import zipfile
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from reportgen.boxes.document import paragraphs
from reportgen.diagnostic import errors
from reportgen.word import gate, read, read_content, write_copy

DTD = b'<?xml version="1.0"?><!DOCTYPE w:styles [<!ENTITY a SYSTEM "file:///etc/passwd">]>'


def codes(content: bytes) -> list[str]:
    word, found = read_content(content, "x.docx")
    assert (word is None) == bool(errors(found))
    assert all(it.message() and it.message("en") and it.path == "x.docx" for it in found)
    assert all(it.remedy() for it in errors(found))
    return [it.code for it in found]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "word-rong"),
        (b"xin chao", "word-khong-phai"),
        (bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 512, "word-cu-hoac-mat-khau"),
        (b"{\\rtf1\\ansi}", "word-rtf"),
        (b"PK\x03\x04 gi do", "word-hong"),
    ],
)
def test_what_is_no_word_file(content: bytes, code: str) -> None:
    assert codes(content) == [code]


def test_files_that_cannot_be_read(tmp_path: Path, make: Any, p: Any) -> None:
    file = tmp_path / "a.docx"
    file.write_bytes(make(p("chữ")))
    (tmp_path / "link.docx").symlink_to(file)
    os.mkfifo(tmp_path / "pipe.docx")
    wanted = {"khong-co": "khong-co-tep", "pipe": "khong-doc-duoc-tep",
              "a.docx/b": "khong-co-tep", "so\0khong": "khong-doc-duoc-tep"}  # fmt: skip
    found = {name: read(tmp_path / f"{name}.docx") for name in wanted}
    assert {name: [it.code for it in said] for name, (_, said) in found.items()} == {
        name: [code] for name, code in wanted.items()
    }
    assert [it.code for it in read(tmp_path)[1]] == ["la-thu-muc"]
    assert read(file)[1] == read(tmp_path / "link.docx")[1] == []


def test_a_file_without_the_right_to_read_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: Any) -> Any:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(gate.Path, "open", refuse)
    (tmp_path / "a.docx").touch()
    assert [it.code for it in read(tmp_path / "a.docx")[1]] == ["khong-duoc-doc"]


def test_a_file_that_is_too_large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gate, "FILE_LIMIT", 10)
    (tmp_path / "a.docx").write_bytes(b"PK" + b"x" * 20)
    assert [it.code for it in read(tmp_path / "a.docx")[1]] == ["word-qua-lon"]


@pytest.mark.parametrize("name", ["../evil.xml", "/etc/passwd", "word\\document.xml", "c:evil"])
def test_names_that_lead_out(made: Any, pack: Any, p: Any, name: str) -> None:
    assert codes(pack(made(p("a")).parts() | {name: b"x"})) == ["word-duong-dan"]


def test_too_many_members(made: Any, pack: Any, p: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gate, "MEMBER_LIMIT", 3)
    assert codes(pack(made(p("a")).parts() | {"a": b"", "b": b""})) == ["word-bom"]


@pytest.mark.parametrize("limit", ["WHOLE_LIMIT", "PART_LIMIT"])
def test_parts_that_unpack_to_too_much(
    make: Any, p: Any, monkeypatch: pytest.MonkeyPatch, limit: str
) -> None:
    monkeypatch.setattr(gate, limit, 100)
    assert codes(make(p("a"))) == ["word-bom"]


def test_a_zip_bomb_is_not_unpacked(
    made: Any, pack: Any, p: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    bomb = pack(made(p("a")).parts() | {"word/media/a.bin": b"\0" * (20 * gate.MIB)})
    monkeypatch.setattr(ZipFile, "read", lambda *_: pytest.fail("unpacked"))
    assert codes(bomb) == ["word-bom"]


def test_two_members_of_one_name(make: Any, p: Any) -> None:
    file = io.BytesIO(make(p("a")))
    with ZipFile(file, "a") as archive, pytest.warns(UserWarning, match="Duplicate"):
        archive.writestr("word/document.xml", b"<a/>")
    assert codes(file.getvalue()) == ["word-hong"]


def test_a_zip_with_a_password(make: Any, p: Any) -> None:
    content = bytearray(make(p("a")))
    for at in range(len(content) - 4):
        if content[at : at + 4] == b"PK\x01\x02":
            content[at + 8] |= 1
    assert codes(bytes(content)) == ["word-cu-hoac-mat-khau"]


@pytest.mark.parametrize("code", ["utf-8", "utf-16", "utf-16-be"])
@pytest.mark.parametrize("name", ["word/styles.xml", "customXml/item1.xml", "word/_rels/x.rels"])
def test_a_dtd_anywhere(made: Any, pack: Any, p: Any, name: str, code: str) -> None:
    dtd = DTD.decode().replace('"1.0"', f'"1.0" encoding="{code}"').encode(code)
    assert codes(pack(made(p("a")).parts() | {name: dtd})) == ["word-dtd"]


def test_parts_that_are_missing_or_something_else(made: Any, pack: Any, p: Any) -> None:
    parts = made(p("a")).parts()
    assert codes(pack({"a.txt": b"x"})) == ["word-thieu-phan-chinh"]
    assert codes(pack({k: v for k, v in parts.items() if k != "word/document.xml"})) == [
        "word-thieu-phan-chinh"
    ]
    assert codes(pack(parts | {"word/document.xml": b"<workbook/>"})) == ["word-khong-phai-van-ban"]
    assert codes(pack(parts | {"word/document.xml": b"<w:document"})) == ["word-xml-hong"]


def test_xml_that_is_too_deep(make: Any, p: Any) -> None:
    deep = "<w:sdt><w:sdtContent>" * 60 + p("a") + "</w:sdtContent></w:sdt>" * 60
    assert codes(make(deep)) == ["word-qua-sau"]
    assert codes(make("<w:sdt>" * 300 + "</w:sdt>" * 300)) == ["word-xml-hong"]
    tables = "<w:tbl><w:tr><w:tc>" * 38 + p("a") + "</w:tc></w:tr></w:tbl>" * 38
    assert codes(make(tables)) == []


def test_a_part_of_too_many_elements(make: Any) -> None:
    assert codes(make("<w:p/>" * 250_000)) == ["word-qua-nhieu"]


def test_what_word_itself_limits_is_cut_there(make: Any, p: Any) -> None:
    """A row of endless cells, a field in fields without end, a style of endless tab stops."""
    row = f"<w:tc>{p('a')}</w:tc>" * 3000
    cells = f"<w:tbl><w:tr>{row}</w:tr></w:tbl>"
    field = '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>IF </w:instrText></w:r>'
    tabs = "".join(f'<w:tab w:val="left" w:pos="{it}"/>' for it in range(3000))
    body = f"{cells}<w:p><w:pPr><w:tabs>{tabs}</w:tabs></w:pPr>{field * 3000}</w:p>"
    word, _ = read_content(make(body), "x.docx")
    assert word is not None
    table, line = word.document.sections[0].blocks
    assert (len(table.rows[0].cells), line.text) == (63, "")


def test_macros_and_links_to_the_outside_are_told(made: Any, pack: Any, p: Any) -> None:
    outside = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        + "".join(
            f'<Relationship Id="{it}" Type="x/{it}" Target="http://a/b" TargetMode="External"/>'
            for it in ("attachedTemplate", "image", "hyperlink")
        )
        + "</Relationships>"
    )
    parts = {"word/vbaProject.bin": b"x", "word/_rels/settings.xml.rels": outside.encode()}
    word, found = read_content(pack(made(p("a")).parts() | parts), "x.docm")
    assert word is not None
    assert [(it.code, it.severity) for it in found] == [
        ("word-co-macro", "warning"),
        ("word-lien-ket-ngoai", "warning"),
        ("word-lien-ket-ngoai", "warning"),
    ]  # fmt: skip


def test_fonts_of_old_encodings_are_told(make: Any, p: Any) -> None:
    old = '<w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/>'
    word, (said,) = read_content(make(p("KÕt luËn", letters=old)), "x.docx")
    assert (said.code, said.severity, said.values["value"]) == (
        "word-phong-cu",
        "warning",
        ".VnTime",
    )
    assert word.document.sections[0].blocks[0].text == "KÕt luËn"


def test_a_strict_file_is_read_and_stays_strict(made: Any, pack: Any, p: Any) -> None:
    parts = made(
        p("Chữ", '<w:jc w:val="end"/><w:ind w:start="1cm"/>', "<w:b w:val='true'/>")
    ).parts()
    purl, open_ = b"http://purl.oclc.org/ooxml/", b"http://schemas.openxmlformats.org/"
    strict = dict(parts)
    for name in (b"wordprocessingml", b"officeDocument"):
        old, new = open_ + name + b"/2006/", purl + name + b"/"
        strict = {part: text.replace(old, new) for part, text in strict.items()}
    word, said = read_content(pack(strict), "x.docx")
    assert said == []
    (line,) = word.document.sections[0].blocks
    assert (line.text, line.format.align, line.inlines[0].font.bold) == ("Chữ", "right", True)
    assert line.format.left_pt == pytest.approx(28.35, abs=0.01)
    copy = zipfile.ZipFile(io.BytesIO(write_copy(word))).read("word/document.xml")
    assert purl in copy
    assert b"wordprocessingml/2006" not in copy


def test_a_copy_changes_one_part(made: Any, pack: Any, p: Any) -> None:
    parts = made(p("cũ")).parts() | {"word/media/a.png": b"\x89PNG"}
    word, _ = read_content(pack(parts), "x.docx")
    next(word.elements[0].iter("{*}t")).text = "mới"
    first, second = write_copy(word), write_copy(word)
    assert first == second
    with ZipFile(io.BytesIO(first)) as archive:
        copied = {it: archive.read(it) for it in archive.namelist()}
        assert {it.date_time for it in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert [*copied] == [*parts]
    assert [name for name in parts if parts[name] != copied[name]] == ["word/document.xml"]
    again, _ = read_content(first, "x.docx")
    assert again.document.sections[0].blocks[0].text == "mới"


@pytest.fixture(scope="module")
def whole(samples: Any) -> Any:
    """Two of our own files as bytes, and the parts of one."""
    files = [it.docx for it in samples.values()][:2]
    with ZipFile(io.BytesIO(files[0])) as archive:
        return files, {it: archive.read(it) for it in archive.namelist()}


def is_read_or_refused(content: bytes) -> None:
    word, found = read_content(content, "x.docx")
    assert (word is None) == bool(errors(found))
    assert all(it.render() for it in found)
    if word:
        count = sum(1 for s in word.document.sections for _ in paragraphs(s.blocks))
        assert (count, len(word.document.sections)) == (len(word.elements), len(word.sections))
        assert write_copy(word)


@settings(deadline=None, max_examples=60)
@given(data=st.data())
def test_damaged_bytes(whole: Any, data: st.DataObject) -> None:
    files, _ = whole
    content = bytearray(data.draw(st.sampled_from(files)))
    for _ in range(data.draw(st.integers(0, 5))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    is_read_or_refused(
        bytes(
            content[: data.draw(st.integers(0, len(content)))]
            if data.draw(st.booleans())
            else content
        )
    )


WILD = st.sampled_from(
    ["", "0", "-1", "999999999999", "1e9", "abc", "٣", "²", "NaN", "%1", "\uf0b7", "Normal", "1"]
)


@settings(deadline=None, max_examples=100)
@given(data=st.data())
def test_damaged_xml(whole: Any, pack: Any, data: st.DataObject) -> None:
    """Elements are moved into each other, taken away and given values that mean nothing."""
    _, parts = whole
    name = data.draw(
        st.sampled_from([it for it in parts if it.endswith(".xml") and it.startswith("word/")])
    )
    root = etree.fromstring(parts[name])
    elements = [*root.iter()]
    for _ in range(data.draw(st.integers(1, 12))):
        element = elements[data.draw(st.integers(0, len(elements) - 1))]
        match data.draw(st.integers(0, 3)):
            case 0 if element.attrib:
                element.set(data.draw(st.sampled_from(sorted(element.attrib))), data.draw(WILD))
            case 1:
                element.tag = elements[data.draw(st.integers(0, len(elements) - 1))].tag
            case 2 if element.getparent() is not None:
                element.getparent().remove(element)
            case 3:
                element.append(
                    etree.fromstring(
                        etree.tostring(elements[data.draw(st.integers(1, len(elements) - 1))])
                    )
                )
            case _:
                element.attrib.clear()
    is_read_or_refused(pack(parts | {name: etree.tostring(root)}))


@settings(deadline=None, max_examples=40)
@given(data=st.data())
def test_damaged_lists_and_tables(made: Any, pack: Any, p: Any, data: st.DataObject) -> None:
    """The same on a file with automatic numbers, styles and merged cells."""
    span = '<w:tcPr><w:gridSpan w:val="2"/><w:vMerge w:val="restart"/></w:tcPr>'
    grid = '<w:tblGrid><w:gridCol w:w="1"/></w:tblGrid>'
    table = f"<w:tbl>{grid}<w:tr><w:tc>{span}{p('a')}</w:tc></w:tr></w:tbl>"
    numbering = (
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
        '<w:numFmt w:val="upperRoman"/><w:pStyle w:val="A"/><w:lvlText w:val="%1.%2"/></w:lvl>'
        '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/>'
        '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="3"/></w:lvlOverride></w:num>'
    )
    styles = (
        '<w:style w:type="paragraph" w:default="1" w:styleId="A"><w:name w:val="A"/>'
        '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    )
    form = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:ind w:left="1"/>'
    body = table + p("x", form, '<w:sz w:val="2"/>')
    parts = made(body, numbering=numbering, styles=styles).parts()
    for name in ("word/document.xml", "word/styles.xml", "word/numbering.xml"):
        root = etree.fromstring(parts[name])
        valued = [it for it in root.iter() if it.attrib]
        for _ in range(data.draw(st.integers(0, 4))):
            element = data.draw(st.sampled_from(valued))
            element.set(data.draw(st.sampled_from(sorted(element.attrib))), data.draw(WILD))
        parts[name] = etree.tostring(root)
    is_read_or_refused(pack(parts))
