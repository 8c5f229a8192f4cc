"""The shelf of a worker process, kept from save to save; only what changed is read again."""

from collections.abc import Mapping
from pathlib import Path

from reportgen.batch import drafting
from reportgen.diagnostic import Diagnostic
from reportgen.job import Job
from reportgen.preview.orders import Wanted
from reportgen.shelf import Shelf, take_shelf

RULES = ".yaml"
"""In a template folder: standards and regimes, which are read once."""


class Bench:
    """Templates, standards and data as of the last save that this process knows of."""

    def __init__(self) -> None:
        self.seen = 0
        self.folders: tuple[Path, ...] = ()
        self.said: list[Diagnostic] = []
        self._shelf: Shelf | None = None

    def shelf(self, folders: tuple[Path, ...], changed: Mapping[Path, int]) -> Shelf:
        """The shelf, without what was saved since it was last asked for."""
        stale = [path for path, save in changed.items() if save > self.seen]
        self.seen = max(self.seen, *changed.values()) if changed else self.seen
        if self._shelf is None or folders != self.folders or self._rules_changed(stale):
            self._shelf, self.said = take_shelf(folders)
            self.folders = folders
        else:
            self._shelf.forget(stale)
        return self._shelf

    def _rules_changed(self, stale: list[Path]) -> bool:
        assert self._shelf is not None  # noqa: S101  # asked before
        folders = [it.absolute() for it in self._shelf.templates.folders]
        rules = (it for it in stale if it.suffix == RULES)
        return any(it.is_relative_to(folder) for it in rules for folder in folders)

    def job(self, wanted: Wanted) -> tuple[Job | None, list[Diagnostic], Shelf]:
        """The document, if its period file can be read and has it; with what is wrong."""
        shelf = self.shelf(wanted.folders, wanted.changed)
        shelf.keep_periods_of(wanted.file.parent)
        jobs, said = drafting.jobs([wanted.file], shelf)
        job = next((it for it in jobs if it.path == wanted.place), None)
        return job, [*self.said, *said], shelf
