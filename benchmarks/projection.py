"""What more workers would do: a projection from one measured run, by Amdahl's law.

A document costs the workers `work_s`, which they share, and the main process `serial_s`, which
nobody shares: it hashes, decides, notes and writes. A run takes
`start_s + documents * (serial_s + work_s / workers)`. This supposes one machine with a core for
every worker, each as fast as those measured, and a main process that never works beside its
workers. A worker's work is reading too, which a cluster leaves on the machine of the operator.
"""

import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from reportgen import output

PROVINCES, PERIODS = 34, 10
WORKERS = (1, 2, 8, 64)
SAMPLES = 40


@dataclass(frozen=True)
class Model:
    """Seconds: of a start, of the main process and of a worker for a document."""

    start_s: float
    serial_s: float
    work_s: float

    def seconds(self, documents: int, workers: int) -> float:
        """How long a run would take."""
        return self.start_s + documents * (self.serial_s + self.work_s / workers)

    @property
    def useful(self) -> float:
        """So many workers halve the throughput that more could give at most."""
        return self.work_s / self.serial_s


def table(model: Model, units: int) -> list[str]:
    """Lines for people: the nation of all units, and provinces of so many units each."""
    lines = [f"{'documents':>46}" + "".join(f"{it:>9} w." for it in WORKERS)]
    for what, documents in sizes(units):
        cells = "".join(f"{_hours(model.seconds(documents, it)):>12}" for it in WORKERS)
        lines.append(f"{what:<36}{documents:>10,}{cells}")
    return lines


def sizes(units: int) -> list[tuple[str, int]]:
    """What is projected to, and its documents."""
    return [
        (f"{PROVINCES} provinces together, {PERIODS} periods", units * PERIODS),
        (f"{PROVINCES} provinces like this, {PERIODS} periods", units * PERIODS * PROVINCES),
    ]


def _hours(seconds: float) -> str:
    return f"{seconds / 3600:.1f} h" if seconds >= 3600 else f"{seconds / 60:.1f} min"


def disk_wait(documents: Sequence[Path], folder: Path) -> float:
    """Seconds that writing a document's files waits for the disk, beside the processor time."""
    return median(_waits(documents[:SAMPLES], folder))


def _waits(documents: Iterable[Path], folder: Path) -> Iterable[float]:
    folder.mkdir(exist_ok=True)
    for number, pdf in enumerate(documents):
        files = {it: pdf.with_suffix(it).read_bytes() for it in (".docx", ".pdf")}
        clock, processor = time.perf_counter(), time.process_time()
        names = output.write_files(folder, str(number), files, folder, swept=True)
        yield (time.perf_counter() - clock) - (time.process_time() - processor)
        for name in names:
            name.unlink()
