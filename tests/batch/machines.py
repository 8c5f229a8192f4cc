"""Real schedulers and workers on the loopback, started as an operator starts them."""

import os
import signal
import socket
import subprocess
import sys
import time
import uuid
from collections.abc import Callable, Sequence
from pathlib import Path

HERE = Path(__file__).parent
MARK = "REPORTGEN_TEST_MACHINES"


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def until(true: Callable[[], object], seconds: float = 30) -> None:
    """Wait until it is true; an AssertionError if it does not become so."""
    deadline = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < deadline, "it did not come true"
        time.sleep(0.05)


class Machines:
    """A scheduler and its workers; all that they started can be found by a mark."""

    def __init__(self, folder: Path, options: Sequence[str] = (), scheme: str = "tcp") -> None:
        self.folder = folder
        self.options = options
        self.started: list[subprocess.Popen[bytes]] = []
        self.mark = uuid.uuid4().hex
        self.address = f"{scheme}://127.0.0.1:{free_port()}"
        self.scheduler = self._start(
            "dask_scheduler", "--host", self.address.rpartition(":")[0], "--port", self.port,
            "--no-show",
        )  # fmt: skip
        until(self._answers, 60)

    def _answers(self) -> bool:
        with socket.socket() as one:
            return one.connect_ex(("127.0.0.1", int(self.port))) == 0

    @property
    def port(self) -> str:
        return self.address.rpartition(":")[2]

    def worker(self, *options: str, **environment: str) -> "subprocess.Popen[bytes]":
        """`--nworkers N` processes that a nanny watches, or one with `--no-nanny`."""
        return self._start(
            "dask_worker", self.address, "--nthreads", "1", "--local-directory",
            str(self.folder), *options, **environment,
        )  # fmt: skip

    def _start(self, command: str, *options: str, **environment: str) -> "subprocess.Popen[bytes]":
        path = os.pathsep.join([str(HERE), str(HERE.parents[1])])
        with (self.folder / f"{command}.log").open("ab") as log:
            found = subprocess.Popen(
                [sys.executable, "-m", f"distributed.cli.{command}", "--no-dashboard",
                 *options, *self.options],
                env={**os.environ, "PYTHONPATH": path, MARK: self.mark, **environment},
                cwd=self.folder, stdin=subprocess.DEVNULL, stdout=log, stderr=log,
            )  # fmt: skip
        self.started.append(found)
        return found

    def processes(self) -> list[int]:
        """Every process that these machines started, directly or not."""
        mark = f"{MARK}={self.mark}".encode()
        return [int(it.name) for it in Path("/proc").glob("[0-9]*") if mark in _environ(it)]

    def close(self) -> None:
        """End all by force, where somebody is left."""
        for pid in self.processes():
            try:
                os.kill(pid, signal.SIGKILL)
            except ProcessLookupError:
                continue
        for one in self.started:
            one.wait()
        until(lambda: not self.processes())


def _environ(process: Path) -> bytes:
    try:
        return (process / "environ").read_bytes()
    except OSError:  # it has ended, or is another user's
        return b""
