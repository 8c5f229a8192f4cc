"""Marks in the text of a traced page: where an element begins, where words of a value stand.

They are letters of a private plane, so that escaping leaves them; what looks at the text (a
filter, a comparison) is asked without them, and they are put back into what it gives.
"""

import re
from collections.abc import Callable, Sequence
from functools import wraps
from typing import Any

from markupsafe import Markup

from reportgen.load.node import Scalar

OPEN, CLOSE, TAG = "\U0010ff00", "\U0010ff01", "\U0010ff02"
"""Begin and end of a value, begin of an element; a number stands behind the first and last."""
DIGITS = "".join(chr(0x10FF10 + i) for i in range(10))
ENCODED, DECODED = str.maketrans("0123456789", DIGITS), str.maketrans(DIGITS, "0123456789")
MARK = re.compile(f"([{OPEN}{TAG}])([{DIGITS}]+)|{CLOSE}")
WITHIN = re.compile(
    r"<(title|style|script)\b.*?</\1>|<[a-zA-Z/!](?:[^<>\"']|\"[^\"]*\"|'[^']*')*>", re.DOTALL
)
"""Where no element can stand: inside of a tag, and in elements that hold nothing but text."""

ROOT = re.compile(f"{TAG}([{DIGITS}]+)(?=<html)")
"""The mark of a page's first element, before which a parser keeps nothing."""

Found = tuple[int, str]
"""A mark and how many letters stand before it."""


def opening(number: int) -> str:
    """The mark before the words of a value."""
    return f"{OPEN}{str(number).translate(ENCODED)}"


def tag(number: int) -> str:
    """The mark before an element."""
    return f"{TAG}{str(number).translate(ENCODED)}"


def of_root(html: str) -> int | None:
    """The number in the mark of a page's first element, if it has one."""
    found = ROOT.search(html)
    return int(found[1].translate(DECODED)) if found else None


def without(text: str) -> str:
    """A text without its marks."""
    return MARK.sub("", text)


def lifted(text: str) -> tuple[str, list[Found]]:
    """A text without its marks, and the marks."""
    marks: list[Found] = []
    length = 0
    for found in MARK.finditer(text):
        length += len(found[0])
        marks.append((found.end() - length, found[0]))
    return without(text), marks


def settled(before: str, after: str, marks: Sequence[Found]) -> str:
    """A text that was changed, with the marks that it had where they belong now."""
    kept = in_common(before, after)
    tail = min(in_common(before[::-1], after[::-1]), min(len(before), len(after)) - kept)
    out, last = [], 0
    for position, mark in marks:
        at = max(last, _moved(position, mark, (len(before), len(after)), kept, tail))
        out += [after[last:at], mark]
        last = at
    return "".join(out) + after[last:]


def in_common(one: Sequence[str], other: Sequence[str]) -> int:
    """How many letters of two texts, or items of two lists, are the same from the first on."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))


def _moved(position: int, mark: str, lengths: tuple[int, int], kept: int, tail: int) -> int:
    """Where a mark goes: with what stands behind it if it begins something, else before it."""
    before, after = lengths
    if before == after:
        return position
    behind, ahead = position >= before - tail, position <= kept
    from_end = after - (before - position)
    if mark == CLOSE:
        return position if ahead else from_end if behind else after - tail
    return from_end if behind else position if ahead else kept


class Marked(Markup):
    """HTML with marks, compared without them."""

    __slots__ = ()

    def __eq__(self, other: object) -> bool:
        return isinstance(other, str) and without(self) == without(other)

    def __ne__(self, other: object) -> bool:
        return not self == other

    __hash__ = Markup.__hash__


def unmarked(function: Callable[..., Any]) -> Callable[..., Any]:
    """A filter that sees its texts without marks; they stand in the text that it gives."""

    @wraps(function)
    def call(value: Any, *given: Any, **named: Any) -> Any:
        given = tuple(map(_plain, given))
        named = {name: _plain(it) for name, it in named.items()}
        if not isinstance(value, str) or MARK.search(value) is None:
            return function(value, *given, **named)
        before, marks = lifted(str(value))
        after = function(type(value)(before) if isinstance(value, Markup) else before,
                         *given, **named)  # fmt: skip
        if not isinstance(after, str) or not after:
            return after
        text = settled(before, str(after), marks)
        return Marked(text) if isinstance(after, Markup) else text

    return call


def _plain(value: Any) -> Any:
    """An argument of a filter without marks; a value of the data stays what it is."""
    if not isinstance(value, str) or isinstance(value, Scalar) or MARK.search(value) is None:
        return value
    return type(value)(without(value))


def as_comments(html: str) -> str:
    """A page whose marks are comments of HTML, which may stand between any elements.

    The marks of values in a tag stand behind it.
    """
    return MARK.sub(_comment, WITHIN.sub(_after_tag, html))


def _after_tag(found: re.Match[str]) -> str:
    inside = [it[2] for it in MARK.finditer(found[0]) if it[1] == OPEN]
    return without(found[0]) + "".join(f"<!--@{it.translate(DECODED)}-->" for it in inside)


def _comment(found: re.Match[str]) -> str:
    if found[0] == CLOSE:
        return "<!--/-->"
    return f"<!--{'=' if found[1] == OPEN else '#'}{found[2].translate(DECODED)}-->"
