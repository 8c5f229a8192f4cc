"""Numbering schemes: what an office writes (`I.`, `1.1.`, `a)`) as CSS counters.

A scheme is the list of first marks by depth, as in the data: `["I.", "1.", "a)", "-"]`.
The stylesheet prints depth n with `content: var(--so-n)`; Word gets the same letters.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reportgen.diagnostic import Diagnostic
from reportgen.load.node import Scalar
from reportgen.vietnamese import LETTERS, roman

FIRST, CAPITAL_FIRST = "nhất", "NHẤT"
STYLES = {"I": "upper-roman", "A": "chu-hoa", "1": "decimal", "i": "lower-roman", "a": "chu-thuong",
          FIRST: "thu-tu", CAPITAL_FIRST: "thu-tu-hoa"}  # fmt: skip
"""The first number of a series, and the counter style that continues it."""

NAMED = re.compile(r"(?i:(phần|chương|mục|tiểu mục|điều)( thứ)?) (?i:(nhất)|([IA1]))([.:]?)")
COMPOUND = re.compile(r"1((?:\.1)+)([.)]?)")
SIMPLE = re.compile(r"(\(?)([IAia1])( ?(?=\S)\.?[)/]?[-–]?|)")
TYPED = re.compile(r"(?:.*[\s.(])?([0-9]+|[IVXLC]+|[a-zđ])[\s.)–:-]*")
DASHES = {"-", "–", "+", "*", "•", "·"}

MAX_DEPTH = 7
ROMAN_LIMIT = 100
NESTING_LIMIT = 40


class Level(NamedTuple):
    """One depth of a scheme: its kind (a CSS class) and its CSS `content` value."""

    kind: str
    content: str


def level(mark: str, depth: int) -> Level | None:
    """The level that a first mark begins at a depth from 1; None when it is no such mark."""
    if mark == "":
        return Level("khong", '""')
    if mark in DASHES:
        return Level("gach", f'"{mark} "')
    if found := NAMED.fullmatch(mark):
        return _named(found, depth)
    if found := COMPOUND.fullmatch(mark):
        return _compound(found, depth)
    if found := SIMPLE.fullmatch(mark):
        before, first, after = found.groups()
        return Level("so", _counter(f'"{before}"', f"cap-{depth}", STYLES[first], f'"{after} "'))
    return None


def _named(found: re.Match[str], depth: int) -> Level:
    word, ordinal, in_words, first, after = found.groups()
    kind = "dieu" if word.lower() == "điều" else "phan"
    counter = "dieu" if kind == "dieu" else f"cap-{depth}"  # articles run on through chapters
    before = f"{word}{ordinal or ''} "
    first = first or (CAPITAL_FIRST if in_words.isupper() else FIRST)
    space = " " if kind == "dieu" else ""
    return Level(kind, _counter(f'"{before}"', counter, STYLES[first], f'"{after}{space}"'))


def _compound(found: re.Match[str], depth: int) -> Level | None:
    dots, after = found.groups()
    first = depth - dots.count(".")
    if first < 1:
        return None
    counters = ' "." '.join(f"counter(cap-{n})" for n in range(first, depth + 1))
    return Level("so", f'{counters} "{after} "')


def _counter(before: str, name: str, style: str, after: str) -> str:
    return f"{before} counter({name}, {style}) {after}"


def mistakes(marks: Sequence[Scalar], path: str) -> Iterator[Diagnostic]:
    """Marks that begin no series, and depths beyond those that the stylesheet numbers."""
    for depth, mark in enumerate(marks, 1):
        if depth > MAX_DEPTH:
            yield Diagnostic("danh-so-sau", mark.mark, {"value": MAX_DEPTH}, path=path)
        elif level(mark, depth) is None:
            yield Diagnostic("danh-so-la", mark.mark, {"value": mark}, path=path)


def css(marks: list[str]) -> str:
    """The scheme as custom properties for the document's root element."""
    levels = [level(mark, depth) for depth, mark in enumerate(marks, 1)]
    contents = [it.content if it else '""' for it in levels]
    contents += ['""'] * (MAX_DEPTH - len(contents))
    return "; ".join(f"--so-{n}: {content}" for n, content in enumerate(contents, 1))


def value(mark: str | None) -> int | None:
    """The number that a typed mark stands for: `IV-` is 4, `2.1.` is 1, `đ)` is 5."""
    found = TYPED.fullmatch(mark or "")
    if found is None:
        return None
    last = found[1]
    if last.isdecimal():
        return int(last[:6])
    if last.isupper():
        return next((n for n in range(1, ROMAN_LIMIT) if roman(n) == last), None)
    return LETTERS.index(last) + 1 if last in LETTERS else None


def kinds(marks: list[str]) -> list[str]:
    """The kind of each depth: `so`, `gach`, `phan`, `dieu`, `khong`; `thieu` beyond the scheme.

    Data may be nested deeper than a scheme numbers.
    """
    named = [
        it.kind if (it := level(mark, depth)) else "khong" for depth, mark in enumerate(marks, 1)
    ]
    return named + ["thieu"] * (NESTING_LIMIT - len(named))
