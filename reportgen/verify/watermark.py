"""Words behind the text of a page: how big, how turned, where, in what colour."""

import math
from collections.abc import Iterator

from reportgen.boxes.document import Geometry, Watermark
from reportgen.verify.geometry import ASCENT, DESCENT
from reportgen.verify.parts import Piece

PLACE_PT, TURN_DEG, PART = 2.0, 0.5, 0.02
"""Up to here places, turns and (as a part of the whole) sizes are the same."""


def watermark(word: Watermark, pdf: Piece, sheet: Geometry) -> Iterator[tuple[str, str, str]]:
    """What differs: property, and what each file has."""
    across, down = pdf.right_pt - pdf.left_pt, -pdf.rise_pt
    degrees = math.degrees(math.atan2(down, across))
    if abs((word.degrees - degrees + 180) % 360 - 180) > TURN_DEG:
        yield "turn", f"{word.degrees:.1f}°", f"{degrees:.1f}°"
    length = math.hypot(across, down)
    size = max(abs(word.width_pt - length) / length, abs(word.font.size_pt / _size(pdf) - 1))
    if size > PART:
        yield (
            "size", f"{word.font.size_pt:.1f} pt, {word.width_pt:.1f} pt",
            f"{_size(pdf):.1f} pt, {length:.1f} pt",
        )  # fmt: skip
    wanted = sheet.left_pt + word.middle_pt[0], sheet.top_pt + word.middle_pt[1]
    found = _middle(pdf, math.radians(degrees))
    if math.dist(wanted, found) > PLACE_PT:
        yield "place", _point(wanted), _point(found)
    if pdf.letters.color and word.font.color.upper() != pdf.letters.color:
        yield "color", word.font.color.upper(), pdf.letters.color


def _point(at: tuple[float, float]) -> str:
    return f"{at[0]:.0f} × {at[1]:.0f} pt"


def _size(pdf: Piece) -> float:
    return pdf.letters.size_pt or 1.0


def _middle(pdf: Piece, turned: float) -> tuple[float, float]:
    """The middle of the words, as high as their letters' box is above their foot."""
    up = (ASCENT - DESCENT) / 2 * _size(pdf)
    x = (pdf.left_pt + pdf.right_pt) / 2 + math.sin(turned) * up
    y = pdf.baseline_pt - pdf.rise_pt / 2 - math.cos(turned) * up
    return x, y
