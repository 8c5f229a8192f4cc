"""The side of a Dask worker: processes that do a run's work, and whether they do it as here.

A Dask worker only passes on: parcels are opened and answers are packed in the processes below
it, by the same means and under the same limits as on one machine.
"""

import asyncio
import pickle
import threading
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache, partial

from distributed import Worker, WorkerPlugin, get_worker

from reportgen.batch.parcel import Mistake, called, opened
from reportgen.workers.scheduler import Failure, Item, Made, Scheduler

REST_S = 300
"""Seconds without work after which a station ends its processes: its caller may have died."""

END_S = 10
"""Seconds that the last tasks of a run have to notice that it has ended."""


TRIES = 2
"""How often a parcel is tried here, each time with new processes, before the worker is unfit."""

ENDED = 100
"""Of so many runs a worker remembers that they have ended: a late task starts nothing."""


@dataclass(frozen=True)
class Terms:
    """What a run asks of every worker.

    `processes` gives a scheduler of so many processes of one machine; in one of them
    `environment` must give what is `expected`: a digest a component. `run` tells runs apart.
    """

    run: str
    expected: Mapping[str, str]
    environment: Callable[[], Mapping[str, str]]
    processes: Callable[[int], Scheduler]


@dataclass(frozen=True)
class Look:
    """What a look at a worker gave: the components that differ, or why it cannot work."""

    differing: tuple[str, ...] = ()
    why: str = ""

    @property
    def fits(self) -> bool:
        """Whether it may do work."""
        return not (self.differing or self.why)


@dataclass(frozen=True)
class Answer:
    """What came of a parcel: packed bytes, the end of its process, or a look at an unfit worker."""

    worker: str
    made: bytes | Failure | Look


def look(terms: bytes) -> Look:
    """Look at this worker, once in its life for the same terms."""
    return _station(terms).look


def perform(terms: bytes, parcel: bytes) -> Answer:
    """Do the work of a parcel in a process of this worker, unless it is unfit or leaving.

    Raises Mistake if the work did.
    """
    return Answer(str(get_worker().contact_address), _station(terms).made(parcel))


async def leave(terms: bytes) -> None:
    """End the work for these terms on this worker, and its processes, for good.

    Runs beside the tasks: they would keep it waiting.
    """
    with _door:
        _ended.append(terms)
        station = _stations.pop(terms, None)
    if station is not None:
        await asyncio.to_thread(station.close)


class Station:
    """One worker's part of a run: its processes, as many as the worker has threads."""

    def __init__(self, terms: Terms, threads: int) -> None:
        self._terms = terms
        self._start = partial(terms.processes, threads)
        self._processes: Scheduler | None = None
        self._active = 0
        self.ended = False
        self._changed = threading.Condition()
        self._rest = threading.Timer(REST_S, self._close_unused)
        self._look: Look | None = None
        self._looking = threading.Lock()

    @property
    def look(self) -> Look:
        """What a look found here, taken once; later, why it can work no more."""
        with self._looking:
            if self._look is None:
                self._look = _looked(self, self._terms)
            return self._look

    def made(self, parcel: bytes) -> bytes | Failure | Look:
        """What came of a parcel, or why this worker can make nothing. Raises Mistake."""
        why = ""
        for _ in range(TRIES if self.look.fits else 0):
            try:
                return self.done(opened, parcel)
            except Mistake:
                raise
            except Exception as error:  # noqa: BLE001  # whatever it is, the operator is told
                why = f"{type(error).__name__}: {error}"
        if why:
            self._look = Look(why="dask worker: closing" if self.ended else why)
        return self.look

    def done(self, work: Callable[[Item], Made], item: Item) -> Made | Failure:
        """What one of the processes made of an item. Raises if there can be none."""
        processes = self._enter()
        try:
            [(_, made)] = processes.map(work, [item])
        except Mistake:  # the processes are well
            raise
        except Exception:
            self._give_up(processes)
            raise
        finally:
            self._exit()
        return made

    def _enter(self) -> Scheduler:
        with self._changed:
            if self.ended:
                raise RuntimeError("the run has ended")
            self._rest.cancel()
            if self._processes is None:
                self._processes = self._start()
            self._active += 1
            return self._processes

    def _exit(self) -> None:
        with self._changed:
            self._active -= 1
            if not self._active and not self.ended:
                self._rest = threading.Timer(REST_S, self._close_unused)
                self._rest.daemon = True
                self._rest.start()
            self._changed.notify_all()

    def _give_up(self, processes: Scheduler) -> None:
        """The next task has new processes: whatever happened to these does not last."""
        with self._changed:
            if self._processes is processes:
                self._processes = None
        processes.close()

    def _close_unused(self) -> None:
        with self._changed:
            if self._processes is not None and not self._active:
                self._processes.close()
                self._processes = None

    def close(self) -> None:
        """End every process; the tasks that wait for one end with it."""
        with self._changed:
            self.ended = True
            self._rest.cancel()
            processes, self._processes = self._processes, None
        if processes is not None:
            processes.close()
        with self._changed:
            self._changed.wait_for(lambda: not self._active, END_S)


class Closing(WorkerPlugin):
    """Ends all stations when their worker ends: it would wait for their tasks."""

    async def teardown(self, worker: Worker) -> None:  # noqa: ARG002  # Dask gives it
        """Called by the worker."""
        ends = [asyncio.to_thread(it.close) for it in [*_stations.values()]]
        await asyncio.gather(*ends)


def _looked(station: Station, terms: Terms) -> Look:
    """What a process of the station finds: it shows as well that there can be one."""
    try:
        found = station.done(called, terms.environment)
    except Exception as error:  # noqa: BLE001  # whatever it is, the operator is told
        return Look(why=f"{type(error).__name__}: {error}")
    if isinstance(found, Failure):
        return Look(why=f"{found.fate} {found.limit}".rstrip())
    names = sorted({*terms.expected, *found})
    return Look(tuple(it for it in names if terms.expected.get(it) != found.get(it)))


_stations: dict[bytes, Station] = {}
_ended: deque[bytes] = deque(maxlen=ENDED)
_door = threading.Lock()


def _station(terms: bytes) -> Station:
    """The one station of this worker for these terms; a closed one if their run has ended."""
    with _door:
        if terms in _stations:
            return _stations[terms]
        told = pickle.loads(terms)  # noqa: S301  # from the client that Dask lets in
        station = Station(told, get_worker().state.nthreads)
        if terms in _ended:
            station.close()
        else:
            _end_with_worker()
            _stations[terms] = station
        return station


@cache
def _end_with_worker() -> None:
    worker = get_worker()
    worker.loop.add_callback(worker.plugin_add, Closing(), "reportgen")
