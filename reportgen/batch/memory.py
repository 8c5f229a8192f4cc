"""What earlier runs made, so that only what would change is made again.

Two keys decide. A period file whose raw inputs are those of the manifest need not be read: its
documents stand. One that must be read gives the content of its documents, and only those whose
content differs are made. Both count only while the files on the disk are the recorded ones.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from reportgen.batch.entry import Entry, Planned, Source, Stamp
from reportgen.batch.manifest import Manifest, intact
from reportgen.batch.orders import Draft, Drafted
from reportgen.batch.result import Result
from reportgen.batch.settings import Settings
from reportgen.diagnostic import Diagnostic
from reportgen.fingerprint import Environment, Reader, changed, together


@dataclass
class Memory:
    """The manifest of an output folder, asked and told in the course of a run."""

    manifest: Manifest
    environment: Environment
    settings: Settings

    def __post_init__(self) -> None:
        self._reader = self._new_reader()

    def _new_reader(self) -> Reader:
        return Reader(self.environment, ",".join(sorted(self.settings.carry)))

    def standing(self, file: Path) -> list[Result] | None:
        """The documents of a period file if all stand as they would be made; else None.

        Nothing is read but bytes, and no YAML: this is what a second run costs.
        """
        inputs = self._reader.inputs(file).components  # before anybody reads it for more
        source = self.manifest.source(str(file))
        if self.settings.force or source is None or changed(source.inputs, inputs):
            return None
        entries = {it: self.manifest.document(it) for it in source.documents}
        found = [
            self._result(entry, source, planned)
            for name, planned in source.documents.items()
            if (entry := entries[name]) and self._stands(entry, planned.keys)
        ]
        doubted = self.settings.strict and any(it.diagnostics for it in found)
        return None if doubted or len(found) < len(source.documents) else self._wanted(found)

    def _changes(self, file: Path, source: Source) -> tuple[str, ...]:
        return changed(source.inputs, self._reader.inputs(file).components)

    def _wanted(self, found: list[Result]) -> list[Result]:
        return [it for it in found if self.settings.choice.takes(it.about.facets)]

    def _stands(self, entry: Entry, keys: Mapping[str, str]) -> bool:
        """Whether a document's files were made of this, and are still those that were made."""
        suffixes = self.settings.suffixes
        made = all(it in entry.files and entry.files[it].key == keys.get(it) for it in suffixes)
        return made and intact(entry, suffixes, self.settings.out)

    def _result(self, entry: Entry, source: Source, planned: Planned) -> Result:
        said = (*source.said, *planned.said, *entry.said)
        return Result(entry.about, "unchanged", self._files(entry), said)

    def _files(self, entry: Entry) -> tuple[Path, ...]:
        stem = self.settings.out / entry.about.name
        return tuple(stem.with_name(f"{stem.name}{it}") for it in self.settings.suffixes)

    def why(self, draft: Draft, file: Path) -> tuple[str, ...]:
        """Why a document is to be made; empty if it stands as it would be made."""
        entry = self.manifest.document(draft.about.name)
        if self.settings.force:
            return ("force",)
        if entry is None:
            return ("new",)
        if any(it not in entry.files for it in self.settings.suffixes):
            return ("format",)
        keys = self.keys(draft)
        if any(entry.files[it].key != key for it, key in keys.items()):
            return self._sources_of_change(file)
        if not intact(entry, self.settings.suffixes, self.settings.out):
            return ("output",)
        return ("strict",) if self.settings.strict and entry.said else ()

    def _sources_of_change(self, file: Path) -> tuple[str, ...]:
        source = self.manifest.source(str(file))
        return (source and self._changes(file, source)) or ("content",)

    def keys(self, draft: Draft) -> dict[str, str]:
        """The key of each of a document's files: the digest of all that can change its bytes."""
        return {
            f".{name}": together(
                draft.content,
                draft.carried if name in self.settings.carry else "",
                *vars(self.environment).values(),
            )
            for name in self.settings.formats
        }

    def unchanged(self, draft: Draft) -> Result:
        """A document that stands, with what is said of it now and was said when it was made."""
        entry = self.manifest.document(draft.about.name)
        assert entry is not None  # noqa: S101  # `why` was empty
        return Result(draft.about, "unchanged", self._files(entry), (*draft.said, *entry.said))

    def note(self, draft: Draft, files: Mapping[str, bytes], said: tuple[Diagnostic, ...]) -> None:
        """Record a document that is about to be written. OSError if that fails."""
        keys = self.keys(draft)
        old = self.manifest.document(draft.about.name)
        stamps = dict(old.files) if old else {}
        for suffix, content in files.items():
            stamps[suffix] = Stamp.of(keys[suffix], content)
        self.manifest.record(Entry(draft.about, stamps, said))

    def finish(self, file: Path, drafted: Drafted) -> None:
        """Record a period file all of whose documents stand. OSError if that fails.

        Its inputs are hashed again: what somebody wrote into meanwhile is not recorded.
        """
        inputs = self._reader.inputs(file).components
        if self.settings.choice or inputs != self._new_reader().inputs(file).components:
            return
        documents = {it.about.name: Planned(self.keys(it), it.said) for it in drafted.drafts}
        self.manifest.record(Source(str(file), inputs, documents, drafted.said))
