"""Lines of tables, paragraphs and boxes on a PDF's page: strokes, and frames that are filled.

A frame is what lies between its outer and its inner edge; where its sides are drawn one by one,
each is cut out of it.
"""

from collections.abc import Iterator
from typing import NamedTuple

from reportgen.verify.pdf_paint import BROKEN, DOUBLE, SINGLE, Clip, Path, around

THICK_PT = 8.0
"""No line is thicker."""
SHORT_PT = 3.0
"""No line is shorter."""
HAIR_PT = 0.05
DOUBLE_PARTS = 4


class Ruled(NamedTuple):
    """A line on a page: the area that it takes, its colour, its kind."""

    area: Clip
    color: str
    kind: str


def stroked(path: Path, width_pt: float, color: str, *, dashed: bool) -> Iterator[Ruled]:
    """The line that a stroke draws, if it lies or stands; two beside each other are one."""
    points = [it for part in path.parts for it in part]
    if not points or path.curved:
        return
    area, half = around(points), width_pt / 2
    lies = area.right - area.left >= area.top - area.bottom
    across, down = (0.0, half) if lies else (half, 0.0)
    whole = Clip(area.left - across, area.bottom - down, area.right + across, area.top + down)
    if _is_line(whole):
        yield Ruled(whole, color, path.kind(dashed=dashed))


def framed(path: Path, clip: Clip, color: str) -> Iterator[Ruled]:
    """The sides of a frame that are drawn."""
    parts = [around(it) for it in path.parts if it]
    if len(parts) < 2:  # noqa: PLR2004  # an outer and an inner edge
        return
    outer = around([(x, y) for part in path.parts for x, y in part])
    kind = DOUBLE if len(parts) >= DOUBLE_PARTS else SINGLE
    shown = outer.within(clip)
    if _is_line(shown):
        yield Ruled(shown._replace(simple=True), color, kind if clip.simple else BROKEN)
        return
    inner = min(parts, key=lambda it: (it.right - it.left) * (it.top - it.bottom))
    for side in _sides(outer, inner):
        if _is_line(side):
            yield Ruled(side, color, kind)


def _sides(outer: Clip, inner: Clip) -> Iterator[Clip]:
    yield outer._replace(bottom=inner.top)
    yield outer._replace(top=inner.bottom)
    yield outer._replace(right=inner.left)
    yield outer._replace(left=inner.right)


def _is_line(area: Clip) -> bool:
    sizes = sorted((area.right - area.left, area.top - area.bottom))
    return HAIR_PT < sizes[0] < THICK_PT and sizes[1] > max(SHORT_PT, 2 * sizes[0])
