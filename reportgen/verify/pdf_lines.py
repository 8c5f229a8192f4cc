"""Words shown on a page joined to lines and to spans of one look."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

from reportgen.verify.parts import PICTURE, SOFT, Letters, Line, Picture, Span
from reportgen.verify.pdf_state import Shown

SAME_LINE = 0.6
"""Letters whose feet are nearer than this, by the larger size, stand in one line."""
RAISED = 0.15
WORD_GAP = 0.12
"""A gap that is wider, by the size, parts words."""

LABEL_GAP_PT = 40.0
"""Farther from a line no label of a list stands."""


@dataclass(frozen=True, slots=True)
class Printed:
    """Words shown at once: `top_pt` is the distance of their foot from the page's upper edge.

    `label`: they are that of a list.
    """

    page: int
    top_pt: float
    shown: Shown
    label: bool = False


@dataclass
class _Row:
    """A line as it grows; its foot is that of its largest letters."""

    page: int
    top_pt: float
    size: float
    left: float
    right: float
    printed: list[Printed] = field(default_factory=list)

    @property
    def text_left(self) -> float:
        """Where its text begins, a label apart."""
        text = (it.shown.left for it in self.printed if not it.label and it.shown.text.strip())
        return min(text, default=self.left)

    def takes(self, it: Printed) -> bool:
        near = abs(it.top_pt - self.top_pt) <= SAME_LINE * max(self.size, it.shown.size)
        return it.page == self.page and near

    def take(self, it: Printed) -> None:
        if it.shown.size > self.size:
            self.size, self.top_pt = it.shown.size, it.top_pt
        if it.shown.text.strip():
            self.left, self.right = min(self.left, it.shown.left), max(self.right, it.shown.right)
        self.printed.append(it)


def rows(printed: Iterable[Printed]) -> list[_Row]:
    """The lines, in the order in which they were shown."""
    found: list[_Row] = []
    for it in printed:
        if not (found and found[-1].takes(it)):
            edge = it.shown.left
            found.append(_Row(it.page, it.top_pt, it.shown.size, edge, edge))
        found[-1].take(it)
    return found


def with_labels(found: Iterable[_Row]) -> list[_Row]:
    """The lines that say something; what is printed later before a line's start is its label."""
    kept: list[_Row] = []
    for row in found:
        if not any(it.shown.text.strip() for it in row.printed):
            continue
        line = next((it for it in kept if _is_label(row, it)), None)
        if line:
            line.printed[:0] = row.printed
        else:
            kept.append(row)
    return kept


def _is_label(row: _Row, line: _Row) -> bool:
    near = 0 <= line.left - row.right <= LABEL_GAP_PT
    return near and row.page == line.page and abs(row.top_pt - line.top_pt) < 1


def lines(found: Sequence[_Row], numbers: Mapping[tuple[int, int], int]) -> tuple[Line, ...]:
    """The lines with their numbers on their pages, by page and rounded foot."""
    return tuple(
        Line(
            it.page, numbers.get((it.page, round(it.top_pt)), 0),
            round(it.left, 2), round(it.right, 2), round(it.top_pt, 2), round(it.text_left, 2),
        )
        for it in found
    )  # fmt: skip


def spans(found: Sequence[_Row], pictures: Sequence[Picture]) -> tuple[Span, ...]:
    """All words in their looks, then the pictures."""
    pieces = [it for row in found for it in _pieces(row, last=row is found[-1])]
    plain = pieces[-1].letters if pieces else Letters("", 0.0)
    drawn = (Span(PICTURE, plain, it) for it in pictures)
    return (*_joined(pieces), *drawn)


def _pieces(row: _Row, *, last: bool) -> Iterator[Span]:
    before: Printed | None = None
    for it in row.printed:
        gap = it.shown.left - before.shown.right if before else 0.0
        soft = SOFT if abs(gap) > WORD_GAP * it.shown.size else ""
        yield Span(soft + it.shown.text, _letters(it, row))
        before = it
    if not last and before:
        yield Span(SOFT, _letters(before, row))


def _letters(it: Printed, row: _Row) -> Letters:
    raised = 0
    if it.shown.size < row.size and abs(row.top_pt - it.top_pt) > RAISED * it.shown.size:
        raised = 1 if it.top_pt < row.top_pt else -1
    return letters_of(it, raised)


def letters_of(it: Printed, raised: int = 0) -> Letters:
    """How words look."""
    font = it.shown.font
    return _made(
        font.family, round(it.shown.size, 1), font.bold, font.italic, it.shown.color, raised,
        (it.shown.strike, it.shown.underline, it.shown.ground, it.shown.line_color),
        None if it.shown.spacing is None else round(it.shown.spacing, 1),
    )  # fmt: skip


@lru_cache(maxsize=512)
def _made(
    family: str, size_pt: float, bold: bool, italic: bool, color: str, raised: int,
    around: tuple[bool, str, str, str], spacing_pt: float | None,
) -> Letters:  # fmt: skip
    return Letters(family, size_pt, bold, italic, color, raised, *around, spacing_pt)


def _joined(pieces: Iterable[Span]) -> Iterator[Span]:
    last: Span | None = None
    for piece in pieces:
        if last and last.letters == piece.letters:
            last = replace(last, text=last.text + piece.text)
            continue
        if last:
            yield last
        last = piece
    if last:
        yield last
