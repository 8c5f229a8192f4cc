"""Blocks one under the other: in a section, and in a cell.

Word asks for paragraphs that no one sees: after a table at the end of a cell or section,
and between two tables, which it would take for one.
"""

from collections.abc import Iterator
from dataclasses import replace

from reportgen.boxes.document import Block, Paragraph, Table
from reportgen.write.docx.paragraph import ANYWHERE, Place, Press, paragraph, spacer
from reportgen.write.docx.table import table


def section_blocks(blocks: tuple[Block, ...], press: Press, properties: str = "") -> str:
    """The body of a section, which begins on a new page anyway.

    `properties` is its `w:sectPr` when another section follows: Word keeps that in the
    section's last paragraph.
    """
    pieces = list(_pieces(blocks, press, Place(section=properties), fresh_page=True))
    if not _closed(blocks):
        pieces.append(spacer(section=properties))
    return "".join(pieces)


def cell_blocks(blocks: tuple[Block, ...], press: Press, keep: bool) -> str:
    """The content of a cell, whose last child must be a paragraph."""
    content = "".join(_pieces(blocks, press, _KEPT if keep else ANYWHERE))
    return content if _closed(blocks) else content + spacer(keep=keep)


_KEPT = Place(keep_with_next=True)


def _closed(blocks: tuple[Block, ...]) -> bool:
    """Whether the last block is a paragraph that stands in the flow."""
    last = blocks[-1] if blocks else None
    return isinstance(last, Paragraph) and last.format.foot is None


def _pieces(
    blocks: tuple[Block, ...], press: Press, place: Place, *, fresh_page: bool = False
) -> Iterator[str]:
    """Every block with what stands before it. The last one carries the place's section.

    A table without a row is nothing in CSS and an error in Word.
    """
    seen = [block for block in blocks if isinstance(block, Paragraph) or block.rows]
    for number, block in enumerate(seen):
        before = seen[number - 1] if number else None
        after = seen[number + 1] if number + 1 < len(seen) else None
        new_page = not (fresh_page and before is None)
        if isinstance(block, Table):
            yield _gap(block, before, place.keep_with_next, new_page)
            yield _table(block, press, place.keep_with_next)
        else:
            section = place.section if after is None and _closed(blocks) else ""
            below = _space_above(after)
            own = Place(below, place.keep_with_next, new_page, section)
            yield paragraph(block, press, _in_contents(own, block, before, after))


def _in_contents(
    place: Place, block: Paragraph, before: Block | None, after: Block | None
) -> Place:
    """The place, where lines of a table of contents begin or end: neighbours are one table."""
    if not block.entry:
        return place
    first, last = (not (isinstance(it, Paragraph) and it.entry) for it in (before, after))
    return replace(place, opens=block.entry if first else None, closes=last)


def _space_above(block: Block | None) -> float:
    """Points that a paragraph keeps free for the table after it: Word's tables have none."""
    if isinstance(block, Table) and not block.page_break_before:
        return max(0.0, block.before_pt)
    return 0.0


def _gap(block: Table, before: Block | None, keep: bool, new_page: bool) -> str:
    """What stands between a table and what is above it, unless a paragraph does it."""
    new_page = new_page and block.page_break_before
    if isinstance(before, Paragraph) and not new_page:
        return ""
    if before is None and not new_page and block.before_pt <= 0:
        return ""
    kept = isinstance(before, Table) and before.keep_with_next
    return spacer(block.before_pt, keep=kept or keep, new_page=new_page)


def _table(block: Table, press: Press, keep: bool) -> str:
    def content(blocks: tuple[Block, ...], kept: bool) -> str:
        return cell_blocks(blocks, press, kept or keep)

    return table(block, content)
