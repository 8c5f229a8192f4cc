"""Numbering schemes: what an office writes (`I.`, `1.1.`, `a)`) as CSS counters.

A scheme is the list of first marks by depth, as in the data: `["I.", "1.", "a)", "-"]`.
The stylesheet prints depth n with `content: var(--so-n)`; Word gets the same letters.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reportgen.diagnostic import Diagnostic
from reportgen.load.node import Scalar

STYLES = {"I": "upper-roman", "A": "chu-hoa", "1": "decimal", "i": "lower-roman", "a": "chu-thuong",
          "nhất": "thu-tu"}  # fmt: skip
"""The first number of a series, and the counter style that continues it."""

NAMED = re.compile(r"(Phần|Chương|Mục|Tiểu mục|Điều)( thứ)? (nhất|[IA1])([.:]?)")
COMPOUND = re.compile(r"1((?:\.1)+)([.)]?)")
SIMPLE = re.compile(r"(\(?)([IAia1])( ?[-.)/]+|)")
DASHES = {"-", "–", "+", "*", "•", "·"}

MAX_DEPTH = 7
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
    word, ordinal, first, after = found.groups()
    kind = "dieu" if word == "Điều" else "phan"
    counter = "dieu" if kind == "dieu" else f"cap-{depth}"  # articles run on through chapters
    before = f"{word}{ordinal or ''} "
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
    return "; ".join(f"--so-{n}: {it.content}" for n, it in enumerate(levels, 1) if it)


def kinds(marks: list[str]) -> list[str]:
    """The kind of each depth: `so`, `gach`, `phan`, `dieu` or `khong`; all depths are named.

    Data may be nested deeper than a scheme numbers.
    """
    named = [
        it.kind if (it := level(mark, depth)) else "khong" for depth, mark in enumerate(marks, 1)
    ]
    return named + ["khong"] * (NESTING_LIMIT - len(named))
