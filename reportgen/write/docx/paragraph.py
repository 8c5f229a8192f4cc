"""A paragraph of the boxes as a `w:p`."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from itertools import groupby

from reportgen.boxes.document import (
    NO_BORDERS,
    Bookmark,
    Break,
    Chart,
    Entry,
    Field,
    Font,
    Format,
    Image,
    Inline,
    Note,
    Paragraph,
    Run,
)
from reportgen.write.docx.fields import CLOSING, Counts, contents_opening, field_runs
from reportgen.write.docx.footnotes import MARK, Footnotes, referring
from reportgen.write.docx.letters import run_properties
from reportgen.write.docx.links import Links
from reportgen.write.docx.markup import text
from reportgen.write.docx.numbering import Lists, first_line_pt
from reportgen.write.docx.shape import shape_properties, spacing
from reportgen.write.docx.sheet import Sheet, Style

HAIR_PT = 1.0
"""The line height of a paragraph that only Word needs: too small to be seen."""


@dataclass(frozen=True, slots=True)
class Place:
    """What a paragraph gets from where it stands: points below it, the end of a section.

    A table of contents begins or ends with it. `anchored` are the runs of what is drawn beside it.
    """

    after_pt: float = 0.0
    keep_with_next: bool = False
    page_break: bool = True
    section: str = ""
    opens: Entry | None = None
    closes: bool = False
    anchored: str = ""


ANYWHERE = Place()


@dataclass(slots=True)
class Press:
    """What the paragraphs of one part share: the styles, and how its pictures are drawn."""

    sheet: Sheet
    draw: Callable[[Image | Chart], str]
    lists: Lists = field(default_factory=Lists)
    links: Links = field(default_factory=Links)
    notes: Footnotes = field(default_factory=Footnotes)
    counts: Counts = field(default_factory=Counts)
    boxes: int = 0
    _letters: dict[tuple[Font, str], str] = field(default_factory=dict)
    _shapes: dict[tuple[Format, Font, str, float, bool, str], str] = field(default_factory=dict)

    def letters(self, font: Font, style: Style) -> str:
        """The `w:rPr` of a font in a style, made once for all its runs."""
        known = self._letters.get((font, style.id))
        if known is None:
            inside = run_properties(font, style.font)
            known = f"<w:rPr>{inside}</w:rPr>" if inside else ""
            self._letters[font, style.id] = known
        return known

    def shape(self, box: Paragraph, form: Format, style: Style, after_pt: float, grow: bool) -> str:
        """The inside of a `w:pPr`, made once for all paragraphs that look the same."""
        font, number = box.font, self.lists.properties(box)
        key = (form, font, style.id, after_pt, grow, number)
        known = self._shapes.get(key)
        if known is None:
            name = f'<w:pStyle w:val="{style.id}"/>' if style.id != "Normal" else ""
            own = shape_properties(form, style.format, after_pt, grow=grow, number=number)
            known = self._shapes[key] = name + own + self.letters(font, style)
        return known


def paragraph(box: Paragraph, press: Press, place: Place = ANYWHERE) -> str:
    """One `w:p`."""
    style = press.sheet.of(box)
    shape = _placed(box, place)
    grow = any(isinstance(i, Image | Chart) and i.height_pt > shape.line_pt for i in box.inlines)
    inside = press.shape(box, shape, style, place.after_pt, grow) + place.section
    before = contents_opening(place.opens) if place.opens else ""
    before += press.links.places.point(box.anchor) if box.anchor else ""
    content = before + place.anchored + _content(_lines(_uncounted(box)), style, press)
    content += CLOSING if place.closes else ""
    return f"<w:p><w:pPr>{inside}</w:pPr>{content}</w:p>" if inside else f"<w:p>{content}</w:p>"


def spacer(
    height_pt: float = HAIR_PT,
    *,
    keep: bool = False,
    new_page: bool = False,
    section: str = "",
    anchored: str = "",
) -> str:
    """An empty paragraph of an exact height, where Word needs one and the boxes have none."""
    flow = ("<w:keepNext/>" if keep else "") + ("<w:pageBreakBefore/>" if new_page else "")
    form = spacing(0, 0, max(HAIR_PT, height_pt))
    mark = '<w:rPr><w:sz w:val="2"/><w:szCs w:val="2"/></w:rPr>'
    return f"<w:p><w:pPr>{flow}{form}{mark}{section}</w:pPr>{anchored}</w:p>"


def _placed(box: Paragraph, place: Place) -> Format:
    """The format with what the place asks; a drawn rule gets a line that is not seen."""
    shape = box.format
    if place.keep_with_next and not shape.keep_with_next:
        shape = replace(shape, keep_with_next=True)
    if shape.page_break_before and not place.page_break:
        shape = replace(shape, page_break_before=False)
    if not box.inlines and not shape.line_pt and shape.borders != NO_BORDERS:
        shape = replace(shape, line_pt=HAIR_PT)
    if box.numbering and isinstance(label := box.inlines[0], Run):
        first_pt = first_line_pt(box.numbering, shape, label.font.size_pt)
        shape = replace(shape, first_line_pt=first_pt)
    return shape


def _uncounted(box: Paragraph) -> tuple[Inline, ...]:
    """Without the label, which Word prints itself."""
    return box.inlines[1:] if box.numbering else box.inlines


def _lines(inlines: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """Without a break at the very end: in CSS no line follows it, in Word an empty one would."""
    return inlines[:-1] if inlines and isinstance(inlines[-1], Break) else inlines


def _content(inlines: Iterable[Inline], style: Style, press: Press) -> str:
    """The runs; neighbours that lead to the same place are one link."""
    pieces = []
    for link, group in groupby(inlines, _link):
        runs = "".join([_inline(it, style, press) for it in group])
        pieces.append(press.links.link(link, runs) if link else runs)
    return "".join(pieces)


def _link(inline: Inline) -> str:
    return inline.link if isinstance(inline, Run | Field | Image) else ""


def _inline(inline: Inline, style: Style, press: Press) -> str:
    match inline:
        case Break():
            return "<w:r><w:br/></w:r>"
        case Image() | Chart():
            return f"<w:r>{press.draw(inline)}</w:r>"
        case Field("NOTE"):
            letters = press.letters(inline.font, style)
            raised = inline.font.script == "superscript"
            return f"<w:r>{referring(letters) if raised else letters}{MARK}</w:r>"
        case Field():
            letters = press.letters(inline.font, style)
            return field_runs(inline, letters, press.links.places, press.counts)
        case Note():
            return press.notes.call(inline, press.letters(inline.font, style))
        case Bookmark(name, end):
            places = press.links.places
            return places.end(name) if end else places.start(name)
        case _:
            return f"<w:r>{press.letters(inline.font, style)}{text(inline.text)}</w:r>"
