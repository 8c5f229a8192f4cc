"""Members from their files: YAML, and documents that carry their data.

Of each file only the head, the figures and the tables are read; only what the roll-up asks
for is kept, so the memory does not grow with what else the files hold.
"""

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from reportgen.data_files import CATALOGUE, data_folder
from reportgen.diagnostic import Diagnostic, Mark, errors
from reportgen.load import Mapping as MappingNode
from reportgen.load import Node, load, load_file, read_bytes
from reportgen.period import figure_mistakes, read_catalogue, read_period
from reportgen.period.catalogue import Catalogue
from reportgen.period.model import NguonTongHop
from reportgen.rollup.measures import Measures, of_catalogue, of_document
from reportgen.rollup.member import Member, Origin, alone, member_of

PARTS = ("don_vi", "ky", "chot_so_lieu", "so_lieu", "bang")
"""What is read of a member's file."""

HEAD = ("don_vi", "ky", "chot_so_lieu")
DOCUMENTS = {".docx", ".pdf"}
DIGEST_LENGTH = 16
CATALOGUES = 8
"""Catalogues that a reader keeps: members seldom have more than one among them."""


class Task(NamedTuple):
    """A file, and the folder whose catalogue its figures are read by."""

    file: Path
    folder: Path


def source_task(source: NguonTongHop, file: Path, folder: Path) -> Task:
    """What reads a source that a period file records."""
    found = Path(os.path.normpath(file.parent / source.tep))
    return Task(found, data_folder(found) or folder)


@dataclass(frozen=True)
class Reading:
    """What came of one file: a member, or the errors why there is none; warnings in any case."""

    file: str
    member: Member | None
    mistakes: list[Diagnostic]


class MemberReader:
    """Reads members of `wanted` codes; each catalogue once.

    `folder` has the catalogue by which the units of measure of the others are judged.
    """

    def __init__(self, wanted: Sequence[str], folder: Path) -> None:
        self._wanted = wanted
        self._folder = folder
        self._known: dict[Path, tuple[Catalogue | None, list[Diagnostic]]] = {}

    def read(self, task: Task) -> Reading:
        """The member of one file."""
        name = str(task.file)
        own, mistakes = self._catalogue(task.folder)
        data, more = data_of(task.file)
        mistakes = [*mistakes, *more]
        member = None
        if own is not None and data is not None and not errors(mistakes):
            origin = Origin(file=name, digest=digest(data.content), is_document=data.is_document)
            member, found = _member(origin, data.content, own, self._wanted)
            mistakes += found
            if member is not None:
                mistakes += self._measured(member, own, data)
        member = None if errors(mistakes) else member
        return Reading(name, member, [*map(_slim, mistakes)])

    def _measured(self, member: Member, own: Catalogue, data: "Data") -> Iterator[Diagnostic]:
        """What is wrong with the units of measure."""
        whole, _ = self._catalogue(self._folder)
        if whole is None:
            return
        yield from of_catalogue(own, whole, member.values.keys(), member.origin.file)
        if data.is_document:
            yield from of_document(data.measures, whole, member.values.keys(), member.origin.file)

    def _catalogue(self, folder: Path) -> tuple[Catalogue | None, list[Diagnostic]]:
        if folder not in self._known:
            while len(self._known) >= CATALOGUES:
                self._known.pop(next(iter(self._known)))
            self._known[folder] = read_catalogue_of(folder)
        return self._known[folder]


def read_catalogue_of(folder: Path) -> tuple[Catalogue | None, list[Diagnostic]]:
    """The catalogue of a data folder."""
    node, mistakes = load_file(folder / CATALOGUE)
    if node is None:
        return None, mistakes
    catalogue, more = read_catalogue(node)
    return catalogue, [*mistakes, *more]


class Data(NamedTuple):
    """The period data of a file; of a document also the units of measure that it tells."""

    content: bytes
    is_document: bool = False
    measures: Measures | None = None


def data_of(file: Path) -> tuple[Data | None, list[Diagnostic]]:
    """The period data of a file: itself, or what a document carries."""
    content, mistakes = read_bytes(file, str(file))
    if content is None:
        return None, mistakes
    if not is_document(file):
        return Data(content), mistakes
    from reportgen.carried import opened  # noqa: PLC0415  # slow, seldom needed

    carried, mistakes = opened(content, str(file))
    return carried and Data(carried.content, is_document=True, measures=carried.measures), mistakes


def is_document(file: Path) -> bool:
    """Whether data may be carried by a file, and are not the file itself."""
    return file.suffix.lower() in DOCUMENTS


def digest(content: bytes) -> str:
    """What tells whether data have changed: the first letters of their SHA-256."""
    return sha256(content).hexdigest()[:DIGEST_LENGTH]


def _member(
    origin: Origin, content: bytes, catalogue: Catalogue, wanted: Sequence[str]
) -> tuple[Member | None, list[Diagnostic]]:
    node, mistakes = load(origin.file, content)
    if not isinstance(node, MappingNode):
        return None, mistakes
    period, more = read_period(part(node, PARTS), catalogue)
    mistakes += more
    if period is None or errors(mistakes):
        return None, mistakes
    mistakes += figure_mistakes(period, catalogue)
    return member_of(period, catalogue, wanted, replace(origin, marks=_marks(node))), mistakes


def part(node: MappingNode, names: Sequence[str]) -> Node:
    """A file without its other keys."""
    entries = {name: value for name, value in node.items() if name in names}
    return MappingNode(entries, node.mark, flow=node.flow)


def _marks(node: MappingNode) -> Mapping[str, Mark]:
    found = {name: node.find(name) for name in HEAD}
    return {name: alone(it.mark) for name, it in found.items() if it is not None}


def _slim(mistake: Diagnostic) -> Diagnostic:
    """A diagnostic that does not hold its whole file."""
    return replace(mistake, mark=alone(mistake.mark)) if mistake.mark else mistake
