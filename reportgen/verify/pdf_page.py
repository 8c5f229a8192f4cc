"""What a page of a PDF prints: words and pictures with their places, by marked content.

Source: ISO 32000-1, 8.4 (graphics state), 9.4 (text objects), 14.6 (marked content).
"""

from collections.abc import Callable, Collection
from dataclasses import dataclass, field, replace
from typing import Any, NamedTuple, TypeAlias

from reportgen.verify.pdf_font import WHOLE, PdfFont, read_font
from reportgen.verify.pdf_paint import (
    CLIPPED,
    COVERED,
    INVISIBLE,
    STRIKE,
    UNDERLINE,
    Clip,
    Path,
    Stroke,
    covers,
    hides,
)
from reportgen.verify.pdf_tokens import Operand, tokens
from reportgen.verify.thumbnail import printed_picture

Matrix: TypeAlias = tuple[float, float, float, float, float, float]
Size: TypeAlias = tuple[float, float]
"""Width and height."""

UNIT: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
UNMARKED = -1
PERCENT = 0.01
DEEPEST = 5
"""Forms in forms."""
NEAR_PT = 1.0
"""Between the size of a picture and that of what its drawing is cut to."""
WHITE = "FFFFFF"
MOST_TRIES = 20_000_000
"""Words compared with areas that are drawn after them."""


class Shown(NamedTuple):
    """Words shown at once, in points from the page's lower left corner.

    `hidden` is why nobody sees them, if so.
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
    underline: bool = False
    ground: str = ""


class Drawn(NamedTuple):
    """A picture's place: its marked content, width and height; `look` is what it shows."""

    mark: int
    width: float
    height: float
    look: bytes = b""


@dataclass(frozen=True, slots=True)
class State:
    """The graphics state, as far as words need it."""

    matrix: Matrix = UNIT
    color: str = "000000"
    font: PdfFont = field(default_factory=PdfFont)
    size: float = 0.0
    letter: float = 0.0
    word: float = 0.0
    scale: float = 1.0
    leading: float = 0.0
    rise: float = 0.0
    in_picture: bool = False
    mode: float = 0.0
    clip: Clip = Clip()  # noqa: RUF009  # immutable


class Reader:
    """Interprets the content of a page; fonts are read once a document, by their object.

    What is cut to the size of one of the `pictures` is drawn in it: its words are left out.
    """

    def __init__(
        self,
        fonts: dict[int, PdfFont],
        pictures: Collection[Size] = (),
        looks: dict[int, bytes] | None = None,
    ) -> None:
        self.fonts, self.pictures = fonts, pictures
        self.looks = {} if looks is None else looks
        self.box: Size | None = None
        self.path = Path()
        self.strokes: list[Stroke] = []
        self.uprights: list[tuple[Clip, bool]] = []
        self.grounds: list[tuple[Clip, str]] = []
        self.tries = 0
        self.shown: list[Shown] = []
        self.drawn: list[Drawn] = []
        self.state = State()
        self.saved: list[State] = []
        self.marks: list[int] = []
        self.text = self.line = UNIT
        self.resources: Any = {}
        self.depth = 0

    def read(self, content: bytes, resources: Any) -> None:
        """Take in a content stream."""
        self.resources = resources or {}
        operands: list[Operand] = []
        for kind, value in tokens(content):
            if kind == "words":
                self.show(b"TJ", value)
            elif kind != "operator":
                operands.append(value)
                continue
            else:
                act = OPERATORS.get(value)
                if act is not None:
                    act(self, value, operands)
            operands.clear()
        if not self.depth:
            self._strike()

    def _strike(self) -> None:
        """Lines through words and under them are part of their look."""
        for stroke in self.strokes:
            self._count(len(self.shown))
            for i, it in enumerate(self.shown):
                what = stroke.of(it.left, it.right, it.baseline, it.size)
                if what == STRIKE:
                    self.shown[i] = it._replace(strike=True)
                elif what == UNDERLINE:
                    self.shown[i] = it._replace(underline=True)

    def show(self, name: bytes, at: list[Operand]) -> None:
        """Words: strings, and numbers that move the next one."""
        if name in (b"'", b'"'):
            self.place(b"T*", [])
        state, text, x = self.state, [], 0.0
        em = state.size / WHOLE
        for piece in at:
            if isinstance(piece, float):
                x -= piece * em * state.scale
            elif isinstance(piece, bytes):
                said = state.font.said(piece)
                text.append(said.text)
                more = said.codes * state.letter + said.spaces * state.word
                x += (said.width * em + more) * state.scale
        start = _times(self.text, state.matrix)
        self.text = _times((1.0, 0.0, 0.0, 1.0, x, 0.0), self.text)
        end = _times(self.text, state.matrix)
        size = abs(state.size) * (start[2] ** 2 + start[3] ** 2) ** 0.5
        baseline = start[5] + state.rise * start[3]
        words = "".join(text)
        if words and not state.in_picture:
            hidden = INVISIBLE if state.mode in NOT_DRAWN else ""
            if not hidden and hides(state.clip, start[4], end[4], baseline, size):
                hidden = CLIPPED
            self.shown.append(
                Shown(
                    self._marked, words, start[4], end[4], baseline, size, state.font, state.color,
                    hidden, ground=self._ground(start[4], end[4], baseline, size),
                )
            )  # fmt: skip

    def place(self, name: bytes, at: list[Operand]) -> None:
        """Where the next words begin."""
        if name == b"BT":
            self.line = UNIT
        elif name == b"Tm":
            self.line = _matrix(at)
        else:
            x, y = (0.0, -self.state.leading) if name == b"T*" else (float(at[0]), float(at[1]))
            if name == b"TD":
                self.state = replace(self.state, leading=-y)
            self.line = _times((1.0, 0.0, 0.0, 1.0, x, y), self.line)
        self.text = self.line

    def set(self, name: bytes, at: list[Operand]) -> None:
        """A number of the text state."""
        value = _number(at) * (PERCENT if name == b"Tz" else 1.0)
        settings: dict[str, Any] = {SETTINGS[name]: value}
        self.state = replace(self.state, **settings)

    def choose(self, _: bytes, at: list[Operand]) -> None:
        """A font and its size."""
        self.state = replace(self.state, font=self._font(at[0]), size=float(at[1]))

    def save(self, _: bytes, at: list[Operand]) -> None:
        """Keep the state."""
        del at
        self.saved.append(self.state)

    def restore(self, _: bytes, at: list[Operand]) -> None:
        """Take the state that was kept last."""
        del at
        if self.saved:
            self.state = self.saved.pop()

    def move(self, _: bytes, at: list[Operand]) -> None:
        """Another system of coordinates."""
        self.state = replace(self.state, matrix=_times(_matrix(at), self.state.matrix))

    def outline(self, name: bytes, at: list[Operand]) -> None:
        """A path begins; of a rectangle the size is kept."""
        a, b, c, d, _e, _f = self.state.matrix
        self.box = None
        if name == b"re":
            width, height = at[-2:]
            self.box = (
                abs(a * width) + abs(c * height), abs(b * width) + abs(d * height),
            )  # fmt: skip

    def cut(self, _: bytes, at: list[Operand]) -> None:
        """What is drawn from now on is cut to the path."""
        del at
        box = self.box
        if box and any(_near(box, it) for it in self.pictures):
            self.state = replace(self.state, in_picture=True)

    def paint(self, _: bytes, at: list[Operand]) -> None:
        """The colour of what is filled."""
        self.state = replace(self.state, color=_color(at))

    def trace(self, name: bytes, at: list[Operand]) -> None:
        """A piece of a path."""
        if name in (b"re", b"m"):
            self.outline(name, at)
        elif name in (b"W", b"W*"):
            self.cut(name, at)
        self.path.take(name, [float(it) for it in at], self.state.matrix)

    def finish(self, name: bytes, _: list[Operand]) -> None:
        """The end of a path: it is filled, stroked, or bounds what is drawn from here on."""
        path, self.path = self.path, Path()
        if name in FILLS and (area := path.filled(self.state.clip)) is not None:
            self._cover(area)
            self.grounds.append((area, self.state.color))
        if name in STROKES and (stroke := path.stroke(self._marked)) is not None:
            self.strokes.append(stroke)
        if self._marked == UNMARKED:
            self.uprights += ((it, name in STROKES) for it in path.uprights())
        if path.clips:
            self.state = replace(self.state, clip=path.clip(self.state.clip))

    def _ground(self, left: float, right: float, baseline: float, size: float) -> str:
        """The colour of what was filled last where words are shown; empty of white."""
        self._count(len(self.grounds))
        for area, color in reversed(self.grounds):
            if covers(area, left, right, baseline, size):
                return "" if color == WHITE else color
        return ""

    def _count(self, tries: int) -> None:
        self.tries += tries
        if self.tries > MOST_TRIES:
            raise ValueError(f"more than {MOST_TRIES} words and areas")

    def _cover(self, area: Clip) -> None:
        """What is shown so far may lie under an area."""
        self._count(len(self.shown))
        for i, it in enumerate(self.shown):
            if not it.hidden and covers(area, it.left, it.right, it.baseline, it.size):
                self.shown[i] = it._replace(hidden=COVERED)

    def begin(self, _: bytes, at: list[Operand]) -> None:
        """Marked content."""
        self.marks.append(_mark(at, self.marks))

    def end(self, _: bytes, at: list[Operand]) -> None:
        """The end of marked content."""
        del at
        if self.marks:
            self.marks.pop()

    def use(self, _: bytes, at: list[Operand]) -> None:
        """An image, or a form with content of its own."""
        thing = (self.resources.get("/XObject") or {}).get(f"/{at[0]}")
        if thing is None:
            return
        if thing.get("/Subtype") == "/Image":
            a, b, c, d, _e, _f = self.state.matrix
            look = self._look(f"/{at[0]}", thing)
            self.drawn.append(Drawn(self._marked, abs(a) + abs(c), abs(b) + abs(d), look))
        elif self.depth < DEEPEST:
            self._form(thing)

    @property
    def _marked(self) -> int:
        return self.marks[-1] if self.marks else UNMARKED

    def _look(self, key: str, image: Any) -> bytes:
        """What a picture that is part of the text shows, reduced; read once a document."""
        number = getattr(self.resources["/XObject"].raw_get(key), "idnum", None)
        if self._marked == UNMARKED or number is None:
            return b""
        if number not in self.looks:
            self.looks[number] = printed_picture(image)
        return self.looks[number]

    def _font(self, name: str) -> PdfFont:
        listed: Any = self.resources.get("/Font") or {}
        key = f"/{name}"
        if key not in listed:
            return PdfFont()
        number = getattr(listed.raw_get(key), "idnum", None)
        if number is None:
            return read_font(listed[key])
        if number not in self.fonts:
            self.fonts[number] = read_font(listed[key])
        return self.fonts[number]

    def _form(self, form: Any) -> None:
        kept = self.state, self.saved, [*self.marks], self.resources
        matrix = _matrix([float(it) for it in form.get("/Matrix", UNIT)])
        self.state, self.saved = replace(self.state, matrix=_times(matrix, self.state.matrix)), []
        self.depth += 1
        self.read(form.get_data(), form.get("/Resources", self.resources))
        self.depth -= 1
        self.state, self.saved, self.marks, self.resources = kept


SETTINGS = {
    b"Tc": "letter", b"Tw": "word", b"Tz": "scale", b"TL": "leading", b"Ts": "rise", b"Tr": "mode",
}  # fmt: skip
NOT_DRAWN = (3.0, 7.0)
"""Modes in which words are placed and not drawn."""
FILLS = {b"f", b"F", b"f*", b"B", b"B*", b"b", b"b*"}
STROKES = {b"S", b"s"}
Act: TypeAlias = Callable[[Reader, bytes, list[Operand]], None]
OPERATORS: dict[bytes, Act] = {
    **dict.fromkeys((b"Tj", b"TJ", b"'", b'"'), Reader.show),
    **dict.fromkeys((b"BT", b"Tm", b"Td", b"TD", b"T*"), Reader.place),
    **dict.fromkeys(SETTINGS, Reader.set),
    **dict.fromkeys((b"rg", b"g", b"sc", b"scn", b"k"), Reader.paint),
    **dict.fromkeys((b"BDC", b"BMC"), Reader.begin),
    **dict.fromkeys((b"m", b"l", b"c", b"v", b"y", b"re", b"W", b"W*"), Reader.trace),
    **dict.fromkeys((*FILLS, *STROKES, b"n"), Reader.finish),
    b"EMC": Reader.end, b"Tf": Reader.choose, b"q": Reader.save, b"Q": Reader.restore,
    b"cm": Reader.move, b"Do": Reader.use,
}  # fmt: skip
"""What is done at an operator; all others draw, and say nothing."""


def _matrix(at: list[Operand]) -> Matrix:
    a, b, c, d, e, f = (float(it) for it in at[-6:])
    return a, b, c, d, e, f


def _times(m: Matrix, n: Matrix) -> Matrix:
    """First `m`, then `n`."""
    return (
        m[0] * n[0] + m[1] * n[2], m[0] * n[1] + m[1] * n[3],
        m[2] * n[0] + m[3] * n[2], m[2] * n[1] + m[3] * n[3],
        m[4] * n[0] + m[5] * n[2] + n[4], m[4] * n[1] + m[5] * n[3] + n[5],
    )  # fmt: skip


def _near(a: Size, b: Size) -> bool:
    return max(abs(a[0] - b[0]), abs(a[1] - b[1])) < NEAR_PT


def _number(at: list[Operand]) -> float:
    return next((it for it in at if isinstance(it, float)), 0.0)


def _color(at: list[Operand]) -> str:
    """Six hexadecimal digits of a grey or RGB colour; empty of any other."""
    parts = [it for it in at if isinstance(it, float)]
    if len(parts) == 1:
        parts *= 3
    if len(parts) != len("rgb"):
        return ""
    return "".join(f"{round(max(0.0, min(1.0, it)) * 255):02X}" for it in parts)


def _mark(at: list[Operand], open_: list[int]) -> int:
    """The MCID of marked content, or that around it."""
    for i, it in enumerate(at[:-1]):
        if it == "MCID" and isinstance(at[i + 1], float):
            return int(at[i + 1])
    if at and at[0] == "Artifact":
        return UNMARKED
    return open_[-1] if open_ else UNMARKED
