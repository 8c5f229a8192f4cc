"""Automatic numbers: the lists of `numbering.xml`, counted as Word counts them."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from reportgen.boxes import list_numbers
from reportgen.boxes.list_numbers import NumberForm
from reportgen.word.levels import level
from reportgen.word.ooxml import NOTHING, Element, Level, W, child, value, whole

Number = tuple[str, int]
"""A list (`w:num`) and a depth in it, from 0."""
DEPTHS = 9
LONGEST_TEXT = 255
MOST = 100_000
"""A number beyond is no number that Word writes."""
ROMAN = ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
         (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))  # fmt: skip
MOST_ROMAN = 4999
LETTERS = 26
FORMS: dict[str, NumberForm] = {
    "bullet": "bullet", "none": "bullet", "decimal": "decimal",
    "decimalZero": "decimal-leading-zero", "lowerLetter": "lower-alpha",
    "upperLetter": "upper-alpha", "lowerRoman": "lower-roman", "upperRoman": "upper-roman",
}  # fmt: skip
"""Word's forms by the names of the boxes; Word writes the others here as it does decimals."""
SIGNS = {"\uf0b7": "•", "\uf02d": "-", "\uf0a7": "▪", "\uf0d8": "➢", "\uf0fc": "✓", "\uf076": "❖"}
"""Letters of Symbol and Wingdings, which text shows by the signs they draw."""
UNKNOWN_SIGN = "\ufffd"
PRIVATE = range(0xF000, 0xF100)


@dataclass(frozen=True, slots=True)
class Depth:
    """One level of a list. `anew`: it does not go on where another list of its kind ended."""

    start: int
    anew: bool
    form: str
    text: str
    suffix: str
    legal: bool
    restarts: bool
    hangs: bool
    shape: Level
    letters: Level


@dataclass
class Numbering:
    """The lists of a file, by the id of `w:num`."""

    root: Element | None
    _counts: dict[str, list[int | None]] = field(default_factory=dict)
    _started: set[Number] = field(default_factory=set)

    def __post_init__(self) -> None:
        """Index the part."""
        self._abstract = {value(it, "abstractNumId"): it for it in self._all("abstractNum")}
        self._nums = {value(it, "numId"): it for it in self._all("num")}
        self._order = {name: order for order, name in enumerate(self._nums, 1)}
        self._links = {value(child(it, "styleLink")): it for it in self._abstract.values()}
        self._depths: dict[Number, Depth | None] = {}
        self._indexed: dict[str, dict[str, Element]] = {}

    def _all(self, name: str) -> list[Element]:
        return [] if self.root is None else self.root.findall(f"{W}{name}")

    @cached_property
    def linked(self) -> dict[tuple[str, str], int]:
        """The depths that stand for a paragraph style, by list and style."""
        return {
            (name, value(child(element, "pStyle"))): whole(value(element, "ilvl"), 0)
            for name in self._nums
            for element in self._levels(name).values()
            if value(child(element, "pStyle"))
        }

    def depth(self, number: Number) -> Depth | None:
        """How a depth of a list counts; None when there is no such list."""
        if number not in self._depths:
            self._depths[number] = self._read(*number) if number[0] in self._nums else None
        return self._depths[number]

    def shape(self, number: Number) -> Level:
        """What a depth of a list says of its paragraphs."""
        depth = self.depth(number)
        return depth.shape if depth else NOTHING

    def next(self, number: Number) -> str:
        """Count one more at this depth; the number as it is printed."""
        depth = self.depth(number)
        if depth is None:
            return ""
        counts = self._counts.setdefault(self._key(number[0]), [None] * DEPTHS)
        self._count(number, depth, counts)
        return "".join(self._printed(number, depth, counts))

    def counted(self, number: Number, depth: Depth) -> list_numbers.Numbering:
        """How the last paragraph of this depth was counted."""
        name, at = number
        form = FORMS.get(depth.form, "decimal")
        count = self._counts[self._key(name)][at]
        shown = 0 if form == "bullet" or count is None else count
        order = self._order[name]
        return list_numbers.Numbering(order, at, form, shown, depth.text, depth.hangs)

    def _key(self, name: str) -> str:
        """Lists of one kind count on from each other."""
        return value(child(self._nums[name], "abstractNumId"))

    def _count(self, number: Number, depth: Depth, counts: list[int | None]) -> None:
        at = number[1]
        if depth.anew and number not in self._started:
            counts[at] = None
        self._started.add(number)
        now = counts[at]
        counts[at] = depth.start if now is None else now + 1
        for deeper in range(at + 1, DEPTHS):
            below = self.depth((number[0], deeper))
            if below is None or below.restarts:
                counts[deeper] = None

    def _printed(self, number: Number, depth: Depth, counts: list[int | None]) -> Iterator[str]:
        """`%1` and its like are the numbers of the depths above, each in its own form."""
        head, *pieces = depth.text.split("%")
        yield head
        for piece in pieces:
            place = int(piece[0]) - 1 if piece[:1] in {*"123456789"} else -1
            shown = self.depth((number[0], place))
            if shown is None:
                yield f"%{piece}"
                continue
            count = counts[place]
            form = "decimal" if depth.legal else shown.form
            yield counted(shown.start if count is None else count, form) + piece[1:]

    def _override(self, name: str, at: int) -> Element | None:
        """What a list says otherwise than its kind."""
        found = self._nums[name].iterfind(f"{W}lvlOverride")
        return next((it for it in found if value(it, "ilvl") == str(at)), None)

    def _base(self, name: str) -> Element:
        """The kind of a list; one that stands for another (`numStyleLink`) gives that one."""
        own = self._abstract.get(self._key(name))
        link = value(child(own, "numStyleLink"))
        if link:
            own = self._links.get(link, own)
        return self._nums[name] if own is None else own

    def _levels(self, name: str) -> dict[str, Element]:
        """The depths that the kind of a list defines, by their numbers."""
        base = self._base(name)
        key = value(base, "abstractNumId")
        if key not in self._indexed:
            found = {value(it, "ilvl"): it for it in base.iterfind(f"{W}lvl")}
            self._indexed[key] = {str(n): found[str(n)] for n in range(DEPTHS) if str(n) in found}
        return self._indexed[key]

    def _read(self, name: str, at: int) -> Depth | None:
        override = self._override(name, at)
        own = child(override, "lvl")
        element = own if own is not None else self._levels(name).get(str(at))
        if element is None:
            return None
        start = value(child(override, "startOverride"))
        return Depth(
            start=whole(start or value(child(element, "start")), 0),
            anew=bool(start),
            form=value(child(element, "numFmt")) or "decimal",
            text=signs(value(child(element, "lvlText"))[:LONGEST_TEXT]),
            suffix=value(child(element, "suff")) or "tab",
            legal=child(element, "isLgl") is not None,
            restarts=value(child(element, "lvlRestart")) != "0",
            hangs=value(child(element, "lvlJc")) in ("right", "end"),
            shape=level(child(element, "pPr")),
            letters=level(child(element, "rPr")),
        )


def signs(text: str) -> str:
    """The text with the signs of Symbol and Wingdings as what they look like."""
    return "".join(SIGNS.get(it, UNKNOWN_SIGN) if ord(it) in PRIVATE else it for it in text)


def counted(number: int, form: str) -> str:
    """A number in a form of Word (`w:numFmt`); Arabic digits for those not known here."""
    match form:
        case "none" | "bullet":
            return ""
        case "upperRoman" | "lowerRoman" if 0 < number <= MOST_ROMAN:
            return _roman(number) if form == "upperRoman" else _roman(number).lower()
        case "upperLetter" | "lowerLetter" if 0 < number < MOST:
            letter = chr(ord("A") + (number - 1) % LETTERS) * min(9, (number - 1) // LETTERS + 1)
            return letter if form == "upperLetter" else letter.lower()
        case "decimalZero":
            return f"{number:02}"
        case _:
            return str(number)


def _roman(number: int) -> str:
    text = ""
    for worth, sign in ROMAN:
        text += sign * (number // worth)
        number %= worth
    return text
