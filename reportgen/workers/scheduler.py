"""Where work is done: in this process, in processes of this machine, on many machines."""

from collections.abc import Callable, Generator, Iterable, Sequence
from dataclasses import dataclass
from typing import Literal, Protocol, TypeVar

from reportgen.diagnostic import Diagnostic

Item = TypeVar("Item")
Made = TypeVar("Made")

Fate = Literal["time", "cpu", "memory", "died"]
"""What ended the work on an item: a limit of wall time, CPU or memory, or the death of its
process by another cause."""


@dataclass(frozen=True)
class Failure:
    """Work that ended without a result.

    `limit` is the limit that it ran into, for people (`60 s`, `1536 MiB`), or how the process
    died (`SIGKILL`).
    """

    fate: Fate
    limit: str = ""


class Scheduler(Protocol):
    """Does work on items; what happens to one item never harms another."""

    def map(
        self, work: Callable[[Item], Made], items: Iterable[Item]
    ) -> Generator[tuple[int, Made | Failure]]:
        """The position of each item with what was made of it, in the order of completion.

        `work` is a function of a module, or a partial of one, and raises nothing. Items are
        taken a few at a time: whoever stops reading leaves the rest undone.
        """
        ...

    @property
    def doubts(self) -> Sequence[Diagnostic]:
        """Warnings on those who do the work."""
        ...

    def close(self) -> None:
        """End at once: no process is left, and no work goes on."""
        ...


class Local(Scheduler, Protocol):
    """Work on this machine alone."""

    def rest(self) -> None:
        """Keep no process waiting for work from now on; items may still come."""
        ...


class Here:
    """One after the other in this process, without limits."""

    def map(
        self, work: Callable[[Item], Made], items: Iterable[Item]
    ) -> Generator[tuple[int, Made | Failure]]:
        """As `Scheduler.map`."""
        for position, item in enumerate(items):
            yield position, work(item)

    @property
    def doubts(self) -> Sequence[Diagnostic]:
        """None."""
        return ()

    def rest(self) -> None:
        """No process waits."""

    def close(self) -> None:
        """Nothing is left."""
