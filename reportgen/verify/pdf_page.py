"""What a page of a PDF prints: words and pictures with their places, by marked content.

Source: ISO 32000-1, 8.4 (graphics state), 9.4 (text objects), 14.6 (marked content).
"""

from collections.abc import Callable, Collection
from dataclasses import replace
from typing import Any, TypeAlias

from reportgen.verify.pdf_font import WHOLE, PdfFont, read_font
from reportgen.verify.pdf_ink import FILLS, STROKES, Ink
from reportgen.verify.pdf_paint import CLIPPED, INVISIBLE, hides
from reportgen.verify.pdf_spacing import letter_spacing
from reportgen.verify.pdf_state import (
    UNIT,
    UNMARKED,
    Drawn,
    Shown,
    Size,
    State,
    color,
    mark,
    matrix,
    number,
    times,
)
from reportgen.verify.pdf_tokens import Operand, tokens
from reportgen.verify.thumbnail import printed_picture

PERCENT = 0.01
SEEN_THROUGH = ("/SMask", "/Mask", "/ImageMask")
"""What an image has that does not cover all beneath it."""
DEEPEST = 5
"""Forms in forms."""
NEAR_PT = 1.0
"""Between the size of a picture and that of what its drawing is cut to."""


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
        self.shown: list[Shown] = []
        self.ink = Ink(self.shown)
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
            self.ink.mark_lines()

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
        start = times(self.text, state.matrix)
        self.text = times((1.0, 0.0, 0.0, 1.0, x, 0.0), self.text)
        end = times(self.text, state.matrix)
        size = abs(state.size) * (start[2] ** 2 + start[3] ** 2) ** 0.5
        baseline = start[5] + state.rise * start[3]
        words = "".join(text)
        if words and not state.in_picture:
            hidden = INVISIBLE if state.mode in NOT_DRAWN else ""
            if not hidden and hides(state.clip, start[4], end[4], baseline, size):
                hidden = CLIPPED
            spacing = letter_spacing(at, state)
            self.shown.append(
                Shown(
                    self._marked, words, start[4], end[4], baseline, size, state.font, state.color,
                    hidden, ground=self.ink.ground(start[4], end[4], baseline, size),
                    spacing=spacing and spacing * size / abs(state.size), rise=end[5] - start[5],
                    alpha=state.alpha,
                )
            )  # fmt: skip

    def place(self, name: bytes, at: list[Operand]) -> None:
        """Where the next words begin."""
        if name == b"BT":
            self.line = UNIT
        elif name == b"Tm":
            self.line = matrix(at)
        else:
            x, y = (0.0, -self.state.leading) if name == b"T*" else (float(at[0]), float(at[1]))
            if name == b"TD":
                self.state = replace(self.state, leading=-y)
            self.line = times((1.0, 0.0, 0.0, 1.0, x, y), self.line)
        self.text = self.line

    def set(self, name: bytes, at: list[Operand]) -> None:
        """A number of the text state."""
        value = number(at) * (PERCENT if name == b"Tz" else 1.0)
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
        self.state = replace(self.state, matrix=times(matrix(at), self.state.matrix))

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

    def paint(self, name: bytes, at: list[Operand]) -> None:
        """The colour of what is filled, or of lines."""
        if name.isupper():
            self.state = replace(self.state, stroke=color(at))
        else:
            self.state = replace(self.state, color=color(at))

    def pen(self, name: bytes, at: list[Operand]) -> None:
        """The width of lines, and their dashes."""
        if name == b"w":
            self.state = replace(self.state, width=number(at))
        else:
            self.state = replace(self.state, dashed=len(at) > 1)

    def blend(self, _: bytes, at: list[Operand]) -> None:
        """How much covers what is beneath it."""
        found: Any = (self.resources.get("/ExtGState") or {}).get(f"/{at[0]}") or {}
        if found.get("/SMask", "/None") != "/None":
            self.state = replace(self.state, alpha=0.0)
        elif "/ca" in found:
            self.state = replace(self.state, alpha=float(found["/ca"]))

    def trace(self, name: bytes, at: list[Operand]) -> None:
        """A piece of a path."""
        if name in (b"re", b"m"):
            self.outline(name, at)
        elif name in (b"W", b"W*"):
            self.cut(name, at)
        self.ink.take(name, at, self.state)

    def finish(self, name: bytes, _: list[Operand]) -> None:
        """The end of a path."""
        clip = self.ink.finish(name, self.state, self._marked)
        if clip is not self.state.clip:
            self.state = replace(self.state, clip=clip)

    def begin(self, _: bytes, at: list[Operand]) -> None:
        """Marked content."""
        self.marks.append(mark(at, self.marks))

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
            if not any(it in thing for it in SEEN_THROUGH):
                self.ink.image(self.state)
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
        own = matrix([float(it) for it in form.get("/Matrix", UNIT)])
        self.state, self.saved = replace(self.state, matrix=times(own, self.state.matrix)), []
        self.depth += 1
        self.read(form.get_data(), form.get("/Resources", self.resources))
        self.depth -= 1
        self.state, self.saved, self.marks, self.resources = kept


SETTINGS = {
    b"Tc": "letter", b"Tw": "word", b"Tz": "scale", b"TL": "leading", b"Ts": "rise", b"Tr": "mode",
}  # fmt: skip
NOT_DRAWN = (3.0, 7.0)
"""Modes in which words are placed and not drawn."""
Act: TypeAlias = Callable[[Reader, bytes, list[Operand]], None]
OPERATORS: dict[bytes, Act] = {
    **dict.fromkeys((b"Tj", b"TJ", b"'", b'"'), Reader.show),
    **dict.fromkeys((b"BT", b"Tm", b"Td", b"TD", b"T*"), Reader.place),
    **dict.fromkeys(SETTINGS, Reader.set),
    **dict.fromkeys((b"rg", b"g", b"sc", b"scn", b"k"), Reader.paint),
    **dict.fromkeys((b"RG", b"G", b"SC", b"SCN", b"K"), Reader.paint),
    **dict.fromkeys((b"w", b"d"), Reader.pen),
    b"gs": Reader.blend,
    **dict.fromkeys((b"BDC", b"BMC"), Reader.begin),
    **dict.fromkeys((b"m", b"l", b"c", b"v", b"y", b"re", b"W", b"W*"), Reader.trace),
    **dict.fromkeys((*FILLS, *STROKES, b"n"), Reader.finish),
    b"EMC": Reader.end, b"Tf": Reader.choose, b"q": Reader.save, b"Q": Reader.restore,
    b"cm": Reader.move, b"Do": Reader.use,
}  # fmt: skip
"""What is done at an operator; all others draw, and say nothing."""


def _near(a: Size, b: Size) -> bool:
    return max(abs(a[0] - b[0]), abs(a[1] - b[1])) < NEAR_PT
