"""Entries of the journal and their lines: JSON with a checksum, so that damage is noticed."""

import json
import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import Self
from zlib import crc32

from reportgen.batch.choice import EVERYTHING
from reportgen.batch.result import About
from reportgen.batch.saved import Json, back, items, plain, record, text
from reportgen.diagnostic import Diagnostic
from reportgen.fingerprint import changed

WHOLE = (EVERYTHING.types,)
"""What a source was drafted for whose line does not say: then there were no others."""


@dataclass(frozen=True)
class Stamp:
    """A file: `key` is the digest of all that it was made from, `sha256` that of its bytes."""

    key: str
    sha256: str

    @classmethod
    def of(cls, key: str, content: bytes) -> Self:
        """The stamp of a file with these bytes."""
        return cls(key, sha256(content).hexdigest())


@dataclass(frozen=True)
class Entry:
    """A document: its files by suffix, and what was said when they were made.

    `way` leads from the folder of the documents to its period file; empty if nobody noted it.
    """

    about: About
    files: Mapping[str, Stamp]
    said: tuple[Diagnostic, ...] = ()
    way: str = ""

    @property
    def name(self) -> str:
        """The document's name."""
        return self.about.name

    def way_from(self, out: Path) -> str:
        """Its way; that of the file's name from where we stand if nobody noted it."""
        return self.way or way_to(self.about.source, out)


def way_to(source: str, out: Path) -> str:
    """The way from the folder of the documents to a period file, which are named from anywhere.

    It is the same from every working folder, and when both are moved or copied together.
    """
    return os.path.relpath(source, out) if source else ""


def at_end_of(way: str, out: Path) -> Path:
    """Where a way leads."""
    return Path(os.path.abspath(out / way))  # noqa: PTH100  # `..` is taken as `way_to` gave it


@dataclass(frozen=True)
class Planned:
    """A document that a period file gives: the keys of its files by suffix, what was said of it."""

    keys: Mapping[str, str]
    said: tuple[Diagnostic, ...] = ()


@dataclass(frozen=True)
class Source:
    """A period file by its path: digests of what it was read with, and its documents by name.

    They are all that it gives for each of these choices of types, as `Choice.types` tells them.
    """

    path: str
    inputs: Mapping[str, str]
    documents: Mapping[str, Planned]
    said: tuple[Diagnostic, ...] = ()
    types: tuple[str, ...] = WHOLE

    @property
    def name(self) -> str:
        """The file's path."""
        return self.path

    def covers(self, types: str) -> bool:
        """Whether its documents are all that the file gives for a choice of types, or more."""
        return types in self.types or EVERYTHING.types in self.types

    def with_later(self, later: Self) -> Self:
        """With what was found for another choice of types, if nothing changed in between."""
        if changed(self.inputs, later.inputs) or later.covers(EVERYTHING.types):
            return later
        documents = {**self.documents}
        for name, found in later.documents.items():
            keys = documents[name].keys if name in documents else {}
            documents[name] = Planned({**keys, **found.keys}, found.said)
        known = [plain(it) for it in self.said]  # one that came back is known by its text
        said = (*self.said, *(it for it in later.said if plain(it) not in known))
        types = tuple(dict.fromkeys((*self.types, *later.types)))
        return replace(later, documents=documents, said=said, types=types)


Kind = type[Entry] | type[Source]
LINE = re.compile(
    rb'\{"crc":"(?P<crc>[0-9a-f]{8})",'
    rb'(?P<rest>"(?P<kind>document|source)":(?P<name>"(?:[^"\\]|\\.)*"),"entry":.*\})'
)
"""A line: the checksum of the rest, then what it tells of, so that it need not be read to know."""


def json_line(value: Json) -> bytes:
    """One line without its end. Names of files may hold what is no letter: it passes as it is."""
    kept = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return kept.encode("utf-8", "surrogatepass")


def line_of(entry: Entry | Source) -> bytes:
    """The line of an entry, without its end."""
    if isinstance(entry, Entry):
        return _sealed(b"document", entry.name, _plain_document(entry))
    return _sealed(b"source", entry.name, _plain_source(entry))


def _sealed(kind: bytes, name: str, saved: Json) -> bytes:
    rest = b'"%b":%b,"entry":%b}' % (kind, json_line(name), json_line(saved))
    return b'{"crc":"%08x",%b' % (crc32(rest), rest)


def name_of(line: bytes) -> tuple[Kind, str]:
    """Which entry a line holds, without reading it. ValueError when it is torn or damaged."""
    found = LINE.fullmatch(line)
    if not found or int(found["crc"], 16) != crc32(found["rest"]):
        raise ValueError("torn or damaged")
    name = json.loads(found["name"].decode("utf-8", "surrogatepass"))
    return (Entry if found["kind"] == b"document" else Source), text(name)


def entry_of(line: bytes) -> Entry | Source:
    """The entry of a line that has a name. ValueError when it is none of this version."""
    try:
        saved = record(record(json.loads(line))["entry"])
        return _document(saved) if "about" in saved else _source(saved)
    except (TypeError, KeyError, RecursionError) as error:
        raise ValueError("no entry of this version") from error


def _plain_document(entry: Entry) -> dict[str, Json]:
    return {
        "about": {**vars(entry.about)},
        "files": {suffix: [it.key, it.sha256] for suffix, it in entry.files.items()},
        "said": [plain(it) for it in entry.said],
        "way": entry.way,
    }


def _document(saved: dict[str, object]) -> Entry:
    about = _named(saved["about"])
    files = {suffix: Stamp(*_texts(it)) for suffix, it in record(saved["files"]).items()}
    return Entry(About(**about), files, _said(saved), text(saved.get("way", "")))


def _plain_source(source: Source) -> dict[str, Json]:
    return {
        "source": source.path,
        "inputs": dict(source.inputs),
        "documents": {
            name: {"keys": dict(it.keys), "said": [plain(one) for one in it.said]}
            for name, it in source.documents.items()
        },
        "said": [plain(it) for it in source.said],
        "types": list(source.types),
    }


def _source(saved: dict[str, object]) -> Source:
    documents = {name: _planned(record(it)) for name, it in record(saved["documents"]).items()}
    inputs, types = _named(saved["inputs"]), _texts(saved.get("types", [*WHOLE]))
    return Source(text(saved["source"]), inputs, documents, _said(saved), types)


def _planned(saved: dict[str, object]) -> Planned:
    return Planned(_named(saved["keys"]), _said(saved))


def _named(saved: object) -> dict[str, str]:
    return {name: text(it) for name, it in record(saved).items()}


def _texts(saved: object) -> tuple[str, ...]:
    return tuple(map(text, items(saved)))


def _said(saved: dict[str, object]) -> tuple[Diagnostic, ...]:
    return tuple(map(back, items(saved["said"])))
