"""What stands in a line: runs, breaks, images; neighbours in one font are one run."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, NamedTuple

from reportgen.boxes import values
from reportgen.boxes.document import Break, Font, Image, Inline, Run, Script
from reportgen.boxes.engine import kinds
from reportgen.boxes.losses import Losses


def inlines(boxes: list[Any], losses: Losses) -> tuple[Inline, ...]:
    """The inlines of line boxes, in order."""
    return tuple(_merged(it for box in boxes for it in _inline(box, NOT_RAISED, losses)))


class Raised(NamedTuple):
    """Whether text is raised or lowered, and the size of the text that it stands beside."""

    script: Script = ""
    size_pt: float = 0.0


NOT_RAISED = Raised()


def _inline(box: Any, raised: Raised, losses: Losses) -> Iterator[Inline]:
    if isinstance(box, kinds.TextBox):
        yield from _text(box, raised)
    elif isinstance(box, kinds.InlineReplacedBox):
        yield _image(box, losses)
    elif isinstance(box, kinds.LineBox | kinds.InlineBox):
        beside = box.style["font_size"] * values.PT_PER_PX
        for child in box.children:
            script = values.script(child.style) if isinstance(child, kinds.InlineBox) else ""
            at = Raised(script, raised.size_pt or beside) if script else raised
            yield from _inline(child, at, losses)
    else:
        losses.add(box)


def _text(box: Any, raised: Raised) -> Iterator[Inline]:
    """Text; a line feed that survived white-space processing is a forced break.

    Word makes raised text smaller itself, so it gets the size of the text beside it.
    """
    font = values.font(box.style)
    if raised.script:
        font = replace(font, script=raised.script, size_pt=raised.size_pt)
    for i, part in enumerate(box.text.split("\n")):
        if i:
            yield Break()
        if part:
            yield Run(part, font)


def _image(box: Any, losses: Losses) -> Inline:
    replacement = box.replacement
    width, height, _ = replacement.get_intrinsic_size(1, box.style["font_size"])
    data = getattr(replacement, "_original_image_data", None)
    if data is None or width is None or height is None:
        losses.add(box)
        return Run("", values.font(box.style))
    alt = (box.element.get("alt") or "") if box.element is not None else ""
    style_width, style_height = box.style["width"], box.style["height"]
    width_pt = values.points(style_width) or width * values.PT_PER_PX
    ratio = height / width
    height_pt = values.points(style_height) or width_pt * ratio
    return Image(data, round(width_pt, 4), round(height_pt, 4), alt)


def _merged(pieces: Iterator[Inline]) -> Iterator[Inline]:
    """Runs of one font joined; spaces at the ends of lines are the engine's business."""
    last: Run | None = None
    for piece in pieces:
        if last and isinstance(piece, Run) and piece.font == last.font:
            last = Run(last.text + piece.text, last.font)
            continue
        if last:
            yield last
        last = piece if isinstance(piece, Run) else None
        if last is None:
            yield piece
    if last:
        yield last


def trimmed(pieces: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """Without the collapsible spaces at the ends of the paragraph, which layout drops."""
    out = list(pieces)
    while out and isinstance(out[0], Run) and out[0].text[0] == " ":
        out[0:1] = _stripped(out[0].text[1:], out[0].font)
    while out and isinstance(out[-1], Run) and out[-1].text[-1] == " ":
        out[-1:] = _stripped(out[-1].text[:-1], out[-1].font)
    return tuple(out)


def _stripped(text: str, font: Font) -> list[Inline]:
    return [Run(text, font)] if text else []
