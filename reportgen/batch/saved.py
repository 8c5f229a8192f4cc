"""Diagnostics as plain values of JSON and back: what was said of a document is told again later.

A diagnostic that comes back renders to the same text in both languages. It is not the same
otherwise: values are the words shown, and of its file only the marked line is there.
"""

from functools import cache
from string import Formatter
from typing import cast

from reportgen.diagnostic import (
    EXCERPT_LIMIT,
    SEVERITY_WORDS,
    Diagnostic,
    Mark,
    Severity,
    Source,
    shorten,
)
from reportgen.messages import MESSAGES

Json = str | int | None | list["Json"] | dict[str, "Json"]
"""What JSON holds, of which only these kinds are used."""

MOST = 1 << 24
"""No line, column or length is greater: a file of data has 5 MiB at most. Whatever claims more
is damage, and would be believed with memory."""

CELL = 4
"""The values of a mark on a cell: name, row, column, length; that of a text has two more."""


def plain(diagnostic: Diagnostic) -> dict[str, Json]:
    """A diagnostic as values of JSON."""
    it = diagnostic
    saved: dict[str, Json] = {"code": it.code, "severity": it.severity}
    saved |= {"path": it.path, "clause": it.clause}
    saved["values"] = {name: _words(value) for name, value in it.values.items()}
    if it.mark:
        saved["mark"] = _plain_mark(it.mark)
    return saved


def back(saved: object) -> Diagnostic:
    """The diagnostic that `plain` was given. ValueError when it cannot be one of this version."""
    saved = record(saved)
    code, severity = text(saved.get("code")), text(saved.get("severity"))
    if code not in MESSAGES or severity not in SEVERITY_WORDS["vi"]:
        raise ValueError(f"no diagnostic of this version: {code}, {severity}")
    values = {name: _value(it) for name, it in record(saved.get("values")).items()}
    if not values.keys() >= _placeholders(code):
        raise ValueError(f"values of {code} are missing")
    mark = _mark(items(saved["mark"])) if "mark" in saved else None
    path, clause = text(saved.get("path")), text(saved.get("clause"))
    return Diagnostic(code, mark, values, cast("Severity", severity), path, clause)


def text(saved: object) -> str:
    """A text. ValueError when it is something else."""
    if not isinstance(saved, str):
        raise ValueError("a text is expected")  # noqa: TRY004  # of the same kind as the others
    return saved


def record(saved: object) -> dict[str, object]:
    """An object of JSON. ValueError when it is something else."""
    if not isinstance(saved, dict):
        raise ValueError("an object is expected")  # noqa: TRY004  # as in `text`
    return saved


def items(saved: object) -> list[object]:
    """A list. ValueError when it is something else."""
    if not isinstance(saved, list):
        raise ValueError("a list is expected")  # noqa: TRY004  # as in `text`
    return saved


def _words(value: object) -> Json:
    """A value as it is shown; the steps of a way stay apart, since they are cut one by one."""
    return [_words(step) for step in value] if isinstance(value, tuple) else shorten(value)


def _value(saved: object) -> object:
    return tuple(_value(step) for step in saved) if isinstance(saved, list) else text(saved)


@cache
def _placeholders(code: str) -> frozenset[str]:
    """The names of the values that the sentences of a code need."""
    sentences = [it for message in MESSAGES[code].values() for it in message]
    return frozenset(name for it in sentences for _, name, _, _ in Formatter().parse(it) if name)


def _plain_mark(mark: Mark) -> list[Json]:
    place: list[Json] = [mark.source.name, mark.line, mark.column, mark.length]
    return [*place, *_shown(mark)] if type(mark) is Mark else place  # else a cell of a sheet


def _shown(mark: Mark) -> tuple[int, str | None]:
    """What an excerpt may show of the marked line, and how many letters stand before it."""
    if not 1 <= mark.line <= len(mark.source.lines):
        return 0, None
    line = mark.source.lines[mark.line - 1]
    if len(line) <= EXCERPT_LIMIT:
        return 0, line
    start = max(0, mark.column - 1 - EXCERPT_LIMIT)
    return start, line[start : start + 2 * EXCERPT_LIMIT + 1]


def _mark(saved: list[object]) -> Mark:
    if len(saved) == CELL:
        return _cell_mark(saved)
    name, *numbers, line = saved
    row, column, length, start = map(_number, numbers)
    shown = "" if line is None else "\n" * (row - 1) + " " * start + text(line)
    return Mark(Source(text(name), shown), row, column, length)


def _cell_mark(saved: list[object]) -> Mark:
    from reportgen.excel.cell import CellMark, SheetSource  # noqa: PLC0415  # heavy, seldom

    name, *numbers = saved
    mark = CellMark(SheetSource(text(name), ""), *map(_number, numbers))
    str(mark)  # ValueError when there is no such column
    return mark


def _number(saved: object) -> int:
    if type(saved) is not int or not 0 <= saved <= MOST:
        raise ValueError("a number is expected")
    return saved
