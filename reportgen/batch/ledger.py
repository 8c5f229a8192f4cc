"""Which period files are done: all their documents stand, so that they need not be read again."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from reportgen.batch.memory import Memory
from reportgen.batch.orders import Drafted
from reportgen.batch.result import Refusal, Result


@dataclass
class Ledger:
    """Told of every outcome, it tells the memory of every file that is done."""

    memory: Memory
    files: Sequence[Path]
    drafted: Mapping[int, Drafted]
    _seen: Counter[int] = field(default_factory=Counter)
    _spoilt: set[int] = field(default_factory=set)

    def open(self) -> None:
        """Files that give no document and of which nothing is said are done from the start."""
        for number, found in self.drafted.items():
            if not (found.drafts or found.said):
                self.memory.finish(self.files[number], found)

    def enter(self, number: int, outcome: Result | Refusal) -> None:
        """One outcome of a file. OSError if the file is done and that cannot be recorded."""
        if number not in self.drafted:
            return
        if isinstance(outcome, Refusal) or not outcome.done:
            self._spoilt.add(number)
        if isinstance(outcome, Result):
            self._seen[number] += 1
        found = self.drafted[number]
        if self._seen[number] == len(found.drafts) and number not in self._spoilt:
            self.memory.finish(self.files[number], found)
