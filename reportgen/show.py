"""Every stage as text: what `reportgen show` prints and the golden files hold."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from reportgen.boxes.document import (
    NO_BORDERS,
    Block,
    Bookmark,
    Border,
    Borders,
    Break,
    Cell,
    Chart,
    Document,
    Field,
    Font,
    Format,
    Image,
    Inline,
    Note,
    Paragraph,
    Row,
    Run,
    Table,
    TextBox,
    Watermark,
)
from reportgen.boxes.list_numbers import Numbering
from reportgen.boxes.stops import Foot, Stop
from reportgen.diagnostic import Mark
from reportgen.formula import Expression
from reportgen.load.node import Mapping as MappingNode
from reportgen.load.node import Node, Scalar
from reportgen.vietnamese import ReportingPeriod, Target

INDENT = "  "


def node(value: Node, depth: int = 0) -> Iterator[str]:
    """A node as an outline with the place of every scalar."""
    pad = INDENT * depth
    if isinstance(value, Scalar):
        text = json.dumps(value, ensure_ascii=False)
        yield f"{pad}{text}  @{value.mark.line}:{value.mark.column}"
    elif isinstance(value, MappingNode):
        for key, inner in value.items():
            yield f"{pad}{key}:"
            yield from node(inner, depth + 1)
    else:
        for i, inner in enumerate(value):
            yield f"{pad}[{i}]"
            yield from node(inner, depth + 1)


def plain(value: Any) -> Any:
    """A frozen value as JSON can write it; keys without a value and places are left out."""
    if isinstance(value, ReportingPeriod | Decimal | Target | Expression | date):
        return str(value)
    if is_dataclass(value):
        named = {item.name: getattr(value, item.name) for item in fields(value) if item.repr}
        return {
            name: plain(it)
            for name, it in named.items()
            if not isinstance(it, Mark) and it not in (None, (), {}, "")
        }
    if isinstance(value, Mapping):
        return {str(name): plain(it) for name, it in value.items()}
    if isinstance(value, list | tuple):
        return [plain(it) for it in value]
    return str(value) if isinstance(value, str) else value


def as_json(value: Any) -> str:
    """A period or its figures as JSON."""
    return json.dumps(plain(value), ensure_ascii=False, indent=2)


def boxes(document: Document) -> Iterator[str]:
    """Boxes as indented text: a line a box, what differs from the plain paragraph named."""
    meta = document.metadata
    yield f"document {meta.title!r} by {meta.author!r} {meta.language} {meta.created}".rstrip()
    for section in document.sections:
        sheet = section.geometry
        margins = (sheet.top_pt, sheet.right_pt, sheet.bottom_pt, sheet.left_pt)
        size = f"{_pt(sheet.width_pt)}x{_pt(sheet.height_pt)}"
        start = "" if section.page_start is None else f" from page {section.page_start}"
        edges = " ".join(map(_pt, margins))
        yield f"section {size} margins {edges} header {_pt(sheet.header_pt)}{start}"
        if section.watermark:
            yield f"{INDENT}{_watermark(section.watermark)}"
        first = section.margin if section.first is None else section.first
        for name, margin in (("first", first), ("other", section.margin)):
            for paragraph in (*margin.header, *margin.footer):
                yield f"{INDENT}{name} pages: {_paragraph(paragraph)}"
        yield from _blocks(section.blocks, 1)


def _watermark(it: Watermark) -> str:
    size = f"{_pt(it.width_pt)}x{_pt(it.height_pt)}"
    turned = f"turned {_pt(it.degrees)} opacity {_pt(it.opacity)}"
    middle = " ".join(map(_pt, it.middle_pt))
    return f"watermark {size} middle {middle} {turned} {_font(it.font)}: {it.text}"


def _blocks(blocks: Sequence[Block], depth: int) -> Iterator[str]:
    pad = INDENT * depth
    for block in blocks:
        if isinstance(block, Table):
            yield f"{pad}{_table(block)}"
            for row in block.rows:
                yield f"{pad}{INDENT}{_row(row)}"
                for cell in row.cells:
                    yield f"{pad}{INDENT * 2}{_cell(cell)}"
                    yield from _blocks(cell.blocks, depth + 3)
        else:
            yield f"{pad}{_paragraph(block)}"


def _table(table: Table) -> str:
    names = ("keep_together", "keep_with_next", "page_break_before")
    flags = [name for name in names if getattr(table, name)]
    widths = " ".join(map(_pt, table.column_widths_pt))
    left = [f"left {_pt(table.left_pt)}"] if table.left_pt else []
    return " ".join([f"table [{widths}] before {_pt(table.before_pt)}", *left, *flags])


def _row(row: Row) -> str:
    names = ("header", "keep_with_next", "keep_together")
    flags = [name for name in names if getattr(row, name)]
    return " ".join(["row", *flags, *([f"height {_pt(row.height_pt)}"] if row.height_pt else [])])


def _cell(cell: Cell) -> str:
    said = [f"cell {cell.column}"]
    if cell.colspan * cell.rowspan > 1:
        said.append(f"{cell.colspan}x{cell.rowspan}")
    if any(cell.padding_pt):
        said.append("padding " + " ".join(map(_pt, cell.padding_pt)))
    if cell.vertical_align != "top":
        said.append(cell.vertical_align)
    if cell.background:
        said.append(f"background {cell.background}")
    return " ".join(said) + _borders(cell.borders)


def _paragraph(paragraph: Paragraph) -> str:
    text = "".join(_inline(it, paragraph.font) for it in paragraph.inlines)
    named = f" #{paragraph.anchor}" if paragraph.anchor else ""
    entry = f" entry {paragraph.entry.level}/{paragraph.entry.depth}" if paragraph.entry else ""
    apart = _numbering(paragraph.numbering) + _text_box(paragraph.box)
    base = f" < {paragraph.base}" if paragraph.base else ""
    style = f"p «{paragraph.style}{base}»{named}{entry}{apart}"
    look = f"{style} {_font(paragraph.font)} {_format(paragraph.format)}"
    return f"{look}: {text}" if text else look


SAID_APART = {"align", "borders", "foot", "stop"}
"""What of a format is said in its own way."""


def _numbering(it: Numbering | None) -> str:
    """`list 2.1 decimal 3 '%1. ' hangs 0`: which list, how deep, and how Word counts."""
    if it is None:
        return ""
    place = f" hangs {_pt(it.gap_pt)}" if it.hangs else ""
    return f" list {it.list}.{it.depth} {it.form} {it.value} {it.pattern!r}{place}"


def _text_box(it: TextBox | None) -> str:
    """`box 100x50 at 0 20`: its size, its place on the page, or beside the next paragraph."""
    if it is None:
        return ""
    about = " beside" if it.beside else ""
    line = f" line {_border(it.border)}" if it.border else ""
    ground = f" background {it.background}" if it.background else ""
    padding = " padding " + " ".join(map(_pt, it.padding_pt)) if any(it.padding_pt) else ""
    size = f"{_pt(it.width_pt)}x{_pt(it.height_pt)}"
    return f" box {size} at {_pt(it.left_pt)} {_pt(it.top_pt)}{about}{padding}{line}{ground}"


def _format(form: Format) -> str:
    default = Format()
    said: list[str] = [form.align]
    for item in fields(form):
        value = getattr(form, item.name)
        if item.name in SAID_APART or value == getattr(default, item.name):
            continue
        shown = _pt(value) if isinstance(value, float) else str(value)
        said.append(item.name if value is True else f"{item.name}={shown}")
    return " ".join(said) + _stop(form.stop) + _foot(form.foot) + _borders(form.borders)


def _stop(stop: Stop | None) -> str:
    return f" stop {_pt(stop.at_pt)}{stop.leader}" if stop else ""


def _foot(foot: Foot | None) -> str:
    return f" foot {_pt(foot.width_pt)} at {_pt(foot.top_pt)}" if foot else ""


def _borders(borders: Borders) -> str:
    if borders == NO_BORDERS:
        return ""
    sides = [(item.name, getattr(borders, item.name)) for item in fields(borders)]
    return " border " + ",".join(f"{name} {_border(it)}" for name, it in sides if it)


def _border(border: Border) -> str:
    space = f" space {_pt(border.space_pt)}" if border.space_pt else ""
    return f"{border.style} {_pt(border.width_pt)} {border.color}{space}"


def _font(font: Font) -> str:
    named = ("bold", "italic", "underline", "strike")
    extra = [name for name in named if getattr(font, name)]
    colour = [font.color] if font.color != "000000" else []
    return " ".join([f"{font.family} {_pt(font.size_pt)}", *extra, font.script, *colour]).strip()


def _inline(inline: Inline, base: Font) -> str:
    match inline:
        case Run(text, font, part, link):
            told = ",".join(filter(None, (part, _difference(font, base), link)))
            return f"<{told}|{text}>" if told else text
        case Break():
            return "↵"
        case Field():
            return _field(inline)
        case Bookmark(name, end):
            return f"{{{'/' if end else '#'}{name}}}"
        case Note(text, _, paragraphs):
            return f"{{note {text}: {' ¶ '.join(map(_paragraph, paragraphs))}}}"
        case Image(_, width, height, alt, link):
            return f"[image {_pt(width)}x{_pt(height)} {' '.join(filter(None, (repr(alt), link)))}]"
        case Chart():
            return _chart(inline)


def _field(field: Field) -> str:
    shown = f"|{field.text}" if field.text else ""
    return "{" + " ".join(filter(None, (field.kind, field.target, field.link))) + shown + "}"


def _chart(chart: Chart) -> str:
    """A chart with its numbers; a gap is `-`."""
    size = f"{_pt(chart.width_pt)}x{_pt(chart.height_pt)}"
    lines = [
        f"{it.name}: {' '.join('-' if v is None else f'{v:f}' for v in it.values)}"
        for it in chart.series
    ]
    names = " | ".join(chart.categories)
    numbers = f"{chart.unit} .{chart.decimals}"
    return f"[{chart.kind} {size} {numbers} ({names}) {'; '.join(lines)} {chart.alt!r}]"


def _difference(font: Font, base: Font) -> str:
    changed = [
        item.name for item in fields(font) if getattr(font, item.name) != getattr(base, item.name)
    ]
    return ",".join(f"{name}={getattr(font, name)}" for name in changed)


def _pt(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")
