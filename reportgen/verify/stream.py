"""All words of a side as one text without white space, and what of two such texts is the same."""

import re
import unicodedata
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import NamedTuple

from reportgen.verify.parts import SOFT, Element, Span

PIECE = re.compile(r"(\s+)|\S+")
LEADER = re.compile(r"(?:[.…]\s?){4,}")
"""What fills the way to a page number: in Word it belongs to the tab."""
UNSEEN = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff")) | {ord("\u2011"): "-"}
"""Signs that print nothing, and a hyphen that prints as another."""
CUT = re.compile(r"(?<=[-–—/])")
"""A line may end after these without a space."""
MOST_TRIES = 20_000_000
"""Pairs of the same words: a document of ours of a hundred pages has a tenth of them."""
NONE, SPACE, PERHAPS = range(3)
"""What stands before a letter."""


class Match(NamedTuple):
    """So many letters from `word` on in one text are those from `pdf` on in the other."""

    word: int
    pdf: int
    size: int


@dataclass(frozen=True)
class Stream:
    """The words of elements.

    `gaps` says of each letter what stands before it, `starts` where each element begins, `runs`
    where each span begins and of which element (by its place in `elements`) it is.
    """

    elements: Sequence[Element]
    text: str
    gaps: bytes
    starts: tuple[int, ...]
    runs: tuple[tuple[int, int, Span], ...]

    def element_at(self, at: int) -> int:
        """The element that a letter is of; the last one after the end."""
        return max(0, bisect_right(self.starts, at) - 1)

    def end(self, element: int) -> int:
        """Where an element ends."""
        return self.starts[element + 1] if element + 1 < len(self.starts) else len(self.text)

    def words(self, start: int, end: int) -> str:
        """The words as they are read, with spaces."""
        return "".join(
            f" {letter}" if gap and i else letter
            for i, (letter, gap) in enumerate(
                zip(self.text[start:end], self.gaps[start:end], strict=True)
            )
        )

    def tokens(self, start: int, end: int) -> list[int]:
        """Where words begin; those that a line may cut begin anew after the sign."""
        return [
            at
            for at in range(start, end)
            if self.gaps[at] or at == start or CUT.match(self.text, at)
        ]


def stream(elements: Sequence[Element]) -> Stream:
    """The words of elements, one after the other."""
    texts: list[str] = []
    gaps = bytearray()
    starts, runs = [], []
    for i, element in enumerate(elements):
        starts.append(len(gaps))
        gap = PERHAPS
        for span in element.spans:
            runs.append((len(gaps), i, span))
            for letters, gap_now in _letters(span.text, gap):
                gap = gap_now
                if letters:
                    texts.append(letters)
                    gaps.append(gap)
                    gaps.extend(bytes(len(letters) - 1))
                    gap = NONE
    return Stream(elements, "".join(texts), bytes(gaps), tuple(starts), tuple(runs))


def _letters(text: str, gap: int) -> Iterator[tuple[str, int]]:
    """Letters without white space, each time with what stands before them."""
    for piece in PIECE.finditer(LEADER.sub(" ", text)):
        if piece[1] is None:
            said = unicodedata.normalize("NFC", piece[0].translate(UNSEEN))
            yield said, gap
            gap = NONE if said else gap
        else:
            gap = PERHAPS if SOFT in piece[1] or gap == PERHAPS else SPACE
            yield "", gap


def matches(word: Stream, pdf: Stream) -> list[Match]:
    """What is the same, in order, neighbours joined."""
    if word.text == pdf.text:
        return [Match(0, 0, len(word.text))] if word.text else []
    found = [it for it in _by_elements(word, pdf) if it.size]
    joined: list[Match] = []
    for it in found:
        last = joined[-1] if joined else None
        if last and (last.word + last.size, last.pdf + last.size) == (it.word, it.pdf):
            joined[-1] = last._replace(size=last.size + it.size)
        else:
            joined.append(it)
    return joined


def _by_elements(word: Stream, pdf: Stream) -> Iterator[Match]:
    """Elements that are the same; between them words."""
    texts = [
        [it.text[it.starts[i] : it.end(i)] for i in range(len(it.starts))] for it in (word, pdf)
    ]
    ends = [[*it.starts, len(it.text)] for it in (word, pdf)]
    for tag, a, b, c, d in _opcodes(texts[0], texts[1]):
        here, there = (ends[0][a], ends[0][b]), (ends[1][c], ends[1][d])
        if tag == "equal":
            yield Match(here[0], there[0], here[1] - here[0])
        elif tag == "replace":
            yield from _by_words(word, pdf, here, there)


def _by_words(
    word: Stream, pdf: Stream, here: tuple[int, int], there: tuple[int, int]
) -> Iterator[Match]:
    at, to = word.tokens(*here), pdf.tokens(*there)
    ends = [*at, here[1]], [*to, there[1]]
    said = (
        [word.text[a:b] for a, b in zip(at, ends[0][1:], strict=True)],
        [pdf.text[a:b] for a, b in zip(to, ends[1][1:], strict=True)],
    )
    for tag, a, b, c, d in _opcodes(said[0], said[1]):
        start, until = ends[0][a], ends[0][b]
        other, other_end = ends[1][c], ends[1][d]
        if tag == "equal" or word.text[start:until] == pdf.text[other:other_end]:
            yield Match(start, other, until - start)


def _opcodes(word: Sequence[str], pdf: Sequence[str]) -> list[tuple[str, int, int, int, int]]:
    """What is the same and what is not; of texts made to take for ever nothing is the same."""
    counts = Counter(pdf)
    if sum(times * counts[it] for it, times in Counter(word).items()) > MOST_TRIES:
        return [("other", 0, len(word), 0, len(pdf))]
    return [*SequenceMatcher(None, word, pdf, autojunk=False).get_opcodes()]
