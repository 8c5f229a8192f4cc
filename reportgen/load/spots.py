"""Where an event stands in the source: marks as the user counts, in letters as written."""

from typing import Any

from reportgen.diagnostic import Mark, Source
from reportgen.load.node import Scalar


class Spots:
    """Marks of the events of one source."""

    def __init__(self, source: Source) -> None:
        self._source = source

    def of(self, event: Any) -> Mark:
        """The mark of an event, as far as its first line goes."""
        return self._mark(event.start_mark, event.end_mark)

    def of_text(self, event: Any) -> Mark:
        """The mark of a scalar; that of a block text is its first line of text."""
        if event.style not in ("|", ">"):
            return self.of(event)
        lines = self._source.lines
        for number in range(event.start_mark.line + 1, min(event.end_mark.line + 1, len(lines))):
            text = lines[number]
            if text.strip() and (number, 0) < (event.end_mark.line, event.end_mark.column + 1):
                indent = len(text) - len(text.lstrip(" "))
                return Mark(self._source, number + 1, indent + 1, len(text.strip()))
        return Mark(self._source, event.start_mark.line + 1, event.start_mark.column + 1)

    def of_collection(self, start: Any, end: Any, first: Scalar | None = None) -> Mark:
        """The mark of a list or mapping: its brackets, or its first key or hyphen."""
        if start.flow_style:
            return self._mark(start.start_mark, end.end_mark)
        if first is not None:
            return first.mark
        return Mark(self._source, start.start_mark.line + 1, start.start_mark.column + 1)

    def text_at(self, mark: Mark) -> str:
        """The rest of the line from a mark on."""
        return self._source.lines[mark.line - 1][mark.column - 1 :]

    def text_after(self, event: Any) -> str:
        """The rest of the line on which an event ends."""
        line: int = event.end_mark.line
        column: int = event.end_mark.column
        return self._source.lines[line][column:] if line < len(self._source.lines) else ""

    def after(self, event: Any, offset: int, length: int) -> Mark:
        """A mark on the line on which an event ends, `offset` letters after it."""
        end = event.end_mark
        return Mark(self._source, end.line + 1, end.column + offset + 1, length)

    def begins(self, event: Any, letter: str) -> bool:
        """The source has a letter where the event begins."""
        return self._source.text.startswith(letter, event.start_mark.index)

    def lacks_colon(self, key: Any, value: Any) -> bool:
        """The value is nothing and no colon stands between it and its key."""
        if getattr(value, "value", None) != "" or value.start_mark.index != value.end_mark.index:
            return False
        return ":" not in self._source.text[key.end_mark.index : value.start_mark.index]

    def _mark(self, start: Any, end: Any) -> Mark:
        line = self._source.lines[start.line] if start.line < len(self._source.lines) else ""
        stop = end.column if end.line == start.line else len(line.rstrip())
        return Mark(self._source, start.line + 1, start.column + 1, max(1, stop - start.column))
