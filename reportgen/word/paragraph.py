"""A `w:p` as a paragraph of the boxes: effective properties, number, text."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from reportgen.boxes.document import Bookmark, Field, Format, Inline, Paragraph, Run
from reportgen.boxes.list_numbers import Numbering
from reportgen.word.content import Reader
from reportgen.word.drawing import Boxed
from reportgen.word.inlines import Content, cased, joined
from reportgen.word.letters import marked
from reportgen.word.numbering import Depth
from reportgen.word.ooxml import Element, composed, is_on
from reportgen.word.shape import ALIGN, Gap, gap, shape, stops
from reportgen.word.story import Frame, Story, frame_of
from reportgen.word.styles import OPEN_GROUND, Ground
from reportgen.word.tabs import without_tabs

AUTOMATIC, DRAWN_LINE = "so-tu-dong", "duong-ke"
SPACE = 0.25
"""The width of a space of Times New Roman, in sizes of its letters."""
BULLET = "bullet"
"""The form of a sign, which is said here as a letter of the paragraph's own font."""


@dataclass(frozen=True, slots=True)
class Read:
    """A paragraph as it was read, its space above still its own.

    `boxes` are the contents of its text boxes; a page begins before it or after it.
    """

    paragraph: Paragraph
    gap: Gap
    boxes: tuple[Boxed, ...] = ()
    page_after: bool = False


def read_paragraph(element: Element, story: Story, ground: Ground = OPEN_GROUND) -> Read:
    """The paragraph of a `w:p` that stands on a table style."""
    frame = frame_of(element, story, ground)
    content = Content(story, frame)
    number = list(_number(frame, story))
    reader = Reader(story.links, story.asked)
    found = [it for piece in reader.pieces(element) for it in content.inlines(piece)]
    inlines, anchor = _named(joined([*number, *found]))
    font = story.fonts(frame.mark)[1]
    sizes = [it.font.size_pt for it in inlines if isinstance(it, Run | Field)]
    size_pt = max(sizes, default=font.size_pt)
    own = gap(frame.shape, frame.style, size_pt)
    form = _placed(shape(frame.shape, own.before_pt, size_pt), frame, content)
    inlines, form = without_tabs(inlines, form, frame.shape, story.tab_pt)
    form, numbering = _counted(form, frame, story, number[0]) if number else (form, None)
    has_line = content.line or form.borders.top or form.borders.bottom
    names = ((AUTOMATIC, number), (DRAWN_LINE, has_line))
    classes = tuple(name for name, holds in names if holds)
    name = story.styles.name(frame.style)
    entry = story.entry(reader.contents, reader.ends, name)
    read = Paragraph(inlines, form, font, name, classes, anchor, entry, numbering)
    return Read(read, own, tuple(content.boxes), content.page_after)


def _named(inlines: tuple[Inline, ...]) -> tuple[tuple[Inline, ...], str]:
    """The inlines without the place that they begin with, and its name."""
    match inlines[:2]:
        case (Bookmark(name, False), Bookmark(other, True)) if name == other:
            return inlines[2:], name
    return inlines, ""


def _placed(form: Format, frame: Frame, content: Content) -> Format:
    """With what the frame around it and a break before its text do to it."""
    place = frame.shape.get("framePr.xAlign", "")
    if "framePr.w" not in frame.shape and place in ALIGN:
        form = replace(form, align=ALIGN[place])
    return replace(form, page_break_before=True) if content.page_before else form


def _number(frame: Frame, story: Story) -> Iterator[Run]:
    """The number that Word prints before the text; nothing when there is none to see."""
    depth = story.numbering.depth(frame.number)
    if depth is None or is_on(frame.mark, "vanish"):
        return
    text = story.numbering.next(frame.number)
    if text.strip():
        yield _number_run(composed(text), depth, frame, story)


def _number_run(text: str, depth: Depth, frame: Frame, story: Story) -> Run:
    own = depth.letters
    if depth.form == BULLET:
        own = {name: it for name, it in own.items() if not name.startswith("rFonts.")}
    letters = {**marked(frame.mark), **own}
    text = text.lstrip() if depth.suffix == "nothing" else f"{text.strip()} "
    return Run(cased(text, letters), story.fonts(letters)[1], AUTOMATIC)


def _counted(
    form: Format, frame: Frame, story: Story, label: Run
) -> tuple[Format, Numbering | None]:
    """How Word counted it; after a label that hangs the line begins where its text does."""
    depth = story.numbering.depth(frame.number)
    if depth is None:
        return form, None
    found = story.numbering.counted(frame.number, depth)
    bullet = depth.form == BULLET and depth.suffix != "nothing"
    found = replace(found, pattern=f"{found.pattern} ") if bullet else found
    if not depth.hangs:
        return form, found
    hanging_pt = -form.first_line_pt
    stop_pt = form.left_pt if depth.suffix == "tab" else form.left_pt - hanging_pt
    stop_pt = next((at for at, _ in stops(frame.shape, of_lists=True)), stop_pt)
    first_pt = round(stop_pt - form.left_pt, 2)
    gap_pt = hanging_pt + first_pt - (SPACE * label.font.size_pt if bullet else 0.0)
    return replace(form, first_line_pt=first_pt), replace(found, gap_pt=round(gap_pt, 2))
