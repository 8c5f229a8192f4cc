"""Where the paragraphs stand on pages that LibreOffice drew, found there by their words."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby

import pypdfium2
from pypdfium2 import raw

from reportgen.preview.orders import Spot

EDGE_PT = 1.5
"""Room around the letters."""
LEAST = 0.5
"""Of the words of a paragraph those that must be found: what a picture is said to show is not."""


@dataclass(frozen=True)
class Drawn:
    """A word on a page (from 0): its first letter, and the one after its last."""

    text: str
    page: int
    first: int
    end: int


def word_spots(pdf: bytes, paragraphs: Sequence[tuple[int, str]]) -> list[tuple[Spot, ...]]:
    """For each page the paragraphs that are found on it, of these numbers and words in order.

    None where the file cannot be read.
    """
    try:
        document = pypdfium2.PdfDocument(pdf)
        pages = [it.get_textpage() for it in document]
        return _spots(pages, paragraphs)
    except pypdfium2.PdfiumError:
        return []


def _spots(
    pages: Sequence[pypdfium2.PdfTextPage], paragraphs: Sequence[tuple[int, str]]
) -> list[tuple[Spot, ...]]:
    texts = dict(paragraphs)
    spots: list[list[Spot]] = [[] for _ in pages]
    every = [*_found(pages, paragraphs)]
    counts = Counter(number for (_, number), _ in every)
    for (page, number), found in groupby(every, key=lambda it: it[0]):
        words = [it for _, it in found]
        if counts[number] < LEAST * len(texts[number].split()):
            continue
        spots[page].append(_spot(pages[page], number, texts[number], words))
    return [tuple(it) for it in spots]


def _found(
    pages: Sequence[pypdfium2.PdfTextPage], paragraphs: Sequence[tuple[int, str]]
) -> Iterator[tuple[tuple[int, int], Drawn]]:
    """The words that are drawn, each with its page and the number of its paragraph."""
    drawn = [it for number, page in enumerate(pages) for it in _words(number, page)]
    wanted = [(number, it) for number, text in paragraphs for it in text.lower().split()]
    same = SequenceMatcher(None, [it for _, it in wanted], [it.text for it in drawn])
    for here, there, size in same.get_matching_blocks():
        for i in range(size):
            word = drawn[there + i]
            yield (word.page, wanted[here + i][0]), word


def _words(number: int, page: pypdfium2.PdfTextPage) -> Iterator[Drawn]:
    """The words of a page in the order in which they are drawn."""
    letters = [chr(raw.FPDFText_GetUnicode(page, it)) for it in range(page.count_chars())]
    for blank, group in groupby(enumerate(letters), key=lambda it: it[1].isspace()):
        if not blank:
            found = [*group]
            text = "".join(it for _, it in found).lower()
            yield Drawn(text, number, found[0][0], found[-1][0] + 1)


def _spot(page: pypdfium2.PdfTextPage, number: int, text: str, words: Sequence[Drawn]) -> Spot:
    """The box around all letters, points from the page's upper left corner."""
    first, end = words[0].first, words[-1].end
    rects = [page.get_rect(it) for it in range(page.count_rects(first, end - first))]
    lefts, bottoms, rights, tops = zip(*rects, strict=True)
    left, top = min(lefts) - EDGE_PT, page.page.get_height() - max(tops) - EDGE_PT
    width, height = max(rights) - min(lefts), max(tops) - min(bottoms)
    return Spot(number, left, top, width + 2 * EDGE_PT, height + 2 * EDGE_PT, text)
