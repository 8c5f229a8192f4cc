"""What limits cost: our worker processes against a plain pool, on items of 50 ms.

The machine must be idle: both are measured by the clock.
"""

import os
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context
from pathlib import Path

from benchmarks.figure import Figure, milliseconds
from benchmarks.rounds import measure
from reportgen.workers.pool import Workers

PART = "process limits (needs an idle machine)"
JOBS, ITEM_S, GOAL = 2, 0.05, 1.10
ORDER, PRODUCT = os.urandom(100 << 10), os.urandom(300 << 10)
"""As much as travels for a document: its HTML out, its two files back."""


def work(turns: int, order: bytes) -> bytes:
    """Some arithmetic, always the same amount of it."""
    value = len(order)
    for _ in range(turns):
        value = value * 31 % 1_000_003
    return PRODUCT if value else b""


def run(_folder: Path, rounds: int, items: int) -> list[Figure]:
    """Seconds for the same items, processes warm, in pairs."""
    one = partial(work, _turns())
    orders = [ORDER] * items
    with (
        Workers(JOBS, preload=("benchmarks.limits",)) as own,
        ProcessPoolExecutor(JOBS, mp_context=get_context("forkserver")) as plain,
    ):
        times = measure(
            {
                "own": lambda _: _seconds(lambda: [*own.map(one, orders)]),
                "plain": lambda _: _seconds(lambda: [*plain.map(one, orders)]),
            },
            range(rounds + 1),
        )
    took, other = times.median("own"), times.median("plain")
    what = f"{items} items of {ITEM_S * 1000:.0f} ms, {JOBS} processes"
    against = f"ProcessPoolExecutor ({milliseconds(other)})"
    return [
        Figure(PART, what, milliseconds(took), took, times.ratio("own", "plain"), against, GOAL)
    ]


def _turns() -> int:
    """How much arithmetic takes as long as an item should, on this machine."""
    trial = 1_000_000
    start = time.process_time()
    work(trial, ORDER)
    return round(trial * ITEM_S / (time.process_time() - start))


def _seconds(call: Callable[[], object]) -> float:
    start = time.perf_counter()
    call()
    return time.perf_counter() - start
