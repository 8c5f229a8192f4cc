"""A template that never ends is interrupted where it runs, so that its line can be told."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

AGAIN_S = 1
"""What was caught where it was raised is raised again after so many seconds."""


class TooLong(Exception):  # noqa: N818  # it says what is wrong
    """Raised inside the template that runs when its time is over."""


@contextmanager
def within(seconds: float) -> Iterator[None]:
    """Raise `TooLong` where the main thread is after so many seconds."""

    def stop(_signum: int, _frame: FrameType | None) -> None:
        raise TooLong(f"> {seconds:g} s")

    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, seconds, AGAIN_S)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
