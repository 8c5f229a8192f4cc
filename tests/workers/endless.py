"""A caller whose work never ends. As a script it has no guard: nothing may run it again."""

import sys

import work

from reportgen.workers.pool import Workers
from reportgen.workers.signals import Stopped, stoppable

try:
    with stoppable(), Workers(2) as workers:
        for _ in workers.map(work.spin, [False, True, True, True]):
            print("begun", flush=True)  # noqa: T201  # the test waits for it
except Stopped as stopped:
    sys.exit(stopped.status)
except KeyboardInterrupt:
    sys.exit(130)
