"""Stage 5, first half: HTML and CSS to boxes, made once for all writers.

`document` says what the boxes are; `front` makes them, and loads the engine when it is asked for.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from reportgen.boxes.front import FetchError, FrontEnd, front_end, read

__all__ = ["FetchError", "FrontEnd", "front_end", "read"]


def __getattr__(name: str) -> Any:
    """The front end: who only knows what boxes are does without the engine."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from reportgen.boxes import front  # noqa: PLC0415  # slow

    return getattr(front, name)
