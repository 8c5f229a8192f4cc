"""What the paragraphs of one part share, and the levels that hold for one of them."""

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field, replace

from reportgen.boxes.document import Entry, Font, Paragraph
from reportgen.word.letters import face, font
from reportgen.word.levels import level
from reportgen.word.numbering import Number, Numbering
from reportgen.word.ooxml import NOTHING, Element, Level, child
from reportgen.word.shape import TAB_PT
from reportgen.word.styles import Ground, Styles

LEVEL = re.compile("toc ([1-9])")


@dataclass
class Story:
    """One part that is read (the body, a header): what its paragraphs share, what was met.

    `tab_pt` is the distance of tab stops that nobody set; `adds_space` says that the spaces below
    and above two neighbours add up. `elements` are the `w:p` in the order of the paragraphs read.
    `links` are addresses outside by their ids, `asked` the places that are referred to, `notes`
    reads the footnote of an id, `number` is that of the note that is read. `contents` is the depth
    of the table of contents that is open, 0 for none.
    """

    styles: Styles
    numbering: Numbering
    tab_pt: float = TAB_PT
    adds_space: bool = False
    elements: list[Element] = field(default_factory=list)
    links: Mapping[str, str] = field(default_factory=dict)
    asked: Collection[str] = ()
    notes: "ReadNote | None" = None
    number: str = ""
    contents: int = 0
    _looks: dict[tuple[object, ...], Level] = field(default_factory=dict)
    _fonts: dict[tuple[tuple[str, str], ...], tuple[Font, Font]] = field(default_factory=dict)

    def note(self, name: str) -> tuple[str, tuple[Paragraph, ...]] | None:
        """The number and the paragraphs of a footnote; a note has none of its own."""
        return self.notes(name, self) if self.notes else None

    def entry(self, begins: int, ends: bool, style: str) -> Entry | None:
        """What line of a table of contents a paragraph is, in which one may begin or end."""
        depth = begins or self.contents
        self.contents = 0 if ends else depth
        if not depth:
            return None
        found = LEVEL.fullmatch(style.lower())
        return Entry(int(found[1]) if found else 1, depth)

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
class Frame:
    """The levels that hold for a paragraph and its runs."""

    style: str
    ground: Ground
    shape: Level
    number: Number
    mark: Level


def frame_of(element: Element, story: Story, ground: Ground) -> Frame:
    """Lay the levels: what a list says lies between the style and the paragraph's own."""
    styles, properties = story.styles, child(element, "pPr")
    own = level(properties)
    style = styles.paragraph_id(own.get("pStyle.val", ""))
    below = styles.shape(style, ground)
    number = styles.number(style, {**below, **own})
    listed = story.numbering.shape(number) if "numPr/numId.val" in own else NOTHING
    letters = styles.letters(style, "", ground)
    mark = level(child(properties, "rPr"))
    return Frame(style, ground, {**below, **listed, **own}, number, {**letters, **mark})


ReadNote = Callable[[str, Story], tuple[str, tuple[Paragraph, ...]] | None]
"""From the id of a footnote to its number and its paragraphs."""
