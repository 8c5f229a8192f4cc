"""The items of one piece of work that are on a cluster at the same time."""

import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import Any

import dask
from distributed import Client, Future, KilledWorker, wait

from reportgen.batch.parcel import Mistake, packed
from reportgen.batch.roster import Roster
from reportgen.batch.station import Answer, Look, perform
from reportgen.workers.scheduler import Failure

WINDOW = 3
"""Items in flight for each thread of the cluster."""

READ_S = 30
"""Seconds for one result to arrive; then it may be made anew, as its worker may be lost."""

WAIT_S = 1
"""Seconds after which the workers are looked at even if nothing has been made."""


@dataclass(frozen=True)
class Parcel:
    """An item packed, and the workers that it was last sent to choose from."""

    position: int
    content: bytes
    workers: frozenset[str] = frozenset()


class Flights:
    """The items of one `map`: those on the cluster, and those that wait for a place there."""

    def __init__(
        self,
        client: Client,
        roster: Roster,
        terms: bytes,
        work: Callable[[Any], Any],
        items: Iterable[Any],
    ) -> None:
        self._client = client
        self._roster = roster
        self._terms = terms
        self._left = (Parcel(at, packed(work, item)) for at, item in enumerate(items))
        self._all_taken = False
        self._again: deque[Parcel] = deque()
        self._flying: dict[Future[Answer], Parcel] = {}

    @property
    def waits(self) -> bool:
        """Whether anything is still to be sent, or to come back."""
        return bool(self._flying or self._again or not self._all_taken)

    def due(self) -> Iterator[Parcel]:
        """What is to be sent now: as many as the cluster has places."""
        while len(self._flying) < WINDOW * self._roster.threads:
            parcel = self._again.popleft() if self._again else next(self._left, None)
            if parcel is None:
                self._all_taken = True
                return
            yield parcel

    def send(self, parcel: Parcel) -> None:
        """Have it worked on by one of the workers that fit."""
        workers = [*self._roster.fit]
        # A document with many pictures is large, but it is sent once: no cause for a warning.
        with dask.config.set({"distributed.admin.large-graph-warning-threshold": "1 GiB"}):
            future = self._client.submit(
                perform, self._terms, parcel.content, workers=workers, pure=False
            )
        self._flying[future] = replace(parcel, workers=frozenset(workers))

    def landed(self) -> list[tuple[int, bytes | Failure]]:
        """Wait a moment; what has come back meanwhile."""
        if self._flying:
            with suppress(TimeoutError), self._client.as_current():
                wait([*self._flying], timeout=WAIT_S, return_when="FIRST_COMPLETED")
        elif self.waits:
            time.sleep(WAIT_S)
        done = [it for it in self._flying if it.status in {"finished", "error"}]
        found = [it for future in done for it in self._read(future)]
        if self._roster.renew():
            self._call_back_stranded()
        return found

    def _read(self, future: Future[Answer]) -> list[tuple[int, bytes | Failure]]:
        parcel = self._flying[future]
        try:
            answer = _answer(future)
        except TimeoutError:  # its worker was lost with it: it is being made anew
            return []
        del self._flying[future]
        future.release()
        if isinstance(answer.made, Look):
            self._roster.refuse(answer.worker, answer.made)
            self._again.append(parcel)
            return []
        return [(parcel.position, answer.made)]

    def _call_back_stranded(self) -> None:
        """What was sent only to workers that are no longer there is sent again, to others."""
        here = {*self._roster.fit}
        stranded = [it for it, parcel in self._flying.items() if not parcel.workers & here]
        self._again.extend(self._flying.pop(it) for it in stranded)
        self._client.cancel(stranded)

    def drop(self) -> None:
        """Take back what is on the cluster; what is being worked on ends with `close`."""
        futures = [*self._flying]
        self._flying.clear()
        with suppress(Exception):
            self._client.cancel(futures)


def _answer(future: Future[Answer]) -> Answer:
    """What came back. Raises Mistake for what was raised there; all else is our connection's."""
    if future.status != "error":
        answer: Answer = future.result(timeout=READ_S)
        return answer
    error = future.exception(timeout=READ_S)
    if isinstance(error, KilledWorker):
        where = str(error.last_worker.address)
        return Answer(where, Failure("died", where))
    raise error if isinstance(error, Mistake) else Mistake.of(error)
