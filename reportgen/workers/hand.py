"""A worker and its item, as they are seen from the process of the caller."""

import math
import pickle
import socket
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from queue import SimpleQueue

from reportgen.workers.scheduler import Failure
from reportgen.workers.serving import Reply
from reportgen.workers.wire import Post, send

SEND_S = 10
"""Seconds in which a worker that waits for an item must have taken it."""

START_S = 60
"""Seconds in which a worker must be ready."""

LEAVE_S = 5
"""Seconds in which a worker that was told to end must have ended."""

Answer = Reply | Failure


@dataclass
class Task:
    """One item on its way: work and item packed, and where the answer goes."""

    position: int
    work: bytes
    item: bytes
    answers: SimpleQueue[tuple[int, Answer]]
    tries: int = 0

    def answer(self, what: Answer) -> None:
        """Tell the caller what became of it."""
        self.answers.put((self.position, what))


@dataclass
class Hand:
    """A worker. `deadline` is when it must have done what it does now."""

    line: socket.socket
    pid: int = 0
    task: Task | None = None
    made: int = 0
    leaving: bool = False
    deadline: float = math.inf
    _post: Post = field(init=False)

    def __post_init__(self) -> None:
        self._post = Post(self.line)

    @property
    def free(self) -> bool:
        """Whether it can be given an item."""
        return bool(self.pid) and self.task is None and not self.leaving

    def begin(self, setup: bytes) -> None:
        """Tell a new worker what it must know. It answers when it is ready."""
        self.line.settimeout(SEND_S)
        self.deadline = time.monotonic() + START_S
        send(self.line, setup)

    def give(self, task: Task, wall_s: float) -> None:
        """Hand it an item. Raises OSError if it cannot take it; the item is then its own still."""
        self.task = task
        self.deadline = time.monotonic() + wall_s
        send(self.line, task.work)
        send(self.line, task.item)

    def lay_down(self) -> Task | None:
        """The item that it had and has no more."""
        task, self.task = self.task, None
        self.deadline = math.inf
        return task

    def leave(self) -> None:
        """Let it end by itself."""
        self.leaving = True
        self.deadline = time.monotonic() + LEAVE_S
        with suppress(OSError):
            self.line.shutdown(socket.SHUT_WR)

    def listen(self) -> bool:
        """Take what it has sent; false if it will send no more."""
        return self._post.read()

    def listen_out(self, seconds: float) -> None:
        """Take all that a worker that has ended had sent."""
        self.line.settimeout(seconds)
        with suppress(BlockingIOError, TimeoutError):
            while self.listen():
                pass

    def replies(self) -> Iterator[Reply]:
        """What it has said in whole; a reply that cannot be unpacked is the error of unpacking."""
        while (message := self._post.take()) is not None:
            try:
                yield pickle.loads(message)  # noqa: S301  # from our own worker
            except Exception as error:  # noqa: BLE001  # raised where the result is awaited
                yield Reply("raised", error)
