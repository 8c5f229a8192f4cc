"""Where lines stand: edges of each paragraph, distances between lines and paragraphs."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from reportgen.verify.finding import Finding
from reportgen.verify.lawful import EDGE_PT, END_PT, LINE_PT
from reportgen.verify.pairing import Pairing
from reportgen.verify.parts import Area, Line, Room

ASCENT, DESCENT = 0.891, 0.216
"""Of Times New Roman and Liberation Serif, by the size."""


def geometry(both: Pairing) -> Iterator[Finding]:
    """All differences in places, element by element."""
    for a, others in both.pairs.items():
        area = both.words.elements[a].area
        lines = [line for b in others for line in both.prints.elements[b].lines]
        drawn = any(it.picture for it in both.words.elements[a].spans)  # it may begin the line
        if area is None or drawn or not lines or not lines[0].number:
            continue
        own = (both.words.elements[a], *(both.prints.elements[b] for b in others))
        spread = max(abs(it.letters.spacing_pt or 0.0) for each in own for it in each.spans)
        for what, word, pdf, line in _edges(area, lines, spread):
            place = both.on(others[0])._replace(page=line.page, line=line.number)
            yield Finding(
                "cap-khac-vi-tri", f"{word:.1f} pt", f"{pdf:.1f} pt", both.at(a), place, what
            )


def _edges(
    area: Area, lines: Sequence[Line], spread_pt: float
) -> Iterator[tuple[str, float, float, Line]]:
    """The first line of each edge that stands elsewhere: property, wanted, found.

    Letters that stand apart do so from the line's end too.
    """
    seen: set[str] = set()
    for i, line in enumerate(lines):
        for what, word, pdf in _edges_of(area, line, first=i == 0, last=i == len(lines) - 1):
            room = _room(area, what) + (0.0 if what in ("left", "first") else spread_pt)
            if abs(word - pdf) > room and what not in seen:
                seen.add(what)
                yield what, word, pdf, line


def _room(area: Area, what: str) -> float:
    return END_PT if what == "right" and area.align == "justify" else EDGE_PT


def _edges_of(
    area: Area, line: Line, *, first: bool, last: bool
) -> Iterator[tuple[str, float, float]]:
    indent = area.first_line_pt if first else 0.0
    if area.align == "center":
        middle = (area.left_pt + indent + area.right_pt) / 2
        yield "middle", middle, (line.left_pt + line.right_pt) / 2
    elif area.align == "right":
        yield "right", area.right_pt, line.right_pt
    else:
        left = line.text_pt if area.hangs else line.left_pt
        yield ("first" if first else "left"), area.left_pt + indent, left
    if area.align == "justify" and not (last or area.broken):
        yield "right", area.right_pt, line.right_pt


def spacing(both: Pairing) -> Iterator[Finding]:
    """Distances of lines in a paragraph, and of a paragraph from that above it."""
    before: tuple[Area, Line] | None = None
    for a, others in both.pairs.items():
        area = both.words.elements[a].area
        if area is not None and area.boxed:
            continue
        lines = [line for b in others for line in both.prints.elements[b].lines]
        if area is None or not lines or not lines[0].number:
            before = None
            continue
        for what, word, pdf, line in _distances(area, lines, before if area.above else None):
            place = both.on(others[0])._replace(page=line.page, line=line.number)
            yield Finding(
                "cap-khac-vi-tri", f"{word:.1f} pt", f"{pdf:.1f} pt", both.at(a), place, what
            )
        before = area, lines[-1]


def _distances(
    area: Area, lines: Sequence[Line], before: tuple[Area, Line] | None
) -> Iterator[tuple[str, float, float, Line]]:
    for above, line in pairwise(lines):
        found = line.baseline_pt - above.baseline_pt
        if area.line_pt and above.page == line.page and abs(found - area.line_pt) > LINE_PT:
            yield "pitch", area.line_pt, found, line
            break
    if (
        before is None
        or before[1].page != lines[0].page
        or not (area.line_pt and before[0].line_pt)
    ):
        return
    lined = 0.0 if area.joins(before[0]) else before[0].tail_pt + area.head_pt
    wanted = below_pt(before[0]) + area.before_pt + lined + _above(area)
    found = lines[0].baseline_pt - before[1].baseline_pt
    if abs(wanted - found) > LINE_PT:
        yield "before", area.before_pt, area.before_pt + found - wanted, lines[0]


def tops(both: Pairing) -> Iterator[Finding]:
    """Pages whose first line stands higher or lower than their margin says."""
    for a, others in both.pairs.items():
        word = both.words.elements[a]
        for b in others:
            pdf = both.prints.elements[b]
            if word.area is None or not (
                word.area.line_pt and pdf.new_page and pdf.lines[0].number
            ):
                continue
            if b != others[0] and both.under_head(b):
                continue
            wanted = both.word.sheets[word.section - 1].top_pt
            area = word.area
            if area.top_pt is not None and both.goes_on(b):
                area = replace(area, top_pt=0.0)
            found = _margin(area, pdf.lines[0], wanted, first=b == others[0])
            if found is not None and abs(found - wanted) > EDGE_PT:
                place = both.on(b)
                yield Finding(
                    "cap-khac-vi-tri",
                    f"{wanted:.1f} pt",
                    f"{found:.1f} pt",
                    both.at(a),
                    place,
                    "top",
                )


def _margin(area: Area, line: Line, wanted_pt: float, *, first: bool) -> float | None:
    """The margin above a line that begins a page; the space above it may be there or not."""
    top = line.baseline_pt - _above(area)
    if not first:
        return top
    top -= area.head_pt
    if area.top_pt is None:
        return None
    return min(
        (top - area.top_pt - it for it in (0.0, area.before_pt)), key=lambda x: abs(x - wanted_pt)
    )


def line_above_pt(line_pt: float, size_pt: float) -> float:
    """From the upper edge of a line to the foot of its letters: what is free is halved."""
    free = line_pt - (ASCENT + DESCENT) * size_pt
    return free / 2 + ASCENT * size_pt


def line_below_pt(line_pt: float, size_pt: float) -> float:
    """From the foot of the letters of a line to its lower edge."""
    return line_pt - line_above_pt(line_pt, size_pt)


def _above(area: Area) -> float:
    return line_above_pt(area.line_pt, area.size_pt)


def below_pt(area: Area) -> float:
    """From the foot of the letters of a paragraph's line to its lower edge."""
    return line_below_pt(area.line_pt, area.size_pt)


def rooms(both: Pairing) -> Iterator[Finding]:
    """Cells whose words stand higher or lower than those of their neighbours in the row."""
    numbers = {it.number: i for i, it in enumerate(both.words.elements)}
    rows: dict[tuple[int, int, str], list[tuple[float, int]]] = {}
    for it in both.word.rooms:
        place = _middle(both, it, numbers)
        if place is not None:
            key = (it.slot.table, it.slot.row, it.align)
            rows.setdefault(key, []).append((place, numbers[it.first]))
    for cells in rows.values():
        wanted = sorted(place for place, _ in cells)[len(cells) // 2]
        for place, a in cells:
            if abs(place - wanted) > LINE_PT:
                on = both.on(both.pairs[a][0])
                shown = f"{wanted:.1f} pt", f"{place:.1f} pt"
                yield Finding("cap-khac-vi-tri", *shown, both.at(a), on, "room")


def _middle(both: Pairing, room: Room, numbers: Mapping[int, int]) -> float | None:
    """Where the row of a cell lies, reckoned from its words: its top, middle or bottom."""
    found = extent(both, room, numbers)
    if found is None:
        return None
    _, top, bottom = found
    return {"top": top, "bottom": bottom}.get(room.align, (top + bottom) / 2)


def extent(
    both: Pairing, room: Room, numbers: Mapping[int, int]
) -> tuple[int, float, float] | None:
    """The page of a cell, its top and its bottom, reckoned from its words.

    `numbers` are the places of the elements by the numbers of their paragraphs.
    """
    ends = []
    for number in (room.first, room.last):
        others = both.pairs.get(numbers[number])
        area = both.words.elements[numbers[number]].area
        if not others or area is None or not area.line_pt:
            return None
        ends.append((area, others))
    (first, begin), (last, end) = ends
    above = both.prints.elements[begin[0]].lines[0]
    below = both.prints.elements[end[-1]].lines[-1]
    if above.page != below.page or not (above.number and below.number):
        return None
    top = above.baseline_pt - _above(first) - first.head_pt - first.before_pt
    bottom = below.baseline_pt + below_pt(last) + last.tail_pt
    return above.page, top - room.top_pt, bottom + room.bottom_pt
