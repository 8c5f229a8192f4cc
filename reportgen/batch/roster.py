"""Which workers of a cluster may be given work: those that were looked at and fit."""

import logging
import time
from collections.abc import Iterable, Iterator
from dataclasses import replace

from distributed import CancelledError, Client, Future

from reportgen.batch.remote import ClusterError
from reportgen.batch.station import Look, look
from reportgen.diagnostic import Diagnostic

WORKER_S = 10
"""Seconds in which a first worker must be there."""

LOOK_S = 60
"""Seconds in which every worker must have been looked at before the first item."""

FRESH_S = 1
"""Seconds between two questions who is there."""

PAUSE_S = 0.1

logger = logging.getLogger(__name__)


class Roster:
    """The workers of a cluster. One that comes later is looked at too, and left alone if unfit.

    `refused` says of each of those, and of one that can work no more, what is wrong with it: a
    warning, as the others work.
    """

    def __init__(self, client: Client, terms: bytes, name: str) -> None:
        self._client = client
        self._terms = terms
        self._name = name
        self._looks: dict[str, Future[Look]] = {}
        self._asked = self._seen = time.monotonic()
        self.fit: dict[str, int] = {}
        self.refused: dict[str, Diagnostic] = {}

    @property
    def threads(self) -> int:
        """How many items can be worked on at the same time."""
        return sum(self.fit.values())

    def muster(self) -> None:
        """Look at every worker. Raises ClusterError if there is none, or one is unfit."""
        self._wait_for_one()
        self._renew()
        deadline = time.monotonic() + LOOK_S
        while self._looks and time.monotonic() < deadline:
            time.sleep(PAUSE_S)
            self._renew()
        silent = [_unfit(it, Look(why=f"> {LOOK_S} s")) for it in self._looks]
        if found := [*self.refused.values(), *silent]:
            raise ClusterError(*_as_errors(found))

    def _wait_for_one(self) -> None:
        deadline = time.monotonic() + WORKER_S
        while not self._client.nthreads():
            if time.monotonic() > deadline:
                raise self._nobody(WORKER_S)
            time.sleep(PAUSE_S)

    def renew(self) -> bool:
        """Learn who has come, gone and been looked at; false if that was done just before.

        Raises ClusterError if nobody who fits has been there for long.
        """
        if time.monotonic() < self._asked + FRESH_S:
            return False
        self._renew()
        return True

    def _renew(self) -> None:
        there = self._client.nthreads()
        for known in (self.fit, self.refused, self._looks):
            for gone in {*known} - {*there}:
                del known[gone]
        for worker in {*there} - {*self.fit, *self.refused, *self._looks}:
            self._looks[worker] = self._client.submit(
                look, self._terms, workers=[worker], pure=False, priority=1
            )
        for worker in [it for it, future in self._looks.items() if future.done()]:
            self._judge(worker, _result(self._looks.pop(worker)), there[worker])
        self._asked = time.monotonic()
        self._count_absence()

    def _judge(self, worker: str, found: Look, threads: int) -> None:
        if found.fits:
            self.fit[worker] = threads
        else:
            self.refuse(worker, found)

    def refuse(self, worker: str, found: Look) -> None:
        """Give a worker nothing more."""
        self.fit.pop(worker, None)
        self.refused[worker] = _unfit(worker, found)
        logger.warning("%s", self.refused[worker].message())

    def _count_absence(self) -> None:
        if self.fit or self._looks:
            self._seen = self._asked
        elif self._asked > self._seen + LOOK_S:
            raise self._nobody(LOOK_S)

    def _nobody(self, seconds: int) -> ClusterError:
        values = {"value": self._name, "seconds": seconds}
        last = Diagnostic("cum-khong-co-may", None, values)
        return ClusterError(*_as_errors(self.refused.values()), last)


def _result(future: Future[Look]) -> Look:
    """What a look gave; if it could not be taken, why."""
    try:
        found: Look = future.result(timeout=LOOK_S)
    except CancelledError:
        raise
    except Exception as error:  # noqa: BLE001  # whatever it is, the operator is told
        return Look(why=f"{type(error).__name__}: {error}")
    return found


def _as_errors(found: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """They end the run: no one else works."""
    return (replace(it, severity="error") for it in found)


def _unfit(worker: str, found: Look) -> Diagnostic:
    if found.differing:
        values = {"value": worker, "known": ", ".join(found.differing)}
        return Diagnostic("may-khac", None, values, "warning")
    values = {"value": worker, "why": found.why}
    return Diagnostic("may-khong-lam-duoc", None, values, "warning")
