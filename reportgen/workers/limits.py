"""What one item may cost, and how a worker process holds itself to it."""

import ctypes
import math
import os
import resource
import signal
import sys
from dataclasses import dataclass

MIB = 1 << 20
PR_SET_PDEATHSIG = 1


@dataclass(frozen=True)
class Limits:
    """Per item: seconds of wall time and of CPU; per process: MiB of address space, items made.

    CPU time is counted by the system in whole seconds. A process that has made
    `documents_per_worker` items ends and a new one takes its place.
    """

    wall_s: float = 120
    cpu_s: float = 60
    memory_mib: int = 1536
    documents_per_worker: int = 500


def die_with(parent: int) -> None:
    """End with SIGKILL as soon as the parent process ends, however it ends.

    On Linux "the parent" is the thread that started this process.
    """
    _signal_at_its_end(signal.SIGKILL)
    if os.getppid() != parent:  # it ended before the line above
        os._exit(0)


def outlive_parent() -> None:
    """No longer end with the parent: the end of a socket tells of it from now on."""
    _signal_at_its_end(0)


def _signal_at_its_end(number: int) -> None:
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, number)


def limit_process(limits: Limits) -> None:
    """Bound the memory of this process; no core file of a killed one, which holds people's data."""
    _lower(resource.RLIMIT_AS, limits.memory_mib * MIB)
    _lower(resource.RLIMIT_CORE, 0)


def limit_item(limits: Limits) -> None:
    """Bound the CPU time from now on: the system counts from the start of the process."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    _lower(resource.RLIMIT_CPU, math.ceil(used.ru_utime + used.ru_stime + limits.cpu_s))


def _lower(kind: int, value: int) -> None:
    """Set the soft limit; the hard one could not be raised again for the next item."""
    hard = resource.getrlimit(kind)[1]
    resource.setrlimit(kind, (value if hard == resource.RLIM_INFINITY else min(value, hard), hard))
