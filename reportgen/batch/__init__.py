"""Period × document × format: many files in one run, resumable, unharmed by a bad one.

In this order: `finding` and `choice` say which documents; `memory` (over `manifest`) which stand
as they would be made; `drafting` reads the others up to their HTML, `making` makes the files of
one, wherever a scheduler does its work (`reportgen.workers`, `cluster`); `run` puts it together
and writes; `summary` and `page` tell people of it, with the documents of runs before it
(`earlier`) and first pages (`pictures`).
"""

READING, MAKING = ("reportgen.batch.to_read",), ("reportgen.batch.to_make",)
"""What the processes that fork readers, and makers, have loaded before the first.

They are two so that the engine is loaded while the first file is read.
"""
