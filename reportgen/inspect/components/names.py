"""The names given to lines, and the document with these names on its paragraphs."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
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
    words,
)
from reportgen.inspect.components.line import Line, flat
from reportgen.inspect.components.patterns import HEAD, LABEL, NOT_FOR_MEDIA, TYPIST

Names = dict[int, tuple[str, ...]]
"""Classes by the number of a line in `read_lines`."""

MANY = "nhieu-thanh-phan"
"""A paragraph of several components: what is asked of one cannot be asked of it. The components
of a line that is many stand after it.
"""

OUTER = ("phu-luc", "ban-sao")
"""Classes of all that stands in an annex or in the block of a copy."""
PLAIN = {(), ("noi-dung",), ("phu-luc",)}
"""What the words of one line may be, though tabs part them."""


@dataclass(frozen=True, slots=True)
class Label:
    """The classes of a paragraph, and the names of parts of its text: start, end, name."""

    classes: tuple[str, ...] = ()
    parts: tuple[tuple[int, int, str], ...] = ()


Labels = dict[int, Label]
"""By the number of a paragraph."""


def of_paragraphs(lines: list[Line], names: Names) -> Labels:
    """The names of lines as names of paragraphs, those of single lines as names of parts."""
    found: dict[int, list[tuple[Line, tuple[str, ...]]]] = {}
    for index, line in enumerate(lines):
        found.setdefault(line.number, []).append((line, names.get(index, ())))
    return {number: _label(said) for number, said in found.items()}


def _label(said: list[tuple[Line, tuple[str, ...]]]) -> Label:
    """One name for all lines of a paragraph, else one a line; so for two signers side by side."""
    kinds = {kind for _, kind in said}
    many = any(MANY in kind for kind in kinds)
    beside = any(line.shared for line, _ in said) and not kinds <= PLAIN
    if len(kinds) == 1 and not many and not beside:
        return Label(next(iter(kinds)))
    outer = tuple(name for name in OUTER if any(name in kind for kind in kinds))
    parts = tuple(_part_of(line, kind) for line, kind in said if kind)
    return Label((MANY, *outer), () if outer else tuple(it for it in parts if it[2]))


def _part_of(line: Line, kind: tuple[str, ...]) -> tuple[int, int, str]:
    """A line as a part; of a line that is many, the words that begin it, if they are known."""
    start, end = line.span
    if kind[0] != MANY:
        return start, end, kind[0]
    first = LABEL.match(line.paragraph.text[start:end])
    return (start, start + first.end(), "ten-loai") if first and "ten-loai" in kind else (0, 0, "")


def named(document: Document, labels: Labels) -> Document:
    """`document` with the names on its paragraphs, those in the margins named by what they say."""
    numbers = count()
    sections = tuple(_section(section, labels, numbers) for section in document.sections)
    return replace(document, sections=sections)


def _section(section: Section, labels: Labels, numbers: Iterator[int]) -> Section:
    return replace(
        section,
        blocks=tuple(_block(block, labels, numbers) for block in section.blocks),
        margin=_margin(section.margin),
        first=section.first and _margin(section.first),
    )


def _block(block: Block, labels: Labels, numbers: Iterator[int]) -> Block:
    if isinstance(block, Paragraph):
        return _paragraph(block, labels[next(numbers)])
    return replace(block, rows=tuple(_row(row, labels, numbers) for row in block.rows))


def _row(row: Row, labels: Labels, numbers: Iterator[int]) -> Row:
    return replace(row, cells=tuple(_cell(cell, labels, numbers) for cell in row.cells))


def _cell(cell: Cell, labels: Labels, numbers: Iterator[int]) -> Cell:
    return replace(cell, blocks=tuple(_block(block, labels, numbers) for block in cell.blocks))


def _paragraph(paragraph: Paragraph, label: Label) -> Paragraph:
    kept = tuple(dict.fromkeys([*label.classes, *paragraph.classes]))
    inlines = paragraph.inlines
    for start, end, name in label.parts or _inner_part(paragraph.text, label.classes):
        inlines = _split(inlines, start, end, name)
    return replace(paragraph, classes=kept, inlines=inlines)


def _inner_part(text: str, classes: tuple[str, ...]) -> list[tuple[int, int, str]]:
    """The part of a line that is a component of its own."""
    if "kinh-gui" in classes:
        label = LABEL.match(text) if flat(text).startswith("kinh") else None
        return [(0, label.end() if label else len(text), "nhan-kinh-gui")]
    kept = "noi-nhan" in classes and "luu" in flat(text)
    if kept and (typist := TYPIST.search(text)):
        return [(*typist.span(), "nguoi-soan")]
    return []


def _split(inlines: tuple[Inline, ...], start: int, end: int, part: str) -> tuple[Inline, ...]:
    """The inlines, with runs of their own from letter `start` to `end`."""
    found: list[Inline] = []
    position = 0
    for it in inlines:
        if not isinstance(it, Run) or it.part:
            found.append(it)
            position += len(words(it))
            continue
        first, last = (min(max(0, at - position), len(it.text)) for at in (start, end))
        cuts = ((it.text[:first], ""), (it.text[first:last], part), (it.text[last:], ""))
        found += [replace(it, text=text, part=name) for text, name in cuts if text]
        position += len(it.text)
    return tuple(found)


def _margin(margin: Margin) -> Margin:
    return Margin(
        tuple(_paragraph(it, Label(_in_margin(it))) for it in margin.header),
        tuple(_paragraph(it, Label(_in_margin(it))) for it in margin.footer),
    )


def _in_margin(paragraph: Paragraph) -> tuple[str, ...]:
    if any(isinstance(it, Field) and it.kind == "PAGE" for it in paragraph.inlines):
        return ("so-trang",)
    plain = flat(paragraph.text)
    if HEAD["pham-vi"].fullmatch(plain):
        return ("pham-vi",)
    return ("khong-pho-bien",) if NOT_FOR_MEDIA.fullmatch(plain) else ()
