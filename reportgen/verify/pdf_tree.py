"""The structure tree of a tagged PDF, as light nodes.

Source: ISO 32000-1, 14.7 (logical structure), 14.8.4 (standard structure types).
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple, TypeAlias

from reportgen.word.gate import Refused

INLINE = {
    "Span", "Link", "NonStruct", "Figure", "Lbl", "Code", "Em", "Strong", "Quote", "Reference",
    "Note", "BibEntry", "Annot", "Formula", "Private", "Sub",
}  # fmt: skip
"""What stands in a line; all other elements are blocks. NonStruct may be either."""
DEEPEST = 60
MOST_NODES = 300_000
MOST_CELLS = 200
"""That one cell spans."""
UNKNOWN = 0


class Content(NamedTuple):
    """Marked content, by its page (from 1) and number."""

    page: int
    mark: int


@dataclass(frozen=True, slots=True)
class Node:
    """A structure element; `holds_blocks` if any below it is a block. `target` is of a link."""

    kind: str
    kids: tuple["Kid", ...]
    page: int = UNKNOWN
    holds_blocks: bool = False
    alt: str = ""
    colspan: int = 1
    rowspan: int = 1
    target: str = ""

    @property
    def is_block(self) -> bool:
        """Whether it begins a line of its own."""
        return self.kind not in INLINE or self.holds_blocks


Kid: TypeAlias = Node | Content


class Tree:
    """Reads a structure tree; `pages` are the numbers of pages by their objects."""

    def __init__(self, pages: Mapping[int, int]) -> None:
        self.pages = pages
        self.count = 0

    def read(self, root: Any) -> list[Node]:
        """The elements below the root, those of `Document` in its place."""
        kids = self._kids(root, UNKNOWN, 0)
        nodes = [it for it in kids if isinstance(it, Node)]
        inside = (it.kids if it.kind == "Document" else (it,) for it in nodes)
        return [it for found in inside for it in found if isinstance(it, Node)]

    def _kids(self, parent: Any, page: int, depth: int) -> Iterator[Kid]:
        if depth > DEEPEST:
            raise Refused("pdf-hong", reason="StructTreeRoot")
        listed = parent.get("/K")
        for kid in listed if isinstance(listed, list) else [listed]:
            it = kid.get_object() if hasattr(kid, "get_object") else kid
            if isinstance(it, int):
                yield Content(page, int(it))
            elif isinstance(it, dict):
                yield from self._kid(it, page, depth)

    def _kid(self, it: Any, page: int, depth: int) -> Iterator[Kid]:
        self.count += 1
        if self.count > MOST_NODES:
            raise Refused("pdf-hong", reason=f"> {MOST_NODES}")
        kind = it.get("/Type")
        if kind == "/MCR":
            yield Content(self._page(it, page), int(it.get("/MCID", UNKNOWN)))
        elif kind != "/OBJR":
            yield self._node(it, self._page(it, page), depth)

    def _page(self, it: Any, page: int) -> int:
        reference = it.raw_get("/Pg") if "/Pg" in it else None
        return self.pages.get(getattr(reference, "idnum", UNKNOWN), page)

    def _node(self, it: Any, page: int, depth: int) -> Node:
        kids = tuple(self._kids(it, page, depth + 1))
        kind = str(it.get("/S", "")).lstrip("/")
        looks = it.get("/A") or {}
        looks = looks if isinstance(looks, dict) else {}
        below = (kid for kid in kids if isinstance(kid, Node))
        return Node(
            kind=kind,
            kids=kids,
            page=page,
            holds_blocks=any(kid.is_block for kid in below),
            alt=str(it.get("/Alt", "")),
            colspan=_span(looks.get("/ColSpan", 1)),
            rowspan=_span(looks.get("/RowSpan", 1)),
            target=_target(it) if kind == "Link" else "",
        )


def _span(cells: Any) -> int:
    return min(max(1, int(cells)), MOST_CELLS)


def _target(link: Any) -> str:
    """Where the annotation of a link leads: an address, or `#` and the name of a place."""
    listed = link.get("/K")
    for kid in listed if isinstance(listed, list) else [listed]:
        it = kid.get_object() if hasattr(kid, "get_object") else kid
        if isinstance(it, dict) and it.get("/Type") == "/OBJR":
            annotation = it["/Obj"]
            action = annotation.get("/A") or {}
            address = action.get("/URI") if isinstance(action, dict) else None
            if address is not None:
                return str(address)
            place = annotation.get("/Dest") or (action.get("/D") if action else None)
            return f"#{place}" if place is not None else ""
    return ""
