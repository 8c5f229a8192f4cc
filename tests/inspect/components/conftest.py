"""A small notation for Word files of others: one line a paragraph, marks before a colon.

`c:` centred, `r:` right, `l:` left, `b` bold, `i` italic, `h` a heading by its style, `p` on a
new page, `k` a drawn line, `n` numbered by Word; `cb: BÁO CÁO`. `**…**` is bold within a line,
`→` a tab, `↵` a line break, `~` an empty paragraph. A line `| … | … |` is a row of a table, its
cells parted by `|`, the paragraphs of a cell by `//`.
"""

import re
from collections.abc import Callable, Iterator
from itertools import groupby

import pytest

from reportgen.boxes.document import (
    Align,
    Block,
    Break,
    Cell,
    Document,
    Font,
    Format,
    Geometry,
    Inline,
    Metadata,
    Paragraph,
    Row,
    Run,
    Section,
    Table,
    paragraphs,
)
from reportgen.inspect.components import Found

MARKED = re.compile(r"(?P<marks>[a-z]{1,4}): ?(?P<text>.*)")
ALIGN: dict[str, Align] = {"c": "center", "r": "right", "l": "left"}
SEEN = str.maketrans({"\t": "→", "\n": "↵"})
A4 = Geometry(595.28, 841.89, 56.69, 42.52, 56.69, 85.04)


def read(paper: str) -> Document:
    """The document that `paper` writes down."""
    lines = [line for line in paper.splitlines() if line.strip()]
    blocks = [
        block
        for is_table, group in groupby(lines, lambda line: line.startswith("|"))
        for block in ([_table([*group])] if is_table else map(_paragraph, group))
    ]
    return of_blocks(tuple(blocks))


def of_blocks(blocks: tuple[Block, ...]) -> Document:
    return Document(Metadata("", ""), (Section(A4, blocks),))


def _table(lines: list[str]) -> Table:
    rows = tuple(Row(tuple(_cells(line))) for line in lines)
    return Table((220.0, 250.0), rows)


def _cells(line: str) -> Iterator[Cell]:
    for column, cell in enumerate(line.strip().strip("|").split("|")):
        yield Cell(tuple(_paragraph(it.strip()) for it in cell.split("//")), column)


def _paragraph(line: str) -> Paragraph:
    found = MARKED.fullmatch(line.strip())
    marks, text = (found["marks"], found["text"]) if found else ("", line.strip())
    font = Font("Times New Roman", 14, bold="b" in marks, italic="i" in marks)
    align = next((ALIGN[it] for it in marks if it in ALIGN), "justify")
    form = Format(align=align, outline=2 * ("h" in marks), page_break_before="p" in marks)
    classes = ("duong-ke",) * ("k" in marks) + ("so-tu-dong",) * ("n" in marks)
    return Paragraph(tuple(_inlines(text, font)), form, font, classes=classes)


def _inlines(text: str, font: Font) -> Iterator[Inline]:
    for at, part in enumerate(text.strip("~").split("**")):
        own = Font(font.family, font.size_pt, bold=True, italic=font.italic) if at % 2 else font
        for number, line in enumerate(part.split("↵")):
            if number:
                yield Break()
            if line:
                yield Run(line.replace("→", "\t"), own)


def show(found: Found) -> str:
    """What was found: the facts, then every paragraph with a name or text."""
    facts = (found.system, found.type, found.day, found.level, found.number)
    lines = [" · ".join(str(it or "?") for it in facts)]
    said = [it for part in found.document.sections for it in paragraphs(part.blocks)]
    lines += [
        f"{' '.join(it.classes) or '-'} | {_words(it)}".rstrip()
        for it in said
        if it.text.strip() or it.classes
    ]
    return "\n".join(lines)


def _words(paragraph: Paragraph) -> str:
    parts = [it for it in paragraph.inlines if isinstance(it, Run) and it.part]
    shown = "".join(f" [{it.part}: {it.text}]" for it in parts)
    return paragraph.text[:40].translate(SEEN) + shown


@pytest.fixture(scope="session")
def read_paper() -> Callable[[str], Document]:
    """Reads the notation."""
    return read


@pytest.fixture(scope="session")
def show_found() -> Callable[[Found], str]:
    """What was found, as text."""
    return show
