"""Which Word style a paragraph becomes, and what it has otherwise than its style."""

from collections.abc import Iterator
from dataclasses import fields
from typing import Any

from reportgen.boxes.document import Paragraph, Run
from reportgen.explain.model import Difference, WordStyle
from reportgen.write.docx.sheet import Sheet

NORMAL = "Normal"


def word_style(sheet: Sheet, paragraph: Paragraph) -> WordStyle:
    """The style in the file that is written, and the differences of paragraph and letters."""
    style = sheet.of(paragraph)
    fonts = dict.fromkeys([paragraph.font, *_fonts(paragraph)])
    found = [*_differences(style.format, paragraph.format)]
    for font in fonts:
        found += (it for it in _differences(style.font, font) if it not in found)
    return WordStyle(paragraph.style or NORMAL, tuple(found))


def _fonts(paragraph: Paragraph) -> Iterator[Any]:
    return (it.font for it in paragraph.inlines if isinstance(it, Run))


def _differences(style: Any, own: Any) -> Iterator[Difference]:
    for item in fields(own):
        here, there = getattr(own, item.name), getattr(style, item.name)
        if here != there:
            yield Difference(item.name, _said(there), _said(here))


def _said(value: Any) -> str:
    if isinstance(value, bool):
        return "co" if value else "khong"
    return f"{value:g}" if isinstance(value, float) else str(value)
