"""`reportgen`, or `python -m reportgen`: workers load the engine while this process starts."""

import sys

from reportgen.batch import MAKING, READING
from reportgen.workers.nursery import start_early

STARTERS = (["render"], ["check"])
"""The commands that are done by worker processes."""
INTERRUPTED = 130


def main() -> None:
    """Run the program; ends the process with 0, 1 (diagnostics), 2 (usage), or 128 + a signal."""
    try:
        if sys.argv[1:2] in STARTERS and "--help" not in sys.argv:
            start_early(READING)
            start_early(MAKING)
        from reportgen.cli import run  # noqa: PLC0415  # what it imports takes its time

        sys.exit(run(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)


if __name__ == "__main__":
    main()
