"""The properties of an element: which declaration gave each, and which it stands before."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

from reportgen.boxes import values
from reportgen.boxes.at_page import AtPage
from reportgen.boxes.cascade import ATTRIBUTE, AUTHOR, ENGINE, Cascade, Entry, is_inherited, shown
from reportgen.boxes.losses import selector
from reportgen.diagnostic import Mark
from reportgen.explain.model import Declaration, Origin, Property

VARIABLE = re.compile(r"var\(\s*(--[\w-]+)")
CUSTOM, WORD_STYLE = "__", "__word_style"
ORIGINS: dict[str, Origin] = {AUTHOR: "bang-kieu", ATTRIBUTE: "thuoc-tinh", ENGINE: "may"}
LEFT_OUT = {"border_collapse", "border_spacing"}
"""Inherited by every element, though tables alone have them."""
Place = Callable[[str, int, int, int], Mark | None]
"""From the address, line, column and length of a declaration to its place in a file."""
Attribute = Callable[[Any], Mark | None]
"""From an element to the place of the template that wrote its `style` attribute."""


class Asked(NamedTuple):
    """An element, or what is generated before or after it; pages, or a box in their margins."""

    element: Any
    pseudo: str | None


@dataclass(frozen=True)
class Reader:
    """Reads the properties of the elements of one page."""

    cascade: Cascade
    place: Place
    attribute: Attribute

    def properties(self, element: Any, pseudo: str | None = None) -> tuple[Property, ...]:
        """The element's own properties, then those that it has from an element around it."""
        own = self.own(element, pseudo)
        known = {*self.cascade.of(element, pseudo)}
        return (*own, *sorted(self._inherited(Asked(element, pseudo), known), key=_order))

    def own(self, element: Any, pseudo: str | None = None) -> tuple[Property, ...]:
        """The properties that declarations for the element give it."""
        said = self.cascade.of(element, pseudo).items()
        asked = Asked(element, pseudo)
        return tuple(
            sorted((self._property(name, asked, element, it) for name, it in said), key=_order)
        )

    def content(self, element: Any, pseudo: str) -> Declaration | None:
        """The declaration of what is generated before or after an element."""
        entries = self.cascade.of(element, pseudo).get("content")
        return self._declaration(entries[0], element) if entries else None

    def _inherited(self, asked: Asked, known: set[str]) -> Iterator[Property]:
        """What the elements around it say, the nearest first, as far as it is not the engine's."""
        above = asked.element if asked.pseudo else self.cascade.parent(asked.element)
        while above is not None:
            declared = self.cascade.of(above)
            for name in [it for it in declared if is_inherited(it) and it not in known]:
                known.add(name)
                if _counts(name, declared[name][0]):
                    found = self._property(name, asked, above, declared[name])
                    yield replace(found, inherited=named(above))
            above = self.cascade.parent(above)

    def _property(self, name: str, asked: Asked, holder: Any, entries: Sequence[Entry]) -> Property:
        """`holder` is the element that the declarations speak of."""
        first, *rest = (self._declaration(it, holder) for it in entries)
        return Property(
            name=name.replace("_", "-"),
            value=self._value(name, *asked) or first.value,
            winner=first,
            beaten=tuple(rest),
            through=tuple(self._through(first.value, holder, set())),
        )

    def _value(self, name: str, element: Any, pseudo: str | None) -> str:
        """As the engine computes it; '' where its value is no word that a stylesheet has."""
        if name.startswith(CUSTOM):
            return ""
        size = self.cascade.computed(element, pseudo, "font_size")
        return shown(name, self.cascade.computed(element, pseudo, name), values.points(size))

    def _declaration(self, entry: Entry, holder: Any) -> Declaration:
        note = entry.note
        if entry.origin == ATTRIBUTE:
            mark = self.attribute(holder)
        else:
            mark = self.place(note.url, note.line, note.column, len(note.name))
        return Declaration(
            note.name,
            note.value,
            "style" if entry.origin == ATTRIBUTE else note.selector,
            entry.specificity,
            ORIGINS[entry.origin],
            mark,
            entry.important,
        )

    def _through(self, value: str, element: Any, met: set[str]) -> Iterator[Declaration]:
        """The declarations of the custom properties that a value names, and that those name."""
        for name in VARIABLE.findall(value):
            if name in met:
                continue
            met.add(name)
            found = self._custom(name, element)
            if found is not None:
                yield found
                yield from self._through(found.value, element, met)

    def _custom(self, name: str, element: Any) -> Declaration | None:
        key, holder = name.replace("-", "_"), element
        while holder is not None:
            entries = self.cascade.of(holder).get(key)
            if entries:
                return self._declaration(entries[0], holder)
            holder = self.cascade.parent(holder)
        return None


def named(element: Any) -> str:
    """An element, or pages, as a stylesheet would name them."""
    return str(element) if isinstance(element, AtPage) else selector(element)


def _counts(name: str, entry: Entry) -> bool:
    """Whether what is inherited makes a paragraph look as it does."""
    named = name == WORD_STYLE or not name.startswith(CUSTOM)
    return named and name not in LEFT_OUT and entry.origin != ENGINE


def _order(it: Property) -> tuple[bool, str, int, int, str]:
    """In the order of the files; what the engine says of itself comes last."""
    mark = it.winner.mark
    if mark is None:
        return True, "", 0, 0, it.name
    return False, mark.source.name, mark.line, mark.column, it.name
