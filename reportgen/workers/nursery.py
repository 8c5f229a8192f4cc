"""The side of the caller: starts the process that forks workers, and gives it orders."""

import os
import socket
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from threading import Lock

from reportgen.workers.wire import END, FORK, KILL, ORDER

START = """
import sys
sys.path[:] = {path!r}
from reportgen.workers.forking import main
main({control}, {parent}, {preload!r})
"""

_early: "dict[tuple[str, ...], Nursery]" = {}
"""Those that were started before anybody wanted them, by what they load."""
_one_thread = Lock()
"""Held to look at `_early` and change it: runs may begin in several threads at once."""


class Nursery:
    """A running server. `line` becomes readable when a worker has ended."""

    def __init__(self, preload: Sequence[str]) -> None:
        self.preload = tuple(preload)
        self.line, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        values = {
            "path": sys.path, "control": theirs.fileno(), "parent": os.getpid(),
            "preload": [*preload],
        }  # fmt: skip
        with theirs:
            # A session of its own: a Ctrl+C in the terminal is the caller's to answer. That the
            # caller ended is seen by the end of the socket, however it ended.
            self._server = subprocess.Popen(  # noqa: S603  # this interpreter, our own text
                [sys.executable, "-c", START.format(**values)],
                pass_fds=[theirs.fileno()],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                start_new_session=True,
            )

    def fork(self, number: int) -> socket.socket:
        """A new worker; the socket to it. Raises OSError if the server is gone."""
        ours, theirs = socket.socketpair()
        with theirs:
            try:
                socket.send_fds(self.line, [ORDER.pack(FORK, number)], [theirs.fileno()])
            except OSError:
                ours.close()
                raise
        return ours

    def kill(self, number: int) -> None:
        """End a worker. Raises OSError if the server is gone."""
        self.line.send(ORDER.pack(KILL, number))

    def ended(self) -> tuple[int, int] | None:
        """The next worker that has ended, and its exit code; nothing if the server is gone."""
        with suppress(ConnectionError):
            if message := self.line.recv(END.size):
                number, code = END.unpack(message)
                return number, code
        return None

    def close(self, patience: float = 0) -> None:
        """End the server and every worker.

        If it has some seconds for it, none is left afterwards; otherwise they are being killed.
        """
        self.line.close()
        try:
            self._server.wait(patience)
        except subprocess.TimeoutExpired:
            self._server.kill()  # the system kills its workers with it
            self._server.wait()


def start_early(preload: Sequence[str]) -> None:
    """Start the server now, so that it imports while this process does the same.

    The next `nursery_for` the same modules takes it.
    """
    with _one_thread:
        if tuple(preload) not in _early:
            _early[tuple(preload)] = Nursery(preload)


def nursery_for(preload: Sequence[str]) -> Nursery:
    """The server that was started early for these modules, or a new one."""
    with _one_thread:
        if tuple(preload) in _early:
            return _early.pop(tuple(preload))
    return Nursery(preload)
