"""The book of styles: every named style of a standard, gathered from its specimens, as a Word file.

The paragraphs of the book have the looks of the specimens' styles, so the writer makes the very
styles of the documents out of them.
"""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import astuple, dataclass, replace
from functools import cached_property

from reportgen.boxes.document import (
    Block,
    Chart,
    Document,
    Font,
    Format,
    Geometry,
    Image,
    Margin,
    Metadata,
    Paragraph,
    Run,
    Section,
    paragraphs,
)
from reportgen.restyle.purposes import purpose
from reportgen.restyle.traits import TRAITS, Look, look_of
from reportgen.standard import Standard
from reportgen.standard.sheet import LANDSCAPE, PORTRAIT
from reportgen.write.docx import word_file
from reportgen.write.docx.sheet import Sheet, Style, sheet_of

NORMAL = "Normal"
MARK = "reportgen-kieu"
"""Begins the subject of such a file: standard and digest follow."""
READABLE = 0.8
"""A line lower than this share of its letters would cut words off."""
INTRODUCTION = (
    "Mỗi đoạn dưới đây dùng đúng một kiểu (style) của mẫu văn bản và nói kiểu ấy dùng ở đâu.",
    "Sửa kiểu (nhấn chuột phải vào tên kiểu, chọn Modify), không định dạng riêng từng đoạn.",
    "Sửa lề trang ở Layout, Margins. Lưu tệp rồi chạy: reportgen template styles import.",
)


@dataclass(frozen=True)
class Book:
    """The styles by name with their sheets of paper, header and footer, the classes of each."""

    standard: Standard
    sheet: Sheet
    pages: Mapping[str, Geometry]
    margin: Margin
    classes: Mapping[str, tuple[str, ...]]

    @property
    def digest(self) -> str:
        """Of all that styles and pages are, in hexadecimal."""
        styles = [
            (name, it.key, it.read(look)) for name, look in self.looks.items() for it in TRAITS
        ]
        pages = [(name, astuple(it)) for name, it in sorted(self.pages.items())]
        return hashlib.sha256(repr((styles, pages)).encode()).hexdigest()

    @cached_property
    def looks(self) -> dict[str, Look]:
        """The looks of the styles by name, Normal among them."""
        named = self.sheet.named
        return {NORMAL: look_of(self.sheet.normal), **{it: look_of(named[it]) for it in named}}


def every_paragraph(document: Document) -> Iterator[Paragraph]:
    """The paragraphs of a document, notes after their calls, margins after their section."""
    for section in document.sections:
        for paragraph in paragraphs(section.blocks):
            yield paragraph
            yield from (it for note in paragraph.notes for it in note.paragraphs)
        for margin in (section.margin, section.first or Margin()):
            yield from (*margin.header, *margin.footer)


def book_of(standard: Standard, documents: Sequence[Document]) -> Book:
    """The styles that most paragraphs of their name have in the documents."""
    sections = tuple(it for document in documents for it in document.sections)
    whole = Document(Metadata("", ""), sections)
    classes: dict[str, tuple[str, ...]] = {}
    for paragraph in every_paragraph(whole):
        classes.setdefault(paragraph.style, paragraph.classes)
    margins = [it for part in sections for it in (part.margin, part.first) if it is not None]
    header = next((it.header for it in margins if it.header), ())
    footer = next((it.footer for it in margins if it.footer), ())
    words = Document(
        whole.metadata, tuple(replace(it, blocks=_words(it.blocks)) for it in sections)
    )
    return Book(standard, sheet_of(words), pages_of(sections), Margin(header, footer), classes)


def _words(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Without pictures: the paragraph around one has no name, and is no text that is usual."""
    return tuple(
        it
        for it in blocks
        if not (isinstance(it, Paragraph) and any(isinstance(i, Image | Chart) for i in it.inlines))
    )


def pages_of(sections: Sequence[Section]) -> dict[str, Geometry]:
    """The upright sheet and the turned one, the first of each."""
    found: dict[str, Geometry] = {}
    for section in sections:
        turned = section.geometry.width_pt > section.geometry.height_pt
        found.setdefault(LANDSCAPE if turned else PORTRAIT, section.geometry)
    return found


def word_book(book: Book, digest: str) -> bytes:
    """The Word file; `digest` is that of the templates that it belongs to."""
    title = f"Các kiểu chữ theo {book.standard.short_title}"
    about = Metadata(title, "reportgen", f"{MARK} {book.standard.name} sha256:{digest}")
    normal = book.sheet.normal
    upright = (
        *(_plain(it, normal) for it in (title, *INTRODUCTION)),
        *(it for style in book.sheet.named for it in _shown(style, book)),
    )
    sections = [Section(book.pages[PORTRAIT], upright, book.margin)]
    if turned := book.pages.get(LANDSCAPE):
        said = "Trang khổ ngang của phụ lục: sửa lề của trang này ở Layout, Margins."
        sections.append(Section(turned, (_plain(said, normal),), book.margin))
    return word_file(Document(about, tuple(sections)))


def _plain(text: str, normal: Style) -> Paragraph:
    return Paragraph((Run(text, normal.font),), normal.format, normal.font)


def _shown(name: str, book: Book) -> Iterator[Block]:
    """A style in use; where its line is too low for words, they stand in the line above."""
    style = book.sheet.named[name]
    family = [it for it, other in book.sheet.named.items() if other.base == name]
    said = f"kiểu gốc của {', '.join(family)}" if family else ""
    text = f"{name}: {said or purpose(name, book.classes.get(name, ()))}"
    if _hides(style.format, style.font):
        yield _plain(f"{text} (đoạn trống ngay dưới dòng này)", book.sheet.normal)
        yield Paragraph((), style.format, style.font, name, base=style.base)
    else:
        inlines = (Run(text, style.font),)
        yield Paragraph(inlines, style.format, style.font, name, base=style.base)


def _hides(form: Format, font: Font) -> bool:
    return 0 < form.line_pt < READABLE * font.size_pt
