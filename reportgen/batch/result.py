"""What became of a run: a result a document, a refusal a file that gives none, a report of all."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from reportgen.diagnostic import Diagnostic, errors

State = Literal["written", "unchanged", "checked", "failed", "differs", "earlier"]
"""`unchanged` is a document whose files stand as they would be made again; one that `differs` is
written, but its files are not equal; `earlier` is one that a run before this one made and that
was not part of this one."""

Facet = Literal["don_vi", "ky", "loai", "cap"]
"""By what documents are chosen: code of the unit, period, document type, level of the unit."""


@dataclass(frozen=True)
class About:
    """What a document is, for those who list and choose documents.

    `source` is its period file as it was named; `level` is tinh, huyen, xa or empty.
    """

    name: str
    unit: str
    period: str
    type: str
    level: str
    subject: str
    source: str

    @property
    def facets(self) -> Mapping[Facet, str]:
        """Its value of each facet."""
        return {"don_vi": self.unit, "ky": self.period, "loai": self.type, "cap": self.level}


@dataclass(frozen=True)
class Result:
    """One document: its files, or why there are none.

    `why` says why it was made (codes of `Why`), `seconds` how long making took.
    """

    about: About
    state: State
    files: tuple[Path, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    why: tuple[str, ...] = ()
    seconds: float = 0.0

    @property
    def done(self) -> bool:
        """Whether its files are what they should be."""
        return self.state not in ("failed", "differs")


@dataclass(frozen=True)
class Refusal:
    """A period file that gives no document, and its mistakes."""

    source: str
    diagnostics: tuple[Diagnostic, ...]


@dataclass(frozen=True)
class Report:
    """A whole run. `general` are the mistakes that belong to no single file or document.

    `left` counts the documents that were not begun because the run was stopped. If `strict`,
    a warning is as bad as an error. `earlier` are the other documents in the folder: they are
    listed, and are no part of what was asked for.
    """

    results: tuple[Result, ...] = ()
    refusals: tuple[Refusal, ...] = ()
    general: tuple[Diagnostic, ...] = ()
    left: int = 0
    earlier: tuple[Result, ...] = ()
    strict: bool = False
    seconds: float = field(default=0.0, compare=False)

    @property
    def diagnostics(self) -> list[Diagnostic]:
        """All that was found, in the order of the run."""
        return [
            *self.general,
            *(it for refusal in self.refusals for it in refusal.diagnostics),
            *(it for result in self.results for it in result.diagnostics),
        ]

    @property
    def ok(self) -> bool:
        """Whether every document that was asked for stands."""
        wrong = self.general if self.strict else errors(self.general)
        return not (wrong or self.refusals or self.left) and all(it.done for it in self.results)

    def count(self, state: State) -> int:
        """The documents in a state."""
        return len([it for it in (*self.results, *self.earlier) if it.state == state])
