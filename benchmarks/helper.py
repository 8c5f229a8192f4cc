"""A process beside this one that measures what must not share its memory or its modules."""

import json
import subprocess
import sys
from collections.abc import Callable, Mapping
from types import TracebackType
from typing import Any, Self


class Helper:
    """One module of ours as a process: a request a line, an answer a line, both JSON."""

    def __init__(self, module: str) -> None:
        self._command = [sys.executable, "-m", module]

    def __enter__(self) -> Self:
        """Start it."""
        self._process = subprocess.Popen(
            self._command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """End it."""
        self._process.communicate()

    def ask(self, request: Mapping[str, Any]) -> Any:
        """What it answers."""
        if self._process.stdin is None or self._process.stdout is None:
            raise BrokenPipeError
        self._process.stdin.write(f"{json.dumps(request)}\n")
        self._process.stdin.flush()
        return json.loads(self._process.stdout.readline())


def serve(answer: Callable[[dict[str, Any]], Any]) -> None:
    """The other side: answer until there is nothing more to read."""
    for line in sys.stdin:
        print(json.dumps(answer(json.loads(line))), flush=True)
