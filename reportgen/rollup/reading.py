"""Members from their files: YAML, and documents that carry their data. In processes if many.

Of each file only the head, the figures and the tables are read; only what the roll-up asks
for is kept, so the memory does not grow with what else the files hold.
"""

import os
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from functools import lru_cache, partial
from hashlib import sha256
from multiprocessing import get_context
from pathlib import Path
from typing import NamedTuple

from reportgen.data_files import CATALOGUE
from reportgen.diagnostic import Diagnostic, Mark, errors
from reportgen.load import Mapping as MappingNode
from reportgen.load import Node, load, load_file, read_bytes
from reportgen.period import figure_mistakes, read_catalogue, read_period
from reportgen.period.catalogue import Catalogue
from reportgen.rollup.member import Member, Origin, alone, differing_units, member_of

PARTS = ("don_vi", "ky", "chot_so_lieu", "so_lieu", "bang")
"""What is read of a member's file."""

HEAD = ("don_vi", "ky", "chot_so_lieu")
DOCUMENTS = {".docx", ".pdf"}
DIGEST_LENGTH = 16
CHUNK, WORTH_A_POOL = 16, 64
"""Files a worker takes at once; fewer files than this are read without workers."""

CATALOGUES = 8
"""Catalogues that a worker keeps: members seldom have more than one among them."""


class Task(NamedTuple):
    """A file, and the folder whose catalogue its figures are read by."""

    file: Path
    folder: Path


@dataclass(frozen=True)
class Reading:
    """What came of one file: a member, or the errors why there is none; warnings in any case."""

    file: str
    member: Member | None
    mistakes: list[Diagnostic]


def read_members(
    tasks: Sequence[Task], wanted: Sequence[str], catalogue_folder: Path, jobs: int
) -> Iterator[Reading]:
    """The members of the files in their order; `wanted` are the codes that are asked for.

    `catalogue_folder` has the catalogue by which the others' units of measure are judged.
    """
    read = partial(read_member, wanted=wanted, catalogue_folder=catalogue_folder)
    if jobs == 1 or len(tasks) < WORTH_A_POOL:
        yield from map(read, tasks)
        return
    with ProcessPoolExecutor(jobs, mp_context=get_context("spawn")) as pool:
        yield from pool.map(read, tasks, chunksize=CHUNK)


def most_jobs() -> int:
    """How many processes there may be: the cores of this process."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def read_member(task: Task, *, wanted: Sequence[str], catalogue_folder: Path) -> Reading:
    """The member of one file."""
    name = str(task.file)
    own, mistakes = catalogue_of(task.folder)
    content, more = data_of(task.file)
    mistakes = [*mistakes, *more]
    member = None
    if own is not None and content is not None and not errors(mistakes):
        member, found = _member(name, content, own, wanted)
        mistakes += found
        reference, _ = catalogue_of(catalogue_folder)
        if member is not None and reference is not None:
            mistakes += differing_units(own, reference, [*member.values])
    member = None if errors(mistakes) else member
    return Reading(name, member, [*map(_slim, mistakes)])


def data_of(file: Path) -> tuple[bytes | None, list[Diagnostic]]:
    """The period data of a file: itself, or what a document carries."""
    content, mistakes = read_bytes(file, str(file))
    if content is None or file.suffix.lower() not in DOCUMENTS:
        return content, mistakes
    from reportgen.carried import carried_data  # noqa: PLC0415  # slow, seldom needed

    carried, _, mistakes = carried_data(content, str(file))
    return carried, mistakes


def digest(content: bytes) -> str:
    """What tells whether data have changed: the first letters of their SHA-256."""
    return sha256(content).hexdigest()[:DIGEST_LENGTH]


def _member(
    name: str, content: bytes, catalogue: Catalogue, wanted: Sequence[str]
) -> tuple[Member | None, list[Diagnostic]]:
    node, mistakes = load(name, content)
    if not isinstance(node, MappingNode):
        return None, mistakes
    period, more = read_period(part(node, PARTS), catalogue)
    mistakes += more
    if period is None or errors(mistakes):
        return None, mistakes
    mistakes += figure_mistakes(period, catalogue)
    origin = Origin(file=name, digest=digest(content), marks=_marks(node))
    return member_of(period, catalogue, wanted, origin), mistakes


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


@lru_cache(CATALOGUES)
def catalogue_of(folder: Path) -> tuple[Catalogue | None, list[Diagnostic]]:
    """The catalogue of a data folder, read once in each process."""
    node, mistakes = load_file(folder / CATALOGUE)
    if node is None:
        return None, mistakes
    catalogue, more = read_catalogue(node)
    return catalogue, [*mistakes, *more]
