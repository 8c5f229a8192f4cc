"""Inspection: a document of ten pages as Word file, and what a hundred of them leave in memory."""

import os
import subprocess
import sys
from pathlib import Path

from benchmarks import path, sample
from benchmarks.figure import Figure, milliseconds
from benchmarks.rounds import Variant, measure, timed
from benchmarks.tree import resident
from reportgen.inspect import inspect

PART = "inspection of Word files"
TEN_PAGES = 3900
"""Words that fill ten pages."""
GOAL_S, MEMORY_GOAL = 1.0, 1.02


def run(folder: Path, rounds: int, documents: int) -> list[Figure]:
    """Seconds for a file of ten pages, warm, and the growth of a process over many files."""
    standards = path.shelf().standards
    files = [_word_file(folder, number) for number in range(rounds + 1)]
    variants: dict[str, Variant[Path]] = {"inspect": timed(lambda file: inspect(file, standards))}
    took = measure(variants, files).median("inspect")
    again = [files[i % len(files)] for i in range(documents)]
    command = [sys.executable, "-m", "benchmarks.inspection", *map(str, again)]
    said = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    early, late = map(float, said.split())
    against = f"at 10 ({early:.1f} MiB)"
    what = f"file 10 to {documents}"
    return [
        Figure(PART, "ten pages, warm", milliseconds(took), took, goal=GOAL_S),
        Figure(PART, what, f"{late:.1f} MiB", late, late / early, against, MEMORY_GOAL),
    ]


def _word_file(folder: Path, seed: int) -> Path:
    data = sample.data_folder(folder / "data")
    period = sample.period_file(data, f"inspect-{seed}", seed, words=TEN_PAGES)
    content = path.render(period, path.shelf(), ["docx"])
    file = folder / f"{seed}.docx"
    file.write_bytes(content[".docx"])
    return file


def _worker(files: list[str]) -> None:
    """Inspect files; print the resident MiB after the tenth and after the last."""
    standards = path.shelf().standards
    for number, file in enumerate(files, 1):
        inspect(Path(file), standards)
        if number in {10, len(files)}:
            print(resident(os.getpid()))


if __name__ == "__main__":
    _worker(sys.argv[1:])
