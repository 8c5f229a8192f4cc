"""The elements of a page as selectors see them, with the styles that the engine computed."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from reportgen.boxes import values
from reportgen.boxes.document import Format
from reportgen.boxes.engine import Tree
from reportgen.restyle.traits import Look, Trait


@dataclass(frozen=True)
class Element:
    """An element, or its pseudo-element (`before`), with its computed style."""

    wrapper: Any
    pseudo: str | None
    style: Any

    @cached_property
    def word_style(self) -> str:
        """The name of its Word style."""
        return values.word_style(self.style)

    @cached_property
    def look(self) -> Look:
        """What the element itself says; its edges are not among it."""
        form = Format(
            align=values.align(self.style),
            first_line_pt=values.points(self.style["text_indent"]),
            line_pt=self._height_pt if self.is_empty else values.line_pt(self.style),
        )
        return Look(values.font(self.style), form)

    @property
    def _height_pt(self) -> float:
        return values.points(self.style["height"])

    @cached_property
    def is_empty(self) -> bool:
        """Whether it holds nothing, and its height is that of its line."""
        element = self.wrapper.etree_element
        hollow = self.pseudo is None and not (element.text or "").strip() and not len(element)
        return hollow and self._height_pt > 0

    @property
    def has_width(self) -> bool:
        """Whether it is as wide as it is told, wherever its edges are."""
        return not values.is_auto(self.style["width"])

    @property
    def is_cell(self) -> bool:
        """Whether it is the cell of a table, whose edges are the table's."""
        return "table-cell" in self.style["display"]

    def margin_pt(self, css: str) -> float:
        """Its own margin; 0 for one that the layout gives."""
        return values.points(self.style[css.replace("-", "_")])

    def is_usual(self, style: str, trait: Trait, look: Look) -> bool:
        """Whether it is of a Word style and has a trait as the style has it."""
        if self.word_style != style:
            return False
        return trait.kind == "edge" or trait.same(trait.read(self.look), trait.read(look))


def elements_of(tree: Tree) -> Iterator[Element]:
    """All elements of a page and their pseudo-elements."""
    for wrapper in tree.html.wrapper_element.iter_subtree():
        for pseudo in (None, "before", "after"):
            style = tree.context.style_for(wrapper.etree_element, pseudo)
            if style is not None:
                yield Element(wrapper, pseudo, style)
