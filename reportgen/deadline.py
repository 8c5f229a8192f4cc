"""A template that never ends is interrupted where it runs, so that its line can be told."""

import math
import signal
import threading
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from types import FrameType
from typing import ClassVar, NamedTuple

LOOKS = 25
LOOK_S = 0.01
"""When its time is over a template is looked at so often: a block that writes something is left
again and again, for the one around it, and the innermost line is the one to tell."""
AGAIN_S = 1
"""What was caught where it was raised is raised again after so many seconds."""


@dataclass(frozen=True)
class Patience:
    """How long a template may run: seconds of the processor, and by the clock."""

    cpu_s: float = 30
    wall_s: float = math.inf


class Place(NamedTuple):
    """A template by its name, and a line of it; nothing where none ran."""

    template: str = ""
    line: int = 0


NOWHERE = Place()


class Halted(Exception):  # noqa: N818  # it says what became of the template
    """A template was stopped at this place; `code` is that of the sentence which says why."""

    code: ClassVar[str]

    def __init__(self, place: Place, value: object = "") -> None:
        super().__init__(f"{self.code}: {place.template}:{place.line}")
        self.place, self.value = place, value


class TooLong(Halted):
    """Raised inside the template that runs when its time, so many seconds, is over."""

    code = "mau-qua-lau"


@contextmanager
def within(patience: Patience) -> Iterator[None]:
    """Raise `TooLong` as soon as patience is over.

    Only the main thread can be interrupted; whoever has the signals to himself, as this function
    does around itself, keeps them.
    """
    with ExitStack() as stack:
        if threading.current_thread() is threading.main_thread():
            stack.enter_context(_clock(signal.ITIMER_PROF, signal.SIGPROF, patience.cpu_s))
            stack.enter_context(_clock(signal.ITIMER_REAL, signal.SIGALRM, patience.wall_s))
        yield


@contextmanager
def _clock(timer: int, signum: signal.Signals, seconds: float) -> Iterator[None]:
    if seconds == math.inf or signal.getsignal(signum) is not signal.SIG_DFL:
        yield
        return
    watch = _Watch(timer, seconds)
    signal.signal(signum, watch)
    signal.setitimer(timer, seconds, LOOK_S)
    try:
        yield
    finally:
        watch.over = True  # first: a signal that is on its way must not keep the rest from it
        signal.setitimer(timer, 0)
        signal.signal(signum, signal.SIG_DFL)


@dataclass
class _Watch:
    """Looks where a template is when its time is over, and ends it at last."""

    timer: int
    seconds: float
    over: bool = False
    _deepest: int = 0
    _place: Place = NOWHERE
    _looks: int = 0

    def __call__(self, _signum: int, frame: FrameType | None) -> None:
        """What the signal calls."""
        self._looks += 1
        depth, place = _innermost(frame)
        if depth >= self._deepest:
            self._deepest, self._place = depth, place
        if self._looks >= LOOKS and not self.over:
            signal.setitimer(self.timer, AGAIN_S, AGAIN_S)
            raise TooLong(self._place, f"{self.seconds:g}")


def _innermost(frame: FrameType | None) -> tuple[int, Place]:
    """The innermost template that runs in a frame, and its line; how deep it stands."""
    frames: list[FrameType] = []
    while frame is not None:
        frames.append(frame)
        frame = frame.f_back
    for depth, it in zip(range(len(frames), 0, -1), frames, strict=True):
        if place := place_in(it, it.f_lineno):
            return depth, place
    return 0, NOWHERE


def place_in(frame: FrameType, line: int) -> Place | None:
    """The place in a template that a line of its compiled code stands for."""
    template = frame.f_globals.get("__jinja_template__")
    return Place(template.name, template.get_corresponding_lineno(line)) if template else None
