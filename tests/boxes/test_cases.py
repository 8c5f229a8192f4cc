"""Every section of `tests/cases/boxes/`: HTML and CSS, and the boxes that come of them."""

import io
from collections.abc import Callable
from typing import Any

from PIL import Image

from reportgen import show
from reportgen.boxes import front_end

BASE = """
@page { size: 200pt 300pt; margin: 10pt }
html { font: 10pt/12pt "Liberation Serif" }
body, p, div, h1, h2, table, td, th { margin: 0; padding: 0; text-align: left }
table { width: 100%; table-layout: fixed; border-spacing: 0 } td, th { vertical-align: top }
"""
"""A small sheet, and no margins, so that a case says all that it is about."""


def picture() -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (80, 40), "navy").save(file, "png")
    return file.getvalue()


FILES = {
    "hinh.png": picture(),
    "dấu cách.png": picture(),
    "hinh.svg": b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
}


def boxes_of(html: str, css: str) -> str:
    """The boxes, what Word cannot express, and what the engine says."""
    head = f'<html lang="vi"><title>t</title><style>{BASE}{css}</style>'
    front = front_end(f"{head}<body>{html}", FILES.__getitem__)
    _, *lines = show.boxes(front.document)
    lines += [f"loss {selector}: {css}" for selector, css in front.losses]
    return "\n".join([*lines, *(f"warning {it}" for it in front.warnings)])


def test_boxes_are_as_written(case: Any, expect: Callable[[str], None]) -> None:
    parts = {
        kind: "".join(b.text for b in case.blocks if b.kind == kind) for kind in ("html", "css")
    }
    assert len(case.blocks) == sum(map(bool, parts.values())), "blocks: html, then css"
    expect(boxes_of(parts["html"], parts["css"]))
