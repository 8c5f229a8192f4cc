"""Pages: sheet, margins and what stands in them, from the `@page` rules."""

from typing import Any

from reportgen.boxes import values
from reportgen.boxes.document import (
    Align,
    Block,
    Field,
    FieldKind,
    Font,
    Format,
    Geometry,
    Inline,
    Margin,
    Paragraph,
    Run,
    Section,
)
from reportgen.boxes.engine import Tree, page_styles
from reportgen.boxes.losses import Losses
from reportgen.boxes.values import points

POSITIONS: tuple[tuple[str, Align], ...] = (
    ("left", "left"), ("center", "center"), ("right", "right"),
)  # fmt: skip
FIELDS: dict[str, FieldKind] = {"page": "PAGE", "pages": "NUMPAGES"}


def section(
    tree: Tree, page: str, blocks: tuple[Block, ...], losses: Losses, *, document_start: bool
) -> Section:
    """The section of a named page ('' for pages without a name)."""
    usual = page_styles(tree, page or None, document_start=False, group_start=False)
    first = page_styles(tree, page or None, document_start=document_start, group_start=True)
    margin, first_margin = _margin(usual, losses), _margin(first, losses)
    return Section(
        geometry=_geometry(usual),
        blocks=blocks,
        margin=margin,
        first=None if first_margin == margin else first_margin,
        page_start=_page_start(first()),
    )


def geometry(tree: Tree, page: str) -> Geometry:
    """The sheet of a named page ('' for pages without a name)."""
    return _geometry(page_styles(tree, page or None, document_start=False, group_start=False))


def _geometry(styles: Any) -> Geometry:
    style = styles()
    width, height = (points(it) for it in style["size"])
    return Geometry(
        width_pt=width,
        height_pt=height,
        top_pt=points(style["margin_top"], height),
        right_pt=points(style["margin_right"], width),
        bottom_pt=points(style["margin_bottom"], height),
        left_pt=points(style["margin_left"], width),
        header_pt=_distance(styles, "top"),
        footer_pt=_distance(styles, "bottom"),
    )


def _distance(styles: Any, side: str) -> float:
    """How far the text of the margin boxes is from the edge of the sheet."""
    found = [styles(f"@{side}-{name}") for name, _ in POSITIONS]
    return max(
        (points(style[f"padding_{side}"]) for style in found if style is not None), default=0.0
    )


def _margin(styles: Any, losses: Losses) -> Margin:
    return Margin(
        header=_paragraphs(styles, "top", losses), footer=_paragraphs(styles, "bottom", losses)
    )


def _paragraphs(styles: Any, side: str, losses: Losses) -> tuple[Paragraph, ...]:
    found = []
    for position, align in POSITIONS:
        style = styles(f"@{side}-{position}")
        if style is not None and (content := _content(style, f"@{side}-{position}", losses)):
            form = Format(align=align, line_pt=values.line_pt(style))
            name = values.word_style(style)
            found.append(Paragraph(content, form, values.font(style), name, ("so-trang",)))
    return tuple(found)


def _content(style: Any, box: str, losses: Losses) -> tuple[Inline, ...]:
    """The tokens of `content`: strings and page counters."""
    tokens = style["content"]
    if tokens in ("none", "normal", "inhibit") or not tokens:
        return ()
    font = values.font(style)
    found = []
    for kind, value in tokens:
        inline = _inline(kind, value, font)
        if inline is None:
            losses.add_named(box, f"content: {kind}")
        else:
            found.append(inline)
    return tuple(found)


def _inline(kind: str, value: Any, font: Font) -> Inline | None:
    if kind == "string":
        return Run(value, font)
    if kind == "counter()" and value[0] in FIELDS:
        return Field(FIELDS[value[0]], font)
    return None


def _page_start(style: Any) -> int | None:
    """The number that `counter-reset: page n` begins with."""
    resets = style["counter_reset"]
    found = [value for name, value in resets if name == "page"]
    return found[-1] if found else None
