"""Pages as the rules of `@page` speak of them, and the boxes in their margins, by number."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

FIRST = ":first"


@dataclass(frozen=True, slots=True)
class AtPage:
    """The pages of a name ('' for those without), or a box in their margins (`@top-center`).

    `document_start` is the first page of all, `group_start` the first of this name.
    """

    name: str = ""
    document_start: bool = False
    group_start: bool = False
    box: str = ""

    def __str__(self) -> str:
        """As a stylesheet would name it."""
        nth = f":nth(1 of {self.name})" if self.group_start and self.name else ""
        first = FIRST if self.document_start else nth
        return " ".join(filter(None, ("@page", f"{self.name}{first}", self.box)))


@dataclass
class PageNumbers:
    """What stands on pages beside their text, each by a number of its own."""

    numbers: Iterator[int]
    known: dict[AtPage, int] = field(default_factory=dict)

    def of(self, page: AtPage) -> int:
        """The number of pages, or of a box in their margins."""
        if page not in self.known:
            self.known[page] = next(self.numbers)
        return self.known[page]


def nearest(page: AtPage, known: Mapping[AtPage, int]) -> int | None:
    """The number of a page: that of its own kind, else of all pages of its name.

    The first page of pages without a name is none of its own but in the whole document.
    """
    tries = (
        page,
        replace(page, document_start=False),
        replace(page, document_start=False, group_start=False),
    )
    return next((known[it] for it in tries if it in known), None)
