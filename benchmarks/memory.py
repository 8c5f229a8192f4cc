"""What a process that makes documents keeps of the documents that it made.

The worker is one of `reportgen.workers`, with the work that `reportgen render` gives it. It is
measured from outside, while it waits for the next document.
"""

import subprocess
import sys
from functools import partial
from pathlib import Path

from benchmarks import sample
from benchmarks.figure import Figure
from benchmarks.tree import resident
from reportgen.batch import MAKING, READING, tasks
from reportgen.batch.orders import Order, Product, Workshop
from reportgen.workers.pool import Limits, Workers
from reportgen.workers.scheduler import Failure

PART = "memory of one worker"
GOAL, EARLY = 1.02, 10


def run(folder: Path, documents: int) -> list[Figure]:
    """Growth of a worker from its tenth document to its last."""
    command = [sys.executable, "-m", "benchmarks.memory", str(folder), str(documents)]
    said = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    sizes = [float(it) for it in said.split()]
    early, late, most = sizes[EARLY - 1], sizes[-1], max(sizes[EARLY - 1 :])
    against = f"at {EARLY} ({early:.1f} MiB)"
    what = f"document {EARLY} to {documents}"
    return [
        Figure(PART, what, f"{late:.1f} MiB", late, late / early, against, GOAL),
        Figure(PART, "the most in between", f"{most:.1f} MiB", most, most / early, against),
    ]


def _main(folder: Path, documents: int) -> None:
    """Print the MiB that the worker holds after each document."""
    data = sample.data_folder(folder / "data")
    never_replaced = Limits(documents_per_worker=documents + 1)
    with (
        Workers(1, preload=READING) as readers,
        Workers(1, never_replaced, MAKING, tasks.warm) as makers,
    ):
        for number in range(documents):
            _make(readers, makers, sample.period_file(data, str(number), number))
            (pid,) = makers.pids
            print(resident(pid))


def _make(readers: Workers, makers: Workers, file: Path) -> None:
    """One document from its data to its bytes, as in a run."""
    workshop = Workshop(())
    ((_, drafted),) = readers.map(partial(tasks.draft, workshop), [file])
    if isinstance(drafted, Failure) or drafted.drafts[0].manuscript is None:
        raise RuntimeError(drafted)
    order = Order(drafted.drafts[0].manuscript, ("docx", "pdf"), ("docx",))
    ((_, product),) = makers.map(partial(tasks.make, workshop), [order])
    if not (isinstance(product, Product) and product.files):
        raise RuntimeError(product)


if __name__ == "__main__":
    _main(Path(sys.argv[1]), int(sys.argv[2]))
