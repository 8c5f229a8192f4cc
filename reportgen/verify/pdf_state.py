"""How a page of a PDF is drawn at a moment, and what words and pictures come of it.

Source: ISO 32000-1, 8.3.4 (matrices), 8.4 (graphics state), 9.3 (text state).
"""

from dataclasses import dataclass, field
from typing import NamedTuple, TypeAlias

from reportgen.verify.pdf_font import PdfFont
from reportgen.verify.pdf_paint import Clip
from reportgen.verify.pdf_tokens import Operand

Matrix: TypeAlias = tuple[float, float, float, float, float, float]
Size: TypeAlias = tuple[float, float]
"""Width and height."""

UNIT: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
UNMARKED = -1
BLACK = "000000"


class Shown(NamedTuple):
    """Words shown at once, in points from the page's lower left corner.

    `hidden` is why nobody sees them, if so; `underline` is the kind of the line under them,
    `line_color` its colour; `spacing` is how far its letters stand apart (None: not known),
    `rise` how much higher its end is than its beginning, `alpha` how much it covers, up to 1.
    """

    mark: int
    text: str
    left: float
    right: float
    baseline: float
    size: float
    font: PdfFont
    color: str
    hidden: str = ""
    strike: bool = False
    underline: str = ""
    line_color: str = ""
    ground: str = ""
    spacing: float | None = None
    rise: float = 0.0
    alpha: float = 1.0


class Drawn(NamedTuple):
    """A picture's place: its marked content, width and height; `look` is what it shows."""

    mark: int
    width: float
    height: float
    look: bytes = b""


@dataclass(frozen=True, slots=True)
class State:
    """The graphics state, as far as words and lines need it."""

    matrix: Matrix = UNIT
    color: str = BLACK
    stroke: str = BLACK
    width: float = 1.0
    dashed: bool = False
    font: PdfFont = field(default_factory=PdfFont)
    size: float = 0.0
    letter: float = 0.0
    word: float = 0.0
    scale: float = 1.0
    leading: float = 0.0
    rise: float = 0.0
    in_picture: bool = False
    mode: float = 0.0
    alpha: float = 1.0
    clip: Clip = Clip()  # noqa: RUF009  # immutable

    @property
    def line_pt(self) -> float:
        """The width of a line in points."""
        a, b, c, d, _e, _f = self.matrix
        return float(self.width * abs(a * d - b * c) ** 0.5)


def matrix(at: list[Operand]) -> Matrix:
    """The last six operands."""
    a, b, c, d, e, f = (float(it) for it in at[-6:])
    return a, b, c, d, e, f


def times(m: Matrix, n: Matrix) -> Matrix:
    """First `m`, then `n`."""
    return (
        m[0] * n[0] + m[1] * n[2], m[0] * n[1] + m[1] * n[3],
        m[2] * n[0] + m[3] * n[2], m[2] * n[1] + m[3] * n[3],
        m[4] * n[0] + m[5] * n[2] + n[4], m[4] * n[1] + m[5] * n[3] + n[5],
    )  # fmt: skip


def number(at: list[Operand]) -> float:
    """The first number among operands; 0 of none."""
    return next((it for it in at if isinstance(it, float)), 0.0)


def color(at: list[Operand]) -> str:
    """Six hexadecimal digits of a grey or RGB colour; empty of any other."""
    parts = [it for it in at if isinstance(it, float)]
    if len(parts) == 1:
        parts *= 3
    if len(parts) != len("rgb"):
        return ""
    return "".join(f"{round(max(0.0, min(1.0, it)) * 255):02X}" for it in parts)


def mark(at: list[Operand], open_: list[int]) -> int:
    """The MCID of marked content, or that around it."""
    for i, it in enumerate(at[:-1]):
        if it == "MCID" and isinstance(at[i + 1], float):
            return int(at[i + 1])
    if at and at[0] == "Artifact":
        return UNMARKED
    return open_[-1] if open_ else UNMARKED
