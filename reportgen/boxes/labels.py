"""Labels of list items: the number that a label shows, in a form that Word counts in.

The number is taken from the words of the label, not from the counter behind it: Word counts
`e` after `d`, so after a `đ`, which it cannot count, a list begins anew at `e`.
"""

import re
from dataclasses import dataclass, field, replace
from typing import Any

from reportgen.boxes import values
from reportgen.boxes.document import Inline, Run
from reportgen.boxes.engine import kinds
from reportgen.boxes.list_numbers import NumberForm, Numbering
from reportgen.boxes.values import points

AUTOMATIC = "so-tu-dong"
"""The part of a paragraph that is its label."""
SIGN: NumberForm = "bullet"
FORMS: dict[str, NumberForm] = {
    "decimal": "decimal", "decimal-leading-zero": "decimal-leading-zero",
    "lower-alpha": "lower-alpha", "lower-latin": "lower-alpha",
    "upper-alpha": "upper-alpha", "upper-latin": "upper-alpha",
    "lower-roman": "lower-roman", "upper-roman": "upper-roman",
}  # fmt: skip
LABEL = re.compile(r"((?:.*[\W_])?)([0-9]+|[a-z]+|[A-Z]+)(\W*)", re.DOTALL)
"""What stands before the last number of a label, that number, and what stands after it."""
LETTERS, DEEPEST = 26, 8
TENS = ("", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "XC")
ONES = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
ROMAN = {ten + one: 10 * a + b for a, ten in enumerate(TENS) for b, one in enumerate(ONES)}
"""The numbers up to 99, longer than any list of parts."""


def is_marker(box: Any) -> bool:
    """Whether a box is the label of a list item."""
    return (box.element_tag or "").endswith("::marker")


def label(marker: Any) -> Run | None:
    """The words of a label that hangs beside its item; None when it is a picture."""
    boxes = [it for it in marker.descendants() if not isinstance(it, kinds.ParentBox)]
    if not boxes or not all(isinstance(it, kinds.TextBox) for it in boxes):
        return None
    return Run("".join(it.text for it in boxes), values.font(boxes[0].style), AUTOMATIC)


@dataclass(frozen=True)
class Item:
    """A list item whose label waits for its first paragraph.

    `place` is that of its content, `padding_pt` the space at its left.
    """

    marker: Any
    place: Any
    padding_pt: float


@dataclass
class Lists:
    """The lists of a document: how many there are, and the form that each began with."""

    count: int = 0
    forms: dict[int, NumberForm] = field(default_factory=dict)

    def new(self) -> int:
        """The number of a list that begins."""
        self.count += 1
        return self.count

    def numbered(
        self, content: tuple[Inline, ...], item: Item | None, style: Any, place: Any
    ) -> tuple[tuple[Inline, ...], Numbering | None]:
        """A paragraph's words with the label that waits for it, and how Word counts it."""
        hanging = label(item.marker) if item else None
        content = (hanging, *content) if hanging else content
        first = content[0] if content else None
        if not isinstance(first, Run) or first.part != AUTOMATIC:
            return content, None
        found = self.numbering(first.text, style, place.listed, max(0, place.depth - 1))
        if item is None:
            return content, found
        indent_pt = points(style["text_indent"], place.width_pt)
        gap_pt = place.left_pt - item.place.left_pt + item.padding_pt + indent_pt
        return content, replace(found, hangs=True, gap_pt=round(gap_pt, 2))

    def numbering(self, text: str, style: Any, listed: int, depth: int) -> Numbering:
        """How Word counts a label of these words; `style` is that of the label."""
        depth = min(depth, DEEPEST)
        found = None if style["list_style_type"][0] == "string" else LABEL.fullmatch(text)
        form = self._form(found[2], style, listed) if found else SIGN
        value = value_of(found[2], form) if found else None
        if found is None or value is None:
            return Numbering(listed, depth, SIGN, 0, text)
        self.forms.setdefault(listed, form)
        return Numbering(listed, depth, form, value, f"{found[1]}%{depth + 1}{found[3]}")

    def _form(self, number: str, style: Any, listed: int) -> NumberForm:
        """The named form, that of the list's first label, or the one that the number looks like."""
        kind = style["list_style_type"]
        named = FORMS.get(kind, SIGN) if isinstance(kind, str) else SIGN
        likely = (named, self.forms.get(listed, SIGN), *_alike(number))
        return next((it for it in likely if value_of(number, it) is not None), SIGN)


def _alike(number: str) -> tuple[NumberForm, ...]:
    """The forms that a number may be of, the likeliest first."""
    if number.isdigit():
        return ("decimal", "decimal-leading-zero")
    alpha: NumberForm = "lower-alpha" if number.islower() else "upper-alpha"
    romans: NumberForm = "lower-roman" if number.islower() else "upper-roman"
    return (romans, alpha) if number.lower() == "i" else (alpha, romans)


def value_of(number: str, form: NumberForm) -> int | None:
    """The number that Word shows so in a form; None when it never does.

    After `z` Word counts `aa`, `bb`. Source: ECMA-376 part 1, 17.18.59 (lowerLetter).
    """
    match form:
        case "decimal" if number.isdecimal():
            return int(number) if number == str(int(number)) else None
        case "decimal-leading-zero" if number.isdecimal():
            return int(number) if number == f"{int(number):02}" else None
        case "lower-roman" if number.islower():
            return value_of(number.upper(), "upper-roman")
        case "upper-roman":
            return ROMAN.get(number)
        case "lower-alpha" if number.islower():
            return value_of(number.upper(), "upper-alpha")
        case "upper-alpha" if number.isupper() and len({*number}) == 1:
            return LETTERS * (len(number) - 1) + ord(number[0]) - ord("A") + 1
        case _:
            return None
