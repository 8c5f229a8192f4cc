"""How prose names an indicator beside its number: `thu ngân sách ước đạt 48,2 tỷ đồng`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reportgen.compute.figures import Figure, Figures
from reportgen.consistency import phrases
from reportgen.consistency.prose import Sentence
from reportgen.consistency.times import own_of
from reportgen.load.node import Scalar
from reportgen.period.catalogue import Catalogue, ChiTieu
from reportgen.period.model import Period
from reportgen.vietnamese import counts_things

BRACKETS = re.compile(r"\s*\([^()]*\)")


@dataclass(frozen=True)
class Name:
    """How an indicator is named in prose: its name before the number, or its rest behind it.

    `whole` is the whole name, `words` what of it stands in the sentence, in small letters; `place`
    is where the value comes from, `time` a pattern of what the period is called.
    """

    figure: Figure
    place: str
    whole: str
    words: str
    behind: bool
    time: str

    @property
    def pattern(self) -> re.Pattern[str]:
        """Finds the words with the number."""
        return phrases.beside(self.words, self.figure.unit, self.time, self.behind)


def names_of(period: Period, catalogue: Catalogue, figures: Figures) -> list[Name]:
    """The names of all figures with a value, the longer first: the longer, the surer."""
    time = own_of(figures)
    found = [
        name
        for code, figure in figures.values.items()
        for name in _names(figure, _place(figure, catalogue.chi_tieu[code], period), time)
    ]
    return sorted(found, key=lambda it: len(it.whole), reverse=True)


def _names(figure: Figure, place: str, time: str) -> Iterator[Name]:
    if figure.value is None or not figure.unit:
        return
    for name in dict.fromkeys((_bare(figure.label), _bare(figure.short_label))):
        if " " in name:
            yield Name(figure, place, name, name, behind=False, time=time)
        if rest := _after_unit(name, figure.unit):
            yield Name(figure, place, name, rest, behind=True, time=time)


def _place(figure: Figure, indicator: ChiTieu, period: Period) -> str:
    """The place of a typed figure, of the table that it is computed from, else its key."""
    if figure.mark:
        return str(figure.mark)
    table = (indicator.dem or indicator.tong or indicator.trung_binh or "").partition(".")[0]
    rows = period.bang.get(table, ())
    marks = (it.mark for row in rows for it in row.values() if isinstance(it, Scalar))
    return str(next(marks, f"so_lieu.{figure.code}"))


def _bare(label: str) -> str:
    """A label in small letters, without what it says in brackets."""
    return " ".join(BRACKETS.sub("", label).lower().split())


def _after_unit(name: str, unit: str) -> str:
    """The rest of `số xã đạt chuẩn` behind `xã`, so that `04 xã đạt chuẩn` is known.

    Of `số xã`, that counts all of them, the unit itself.
    """
    if not counts_things(unit):
        return ""
    counted, things = name.removeprefix("tổng ").removeprefix("số "), unit.lower()
    if counted == things != name:
        return things
    return counted.removeprefix(f"{things} ") if counted.startswith(f"{things} ") else ""


def subjects(sentence: Sentence, names: list[Name]) -> Iterator[tuple[Name, re.Match[str]]]:
    """Every name that begins a clause; the longest name has it."""
    words = sentence.words.lower()
    taken: set[int] = set()
    for name in [it for it in names if not it.behind and it.words in words]:
        for found in phrases.subject(name.words, name.time).finditer(sentence.words):
            if found.start() not in taken and phrases.BEFORE_NAME.search(
                sentence.words[: found.start()]
            ):
                taken.add(found.start())
                yield name, found


def mentions(sentence: Sentence, names: list[Name]) -> Iterator[tuple[Name, re.Match[str]]]:
    """Every number that stands beside a name, with its group `number`; the longest name has it."""
    words = sentence.words.lower()
    taken: set[int] = set()
    for name in [it for it in names if it.words in words]:
        for found in name.pattern.finditer(sentence.words):
            at = found.start("number")
            if at in taken or (
                name.behind and not phrases.BEFORE_COUNT.search(sentence.words[:at])
            ):
                continue
            taken.add(at)
            yield name, found
