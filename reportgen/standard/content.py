"""What the words of a document are held to: numbers of items, spelling, ends of lines."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from reportgen.standard.items import Mark, first_missing, marked, out_of_order
from reportgen.standard.view import CONTENT, IN_TABLE, Spot, View
from reportgen.vietnamese.spelling import tone_place

ANNEX, ANNEX_NUMBER, COPY = "phu-luc", "so-phu-luc", "ban-sao"
AUTOMATIC = "so-tu-dong"
KEPT = re.compile(r"(?i)^[-–+•]?\s*lưu\b")
BODIES = {"Uỷ", "Ủy"}
SYLLABLE = re.compile(r"[^\W\d_]+")
PEOPLE = re.compile(r"\b[Nn]hân dân\b")
COMMITTEE = {"ủy", "uỷ"}
"""The word that is no name though it begins with a capital: `Uỷ ban`."""
NEAR = 12
"""How many letters before are looked at for the word before."""
ORDINARY = {
    "của", "cho", "và", "với", "trong", "do", "để", "được", "là", "từ", "sống", "lớp", "vì",
    "giúp", "dựa", "lòng", "vụ", "động", "toàn", "mà",
}  # fmt: skip
"""Words before `nhân dân` where it is surely no part of a name (`Thanh tra nhân dân`)."""
NAMES = {
    "tra", "án", "đồng", "ban", "sát", "an", "đội", "trang", "thẩm", "dụng", "giáo", "sĩ", "thuốc",
    "ninh", "tranh", "trận", "biểu", "báo", "chủ", "chúng", "tế", "giới", "công", "lực",
}  # fmt: skip
"""Last words of names with `nhân dân`, and of what is usually written small (`quần chúng`)."""
DASHES = "-–+"
TAIL = 20

Found = Iterator[tuple[str, Spot]]


def body(seen: View) -> list[Spot]:
    """The paragraphs of the text itself: no annex, copy or table."""
    aside = {ANNEX, COPY, IN_TABLE}
    return [it for it in seen.of(CONTENT) if it.text and it.classes.isdisjoint(aside)]


def annexes(seen: View) -> list[list[Spot]]:
    """The paragraphs of every annex, tables left out."""
    found: list[list[Spot]] = []
    for spot in seen.spots:
        if ANNEX in spot.classes and spot.text and spot.classes.isdisjoint({COPY, IN_TABLE}):
            if ANNEX_NUMBER in spot.classes or not found:
                found.append([])
            found[-1].append(spot)
    return found


def disorder(seen: View) -> Found:
    """Items out of order in the text and in every annex; nothing where Word counts some."""
    text = body(seen)
    for part in (text, *annexes(seen)):
        if not any(AUTOMATIC in it.classes for it in part):
            yield from out_of_order(part)
    if not any(AUTOMATIC in it.classes for it in text):
        yield from first_missing(text)


def mixed_marks(seen: View) -> Found:
    """Two ways to write one kind of number in one text: `I.` and `II-`."""
    for kind in ("I", "1"):
        items = [(mark, spot) for mark, spot in marked(body(seen)) if mark.kind == kind]
        yield from _minority([(mark.style.strip(), mark, spot) for mark, spot in items])


def _minority(items: Sequence[tuple[str, Mark, Spot]]) -> Found:
    counted = Counter(style for style, _, _ in items)
    if len(counted) > 1:
        usual = counted.most_common(1)[0][0]
        example = next(mark.text for style, mark, _ in items if style == usual)
        mark, spot = next((mark, spot) for style, mark, spot in items if style != usual)
        yield f"{example} và {mark.text}", spot


def mixed_tones(seen: View) -> Found:
    """Both ways to place a tone mark in one text; the rarer one is shown.

    Words in small letters are compared with each other, `Uỷ` with `Ủy`: other words with a
    capital are names, which are kept as they are.
    """
    styles: dict[tuple[bool, str], list[tuple[str, Spot]]] = defaultdict(list)
    for spot in seen.spots:
        for syllable in SYLLABLE.findall(spot.text):
            small = syllable[0].islower()
            if (small or syllable in BODIES) and (place := tone_place(syllable)):
                styles[small, place].append((syllable, spot))
    for small in (True, False):
        rarer, usual = sorted((styles[small, "truoc"], styles[small, "sau"]), key=len)
        if rarer:
            yield f"{usual[0][0]} và {rarer[0][0]}", rarer[0][1]


def mixed_capitals(seen: View) -> Found:
    """`Nhân dân` and `nhân dân` in one text, names left out."""
    met: dict[str, Spot] = {}
    for before, words, spot in _people(seen):
        if before.islower() and before not in NAMES:
            met.setdefault(words, spot)
    if len(met) > 1:
        yield " và ".join(sorted(met)), list(met.values())[1]


def small_people(seen: View) -> Found:
    """`nhân dân` where it is surely no part of a name, or where `Nhân dân` stands too; once."""
    likely = [it for it in _people(seen) if it[0].islower() and it[0] not in NAMES]
    mixed = any(not words.islower() for _, words, _ in likely)
    for before, words, spot in likely:
        if words.islower() and (mixed or before in ORDINARY):
            yield f"{before} {words}", spot
            return


def _people(seen: View) -> Iterator[tuple[str, str, Spot]]:
    """Every `nhân dân` with the word before it, a comma left out."""
    for spot in body(seen):
        for found in PEOPLE.finditer(spot.text):
            before = spot.text[max(0, found.start() - NEAR) : found.start()]
            yield next(iter(before.split()[-1:]), "").rstrip(","), found[0], spot


def kept(seen: View) -> Found:
    """The line that says where the document is kept: there, and the last."""
    lines = [it for it in seen.of("noi-nhan") if it.text and COPY not in it.classes]
    dashed = [it for it in lines if it.text[0] in DASHES] or lines
    if dashed and not KEPT.match(dashed[-1].text):
        yield dashed[-1].text, dashed[-1]


def ends(spots: Sequence[Spot]) -> list[tuple[str, Spot]]:
    """The ends of lines, a line that goes on in the next paragraph left out."""
    lines = [it for it in spots if it.text and COPY not in it.classes]
    dashed = bool(lines) and lines[0].text[0] in DASHES
    last = [not dashed or after.text[0] in DASHES for after in lines[1:]]
    whole = zip(lines, [*last, True], strict=True) if lines else ()
    return [(_tail(it), it) for it, ended in whole if ended]


def _tail(spot: Spot) -> str:
    """The end of a line, for a message."""
    return spot.text if len(spot.text) <= TAIL else f"…{spot.text[-TAIL:]}"


def end_of_text(seen: View) -> Found:
    """How the last paragraph of the text ends."""
    if found := body(seen):
        yield _tail(found[-1]), found[-1]
