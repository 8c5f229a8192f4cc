"""A template that never ends is interrupted where it runs, so that its line can be told."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

LOOKS = 25
LOOK_S = 0.01
"""When its time is over a template is looked at so often: a block that writes something is left
again and again, for the one around it, and the innermost line is the one to tell."""
AGAIN_S = 1
"""What was caught where it was raised is raised again after so many seconds."""


class TooLong(Exception):  # noqa: N818  # it says what is wrong
    """Raised inside the template that runs when its time is over."""

    def __init__(self, template: str, line: int) -> None:
        super().__init__(f"{template}:{line}")
        self.template, self.line = template, line


@contextmanager
def within(seconds: float) -> Iterator[None]:
    """Raise `TooLong` in the main thread after so many seconds of the processor."""
    deepest, place, looks = 0, ("", 0), 0

    def look(_signum: int, frame: FrameType | None) -> None:
        nonlocal deepest, place, looks
        looks += 1
        depth, here = _innermost(frame)
        if depth >= deepest:
            deepest, place = depth, here
        if looks >= LOOKS:
            signal.setitimer(signal.ITIMER_PROF, AGAIN_S, AGAIN_S)
            raise TooLong(*place)

    before = signal.signal(signal.SIGPROF, look)
    signal.setitimer(signal.ITIMER_PROF, seconds, LOOK_S)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def _innermost(frame: FrameType | None) -> tuple[int, tuple[str, int]]:
    """The innermost template that runs in a frame, and its line; how deep it stands."""
    frames: list[FrameType] = []
    while frame is not None:
        frames.append(frame)
        frame = frame.f_back
    for depth, it in zip(range(len(frames), 0, -1), frames, strict=True):
        template = it.f_globals.get("__jinja_template__")
        if template is not None:
            return depth, (template.name, template.get_corresponding_lineno(it.f_lineno))
    return 0, ("", 0)
