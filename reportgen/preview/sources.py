"""The period files and template folders that a preview was given, followed while it runs."""

from collections.abc import Sequence
from pathlib import Path

from reportgen.batch.finding import find
from reportgen.diagnostic import Diagnostic
from reportgen.preview.said import Speaker


class Sources:
    """`files` keep their numbers; `there` are the numbers of those that there are now."""

    def __init__(self, data: Sequence[Path], folders: Sequence[Path]) -> None:
        self.data = tuple(it.absolute() for it in data)
        self.folders = tuple(it.absolute() for it in folders)
        self.files: list[Path] = []
        self.there: list[int] = []
        self.look()

    @property
    def places(self) -> tuple[Path, ...]:
        """What was named, of data and of templates."""
        return *self.data, *self.folders

    def look(self) -> bool:
        """Find the period files again; whether others are there than before."""
        before, found = self.there, find(self.data)
        self.files += [it for it in found if it not in self.files]
        self.there = [self.files.index(it) for it in found]
        return before != self.there

    def missing(self, speaker: Speaker) -> list[Diagnostic]:
        """A warning for each template folder that is not there now: ours stand for it."""
        return [
            Diagnostic("thu-muc-mau-khong-con", None, {"value": speaker.name(it)}, "warning")
            for it in self.folders
            if not it.is_dir()
        ]
