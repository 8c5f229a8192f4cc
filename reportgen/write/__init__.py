"""Stage 5, second half: one module a format, each with `write(front, carried)`.

The folder is the register: a module `write/xyz.py` makes `--format xyz` work.
"""

import hashlib
import importlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Protocol, cast
from urllib.parse import urlencode

from reportgen.diagnostic import Diagnostic

if TYPE_CHECKING:  # at run time the name would load the engine
    from reportgen.boxes import FrontEnd

CARRIED_KIND = "urn:reportgen:period-data:1"
"""By this name our own data are known inside a file, whatever else it carries."""


@dataclass(frozen=True)
class Carried:
    """Period data that a document carries: the bytes of its YAML file as they were read.

    `name` is plain ASCII, `day` stands wherever a format wants the date of a file. `measures`
    are the units of measure of what the data type, by indicator and by `table.column`: the
    catalogue of those who made them does not travel along.
    """

    name: str
    content: bytes
    day: date
    measures: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def digest(self) -> str:
        """The SHA-256 of the content, in hexadecimal."""
        return hashlib.sha256(self.content).hexdigest()

    @property
    def units(self) -> str:
        """The units of measure as one word of plain ASCII: `thu=t%E1%BB%B7&von=ha`."""
        return urlencode(self.measures)


class Writer(Protocol):
    """What a format module offers."""

    def write(
        self, front: "FrontEnd", carried: Carried | None = None
    ) -> tuple[bytes, list[Diagnostic]]:
        """The file's bytes, with what it is to carry, and what is wrong with it."""
        ...


def writer(name: str) -> Writer:
    """The writer of a format; loaded when it is first needed."""
    return cast(Writer, importlib.import_module(f"{__name__}.{name}"))
