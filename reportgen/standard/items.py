"""The numbers of items in a text: which mark begins a paragraph, which number is amiss."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reportgen.standard.view import Spot
from reportgen.vietnamese import LETTERS, ordinal_word, roman

ROMAN = {roman(n): n for n in range(1, 61)}
ORDINAL = {ordinal_word(n): n for n in range(1, 61)}
MARK = re.compile(
    r"(?i:(?P<named>phần|chương|tiểu mục|mục|điều)(?: thứ)? (?P<value>[\w]+(?: m\w+i)?(?: \w+)?))"
    r"(?=[.:]|$)"
    r"|(?P<roman>[IVXL]+)(?P<after>\.| ?[-–]|/|\))\s+(?=\w)"
    r"|(?P<compound>\d{1,2}(?:\.\d{1,2})+)\.?\s+(?=\D)"
    r"|(?P<plain>\d{1,2})(?P<sign>[.)/]|-)\s+(?=[^\d\s])"
    r"|\((?P<round>\d{1,2})\)\s+"
    r"|(?P<letter>[a-zđ])\)\s+"
)
ARTICLE = "điều"


@dataclass(frozen=True)
class Mark:
    """The number that begins a paragraph: its kind, its value, what came before its last part."""

    kind: str
    number: int
    text: str
    style: str = ""


def mark(text: str) -> Mark | None:
    """The mark that a paragraph begins with; None where there is none that can be counted."""
    found = MARK.match(text)
    if found is None:
        return None
    shown = found[0].strip()
    if name := found["named"]:
        number = _value(found["value"])
        return Mark(name.lower(), number, shown) if number else None
    if numeral := found["roman"]:
        number = ROMAN.get(numeral, 0)
        return Mark("I", number, shown, found["after"]) if number else None
    if compound := found["compound"]:
        before, _, last = compound.rpartition(".")
        return Mark(f"{before}.1", int(last), shown)
    if found["plain"]:
        return Mark("1", int(found["plain"]), shown, found["sign"])
    if found["round"]:
        return Mark("(1)", int(found["round"]), shown)
    position = LETTERS.find(found["letter"])
    return Mark("a)", position + 1, shown) if position >= 0 else None


def _value(text: str) -> int:
    if text.isdecimal():
        return int(text[:4])
    return ROMAN.get(text) or ORDINAL.get(text.lower(), 0)


def marked(spots: Iterable[Spot]) -> list[tuple[Mark, Spot]]:
    """The paragraphs that begin with a mark; a title (`Mục hai`) has none."""
    return [(found, spot) for spot in spots if (found := _mark_of(spot))]


def _mark_of(spot: Spot) -> Mark | None:
    return None if TITLE in spot.classes else mark(spot.text)


def out_of_order(spots: Iterable[Spot]) -> Iterator[tuple[str, Spot]]:
    """Marks that repeat the one before or leave one out. A series may begin anew at 1.

    Articles run on through chapters; all other series end where a higher one goes on, and may
    begin anew after one item where words without a mark stand above: a heading, a line that
    leads in.
    """
    open_series: list[Mark] = []
    article, headed, named = 0, False, False
    for spot in spots:
        found = _mark_of(spot)
        if found is None:
            headed = headed or (_leads(spot) and not (named and TITLE in spot.classes))
            continue
        before = article if found.kind == ARTICLE else _before(open_series, found)
        if found.kind == ARTICLE:
            article, open_series = found.number, [it for it in open_series if it.kind in HIGHER]
        if before and _amiss(before, found.number, headed):
            yield f"{found.text} sau số {before}", spot
        open_series.append(found)
        headed, named = False, found.kind in HIGHER


def _amiss(before: int, number: int, headed: bool) -> bool:
    return number != before + 1 and (number != 1 or (before == 1 and not headed))


def _leads(spot: Spot) -> bool:
    """Whether a paragraph without a mark may head a series: not a sentence of the text."""
    bold = bool(spot.fonts) and spot.fonts[0].bold
    ended = spot.text.endswith((".", ";", ",")) and not LETTERED.match(spot.text)
    return bold or not ended or not HEADINGS.isdisjoint(spot.classes)


def first_missing(spots: Iterable[Spot]) -> Iterator[tuple[str, Spot]]:
    """The first number of a kind where it is a small one but not 1, and no 1 stands before.

    A larger number is that of an excerpt; a 1 may stand within a paragraph before.
    """
    met: set[str] = set()
    for spot in spots:
        found = _mark_of(spot)
        if found and found.kind not in met and found.number in MISSING.get(found.kind, ()):
            yield f"{found.text} đứng đầu", spot
        met |= {found.kind} if found else set()
        met |= {"1"} if INNER_ONE.search(spot.text) else set()


TITLE = "ten-phan"
HEADINGS = {"tieu-de", "so-phan", TITLE}
HIGHER = {"phần", "chương", "mục", "tiểu mục"}
RANKS = ("phần", "chương", "mục", "tiểu mục", "I", ARTICLE, "1")
"""The kinds of marks from the highest; those that are not here are the lowest."""
MISSING = {"I": (2, 3, 4), ARTICLE: (2, 3, 4), "1": (2,)}
INNER_ONE = re.compile(r"(?<![\w.,/])1[.)/-]")
LETTERED = re.compile(r"[A-ZĐ][.)/-] |[*+•]")
"""What begins a heading of a kind that is not counted: `A. …`, `* …`."""


def _before(open_series: list[Mark], found: Mark) -> int:
    """The number before in the same series; series beneath it end."""
    kinds = [it.kind for it in open_series]
    if found.kind not in kinds:
        open_series[:] = [it for it in open_series if not _beneath(it.kind, found.kind)]
        return 0
    position = kinds.index(found.kind)
    before = open_series[position].number
    del open_series[position:]
    return before


def _beneath(kind: str, other: str) -> bool:
    """Whether a series ends where one of another kind begins."""
    return kind in RANKS and other in RANKS and RANKS.index(kind) > RANKS.index(other)
