"""Footnotes: the part `word/footnotes.xml`, and the marks that call its notes.

Source: ECMA-376 part 1, 17.11 (footnotes; the notes -1 and 0 are the lines above them).
"""

from collections.abc import Callable
from dataclasses import dataclass, field

from reportgen.boxes.document import Note, Paragraph
from reportgen.write.docx.markup import part
from reportgen.write.docx.shape import spacing

REFERENCE = "FootnoteReference"
LINE_PT = 10.0
"""The height of the line that parts notes from text."""
SETTINGS = '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>'
STYLE = (
    f'<w:style w:type="character" w:styleId="{REFERENCE}"><w:name w:val="footnote reference"/>'
    '<w:basedOn w:val="DefaultParagraphFont"/><w:uiPriority w:val="99"/><w:unhideWhenUsed/>'
    '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>'
)
AT_EDGE = '<w:ind w:left="0" w:right="0" w:firstLine="0"/><w:jc w:val="left"/>'
"""The line begins at the edge of the text, whatever running text does."""
ABOVE = f'<w:p><w:pPr>{spacing(0, 0, 1)}<w:rPr><w:vanish/><w:sz w:val="2"/></w:rPr></w:pPr></w:p>'
"""A hidden paragraph above a table that a document with notes begins with.

LibreOffice 7 keeps the paragraph in which it unpacks notes, and a whole line of it shows there.
"""
MARK = "<w:footnoteRef/>"


@dataclass(slots=True)
class Footnotes:
    """The notes of a document, in the order in which they are called: Word numbers them so."""

    notes: list[Note] = field(default_factory=list)

    def call(self, note: Note, letters: str) -> str:
        """The run of the mark in the text."""
        self.notes.append(note)
        number = f'<w:footnoteReference w:id="{len(self.notes)}"/>'
        return f"<w:r>{referring(letters)}{number}</w:r>"

    def part(self, write: Callable[[Paragraph], str]) -> bytes:
        """`word/footnotes.xml`; `write` makes a `w:p`."""
        lines = _line(-1, "separator") + _line(0, "continuationSeparator")
        notes = "".join(
            f'<w:footnote w:id="{number}">{"".join(map(write, note.paragraphs))}</w:footnote>'
            for number, note in enumerate(self.notes, 1)
        )
        return part("footnotes", lines + notes)


def referring(letters: str) -> str:
    """The properties of a run, with the style of a mark beneath them."""
    inside = letters.removeprefix("<w:rPr>").removesuffix("</w:rPr>")
    return f'<w:rPr><w:rStyle w:val="{REFERENCE}"/>{inside}</w:rPr>'


def _line(number: int, kind: str) -> str:
    form = f"<w:pPr>{spacing(0, 0, LINE_PT)}{AT_EDGE}</w:pPr>"
    return (
        f'<w:footnote w:type="{kind}" w:id="{number}"><w:p>{form}<w:r><w:{kind}/></w:r></w:p>'
        "</w:footnote>"
    )
