"""Blocks one under the other: in the body, a cell, a header, a text box."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from reportgen.boxes.document import Align, Block, Paragraph, Table, TextBox
from reportgen.word.drawing import ALTERNATIVES, chosen
from reportgen.word.ooxml import Element, W, child
from reportgen.word.paragraph import read_paragraph
from reportgen.word.shape import Gap
from reportgen.word.story import Story
from reportgen.word.styles import OPEN_GROUND, Ground
from reportgen.word.table import read_table

PARAGRAPH, TABLE = f"{W}p", f"{W}tbl"
CONTAINERS = {f"{W}{it}" for it in ("sdtContent", "customXml", "ins", "moveTo", "smartTag")}


def block_elements(parent: Element) -> Iterator[Element]:
    """The paragraphs and tables of a parent; boxes around them are looked through."""
    for element in parent:
        if element.tag in (PARAGRAPH, TABLE):
            yield element
        elif element.tag in CONTAINERS:
            yield from block_elements(element)
        elif element.tag == f"{W}sdt":
            content = child(element, "sdtContent")
            yield from () if content is None else block_elements(content)
        elif element.tag == ALTERNATIVES:
            best = chosen(element)
            yield from () if best is None else block_elements(best)


def read_blocks(
    elements: Iterable[Element], story: Story, ground: Ground = OPEN_GROUND
) -> tuple[Block, ...]:
    """The blocks, with the space between them."""
    return tuple(_Flow(story, ground).read(elements))


class _Flow:
    """Knows the block above: its space below, and whether it ended its page."""

    def __init__(self, story: Story, ground: Ground) -> None:
        self.story, self.ground = story, ground
        self.above: Gap | None = None
        self.new_page = False

    def read(self, elements: Iterable[Element]) -> Iterator[Block]:
        for element in elements:
            if element.tag == TABLE:
                yield self._table(element)
            else:
                yield from self._paragraph(element)

    def _table(self, element: Element) -> Table:
        before_pt = self.above.after_pt if self.above else 0.0
        found = read_table(element, self.story, read_cell)
        found = replace(found, before_pt=before_pt, page_break_before=self.new_page)
        self.above, self.new_page = None, False
        return found

    def _paragraph(self, element: Element) -> Iterator[Block]:
        self.story.elements.append(element)
        read = read_paragraph(element, self.story, self.ground)
        before_pt = read.gap.below(self.above, adds=self.story.adds_space)
        shape = replace(read.paragraph.format, before_pt=round(before_pt, 2))
        if self.new_page:
            shape = replace(shape, page_break_before=True)
        yield replace(read.paragraph, format=shape)
        self.above = self.above if read.gap.framed else read.gap
        self.new_page = read.page_after
        for box in read.boxes:
            for block in read_blocks(block_elements(box.content), self.story):
                yield _placed(block, box.align, box.place)


def _placed(block: Block, align: Align | None, place: TextBox | None) -> Block:
    """A paragraph of a text box stands where the box stands."""
    if place and isinstance(block, Paragraph):
        return replace(block, box=place)
    if align is None or not isinstance(block, Paragraph) or block.format.align != "left":
        return block
    return replace(block, format=replace(block.format, align=align))


def read_cell(element: Element, story: Story, ground: Ground) -> tuple[Block, ...]:
    """The blocks of a `w:tc`."""
    return read_blocks(block_elements(element), story, ground)
