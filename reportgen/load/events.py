"""The events of the YAML parser, with every limit applied before anything is built from them.

libyaml's parser is a state machine that takes any depth; only its composer recurses (and ends
the process). So the parser is used and the composer is not.
"""

from collections.abc import Iterator
from typing import Any

import yaml

from reportgen.diagnostic import Diagnostic, Mark, Source

DEPTH_LIMIT = 40
NODE_LIMIT = 200_000

LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_STARTS = (yaml.MappingStartEvent, yaml.SequenceStartEvent)
_ENDS = (yaml.MappingEndEvent, yaml.SequenceEndEvent)


class Refused(Exception):  # noqa: N818 - it ends the reading of one file, it is no fault
    """The file is refused at this place and nothing after it is read."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        super().__init__(diagnostic.code)
        self.diagnostic = diagnostic


class Events(Iterator[Any]):
    """The events of a text; knows the open brackets and the last text for messages."""

    def __init__(self, source: Source, text: str, loader: Any = None) -> None:
        self._source = source
        self._events = yaml.parse(text, Loader=loader or LOADER)
        self._nodes = 0
        self.open: list[Any] = []
        self.last_scalar: Any = None

    def __next__(self) -> Any:
        event = next(self._events)
        if isinstance(event, yaml.NodeEvent):
            self._nodes += 1
            self._limit(event, "qua-nhieu-muc", self._nodes, NODE_LIMIT)
        if isinstance(event, _STARTS):
            self.open.append(event)
            self._limit(event, "long-qua-sau", len(self.open), DEPTH_LIMIT)
        elif isinstance(event, _ENDS):
            self.open.pop()
        elif isinstance(event, yaml.ScalarEvent):
            self.last_scalar = event
        return event

    def _limit(self, event: Any, code: str, count: int, limit: int) -> None:
        if count > limit:
            mark = Mark(self._source, event.start_mark.line + 1, event.start_mark.column + 1)
            raise Refused(Diagnostic(code, mark, {"limit": limit}))
