"""What a page of a PDF shows beside words: what lies under them, over them, and around them."""

from collections.abc import Sequence

from reportgen.verify.pdf_paint import (
    COVERED,
    STRIKE,
    UNDERLINE,
    Clip,
    Path,
    Stroke,
    covers,
)
from reportgen.verify.pdf_rules import Ruled, framed, stroked
from reportgen.verify.pdf_state import UNMARKED, Shown, State
from reportgen.verify.pdf_tokens import Operand

WHITE = "FFFFFF"
MOST_TRIES = 20_000_000
"""Words compared with areas that are drawn after them."""
MOST_RULES = 20_000
"""Lines of one page."""
FILLS = {b"f", b"F", b"f*", b"B", b"B*", b"b", b"b*"}
STROKES = {b"S", b"s"}


class Ink:
    """Takes in what is drawn; `shown` are the words of the page, as they come."""

    def __init__(self, shown: list[Shown]) -> None:
        self.shown = shown
        self.path = Path()
        self.strokes: list[Stroke] = []
        self.rules: list[Ruled] = []
        self.grounds: list[tuple[Clip, str]] = []
        self.tries = 0

    def take(self, name: bytes, at: Sequence[Operand], state: State) -> None:
        """A piece of a path."""
        self.path.take(name, [float(it) for it in at], state.matrix)

    def finish(self, name: bytes, state: State, mark: int) -> Clip:
        """The end of a path: it is filled, stroked, or bounds what is drawn from here on."""
        path, self.path = self.path, Path()
        if name in FILLS:
            self._fill(path, state, mark, holes=name.endswith(b"*"))
        if name in STROKES:
            self._stroke(path, state, mark)
        if len(self.rules) > MOST_RULES:
            raise ValueError(f"more than {MOST_RULES} lines")
        return path.clip(state.clip) if path.clips else state.clip

    def image(self, state: State) -> None:
        """A picture that nothing shows through."""
        path = Path()
        path.take(b"re", (0.0, 0.0, 1.0, 1.0), state.matrix)
        for area in path.filled(state.clip):
            self._cover(area, state)

    def _fill(self, path: Path, state: State, mark: int, *, holes: bool) -> None:
        areas = path.filled(state.clip, holes=holes)
        for area in areas:
            self._cover(area, state)
            self.grounds.append((area, state.color))
        if not areas and mark == UNMARKED:
            self.rules += framed(path, state.clip, state.color)

    def _stroke(self, path: Path, state: State, mark: int) -> None:
        line = path.stroke(mark, state.stroke, state.clip, dashed=state.dashed)
        if line is not None:
            self.strokes.append(line)
        if mark == UNMARKED:
            self.rules += stroked(path, state.line_pt, state.stroke, dashed=state.dashed)

    def ground(self, left: float, right: float, baseline: float, size: float) -> str:
        """The colour of what was filled last where words are shown; empty of white."""
        self._count(len(self.grounds))
        for area, color in reversed(self.grounds):
            if covers(area, left, right, baseline, size):
                return "" if color == WHITE else color
        return ""

    def _cover(self, area: Clip, state: State) -> None:
        """What is shown so far may lie under an area."""
        if state.alpha < 1:
            return
        self._count(len(self.shown))
        for i, it in enumerate(self.shown):
            if not it.hidden and covers(area, it.left, it.right, it.baseline, it.size):
                self.shown[i] = it._replace(hidden=COVERED)

    def mark_lines(self) -> None:
        """Lines through words and under them are part of their look."""
        for stroke in self.strokes:
            self._count(len(self.shown))
            for i, it in enumerate(self.shown):
                what = stroke.of(it.left, it.right, it.baseline, it.size)
                if what == STRIKE:
                    self.shown[i] = it._replace(strike=True)
                elif what == UNDERLINE:
                    self.shown[i] = it._replace(underline=stroke.kind, line_color=stroke.color)

    def _count(self, tries: int) -> None:
        self.tries += tries
        if self.tries > MOST_TRIES:
            raise ValueError(f"more than {MOST_TRIES} words and areas")
