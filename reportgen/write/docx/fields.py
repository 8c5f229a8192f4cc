"""Fields: words that Word keeps up to date, with what they show until it does.

Source: ECMA-376 part 1, 17.16.5 (the instructions of PAGEREF, REF, SEQ and TOC).
"""

import re
from dataclasses import dataclass, field

from reportgen.boxes.document import Entry, Field
from reportgen.write.docx.links import Places
from reportgen.write.docx.markup import attribute, text

LONGEST_SERIES = 40
CLOSING = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
"""The end of a table of contents, in its last line."""


@dataclass(slots=True)
class Counts:
    """The last number of each series of captions: Word is told where a series begins anew."""

    last: dict[str, int] = field(default_factory=dict)

    def instruction(self, series: str, number: int) -> str:
        """What makes Word count to `number` here."""
        name = re.sub(r"\W", "_", series)[:LONGEST_SERIES]
        anew = "" if self.last.get(name, 0) + 1 == number else f" \\r {number}"
        self.last[name] = number
        return f"SEQ {name} \\* ARABIC{anew}"


def field_runs(it: Field, letters: str, places: Places, counts: Counts) -> str:
    """The runs of a field; one that has no text shows nothing until Word counts before it draws.

    A caption that is not counted in figures is text: Word could not go on with it.
    """
    if it.kind == "SEQ" and not it.text.isdecimal():
        return f"<w:r>{letters}{text(it.text)}</w:r>"
    return _runs(_instruction(it, places, counts), it.text, letters)


def contents_opening(entry: Entry) -> str:
    """The beginning of a table of contents, in its first line: of headings and outline levels."""
    return _open(f'TOC \\o "1-{entry.depth}" \\h \\z \\u', "")


def _instruction(it: Field, places: Places, counts: Counts) -> str:
    match it.kind:
        case "PAGEREF" | "REF":
            return f"{it.kind} {places.name(it.target)} \\h"
        case "SEQ":
            return counts.instruction(it.target, int(it.text))
        case _:
            return it.kind


def _runs(instruction: str, shown: str, letters: str) -> str:
    result = f"<w:r>{letters}{text(shown)}</w:r>" if shown else ""
    end = f'<w:r>{letters}<w:fldChar w:fldCharType="end"/></w:r>'
    return _open(instruction, letters) + result + end


def _open(instruction: str, letters: str) -> str:
    pieces = (
        '<w:fldChar w:fldCharType="begin"/>',
        f'<w:instrText xml:space="preserve"> {attribute(instruction)} </w:instrText>',
        '<w:fldChar w:fldCharType="separate"/>',
    )
    return "".join(f"<w:r>{letters}{piece}</w:r>" for piece in pieces)
