"""The DOCX writer: boxes in, the bytes of a Word file out.

In this order: `sheet` finds the named styles, `styles` writes them; `letters` and `shape` say how a
font and a paragraph differ from their style; `paragraph`, `numbering`, `picture`, `chart` (dressed
by `looks`), `links`, `fields`, `footnotes`, `table` and `flow` write the body; `section` the pages;
`settings`, `theme`, `properties` and `package` the file around it; `data` the period data that it
carries.

`package` and `properties` build on python-docx, `sheet` asks it for the names of Word's own
styles; every measure and escape of the XML is in `markup`.
"""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from itertools import count

from reportgen.boxes import FrontEnd
from reportgen.boxes.document import Document, Geometry, Paragraph, Section
from reportgen.diagnostic import Diagnostic
from reportgen.write import Carried
from reportgen.write.docx.data import data_parts
from reportgen.write.docx.flow import section_blocks
from reportgen.write.docx.footnotes import ABOVE
from reportgen.write.docx.links import Links
from reportgen.write.docx.markup import part
from reportgen.write.docx.numbering import Lists
from reportgen.write.docx.package import Box, link
from reportgen.write.docx.paragraph import Place, Press, paragraph, spacer
from reportgen.write.docx.section import Kind, kinds_used, section_properties
from reportgen.write.docx.settings import fonts_part, settings_part
from reportgen.write.docx.sheet import Sheet, sheet_of
from reportgen.write.docx.styles import styles_part
from reportgen.write.docx.theme import theme_part
from reportgen.write.docx.watermark import watermark_run

TABLE = "<w:tbl>"
LANGUAGE = "vi-VN"
"""Of a document that does not name its own."""
BLANK = Section(Geometry(595.28, 841.89, 56.7, 42.52, 56.7, 85.04, 28.35, 28.35), ())
"""The one page of a document without sections: A4, margins 20, 15, 20 and 30 mm."""


def write(front: FrontEnd, carried: Carried | None = None) -> tuple[bytes, list[Diagnostic]]:
    """The Word file of a document; nothing is wrong with it that the boxes did not say."""
    return word_file(front.document, carried), []


def word_file(document: Document, carried: Carried | None = None) -> bytes:
    """The boxes as a Word file, and what it is to carry: the same of both give the same bytes.

    A picture that python-docx cannot read (it knows PNG, JPEG, GIF, TIFF and BMP) is an
    exception: boxes carry nothing else.
    """
    sheet = sheet_of(document)
    language = document.metadata.language or LANGUAGE
    box = Box(document.metadata, language)
    box.add_styles(styles_part(sheet, language))
    box.add_settings(settings_part(language, notes=sheet.has_notes))
    box.add_fonts(fonts_part(sheet.families))
    box.add_theme(theme_part(sheet.normal.font.family))
    lists = Lists()
    body = "".join(_body(document, sheet, box, lists))
    if sheet.has_notes and body.startswith(TABLE):
        body = ABOVE + body
    box.main.text = part("document", f"<w:body>{body}</w:body>")
    if numbering := lists.part():
        box.add_numbering(numbering)
    if carried:
        box.carry(*data_parts(carried))
    return box.zipped()


def _body(document: Document, sheet: Sheet, box: Box, lists: Lists) -> Iterator[str]:
    """The sections: the properties of the last end the body, the others end their section."""
    links = Links(relate=partial(link, part=box.main))
    press = Press(sheet, partial(box.draw, part=box.main), lists, links)
    kinds = kinds_used(document)
    margins = partial(_margin, sheet=sheet, box=box)
    *earlier, last = document.sections or (BLANK,)
    for section in earlier:
        properties = section_properties(section, kinds, margins)
        yield section_blocks(section.blocks, press, properties)
    yield section_blocks(last.blocks, press)
    yield section_properties(last, kinds, margins)
    if press.notes.notes:
        _write_notes(press, box)


def _write_notes(body: Press, box: Box) -> None:
    """The notes that the body calls, with the styles, lists and places of the body."""
    target = box.add_footnotes()
    links = replace(body.links, relate=partial(link, part=target))
    press = replace(body, draw=partial(box.draw, part=target), links=links)
    target.text = body.notes.part(partial(paragraph, press=press))


def _margin(
    section: Section, kind: Kind, content: tuple[Paragraph, ...], *, sheet: Sheet, box: Box
) -> str:
    """Write a header or footer part; an empty one still holds a paragraph, as it must."""
    target, relation, number = box.add_margin(kind)
    press = Press(sheet, partial(box.draw, part=target))
    mark = section.watermark if kind == "header" else None
    drawn = watermark_run(mark, section.geometry, number) if mark else ""
    places = (Place(anchored="" if at else drawn) for at in count())
    paragraphs = "".join([paragraph(p, press, at) for p, at in zip(content, places, strict=False)])
    target.text = part("hdr" if kind == "header" else "ftr", paragraphs or spacer(anchored=drawn))
    return relation
