"""The names given to lines, and the document with these names on its paragraphs."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import count

from reportgen.boxes.document import (
    Block,
    Cell,
    Document,
    Field,
    Inline,
    Margin,
    Paragraph,
    Row,
    Run,
    Section,
)
from reportgen.inspect.components.line import Line, flat
from reportgen.inspect.components.patterns import HEAD, LABEL, NOT_FOR_MEDIA, TYPIST

Names = dict[int, tuple[str, ...]]
"""Classes by the number of a line, in `read_lines`, or of a paragraph."""

MANY = "nhieu-thanh-phan"
"""A paragraph of several components: what is asked of one cannot be asked of it. The components
of a line that is many stand after it.
"""


def of_paragraphs(lines: list[Line], names: Names) -> Names:
    """The names of lines as names of paragraphs."""
    found: dict[int, set[tuple[str, ...]]] = {}
    beside = {line.number for line in lines if line.shared}
    for index, line in enumerate(lines):
        found.setdefault(line.number, set()).add(names.get(index, ()))
    return {number: _one(kinds, beside=number in beside) for number, kinds in found.items()}


def _one(kinds: set[tuple[str, ...]], *, beside: bool) -> tuple[str, ...]:
    """The name of all lines of a paragraph; two signers side by side are many, too."""
    many = any(MANY in kind for kind in kinds)
    if len(kinds) == 1 and not many and (not beside or kinds <= {(), ("noi-dung",), ("phu-luc",)}):
        return next(iter(kinds))
    shared = [name for name in ("phu-luc", "ban-sao") if all(name in kind for kind in kinds)]
    return (MANY, *shared)


def named(document: Document, names: Names) -> Document:
    """`document` with the names on its paragraphs, those in the margins named by what they say."""
    numbers = count()
    sections = tuple(_section(section, names, numbers) for section in document.sections)
    return replace(document, sections=sections)


def _section(section: Section, names: Names, numbers: Iterator[int]) -> Section:
    return replace(
        section,
        blocks=tuple(_block(block, names, numbers) for block in section.blocks),
        margin=_margin(section.margin),
        first=section.first and _margin(section.first),
    )


def _block(block: Block, names: Names, numbers: Iterator[int]) -> Block:
    if isinstance(block, Paragraph):
        return _paragraph(block, names[next(numbers)])
    return replace(block, rows=tuple(_row(row, names, numbers) for row in block.rows))


def _row(row: Row, names: Names, numbers: Iterator[int]) -> Row:
    return replace(row, cells=tuple(_cell(cell, names, numbers) for cell in row.cells))


def _cell(cell: Cell, names: Names, numbers: Iterator[int]) -> Cell:
    return replace(cell, blocks=tuple(_block(block, names, numbers) for block in cell.blocks))


def _paragraph(paragraph: Paragraph, names: Iterable[str]) -> Paragraph:
    kept = tuple(dict.fromkeys([*names, *paragraph.classes]))
    return replace(paragraph, classes=kept, inlines=_parts(paragraph, kept))


def _parts(paragraph: Paragraph, classes: tuple[str, ...]) -> tuple[Inline, ...]:
    """The runs, with those of their own that name a part of the line."""
    text = paragraph.text
    if "kinh-gui" in classes and flat(text).startswith("kinh") and (label := LABEL.match(text)):
        return _split(paragraph, *label.span(), "nhan-kinh-gui")
    if "noi-nhan" in classes and (typist := TYPIST.search(text)) and "lưu" in text.lower():
        return _split(paragraph, *typist.span(), "nguoi-soan")
    return paragraph.inlines


def _split(paragraph: Paragraph, start: int, end: int, part: str) -> tuple[Inline, ...]:
    found: list[Inline] = []
    position = 0
    for it in paragraph.inlines:
        if not isinstance(it, Run):
            found.append(it)
            position += len(Paragraph((it,), paragraph.format, paragraph.font).text)
            continue
        first, last = (min(max(0, at - position), len(it.text)) for at in (start, end))
        cuts = ((it.text[:first], it.part), (it.text[first:last], part), (it.text[last:], it.part))
        found += [replace(it, text=text, part=name) for text, name in cuts if text]
        position += len(it.text)
    return tuple(found)


def _margin(margin: Margin) -> Margin:
    return Margin(
        tuple(_paragraph(it, _in_margin(it)) for it in margin.header),
        tuple(_paragraph(it, _in_margin(it)) for it in margin.footer),
    )


def _in_margin(paragraph: Paragraph) -> tuple[str, ...]:
    if any(isinstance(it, Field) and it.kind == "PAGE" for it in paragraph.inlines):
        return ("so-trang",)
    plain = flat(paragraph.text)
    if HEAD["pham-vi"].fullmatch(plain):
        return ("pham-vi",)
    return ("khong-pho-bien",) if NOT_FOR_MEDIA.fullmatch(plain) else ()
