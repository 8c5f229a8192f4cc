"""What there is: document types, standards, parts; whose each is and what it changes."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Literal

from reportgen.standard import Standards
from reportgen.workshop.blocks import blocks
from reportgen.workshop.files import TemplateFile, template_files

Relation = Literal["ours", "new", "extends", "replaces"]
DOCUMENTS, PARTS, STANDARDS = "documents/", "parts/", "standards/"


@dataclass(frozen=True)
class Listed:
    """A file: `ours`, a `new` one, one that `extends` ours of that name, or `replaces` it whole.

    `blocks` are those that it writes, `base` what it extends.
    """

    name: str
    file: str
    relation: Relation
    base: str
    blocks: tuple[str, ...]


@dataclass(frozen=True)
class ListedStandard:
    """A standard with the days from which and to which it holds, and its files."""

    name: str
    title: str
    first: date
    last: date | None
    files: tuple[Listed, ...]


@dataclass(frozen=True)
class Listing:
    """All that a template folder and ours give together."""

    types: tuple[Listed, ...]
    standards: tuple[ListedStandard, ...]
    parts: tuple[Listed, ...]


def listing(folders: Sequence[Path], standards: Standards) -> Listing:
    """What the user's folders and ours, the last, give together."""
    files = template_files(folders)
    return Listing(
        types=tuple(_below(files, DOCUMENTS)),
        standards=tuple(
            ListedStandard(
                name, it.title, it.first, it.last, tuple(_below(files, f"{STANDARDS}{name}/"))
            )
            for name, it in sorted(standards.items())
        ),
        parts=tuple(_below(files, PARTS)),
    )


def _below(files: Iterable[TemplateFile], folder: str) -> Iterator[Listed]:
    return (_listed(it, folder) for it in files if it.name.startswith(folder))


def _listed(file: TemplateFile, folder: str) -> Listed:
    name = file.name.removeprefix(folder)
    name = name.removesuffix(".html") if folder == DOCUMENTS else name
    written = tuple(dict.fromkeys(it.name for it in blocks(file.source.text)))
    return Listed(name, file.source.name, _relation(file), file.base, written)


def _relation(file: TemplateFile) -> Relation:
    if not file.own:
        return "ours"
    if not file.covers:
        return "new"
    return "extends" if file.extends_original else "replaces"
