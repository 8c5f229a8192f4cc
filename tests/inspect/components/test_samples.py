"""Our own documents without the names of their components: the finder names them anew."""

from dataclasses import replace
from typing import Any

from reportgen.boxes.document import Block, Document, Inline, Margin, Paragraph, Run, paragraphs
from reportgen.inspect.components import find

VOCABULARY = {
    "tieu-de-dang", "ke-tieu-de", "quoc-hieu", "tieu-ngu", "ke-tieu-ngu", "cap-tren",
    "co-quan", "sao", "ke-co-quan", "so-hieu", "dia-danh-ngay", "trich-yeu-cong-van",
    "pham-vi", "du-thao", "do-mat", "do-khan", "ten-loai", "tac-gia", "trich-yeu", "vach",
    "ke-trich-yeu", "kinh-gui", "noi-kinh-gui", "can-cu", "lenh", "noi-dung", "tieu-de",
    "so-phan", "ten-phan", "dieu", "quyen-han", "chuc-vu", "ho-ten", "nhan-noi-nhan",
    "noi-nhan", "nguoi-soan", "khong-pho-bien", "phu-luc", "so-phu-luc", "ten-phu-luc",
    "kem-theo", "ban-sao", "ke-ban-sao", "loai-ban-sao", "dau-ban-sao", "so-trang",
}  # fmt: skip


def bare(document: Document) -> Document:
    """A document as a reader of Word files gives it: no classes, no parts."""
    return replace(
        document,
        sections=tuple(
            replace(
                section,
                blocks=tuple(map(_bare, section.blocks)),
                margin=_bare_margin(section.margin),
                first=section.first and _bare_margin(section.first),
            )
            for section in document.sections
        ),
    )


def _bare_margin(margin: Margin) -> Margin:
    header, footer = (tuple(map(_bare_paragraph, it)) for it in (margin.header, margin.footer))
    return Margin(header, footer)


def _bare(block: Block) -> Block:
    if isinstance(block, Paragraph):
        return _bare_paragraph(block)
    rows = (
        replace(
            row,
            cells=tuple(replace(cell, blocks=tuple(map(_bare, cell.blocks))) for cell in row.cells),
        )
        for row in block.rows
    )
    return replace(block, rows=tuple(rows), classes=())


def _bare_paragraph(paragraph: Paragraph) -> Paragraph:
    return replace(
        paragraph, inlines=tuple(map(_bare_inline, paragraph.inlines)), classes=(), anchor=""
    )


def _bare_inline(inline: Inline) -> Inline:
    return replace(inline, part="") if isinstance(inline, Run) else inline


def components(document: Document) -> list[tuple[str, list[str], list[str]]]:
    """The words of every paragraph, its components, and its parts with a name."""
    found = []
    for section in document.sections:
        margins = [section.margin, *([section.first] if section.first else [])]
        marginal = [it for margin in margins for it in (*margin.header, *margin.footer)]
        for it in (*paragraphs(section.blocks), *marginal):
            parts = [run.text for run in it.inlines if isinstance(run, Run) and run.part]
            found.append((it.text, sorted(VOCABULARY & {*it.classes}), parts))
    return found


def test_components_of_a_sample_are_found_again(sample: Any) -> None:
    document = sample.front.document
    found = find(bare(document))
    assert components(found.document) == components(document)
    assert found.type == sample.job.document.loai
    assert found.system == sample.job.rules.system


def test_the_day_and_the_level_are_found(samples: dict[str, Any]) -> None:
    for sample in samples.values():
        found = find(bare(sample.front.document))
        assert (found.day or sample.job.document.ngay) == sample.job.document.ngay
        assert found.level in {"tinh", "huyen", "xa"}
