"""Growth: what a row costs in a long table, and what a worker keeps of the documents it made."""

import os
import subprocess
import sys
from pathlib import Path

from benchmarks import path, sample
from benchmarks.figure import Figure, milliseconds
from benchmarks.path import Case
from benchmarks.python_docx_peer import python_docx
from benchmarks.rounds import Times, Variant, measure, seconds, timed
from reportgen.shelf import Shelf
from reportgen.write.docx import word_file

ROWS, MEMORY = "tables, per row", "memory of one worker"
FEW, LINEAR, PDF_GOAL, WRITER_GOAL, MEMORY_GOAL = 100, 1.15, 1.3, 0.1, 1.02
WORDS = 200
PAGE = os.sysconf("SC_PAGE_SIZE")


def tables(folder: Path, rounds: int, *, most: dict[str, int], writer_rows: int) -> list[Figure]:
    """The cost of a row, above the document without rows, in short and in long tables."""
    using, data = path.shelf(), sample.data_folder(folder / "data")
    figures = []
    for kind, many in most.items():
        few, cost = (_row_cost(data, using, kind, rows, rounds) for rows in (FEW, many))
        goal = PDF_GOAL if kind == "pdf" else LINEAR
        what = f"{kind.upper()}, {many} rows"
        against = f"{FEW} rows ({milliseconds(few)})"
        figures.append(Figure(ROWS, what, milliseconds(cost), cost, cost / few, against, goal))
    return [*figures, _writer(data, using, writer_rows, rounds)]


def _row_cost(data: Path, using: Shelf, kind: str, rows: int, rounds: int) -> float:
    times = Times({"none": [], "all": []})
    for seed in range(rounds if rows <= 1000 else 1):
        for name, count in (("none", 1), ("all", rows)):
            label = f"{kind}-{rows}-{name}-{seed}"
            file = sample.period_file(data, label, seed, words=WORDS, rows=count)
            took = seconds(lambda file=file: path.render(file, using, [kind]))  # type: ignore[misc]
            times.seconds[name].append(took)
    return (times.median("all") - times.median("none")) / (rows - 1)


def _writer(data: Path, using: Shelf, rows: int, rounds: int) -> Figure:
    cases = (path.case(data, 900 + i, using, [], words=WORDS, rows=rows) for i in range(rounds + 1))
    variants: dict[str, Variant[Case]] = {
        "own": timed(lambda case: word_file(case.document)),
        "peer": timed(lambda case: python_docx(case.document)),
    }
    times = measure(variants, cases)
    took = times.median("own") / rows
    ratio = times.ratio("own", "peer")
    what = f"boxes → DOCX, {rows} rows"
    return Figure(ROWS, what, milliseconds(took), took, ratio, "python-docx by rows", WRITER_GOAL)


def memory(folder: Path, documents: int) -> list[Figure]:
    """Growth of a process of its own that makes documents one after the other."""
    command = [sys.executable, "-m", "benchmarks.growth", str(folder), str(documents)]
    said = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    early, late = (int(it) / 2**20 for it in said.split())
    what = f"document 10 to {documents}"
    against = f"at 10 ({early:.1f} MiB)"
    return [Figure(MEMORY, what, f"{late:.1f} MiB", late, late / early, against, MEMORY_GOAL)]


def _worker(folder: Path, documents: int) -> None:
    """Make documents; print the resident bytes after the tenth and after the last."""
    using, data = path.shelf(), sample.data_folder(folder / "data")
    for number in range(1, documents + 1):
        file = sample.period_file(data, str(number), number)
        path.render(file, using, ["docx", "pdf"])
        if number in {10, documents}:
            pages = Path("/proc/self/statm").read_text(encoding="ascii").split()[1]
            print(int(pages) * PAGE)


if __name__ == "__main__":
    _worker(Path(sys.argv[1]), int(sys.argv[2]))
