"""The process from which workers are forked: it imports once, has one thread and makes nothing.

Python's own fork server is not used: its workers run the caller's main script again, keep the
server alive when the caller was killed, and it needs one more process (the resource tracker).
"""

import gc
import importlib
import os
import select
import signal
import socket
import traceback
from collections.abc import Sequence
from contextlib import suppress
from typing import NoReturn

from reportgen.workers.limits import die_with, outlive_parent
from reportgen.workers.serving import serve
from reportgen.workers.wire import END, FORK, ORDER


def main(control: int, parent: int, preload: Sequence[str]) -> None:
    """Obey orders from the socket until its other side is closed, then leave no process."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    die_with(parent)  # as long as nobody looks at the socket
    gc.disable()  # what is imported stays
    for name in preload:
        importlib.import_module(name)
    gc.freeze()  # its pages stay shared with every worker
    gc.enable()
    outlive_parent()
    with socket.socket(fileno=control) as line:
        server = Server(line)
        try:
            with suppress(ConnectionError):  # the caller ended amid a message
                server.run()
        finally:
            server.end()


class Server:
    """Forks workers, kills them, tells how each ended. The numbers are given by the other side."""

    def __init__(self, line: socket.socket) -> None:
        self._line = line
        self._pids: dict[int, int] = {}
        self._woken, self._wake = os.pipe()
        os.set_blocking(self._wake, False)
        signal.set_wakeup_fd(self._wake, warn_on_full_buffer=False)
        signal.signal(signal.SIGCHLD, lambda *_: None)  # a handler is what makes the pipe speak

    def run(self) -> None:
        """Until the other side closes."""
        ears = select.poll()  # select() knows no descriptor above 1023
        for one in (self._line.fileno(), self._woken):
            ears.register(one, select.POLLIN)
        while True:
            ready = {it for it, _ in ears.poll()}
            if self._woken in ready:
                os.read(self._woken, 4096)
                self._reap()
            if self._line.fileno() in ready and not self._obey():
                return

    def end(self) -> None:
        """Kill every worker and wait for its end."""
        for pid in self._pids.values():
            os.kill(pid, signal.SIGKILL)
        for pid in self._pids.values():
            os.waitpid(pid, 0)

    def _obey(self) -> bool:
        message, fds, _, _ = socket.recv_fds(self._line, ORDER.size, 1)
        if len(message) < ORDER.size:
            return False
        order, number = ORDER.unpack(message)
        if order == FORK:
            self._fork(number, fds[0])
        elif number in self._pids:  # not reaped yet, so the pid is still that worker's
            os.kill(self._pids[number], signal.SIGKILL)
        return True

    def _fork(self, number: int, line: int) -> None:
        parent = os.getpid()
        try:
            pid = os.fork()
        except OSError:  # no memory, or too many processes: as a worker that ended at once
            self._line.send(END.pack(number, 1))
        else:
            if not pid:
                self._become_worker(parent, line)
            self._pids[number] = pid
        os.close(line)

    def _become_worker(self, parent: int, line: int) -> NoReturn:
        """A worker must not run on in the loop of its server."""
        try:
            signal.set_wakeup_fd(-1)
            for one in (signal.SIGCHLD, signal.SIGTERM):
                signal.signal(one, signal.SIG_DFL)
            die_with(parent)
            self._line.close()
            os.close(self._woken)
            os.close(self._wake)
            serve(socket.socket(fileno=line))
            os._exit(0)
        except BrokenPipeError:
            os._exit(0)  # nobody waits for the answer any more
        except BaseException:  # noqa: BLE001  # said, then the end
            traceback.print_exc()
            os._exit(1)

    def _reap(self) -> None:
        """Signals may have come together: look at every worker."""
        for number, pid in [*self._pids.items()]:
            ended, status = os.waitpid(pid, os.WNOHANG)
            if ended:
                del self._pids[number]
                self._line.send(END.pack(number, os.waitstatus_to_exitcode(status)))
