"""An explanation as text for people, and as plain values for programs."""

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields, is_dataclass
from decimal import Decimal
from itertools import groupby
from typing import Any

from reportgen.commands.options import Options
from reportgen.commands.trace import trace_lines
from reportgen.diagnostic import Mark
from reportgen.explain import (
    Clause,
    Declaration,
    Explanation,
    Inside,
    Property,
    Step,
    Words,
    WordStyle,
)

INDENT = "   "
LONGEST, SHORT = 60, 24
"""Letters of words that are shown, and of what a rule found."""
STYLED = ("doan", "le-trang")
"""What is a paragraph in Word; all else only has its place there."""
MET = {True: "explain-met", False: "explain-not-met", None: "explain-not-said"}
Row = tuple[str, ...]


def lines(it: Explanation, options: Options) -> Iterator[str]:
    """What is known of a paragraph, a part under each heading."""
    text = " ".join(it.text.split())
    place = options.text(f"explain-as-{it.kind}", number=it.number, element=it.element)
    yield f"{place}: {_short(text)}"
    parts = {
        "template": _aligned(_step(step, options) for step in it.template),
        "words": _words(it.words, options),
        "properties": _properties(it.properties, options),
        "inside": _inside(it.inside, options),
        "around": _inside(it.around, options),
        "style": _style(it.style, options) if it.kind in STYLED else [it.style.name],
        "clauses": _clauses(it.clauses, options),
    }
    for name, told in parts.items():
        shown = [*told]
        if shown:
            yield ""
            yield options.text(f"explain-{name}")
            yield from (f"{INDENT}{line}" for line in shown)


def _inside(every: Sequence[Inside], options: Options) -> Iterator[str]:
    """The elements in the lines, or around them, that have anything of their own."""
    for it in every:
        told = [f"{INDENT}{line}" for line in _properties(it.properties, options, engine=True)]
        named = f"{it.element} {_short(it.text)}" if it.text else it.element
        yield from [named, *told] if told else []


def _step(step: Step, options: Options) -> Row:
    covers = ", ".join(map(place, step.covers))
    said = options.text("explain-covers", value=covers) if covers else ""
    return (options.text(f"explain-{step.kind}", name=step.name), _line_place(step.mark), said)


def _words(every: Sequence[Words], options: Options) -> Iterator[str]:
    """A line each, and beneath a figure how it came about; the same figure once."""
    rows = _aligned(row for it in every for row in _word_rows(it, options))
    traced: set[tuple[str, Decimal | None]] = set()
    for it in every:
        yield next(rows)
        yield from (next(rows) for _ in it.also)
        if it.trace and (it.trace.code, it.trace.value) not in traced:
            traced.add((it.trace.code, it.trace.value))
            told = trace_lines(it.trace, options, INDENT)
            yield from (row for row in told if isinstance(row, str))


def _word_rows(it: Words, options: Options) -> Iterator[Row]:
    """Words with their place, then the other places that they were made of."""
    indent = INDENT if it.kind == "so-lieu" and it.binding.startswith("{") else ""
    mark = place(it.mark) if it.mark else ""
    kind = options.text(f"explain-{it.kind}")
    yield (f"{indent}{_short(it.text)}", kind, mark, it.binding or it.key)
    yield from (("", options.text("explain-from"), place(other), "") for other in it.also)


def _properties(
    every: Sequence[Property], options: Options, *, engine: bool = False
) -> Iterator[str]:
    """A line a declaration, a shorthand once, and beneath it what it stands before.

    What the engine's own stylesheet gives is said with `engine` alone.
    """
    told = [it for it in every if engine or it.winner.origin != "may"]
    rows: list[Row] = []
    for (winner, inherited), group in groupby(told, key=lambda it: (it.winner, it.inherited)):
        same = [*group]
        rows.append(_property(winner, inherited, same, options))
        beaten = dict.fromkeys(it for each in same for it in each.beaten)
        through = dict.fromkeys(it for each in same for it in each.through)
        rows += [_beside(it, "beaten", options) for it in beaten]
        rows += [_beside(it, "through", options) for it in through]
    return _aligned(rows)


def _beside(it: Declaration, why: str, options: Options) -> Row:
    """A declaration that does not hold, or by which another has its value."""
    said = options.text(f"explain-{why}", value=declared(it))
    return (f"{INDENT}{said}", _declared_at(it, options), _selected(it), "")


def _selected(it: Declaration) -> str:
    """The selector and how specific it is."""
    return f"{it.selector} ({','.join(map(str, it.specificity))})"


def _property(
    winner: Declaration, inherited: str, same: Sequence[Property], options: Options
) -> Row:
    computed = f" = {same[0].value}" if len(same) == 1 and _differs(same[0]) else ""
    source = options.text("explain-inherited", value=inherited) if inherited else ""
    return (
        f"{declared(winner)}{computed}",
        _declared_at(winner, options),
        _selected(winner),
        source,
    )


def _differs(it: Property) -> bool:
    """Whether the value of the engine says more than what is written."""
    written = {word.strip("\"',") for word in it.winner.value.split()}
    return {word.strip("\"',") for word in it.value.split()} != written


def declared(it: Declaration) -> str:
    """A declaration as it is written."""
    return f"{it.name}: {it.value}{' !important' if it.important else ''}"


def _declared_at(it: Declaration, options: Options) -> str:
    return place(it.mark) if it.mark else options.text("explain-engine")


def _style(it: WordStyle, options: Options) -> Iterator[str]:
    yield it.name
    for each in it.differences:
        name = options.text(f"explain-as-{each.name}")
        said = options.text("explain-differs", name=name, own=each.own, style=each.style)
        yield f"{INDENT}{said}"
    if not it.differences:
        yield f"{INDENT}{options.text('explain-same')}"


def _clauses(every: Sequence[Clause], options: Options) -> Iterator[str]:
    rows = [
        (options.text(MET[it.met]), it.sentence, _found(it, options), it.clause) for it in every
    ]
    return _aligned(rows) if rows else iter([options.text("explain-no-clause")])


def _found(it: Clause, options: Options) -> str:
    """What stands there, and what should where it does not."""
    found = ", ".join(_cut(value, SHORT) for value in it.found)
    if it.met is False and it.wanted:
        return options.text("explain-wanted", found=found, wanted=it.wanted)
    return found


def place(mark: Mark) -> str:
    """File, line and column, the file from here where it lies below."""
    return f"{_here(mark)}:{mark.line}:{mark.column}"


def _line_place(mark: Mark) -> str:
    return f"{_here(mark)}:{mark.line}"


def _here(mark: Mark) -> str:
    path = os.path.relpath(mark.source.name)
    return mark.source.name if path.startswith("..") else path


def _short(text: str) -> str:
    return f"«{_cut(text, LONGEST)}»"


def _cut(text: str, length: int) -> str:
    return text if len(text) <= length else f"{text[: length - 1]}…"


def _aligned(rows: Iterable[Row]) -> Iterator[str]:
    """Rows in columns; what is too wide pushes its row only."""
    every = [*rows]
    widths = [max(map(len, column)) for column in zip(*every, strict=True)]
    for row in every:
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        yield "  ".join(cells).rstrip()


def plain(value: Any) -> Any:
    """Any part of an explanation as plain values: places and exact numbers as text."""
    if isinstance(value, Mark):
        return place(value)
    if is_dataclass(value):
        return {item.name: plain(getattr(value, item.name)) for item in fields(value)}
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, dict):
        return {str(name): plain(it) for name, it in value.items()}
    return [plain(it) for it in value] if isinstance(value, list | tuple) else value
