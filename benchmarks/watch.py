"""A run of the command line, watched from outside: time, processors, memory, how far it is."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from benchmarks.tree import family, processor, shared_mebibytes
from reportgen.workers.limits import die_with

SAMPLED_EVERY_S, TOLD_EVERY_S = 0.5, 10.0
SAID = 2000
"""Last letters of its words that are quoted when a run fails."""

Leg = dict[str, Any]
"""One run, or what was seen of one that was interrupted: `seconds`, `main_s` and `workers_s` of
processor time, `mebibytes` of all processes at their most, `documents` written, `done`."""


@dataclass
class Watcher:
    """Watches a process until its end."""

    process: subprocess.Popen[bytes]
    began: float = field(default_factory=time.time)
    most: float = 0.0
    used: dict[int, float] = field(default_factory=dict)

    def look(self) -> None:
        """Take a sample; a worker that has ended meanwhile is still counted."""
        self.most = max(self.most, shared_mebibytes(self.process.pid))
        for pid in family(self.process.pid):
            self.used[pid] = max(self.used.get(pid, 0.0), processor(pid))

    def leg(self, out: Path) -> Leg:
        """What was seen until now."""
        main = self.used.get(self.process.pid, 0.0)
        return {
            "seconds": time.time() - self.began,
            "main_s": main,
            "workers_s": sum(self.used.values()) - main,
            "mebibytes": self.most,
            "documents": written_since(out, self.began),
            "done": False,
        }


def watch(data: Sequence[Path], out: Path, jobs: int, tell: Callable[[Leg], None]) -> Leg:
    """One run of `reportgen render`; `tell` is called every ten seconds and at the end."""
    command = [sys.executable, "-m", "reportgen", "render", *map(str, data)]
    options = ["--jobs", str(jobs), "--out", str(out)]
    log = out.parent / "reportgen.log"
    with log.open("wb") as said:
        process = subprocess.Popen(
            [*command, *options],
            stdout=said,
            stderr=said,
            preexec_fn=partial(die_with, os.getpid()),  # noqa: PLW1509  # there is one thread
        )
        try:
            leg = _watched(process, out, tell)
        finally:
            process.terminate()  # has no effect on one that has ended
            process.wait()
    if process.returncode:
        raise RuntimeError(log.read_text(encoding="utf-8", errors="replace")[-SAID:])
    tell(leg)
    return leg


def _watched(process: subprocess.Popen[bytes], out: Path, tell: Callable[[Leg], None]) -> Leg:
    watcher = Watcher(process)
    told = watcher.began
    while process.poll() is None:
        watcher.look()
        if time.time() - told >= TOLD_EVERY_S:
            told = time.time()
            tell(watcher.leg(out))
        time.sleep(SAMPLED_EVERY_S)
    leg = watcher.leg(out) | {"done": process.returncode == 0}
    summary = json.loads((out / "summary.json").read_bytes()) if leg["done"] else {}
    return leg | {it: summary[it] for it in ("written", "unchanged", "failed") if it in summary}


def written_since(out: Path, moment: float) -> int:
    """The documents whose PDF is newer."""
    return sum(it.stat().st_mtime >= moment for it in out.rglob("*.pdf"))
