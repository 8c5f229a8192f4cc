"""`python -m benchmarks`: measure, print one table, say which goals are met."""

import argparse
import json
import os
import platform
import tempfile
from collections.abc import Callable
from importlib import metadata
from pathlib import Path

from rich.console import Console

from benchmarks import (
    again,
    batch,
    cold,
    growth,
    inspection,
    limits,
    memory,
    office_batch,
    preview,
    rollup,
    warm,
)
from benchmarks.figure import Figure, as_json, show

PEERS = ("weasyprint", "python-docx", "docxtpl")
Part = Callable[[Path], list[Figure]]


def main() -> None:
    """Run the parts asked for; the exit status says nothing of goals, which are read."""
    options = _options()
    parts = _parts(quick=options.quick)
    figures: list[Figure] = []
    say = Console(stderr=True)
    before = os.getloadavg()[0]
    with tempfile.TemporaryDirectory(prefix="reportgen-bench-") as folder:
        for name in options.parts or parts:
            with say.status(f"{name} …"):
                own = Path(folder, name)
                own.mkdir()
                figures += parts[name](own)
    machine = _machine(before)
    show(figures, machine, versions())
    if options.json:
        said = json.dumps(as_json(figures, machine, versions()), ensure_ascii=False, indent=2)
        options.json.write_text(f"{said}\n", encoding="utf-8")


def _parts(*, quick: bool) -> dict[str, Part]:
    rounds = 3 if quick else 11
    rows = {"docx": 1000, "pdf": 300} if quick else {"docx": 5000, "pdf": 5000}
    return {
        "cold": lambda folder: cold.run(folder, rounds),
        "warm": lambda folder: warm.run(folder, rounds),
        "tables": lambda folder: growth.tables(
            folder, 3, most=rows, writer_rows=200 if quick else 500
        ),
        "pages": lambda folder: growth.pages(folder, 1 if quick else 3, 40 if quick else 160),
        "memory": lambda folder: memory.run(folder, 40 if quick else 300),
        "batch": lambda folder: batch.run(folder, 1 if quick else 3, 40 if quick else 200),
        "skip": lambda folder: again.run(folder, rounds, 40 if quick else 332),
        "limits": lambda folder: limits.run(folder, 3 if quick else 5, 80 if quick else 400),
        "preview": lambda folder: preview.run(folder, 5 if quick else 50),
        "inspect": lambda folder: inspection.run(folder, rounds, 30 if quick else 100),
        "rollup": lambda folder: rollup.run(
            folder, 1 if quick else 3, communes=332 if quick else 3321
        ),
    }


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="fewer rounds, shorter tables")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures to FILE too")
    known = list(_parts(quick=True))
    parser.add_argument("parts", nargs="*", metavar="PART", help=f"only these: {', '.join(known)}")
    options = parser.parse_args()
    if wrong := set(options.parts) - set(known):
        parser.error(f"no such part: {', '.join(sorted(wrong))}")
    return options


def versions() -> str:
    """The versions of what is measured; a peer that is absent is said to be."""
    return ", ".join([*(f"{name} {_version(name)}" for name in PEERS), office_batch.version()])


def _version(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return "(not installed: not measured)"


def _machine(load: float) -> str:
    loads = f"load {load:.1f} before, {os.getloadavg()[0]:.1f} after"
    python = f"Python {platform.python_version()}"
    return f"{os.cpu_count()} cores, {platform.machine()}, {platform.system()}, {python}, {loads}"


if __name__ == "__main__":
    main()
