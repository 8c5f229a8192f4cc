"""Machines of a Dask cluster as a scheduler: items travel as content, results come back as bytes.

Needs the extra `dask`; importing this module without it raises ModuleNotFoundError.
"""

import pickle
import uuid
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from typing import Any

from distributed import CancelledError, Client
from distributed.comm.core import connect
from distributed.security import Security
from distributed.utils import LoopRunner

from reportgen.batch import station
from reportgen.batch.flights import Flights
from reportgen.batch.parcel import Mistake
from reportgen.batch.remote import ClusterError, Tls
from reportgen.batch.roster import Roster
from reportgen.batch.station import Terms
from reportgen.diagnostic import Diagnostic
from reportgen.workers.scheduler import Failure, Item, Made, Scheduler

__all__ = ["Cluster", "ClusterError", "Tls"]

CONNECT_S = 10
"""Seconds in which the scheduler must answer."""

LEAVE_S = 2
"""Seconds in which the workers are to say that they have ended the work; one may hang."""

CLOSE_S = 1
"""Seconds that the connection has to close."""


class Cluster:
    """The workers at a scheduler's address (`tcp://host:8786`; with `tls`, always encrypted).

    Every worker must give what is `expected` when it calls `environment`, a function of a
    module; `processes` gives a scheduler of so many processes of one machine, under whose
    limits each item is worked on there.

    Raises ClusterError, within half a minute where nobody answers, if the scheduler cannot be
    reached, has no workers, or has one that differs. `map` raises it if the cluster is lost.
    """

    def __init__(
        self,
        address: str,
        tls: Tls | None,
        expected: Mapping[str, str],
        environment: Callable[[], Mapping[str, str]],
        processes: Callable[[int], Scheduler],
    ) -> None:
        self._address = address
        self._terms = pickle.dumps(Terms(uuid.uuid4().hex, dict(expected), environment, processes))
        self._client = _connected(address, tls)
        self._roster = Roster(self._client, self._terms, address)
        self._open: list[Flights] = []
        self._closed = False
        try:
            with self._spoken():
                self._roster.muster()
        except BaseException:
            self.close()
            raise

    @property
    def doubts(self) -> Sequence[Diagnostic]:
        """Warnings on workers that came later and were left alone, or could not go on."""
        return [*self._roster.refused.values()]

    def map(
        self, work: Callable[[Item], Made], items: Iterable[Item]
    ) -> Generator[tuple[int, Made | Failure]]:
        """As `Scheduler.map`. Raises ClusterError if the scheduler or all workers are gone."""
        flights = Flights(self._client, self._roster, self._terms, work, items)
        self._open.append(flights)
        try:
            while flights.waits:
                for parcel in flights.due():
                    with self._spoken():
                        flights.send(parcel)
                with self._spoken():
                    landed = flights.landed()
                for position, made in landed:
                    yield position, _unpacked(made)
        finally:
            self._open.remove(flights)
            flights.drop()

    def close(self) -> None:
        """As `Scheduler.close`: what is worked on ends with its process, on every worker.

        Nobody who hangs is waited for.
        """
        self._closed = True
        for flights in self._open:
            flights.drop()
        # A scheduler or worker that is gone has nothing of ours any more.
        with suppress(Exception):
            if self._client.status == "running":
                self._client.run(
                    station.leave, self._terms, on_error="ignore", callback_timeout=LEAVE_S
                )
        with suppress(Exception):
            self._client.close(timeout=CLOSE_S)

    @contextmanager
    def _spoken(self) -> Iterator[None]:
        """What Dask raises, as what we promise."""
        try:
            yield
        except Exception as error:
            raise self._reason(error) from error

    def _reason(self, error: Exception) -> Exception:
        if self._closed:
            return RuntimeError("the cluster was closed")
        if isinstance(error, ClusterError):
            return error
        if isinstance(error, (CancelledError, OSError)):
            return ClusterError(Diagnostic("cum-mat", None, {"value": self._address}))
        why = error if isinstance(error, Mistake) else Mistake.of(error)
        values = {"value": self._address, "why": why}
        return ClusterError(Diagnostic("cum-loi", None, values))


def _unpacked(made: bytes | Failure) -> Any:
    return made if isinstance(made, Failure) else pickle.loads(made)  # noqa: S301  # from our workers


def _connected(address: str, tls: Tls | None) -> Client:
    """A client. Raises ClusterError if the scheduler cannot be reached."""
    name = address.partition("://")[2] or address
    secret = tls is not None or address.startswith("tls://")
    if secret and tls is None:
        raise ClusterError(Diagnostic("cum-can-chung-chi", None, {"value": address}))
    where = f"{'tls' if secret else 'tcp'}://{name}"
    try:
        security = _security(tls) if tls else Security()
        # Asked beforehand, as a client that cannot connect leaves a thread behind.
        LoopRunner().run_sync(_greeted, where, security)
        return Client(where, security=security, timeout=CONNECT_S, set_as_default=False)
    except Exception as error:
        values = {"value": address, "why": error}
        raise ClusterError(Diagnostic("cum-khong-toi", None, values)) from error


async def _greeted(address: str, security: Security) -> None:
    comm = await connect(address, CONNECT_S, **security.get_connection_args("client"))
    await comm.close()


def _security(tls: Tls) -> Security:
    return Security(
        require_encryption=True,
        tls_ca_file=str(tls.ca),
        tls_client_cert=str(tls.cert),
        tls_client_key=str(tls.key),
    )
