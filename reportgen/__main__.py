"""`reportgen`, or `python -m reportgen`: workers load the engine while this process starts."""

import sys
from collections.abc import Sequence

from reportgen.batch import MAKING, READING
from reportgen.workers.nursery import start_early

STARTERS = (["render"], ["check"])
"""The commands that are done by worker processes."""
CLUSTER = "--scheduler"
INTERRUPTED = 130


def main() -> None:
    """Run the program; ends the process with 0, 1 (diagnostics), 2 (usage), or 128 + a signal."""
    try:
        for preload in servers(sys.argv[1:]):
            start_early(preload)
        from reportgen.cli import run  # noqa: PLC0415  # what it imports takes its time

        sys.exit(run(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)


def servers(arguments: Sequence[str]) -> list[Sequence[str]]:
    """What the servers load that a command will use: on a cluster, documents are made there."""
    if [*arguments[:1]] not in STARTERS or "--help" in arguments:
        return []
    distant = any(it.partition("=")[0] == CLUSTER for it in arguments)
    return [READING] if distant else [READING, MAKING]


if __name__ == "__main__":
    main()
