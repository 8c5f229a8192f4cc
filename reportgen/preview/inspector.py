"""An explanation as the page shows it: parts with lines, each with its place."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Any

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
from reportgen.preview.said import Speaker
from reportgen.rollup.trace import Trace
from reportgen.texts import TEXTS
from reportgen.vietnamese import format_number, round_half_up

Line = dict[str, Any]
VERDICTS = {True: "met", False: "not-met", None: ""}


class Inspector:
    """Tells explanations in the language of a speaker."""

    def __init__(self, speaker: Speaker) -> None:
        self._speaker, self._texts = speaker, TEXTS[speaker.lang]

    def parts(self, it: Explanation) -> list[dict[str, Any]]:
        """The parts that have anything to say."""
        told: dict[str, Iterable[Line]] = {
            "template": (line for step in it.template for line in self._step(step)),
            "words": (line for words in it.words for line in self._words(words)),
            "properties": self._properties(it.properties),
            "inside": self._inside(it.inside),
            "around": self._inside(it.around),
            "style": self._style(it.style),
            "clauses": map(self._clause, it.clauses),
        }
        found = {name: [*lines] for name, lines in told.items()}
        return [
            {"title": self._texts[f"explain-{name}"], "lines": lines}
            for name, lines in found.items()
            if lines
        ]

    def _say(self, key: str, **values: object) -> str:
        return self._texts[f"explain-{key}"].format(**values)

    def _line(self, text: str, mark: Mark | None = None, **more: Any) -> Line:
        place = self._speaker.place(mark) if mark else None
        return {"text": text, "place": place, **more}

    def _typed(self, place: str) -> dict[str, Any] | None:
        """Where a figure is typed, from what a trace says of it: `file:line:column`."""
        file, _, numbers = place.rpartition(".yaml:")
        line, _, column = numbers.partition(":")
        if not file or not (line.isdigit() and column.isdigit()):
            return None
        return self._speaker.at(f"{file}.yaml", int(line), int(column))

    def _step(self, it: Step) -> Iterator[Line]:
        yield self._line(self._say(it.kind, name=it.name), it.mark)
        for mark in it.covers:
            yield self._line(self._say(it.kind, name=it.name), mark, over=True)

    def _words(self, it: Words) -> Iterator[Line]:
        source = it.binding or it.key
        yield self._line(it.text, it.mark, kind=self._say(it.kind), note=source)
        if it.trace is not None:
            yield from self._trace(it.trace)

    def _trace(self, it: Trace) -> Iterator[Line]:
        yield self._line(_figure(it), note=it.formula, inner=True)
        for operand in it.operands:
            place = self._typed(operand.place)
            yield {**self._line(_figure(operand), inner=True), "place": place}
        for share in it.shares:
            yield self._line(f"{share.name}: {_number(share.value)}", note=share.file, inner=True)

    def _inside(self, every: Iterable[Inside]) -> Iterator[Line]:
        """The elements in the lines, or around them, that have anything of their own."""
        for it in every:
            if told := [*self._properties(it.properties, engine=True)]:
                yield self._line(it.element, note=it.text)
                yield from ({**line, "inner": True} for line in told)

    def _properties(self, every: Iterable[Property], *, engine: bool = False) -> Iterator[Line]:
        """Each declaration once, those that it stands before beneath it.

        What the engine's own stylesheet gives is told with `engine` alone.
        """
        seen: set[tuple[Declaration, str]] = set()
        for it in every:
            if (it.winner.origin == "may" and not engine) or (it.winner, it.inherited) in seen:
                continue
            seen.add((it.winner, it.inherited))
            inherited = self._say("inherited", value=it.inherited) if it.inherited else ""
            yield self._declared(it.winner, note=inherited)
            yield from (self._declared(lost, over=True) for lost in it.beaten)
            yield from (self._declared(through, inner=True) for through in it.through)

    def _declared(self, it: Declaration, **more: Any) -> Line:
        text = f"{it.name}: {it.value}{' !important' if it.important else ''}"
        kind = it.selector if it.mark else self._say("engine")
        return self._line(text, it.mark, kind=kind, **more)

    def _style(self, it: WordStyle) -> Iterator[Line]:
        yield self._line(it.name)
        for each in it.differences:
            name = self._say(f"as-{each.name}")
            said = self._say("differs", name=name, own=each.own, style=each.style)
            yield self._line(said, inner=True)

    def _clause(self, it: Clause) -> Line:
        found = ", ".join(it.found)
        wanted = self._say("wanted", found=found or "-", wanted=it.wanted) if it.wanted else found
        return self._line(it.sentence, kind=it.clause, note=wanted, verdict=VERDICTS[it.met])


def _figure(it: Trace) -> str:
    return f"{it.label} = {_number(it.value)} {it.measure}".rstrip()


def _number(value: Decimal | None) -> str:
    """A number with two decimals at most: a quotient may not end."""
    if value is None:
        return "–"
    return format_number(value if value == value.to_integral() else round_half_up(value, 2))
