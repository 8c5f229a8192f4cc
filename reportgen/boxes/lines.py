"""What stands in a line: runs, breaks, images; neighbours in one font are one run."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

from reportgen.boxes import charts, engine, values
from reportgen.boxes.document import (
    NO_BORDERS,
    Bookmark,
    Break,
    Chart,
    Font,
    Image,
    Inline,
    Run,
    Script,
)
from reportgen.boxes.engine import kinds
from reportgen.boxes.labels import AUTOMATIC, is_marker
from reportgen.boxes.losses import Losses
from reportgen.boxes.references import BEFORE, CONTENT, ReadNote, References, enclosed, merged

PARTS = {"nguoi-soan", "nhan-kinh-gui"}
"""Classes of inline elements that name a component of a document."""
COLLAPSING = {"normal", "nowrap", "pre-line"}
"""Values of `white-space` by which spaces at the ends of a line are not printed."""


class Within(NamedTuple):
    """What text stands in: raised or lowered, beside text of a size; its part, link, ground."""

    script: Script = ""
    size_pt: float = 0.0
    part: str = ""
    link: str = ""
    background: str = ""


@dataclass(frozen=True)
class Reader:
    """Reads what stands in lines of one width, at a place that links lead to ('' for none).

    `anchors` are the places of the document that were met before.
    """

    width_pt: float
    losses: Losses
    references: References
    anchors: set[str]
    place: str
    note: ReadNote

    def inlines(self, block: Any, boxes: list[Any]) -> tuple[Inline, ...]:
        """The inlines of the line boxes of a block, in order."""
        within = Within(link=engine.link(block))
        boxes = [block] if self.references.generates(block) else boxes
        found = tuple(merged(it for box in boxes for it in self.inline(box, within)))
        return trimmed(found) if block.style["white_space"] in COLLAPSING else found

    def inline(self, box: Any, within: Within) -> Iterator[Inline]:
        """One inline-level box and all in it."""
        if isinstance(box, kinds.TextBox):
            yield from _text(box, within)
        elif self.references.generates(box):
            yield from self._generated(box, within)
        elif isinstance(box, kinds.ReplacedBox):
            yield from self._image(box, within.link)
        elif isinstance(box, kinds.LineBox | kinds.InlineBox):
            if isinstance(box, kinds.InlineBox):
                self._watch(box)
            yield from self._named(box, self._children(box, within))
        else:
            self.losses.add(box)
            if not box.is_running():
                yield from self._words(box, within)

    def _children(self, box: Any, within: Within) -> Iterator[Inline]:
        beside = box.style["font_size"] * values.PT_PER_PX
        for child in box.children:
            inner = isinstance(child, kinds.InlineBox)
            yield from self.inline(child, _inside(child, within, beside) if inner else within)

    def _generated(self, box: Any, within: Within) -> Iterator[Inline]:
        font = _font(box, within._replace(size_pt=round(within.size_pt, 4)))
        made = self.references.inlines(box, font, within.link, self.place, self.note)
        yield from self._named(box, made)

    def _named(self, box: Any, found: Iterator[Inline]) -> Iterator[Inline]:
        """The inlines of a box, between the ends of the place that it is."""
        if (box.element_tag or "").endswith("::before") and self.place:
            before, space = _parted(tuple(found))
            yield from (*enclosed(before, self.place, BEFORE), *space)
            return
        wanted = self.references.wanted if isinstance(box, kinds.InlineBox) else ()
        name = (box.element.get("id") or "") if wanted and box.element is not None else ""
        if name not in wanted or name in self.anchors:
            yield from found
            return
        self.anchors.add(name)
        yield from enclosed(enclosed(tuple(found), name, CONTENT), name)

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
        if values.colour(box.style["background_color"]) and values.pads_across(box.style):
            self.losses.add(box, "padding")
        if values.borders(box.style) != NO_BORDERS:
            self.losses.add(box, "border")

    def _image(self, box: Any, link: str) -> Iterator[Image | Chart]:
        data, element = engine.raster(box.replacement), box.element
        if data is None and not charts.carries_numbers(element):
            self.losses.add(box)
            return
        width_pt, height_pt = (round(it, 4) for it in engine.image_size_pt(box, self.width_pt))
        self.losses.watch(box)
        if values.borders(box.style) != NO_BORDERS:
            self.losses.add(box, "border")
        if data is not None:
            alt = (element.get("alt") or "") if element is not None else ""
            yield Image(data, width_pt, height_pt, alt, engine.link(box) or link)
        elif chart := charts.chart(element, width_pt, height_pt, values.font(box.style)):
            yield chart
        else:
            self.losses.add(box)


def _parted(inlines: tuple[Inline, ...]) -> tuple[tuple[Inline, ...], tuple[Inline, ...]]:
    """Inlines, and the space at their end: who repeats them does without it."""
    last = inlines[-1] if inlines else None
    if not isinstance(last, Run) or last.text == (text := last.text.rstrip()):
        return inlines, ()
    return (*inlines[:-1], *_stripped(last, text)), (replace(last, text=last.text[len(text) :]),)


def _inside(box: Any, within: Within, beside_pt: float) -> Within:
    """What the text in an inline element stands in."""
    if script := values.script(box.style):
        within = within._replace(script=script, size_pt=within.size_pt or beside_pt)
    named = (box.element.get("class") or "").split() if box.element is not None else ()
    ground = values.colour(box.style["background_color"]) or within.background
    part = AUTOMATIC if is_marker(box) else within.part
    part = next((name for name in named if name in PARTS), part)
    link = engine.link(box) or within.link
    return within._replace(part=part, link=link, background=ground)


def _text(box: Any, within: Within) -> Iterator[Inline]:
    """Text; a line feed that survived white-space processing is a forced break."""
    font = _font(box, within)
    for i, part in enumerate(box.text.split("\n")):
        if i:
            yield Break()
        if part:
            yield Run(part, font, within.part, within.link)


def _font(box: Any, within: Within) -> Font:
    """Word makes raised text smaller itself, so it gets the size of the text beside it."""
    font = values.font(box.style)
    if within.script:
        font = replace(font, script=within.script, size_pt=within.size_pt)
    return replace(font, background=within.background) if within.background else font


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
    while (at := _seen(line, range(len(line)))) is not None:
        run = line[at]
        if not isinstance(run, Run) or run.text[0] != " ":
            break
        line[at : at + 1] = _stripped(run, run.text[1:])
    while (at := _seen(line, range(len(line) - 1, -1, -1))) is not None:
        run = line[at]
        if not isinstance(run, Run) or run.text[-1] != " ":
            break
        line[at : at + 1] = _stripped(run, run.text[:-1])
    return line


def _seen(line: list[Inline], order: Iterable[int]) -> int | None:
    """Where the first piece stands that is more than the end of a place."""
    return next((at for at in order if not isinstance(line[at], Bookmark)), None)


def _stripped(run: Run, text: str) -> list[Inline]:
    return [replace(run, text=text)] if text else []
