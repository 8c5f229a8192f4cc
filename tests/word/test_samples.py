"""Our own files read back: the writer is checked by one who knows nothing of it."""

from collections.abc import Iterator
from dataclasses import fields, replace
from typing import Any

import pytest

from reportgen.boxes.document import (
    Document,
    Field,
    Font,
    Geometry,
    Paragraph,
    Run,
    Section,
    paragraphs,
)
from reportgen.word import read_content, write_copy

TWIP = 0.05
"""Lengths are written in twentieths of a point."""


def read_back(file: bytes) -> Document:
    word, mistakes = read_content(file, "x.docx")
    assert word is not None
    assert mistakes == []
    return word.document


def visible(document: Document) -> list[Paragraph]:
    """Paragraphs with words or a line; those that only Word needs have neither."""
    return [
        it
        for section in document.sections
        for it in paragraphs(section.blocks)
        if it.text.strip() or it.format.borders.top or it.format.borders.bottom
    ]


def letters(paragraph: Paragraph) -> Iterator[tuple[str, Font]]:
    """Every letter with its font: how it is cut into runs does not matter."""
    for it in paragraph.inlines:
        if isinstance(it, Run):
            yield from ((letter, it.font) for letter in it.text)
        elif isinstance(it, Field):
            yield it.kind, it.font


def rounded(font: Font) -> Font:
    """Letter sizes are written in half points."""
    return replace(font, size_pt=round(font.size_pt * 2) / 2)


def lengths(shape: object) -> list[float]:
    named = [getattr(shape, it.name) for it in fields(shape)]  # type: ignore[arg-type]
    return [it for it in named if isinstance(it, float | int)]


def test_words_are_those_of_the_boxes(sample: Any) -> None:
    found = [it.text for it in visible(read_back(sample.docx))]
    assert found == [it.text.removesuffix("\n") for it in visible(sample.front.document)]


def test_letters_look_like_those_of_the_boxes(sample: Any) -> None:
    pairs = zip(visible(read_back(sample.docx)), visible(sample.front.document), strict=True)
    for found, written in pairs:
        assert [*letters(found)] == [(it, rounded(font)) for it, font in letters(written)]


def test_paragraphs_look_like_those_of_the_boxes(sample: Any) -> None:
    pairs = zip(visible(read_back(sample.docx)), visible(sample.front.document), strict=True)
    for found, written in pairs:
        now, then = found.format, written.format
        assert now.align == then.align
        assert now.outline == then.outline
        assert now.page_break_before == then.page_break_before
        for name in ("first_line_pt", "left_pt", "right_pt", "before_pt"):
            assert getattr(now, name) == pytest.approx(getattr(then, name), abs=TWIP), found.text
        if then.line_pt:
            assert (now.line_rule, now.line_pt) == ("exact", pytest.approx(then.line_pt, abs=TWIP))
        assert (now.borders.top is None) == (then.borders.top is None)


def test_styles_have_the_names_of_the_boxes(sample: Any) -> None:
    pairs = zip(visible(read_back(sample.docx)), visible(sample.front.document), strict=True)
    named = [(a.style, b.style) for a, b in pairs if b.style]
    assert named
    assert [a for a, _ in named] == [b for _, b in named]


def test_sheets_are_those_of_the_boxes(sample: Any) -> None:
    found, written = read_back(sample.docx), sample.front.document
    assert len(found.sections) == len(written.sections)
    for now, then in zip(found.sections, written.sections, strict=True):
        assert lengths(now.geometry) == pytest.approx(lengths(then.geometry), abs=TWIP)
        assert isinstance(now.geometry, Geometry)
        assert now.page_start == then.page_start


def numbers(section: Section) -> tuple[list[str], list[str] | None]:
    """Where the number of the page stands, and whether on the first page too."""
    first = None if section.first is None else [it.text for it in section.first.header]
    return [it.format.align for it in section.margin.header if it.inlines], first


def test_page_numbers_stand_where_the_boxes_put_them(sample: Any) -> None:
    found, written = read_back(sample.docx), sample.front.document
    assert [*map(numbers, found.sections)] == [*map(numbers, written.sections)]
    (number,) = found.sections[0].margin.header
    assert [it.kind for it in number.inlines if isinstance(it, Field)] == ["PAGE"]


def test_tables_have_the_columns_of_the_boxes(sample: Any) -> None:
    def columns(document: Document) -> list[tuple[float, ...]]:
        return [
            it.column_widths_pt
            for section in document.sections
            for it in section.blocks
            if not isinstance(it, Paragraph) and it.rows
        ]

    found, written = columns(read_back(sample.docx)), columns(sample.front.document)
    assert len(found) == len(written)
    for now, then in zip(found, written, strict=True):
        assert now == pytest.approx(then, abs=TWIP)


def test_the_title_is_that_of_the_boxes(sample: Any) -> None:
    assert read_back(sample.docx).metadata.title == sample.front.document.metadata.title[:255]


def test_elements_stand_in_the_order_of_the_paragraphs(sample: Any) -> None:
    word, _ = read_content(sample.docx, "x.docx")
    assert word is not None
    read = [it for section in word.document.sections for it in paragraphs(section.blocks)]
    words = ["".join(it.itertext("{*}t")) for it in word.elements]
    assert words == [it.text.replace("\n", "") for it in read]
    assert len(word.sections) == len(word.document.sections)


def test_a_copy_of_what_nobody_changed_reads_the_same(sample: Any) -> None:
    word, _ = read_content(sample.docx, "x.docx")
    assert word is not None
    copy = write_copy(word)
    assert read_back(copy) == word.document
    assert copy == write_copy(word)


def test_every_kind_of_box_is_read(samples: dict[str, Any]) -> None:
    """The comparison above is of more than plain paragraphs of one section."""
    found = [read_back(it.docx) for it in samples.values()]
    assert any(len(it.sections) > 1 for it in found)
    assert any(not isinstance(b, Paragraph) for it in found for b in it.sections[0].blocks)
    fonts = {font for it in found for p in visible(it) for _, font in letters(p)}
    assert {it.bold for it in fonts} == {it.italic for it in fonts} == {True, False}
