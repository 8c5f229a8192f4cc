"""Our own boxes as HTML: what Word will be given, where no LibreOffice draws it."""

from base64 import b64encode
from collections.abc import Iterable, Iterator
from html import escape

from reportgen.boxes.document import (
    Block,
    Borders,
    Break,
    Chart,
    Document,
    Field,
    Font,
    Image,
    Note,
    Paragraph,
    Run,
    Section,
    Table,
)

LOOK = """
html { background: #e6e9ed } body { margin: 12pt auto; width: max-content; zoom: .82 }
section { margin: 0 auto 12pt; background: #fff; box-sizing: border-box;
  box-shadow: 0 1px 4px #0004 }
p { margin: 0; white-space: pre-wrap } table { border-collapse: collapse; table-layout: fixed }
td { vertical-align: top; padding: 0 } .chart { border: 1px dashed #888; color: #555 }
"""


def as_html(document: Document) -> str:
    """A page that needs nothing else; every section is one sheet, however long."""
    sections = "".join(map(_section, document.sections))
    return f'<!doctype html><html lang="vi"><meta charset="utf-8"><style>{LOOK}</style>{sections}'


def _section(section: Section) -> str:
    sheet = section.geometry
    edges = (sheet.top_pt, sheet.right_pt, sheet.bottom_pt, sheet.left_pt)
    padding = " ".join(f"{it:g}pt" for it in edges)
    look = f"width:{sheet.width_pt:g}pt;min-height:{sheet.height_pt:g}pt;padding:{padding}"
    return f'<section style="{look}">{"".join(_blocks(section.blocks))}</section>'


def _blocks(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        yield _table(block) if isinstance(block, Table) else _paragraph(block)


def _paragraph(paragraph: Paragraph) -> str:
    form = paragraph.format
    line = f"{form.line_pt:g}pt" if form.line_pt else "normal"
    look = (
        f"text-align:{form.align};text-indent:{form.first_line_pt:g}pt;line-height:{line};"
        f"margin:{form.before_pt:g}pt {form.right_pt:g}pt 0 {form.left_pt:g}pt;"
        f"{_edges(form.borders)}{_font(paragraph.font)}"
    )
    inside = "".join(_inline(it) for it in paragraph.inlines) or "&nbsp;"
    return f'<p style="{look}" title="{escape(paragraph.style)}">{inside}</p>'


def _inline(it: object) -> str:
    match it:
        case Run():
            return f'<span style="{_font(it.font)}">{escape(it.text)}</span>'
        case Break():
            return "<br>"
        case Field():
            return (
                f'<span style="{_font(it.font)}">{escape(it.text)}</span>'
                if it.text
                else (f"<em>{it.kind}</em>")
            )
        case Note():
            said = " ".join(note.text for note in it.paragraphs)
            return f'<span style="{_font(it.font)}" title="{escape(said)}">{escape(it.text)}</span>'
        case Image():
            source = f"data:image/png;base64,{b64encode(it.data).decode()}"
            size = f"width:{it.width_pt:g}pt;height:{it.height_pt:g}pt"
            return f'<img src="{source}" alt="{escape(it.alt)}" style="{size}">'
        case Chart():
            size = f"display:inline-block;width:{it.width_pt:g}pt;height:{it.height_pt:g}pt"
            return f'<span class="chart" style="{size}">{escape(it.alt)}</span>'
    return ""


def _font(font: Font) -> str:
    look = [f"font:{font.size_pt:g}pt '{escape(font.family)}',serif", f"color:#{font.color}"]
    look += ["font-weight:bold"] if font.bold else []
    look += ["font-style:italic"] if font.italic else []
    look += ["text-decoration:underline"] if font.underline else []
    look += [f"vertical-align:{font.script[:5]}"] if font.script else []
    return ";".join(look)


def _table(table: Table) -> str:
    columns = "".join(f'<col style="width:{it:g}pt">' for it in table.column_widths_pt)
    rows = "".join(
        "<tr>" + "".join(
            f'<td colspan="{cell.colspan}" rowspan="{cell.rowspan}" style="{_edges(cell.borders)}'
            f'padding:{" ".join(f"{it:g}pt" for it in cell.padding_pt)}">'
            f"{''.join(_blocks(cell.blocks))}</td>"
            for cell in row.cells
        ) + "</tr>"
        for row in table.rows
    )  # fmt: skip
    width = sum(table.column_widths_pt)
    look = f"width:{width:g}pt;margin:{table.before_pt:g}pt 0 0 {table.left_pt:g}pt"
    return f'<table style="{look}"><colgroup>{columns}</colgroup>{rows}</table>'


def _edges(borders: Borders) -> str:
    look = ""
    for side in ("top", "right", "bottom", "left"):
        if line := getattr(borders, side):
            look += f"border-{side}:{line.width_pt:g}pt {line.style} #{line.color};"
    return look
