"""Lines outside of tables: of paragraphs and boxes; those that only one file has."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from reportgen.boxes.document import NO_BORDERS
from reportgen.verify.finding import Finding, PdfPlace, WordPlace
from reportgen.verify.lawful import RULE_PT
from reportgen.verify.line_looks import apart
from reportgen.verify.pairing import Pairing
from reportgen.verify.parts import Boxed, Line, Rule, Ruling
from reportgen.verify.ruled import ENDLESS, Area, Ruled, Span

FAR_PT = 60.0
"""A line stands no farther from the words beside it, if they are on one side only."""
WAIST_PT = 3.0
"""So high above its foot a line of words is surely beside an upright line."""
NOTE_PT = 40.0
"""So far above the foot of a note's letters the line over the notes may stand."""
WHITE = "FFFFFF"


def rulings(both: Pairing, tables: Ruled) -> Iterator[Finding]:
    """All lines of paragraphs and boxes that differ."""
    numbers = {it.number: i for i, it in enumerate(both.words.elements)}
    used = {*tables.used}
    for it in both.word.rulings:
        yield from _ruling(both, it, numbers, used)
    for box in both.word.boxes:
        yield from _box(both, box, numbers, used)
    for a in both.pairs:
        yield from _at_sides(both, a, used)
    yield from _alone(both, used, [*tables.areas, *_unknown(both)])


def _ruling(
    both: Pairing, it: Ruling, numbers: Mapping[int, int], used: set[Rule]
) -> Iterator[Finding]:
    above, below = (_lines(both, number, numbers) for number in (it.above, it.below))
    spans = _spans(above[-1:], below[:1])
    if not spans:
        return
    here = [
        rule
        for page, top, end in spans
        for rule in both.level.get(page, ())
        if top <= rule.y_pt <= end and rule not in used and _reaches(rule, it.left_pt, it.right_pt)
    ]
    whole = _whole(here)
    used |= {*here}
    if differs := apart([it.border], whole):
        place = both.at(numbers[it.below or it.above])._replace(paragraph=it.number)
        yield Finding("cap-khac-duong-ke", *differs, place, PdfPlace(spans[0][0]), "line")


def _reaches(rule: Rule, left_pt: float, right_pt: float) -> bool:
    return max(abs(rule.left_pt - left_pt), abs(rule.right_pt - right_pt)) <= RULE_PT


def _whole(rules: Sequence[Rule]) -> list[Rule]:
    """Lines that touch, such as the upper and the lower one of an `hr`, as one."""
    found: list[Rule] = []
    for it in sorted(rules, key=lambda rule: (rule.page, rule.top_pt)):
        last = found[-1] if found else None
        if last and last.page == it.page and it.top_pt - last.bottom_pt < 0.1:  # noqa: PLR2004  # touches
            found[-1] = Rule(
                it.page, last.left_pt, last.top_pt, last.right_pt, it.bottom_pt, it.color, it.kind
            )
        else:
            found.append(it)
    return found


def _lines(both: Pairing, number: int, numbers: Mapping[int, int]) -> list[Line]:
    """The printed lines of a paragraph of the Word file."""
    at = numbers.get(number)
    others = both.pairs.get(at, ()) if at is not None else ()
    lines = [line for b in others for line in both.prints.elements[b].lines]
    return [it for it in lines if it.number]


def _spans(above: Sequence[Line], below: Sequence[Line]) -> list[Span]:
    """Where a line stands that follows and precedes these: between them, or near one."""
    if above and below and above[0].page == below[0].page:
        low, high = sorted((above[0].baseline_pt, below[0].baseline_pt))
        return [(above[0].page, low, high)]
    after = [(it.page, it.baseline_pt, it.baseline_pt + FAR_PT) for it in above]
    return [*after, *((it.page, it.baseline_pt - FAR_PT, it.baseline_pt) for it in below)]


def _box(
    both: Pairing, box: Boxed, numbers: Mapping[int, int], used: set[Rule]
) -> Iterator[Finding]:
    """The four sides of a box, around its first line."""
    lines = _lines(both, box.number, numbers)
    if not lines:
        return
    line = lines[0]
    waist = line.baseline_pt - WAIST_PT
    level = [it for it in both.level.get(line.page, ()) if _reaches(it, box.left_pt, box.right_pt)]
    beside = _beside(both, line)
    sides = {
        "line-top": [it for it in level if 0 <= waist - it.y_pt <= box.height_pt],
        "line-bottom": [it for it in level if 0 <= it.y_pt - waist <= box.height_pt],
        "line-left": [it for it in beside if abs(it.x_pt - box.left_pt) <= RULE_PT],
        "line-right": [it for it in beside if abs(it.x_pt - box.right_pt) <= RULE_PT],
    }
    place = both.at(numbers[box.number]), PdfPlace(line.page, line.number)
    for what, rules in sides.items():
        used |= {*rules}
        if differs := apart([box.border] if box.border else [], rules):
            yield Finding("cap-khac-duong-ke", *differs, *place, what)
    yield from _height(box, sides, place)


def _beside(both: Pairing, line: Line) -> list[Rule]:
    """The upright lines that a line of words stands beside."""
    waist = line.baseline_pt - WAIST_PT
    return [it for it in both.upright.get(line.page, ()) if it.top_pt <= waist <= it.bottom_pt]


def _at_sides(both: Pairing, a: int, used: set[Rule]) -> Iterator[Finding]:
    """Lines to the left and to the right of a paragraph."""
    word = both.words.elements[a]
    area = word.area
    if area is None or not (area.borders.left or area.borders.right):
        return
    lines = _lines(both, word.number, {word.number: a})
    sides = (
        ("line-left", area.borders.left, area.left_pt, -1),
        ("line-right", area.borders.right, area.right_pt, 1),
    )
    for what, border, edge, way in sides:
        if border is None or not lines:
            continue
        x = edge + way * (border.space_pt + border.width_pt / 2)
        found = [
            [it for it in _beside(both, each) if abs(it.x_pt - x) <= RULE_PT] for each in lines
        ]
        used |= {it for here in found for it in here}
        differs = next(filter(None, (apart([border], here) for here in found)), None)
        if differs:
            place = both.at(a), PdfPlace(lines[0].page, lines[0].number)
            yield Finding("cap-khac-duong-ke", *differs, *place, what)


def _height(
    box: Boxed, sides: Mapping[str, Sequence[Rule]], place: tuple[WordPlace, PdfPlace]
) -> Iterator[Finding]:
    top, bottom = sides["line-top"], sides["line-bottom"]
    if len(top) == len(bottom) == 1:
        height = bottom[0].bottom_pt - top[0].top_pt
        if abs(height - box.height_pt) > RULE_PT:
            said = f"{box.height_pt:.1f} pt", f"{height:.1f} pt"
            yield Finding("cap-khac-vi-tri", *said, *place, "box-height")


def _alone(both: Pairing, used: set[Rule], tables: Sequence[Area]) -> Iterator[Finding]:
    """Lines between the margins that nothing in the Word file asks for."""
    sheets = _sheets(both)
    for it in both.pdf.rules:
        known = it in used or it.color == WHITE or it.page not in sheets
        if known or any(table.holds(it) for table in tables):
            continue
        top, bottom = sheets[it.page]
        if top < it.y_pt < bottom:
            said = apart([], [it]) or ("", "")
            yield Finding("cap-khac-duong-ke", *said, on=PdfPlace(it.page), what="line")


def _unknown(both: Pairing) -> Iterator[Area]:
    """The pages of tables whose lines are not all looked at; all pages of one without a word."""
    for number, table in enumerate(both.word.tables, 1):
        pages: Iterable[int]
        lined = any(it.borders != NO_BORDERS for it in table.frames)
        if table.nests or (lined and number not in both.tables):
            pages = range(1, len(both.pdf.sheets) + 1)
        elif lined:
            pages = _broken(both, number)
        else:
            continue
        left, right = table.edges_pt[0] - RULE_PT, table.edges_pt[-1] + RULE_PT
        yield from (Area(page, left, 0.0, right, ENDLESS) for page in pages)


def _broken(both: Pairing, table: int) -> set[int]:
    """The pages of rows that go on on another page."""
    rows: dict[int, set[int]] = {}
    for a, others in both.pairs.items():
        row = next((it.row for it in both.words.elements[a].slots if it.table == table), 0)
        lines = (line for b in others for line in both.prints.elements[b].lines)
        rows.setdefault(row, set()).update(it.page for it in lines)
    return {page for row, pages in rows.items() if row and len(pages) > 1 for page in pages}


def _sheets(both: Pairing) -> dict[int, tuple[float, float]]:
    """From where to where each page has its text: down to the notes at its foot."""
    found: dict[int, tuple[float, float]] = {}
    for a, others in both.pairs.items():
        sheet = both.word.sheets[both.words.elements[a].section - 1]
        for b in others:
            for line in both.prints.elements[b].lines:
                found.setdefault(line.page, (sheet.top_pt - 1, sheet.height_pt - sheet.bottom_pt))
    for note in both.pdf.notes:
        for line in note.lines:
            top, bottom = found.get(line.page, (0.0, 0.0))
            found[line.page] = top, min(bottom, line.baseline_pt - NOTE_PT)
    return found
