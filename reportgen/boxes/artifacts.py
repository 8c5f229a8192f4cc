"""What stands on every page (`position: fixed`) is an artifact of a tagged PDF, no content.

Source: ISO 32000-1, 14.8.2.2 (page artifacts); ISO 14289-1, 7.1.
"""

from collections.abc import Iterator
from typing import Any

from weasyprint import draw
from weasyprint.layout.absolute import AbsolutePlaceholder
from weasyprint.pdf import tags

_draw = draw.draw_stacking_context
_tagged = tags._build_box_tree  # noqa: SLF001  # no public way to leave a box out


def _drawn(stream: Any, context: Any) -> None:
    """In place of the engine's: all of a box that stands on every page is one artifact."""
    known = stream._tags  # noqa: SLF001  # as above
    if known is None or context.box.style["position"] != "fixed":
        _draw(stream, context)
        return
    with stream.artifact():
        stream._tags = None  # noqa: SLF001  # as above
        try:
            _draw(stream, context)
        finally:
            stream._tags = known  # noqa: SLF001  # as above


def _elements(box: Any, *rest: Any) -> Iterator[Any]:
    """In place of the engine's: such a box has no element among the tags."""
    inner = box._box if isinstance(box, AbsolutePlaceholder) else box  # noqa: SLF001  # as above
    if inner.style["position"] != "fixed":
        yield from _tagged(box, *rest)


def leave_artifacts_out() -> None:
    """Put these in the place of the engine's functions."""
    draw.draw_stacking_context = _drawn
    tags._build_box_tree = _elements  # noqa: SLF001  # as above
