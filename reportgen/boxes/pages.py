"""Pages: sheet, margins and what stands in them, from the `@page` rules."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from reportgen.boxes import values
from reportgen.boxes.at_page import AtPage, PageNumbers
from reportgen.boxes.document import (
    Align,
    Block,
    Break,
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
from reportgen.boxes.line_count import lines_of
from reportgen.boxes.losses import Losses
from reportgen.boxes.values import points

POSITIONS: tuple[tuple[str, Align], ...] = (
    ("left", "left"), ("center", "center"), ("right", "right"),
)  # fmt: skip
FIELDS: dict[str, FieldKind] = {"page": "PAGE", "pages": "NUMPAGES"}


def section(
    tree: Tree,
    page: str,
    blocks: tuple[Block, ...],
    losses: Losses,
    numbers: PageNumbers,
    *,
    document_start: bool,
) -> Section:
    """The section of a named page ('' for pages without a name)."""
    usual, first = AtPage(page), AtPage(page, document_start, group_start=True)
    margins = [_margin(it, styles(tree, it), losses, numbers) for it in (usual, first)]
    margin, first_margin = margins
    return Section(
        pages=tuple(map(numbers.of, (usual, first))),
        geometry=geometry(tree, page),
        blocks=blocks,
        margin=margin,
        first=None if first_margin == margin else first_margin,
        page_start=_page_start(styles(tree, first)()),
    )


def styles(tree: Tree, page: AtPage) -> Any:
    """The styles of pages: a function from the name of a margin box, or from nothing."""
    start = {"document_start": page.document_start, "group_start": page.group_start}
    return page_styles(tree, page.name or None, **start)


def geometry(tree: Tree, page: str) -> Geometry:
    """The sheet of a named page ('' for pages without a name)."""
    found = styles(tree, AtPage(page))
    style = found()
    width, height = (points(it) for it in style["size"])
    width_pt = width - points(style["margin_left"], width) - points(style["margin_right"], width)
    return Geometry(
        width_pt=width,
        height_pt=height,
        top_pt=points(style["margin_top"], height),
        right_pt=points(style["margin_right"], width),
        bottom_pt=points(style["margin_bottom"], height),
        left_pt=points(style["margin_left"], width),
        header_pt=max((it for _, it in _distances(found, "top")), default=0.0),
        footer_pt=_footer_pt(tree, page, points(style["margin_bottom"], height), width_pt),
    )


def _distances(styles: Any, side: str) -> Iterator[tuple[Any, float]]:
    """How far the text of each margin box is from the edge of the sheet."""
    for name, _ in POSITIONS:
        style = styles(f"@{side}-{name}")
        if style is not None:
            yield style, points(style[f"padding_{side}"])


def _footer_pt(tree: Tree, page: str, margin_pt: float, width_pt: float) -> float:
    """How far the last line at the foot is from the edge of the sheet, as Word counts it.

    Words that are set against the text above them end where their lines do.
    """
    kinds = (AtPage(page), AtPage(page, document_start=True, group_start=True))
    found = [it for kind in kinds for it in _distances(styles(tree, kind), "bottom")]
    ends = [_below(tree, style, margin_pt, width_pt) for style, _ in found]
    said = [it for it in ends if it is not None]
    return min(said) if said else max((it for _, it in found), default=0.0)


def _below(tree: Tree, style: Any, margin_pt: float, width_pt: float) -> float | None:
    """The space below the lines of a box in the lower margin that stands at its upper edge."""
    words = _content(style, "", Losses())
    line_pt = values.line_pt(style)
    if not words or not line_pt or style["vertical_align"] != "top":
        return None
    text = "".join(it.text if isinstance(it, Run) else "\n" for it in words)
    above = points(style["margin_top"]) + points(style["padding_top"])
    line = values.border(style, "top")
    lines = lines_of(tree, text, style, width_pt)
    return max(0.0, margin_pt - above - (line.width_pt if line else 0.0) - lines * line_pt)


def _margin(page: AtPage, styles: Any, losses: Losses, numbers: PageNumbers) -> Margin:
    header, footer = (
        tuple(
            replace(it, number=numbers.of(replace(page, box=box)))
            for box, align in ((f"@{side}-{position}", align) for position, align in POSITIONS)
            for it in _paragraph(styles(box), box, align, losses)
        )
        for side in ("top", "bottom")
    )
    return Margin(header=header, footer=footer)


def _paragraph(style: Any, box: str, align: Align, losses: Losses) -> Iterator[Paragraph]:
    """What a margin box prints, if anything."""
    if style is not None and (content := _content(style, box, losses)):
        form = Format(align=align, line_pt=values.line_pt(style), borders=values.around(style, 0.0))
        name, part = values.word_style(style), _part(style, content)
        yield Paragraph(content, form, values.font(style), name, part)


def _part(style: Any, content: tuple[Inline, ...]) -> tuple[str, ...]:
    """The component in a margin: as `--thanh-phan` names it, else the number of the page."""
    if name := values.part(style):
        return (name,)
    return ("so-trang",) if any(isinstance(it, Field) for it in content) else ()


def _content(style: Any, box: str, losses: Losses) -> tuple[Inline, ...]:
    """The tokens of `content`: strings and page counters."""
    tokens = style["content"]
    if tokens in ("none", "normal", "inhibit") or not tokens:
        return ()
    font = values.font(style)
    found: list[Inline] = []
    for kind, value in tokens:
        inline = _inlines(kind, value, font)
        if not inline:
            losses.add_named(box, f"content: {kind}")
        found += inline
    return tuple(found)


def _inlines(kind: str, value: Any, font: Font) -> list[Inline]:
    """What a token prints; a line feed in a string ends the line."""
    if kind == "string":
        first, *rest = (Run(line, font) for line in value.split("\n"))
        return [first, *(it for run in rest for it in (Break(), run))]
    if kind == "counter()" and value[0] in FIELDS:
        return [Field(FIELDS[value[0]], font)]
    return []


def _page_start(style: Any) -> int | None:
    """The number that `counter-reset: page n` begins with."""
    resets = style["counter_reset"]
    found = [value for name, value in resets if name == "page"]
    return found[-1] if found else None
