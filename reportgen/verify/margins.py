"""What stands in the margins of pages, and the words behind their text: what, how, and where."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from reportgen.boxes.document import Break, Document, Field, Geometry, Margin, Paragraph, Run
from reportgen.verify.finding import Finding, PdfPlace
from reportgen.verify.geometry import line_above_pt
from reportgen.verify.lawful import RULE_PT
from reportgen.verify.line_looks import apart
from reportgen.verify.looks import letter_looks
from reportgen.verify.parts import Letters, Margins, Piece, Rule
from reportgen.verify.watermark import watermark
from reportgen.verify.word_letters import letters

Edge = Literal["", "line-top", "line-bottom"]
PLACE_PT = 1.0


@dataclass(frozen=True)
class Printed:
    """A line of a margin as Word has it: its words and fonts, its paragraph, where it stands.

    `edge` is that of its paragraph that may be drawn towards the text of the page.
    """

    text: str
    letters: tuple[Letters, ...]
    paragraph: Paragraph
    down_pt: float | None = None
    edge: Edge = ""


def margins(
    document: Document,
    sections: Mapping[int, int],
    found: Sequence[Margins],
    level: Mapping[int, Sequence[Rule]],
) -> Iterator[Finding]:
    """All differences of what stands above and below the text of each page, and behind it.

    `sections` are those of the pages, `level` the level lines on them; page numbers are counted.
    """
    number, before = 0, 0
    for it in found:
        section = sections.get(it.page, before or 1)
        own = document.sections[section - 1]
        begins = section != before
        number = own.page_start if begins and own.page_start is not None else number + 1
        margin = own.first if begins and own.first is not None else own.margin
        numbers = {"PAGE": str(number), "NUMPAGES": str(len(found))}
        lines = [*_lines(margin, own.geometry, numbers)]
        mark = "".join(own.watermark.text.split()) if own.watermark else ""
        wanted = "".join(line.text for line in lines)
        on = PdfPlace(it.page)
        if wanted != it.words.replace(mark, "", 1) or mark not in it.words:
            shown = " ".join(filter(None, (wanted, mark)))
            yield Finding("cap-khac-le-trang", shown, it.words, on=on)
        else:
            behind = next((piece for piece in it.pieces if mark and _said(piece) == mark), None)
            rest = [piece for piece in it.pieces if piece is not behind and _said(piece)]
            rules = level.get(it.page, ())
            for what, word, pdf in _looks(lines, rest, own.geometry, rules):
                yield Finding("cap-khac-le-trang", word, pdf, on=on, what=what)
            if own.watermark and behind:
                for what, word, pdf in watermark(own.watermark, behind, own.geometry):
                    yield Finding("cap-khac-le-trang", word, pdf, on=on, what=what)
        before = section


def _said(piece: Piece) -> str:
    return "".join(piece.text.split())


def _lines(margin: Margin, sheet: Geometry, numbers: Mapping[str, str]) -> Iterator[Printed]:
    """The lines of a margin; where one stands is known of the only paragraph of a header."""
    for paragraphs, above in ((margin.header, True), (margin.footer, False)):
        for box in paragraphs:
            alone, lines = len(paragraphs) == 1, [*_split(box, numbers)]
            for i, (text, looks) in enumerate(lines):
                down = _down(box, sheet, i) if above and alone else None
                last = i == (len(lines) - 1 if above else 0)
                edge: Edge = "" if not (alone and last) else "line-bottom" if above else "line-top"
                yield Printed(text, looks, box, down, edge)


def _split(box: Paragraph, numbers: Mapping[str, str]) -> Iterator[tuple[str, tuple[Letters, ...]]]:
    text, looks = "", list[Letters]()
    for it in (*box.inlines, Break()):
        if isinstance(it, Break):
            if text:
                yield text, tuple(dict.fromkeys(looks))
            text, looks = "", []
        elif isinstance(it, Run | Field):
            said = it.text if isinstance(it, Run) else numbers.get(it.kind, it.text)
            text += "".join(said.split())
            looks.append(letters(it.font))


def _down(box: Paragraph, sheet: Geometry, at: int) -> float | None:
    """Where the foot of the letters of a line is, from the page's upper edge."""
    line_pt = box.format.line_pt
    if not line_pt:
        return None
    return sheet.header_pt + at * line_pt + line_above_pt(line_pt, box.font.size_pt)


def _looks(
    lines: Sequence[Printed], pieces: Sequence[Piece], sheet: Geometry, rules: Sequence[Rule]
) -> Iterator[tuple[str, str, str]]:
    """Line by line, as long as the pieces of the PDF end where lines end."""
    at = 0
    for line in lines:
        own: list[Piece] = []
        said = ""
        while at < len(pieces) and len(said) < len(line.text):
            own.append(pieces[at])
            said, at = said + _said(pieces[at]), at + 1
        if said != line.text or not own:
            return
        if len(line.letters) == 1:
            yield from (each for it in own for each in letter_looks(line.letters[0], it.letters))
        yield from _places(line, own, sheet)
        if line.edge:
            yield from _line(line, own[0].baseline_pt, sheet, rules)


def _line(
    line: Printed, foot: float, sheet: Geometry, rules: Sequence[Rule]
) -> Iterator[tuple[str, str, str]]:
    """The line between the words of a margin and the text of the page."""
    over = line.edge == "line-top"
    borders = line.paragraph.format.borders
    border = borders.top if over else borders.bottom
    away = -PLACE_PT if border else PLACE_PT  # a table may end at the edge of the text
    end = sheet.height_pt - sheet.bottom_pt + away if over else sheet.top_pt - away
    low, high = sorted((end, foot))
    edges = sheet.left_pt, sheet.width_pt - sheet.right_pt
    found = [
        it
        for it in rules
        if low < it.y_pt < high
        and abs(it.left_pt - edges[0]) <= RULE_PT
        and abs(it.right_pt - edges[1]) <= RULE_PT
    ]
    if differs := apart([border] if border else [], found):
        yield line.edge, *differs


def _places(line: Printed, own: Sequence[Piece], sheet: Geometry) -> Iterator[tuple[str, str, str]]:
    left, right = min(it.left_pt for it in own), max(it.right_pt for it in own)
    edges = sheet.left_pt, sheet.width_pt - sheet.right_pt
    form = line.paragraph.format
    places = {
        "left": (edges[0] + form.left_pt + form.first_line_pt, left),
        "middle": (sum(edges) / 2, (left + right) / 2),
        "right": (edges[1] - form.right_pt, right),
    }
    what = {"center": "middle", "right": "right"}.get(form.align, "left")
    known = {what: places[what]}
    if line.down_pt is not None:
        known["down"] = line.down_pt, own[0].baseline_pt
    for name, (word, pdf) in known.items():
        if abs(word - pdf) > PLACE_PT:
            yield name, f"{word:.1f} pt", f"{pdf:.1f} pt"
