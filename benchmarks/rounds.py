"""Rounds: all variants one after the other on the same input, each round in another order.

The machine's speed changes from second to second, so a ratio is taken inside a round, and
the median of the rounds is what is said.
"""

import gc
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from statistics import median
from typing import TypeVar

Input = TypeVar("Input")
Variant = Callable[[Input], float]
"""Does the work on an input; the seconds that it took."""


@dataclass
class Times:
    """Seconds by variant, one number a round."""

    seconds: dict[str, list[float]] = field(default_factory=dict)

    def median(self, name: str) -> float:
        """The usual time of a variant."""
        return median(self.seconds[name])

    def ratio(self, name: str, floor: str) -> float:
        """A variant against another, round by round."""
        pairs = zip(self.seconds[name], self.seconds[floor], strict=True)
        return median(own / other for own, other in pairs)


def seconds(work: Callable[[], object]) -> float:
    """The processor time of one call, with the garbage of others gone before it.

    Nothing measured so waits for anything, and what else the machine does is not counted.
    """
    gc.collect()
    start = time.process_time()
    work()
    return time.process_time() - start


def timed(work: Callable[[Input], object]) -> Variant[Input]:
    """A variant of work done in this process."""
    return lambda given: seconds(lambda: work(given))


def measure(variants: Mapping[str, Variant[Input]], inputs: Iterable[Input]) -> Times:
    """Run every variant on every input; the first input warms up and is not counted."""
    times = Times({name: [] for name in variants})
    names = list(variants)
    for number, given in enumerate(inputs):
        turn = number % len(names)
        for name in names[turn:] + names[:turn]:
            took = variants[name](given)
            if number:
                times.seconds[name].append(took)
    return times
