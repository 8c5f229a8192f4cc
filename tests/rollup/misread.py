"""A reader that some files are too much for; worker processes import it by this name."""

import os
import signal
from pathlib import Path

from reportgen.rollup.reading import MemberReader, Reading, Task


class Misreader(MemberReader):
    """Reads every file but those whose unit's folder has the name of something bad."""

    def read(self, task: Task) -> Reading:
        """As the real one, or what the name says."""
        what = task.file.parent.name
        if what == "ends-never":
            while True:
                pass
        if what == "eats-memory":
            held = [bytes(1 << 20) for _ in range(4096)]
            return Reading(str(held), None, [])
        if what == "kills":
            os.kill(os.getpid(), signal.SIGKILL)
        if what == "kills-once" and _first(task.file.with_suffix(".seen")):
            os.kill(os.getpid(), signal.SIGKILL)
        return super().read(task)


def _first(mark: Path) -> bool:
    """Whether nobody has been here before."""
    if mark.exists():
        return False
    mark.touch()
    return True
