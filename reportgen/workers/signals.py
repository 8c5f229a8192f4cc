"""Signals that ask a run to stop, as exceptions that unwind it in order."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


class Stopped(BaseException):
    """A signal asked this process to stop. No error, so that no `except Exception` keeps it."""

    def __init__(self, signum: int) -> None:
        super().__init__(signal.Signals(signum).name)
        self.signum = signum

    @property
    def status(self) -> int:
        """The exit status of a process that a signal stopped: 143 for SIGTERM."""
        return 128 + self.signum


@contextmanager
def stoppable() -> Iterator[None]:
    """SIGTERM and SIGHUP raise `Stopped` in the main thread, SIGINT KeyboardInterrupt, once.

    What comes after the first changes nothing: the clean-up runs to its end. A signal that
    the caller had ignored (nohup) stays ignored. In another thread nothing is changed.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    raised = False

    def stop(signum: int, _frame: FrameType | None) -> None:
        nonlocal raised
        if not raised:
            raised = True
            raise KeyboardInterrupt if signum == signal.SIGINT else Stopped(signum)

    before = {it: signal.getsignal(it) for it in SIGNALS}
    before = {it: was for it, was in before.items() if was not in {signal.SIG_IGN, None}}
    for one in before:
        signal.signal(one, stop)
    try:
        yield
    finally:
        for one, was in before.items():
            signal.signal(one, was)
