"""reportgen: official Vietnamese documents, DOCX and PDF, from one file a period.

    from reportgen import Batch, render

`render` makes the documents of one period file in memory, `Batch` those of hundreds of files,
written below a folder, in processes that can be killed; see `reportgen.library`.
"""

import sys
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from reportgen.library import (
        About,
        Batch,
        Choice,
        Diagnostic,
        Document,
        JsonLines,
        Limits,
        Refusal,
        Remote,
        Rendering,
        Report,
        Result,
        Tls,
        UnknownFacet,
        open_log,
        render,
    )

__version__ = "0.1.0"
__all__ = [
    "About", "Batch", "Choice", "Diagnostic", "Document", "JsonLines", "Limits", "Refusal",
    "Remote", "Rendering", "Report", "Result", "Tls", "UnknownFacet", "open_log", "render",
]  # fmt: skip


def __getattr__(name: str) -> Any:
    """The library, loaded when it is first asked for: `--help` does without it."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from reportgen import library  # noqa: PLC0415  # slow

    return getattr(library, name)


class _Package(ModuleType):
    """Its `render` is the function, also when the folder of stage 4, of that name, is loaded."""

    def __setattr__(self, name: str, value: object) -> None:
        if name != "render" or not isinstance(value, ModuleType):
            super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Package
