"""What a template extends, all the way up, and the blocks that it can write anew."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from reportgen.diagnostic import Source
from reportgen.template_files import ORIGINAL
from reportgen.workshop.blocks import Block, blocks
from reportgen.workshop.files import base_of, read_source

PAGE = "trang"
"""The variable that stands for the page of the document's standard."""

DIGEST_LETTERS = 12
Way = tuple[str, ...]


@dataclass(frozen=True)
class Written:
    """A block as a template writes it."""

    template: str
    block: Block


@dataclass
class Ancestry:
    """The templates of the folders, the user's first and ours last, each read once."""

    folders: Sequence[Path]
    _sources: dict[str, Source | None] = field(default_factory=dict)
    _blocks: dict[str, list[Block]] = field(default_factory=dict)

    def source(self, name: str) -> Source | None:
        """The file that a name stands for, `goc/…` of ours alone; None where there is none."""
        if name not in self._sources:
            self._sources[name] = self._read(name)
        return self._sources[name]

    def _read(self, name: str) -> Source | None:
        first, _, rest = name.partition("/")
        path, folders = (rest, self.folders[-1:]) if first == ORIGINAL else (name, self.folders)
        found = (it / path for it in folders if (it / path).is_file())
        file = next(found, None)
        return read_source(file) if file else None

    def blocks(self, name: str) -> list[Block]:
        """The blocks that a template writes; none of one that is not there."""
        if name not in self._blocks:
            source = self.source(name)
            self._blocks[name] = blocks(source.text) if source else []
        return self._blocks[name]

    def pages(self) -> list[str]:
        """The page of every standard."""
        found = {
            it.parent.name for each in self.folders for it in each.glob("standards/*/page.html")
        }
        return [f"standards/{name}/page.html" for name in sorted(found)]

    def ways(self, name: str) -> list[Way]:
        """The lines of templates above one, the nearest first; one for each standard at a page."""
        return [*self._ways(name, frozenset())]

    def _ways(self, name: str, met: frozenset[str]) -> Iterator[Way]:
        source = self.source(name)
        base = base_of(name, source.text) if source else ""
        parents = self.pages() if base == PAGE else [base]
        parents = [it for it in parents if self.source(it) and it not in met]
        if not parents:
            yield ()
        for parent in parents:
            for way in self._ways(parent, met | {name, parent}):
                yield (parent, *way)

    def above(self, name: str) -> list[str]:
        """All templates above one, each once, the nearest first."""
        return [*dict.fromkeys(it for way in self.ways(name) for it in way)]

    def known_blocks(self, name: str) -> list[str]:
        """The blocks that a template may write anew, in the order in which they are printed."""
        line = (it for way in self.ways(name) for it in reversed(way))
        return [*dict.fromkeys(block.name for it in line for block in self.blocks(it))]

    def blocks_to_have(self, base: str) -> list[str]:
        """The blocks that a template which extends this one can write anew."""
        here = [it.name for it in self.blocks(base)]
        return [*dict.fromkeys([*self.known_blocks(base), *here])]

    @property
    def shipped(self) -> "Ancestry":
        """Our own templates alone."""
        return Ancestry(self.folders[-1:])

    def originals(self, name: str, block: str) -> list[Written]:
        """What a template's block takes the place of: one, or one of each standard."""
        found = (self._nearest(way, block) for way in self.ways(name))
        return [*{it.template: it for it in found if it}.values()]

    def _nearest(self, way: Way, block: str) -> Written | None:
        found = (Written(it, made) for it in way for made in self.blocks(it) if made.name == block)
        return next(found, None)


def digest(texts: Sequence[str]) -> str:
    """The mark of what an override was made from: the first digits of its SHA-256."""
    return sha256("\0".join(texts).encode()).hexdigest()[:DIGEST_LETTERS]
