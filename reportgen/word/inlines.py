"""The pieces of a paragraph as inlines of the boxes, in their effective fonts."""

import re
from collections.abc import Iterable
from dataclasses import replace
from itertools import groupby

from reportgen.boxes import document as boxes
from reportgen.boxes.document import Bookmark, Field, Inline, Note, Run
from reportgen.word.content import Break, Called, Kept, Mark, Page, Piece
from reportgen.word.drawing import Boxed, drawn
from reportgen.word.levels import level
from reportgen.word.ooxml import NOTHING, Element, Level, child, composed, is_on
from reportgen.word.story import Frame, Story

_GROUPS = re.compile(r"[\x00-\x7f]+|[^\x00-\x7f]+")


def cased(text: str, letters: Level) -> str:
    """As a reader sees it: capitals where the properties ask for them."""
    return text.upper() if is_on(letters, "caps") else text


class Content:
    """Turns the pieces of a paragraph into inlines; keeps what is no inline.

    `boxes` are text boxes, `line` tells of a drawn line, `page_before` and `page_after` of page
    breaks before and after all text.
    """

    def __init__(self, story: Story, frame: Frame) -> None:
        self.story, self.frame = story, frame
        self.boxes: list[Boxed] = []
        self.line = self.page_before = self.page_after = False
        self._run: Element | None = None
        self._letters: Level = NOTHING

    def inlines(self, piece: Piece) -> list[Inline]:
        """What is to be seen of a piece."""
        letters = self._of(piece.run)
        if is_on(letters, "vanish"):
            return []
        match piece.what:
            case str() as text:
                return self._text(text, letters, piece.link)
            case Page(kind):
                return self._seen(Field(kind, self.story.fonts(letters)[0]))
            case Kept():
                return self._seen(self._field(piece.what, letters, piece.link))
            case Called(name, counted):
                return self._note(name, letters) if counted else []
            case Mark(name, end):
                return [Bookmark(name, end)]
            case Break(page):
                self.page_after |= page
                return [] if page else [boxes.Break()]
            case drawing:
                found = drawn(drawing)
                self.line |= found.line
                self.boxes += found.boxes
                return []

    def _field(self, kept: Kept, letters: Level, link: str) -> Field:
        """A field with what it shows; the mark in a note shows the note's number."""
        text = self.story.number if kept.kind == "NOTE" else cased(composed(kept.text), letters)
        font = self.story.fonts(letters)[0 if text.isascii() else 1]
        return Field(kept.kind, font, kept.target, text, link)

    def _note(self, name: str, letters: Level) -> list[Inline]:
        found = self.story.note(name)
        if found is None:
            return []
        number, paragraphs = found
        return self._seen(Note(number, self.story.fonts(letters)[0], paragraphs))

    def _text(self, text: str, letters: Level, link: str) -> list[Inline]:
        text = cased(composed(text), letters)
        if not text:
            return []
        ascii_font, other = self.story.fonts(letters)
        if ascii_font == other or text.isascii():
            return self._seen(Run(text, ascii_font, "", link))
        groups = _GROUPS.findall(text)
        fonts = [ascii_font if it.isascii() else other for it in groups]
        runs = [Run(it, font, "", link) for it, font in zip(groups, fonts, strict=True)]
        return self._seen(*runs)

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


def joined(inlines: Iterable[Inline]) -> tuple[Inline, ...]:
    """Neighbours in one font as one run: Word cuts a word where its spelling was checked."""
    groups = (list(group) for _, group in groupby(inlines, _look))
    return tuple(it for group in groups for it in _one(group))


def _look(inline: Inline) -> object:
    return (inline.font, inline.part, inline.link) if isinstance(inline, Run) else None


def _one(group: list[Inline]) -> list[Inline]:
    """Runs of one look as one run; other inlines stay as they are."""
    runs = [it for it in group if isinstance(it, Run)]
    return [replace(runs[0], text="".join(it.text for it in runs))] if runs else group
