"""Period × document × format: many files in one run, resumable, unharmed by a bad one.

In this order: `finding` and `choice` say which documents; `memory` (over `manifest`) which stand
as they would be made; `drafting` reads the others up to their HTML, `making` makes the files of
one, wherever a scheduler does its work (`reportgen.workers`, `cluster`); `run` puts it together
and writes; `summary` and `page` tell people of it, with the documents of runs before it
(`earlier`) and first pages (`pictures`).
"""

PRELOAD = ("reportgen.batch.preload",)
"""What the process that forks workers has loaded before the first."""
