"""Events to nodes: one function a kind of node; every mistake is kept and the reading goes on."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

import yaml

from reportgen.diagnostic import Diagnostic, Source
from reportgen.load.characters import odd_in_value
from reportgen.load.events import Events, Refused
from reportgen.load.node import Mapping, Node, Scalar, Sequence
from reportgen.load.refusals import cut_by_hash, key_mistakes, lost_key, property_mistakes
from reportgen.load.spots import Spots

TEXT_LIMIT = 100_000
MISTAKE_LIMIT = 200
_SHOWN_KEY = 60


@dataclass
class _Entries:
    """A mapping while it is read: `keys` finds the first of two equal ones."""

    path: str
    flow: bool
    nodes: dict[Scalar, Node] = field(default_factory=dict)
    keys: dict[Scalar, Scalar] = field(default_factory=dict)
    last: Node | None = None


class Composer:
    """Builds nodes from events; `diagnostics` fills as it goes."""

    def __init__(self, source: Source, events: Events) -> None:
        self.diagnostics: list[Diagnostic] = []
        self.spots = Spots(source)
        self._events = events

    def say(self, diagnostics: Iterable[Diagnostic]) -> None:
        """Keep mistakes; a file with very many is given up."""
        self.diagnostics += diagnostics
        if len(self.diagnostics) >= MISTAKE_LIMIT:
            values = {"limit": MISTAKE_LIMIT}
            raise Refused(Diagnostic("qua-nhieu-loi", self.diagnostics[-1].mark, values))

    def node(self, event: Any, path: str) -> Node:
        """The node that begins with an event; an alias is an empty text after its diagnostic."""
        self.say(property_mistakes(event, self.spots, path))
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event, path)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(event, path)
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(event, path)
        return Scalar("", self.spots.of(event))

    def _scalar(self, event: Any, path: str) -> Scalar:
        mark = self.spots.of_text(event)
        if len(event.value) > TEXT_LIMIT:
            values = {"length": len(event.value), "limit": TEXT_LIMIT}
            self.say([Diagnostic("van-qua-dai", mark, values, path=path)])
        if event.style == '"':
            self.say(odd_in_value(event.value, mark, path))
        self.say(cut_by_hash(event, self.spots, path))
        return Scalar(unicodedata.normalize("NFC", event.value), mark, quoted=bool(event.style))

    def _sequence(self, start: Any, path: str) -> Sequence:
        items: list[Node] = []
        while not isinstance(event := next(self._events), yaml.SequenceEndEvent):
            items.append(self.node(event, f"{path}[{len(items)}]"))
        return Sequence(items, self.spots.of_collection(start, event))

    def _mapping(self, start: Any, path: str) -> Mapping:
        entries = _Entries(path, bool(start.flow_style))
        while not isinstance(event := next(self._events), yaml.MappingEndEvent):
            self._entry(event, entries)
        mark = self.spots.of_collection(start, event, next(iter(entries.nodes), None))
        return Mapping(entries.nodes, mark, flow=entries.flow)

    def _entry(self, event: Any, entries: _Entries) -> None:
        key = self._key(event, entries.path)
        path = f"{entries.path}.{key[:_SHOWN_KEY]}".removeprefix(".")
        after = next(self._events)
        if entries.flow and self.spots.lacks_colon(event, after):
            mistake = lost_key(key, entries.path, entries.last)
            self.say([mistake])
            entries.last = Scalar(str(mistake.values.get("whole", "")), key.mark)
            return
        value = entries.last = self.node(after, path)
        first = entries.keys.setdefault(key, key)
        if first is key:
            entries.nodes[key] = value
        elif key:
            values = {"value": key, "first": first.mark.line}
            self.say([Diagnostic("khoa-lap", key.mark, values, path=path)])

    def _key(self, event: Any, path: str) -> Scalar:
        node = self.node(event, path)
        if not isinstance(event, yaml.AliasEvent):
            self.say(key_mistakes(node, path))
        return node if isinstance(node, Scalar) else Scalar("", node.mark, quoted=True)
