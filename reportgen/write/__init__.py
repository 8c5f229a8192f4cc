"""Stage 5, second half: one module a format, each with `write(front) -> bytes, diagnostics`.

The folder is the register: a module `write/xyz.py` makes `--format xyz` work.
"""

import importlib
import pkgutil
from typing import Protocol, cast

from reportgen.boxes import FrontEnd
from reportgen.diagnostic import Diagnostic


class Writer(Protocol):
    """What a format module offers."""

    def write(self, front: FrontEnd) -> tuple[bytes, list[Diagnostic]]:
        """The file's bytes, and what is wrong with it."""
        ...


def formats() -> list[str]:
    """The formats there are, by name."""
    return sorted(module.name for module in pkgutil.iter_modules(__path__))


def writer(name: str) -> Writer:
    """The writer of a format; loaded when it is first needed."""
    return cast(Writer, importlib.import_module(f"{__name__}.{name}"))
