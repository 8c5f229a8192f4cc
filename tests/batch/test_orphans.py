"""A run that ends while it starts leaves no process: its servers load the engine at that time."""

import os
import signal
import sys
import time
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parent))  # as in test_cluster.py
runs = import_module("runs")
watched = runs.watched

MOMENTS_S = (0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.5)
"""After the start: Python has started, then servers import, then files are looked for."""
RENDER = ("render", "xa", "--format", "docx", "--jobs", "2")


def left_when_ended(folder: Path, signum: signal.Signals, moment_s: float) -> Any:
    """The processes that live on when a run was ended so long after its start."""
    run = runs.Command(folder, *RENDER)
    time.sleep(moment_s)
    run.process.send_signal(signum)
    run.process.wait(watched.GRACE_S)
    return watched.left_after(f"{runs.MARK}={run.mark}")


def test_no_process_outlives_a_run_that_is_killed_while_it_starts(communes: Path) -> None:
    found = [left_when_ended(communes, signal.SIGKILL, it) for it in MOMENTS_S]
    assert found == [[]] * len(MOMENTS_S)


@pytest.mark.parametrize("signum", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_no_process_outlives_a_run_that_is_stopped_while_it_starts(
    communes: Path, signum: signal.Signals
) -> None:
    for moment_s in (0.2, 0.4):
        assert left_when_ended(communes, signum, moment_s) == []


def test_a_server_that_never_gets_its_engine_loaded_is_over_too(communes: Path) -> None:
    """However fast or slow the machine is: a server loads while its caller is killed."""
    slow = runs.write(communes / "slow" / "weasyprint.py", "import time\n\ntime.sleep(600)\n")
    paths = os.pathsep.join([str(runs.ROOT), str(slow.parent)])
    run = runs.Command(communes, *RENDER, PYTHONPATH=paths)
    watched.until(lambda: len(run.processes()) > 2)
    time.sleep(MOMENTS_S[-1])
    assert run.process.poll() is None, run.said
    run.kill(everything=False)
    assert run.process.wait(watched.GRACE_S) == -signal.SIGKILL
    assert watched.left_after(f"{runs.MARK}={run.mark}") == []
