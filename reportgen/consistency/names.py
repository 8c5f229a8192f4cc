"""How prose names an indicator beside its number: `thu ngân sách ước đạt 48,2 tỷ đồng`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from reportgen.compute.figures import Figure, Figures
from reportgen.consistency.prose import NUMBER, Sentence
from reportgen.consistency.scales import written
from reportgen.consistency.times import own_of
from reportgen.load.node import Scalar
from reportgen.period.catalogue import Catalogue, ChiTieu
from reportgen.period.model import Period
from reportgen.vietnamese import counts_things

BRACKETS = re.compile(r"\s*\([^()]*\)")
PLACE = r"(?:huyện|tỉnh|xã|phường|thành phố|thị xã|đặc khu)"
LEAD_WORDS = (
    rf"nhà nước|trên địa bàn(?: (?:toàn )?{PLACE}\b)?|(?:toàn|của|trong) {PLACE}|đến nay|hiện nay|"
    r"hiện|ước tính|ước thực hiện|ước|thực hiện|đã|lũy kế"
)
"""What may stand between the name of an indicator and a verb."""
VERBS = (
    r"ước đạt|đạt được|đạt|là|còn|có|được|bằng|lên|tăng lên|giảm còn|(?:giảm )?xuống còn|"
    r"chỉ (?:đạt|còn|có|được)|mới (?:đạt|có|được)|ở mức"
)
OF_ANOTHER = r"(?!\s+(?:kế hoạch|dự toán|chỉ tiêu|mục tiêu|so với|nghị quyết|cùng kỳ))"
"""What makes a percentage one of something else."""
BEFORE_COUNT = re.compile(
    r"(?:^|[,;:(]\s*|\b(?:có|đạt|là|còn|được|với|nay|gồm))\s*$", re.IGNORECASE
)
"""What may stand before a count that the name of its indicator follows."""
AFTER_COUNT = r"(?=\s*(?:[,.;)]|$)|\s+(?:chiếm|bằng|tăng|giảm))"
AFTER_ALL = r"(?=\s*(?:[.;)]|$)|,?\s+(?:với|trong đó|gồm)\b)"
"""What ends a count of all things of a kind; `05 thôn, bản` counts others too."""
BEFORE_NAME = re.compile(r"(?:^|[-+,;:(]|\b(?:và|tổng|nay))\s*$", re.IGNORECASE)
"""What may stand before a name whose change follows at once, so that it is the whole name."""


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
        return _pattern(self.words, self.figure.unit, self.time, self.behind)


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


@cache
def _pattern(  # which of the two orders
    words: str, unit: str, time: str, behind: bool
) -> re.Pattern[str]:
    name, things = re.escape(words), rf"\s?(?P<unit>{written(unit)})(?![\w/]){OF_ANOTHER}"
    counted = rf"(?P<number>{NUMBER})(?![.,]?\d)"
    if behind and words == unit.lower():
        all_of = rf"\btoàn {PLACE}(?:\s+hiện(?:\s+nay)?)?\s+có\s+{counted}"
        return re.compile(rf"{all_of}{things}{AFTER_ALL}", re.IGNORECASE)
    if behind:
        return re.compile(rf"(?<![\w.,/–-]){counted}{things}\s+{name}{AFTER_COUNT}", re.IGNORECASE)
    if unit.lower() in words:  # `bình quân tiêu chí/xã đạt 12,31` need not say it again
        things = rf"(?:{things}|(?=\s*(?:[,.;)]|$)))"
    link = _link(f"{LEAD_WORDS}|{VERBS}|{time}")
    return re.compile(rf"(?<!\w)(?<!\d ){name}{link}\s+{counted}{things}", re.IGNORECASE)


def _link(words: str) -> str:
    """A pattern of what may stand between the name of an indicator and what is said of it."""
    brackets = r"(?:\s*\([^()\d]*\))?"
    return rf"{brackets}(?:\s+(?:{words})(?!\w)|\s*:|\s*,(?=\s+(?:{words})))*"


@cache
def _subject(words: str, time: str) -> re.Pattern[str]:
    link = _link(f"{LEAD_WORDS}|{time}")
    return re.compile(rf"(?<!\w){re.escape(words)}{link}(?!\w)", re.IGNORECASE)


def subjects(sentence: Sentence, names: list[Name]) -> Iterator[tuple[Name, re.Match[str]]]:
    """Every name that begins a clause; the longest name has it."""
    words = sentence.words.lower()
    taken: set[int] = set()
    for name in [it for it in names if not it.behind and it.words in words]:
        for found in _subject(name.words, name.time).finditer(sentence.words):
            if found.start() not in taken and BEFORE_NAME.search(sentence.words[: found.start()]):
                taken.add(found.start())
                yield name, found


def mentions(sentence: Sentence, names: list[Name]) -> Iterator[tuple[Name, re.Match[str]]]:
    """Every number that stands beside a name, with its group `number`; the longest name has it."""
    words = sentence.words.lower()
    taken: set[int] = set()
    for name in [it for it in names if it.words in words]:
        for found in name.pattern.finditer(sentence.words):
            at = found.start("number")
            if at in taken or (name.behind and not BEFORE_COUNT.search(sentence.words[:at])):
                continue
            taken.add(at)
            yield name, found
