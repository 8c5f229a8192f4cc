"""Footnotes: their part, and the numbers that Word gives them in the order of their calls."""

from dataclasses import dataclass, field, replace

from reportgen.boxes.document import Paragraph, paragraphs
from reportgen.word.flow import block_elements, read_blocks
from reportgen.word.numbering import Numbering
from reportgen.word.ooxml import Element, W, value
from reportgen.word.package import LINK, Package
from reportgen.word.story import Story

KIND = "footnotes"
REFERRING = ("REF", "PAGEREF")


@dataclass
class Notes:
    """The notes of a document by their ids; each is read once, however often it is called."""

    package: Package
    main: str
    known: dict[str, tuple[str, tuple[Paragraph, ...]]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Find the notes; the lines above them have a type."""
        self.part = self.package.related(self.main, KIND)
        found = self.package.root(self.part).findall(f"{W}footnote") if self.part else []
        self.elements: dict[str, Element] = {
            value(it, "id"): it for it in found if value(it, "type") in ("", "normal")
        }

    def read(self, name: str, story: Story) -> tuple[str, tuple[Paragraph, ...]] | None:
        """The number and the paragraphs of a note that is called in a story; None of no note."""
        if name in self.known or name not in self.elements:
            return self.known.get(name)
        number = str(len(self.known) + 1)
        inner = replace(
            story, elements=[], numbering=Numbering(story.numbering.root), number=number,
            links=links(self.package, self.part), notes=None, contents=0,
        )  # fmt: skip
        blocks = read_blocks(block_elements(self.elements[name]), inner)
        self.known[name] = (number, tuple(paragraphs(blocks)))
        return self.known[name]


def links(package: Package, part: str) -> dict[str, str]:
    """The addresses outside that a part refers to, by their ids."""
    found = package.relations(part)
    return {it.id: it.target for it in found if it.external and it.kind == LINK}


def asked(root: Element) -> frozenset[str]:
    """The names of the places that links and fields of a part refer to."""
    found = {value(it, "anchor") for it in root.iter(f"{W}hyperlink")}
    for it in root.iter(f"{W}instrText"):
        kind, name, *_ = [*(it.text or "").split(maxsplit=2), "", ""]
        found |= {name} if kind.upper() in REFERRING else set()
    return frozenset(found - {""})
