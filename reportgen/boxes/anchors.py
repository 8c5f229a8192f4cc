"""The places that something leads to: by which paragraph each begins."""

from collections.abc import Container
from dataclasses import dataclass, field, replace
from typing import Any

from reportgen.boxes import references
from reportgen.boxes.document import Inline
from reportgen.boxes.surroundings import Place


@dataclass
class Anchors:
    """Names that are `wanted`, those that have begun, and those that wait for a paragraph."""

    wanted: Container[str]
    begun: set[str] = field(default_factory=set)
    waiting: list[str] = field(default_factory=list)

    def apart(self) -> "Anchors":
        """Those of what stands apart: what waits here begins here."""
        return Anchors(self.wanted, self.begun)

    def place(self, box: Any, place: Place) -> Place:
        """The place with its own name, if something leads to it."""
        name = _name(box)
        if name not in self.wanted:
            return place
        if name not in self.begun and name not in self.waiting:
            self.waiting.append(name)
        return replace(place, anchor=name)

    def of(self, box: Any) -> str:
        """The `id` of the element, once: an element may be several boxes."""
        name = _name(box)
        new = name not in self.begun
        self.begun.add(name)
        return name if new else ""

    def around(self, content: tuple[Inline, ...], anchor: str) -> tuple[Inline, ...]:
        """The words of a paragraph in its own place, behind those that begin here."""
        if anchor in self.wanted:
            content = references.around(content, anchor)
        for name in [it for it in self.waiting if it != anchor]:
            self.begun.add(name)
            content = (*references.enclosed((), name), *content)
        self.waiting.clear()
        return content


def _name(box: Any) -> str:
    return box.element.get("id") or "" if box.element is not None else ""
