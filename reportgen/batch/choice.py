"""Which documents a run is for."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from typing import get_args

from reportgen.batch.result import Facet

FACETS: tuple[Facet, ...] = get_args(Facet)


class UnknownFacet(ValueError):  # noqa: N818  # what it is, not that it is wrong
    """A condition that names no facet, or no value."""


@dataclass(frozen=True)
class Choice:
    """Documents by facets: `only` those that match, without those to `skip`.

    Values are patterns (`xa-*`), whatever their case. Several values of a facet are
    alternatives, several facets hold together; to skip, one is enough.
    """

    only: Mapping[Facet, Sequence[str]] = field(default_factory=dict)
    skip: Mapping[Facet, Sequence[str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """UnknownFacet for a facet that there is not, or one text for its values."""
        for name, values in (*self.only.items(), *self.skip.items()):
            if name not in FACETS or isinstance(values, str):
                raise UnknownFacet(f"{name}={values!r}")

    def __bool__(self) -> bool:
        """Whether anything is left out at all."""
        return bool(self.only or self.skip)

    @property
    def of_files(self) -> bool:
        """Whether it may leave out whole files: all documents of one have all facets but a type."""
        return bool((self.only.keys() | self.skip.keys()) - {"loai"})

    @property
    def types(self) -> str:
        """The conditions on types in one form, however they are typed; empty if there are none."""
        sides = {"only": self.only, "skip": self.skip}
        kept = {
            side: sorted({it.casefold() for it in conditions["loai"]})
            for side, conditions in sides.items()
            if "loai" in conditions
        }
        return json.dumps(kept) if kept else ""

    def takes(self, facets: Mapping[Facet, str]) -> bool:
        """Whether a document may be wanted of which only these facets are known so far."""
        wanted = all(_matches(facets[it], self.only[it]) for it in facets.keys() & self.only)
        return wanted and not any(
            _matches(facets[it], self.skip[it]) for it in facets.keys() & self.skip
        )


EVERYTHING = Choice()


def _matches(value: str, patterns: Iterable[str]) -> bool:
    return any(fnmatchcase(value.casefold(), it.casefold()) for it in patterns)


def conditions(typed: Iterable[str]) -> dict[Facet, tuple[str, ...]]:
    """Conditions as typed: `don_vi=xa-*,muong-vang`. UnknownFacet for any other form."""
    found: dict[Facet, tuple[str, ...]] = {}
    for condition in typed:
        name, _, values = condition.partition("=")
        facet = next((it for it in FACETS if it == name.strip().replace("-", "_")), None)
        patterns = tuple(it.strip() for it in values.split(",") if it.strip())
        if facet is None or not patterns:
            raise UnknownFacet(condition)
        found[facet] = (*found.get(facet, ()), *patterns)
    return found
