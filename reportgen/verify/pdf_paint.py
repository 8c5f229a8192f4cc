"""Paths of a PDF's page: what bounds that which is drawn, what covers words, what strikes them.

Source: ISO 32000-1, 8.5 (path construction and painting).
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple, TypeAlias

Matrix: TypeAlias = tuple[float, float, float, float, float, float]

INVISIBLE, CLIPPED, COVERED = "invisible", "clipped", "covered"
"""Why words that a page has are not seen."""
FAR = 1e9
WAIST = 0.25
"""How far above their foot the middle of small letters is, by the size."""
HALF = 0.5
MOSTLY = 0.8
STRIKE, UNDERLINE = "strike", "underline"
SINGLE, DOUBLE, BROKEN, WAVY = KINDS = ("single", "double", "broken", "wavy")
"""Kinds of lines; dashes and dots are broken ones."""
LINES = {STRIKE: (0.1, 0.5), UNDERLINE: (-0.3, -0.02)}
"""How far above the foot of its words a line stands, by their size."""
FLAT_PT = 3.0
CORNERS = 4
JOINT_PT = 0.1
"""Areas with less between them touch."""
CURVES = (b"c", b"v", b"y")
MOST_POINTS = 50_000


class Clip(NamedTuple):
    """A rectangle; `simple` unless what is drawn in it may have holes."""

    left: float = -FAR
    bottom: float = -FAR
    right: float = FAR
    top: float = FAR
    simple: bool = True

    def within(self, other: "Clip") -> "Clip":
        """What of it lies in another one."""
        return Clip(
            max(self.left, other.left), max(self.bottom, other.bottom),
            min(self.right, other.right), min(self.top, other.top),
            self.simple and other.simple,
        )  # fmt: skip


class Stroke(NamedTuple):
    """A level line in marked content: its kind (one of KINDS) and colour."""

    mark: int
    left: float
    right: float
    height: float
    kind: str = SINGLE
    color: str = ""

    def of(self, left: float, right: float, baseline: float, size: float) -> str:
        """What it is to words, STRIKE or UNDERLINE; empty: nothing."""
        shared = min(self.right, right) - max(self.left, left)
        above = (self.height - baseline) / size if size else 0.0
        if shared < MOSTLY * (right - left) or left >= right:
            return ""
        return next((name for name, (low, top) in LINES.items() if low < above < top), "")


@dataclass
class Path:
    """A path as it grows: the corners of its parts, in the coordinates of the page."""

    parts: list[list[tuple[float, float]]] = field(default_factory=list)
    clips: bool = False
    curved: bool = False

    def take(self, name: bytes, at: Sequence[float], matrix: Matrix) -> None:
        """One more piece; a curve lies between its points."""
        if name in (b"W", b"W*"):
            self.clips = True
        elif name == b"re":
            x, y, width, height = at[-CORNERS:]
            corners = ((x, y), (x + width, y), (x + width, y + height), (x, y + height))
            self.parts.append([_point(*it, matrix) for it in corners])
        else:
            if name == b"m" or not self.parts:
                self.parts.append([])
            self.curved |= name in CURVES
            pairs = zip(at[::2], at[1::2], strict=False)
            if len(self.parts[-1]) < MOST_POINTS:
                self.parts[-1] += [_point(*it, matrix) for it in pairs]

    def clip(self, clip: Clip) -> Clip:
        """What bounds drawing when the path does too."""
        points = [it for part in self.parts for it in part]
        simple = len(self.parts) == 1 or _tiled([*map(around, self.parts)])
        return around(points, simple=simple).within(clip) if points else clip

    def filled(self, clip: Clip, *, holes: bool = True) -> list[Clip]:
        """The areas that it fills, round corners apart; none if it may have `holes`.

        One part may be one in another, unless all go round the same way.
        """
        if any(len(it) < CORNERS for it in self.parts) or not self.parts:
            return []
        if len(self.parts) > 1 and (holes or len({_turn(it) for it in self.parts}) > 1):
            return []
        areas = (around(it).within(clip) for it in self.parts)
        return [it for it in areas if it.simple]

    def stroke(self, mark: int, color: str, clip: Clip, *, dashed: bool) -> Stroke | None:
        """The level line that it is, if so, in marked content; it may be double or a wave."""
        points = [it for part in self.parts for it in part]
        if mark < 0 or not points:
            return None
        area = around(points).within(clip)
        flat = area.top - area.bottom < FLAT_PT
        middle = (area.top + area.bottom) / 2
        kind = self.kind(dashed=dashed)
        return Stroke(mark, area.left, area.right, middle, kind, color) if flat else None

    def kind(self, *, dashed: bool) -> str:
        """What kind of line its stroke is."""
        if self.curved:
            return WAVY
        if len(self.parts) > 1:
            return DOUBLE
        return BROKEN if dashed else SINGLE


def hides(clip: Clip, left: float, right: float, baseline: float, size: float) -> bool:
    """Whether most of some words lies outside of what is drawn."""
    return not _meets(clip, left, right, baseline, size)


def covers(area: Clip, left: float, right: float, baseline: float, size: float) -> bool:
    """Whether an area hides most of some words: a line through them does not."""
    tall = area.top - area.bottom > HALF * size
    return tall and _meets(area, left, right, baseline, size)


def _meets(area: Clip, left: float, right: float, baseline: float, size: float) -> bool:
    left, right = min(left, right), max(left, right)
    shared = min(area.right, right) - max(area.left, left)
    waist = baseline + WAIST * size
    return area.bottom <= waist <= area.top and shared >= HALF * (right - left)


def _point(x: float, y: float, m: Matrix) -> tuple[float, float]:
    return x * m[0] + y * m[2] + m[4], x * m[1] + y * m[3] + m[5]


def _turn(points: Sequence[tuple[float, float]]) -> bool:
    """Which way a part goes round: the sign of its area."""
    pairs = zip(points, (*points[1:], points[0]), strict=True)
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in pairs) > 0


def _tiled(parts: Sequence[Clip]) -> bool:
    """Whether rectangles side by side fill the one around them: the cells of a row do."""
    ordered = sorted(parts, key=lambda it: it.left)
    level = all(
        abs(it.top - other.top) < JOINT_PT and abs(it.bottom - other.bottom) < JOINT_PT
        for it, other in pairwise(ordered)
    )
    return level and all(abs(b.left - a.right) < JOINT_PT for a, b in pairwise(ordered))


def around(points: Sequence[tuple[float, float]], *, simple: bool = True) -> Clip:
    """The rectangle around some points."""
    across, down = ([it[i] for it in points] for i in (0, 1))
    return Clip(min(across), min(down), max(across), max(down), simple)
