"""One run in a folder at a time: a lock that the system frees when its holder dies.

The lock is `flock` on `.lock`, which stays in the folder and holds who has it. A file system
without locks (some network drives: ENOLCK, ENOTSUP) refuses the run: two runs at once would
mix their files, and nothing else would notice. A child process that is started by `exec` does
not inherit the lock; a bare `os.fork` would, and is not done here.
"""

import errno
import fcntl
import os
import socket
import stat
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path

NAME = ".lock"
LONGEST = 300  # bytes of a holder's text
PATIENCE = 10  # looks at a file whose holder is about to write its name
PAUSE_S = 0.02
FLAGS = os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC | os.O_NONBLOCK


class Held(Exception):  # noqa: N818  # it tells a state of the folder, no fault
    """Another run has the folder. `holder` tells which: process, machine, since when."""

    def __init__(self, holder: str) -> None:
        super().__init__(holder)
        self.holder = holder


@contextmanager
def locked(out: Path) -> Iterator[None]:
    """Hold a folder, which is made if it is not there.

    Held within a second when another run has it. OSError when the folder or its lock cannot
    be made, `.lock` is a link or no plain file, or the file system knows no locks.
    """
    out.mkdir(parents=True, exist_ok=True)
    handle = os.open(out / NAME, FLAGS, 0o666)
    try:
        _take(handle)
        yield
    finally:
        os.close(handle)  # frees the lock


def _take(handle: int) -> None:
    if not stat.S_ISREG(os.fstat(handle).st_mode):
        raise OSError(errno.EINVAL, os.strerror(errno.EINVAL), NAME)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        raise Held(_holder(handle)) from None
    with suppress(OSError):  # a full disk: the lock holds without a name in it
        os.ftruncate(handle, 0)
        os.pwrite(handle, _signature().encode(), 0)


def _holder(handle: int) -> str:
    for _ in range(PATIENCE):
        if content := os.pread(handle, LONGEST, 0):
            return content.decode("utf-8", "replace").strip()
        time.sleep(PAUSE_S)
    return ""


def _signature() -> str:
    since = datetime.now(UTC).astimezone().isoformat(timespec="seconds")
    return f"pid {os.getpid()}, {socket.gethostname()}, {since}\n"
