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
    if text.isdigit():
        return int(text[:4])
    return ROMAN.get(text) or ORDINAL.get(text.lower(), 0)


def marked(spots: Iterable[Spot]) -> list[tuple[Mark, Spot]]:
    """The paragraphs that begin with a mark."""
    return [(found, spot) for spot in spots if (found := mark(spot.text))]


def out_of_order(items: Iterable[tuple[Mark, Spot]]) -> Iterator[tuple[str, Spot]]:
    """Marks that repeat the one before or leave one out. A series may begin anew at 1.

    Articles run on through chapters; all other series end where a higher one goes on.
    """
    open_series: list[Mark] = []
    article = 0
    for found, spot in items:
        before = article if found.kind == ARTICLE else _before(open_series, found)
        if found.kind == ARTICLE:
            article, open_series = found.number, [it for it in open_series if it.kind in HIGHER]
        if before and found.number != 1 and found.number != before + 1:
            yield f"{found.text} sau số {before}", spot
        open_series.append(found)


HIGHER = {"phần", "chương", "mục", "tiểu mục"}


def _before(open_series: list[Mark], found: Mark) -> int:
    """The number before in the same series; series beneath it end."""
    kinds = [it.kind for it in open_series]
    if found.kind not in kinds:
        return 0
    position = kinds.index(found.kind)
    before = open_series[position].number
    del open_series[position:]
    return before
