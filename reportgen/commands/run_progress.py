"""How far a run is, on the standard error: a bar on a terminal, plain lines elsewhere."""

import sys
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from decimal import Decimal
from typing import TextIO

from rich.console import Console, RenderableType
from rich.progress import BarColumn, Progress, ProgressColumn, SpinnerColumn, Task
from rich.table import Column
from rich.text import Text

from reportgen.messages import Language
from reportgen.texts import TEXTS
from reportgen.vietnamese import format_number

Clock = Callable[[], float]

QUIET_S = 2.0
"""Nothing is said of a run that ends before."""
FIRST_LINE_S = 5.0
LINES_APART_S = 10.0
WINDOW_S = 30.0
"""The rate is that of so long ago until now."""
MINUTE_S, HOUR_MIN = 60, 60


class Tick:
    """Counts what is done; a call says that one more document is, well or not."""

    def __init__(self, total: int | None, lang: Language, clock: Clock) -> None:
        self.all = total
        self.done = 0
        self.failed = 0
        self.files = (0, 0)
        self.clock = clock
        self.began = clock()
        self._words = TEXTS[lang]
        self._lang = lang
        self._window = deque([(self.began, 0)])
        self._seen: Callable[[], None] = lambda: None

    def __call__(self, *, ok: bool = True) -> None:
        """One more document is done; `ok` if its files are what they should be."""
        self.done += 1
        self.failed += not ok
        self._window.append((self.clock(), self.done))
        self._seen()

    def miss(self) -> None:
        """A document or file that is no part of the total has failed before it was made."""
        self.failed += 1
        self._seen()

    def reading(self, done: int, total: int) -> None:
        """So many of the period files are read; how many documents they give is not known yet."""
        self.files = (done, total)
        self._seen()

    def total(self, count: int) -> None:
        """So many documents there are in all, known only now; reading is no part of their rate."""
        self.all = count
        if not self.done:
            self._window = deque([(self.clock(), 0)])
        self._seen()

    def watched(self, seen: Callable[[], None]) -> None:
        """Have `seen` called after every change."""
        self._seen = seen

    @property
    def seconds(self) -> float:
        """Since the beginning."""
        return self.clock() - self.began

    def rate(self) -> float:
        """Documents a second over the last half minute; 0 when that is not known."""
        now = self.clock()
        while len(self._window) > 1 and self._window[1][0] <= now - WINDOW_S:
            self._window.popleft()
        then, done = self._window[0]
        return (self.done - done) / (now - then) if now > then else 0.0

    def counted(self) -> list[str]:
        """How many are done, and how many of these failed."""
        read, files = self.files
        reads = self.all is None and files > 0
        key = "run-read" if reads else "run-count" if self.all is None else "run-documents"
        numbers = (read, files) if reads else (self.done, self.all or 0)
        done, total = map(self._number, numbers)
        parts = [self._words[key].format(done=done, total=total)]
        if self.failed:
            parts.append(self._words["run-failed"].format(failed=self._number(self.failed)))
        return parts

    def expected(self) -> list[str]:
        """How fast it goes and how long it may last, as far as that is known."""
        rate = self.rate()
        parts = self.speed(rate)
        if rate and self.all is not None and self.all > self.done:
            left = self.duration((self.all - self.done) / rate)
            parts.append(self._words["run-left"].format(left=left))
        return parts

    def speed(self, rate: float) -> list[str]:
        """A rate in words, of slow ones by the minute; nothing for none."""
        if not rate:
            return []
        if rate < 1:
            return [self._words["run-rate-minute"].format(rate=self._number(rate * MINUTE_S, 1))]
        return [self._words["run-rate"].format(rate=self._number(rate, 1))]

    def ended(self) -> list[str]:
        """How fast it went, and how long it took in all."""
        took = self.duration(self.seconds)
        whole = self.done / self.seconds if self.seconds else 0.0
        return [*self.speed(whole), self._words["run-took"].format(took=took)]

    def duration(self, seconds: float) -> str:
        """Seconds up to a minute and a half, then minutes, then hours and minutes."""
        if seconds < 1.5 * MINUTE_S:
            return self._words["run-seconds"].format(seconds=max(1, round(seconds)))
        hours, minutes = divmod(round(seconds / MINUTE_S), HOUR_MIN)
        parts = [self._words["run-hours"].format(hours=self._number(hours))] if hours else []
        if minutes:
            parts.append(self._words["run-minutes"].format(minutes=minutes))
        return " ".join(parts)

    def _number(self, value: float, decimals: int = 0) -> str:
        if self._lang == "vi":
            return format_number(Decimal(str(value)), decimals)
        return f"{value:,.{decimals}f}"


@contextmanager
def run_progress(
    total: int | None,
    lang: Language,
    stream: TextIO | None = None,
    clock: Clock = time.monotonic,
) -> Iterator[Tick]:
    """Gives a `Tick` to be called after every document; `total` may be said later.

    On a terminal a bar that goes when the work ends. Elsewhere a line after 5 s, then every
    10 s at most, and one at the end. Nothing at all for a run of less than 2 s.
    """
    stream = stream or sys.stderr
    tick = Tick(total, lang, clock)
    shown = _bar if stream.isatty() else _lines
    with shown(tick, stream):
        yield tick


@contextmanager
def _lines(tick: Tick, stream: TextIO) -> Iterator[None]:
    due = FIRST_LINE_S

    def seen() -> None:
        nonlocal due
        if tick.seconds >= due and tick.done != tick.all:
            _say(stream, [*tick.counted(), *tick.expected()])
            due = tick.seconds + LINES_APART_S

    tick.watched(seen)
    try:
        yield
    finally:
        if tick.done and tick.seconds >= QUIET_S:
            _say(stream, [*tick.counted(), *tick.ended()])


def _say(stream: TextIO, parts: Iterable[str]) -> None:
    print(", ".join(parts), file=stream, flush=True)


@contextmanager
def _bar(tick: Tick, stream: TextIO) -> Iterator[None]:
    console = Console(file=stream, markup=False, emoji=False, highlight=False)
    with _Late(tick, console) as progress:
        task = progress.add_task("", total=tick.all)
        tick.watched(lambda: progress.update(task, completed=tick.done, total=tick.all))
        yield


class _Late(Progress):
    """A bar that is not there in the first seconds, and not when all is done."""

    def __init__(self, tick: Tick, console: Console) -> None:
        self.late = tick
        columns = (SpinnerColumn(), BarColumn(bar_width=None), _Counts(tick))
        super().__init__(
            *columns, console=console, transient=True, expand=True, get_time=tick.clock
        )

    def get_renderables(self) -> Iterable[RenderableType]:
        """The bar, once the work has gone on for long enough."""
        return super().get_renderables() if self.late.seconds >= QUIET_S else ()


class _Counts(ProgressColumn):
    """What the plain lines say, behind the bar."""

    def __init__(self, tick: Tick) -> None:
        super().__init__(Column(no_wrap=True))
        self.tick = tick

    def render(self, task: Task) -> Text:
        """Done, failed, rate, time left."""
        del task
        return Text(", ".join([*self.tick.counted(), *self.tick.expected()]))
