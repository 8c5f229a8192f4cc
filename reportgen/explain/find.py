"""Paragraphs by their words."""

from collections.abc import Iterator
from difflib import SequenceMatcher

from reportgen.boxes.document import Document, Paragraph, paragraphs
from reportgen.vietnamese import fold

NEAR, LEAST = 5, 0.4
"""How many texts are named where none holds the words, and how like they must be."""
LOOKED_AT = 200
"""Letters of a text that are compared."""


def every(document: Document) -> Iterator[Paragraph]:
    """All paragraphs in reading order, each with its notes behind it."""
    for section in document.sections:
        for paragraph in paragraphs(section.blocks):
            yield paragraph
            for note in paragraph.notes:
                yield from note.paragraphs


def find(document: Document, words: str) -> list[Paragraph]:
    """The paragraphs that are these words, else that hold them, else in any case and accents."""
    texts = [(it, _plain(it.text)) for it in every(document)]
    plain, bare = _plain(words), fold(_plain(words))
    return (
        [it for it, text in texts if text == plain]
        or [it for it, text in texts if plain in text]
        or [it for it, text in texts if bare in fold(text)]
    )


def near(document: Document, words: str) -> list[str]:
    """The texts that are most like words that no paragraph holds, the nearest first."""
    texts = dict.fromkeys(_plain(it.text)[:LOOKED_AT] for it in every(document))
    likeness = {it: _likeness(fold(_plain(words)), fold(it)) for it in texts if it}
    ordered = sorted(likeness, key=lambda it: -likeness[it])
    return [it for it in ordered if likeness[it] >= LEAST][:NEAR]


def _plain(text: str) -> str:
    """Single spaces, none at the ends: a space that no line breaks at is typed as any other."""
    return " ".join(text.split())


def _likeness(words: str, text: str) -> float:
    """The likeness to the whole text, or to as much of its beginning as there are words."""
    matcher = SequenceMatcher(None, words, text, autojunk=False)
    begun = SequenceMatcher(None, words, text[: len(words)], autojunk=False)
    return max(matcher.ratio(), begun.ratio())
