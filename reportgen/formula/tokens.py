"""The words of a formula, each with its place in the file."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reportgen.diagnostic import Mark
from reportgen.load.node import Scalar
from reportgen.text import locate
from reportgen.vietnamese import fold

WORD = r"(?:[^\W\d]\w*|'[^'\n]+')"
TOKEN = re.compile(
    r"(?P<space>\s+)"
    r"|(?P<number>\.?[0-9]+(?:[.,][0-9]+)*[\w%‰]*)"
    r'|(?P<text>"[^"]*")'
    rf"|(?P<name>{WORD}(?:\.{WORD})?)"
    r"|(?P<wrong>==|=<|=>|!=|&&|\|\||\*\*)"
    r"|(?P<sign><=|>=|<>|[-+*/=<>();,≤≥≠−–×÷])"
    r"|(?P<other>.)",
    re.DOTALL,
)
TYPOGRAPHIC = {"≤": "<=", "≥": ">=", "≠": "<>", "−": "-", "–": "-", "×": "*", "÷": "/"}
"""Signs that Word puts in place of those of the keyboard."""


@dataclass(frozen=True)
class Token:
    """A word of a formula: `kind` is that of the pattern, `end` after the last one.

    The text of a sign is the sign itself, that of an operator in letters is without accents.
    """

    kind: str
    text: str
    mark: Mark


class Places:
    """Where the letters of a text stand in its file."""

    def __init__(self, text: Scalar) -> None:
        mark = text.mark
        line = mark.source.lines[mark.line - 1] if mark.source.lines else ""
        starts = (mark.column - 1, mark.column)  # without and with a quote before it
        self._text = text
        self._start = next((it for it in starts if line.startswith(text, it)), None)

    def mark(self, start: int, length: int) -> Mark:
        """The place of a part; what the source writes otherwise is looked for."""
        at = self._text.mark
        if self._start is not None:
            return Mark(at.source, at.line, self._start + start + 1, length)
        part = self._text[start : start + length]
        before = sum(self._text.startswith(part, i) for i in range(start))
        return locate(self._text, part, before)


def tokens(text: Scalar, words: tuple[str, ...]) -> Iterator[Token]:
    """The words of a text without the spaces; `words` are the operators in letters."""
    places = Places(text)
    mark = text.mark
    for found in TOKEN.finditer(text):
        kind, part = found.lastgroup or "other", found[0]
        if kind == "space":
            continue
        mark = places.mark(found.start(), len(part))
        if kind == "name" and fold(part) in words:
            kind, part = "sign", fold(part)
        yield Token(kind, TYPOGRAPHIC.get(part, part), mark)
    yield Token("end", "", mark)
