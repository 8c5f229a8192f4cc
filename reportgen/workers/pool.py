"""Processes of this machine as a scheduler: warm, bounded, each on a line of its own.

No lock and no pipe is shared: whatever kills a worker, at any moment, harms its item alone.
"""

import pickle
import threading
from collections.abc import Callable, Generator, Iterable, Sequence
from pathlib import Path
from queue import SimpleQueue
from typing import Any, Self

from reportgen.diagnostic import Diagnostic
from reportgen.workers.crew import Crew
from reportgen.workers.hand import Answer, Task
from reportgen.workers.limits import Limits
from reportgen.workers.nursery import nursery_for
from reportgen.workers.scheduler import Failure, Item, Made
from reportgen.workers.serving import Setup

__all__ = ["Limits", "Workers"]

WINDOW = 3
"""Items in flight for each worker: being made, waiting to be, waiting to be taken."""


class Workers:
    """`jobs` processes that import `preload` once together and call `warm` once each.

    `warm` is a function of a module. As a context manager it closes itself.
    """

    def __init__(
        self,
        jobs: int,
        limits: Limits | None = None,
        preload: Sequence[str] = (),
        warm: Callable[[], None] | None = None,
    ) -> None:
        limits = limits or Limits()
        setup = pickle.dumps(Setup(limits, warm, Path.cwd()))
        self._window = WINDOW * jobs
        self._crew = Crew(jobs, limits, setup, lambda: nursery_for(preload))
        self._thread = threading.Thread(target=self._crew.run, name="workers", daemon=True)
        self._thread.start()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def pids(self) -> list[int]:
        """The processes that are ready or at work now."""
        return self._crew.pids

    @property
    def doubts(self) -> Sequence[Diagnostic]:
        """None: they are as this process is."""
        return ()

    def map(
        self, work: Callable[[Item], Made], items: Iterable[Item]
    ) -> Generator[tuple[int, Made | Failure]]:
        """As `Scheduler.map`. What `work` raises is raised here: it is a mistake of ours."""
        told = pickle.dumps(work, pickle.HIGHEST_PROTOCOL)
        left = enumerate(items)
        answers: SimpleQueue[tuple[int, Answer]] = SimpleQueue()
        flying = 0
        try:
            while True:
                while flying < self._window and (entry := next(left, None)) is not None:
                    packed = pickle.dumps(entry[1], pickle.HIGHEST_PROTOCOL)
                    self._crew.put(Task(entry[0], told, packed, answers))
                    flying += 1
                if not flying:
                    return
                position, answer = answers.get()
                flying -= 1
                yield position, _taken(answer)
        finally:
            self._crew.drop(answers)

    def rest(self) -> None:
        """As `Local.rest`."""
        self._crew.rest()

    def close(self) -> None:
        """As `Scheduler.close`; a second time does nothing."""
        self._crew.stop()
        self._thread.join()


def _taken(answer: Answer) -> Any:
    if isinstance(answer, Failure):
        return answer
    if answer.kind == "raised":
        raise answer.value
    return answer.value
