"""A paragraph that a browser looks at, found again after a save."""

from collections.abc import Sequence
from difflib import SequenceMatcher

from reportgen.preview.orders import Sheet, Spot

ALIKE = 0.6
"""Of the letters of a paragraph that was edited, those that are still there."""


def followed(sheets: Sequence[Sheet], number: int, words: str) -> tuple[int, Spot] | None:
    """The page, and there the paragraph that begins with these words, after a save.

    Else the one of that number, if its words are like these; None: it is gone.
    """
    every = [(page, it) for page, sheet in enumerate(sheets, 1) for it in sheet.spots]
    same = [it for it in every if it[1].text.startswith(words)]
    same = same or [it for it in every if it[1].number == number and _alike(it[1].text, words)]
    return min(same, key=lambda it: abs(it[1].number - number), default=None)


def _alike(text: str, words: str) -> bool:
    return SequenceMatcher(None, text[: len(words)], words, autojunk=False).ratio() > ALIKE
