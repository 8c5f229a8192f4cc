"""YAML files read and nothing else, in processes: the floor of the roll-up."""

import sys
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import yaml

from reportgen.load import load_file

CHUNK = 16


def _load(file: Path) -> None:
    """By our loader."""
    load_file(file)


def _pyyaml(file: Path) -> None:
    """By PyYAML's C loader, which checks nothing and keeps no places."""
    yaml.load(file.read_text(encoding="utf-8"), yaml.CSafeLoader)


READERS: dict[str, Callable[[Path], None]] = {"load": _load, "pyyaml": _pyyaml}


def main(kind: str, folder: Path, jobs: int) -> None:
    """Read every file below a folder."""
    with ProcessPoolExecutor(jobs, mp_context=get_context("spawn")) as pool:
        for _ in pool.map(READERS[kind], sorted(folder.rglob("*.yaml")), chunksize=CHUNK):
            pass


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), int(sys.argv[3]))
