"""The legend beneath a drawing: what each fill or dash is."""

from reportgen.render.charts.canvas import LETTERS_PT, Canvas, width
from reportgen.render.charts.looks import Looks

SIGN_PT, BEFORE_WORDS, BETWEEN, ROW_PT = 24.0, 4.0, 16.0, 14.0


def height(labels: list[str], room_pt: float) -> float:
    """How high the legend is; a single series needs none."""
    return ROW_PT * len(_rows(labels, room_pt)) if len(labels) > 1 else 0.0


def draw(
    canvas: Canvas, looks: Looks, labels: list[str], place: tuple[float, float], kind: str
) -> None:
    """The legend in the middle of a width, from a height down; `place` is these two."""
    room_pt, top = place
    for row, entries in enumerate(_rows(labels, room_pt)):
        x = (room_pt - sum(_length(labels[i]) for i in entries) + BETWEEN) / 2
        y = top + ROW_PT * (row + 0.5)
        for i in entries:
            _sign(looks, i, x, y, kind)
            canvas.words(labels[i], x + SIGN_PT + BEFORE_WORDS, y)
            x += _length(labels[i])


def _sign(looks: Looks, series: int, x: float, y: float, kind: str) -> None:
    if kind == "lines":
        looks.path(series, [(x, y), (x + SIGN_PT, y)])
        looks.mark(series, x + SIGN_PT / 2, y)
    else:
        looks.bar(series, x, y - LETTERS_PT / 2, SIGN_PT, LETTERS_PT)


def _length(text: str) -> float:
    return SIGN_PT + BEFORE_WORDS + width(text) + BETWEEN


def _rows(labels: list[str], room_pt: float) -> list[list[int]]:
    """The entries of each row, as many as fit."""
    rows: list[list[int]] = [[]]
    used = 0.0
    for i, text in enumerate(labels):
        if rows[-1] and used + _length(text) > room_pt:
            rows.append([])
            used = 0.0
        rows[-1].append(i)
        used += _length(text)
    return rows
