"""reportgen: official Vietnamese documents, DOCX and PDF, from one file a period.

    from reportgen import Batch, render

`render` makes the documents of one period file in memory, `Batch` those of hundreds of files,
written below a folder, in processes that can be killed; see `reportgen.library`.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from reportgen.library import (
        Batch,
        Choice,
        Diagnostic,
        Document,
        Limits,
        Refusal,
        Rendering,
        Report,
        Result,
        render,
    )

__version__ = "0.1.0"
__all__ = [
    "Batch", "Choice", "Diagnostic", "Document", "Limits", "Refusal", "Rendering", "Report",
    "Result", "render",
]  # fmt: skip


def __getattr__(name: str) -> Any:
    """The library, loaded when it is first asked for: `--help` does without it."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from reportgen import library  # noqa: PLC0415  # slow

    return getattr(library, name)
