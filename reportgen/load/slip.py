"""A place where the YAML parser could not go on, with what stands around it."""

from dataclasses import dataclass
from typing import Any

import yaml

from reportgen.diagnostic import Mark, Source
from reportgen.load.events import Events


@dataclass(frozen=True)
class Slip:
    """A syntax error; lines and columns count from 0, as the parser does.

    `from_line` and `from_column` are where the unfinished thing began, `bracket` the event of
    the innermost bracket still open, `scalar` that of the last text read.
    """

    source: Source
    problem: str
    line: int
    column: int
    from_line: int
    from_column: int
    bracket: Any
    scalar: Any

    @property
    def text(self) -> str:
        """The line where the parser stopped."""
        return self.source.lines[self.line]

    @property
    def before(self) -> str:
        """What stands before the place on its line."""
        return self.text[: self.column].strip()

    @property
    def rest(self) -> str:
        """What stands from the place on; empty at the end of the file."""
        return self.text[self.column :].strip()

    @property
    def line_before(self) -> int:
        """The last line with something on it before the one where the parser stopped."""
        lines = range(self.line - 1, -1, -1)
        return next((n for n in lines if self.source.lines[n].strip()), self.line)

    def here(self) -> Mark:
        """The rest of the line where the parser stopped, or the last line with text."""
        if not self.rest:
            return self.whole(self.line if self.before else self.line_before)
        return self.span(self.line, self.column)

    def scalar_here(self) -> Mark:
        """The text before the place on its line, and the rest of the line."""
        if self.scalar is None or self.scalar.start_mark.line != self.line:
            return self.here()
        return self.span(self.line, self.scalar.start_mark.column)

    def start(self) -> Mark:
        """Where the unfinished thing began, to the end of that line."""
        return self.span(self.from_line, self.from_column)

    def whole(self, line: int) -> Mark:
        """A line without its indentation."""
        text = self.source.lines[line]
        return self.span(line, len(text) - len(text.lstrip()))

    def span(self, line: int, column: int, length: int = 0) -> Mark:
        """A mark of `length` letters, or to the end of the line."""
        rest = len(self.source.lines[line].rstrip()) - column
        return Mark(self.source, line + 1, column + 1, length or max(1, rest))


def slip_of(error: yaml.YAMLError, source: Source, events: Events) -> Slip:
    """The slip that an error of either parser tells of."""
    at = getattr(error, "problem_mark", None)
    start = getattr(error, "context_mark", None) or at
    last = len(source.lines) - 1
    line, column = (at.line, at.column) if at else (0, 0)
    from_line, from_column = (start.line, start.column) if start else (line, column)
    words = (getattr(error, "context", None), getattr(error, "problem", None))
    problem = "; ".join(word for word in words if word) or type(error).__name__
    bracket = next((event for event in reversed(events.open) if event.flow_style), None)
    place = (min(line, last), column, min(from_line, last), from_column)
    return Slip(source, problem, *place, bracket, events.last_scalar)
