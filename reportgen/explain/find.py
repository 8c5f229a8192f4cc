"""What stands in a document by its words: paragraphs, notes, charts, margins, the watermark."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

from reportgen.boxes import FrontEnd
from reportgen.boxes.at_page import AtPage
from reportgen.boxes.charts import carries_numbers
from reportgen.boxes.document import Chart, Field, Image, Inline, Paragraph, Section, paragraphs
from reportgen.boxes.document import words as words_of
from reportgen.explain.numbered import boxes_of
from reportgen.vietnamese import fold

NEAR, LEAST = 5, 0.4
"""How many texts are named where none holds the words, and how like they must be."""
LOOKED_AT = 200
"""Letters of a text that are compared."""
COUNTED = {"PAGE": "‹số trang›", "NUMPAGES": "‹tổng số trang›"}
"""What stands for a number that is another on every page."""
TEXT = "{http://www.w3.org/2000/svg}text"


@dataclass(frozen=True)
class Said:
    """Words of a document, and the number of what says them; a chart says several.

    `where` names the box in the margins of pages that they stand in.
    """

    number: int
    text: str
    where: str = ""


def every(front: FrontEnd) -> Iterator[Said]:
    """All words: in reading order, each paragraph with its notes behind it, then the pages'."""
    drawings = _labels(front)
    for section in front.document.sections:
        for paragraph in paragraphs(section.blocks):
            yield from _said(paragraph, drawings)
    beside = (it for section in front.document.sections for it in _beside(section, front.pages))
    yield from dict.fromkeys(beside)
    yield from (Said(number, str(page)) for number, page in front.pages.items() if not page.box)


def _said(paragraph: Paragraph, drawings: dict[int, list[str]]) -> Iterator[Said]:
    """The words of a paragraph, of what is drawn in it, and of its notes."""
    number = paragraph.number
    yield Said(number, shown(paragraph))
    yield from (Said(number, it) for it in drawings.get(number, ()))
    for note in paragraph.notes:
        yield from (Said(it.number, shown(it)) for it in note.paragraphs)


def _beside(section: Section, pages: Mapping[int, AtPage]) -> Iterator[Said]:
    """What the pages of a section show beside their text."""
    for margin in (section.first, section.margin):
        if margin is not None:
            for it in (*margin.header, *margin.footer):
                yield Said(it.number, shown(it), str(pages[it.number]))
    if section.watermark:
        yield Said(section.watermark.number, section.watermark.text)


def shown(paragraph: Paragraph) -> str:
    """The words of a paragraph; of one that is a picture or a chart what it shows."""
    text = "".join(map(_word, paragraph.inlines))
    drawn = [it.alt for it in paragraph.inlines if isinstance(it, Image | Chart)]
    return text if text.strip() or not drawn else " ".join(drawn)


def _word(inline: Inline) -> str:
    counted = COUNTED.get(inline.kind) if isinstance(inline, Field) else None
    return counted or words_of(inline)


def _labels(front: FrontEnd) -> dict[int, list[str]]:
    """By the number of a paragraph the labels of the charts in it."""
    boxes = boxes_of(front.tree).items()
    return {number: found for number, box in boxes if (found := [*_drawn(box.element)])}


def _drawn(element: Any) -> Iterator[str]:
    for drawing in filter(carries_numbers, element.iter()):
        yield from ("".join(it.itertext()) for it in drawing.iter(TEXT))


def find(front: FrontEnd, words: str) -> list[Said]:
    """What is these words, else what holds them, else what does in any case and accents."""
    texts = [(it, _plain(it.text)) for it in every(front)]
    plain, bare = _plain(words), fold(_plain(words))
    found = (
        [it for it, text in texts if text == plain]
        or [it for it, text in texts if plain in text]
        or [it for it, text in texts if bare in fold(text)]
    )
    first: dict[int, Said] = {}
    for it in found:
        first.setdefault(it.number, it)
    return [*first.values()]


def near(front: FrontEnd, words: str) -> list[str]:
    """The texts that are most like words that nothing holds, or have such, the nearest first."""
    texts = dict.fromkeys(_plain(it.text)[:LOOKED_AT] for it in every(front))
    matcher = SequenceMatcher(None, "", fold(_plain(words)), autojunk=False)
    count = len(words.split())
    likeness = {it: _likeness(matcher, count, fold(it)) for it in texts if it}
    ordered = sorted(likeness, key=likeness.__getitem__, reverse=True)
    return [it for it in ordered if likeness[it][0] >= LEAST][:NEAR]


def _plain(text: str) -> str:
    """Single spaces, none at the ends: a space that no line breaks at is typed as any other."""
    return " ".join(text.split())


def _likeness(matcher: SequenceMatcher[str], count: int, text: str) -> tuple[float, float]:
    """The likeness of as many words of a text, one behind another, and of the whole text."""
    words = text.split()
    runs = (" ".join(words[at : at + count]) for at in range(max(1, len(words) - count + 1)))
    whole = _ratio(matcher, text)
    return max(whole, *(_ratio(matcher, it) for it in runs)), whole


def _ratio(matcher: SequenceMatcher[str], text: str) -> float:
    """The likeness to the words sought; a cheap bound tells what is far off."""
    matcher.set_seq1(text)
    bound = matcher.quick_ratio()
    return bound if bound < LEAST else matcher.ratio()
