"""Blocks one under the other: in a section, and in a cell.

Word asks for paragraphs that no one sees: after a table at the end of a cell or section,
and between two tables, which it would take for one.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import groupby

from reportgen.boxes.document import Block, Paragraph, Table, TextBox
from reportgen.write.docx.paragraph import ANYWHERE, Place, Press, paragraph, spacer
from reportgen.write.docx.table import table
from reportgen.write.docx.text_box import text_box_run


def section_blocks(blocks: tuple[Block, ...], press: Press, properties: str = "") -> str:
    """The body of a section, which begins on a new page anyway.

    `properties` is its `w:sectPr` when another section follows: Word keeps that in the
    section's last paragraph.
    """
    flow, drawn = _parted(blocks, press)
    pieces = [_ahead(drawn)]
    pieces += _pieces(flow, drawn, press, Place(section=properties), fresh_page=True)
    if not _closed(flow):
        pieces.append(spacer(section=properties, anchored=drawn.get(NOWHERE, "")))
    return "".join(pieces)


def cell_blocks(blocks: tuple[Block, ...], press: Press, keep: bool) -> str:
    """The content of a cell, whose last child must be a paragraph."""
    flow, drawn = _parted(blocks, press)
    content = _ahead(drawn) + "".join(_pieces(flow, drawn, press, _KEPT if keep else ANYWHERE))
    if _closed(flow):
        return content
    return content + spacer(keep=keep, anchored=drawn.get(NOWHERE, ""))


_KEPT = Place(keep_with_next=True)
NOWHERE, AHEAD = -1, -2
"""The place of what no paragraph is there to be drawn beside, and of what a table comes after."""
BOX_NAME = "Khung chữ"


def _parted(blocks: tuple[Block, ...], press: Press) -> tuple[tuple[Block, ...], dict[int, str]]:
    """The blocks in the flow, and what is drawn beside them by their places.

    A box stands with the next paragraph, or before a table with the one above it; where there is
    none above, it must not wait for the end of the table, which may be pages away.
    """
    flow: list[Block] = []
    waiting, drawn = "", {NOWHERE: ""}
    last = NOWHERE
    for box, group in groupby(blocks, lambda it: it.box if isinstance(it, Paragraph) else None):
        if box:
            waiting += _drawn(box, "".join(paragraph(it, press) for it in group), press)  # type: ignore[arg-type]  # with a box
            continue
        for block in group:
            if isinstance(block, Paragraph) and block.format.foot is None:
                last = len(flow)
            at = AHEAD if last == NOWHERE and isinstance(block, Table) else last
            if at != NOWHERE:
                drawn[at] = drawn.get(at, "") + waiting
                waiting = ""
            flow.append(block)
    drawn[last] = drawn.get(last, "") + waiting
    return tuple(flow), drawn


def _ahead(drawn: Mapping[int, str]) -> str:
    """What stands before a table that comes first, in a paragraph that no one sees."""
    return spacer(anchored=drawn[AHEAD]) if drawn.get(AHEAD) else ""


def _drawn(box: TextBox, content: str, press: Press) -> str:
    press.boxes += 1
    return text_box_run(box, content, press.boxes, BOX_NAME)


def _closed(blocks: tuple[Block, ...]) -> bool:
    """Whether the last block is a paragraph that stands in the flow."""
    last = blocks[-1] if blocks else None
    return isinstance(last, Paragraph) and last.format.foot is None


def _pieces(
    blocks: tuple[Block, ...],
    drawn: Mapping[int, str],
    press: Press,
    place: Place,
    *,
    fresh_page: bool = False,
) -> Iterator[str]:
    """Every block with what stands before it. The last one carries the place's section.

    A table without a row is nothing in CSS and an error in Word.
    """
    seen = [
        (at, block) for at, block in enumerate(blocks) if isinstance(block, Paragraph) or block.rows
    ]
    for number, (at, block) in enumerate(seen):
        before = seen[number - 1][1] if number else None
        after = seen[number + 1][1] if number + 1 < len(seen) else None
        new_page = not (fresh_page and before is None)
        if isinstance(block, Table):
            yield _gap(block, before, place.keep_with_next, new_page)
            yield _table(block, press, place.keep_with_next)
        else:
            section = place.section if after is None and _closed(blocks) else ""
            below = _space_above(after) or _above_contents(block, after)
            own = Place(below, place.keep_with_next, new_page, section)
            own = replace(own, anchored=drawn[at]) if drawn.get(at) else own
            own = _in_contents(own, block, before, after)
            yield paragraph(_as_its_style(block, before), press, own)


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


def _above_contents(block: Paragraph, after: Block | None) -> float:
    """Points that a paragraph keeps free for the table of contents after it.

    Word makes its lines anew in their styles alone, and would lose what the first has of its own.
    """
    if block.entry or not isinstance(after, Paragraph) or after.entry is None:
        return 0.0
    if after.format.page_break_before:
        return 0.0
    return after.format.before_pt - after.entry.own_above_pt(after.format.before_pt)


def _as_its_style(block: Paragraph, before: Block | None) -> Paragraph:
    """The first line of a table of contents without the space that the paragraph above keeps."""
    kept_pt = _above_contents(before, block) if isinstance(before, Paragraph) else 0.0
    if not kept_pt:
        return block
    shape = replace(block.format, before_pt=round(block.format.before_pt - kept_pt, 2))
    return replace(block, format=shape)


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
