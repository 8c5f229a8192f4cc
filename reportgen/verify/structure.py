"""Headings, cells of tables, links; notes."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from reportgen.verify.finding import Finding, PdfPlace, WordPlace
from reportgen.verify.looks import looks
from reportgen.verify.pairing import Pairing, pair
from reportgen.verify.parts import Element, Link, Side, Slot
from reportgen.verify.stream import LEADER
from reportgen.verify.wording import wording


def structure(both: Pairing) -> list[Finding]:
    """All differences in what the words are."""
    return [*_levels(both), *_cells(both), *_empty_cells(both), *_links(both), *_fields(both)]


def _levels(both: Pairing) -> Iterator[Finding]:
    for a, others in both.pairs.items():
        word, pdf = both.words.elements[a], both.prints.elements[others[0]]
        if word.level != pdf.level and not _is_number_line(both, a, others[0]):
            yield Finding(
                "cap-khac-cap-muc", _level(word), _level(pdf), both.at(a), both.on(others[0])
            )


def _is_number_line(both: Pairing, a: int, b: int) -> bool:
    """`Chương I` on a line of its own above its title is part of one heading of the PDF."""
    words, prints = both.words.elements, both.prints.elements
    if words[a].level or a + 1 == len(words) or both.pairs.get(a + 1, [0])[0] != b + 1:
        return False
    return words[a + 1].level == prints[b + 1].level == prints[b].level


def _level(it: Element) -> str:
    said = " ".join(it.text.split())
    return f"{f'H{it.level}' if it.level else '¶'}: {said}"


def _cells(both: Pairing) -> Iterator[Finding]:
    """Paragraphs that stand in another cell, or in a cell on one side only."""
    for a, others in both.pairs.items():
        word, pdf = both.words.elements[a], both.prints.elements[others[0]]
        here = [_moved(it, both.tables) for it in word.slots]
        if here != [*map(both.whole, pdf.slots)]:
            yield Finding(
                "cap-khac-o", _slots(word.slots), _slots(pdf.slots), both.at(a), both.on(others[0])
            )


def _moved(slot: Slot, tables: dict[int, int]) -> Slot:
    return Slot(tables.get(slot.table, 0), slot.row, slot.column, slot.colspan, slot.rowspan)


def _slots(slots: Sequence[Slot]) -> str:
    """`R3C1 2×1` of the innermost cell: row, column, and what it spans."""
    if not slots:
        return "—"
    it = slots[-1]
    spans = f" {it.colspan}×{it.rowspan}" if (it.colspan, it.rowspan) != (1, 1) else ""
    return f"R{it.row}C{it.column}{spans}"


def _empty_cells(both: Pairing) -> Iterator[Finding]:
    """Numbers of rows, and empty cells of a PDF that Word has not as they are."""
    full = {both.whole(it) for element in both.pdf.body for it in element.slots}
    cells = {both.whole(it) for table in both.pdf.tables for it in table.cells}
    for a, b in both.tables.items():
        word = both.word.tables[a - 1]
        at, on = _in_table(both, a), _first_of(both, b)
        if word.rows != both.rows(b):
            yield Finding("cap-khac-hang", str(word.rows), str(both.rows(b)), at, on)
            continue
        heads = both.pdf.tables[b - 1].heads
        if word.heads != heads:
            yield Finding("cap-khac-dau-bang", str(word.heads), str(heads), at, on)
        known = {_moved(it, both.tables) for it in word.cells} | full
        for cell in sorted(it for it in cells if it.table == b and it not in known):
            place = at._replace(row=cell.row, column=cell.column)
            yield Finding("cap-khac-o", "—", _slots([cell]), place, on)


def _in_table(both: Pairing, table: int) -> WordPlace:
    for i, it in enumerate(both.words.elements):
        if any(slot.table == table for slot in it.slots):
            return both.at(i)
    return WordPlace()


def _first_of(both: Pairing, table: int) -> PdfPlace:
    for i, it in enumerate(both.prints.elements):
        if any(slot.table == table for slot in it.slots):
            return both.on(i)
    return PdfPlace()


def _links(both: Pairing) -> Iterator[Finding]:
    for a, others in both.pairs.items():
        here = _joined(both.words.elements[a].links)
        there = _joined([it for b in others for it in both.prints.elements[b].links])
        if not (here or there):
            continue
        known, shown = ([*map(_key, it)] for it in (_led(both, here), there))
        if known != shown:
            yield Finding(
                "cap-khac-lien-ket", _links_said(here), _links_said(there), both.at(a),
                both.on(others[0]),
            )  # fmt: skip


def _fields(both: Pairing) -> Iterator[Finding]:
    """Fields that refer to another paragraph than the link around them, which is compared."""
    for i, it in enumerate(both.words.elements):
        for target, link in it.fields:
            yield Finding("cap-khac-truong", target, link, both.at(i))


def _joined(links: Sequence[Link]) -> list[Link]:
    """Neighbours with one target as one: a link goes on in the next line."""
    found: list[Link] = []
    for it in links:
        text = LEADER.sub("", it.text)
        if found and found[-1].target == it.target:
            found[-1] = Link(found[-1].text + text, it.target, it.element)
        else:
            found.append(Link(text, it.target, it.element))
    return found


def _led(both: Pairing, links: Sequence[Link]) -> list[Link]:
    """Links of the Word file with the elements of the PDF that they would lead to."""
    return [Link(it.text, it.target, _element_of(both, it)) for it in links]


def _element_of(both: Pairing, link: Link) -> int | None:
    """The element of the PDF for the paragraph that a link leads to, or the next that shows."""
    if link.element is None:
        return None
    after = (
        (it.number, i) for i, it in enumerate(both.words.elements) if it.number >= link.element
    )
    others = both.pairs.get(min(after, default=(0, -1))[1])
    return both.prints.elements[others[0]].number if others else None


def _key(link: Link) -> tuple[str, str | int | None]:
    return link.text, link.element if link.element is not None else link.target


def _links_said(links: Sequence[Link]) -> str:
    return ", ".join(f"{it.text} → {it.target}" for it in links) or "—"


def notes(both: Pairing) -> list[Finding]:
    """All differences in footnotes: words, order, looks, links."""
    own = pair(Side(both.word.notes), Side(both.pdf.notes))
    said = (replace(it, code="cap-khac-chu-thich") for it in wording(own))
    return [*said, *looks(own), *_links(own)]
