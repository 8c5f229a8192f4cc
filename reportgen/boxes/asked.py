"""Elements that ask for another font than that of the document: `<code>` does so by itself."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from reportgen.boxes import engine
from reportgen.boxes.engine import kinds
from reportgen.boxes.losses import selector


@dataclass(frozen=True, slots=True)
class Asked:
    """A family that an element asks for first, and the letters that are set in it."""

    family: str
    element: str
    letters: frozenset[str]


class OtherFamilies:
    """The families asked for that the root element does not name, in the order of the text."""

    def __init__(self, tree: engine.Tree) -> None:
        wanted = engine.root_families(tree)
        found: dict[str, Asked] = {}
        for box in _texts(tree.root):
            family = str(box.style["font_family"][0])
            if family not in wanted:
                known = found.get(family, Asked(family, selector(box.element), frozenset()))
                found[family] = Asked(family, known.element, known.letters | {*box.text})
        self._found = [*found.values()]

    def printing(self, letters: frozenset[str]) -> list[Asked]:
        """Who asked for a font that printed these letters: one that has them all, or several."""
        if whole := [it for it in self._found if it.letters >= letters]:
            return whole[:1]
        parts = [it for it in self._found if it.letters - {" "} <= letters]
        together = frozenset(" ").union(*(it.letters for it in parts))
        return parts if letters <= together else []


def _texts(box: Any) -> Iterator[Any]:
    if isinstance(box, kinds.TextBox):
        yield box
    for child in getattr(box, "children", ()):
        yield from _texts(child)
