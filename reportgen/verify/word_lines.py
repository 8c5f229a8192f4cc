"""Level lines of the paragraphs of a Word file, where they stand among its words."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import takewhile

from reportgen.boxes.document import NO_BORDERS, Bookmark, Border, Break, Format, Paragraph
from reportgen.verify.parts import Ruling


@dataclass
class Flow:
    """Takes the paragraphs of one column, one under the other; `shown` is the last with words.

    Neighbours with the same lines and edges are in one frame, as Word draws them.
    """

    shown: int = 0
    waiting: list[Ruling] = field(default_factory=list)
    found: list[Ruling] = field(default_factory=list)
    last: tuple[Format, float, float, int] | None = None

    def take(
        self, box: Paragraph, number: int, left_pt: float, right_pt: float, *, shown: bool
    ) -> None:
        """The next paragraph, by its number, in a column with these edges."""
        form = box.format
        edges = _edges(form, left_pt, right_pt)
        if not self._joins(form):
            self._end()
            self._line(form.borders.top, *edges, number)
        self.last = (form, *edges, number) if form.borders != NO_BORDERS else None
        if shown:
            self._close(number)

    def part(self, *numbers: int) -> None:
        """A table, by the numbers of its paragraphs that show something."""
        self._end()
        if numbers:
            self._close(numbers[0])
            self.shown = numbers[-1]

    def ended(self) -> Iterator[Ruling]:
        """All lines of the column."""
        self._end()
        yield from (*self.found, *self.waiting)

    def _joins(self, form: Format) -> bool:
        if self.last is None:
            return False
        own, above = ((it.borders, it.left_pt, it.right_pt, it.foot) for it in (form, self.last[0]))
        return own == above

    def _end(self) -> None:
        """What stands under the paragraph above."""
        if self.last is not None:
            form, left_pt, right_pt, number = self.last
            self._line(form.borders.bottom, left_pt, right_pt, number)
        self.last = None

    def _line(self, line: Border | None, left_pt: float, right_pt: float, number: int) -> None:
        if line is not None:
            self.waiting.append(Ruling(line, left_pt, right_pt, number, self.shown))

    def _close(self, number: int) -> None:
        self.found += (replace(it, below=number) for it in self.waiting)
        self.waiting.clear()
        self.shown = number


def _edges(form: Format, left_pt: float, right_pt: float) -> tuple[float, float]:
    """From where to where the lines of a paragraph reach: out to those at its sides."""
    if form.foot is not None:
        return left_pt, left_pt + form.foot.width_pt
    left, right = form.borders.left, form.borders.right
    return (
        left_pt + form.left_pt - (left.width_pt + left.space_pt if left else 0.0),
        right_pt - form.right_pt + (right.width_pt + right.space_pt if right else 0.0),
    )


def blank_pt(box: Paragraph) -> float:
    """How much of the page a paragraph takes that shows nothing; 0: it is not known."""
    form = box.format
    if form.borders != NO_BORDERS or form.foot or form.page_break_before or not form.line_pt:
        return 0.0
    return form.before_pt + form.line_pt * (1 + sum(isinstance(it, Break) for it in box.inlines))


def leading(box: Paragraph) -> int:
    """How many lines of a paragraph are empty before that with its first words."""
    said = (it for it in box.inlines if not isinstance(it, Bookmark))
    return sum(1 for _ in takewhile(lambda it: isinstance(it, Break), said))
