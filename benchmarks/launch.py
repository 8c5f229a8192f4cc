"""Starts processes and measures them, from a process that is small itself.

Linux counts the size of the process that starts another into the other's peak memory.
"""

import os
import subprocess
import time
from typing import Any

from benchmarks.helper import serve


def _measured(request: dict[str, Any]) -> dict[str, Any]:
    """Of one process: seconds from start to end, processor time, peak memory, status, last words.

    The processor time has that of all processes below it that it waited for.
    """
    start = time.perf_counter()
    process = subprocess.Popen(
        request["command"], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
    )
    said = process.stderr.read() if process.stderr else ""
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return {
        "seconds": time.perf_counter() - start,
        "processor": usage.ru_utime + usage.ru_stime,
        "mebibytes": usage.ru_maxrss / 1024,
        "status": process.returncode,
        "said": said,
    }


if __name__ == "__main__":
    serve(_measured)
