"""Words: those that only one file has, those that stand elsewhere, spaces, where paragraphs end."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from reportgen.verify.finding import Finding, WordPlace
from reportgen.verify.pairing import Pairing
from reportgen.verify.parts import PICTURE, Element
from reportgen.verify.stream import PERHAPS, Stream

AROUND = 24
"""So many letters before and after a difference are shown."""


def wording(both: Pairing) -> list[Finding]:
    """All differences in words and in their order."""
    return [*words_alone(both), *_ends(both)]


def words_alone(both: Pairing) -> list[Finding]:
    """The same without the places where paragraphs begin."""
    return [*_moved([*_gaps(both)]), *_spaces(both)]


def _gaps(both: Pairing) -> Iterator[Finding]:
    """What stands between words that are the same."""
    a = b = 0
    ends = (len(both.words.text), len(both.prints.text), 0)
    for here, there, size in (*both.same, ends):
        if here > a or there > b:
            yield from _gap(both, (a, here), (b, there))
        a, b = here + size, there + size


def _gap(both: Pairing, here: tuple[int, int], there: tuple[int, int]) -> Iterator[Finding]:
    only_word, only_pdf = _whole(both.words, here), _whole(both.prints, there)
    if only_word and there[0] == there[1]:
        for it in only_word:
            yield Finding(
                "cap-thieu-o-pdf", _said(both.words, it), "", both.at(it), both.on_letter(there[0])
            )
    elif only_pdf and here[0] == here[1]:
        for it in only_pdf:
            place = both.at(both.words.element_at(here[0])) if both.words.starts else WordPlace()
            yield Finding("cap-thieu-o-word", "", _said(both.prints, it), place, both.on(it))
    else:
        yield _changed(both, here, there)


def _changed(both: Pairing, here: tuple[int, int], there: tuple[int, int]) -> Finding:
    texts = both.words.text[slice(*here)], both.prints.text[slice(*there)]
    digits = ["".join(filter(str.isdigit, it)) for it in texts]
    code = "cap-khac-so" if digits[0] != digits[1] else "cap-khac-chu"
    if PICTURE in "".join(texts):
        code = "cap-khac-hinh"
    a, b = (
        _element(both.words, here, both.prints, there),
        _element(both.prints, there, both.words, here),
    )
    at = both.at(a) if both.words.starts else WordPlace()
    said = _around(both.words, a, here), _around(both.prints, b, there)
    return Finding(code, *said, at, both.on_letter(there[0] - (there[0] == there[1] > 0)))


def _element(words: Stream, part: tuple[int, int], others: Stream, other: tuple[int, int]) -> int:
    """The element of a part; of none at all that which goes on there in the other file."""
    goes_on = part[0] == part[1] and other[0] not in others.starts
    return words.element_at(part[0] - (goes_on and part[0] > 0))


def _around(words: Stream, element: int, part: tuple[int, int]) -> str:
    """The words that differ, between those beside them in the same element."""
    if not words.starts:
        return ""
    low = max(words.starts[element], part[0] - AROUND)
    high = min(max(words.end(element), part[1]), part[1] + AROUND)
    return words.words(low, high).replace(PICTURE, "▣")


def _whole(words: Stream, part: tuple[int, int]) -> list[int]:
    """The elements that lie in a part, if it is nothing but whole elements."""
    if part[0] == part[1] or part[0] not in words.starts:
        return []
    first = words.element_at(part[0])
    last = words.element_at(part[1] - 1)
    return [*range(first, last + 1)] if words.end(last) == part[1] else []


def _said(words: Stream, element: int) -> str:
    return words.words(words.starts[element], words.end(element)).replace(PICTURE, "▣")


def _moved(found: list[Finding]) -> Iterator[Finding]:
    """What is missing on one side and too much on the other has only changed its place."""
    there = {it.pdf: it for it in found if it.code == "cap-thieu-o-word"}
    moved = {it.word for it in found if it.code == "cap-thieu-o-pdf"} & {*there}
    for it in found:
        if it.code == "cap-thieu-o-pdf" and it.word in moved:
            yield replace(it, code="cap-doi-cho", pdf=it.word, on=there[it.word].on)
        elif not (it.code == "cap-thieu-o-word" and it.pdf in moved):
            yield it


def _spaces(both: Pairing) -> Iterator[Finding]:
    """A space that only one side has, in the middle of a line."""
    for here, there, size in both.same:
        gaps = both.words.gaps[here : here + size], both.prints.gaps[there : there + size]
        if gaps[0] == gaps[1]:
            continue
        for i, (a, b) in enumerate(zip(*gaps, strict=True)):
            if a != b and PERHAPS not in (a, b) and i:
                parts = (here + i, here + i), (there + i, there + i)
                yield replace(_changed(both, *parts), code="cap-khac-khoang-trang")


def _ends(both: Pairing) -> Iterator[Finding]:
    """Paragraphs that begin on one side only; one that goes on on the next page begins nowhere."""
    for here, there, size in both.same:
        begin = {it - here for it in both.words.starts if here < it < here + size}
        other = {it - there for it in both.prints.starts if there < it < there + size}
        for at in sorted(begin ^ other):
            element = both.prints.element_at(there + at)
            if at in other and _goes_on(both.prints.elements, element):
                continue
            own = both.words.element_at(here + at)
            said = both.words.words(here + at, min(here + at + AROUND, here + size))
            word, pdf = ("¶ " if at in it else "" for it in (begin, other))
            yield Finding("cap-khac-doan", word + said, pdf + said, both.at(own), both.on(element))


def _goes_on(elements: Sequence[Element], at: int) -> bool:
    """Whether an element of a PDF begins a page, or a column of a row that goes on there."""
    above, it = elements[max(at - 1, 0)], elements[at]
    return it.new_page or above.lines[-1].page < it.lines[0].page
