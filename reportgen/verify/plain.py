"""A pair whose PDF has no tags: its words are compared, and nothing else."""

from collections.abc import Iterator
from dataclasses import replace

from reportgen.verify.finding import Finding
from reportgen.verify.pairing import pair
from reportgen.verify.parts import Element, Side
from reportgen.verify.wording import words_alone


def compare_words(word: Side, pdf: Side, marks: str) -> list[Finding]:
    """Differences in words; that nothing else was compared is said.

    `marks` are the words behind the text.
    """
    both = pair(without_pictures(word), without_margins(pdf, word))
    known = both.words.text + marks + "".join("".join(it.text.split()) for it in word.notes)
    beside = {it.number for it in word.body if it.area and it.area.boxed}
    found = [
        it
        for it in words_alone(both)
        if not (_is_again(it, known) or (it.code == "cap-doi-cho" and it.at.paragraph in beside))
    ]
    return [*found, Finding("cap-pdf-khong-the", severity="warning")]


def without_pictures(word: Side) -> Side:
    """The words alone."""
    return replace(word, body=tuple(map(_words_of, word.body)))


def _words_of(it: Element) -> Element:
    return replace(it, spans=tuple(span for span in it.spans if span.picture is None))


def without_margins(pdf: Side, word: Side) -> Side:
    """The lines of a PDF that stand between the margins that the Word file has."""
    return replace(pdf, body=tuple(_in_text(pdf, word)))


def _in_text(pdf: Side, word: Side) -> Iterator[Element]:
    """The lines that stand between the margins of a sheet of their size."""
    for it in pdf.body:
        line = it.lines[0]
        own = pdf.sheets[line.page - 1]
        alike = [s for s in word.sheets if abs(s.width_pt - own.width_pt) < 1] or word.sheets
        top, bottom = min(s.top_pt for s in alike), min(s.bottom_pt for s in alike)
        if top < line.baseline_pt < own.height_pt - bottom + 1:
            yield it


def _is_again(it: Finding, words: str) -> bool:
    """Whether a PDF says words of another place: a table's head on its next page, a note."""
    return it.code == "cap-thieu-o-word" and "".join(it.pdf.split()) in words
