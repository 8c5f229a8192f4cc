"""Real schedulers and workers on the loopback, started as an operator starts them."""

import os
import socket
import subprocess
import sys
import uuid
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent / "workers"))  # see watched.py
watched = import_module("watched")
MARK = "REPORTGEN_TEST_MACHINES"


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


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
        watched.until(self._answers)

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
        return list(watched.marked(f"{MARK}={self.mark}"))

    def close(self) -> None:
        """End all by force, where somebody is left."""
        for pid in self.processes():
            watched.kill(pid)
        for one in self.started:
            one.wait()
        watched.until(lambda: not self.processes())
