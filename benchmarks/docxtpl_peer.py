"""docxtpl: a Word template with the same parts, filled with the same words.

Simpler than our document: a paragraph is one run, so bold words inside it are not.
"""

import io
from pathlib import Path
from typing import Any

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Pt

from reportgen.boxes.document import Document, Paragraph, Table, paragraphs

try:
    import docxtpl  # type: ignore[import-untyped]
except ImportError:  # an optional peer
    docxtpl = None

LEFT, CENTER = WD_ALIGN_PARAGRAPH.LEFT, WD_ALIGN_PARAGRAPH.CENTER


def make_template(file: Path) -> None:
    """The template: letterhead, title, paragraphs in a loop, signature, rows in a loop."""
    made = docx.Document()
    normal = made.styles["Normal"]
    normal.font.name, normal.font.size = "Times New Roman", Pt(14)
    _two_cells(made, "dau_trang")
    for line in ("{%p for d in dau %}", "{{ d.chu }}", "{%p endfor %}"):
        _add(made, line, bold=True, align=CENTER)
    _add(made, "{%p for d in doan %}")
    _add(made, "{%p if d.dam %}")
    _add(made, "{{ d.chu }}", bold=True)
    _add(made, "{%p else %}")
    body = _add(made, "{{ d.chu }}", align=WD_ALIGN_PARAGRAPH.JUSTIFY).paragraph_format
    body.first_line_indent, body.space_before, body.line_spacing = Pt(28), Pt(6), Pt(18)
    _add(made, "{%p endif %}")
    _add(made, "{%p endfor %}")
    _two_cells(made, "cuoi")
    table = made.add_table(3, 1)
    for row, text in zip(table.rows, ("{%tr for r in dong %}", "", "{%tr endfor %}"), strict=True):
        row.cells[0].text = text
    for column in range(1, 6):
        table.add_column(Pt(80)).cells[1].text = f"{{{{ r[{column}] }}}}"
    table.rows[1].cells[0].text = "{{ r[0] }}"
    made.save(str(file))


def installed() -> bool:
    """Whether docxtpl can be measured."""
    return docxtpl is not None


def _add(made: Any, text: str, *, bold: bool = False, align: Any = LEFT) -> Any:
    paragraph = made.add_paragraph()
    paragraph.alignment = align
    paragraph.add_run(text).bold = bold
    return paragraph


def _two_cells(made: Any, name: str) -> None:
    """A borderless table of two cells, each with its paragraphs in a loop."""
    for number, cell in enumerate(made.add_table(1, 2).rows[0].cells):
        cell.text = f"{{%p for d in {name}[{number}] %}}"
        _add(cell, "{{ d }}", bold=True, align=CENTER)
        _add(cell, "{%p endfor %}")


def context(document: Document) -> dict[str, Any]:
    """The words of a document as the template takes them."""
    blocks = [block for section in document.sections for block in section.blocks]
    tables = [block for block in blocks if isinstance(block, Table)]
    lines = [
        {"chu": block.text, "dam": block.inlines[0].font.bold}  # type: ignore[union-attr]
        for block in blocks
        if isinstance(block, Paragraph) and block.inlines
    ]
    head, end, annex = tables
    return {
        "dau_trang": _columns(head), "cuoi": _columns(end), "dau": lines[:4], "doan": lines[4:],
        "dong": [
            ["".join(p.text for p in paragraphs(cell.blocks)) for cell in row.cells]
            for row in annex.rows
        ],
    }  # fmt: skip


def _columns(table: Table) -> list[list[str]]:
    """The lines of the two columns of a table."""
    return [
        [p.text for row in table.rows for cell in row.cells if cell.column == column
         for p in paragraphs(cell.blocks)]
        for column in (0, 1)
    ]  # fmt: skip


def render(template: Path, words: dict[str, Any]) -> bytes:
    """One document; docxtpl reads its template anew for every one."""
    made = docxtpl.DocxTemplate(str(template))
    made.render(words, autoescape=True)
    file = io.BytesIO()
    made.save(file)
    return file.getvalue()
