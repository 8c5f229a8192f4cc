"""The head of a document: everything above its title, or above the addressees of a letter."""

from dataclasses import dataclass

from reportgen.inspect.components.line import Line
from reportgen.inspect.components.names import Names
from reportgen.inspect.components.patterns import (
    CAPITALS_ONLY,
    HEAD,
    ISSUER,
    PROSE,
    RULE,
    SUBJECT,
    UNFINISHED,
)

NATIONAL = frozenset({"tieu-de-dang", "quoc-hieu", "tieu-ngu"})
RULED = {"tieu-de-dang": "ke-tieu-de", "tieu-ngu": "ke-tieu-ngu", "co-quan": "ke-co-quan"}
"""The drawn line that follows a part of the head."""


@dataclass(frozen=True, slots=True)
class Head:
    """The names of the head's lines, and the number of the line that follows it."""

    names: Names
    end: int

    @property
    def names_an_issuer(self) -> bool:
        """Whether it is the head of an office's document, not of a person's."""
        return self.first("co-quan") is not None

    def first(self, name: str) -> int | None:
        """The line of a component."""
        return next((index for index, kinds in self.names.items() if name in kinds), None)


def find_head(lines: list[Line], stop: int, *, titled: bool) -> Head:
    """The head, which stands above line `stop`; without a title the subject stands in it."""
    names = {index: kind for index in range(stop) if (kind := _by_words(lines[index]))}
    number = next((index for index, kind in names.items() if kind == "so-hieu"), None)
    names = {index: kind for index, kind in names.items() if _in_place(kind, index, number, names)}
    names |= _issuers(lines, stop, names, number)
    if not titled and number is not None:
        names |= _subject(lines, stop, names, number)
    names |= _rules(lines, stop, names)
    return Head({index: (names[index],) for index in sorted(names)}, max(names, default=-1) + 1)


def _by_words(line: Line) -> str:
    if line.blank or _is_prose(line):
        return ""
    return next(
        (
            name
            for name, pattern in HEAD.items()
            if pattern.fullmatch(line.plain) and (line.upper or name not in CAPITALS_ONLY)
        ),
        "",
    )


def _in_place(kind: str, index: int, number: int | None, names: dict[int, str]) -> bool:
    """A star stands above the number; each line of the head but a star stands once."""
    if kind == "sao":
        return number is None or index < number
    return kind == "du-thao" or kind not in [it for at, it in names.items() if at < index]


def _issuers(
    lines: list[Line], stop: int, names: dict[int, str], number: int | None
) -> dict[int, str]:
    """The lines of the issuer's name and of the body above it."""
    right = _right_side(lines, names, number)
    found = [
        index
        for index in range(stop if number is None else number)
        if index not in names and _may_name_issuer(lines[index]) and lines[index].place not in right
    ]
    if number is None:
        found = _without_number(lines, found, names)
    return higher_and_own([(index, lines[index]) for index in found]) if found else {}


def _right_side(
    lines: list[Line], names: dict[int, str], number: int | None
) -> set[tuple[int, int]]:
    """The columns that hold no issuer: of the national title, of a day beside the number."""
    own = None if number is None else lines[number].place
    return {
        lines[at].place
        for at, kind in names.items()
        if lines[at].table
        and (kind in NATIONAL or (kind == "dia-danh-ngay" and own not in (None, lines[at].place)))
    }


def _without_number(lines: list[Line], found: list[int], names: dict[int, str]) -> list[int]:
    """The first lines of `found` that stand together, if they begin as the name of a body does."""
    if not names or not found or not ISSUER.match(lines[found[0]].plain):
        return []
    place = lines[found[0]].place
    last = min(
        (at for at in names if at > found[0] and lines[at].place == place), default=max(names)
    )
    return [index for index in found if index < last and lines[index].place == place]


def _may_name_issuer(line: Line) -> bool:
    if line.blank or len(line.text) > PROSE or RULE.fullmatch(line.plain):
        return False
    letters = sum(map(str.isalpha, line.text))
    return letters > 1 and (line.upper or (line.table > 0 and bool(ISSUER.match(line.plain))))


def higher_and_own(found: list[tuple[int, Line]]) -> dict[int, str]:
    """The issuer is bold and last; where weights say nothing, a new name begins with its kind."""
    bold = [line.bold for _, line in found]
    own = bold.index(True) if bold == sorted(bold) and len({*bold}) > 1 else _last_name(found)
    return {index: "cap-tren" if at < own else "co-quan" for at, (index, _) in enumerate(found)}


def _last_name(found: list[tuple[int, Line]]) -> int:
    starts = [
        at
        for at, (_, line) in enumerate(found)
        if at > 0 and ISSUER.match(line.plain) and not UNFINISHED.fullmatch(found[at - 1][1].plain)
    ]
    return starts[-1] if starts else 0


def _subject(lines: list[Line], stop: int, names: dict[int, str], number: int) -> dict[int, str]:
    """The subject of a letter, under its number, in one line or several."""
    place = lines[number].place
    below = [at for at in range(number + 1, stop) if lines[at].place == place]
    found: dict[int, str] = {}
    for index in below:
        line = lines[index]
        if index in names or (line.blank and not found):
            continue
        if line.blank or not (found or _begins_subject(line)) or _is_prose(line):
            break
        found[index] = "trich-yeu-cong-van"
    return found


def _begins_subject(line: Line) -> bool:
    return bool(SUBJECT.match(line.plain)) or (line.italic and not line.upper)


def _is_prose(line: Line) -> bool:
    return len(line.text) > PROSE and not line.table


def _rules(lines: list[Line], stop: int, names: dict[int, str]) -> dict[int, str]:
    """The drawn lines, each by what stands above it."""
    found: dict[int, str] = {}
    for index in range(min(stop, max(names, default=-1) + 3)):
        if lines[index].ruled:
            above = [at for at in names if at < index and lines[at].place == lines[index].place]
            kind = RULED.get(names[max(above)], "") if above else ""
            if kind and kind not in found.values():
                found[index] = kind
    return found
