"""Line and column of an offset in a source."""

import re
from bisect import bisect_right
from collections.abc import Iterable

from reportgen.diagnostic import Mark, Source

_BREAK = re.compile(r"\r\n|\r|\n")


class Places:
    """Turns offsets of a source's text into marks."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._starts = [0, *(found.end() for found in _BREAK.finditer(source.text))]

    def line(self, offset: int) -> int:
        """The line of an offset, from 1."""
        return bisect_right(self._starts, offset)

    def mark(self, start: int, end: int) -> Mark:
        """The mark of a stretch of text that does not leave its line."""
        line = self.line(start)
        return Mark(self._source, line, start - self._starts[line - 1] + 1, max(1, end - start))

    def lines(self, offsets: Iterable[int], limit: int = 10) -> str:
        """The lines of some offsets for a message: `3, 5, 8`, at most `limit` of them."""
        lines = sorted({self.line(offset) for offset in offsets})
        more = ", …" if len(lines) > limit else ""
        return ", ".join(map(str, lines[:limit])) + more
