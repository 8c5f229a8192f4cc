"""A `w:p` as a paragraph of the boxes: effective properties, number, text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from reportgen.boxes import document as boxes
from reportgen.boxes.document import Align, Field, Font, Inline, Paragraph, Run
from reportgen.word.content import Break, Page, Piece, pieces
from reportgen.word.drawing import drawn
from reportgen.word.letters import face, font, marked
from reportgen.word.levels import level
from reportgen.word.numbering import Depth, Numbering
from reportgen.word.ooxml import NOTHING, Element, Level, child, composed, is_on
from reportgen.word.shape import ALIGN, TAB_PT, Gap, gap, shape, stops
from reportgen.word.styles import OPEN_GROUND, Ground, Number, Styles

AUTOMATIC, DRAWN_LINE = "so-tu-dong", "duong-ke"
TAB = "\t"
BULLET = "bullet"
"""The form of a sign, which is said here as a letter of the paragraph's own font."""
_GROUPS = re.compile(r"[\x00-\x7f]+|[^\x00-\x7f]+")


@dataclass
class Story:
    """One part that is read (the body, a header): what its paragraphs share, what was met.

    `tab_pt` is the distance of tab stops that nobody set; `adds_space` says that the spaces below
    and above two neighbours add up. `elements` are the `w:p` in the order of the paragraphs read.
    """

    styles: Styles
    numbering: Numbering
    tab_pt: float = TAB_PT
    adds_space: bool = False
    elements: list[Element] = field(default_factory=list)
    _looks: dict[tuple[object, ...], Level] = field(default_factory=dict)
    _fonts: dict[tuple[tuple[str, str], ...], tuple[Font, Font]] = field(default_factory=dict)

    def letters(self, style: str, ground: Ground, own: Level) -> Level:
        """The effective properties of a run that says `own` itself, made once for all alike."""
        key = (style, ground, *own.items())
        known = self._looks.get(key)
        if known is None:
            base = self.styles.letters(style, own.get("rStyle.val", ""), ground)
            known = self._looks[key] = {**base, **own}
        return known

    def fonts(self, letters: Level) -> tuple[Font, Font]:
        """The fonts of effective properties: of ASCII letters, and of all others."""
        key = tuple(letters.items())
        known = self._fonts.get(key)
        if known is None:
            other = font(letters, self.styles.theme)
            ascii_face = face(letters, self.styles.theme, "ascii")
            known = self._fonts[key] = (replace(other, family=ascii_face), other)
        return known


@dataclass(frozen=True, slots=True)
class Read:
    """A paragraph as it was read, its space above still its own.

    `boxes` are the contents of its text boxes; a page begins before it or after it.
    """

    paragraph: Paragraph
    gap: Gap
    boxes: tuple[tuple[Element, Align | None], ...] = ()
    page_after: bool = False


@dataclass(frozen=True, slots=True)
class _Frame:
    """The levels that hold for a paragraph and its runs."""

    style: str
    ground: Ground
    shape: Level
    number: Number
    mark: Level


def read_paragraph(element: Element, story: Story, ground: Ground = OPEN_GROUND) -> Read:
    """The paragraph of a `w:p` that stands on a table style."""
    frame = _frame(element, story, ground)
    content = _Content(story, frame)
    counted = list(_number(frame, story))
    seen = list(map(content.inline, pieces(element)))
    inlines = _joined([*counted, *filter(None, seen)])
    mark_font = story.fonts(frame.mark)[1]
    sizes = [it.font.size_pt for it in inlines if isinstance(it, Run | Field)]
    size_pt = max(sizes, default=mark_font.size_pt)
    own = gap(frame.shape, frame.style, size_pt)
    form = shape(frame.shape, own.before_pt, size_pt)
    inlines, form = _without_tab(inlines, form, frame.shape, story.tab_pt)
    if "framePr.w" not in frame.shape and (align := frame.shape.get("framePr.xAlign")) in ALIGN:
        form = replace(form, align=ALIGN[align])
    if content.page_before:
        form = replace(form, page_break_before=True)
    has_line = content.line or form.borders.top or form.borders.bottom
    names = ((AUTOMATIC, counted), (DRAWN_LINE, has_line))
    classes = tuple(name for name, holds in names if holds)
    read = Paragraph(inlines, form, mark_font, story.styles.name(frame.style), classes)
    return Read(read, own, tuple(content.boxes), content.page_after)


def _frame(element: Element, story: Story, ground: Ground) -> _Frame:
    """Lay the levels: what a list says lies between the style and the paragraph's own."""
    styles, properties = story.styles, child(element, "pPr")
    own = level(properties)
    style = styles.paragraph_id(own.get("pStyle.val", ""))
    below = styles.shape(style, ground)
    number = styles.number(style, {**below, **own})
    listed = NOTHING
    if "numPr/numId.val" in own:
        depth = story.numbering.depth(number)
        listed = depth.shape if depth else NOTHING
    letters = styles.letters(style, "", ground)
    mark = level(child(properties, "rPr"))
    return _Frame(style, ground, {**below, **listed, **own}, number, {**letters, **mark})


def _number(frame: _Frame, story: Story) -> Iterator[Run]:
    """The number that Word prints before the text; nothing when there is none to see."""
    depth = story.numbering.depth(frame.number)
    if depth is None or is_on(frame.mark, "vanish"):
        return
    text = story.numbering.next(frame.number)
    if text:
        yield _number_run(composed(text), depth, frame, story)


def _number_run(text: str, depth: Depth, frame: _Frame, story: Story) -> Run:
    letters = {**marked(frame.mark), **(NOTHING if depth.form == BULLET else depth.letters)}
    space = "" if depth.suffix == "nothing" else " "
    return Run(_cased(text, letters) + space, story.fonts(letters)[1], AUTOMATIC)


def _cased(text: str, letters: Level) -> str:
    """As a reader sees it: capitals where the properties ask for them."""
    return text.upper() if is_on(letters, "caps") else text


class _Content:
    """Turns the pieces of a paragraph into inlines; keeps what is no inline."""

    def __init__(self, story: Story, frame: _Frame) -> None:
        self.story, self.frame = story, frame
        self.boxes: list[tuple[Element, Align | None]] = []
        self.line = self.page_before = self.page_after = False
        self._run: Element | None = None
        self._letters: Level = NOTHING

    def inline(self, piece: Piece) -> list[Inline]:
        letters = self._of(piece.run)
        if is_on(letters, "vanish"):
            return []
        match piece.what:
            case str() as text:
                return self._text(text, letters)
            case Page(kind):
                return self._seen(Field(kind, self.story.fonts(letters)[0]))
            case Break(page):
                self.page_after |= page
                return [] if page else [boxes.Break()]
            case drawing:
                found = drawn(drawing)
                self.line |= found.line
                self.boxes += [(it, found.align) for it in found.boxes]
                return []

    def _text(self, text: str, letters: Level) -> list[Inline]:
        text = _cased(composed(text), letters)
        if not text:
            return []
        ascii_font, other = self.story.fonts(letters)
        if ascii_font == other or text.isascii():
            return self._seen(Run(text, ascii_font))
        groups = _GROUPS.findall(text)
        return self._seen(*(Run(it, ascii_font if it.isascii() else other) for it in groups))

    def _seen(self, *inlines: Inline) -> list[Inline]:
        """After a page break in a paragraph its text is what begins the page."""
        if self.page_after:
            self.page_before, self.page_after = True, False
        return list(inlines)

    def _of(self, run: Element | None) -> Level:
        """The effective properties of a run, made once for all its pieces."""
        if run is not self._run or run is None:
            own, frame = level(child(run, "rPr")), self.frame
            self._run, self._letters = run, self.story.letters(frame.style, frame.ground, own)
        return self._letters


def _joined(groups: list[Run | list[Inline]]) -> tuple[Inline, ...]:
    """Neighbours in one font as one run: Word cuts a word where its spelling was checked."""
    found: list[Inline] = []
    for group in groups:
        for it in [group] if isinstance(group, Run) else group:
            last = found[-1] if found else None
            if (
                isinstance(it, Run)
                and isinstance(last, Run)
                and (it.font, it.part) == (last.font, last.part)
            ):
                found[-1] = replace(last, text=last.text + it.text)
            else:
                found.append(it)
    return tuple(found)


def _without_tab(
    inlines: tuple[Inline, ...], form: boxes.Format, level: Level, tab_pt: float
) -> tuple[tuple[Inline, ...], boxes.Format]:
    """Tabs at the very beginning as what they are for: an indent, a place on the line."""
    first = inlines[0] if inlines else None
    text = first.text if isinstance(first, Run) else ""
    count = len(text) - len(text.lstrip(TAB))
    if not count or not isinstance(first, Run):
        return inlines, form
    start = form.left_pt + form.first_line_pt
    reached = [it for it in stops(level) if it[0] > start + 0.01]
    position, kind = reached[count - 1] if count <= len(reached) else (0.0, "left")
    rest: tuple[Inline, ...] = (replace(first, text=text.lstrip(TAB)), *inlines[1:])
    rest = tuple(it for it in rest if not isinstance(it, Run) or it.text)
    if kind in ("center", "right", "end"):
        return rest, replace(form, align=ALIGN[kind])
    if count > 1 or form.first_line_pt:
        return inlines, form
    position = position or (start // tab_pt + 1) * tab_pt
    return rest, replace(form, first_line_pt=round(position - form.left_pt, 2))
