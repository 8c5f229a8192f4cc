"""What stands in a line: runs, breaks, images; neighbours in one font are one run."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

from reportgen.boxes import charts, engine, values
from reportgen.boxes.document import NO_BORDERS, Break, Chart, Image, Inline, Run, Script
from reportgen.boxes.engine import kinds
from reportgen.boxes.losses import Losses
from reportgen.boxes.values import points

PARTS = {"nguoi-soan", "nhan-kinh-gui"}
"""Classes of inline elements that name a component of a document."""
COLLAPSING = {"normal", "nowrap", "pre-line"}
"""Values of `white-space` by which spaces at the ends of a line are not printed."""


def inlines(boxes: list[Any], style: Any, width_pt: float, losses: Losses) -> tuple[Inline, ...]:
    """The inlines of line boxes, in order; `style` is that of the block, `width_pt` its width."""
    reader = Reader(width_pt, losses)
    found = tuple(_merged(it for box in boxes for it in reader.inline(box, PLAIN)))
    return trimmed(found) if style["white_space"] in COLLAPSING else found


class Within(NamedTuple):
    """What text stands in: raised or lowered, beside text of a size; the part that it is of."""

    script: Script = ""
    size_pt: float = 0.0
    part: str = ""


PLAIN = Within()


@dataclass(frozen=True)
class Reader:
    """Reads what stands in lines of one width."""

    width_pt: float
    losses: Losses

    def inline(self, box: Any, within: Within) -> Iterator[Inline]:
        """One inline-level box and all in it."""
        if isinstance(box, kinds.TextBox):
            yield from _text(box, within)
        elif isinstance(box, kinds.ReplacedBox):
            yield from self._image(box)
        elif isinstance(box, kinds.LineBox | kinds.InlineBox):
            if isinstance(box, kinds.InlineBox):
                self._watch(box)
            beside = box.style["font_size"] * values.PT_PER_PX
            for child in box.children:
                inner = isinstance(child, kinds.InlineBox)
                at = _inside(child, within, beside) if inner else within
                yield from self.inline(child, at)
        else:
            self.losses.add(box)
            if not box.is_running():
                yield from self._words(box, within)

    def _words(self, box: Any, within: Within) -> Iterator[Inline]:
        """The inlines of a box that Word has no place for; its blocks end their lines."""
        for child in box.children:
            if isinstance(child, kinds.TextBox | kinds.ReplacedBox | kinds.LineBox):
                yield from self.inline(child, within)
            else:
                yield from self._words(child, within)
                yield from [Break()] if isinstance(child, kinds.BlockLevelBox) else []

    def _watch(self, box: Any) -> None:
        self.losses.watch(box)
        if values.colour(box.style["background_color"]):
            self.losses.add(box, "background")
        if values.borders(box.style) != NO_BORDERS:
            self.losses.add(box, "border")
        if getattr(box, "footnote", None) is not None:
            self.losses.add(box, "float: footnote")

    def _image(self, box: Any) -> Iterator[Image | Chart]:
        data, element = engine.raster(box.replacement), box.element
        if data is None and not charts.carries_numbers(element):
            self.losses.add(box)
            return
        width_pt, height_pt = (round(it, 4) for it in image_size(box, self.width_pt))
        if data is not None:
            alt = (element.get("alt") or "") if element is not None else ""
            yield Image(data, width_pt, height_pt, alt)
        elif chart := charts.chart(element, width_pt, height_pt, values.font(box.style)):
            yield chart
        else:
            self.losses.add(box)


def _inside(box: Any, within: Within, beside_pt: float) -> Within:
    """What the text in an inline element stands in."""
    if script := values.script(box.style):
        within = within._replace(script=script, size_pt=within.size_pt or beside_pt)
    named = (box.element.get("class") or "").split() if box.element is not None else ()
    part = next((name for name in named if name in PARTS), within.part)
    return within._replace(part=part)


def _text(box: Any, within: Within) -> Iterator[Inline]:
    """Text; a line feed that survived white-space processing is a forced break.

    Word makes raised text smaller itself, so it gets the size of the text beside it.
    """
    font = values.font(box.style)
    if within.script:
        font = replace(font, script=within.script, size_pt=within.size_pt)
    for i, part in enumerate(box.text.split("\n")):
        if i:
            yield Break()
        if part:
            yield Run(part, font, within.part)


def image_size(box: Any, whole_pt: float) -> tuple[float, float]:
    """Width and height as the stylesheet sets them; what it leaves open keeps the shape."""
    style = box.style
    width, height, _ = box.replacement.get_intrinsic_size(1, style["font_size"])
    ratio = height / width
    width_pt = points(style["width"], whole_pt)
    height_pt = points(style["height"])
    width_pt = width_pt or (height_pt / ratio if height_pt else width * values.PT_PER_PX)
    most = points(style["max_width"], whole_pt)
    if width_pt > most:
        width_pt, height_pt = most, height_pt * most / width_pt
    return width_pt, height_pt or width_pt * ratio


def _merged(pieces: Iterator[Inline]) -> Iterator[Inline]:
    """Runs of one font and one part joined; a break or a picture parts them."""
    last: Run | None = None
    for piece in pieces:
        if last and isinstance(piece, Run) and (piece.font, piece.part) == (last.font, last.part):
            last = replace(last, text=last.text + piece.text)
            continue
        if last:
            yield last
        last = piece if isinstance(piece, Run) else None
        if last is None:
            yield piece
    if last:
        yield last


def trimmed(pieces: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """Without the spaces at the ends of lines, and the break that ends the last: layout's way."""
    lines: list[list[Inline]] = [[]]
    for piece in pieces:
        if isinstance(piece, Break):
            lines.append([])
        else:
            lines[-1].append(piece)
    if len(lines) > 1 and not lines[-1]:
        lines.pop()
    first, *rest = ([*_without_ends(line)] for line in lines)
    return (*first, *(it for line in rest for it in (Break(), *line)))


def _without_ends(line: list[Inline]) -> list[Inline]:
    while line and isinstance(line[0], Run) and line[0].text[0] == " ":
        line[0:1] = _stripped(line[0], line[0].text[1:])
    while line and isinstance(line[-1], Run) and line[-1].text[-1] == " ":
        line[-1:] = _stripped(line[-1], line[-1].text[:-1])
    return line


def _stripped(run: Run, text: str) -> list[Inline]:
    return [replace(run, text=text)] if text else []
