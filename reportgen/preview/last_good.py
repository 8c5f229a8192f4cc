"""What was changed since all was well: the place to look at where nothing else tells one."""

from collections.abc import Iterable, Sequence
from contextlib import suppress
from itertools import zip_longest
from pathlib import Path

from reportgen.diagnostic import Mark, Source

SUFFIXES = {".html", ".css", ".yaml", ".svg"}


class LastGood:
    """The template files as they were when a document was last made without an error."""

    def __init__(self, folders: Sequence[Path]) -> None:
        self._folders = [it.absolute() for it in folders]
        files = [it for folder in self._folders for it in sorted(folder.rglob("*"))]
        self._texts = {it: _text(it) for it in files if it.suffix in SUFFIXES}
        self._changed: dict[Path, None] = {}

    def saved(self, files: Iterable[Path]) -> None:
        """Files that have changed, the last one last."""
        for file in files:
            if file.suffix in SUFFIXES and any(file.is_relative_to(it) for it in self._folders):
                self._changed.pop(file, None)
                self._changed[file] = None

    def is_good(self) -> None:
        """A document was made of what there is."""
        self._texts |= {it: _text(it) for it in self._changed}
        self._changed.clear()

    def mark(self) -> Mark | None:
        """The first changed line of the file that was changed last."""
        for file in reversed(self._changed):
            text = _text(file)
            before, now = self._texts.get(file, "").split("\n"), text.split("\n")
            for number, (old, new) in enumerate(zip_longest(before, now), 1):
                if old != new:
                    return Mark(Source(str(file), text), min(number, len(now)), 1)
        return None


def _text(file: Path) -> str:
    with suppress(OSError):
        return file.read_text(encoding="utf-8", errors="replace")
    return ""
