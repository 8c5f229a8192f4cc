"""Styles that inherit from each other: who changes the base in Word changes the family.

A base that no paragraph has itself is what its family has in common, and otherwise Normal.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields, replace
from typing import TYPE_CHECKING, TypeVar

from docx.styles import BabelFish

from reportgen.boxes.document import Font, Format

if TYPE_CHECKING:  # who gathers styles calls this module
    from reportgen.write.docx.sheet import Style

Part = TypeVar("Part", Font, Format)


def with_bases(
    named: dict[str, "Style"],
    bases: Mapping[str, str],
    normal: "Style",
    new_id: Callable[[str], str],
) -> dict[str, "Style"]:
    """The styles with their bases, each base before its family; a circle is cut."""
    found: dict[str, Style] = {}
    for name, style in named.items():
        base = bases.get(name, "")
        if base and base not in named and base not in found:
            family = [named[it] for it in named if bases.get(it) == base]
            found[base] = _common(family, normal, base, new_id(base))
        found[name] = replace(style, base=base if base and not _turns(name, bases) else "")
    return found


def _common(family: list["Style"], normal: "Style", name: str, new_id: str) -> "Style":
    """A style with what all of a family have in common."""
    form = _shared([it.format for it in family], normal.format)
    font = _shared([it.font for it in family], normal.font)
    shown = BabelFish.ui2internal(name)
    return replace(normal, id=new_id, name=shown, format=replace(form, outline=0), font=font)


def _shared(parts: Sequence[Part], other: Part) -> Part:
    """The properties in which all parts agree, the rest from another."""
    values = {it.name: {getattr(part, it.name) for part in parts} for it in fields(other)}
    same = {name: next(iter(found)) for name, found in values.items() if len(found) == 1}
    return replace(other, **same)


def _turns(name: str, bases: Mapping[str, str]) -> bool:
    """Whether a style would inherit from itself."""
    seen, at = {name}, bases.get(name, "")
    while at:
        if at in seen:
            return True
        seen.add(at)
        at = bases.get(at, "")
    return False
