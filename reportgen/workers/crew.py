"""The loop beside the caller that hands out items, takes answers and keeps the limits.

It has a thread of its own, so that a caller who is busy writing files keeps no worker waiting
and no limit from being kept.
"""

import math
import selectors
import signal
import socket
import threading
import time
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from queue import SimpleQueue

from reportgen.workers.hand import Answer, Hand, Task
from reportgen.workers.limits import Limits
from reportgen.workers.nursery import Nursery
from reportgen.workers.scheduler import Failure
from reportgen.workers.serving import Reply

TRIES = 2
"""How often an item is tried whose worker died by another cause than a limit."""

FALSE_STARTS = 3
"""Workers in a row that may end before they are ready."""

END_S = 5
"""Seconds that the server has to end its workers."""

GONE_S = 1
"""Seconds in which the workers of a server that was killed must be gone."""


class Crew:
    """The workers, and the items that wait for one.

    `run` is the loop. `put`, `drop`, `stop` and `pids` may be used beside it.
    """

    def __init__(
        self, jobs: int, limits: Limits, setup: bytes, start: Callable[[], Nursery]
    ) -> None:
        self._jobs, self._limits, self._setup, self._start = jobs, limits, setup, start
        self._lock = threading.Lock()
        self._waiting: deque[Task] = deque()
        self._broken: BaseException | None = None
        self._stopping = self._resting = False
        self._hands: dict[int, Hand] = {}
        self._hired = self._false_starts = 0
        self._selector = selectors.DefaultSelector()
        self._woken, self._wake = socket.socketpair()
        self._wake.settimeout(0)
        self._selector.register(self._woken, selectors.EVENT_READ, self._hear)
        self._nursery = self._found()

    @property
    def pids(self) -> list[int]:
        """The processes that are ready or at work."""
        return [it.pid for it in [*self._hands.values()] if it.pid and not it.leaving]

    def put(self, task: Task) -> None:
        """Queue an item. Raises what broke the loop, or RuntimeError after `stop`."""
        with self._lock:
            if self._broken:
                raise self._broken
            self._waiting.append(task)
        self._call()

    def drop(self, answers: SimpleQueue[tuple[int, Answer]]) -> None:
        """Forget the items that wait, of a caller who has stopped reading."""
        with self._lock:
            kept = [it for it in self._waiting if it.answers is not answers]
            self._waiting = deque(kept)

    def rest(self) -> None:
        """From now on a worker without work ends; with new work others are hired."""
        self._resting = True
        self._call()

    def stop(self) -> None:
        """End the loop, and with it every process."""
        self._stopping = True
        self._call()

    def run(self) -> None:
        """Until `stop`, or until something breaks that concerns every item."""
        try:
            while not self._stopping:
                self._hire()
                self._hand_out()
                self._dismiss()
                for key, _ in self._selector.select(self._patience()):
                    key.data()
                self._keep_time()
            self._end(RuntimeError("the workers were closed"))
        except BaseException as error:  # noqa: BLE001  # raised where results are awaited
            self._end(error)

    def _end(self, error: BaseException) -> None:
        """Leave no process, and nobody waiting."""
        self._nursery.close(END_S if self.pids else 0)
        with self._lock:
            self._broken = error
            held = [it.task for it in self._hands.values() if it.task]
            for task in [*held, *self._waiting]:
                task.answer(Reply("raised", error))
            for one in (self._woken, self._wake, *(it.line for it in self._hands.values())):
                one.close()
        self._hands.clear()
        self._selector.close()

    def _call(self) -> None:
        with suppress(OSError):  # called often enough already, or the loop has ended
            self._wake.send(b".")

    def _hear(self) -> None:
        self._woken.recv(4096)

    def _found(self) -> Nursery:
        nursery = self._start()
        self._selector.register(nursery.line, selectors.EVENT_READ, self._part)
        return nursery

    # People come and go.

    def _hire(self) -> None:
        """As many workers as there is work for; the first without being asked, unless they rest."""
        here = [it for it in self._hands.values() if not it.leaving]
        busy = len([it for it in here if it.task])
        spare = 0 if self._resting else 1
        wanted = min(self._jobs, max(spare, busy + len(self._waiting)))
        for _ in range(wanted - len(here)):
            self._hired += 1
            try:
                line = self._nursery.fork(self._hired)
            except OSError:  # the server is gone: its end will be heard next
                return
            hand = self._hands[self._hired] = Hand(line)
            self._selector.register(line, selectors.EVENT_READ, partial(self._read, self._hired))
            with suppress(OSError):  # its end will be heard
                hand.begin(self._setup)

    def _dismiss(self) -> None:
        """Those who rest and have nothing to do."""
        for hand in self._hands.values():
            if self._resting and hand.free:
                hand.leave()

    def _part(self) -> None:
        """A worker has ended, or the server has, and every worker with it."""
        ended = self._nursery.ended()
        if ended is not None:
            if self._bury(*ended):
                self._count_false_start(_how(ended[1]))
            return
        self._selector.unregister(self._nursery.line)
        self._nursery.close()
        buried = [self._bury(number, -signal.SIGKILL, GONE_S) for number in [*self._hands]]
        if any(buried):
            self._count_false_start("their server ended")
        self._nursery = self._found()

    def _bury(self, number: int, code: int, patience: float = 0) -> bool:
        """Whether it had never been ready."""
        hand = self._hands.pop(number)
        hand.listen_out(patience)
        self._take(hand)
        with suppress(KeyError):
            self._selector.unregister(hand.line)
        hand.line.close()
        if task := hand.lay_down():
            self._died(task, code)
        return not hand.pid

    def _count_false_start(self, how: str) -> None:
        self._false_starts += 1
        if self._false_starts > FALSE_STARTS:
            raise RuntimeError(f"workers end before they are ready: {how}")

    def _died(self, task: Task, code: int) -> None:
        """Another try, unless it was the item's fault or would be one too many."""
        task.tries += 1
        if code == -signal.SIGXCPU:
            task.answer(Failure("cpu", f"{self._limits.cpu_s:g} s"))
        elif task.tries < TRIES:
            with self._lock:
                self._waiting.appendleft(task)
        else:
            task.answer(Failure("died", _how(code)))

    def _kill(self, number: int) -> None:
        with suppress(OSError):  # the server is gone, and its workers with it
            self._nursery.kill(number)

    # Items go out, answers come in.

    def _hand_out(self) -> None:
        for number, hand in self._hands.items():
            if hand.free and (task := self._next()):
                try:
                    hand.give(task, self._limits.wall_s)
                except OSError:  # it has died, or is stuck: its end will be heard
                    self._kill(number)

    def _next(self) -> Task | None:
        with self._lock:
            return self._waiting.popleft() if self._waiting else None

    def _read(self, number: int) -> None:
        hand = self._hands.get(number)
        if hand is None:  # buried by an event before this one
            return
        if not hand.listen():
            self._selector.unregister(hand.line)
            self._kill(number)  # it has ended, or will never speak again
        self._take(hand)

    def _take(self, hand: Hand) -> None:
        for reply in hand.replies():
            if not hand.pid:
                self._welcome(hand, reply)
            elif task := hand.lay_down():
                failed = Failure("memory", f"{self._limits.memory_mib} MiB")
                task.answer(failed if reply.kind == "memory" else reply)
                hand.made += 1
                if reply.kind == "memory" or hand.made >= self._limits.documents_per_worker:
                    hand.leave()

    def _welcome(self, hand: Hand, reply: Reply) -> None:
        """The first reply says that it is ready, or why no worker will be."""
        if reply.kind == "raised":
            raise reply.value
        if reply.kind == "memory":
            raise MemoryError(f"workers are not ready within {self._limits.memory_mib} MiB")
        hand.pid, hand.deadline = reply.value, math.inf
        self._false_starts = 0

    # Time passes.

    def _patience(self) -> float | None:
        """Seconds until the next deadline."""
        first = min((it.deadline for it in self._hands.values()), default=math.inf)
        return None if first == math.inf else max(0, first - time.monotonic())

    def _keep_time(self) -> None:
        now = time.monotonic()
        for number, hand in self._hands.items():
            if now >= hand.deadline:
                if task := hand.lay_down():
                    task.answer(Failure("time", f"{self._limits.wall_s:g} s"))
                hand.leaving, hand.deadline = bool(hand.pid), math.inf
                self._kill(number)


def _how(code: int) -> str:
    """`SIGKILL` or `exit 1`."""
    return signal.Signals(-code).name if code < 0 else f"exit {code}"
