"""How figures came about, as `trace` tells it; files of other units are read when one is asked."""

from collections.abc import Mapping
from functools import cached_property
from pathlib import Path

from reportgen.compute.figures import Figures
from reportgen.rollup.desk import Desk, open_desk
from reportgen.rollup.trace import Trace
from reportgen.rollup.tracing import Kept, read_kept, tracer


class Traces:
    """The traces of the figures of a period file, each made once."""

    def __init__(self, file: Path, figures: Figures) -> None:
        self.file = file
        self.figures = figures
        self.made: dict[str, Trace | None] = {}

    @cached_property
    def _desk(self) -> tuple[Desk, Kept] | None:
        desk, _ = open_desk(self.file, None)
        kept, _ = read_kept(self.file, desk) if desk else (None, [])
        return (desk, kept) if desk and kept else None

    def of(self, code: str) -> Trace | None:
        """The trace of an indicator; None for a name that is none, or where nothing is known."""
        if code not in self.made:
            self.made[code] = self._made(code)
        return self.made[code]

    def _made(self, code: str) -> Trace | None:
        known: Mapping[str, object] = self.figures.values
        if code not in known or self._desk is None:
            return None
        desk, kept = self._desk
        return tracer(kept, code, desk, 1).of(code)
