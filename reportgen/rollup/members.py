"""Many members: by worker processes under limits, so that a bad file costs itself alone.

A worker reads some files at once. If it dies or runs into a limit, each of these files is read
again by itself, which shows the one that was to blame.
"""

import os
from collections.abc import Generator, Iterator, Mapping, Sequence
from functools import partial

from reportgen.diagnostic import Diagnostic
from reportgen.rollup.reading import MemberReader, Reading, Task
from reportgen.workers.limits import Limits
from reportgen.workers.pool import Workers
from reportgen.workers.scheduler import Failure, Fate

PRELOAD = ("reportgen.rollup.reading",)
"""What a worker process has imported before its first file."""
CHUNK, WORTH_WORKERS = 16, 64
"""Files a worker takes at once; fewer files than this are read without workers."""

LIMITS = Limits(wall_s=120, cpu_s=60, memory_mib=1024)
"""What the files of a chunk may cost; a file of ordinary size takes some hundredths of a second."""

CODES: Mapping[Fate, str] = {
    "time": "doc-qua-lau", "cpu": "doc-qua-lau", "memory": "doc-qua-bo-nho",
    "died": "tien-trinh-doc-chet",
}  # fmt: skip


def read_members(
    tasks: Sequence[Task], reader: MemberReader, jobs: int, limits: Limits = LIMITS
) -> Generator[tuple[int, Reading]]:
    """The place of each file with its reading, as soon as it is read, in so many processes.

    A file that runs into a limit or kills its worker is a reading with an error that names it.
    """
    if len(tasks) < WORTH_WORKERS:
        yield from enumerate(map(reader.read, tasks))
        return
    places = range(len(tasks))
    with Workers(jobs, limits, PRELOAD) as workers:
        read = partial(_read, workers, reader, tasks)
        torn: list[range] = []
        for some, made in read([places[i : i + CHUNK] for i in places[::CHUNK]]):
            if isinstance(made, Failure):
                torn += [places[i : i + 1] for i in some]
            else:
                yield from zip(some, made, strict=True)
        for (at,), made in read(torn):
            yield at, _lost(tasks[at], made) if isinstance(made, Failure) else made[0]


def _read(
    workers: Workers, reader: MemberReader, tasks: Sequence[Task], chunks: Sequence[range]
) -> Iterator[tuple[range, list[Reading] | Failure]]:
    """The chunks, each as soon as it is read."""
    work = partial(read_all, reader)
    for number, made in workers.map(work, (tasks[it.start : it.stop] for it in chunks)):
        yield chunks[number], made


def read_all(reader: MemberReader, tasks: Sequence[Task]) -> list[Reading]:
    """The members of some files; a worker keeps the reader, and with it the catalogues."""
    return [*map(reader.read, tasks)]


def _lost(task: Task, failure: Failure) -> Reading:
    name = str(task.file)
    mistake = Diagnostic(CODES[failure.fate], None, {"known": failure.limit}, path=name)
    return Reading(name, None, [mistake])


def most_jobs() -> int:
    """How many processes there may be: the cores of this process."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
