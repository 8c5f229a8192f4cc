"""Who reports to whom: the units below a unit, those that have reported and those that have not."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from reportgen.period.model import Registry


@dataclass(frozen=True)
class Cover:
    """The units that stand for a unit as a whole, in the order of the registry."""

    reporting: tuple[str, ...]
    missing: tuple[str, ...]

    @property
    def expected(self) -> int:
        """How many units there should be."""
        return len(self.reporting) + len(self.missing)


def above(unit: str, registry: Registry) -> Iterator[str]:
    """The units that a unit reports to, the nearest first; a circle ends where it closes."""
    seen = {unit}
    while (parent := _parent(unit, registry)) is not None and parent not in seen:
        seen.add(parent)
        yield parent
        unit = parent


def cover(unit: str, given: Collection[str], registry: Registry) -> Cover:
    """The units below `unit` that have reported, and those that are missing.

    A child that has not reported is missing, unless units below it have: these then stand for
    it. So a province may be rolled up from its districts or at once from their communes.
    """
    children: dict[str, list[str]] = {}
    for code in registry:
        children.setdefault(_parent(code, registry) or "", []).append(code)
    upper = {it for code in given for it in above(code, registry)}
    reporting: list[str] = []
    missing: list[str] = []
    waiting = children.get(unit, [])[::-1]
    while waiting:
        code = waiting.pop()
        if code in given:
            reporting.append(code)
        elif code in upper:
            waiting += children.get(code, [])[::-1]
        else:
            missing.append(code)
    return Cover(tuple(reporting), tuple(missing))


def _parent(code: str, registry: Registry) -> str | None:
    unit = registry.get(code)
    return str(unit.truc_thuoc) if unit and unit.truc_thuoc else None
