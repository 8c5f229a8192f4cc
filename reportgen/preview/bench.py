"""The shelf of a worker process, kept from save to save; only what changed is read again."""

from collections.abc import Mapping
from pathlib import Path

from reportgen.batch import drafting
from reportgen.diagnostic import Diagnostic
from reportgen.job import Job, Ready, jobs_of
from reportgen.preview.orders import Wanted
from reportgen.shelf import Shelf, take_shelf

YAML = ".yaml"
"""Data; in a template folder standards and regimes, which are read once."""

Prepared = tuple[Ready | None, list[Diagnostic]]


class Bench:
    """Templates, standards and data as of the last save that this process knows of."""

    def __init__(self) -> None:
        self._seen = 0
        self._folders: tuple[Path, ...] = ()
        self._said: list[Diagnostic] = []
        self._shelf: Shelf | None = None
        self._ready: dict[tuple[Path, tuple[str, ...]], Prepared] = {}

    def shelf(self, folders: tuple[Path, ...], changed: Mapping[Path, int]) -> Shelf:
        """The shelf, without what was saved since it was last asked for."""
        stale = [path for path, save in changed.items() if save > self._seen]
        self._seen = max(self._seen, *changed.values()) if changed else self._seen
        moved = any(map(_may_be_a_folder, stale))
        if moved or any(it.suffix == YAML for it in stale):
            self._ready.clear()
        changed_folders = moved or folders != self._folders
        if self._shelf is None or changed_folders or self._rules_changed(stale):
            self._shelf, self._said = take_shelf(folders)
            self._folders = folders
        else:
            self._shelf.forget(stale)
        return self._shelf

    def _rules_changed(self, stale: list[Path]) -> bool:
        assert self._shelf is not None  # noqa: S101  # asked before
        folders = [it.absolute() for it in self._shelf.templates.folders]
        if {*folders} & {*stale}:
            return True
        rules = (it for it in stale if it.suffix == YAML)
        return any(it.is_relative_to(folder) for it in rules for folder in folders)

    def jobs(self, wanted: Wanted) -> tuple[list[Job], list[Diagnostic], Shelf]:
        """The documents of a period file, and all that is said of it."""
        shelf = self.shelf(wanted.folders, wanted.changed)
        shelf.keep_periods_of(wanted.file.parent)
        types = shelf.templates.types()
        key = wanted.file, tuple(types)
        if key not in self._ready:
            self._ready = {key: drafting.prepared(wanted.file, shelf)}
        ready, said = self._ready[key]
        jobs, more = jobs_of(ready, shelf) if ready else ([], [])
        return jobs, [*self._said, *said, *more], shelf

    def job(self, wanted: Wanted) -> tuple[Job | None, list[Diagnostic], Shelf]:
        """One document, if its period file can be read and has it."""
        jobs, said, shelf = self.jobs(wanted)
        return next((it for it in jobs if it.path == wanted.place), None), said, shelf


def _may_be_a_folder(path: Path) -> bool:
    """Whether all that was below a name may be other now: a folder that has come, or has gone.

    Vim tries a folder by a file that is all digits.
    """
    return path.is_dir() or not (path.suffix or path.exists() or path.name.isdigit())
