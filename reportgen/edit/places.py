"""Where every node of a YAML text begins and ends, in letters, so that it can be cut out."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

import yaml

from reportgen.diagnostic import Source
from reportgen.load.characters import scan
from reportgen.load.events import Events
from reportgen.load.node import Scalar

Kind = Literal["single", "list", "mapping"]
COMMENT = re.compile(r"(?:(?<=\s)|\A)#[^\r\n]*")


@dataclass(frozen=True)
class Place:
    """A node from `start` to `end`; blank lines and comments after it do not belong to it."""

    kind: Kind
    start: int
    end: int
    flow: bool = False
    text: str = ""
    null: bool = False
    entries: Mapping[str, "Entry"] = field(default_factory=dict)
    items: tuple["Place", ...] = ()


@dataclass(frozen=True)
class Entry:
    """A key from `start` to just after its colon, and its value."""

    start: int
    colon: int
    value: Place

    @property
    def end(self) -> int:
        """Where its value ends, or its colon where it has none."""
        return max(self.colon, self.value.end)


@dataclass(frozen=True)
class Places:
    """A text, its top mapping and its comments."""

    text: str
    top: Place
    comments: tuple[tuple[int, int], ...]

    @property
    def newline(self) -> str:
        """How the text's lines end."""
        first = re.search(r"\r\n|\n|\r", self.text)
        return first[0] if first else "\n"

    def line_start(self, offset: int) -> int:
        """Where the line of an offset begins."""
        return max(self.text.rfind("\n", 0, offset), self.text.rfind("\r", 0, offset)) + 1

    def line_end(self, offset: int) -> int:
        """Where the line of an offset ends, before its line break."""
        found = re.compile(r"[\r\n]|\Z").search(self.text, offset)
        return found.start() if found else len(self.text)

    def next_line(self, offset: int) -> int:
        """Where the line after that of an offset begins."""
        found = re.compile(r"\r\n|\r|\n|\Z").search(self.text, offset)
        return found.end() if found else len(self.text)

    def line_before(self, offset: int) -> int:
        """Where the line before that of an offset ends; 0 where there is none."""
        start = self.line_start(offset)
        return start - len("\r\n") if self.text.endswith("\r\n", 0, start) else max(0, start - 1)

    def column(self, offset: int) -> int:
        """How many letters stand before an offset on its line."""
        return offset - self.line_start(offset)

    def indent(self, offset: int) -> int:
        """How many spaces the line of an offset begins with."""
        line = self.text[self.line_start(offset) : offset]
        return len(line) - len(line.lstrip(" "))

    def comments_in(self, start: int, end: int) -> list[str]:
        """The comments that begin between two offsets."""
        return [self.text[a:b] for a, b in self.comments if start <= a < end]


def places(text: str) -> Places:
    """The places of a text that `load` reads without a mistake."""
    walker = _Walker(text)
    top = walker.top()
    return Places(text, top, tuple(walker.comments()))


class _Walker:
    """Events to places; keeps where the single values are, in which a hash is no comment."""

    def __init__(self, text: str) -> None:
        source = Source("", text)
        self._text = text
        self._events = Events(source, scan(source)[0])
        self._singles: list[tuple[int, int]] = []

    def top(self) -> Place:
        """The top node of the text."""
        event = next(self._events)
        while not isinstance(event, yaml.MappingStartEvent):
            event = next(self._events)
        return self._mapping(event)

    def comments(self) -> Iterator[tuple[int, int]]:
        """Every comment, from the hash to the end of its line."""
        at = 0
        for start, end in [*self._singles, (len(self._text), len(self._text))]:
            for found in COMMENT.finditer(self._text, at, start):
                yield found.span()
            at = end

    def _place(self, event: Any) -> Place:
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(event)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._list(event)
        return self._single(event)

    def _single(self, event: Any) -> Place:
        start, end = event.start_mark.index, event.end_mark.index
        end = start + len(self._text[start:end].rstrip())
        header = event.style in {"|", ">"}  # a comment may follow it
        self._singles.append((self._text.find("\n", start) if header else start, end))
        text = unicodedata.normalize("NFC", event.value)
        null = Scalar(text, None, quoted=bool(event.style)).is_null  # type: ignore[arg-type]  # no mark is needed
        return Place("single", start, end, text=text, null=null)

    def _list(self, start: Any) -> Place:
        items: list[Place] = []
        while not isinstance(event := next(self._events), yaml.SequenceEndEvent):
            items.append(self._place(event))
        last = items[-1].end if items else 0
        first, end, flow = _edges(start, event, last)
        return Place("list", first, end, flow=flow, items=tuple(items))

    def _mapping(self, start: Any) -> Place:
        entries: dict[str, Entry] = {}
        last = 0
        while not isinstance(event := next(self._events), yaml.MappingEndEvent):
            key = self._single(event)
            value = self._place(next(self._events))
            colon = self._text.find(":", key.end) + 1
            entries[key.text] = new = Entry(key.start, colon, value)
            last = new.end
        first, end, flow = _edges(start, event, last)
        return Place("mapping", first, end, flow=flow, entries=entries)


def _edges(start: Any, end: Any, last: int) -> tuple[int, int, bool]:
    """From the bracket or the first item to the closing bracket or the end of the last item."""
    flow = bool(start.flow_style)
    return start.start_mark.index, end.end_mark.index if flow else last, flow
