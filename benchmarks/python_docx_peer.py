"""The floor of a DOCX: the same paragraphs by python-docx alone."""

import io
from typing import Any

import docx
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.shared import Pt, RGBColor

from reportgen.boxes.document import Break, Document, Font, Image, Inline, Paragraph, Run, Table

ALIGNS = {
    "left": WD_ALIGN_PARAGRAPH.LEFT, "center": WD_ALIGN_PARAGRAPH.CENTER,
    "right": WD_ALIGN_PARAGRAPH.RIGHT, "justify": WD_ALIGN_PARAGRAPH.JUSTIFY,
}  # fmt: skip


def python_docx(document: Document) -> bytes:
    """The boxes by the API of python-docx, with the formatting that they carry."""
    out = docx.Document()
    for number, section in enumerate(document.sections):
        sheet = section.geometry
        page = out.add_section() if number else out.sections[0]
        page.page_width, page.page_height = Pt(sheet.width_pt), Pt(sheet.height_pt)
        page.top_margin, page.bottom_margin = Pt(sheet.top_pt), Pt(sheet.bottom_pt)
        page.left_margin, page.right_margin = Pt(sheet.left_pt), Pt(sheet.right_pt)
        for block in section.blocks:
            if isinstance(block, Table):
                _table(out, block)
            else:
                _paragraph(out.add_paragraph(), block)
    file = io.BytesIO()
    out.save(file)
    return file.getvalue()


def _paragraph(made: Any, box: Paragraph) -> None:
    form, shape = made.paragraph_format, box.format
    form.alignment = ALIGNS[shape.align]
    form.first_line_indent = Pt(shape.first_line_pt)
    form.left_indent, form.right_indent = Pt(shape.left_pt), Pt(shape.right_pt)
    form.space_before, form.space_after = Pt(shape.before_pt), Pt(0)
    if shape.line_pt:
        form.line_spacing_rule, form.line_spacing = WD_LINE_SPACING.EXACTLY, Pt(shape.line_pt)
    form.keep_with_next, form.keep_together = shape.keep_with_next, shape.keep_together
    form.widow_control = shape.widow_control
    for inline in box.inlines:
        _inline(made, inline)


def _inline(made: Any, inline: Inline) -> None:
    match inline:
        case Run(text, font):
            _letters(made.add_run(text), font)
        case Break():
            made.add_run().add_break()
        case Image(data, width, height, _):
            made.add_run().add_picture(io.BytesIO(data), Pt(width), Pt(height))


def _letters(run: Any, font: Font) -> None:
    run.font.name, run.font.size = font.family, Pt(font.size_pt)
    run.font.bold, run.font.italic = font.bold, font.italic
    run.font.underline = font.underline
    run.font.color.rgb = RGBColor.from_string(font.color)


def _table(out: Any, box: Table) -> None:
    """Rows are walked once, as fast as its API goes: `table.cell` would be quadratic."""
    made = out.add_table(len(box.rows), len(box.column_widths_pt))
    made.alignment = WD_TABLE_ALIGNMENT.CENTER
    for row, line in zip(box.rows, made.rows, strict=True):
        cells = line.cells
        for cell in row.cells:
            target = cells[cell.column]
            target.width = Pt(box.column_widths_pt[cell.column])
            for number, block in enumerate(cell.blocks):
                if isinstance(block, Paragraph):
                    _paragraph(target.add_paragraph() if number else target.paragraphs[0], block)
