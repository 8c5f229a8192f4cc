"""What earlier runs made, so that only what would change is made again.

Two keys decide. A period file whose raw inputs are those of the manifest need not be read: its
documents stand. One that must be read gives the content of its documents, and only those whose
content differs are made. Both count only while the files on the disk are the recorded ones.
"""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path

from reportgen.batch.entry import Entry, Planned, Source, Stamp, at_end_of, way_to
from reportgen.batch.manifest import Manifest, intact
from reportgen.batch.orders import Draft, Drafted
from reportgen.batch.result import Result
from reportgen.batch.settings import Settings
from reportgen.data_files import identity, is_file
from reportgen.diagnostic import Diagnostic
from reportgen.fingerprint import Environment, Reader, changed, together


@dataclass
class Memory:
    """The manifest of an output folder, asked and told in the course of a run.

    `rewritten` are period files that somebody wrote into meanwhile.
    """

    manifest: Manifest
    environment: Environment
    settings: Settings
    rewritten: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._reader = Reader(self.environment, ",".join(sorted(self.settings.carry)))

    def standing(self, file: Path) -> list[Result] | None:
        """The documents of a period file if all stand as they would be made; else None.

        Nothing is read but bytes, and no YAML: this is what a second run costs.
        """
        inputs = self._reader.inputs(file).components  # before anybody reads it for more
        source = self.manifest.source(str(file))
        if self.settings.force or source is None or changed(source.inputs, inputs):
            return None
        if not source.covers(self.settings.choice.types):
            return None
        found: list[Result] = []
        for name, planned in source.documents.items():
            entry = self.manifest.document(name)
            if entry is None or not (self._left_out(entry, file) or self._stands(entry, planned)):
                return None
            found.append(self._result(entry, source, planned))
        wanted = [it for it in found if self.settings.choice.takes(it.about.facets)]
        doubted = self.settings.strict and any(it.diagnostics for it in wanted)
        return None if doubted else wanted

    def _changes(self, file: Path, source: Source) -> tuple[str, ...]:
        return changed(source.inputs, self._reader.inputs(file).components)

    def _left_out(self, entry: Entry, file: Path) -> bool:
        """Whether a document is not wanted, by what this very file gave it to be."""
        about = entry.about
        return about.source == str(file) and not self.settings.choice.takes(about.facets)

    def _stands(self, entry: Entry, planned: Planned) -> bool:
        """Whether a document's files were made of this, and are still those that were made."""
        keys, suffixes = planned.keys, self.settings.suffixes
        made = all(it in entry.files and entry.files[it].key == keys.get(it) for it in suffixes)
        return made and intact(entry, suffixes, self.settings.out)

    def _result(self, entry: Entry, source: Source, planned: Planned) -> Result:
        said = (*source.said, *planned.said, *entry.said)
        return Result(entry.about, "unchanged", self._files(entry), said)

    def _files(self, entry: Entry) -> tuple[Path, ...]:
        stem = self.settings.out / entry.about.name
        return tuple(stem.with_name(f"{stem.name}{it}") for it in self.settings.suffixes)

    def occupant(self, draft: Draft) -> str:
        """The other period file that a document's files were made from, if it still stands."""
        entry = self.manifest.document(draft.about.name)
        if entry is None or self.settings.force:
            return ""
        before = at_end_of(entry.way_from(self.settings.out), self.settings.out)
        other = is_file(before) and identity(before) != identity(draft.about.source)
        return entry.about.source if other else ""

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
        return {it: self._key(draft, it) for it in self.settings.suffixes}

    def _key(self, draft: Draft, suffix: str) -> str:
        carried = draft.carried if suffix.removeprefix(".") in self.settings.carry else ""
        return together(draft.content, carried, *vars(self.environment).values())

    def unchanged(self, draft: Draft) -> Result:
        """A document that stands, with what is said of it now and was said when it was made."""
        entry = self.manifest.document(draft.about.name)
        assert entry is not None  # noqa: S101  # `why` was empty
        way = self._way(draft)
        if (entry.about, entry.way) != (draft.about, way):  # its period file has another name now
            with suppress(OSError):  # then the next run finds it so again
                self.manifest.record(replace(entry, about=draft.about, way=way))
        return Result(draft.about, "unchanged", self._files(entry), (*draft.said, *entry.said))

    def note(self, draft: Draft, files: Mapping[str, bytes], said: tuple[Diagnostic, ...]) -> None:
        """Record a document that is about to be written. OSError if that fails."""
        made = {suffix: Stamp.of(self._key(draft, suffix), it) for suffix, it in files.items()}
        old = self.manifest.document(draft.about.name)
        kept = {
            suffix: stamp
            for suffix, stamp in (old.files.items() if old else ())
            if suffix not in made and stamp.key == self._key(draft, suffix)
        }  # of a format that is not asked for now, but would be made as it was
        still = [it for it in (old.said if old and kept else ()) if it not in said]
        entry = Entry(draft.about, {**kept, **made}, (*still, *said), self._way(draft))
        self.manifest.record(entry)

    def _way(self, draft: Draft) -> str:
        return way_to(draft.about.source, self.settings.out)

    def finish(self, file: Path, drafted: Drafted) -> None:
        """Record a period file all of whose documents stand. OSError if that fails.

        It is not if a file was read that is not the one that was hashed: somebody wrote into it
        meanwhile.
        """
        choice = self.settings.choice
        if drafted.overtaken or (choice.of_files and not drafted.drafts):
            return  # made of who knows what; nothing, as it may be a file that is left out
        if any(self._reader.digest(Path(it)) != seen for it, seen in drafted.read.items()):
            self.rewritten.append(str(file))
            return
        inputs = self._reader.inputs(file).components
        documents = {it.about.name: Planned(self.keys(it), it.said) for it in drafted.drafts}
        found = Source(str(file), inputs, documents, drafted.said, (choice.types,))
        before = self.manifest.source(str(file))
        self.manifest.record(before.with_later(found) if before else found)
