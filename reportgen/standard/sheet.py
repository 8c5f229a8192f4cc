"""What the pages of a section look like: a function a property."""

from collections.abc import Callable, Iterator

from reportgen.boxes.document import (
    Document,
    Field,
    Geometry,
    Inline,
    Paragraph,
    Section,
    paragraphs,
)
from reportgen.standard.look import PT_PER_MM, Value, millimetres, word

PORTRAIT, LANDSCAPE = "trang", "trang-ngang"
ANNEX = "phu-luc"
FIRST_ONLY = {"so_trang_dau"}
"""Properties of the document's first page."""
OF_NUMBERS = {"so_trang_cach_mep", "so_trang_dau", "so_trang_vi_tri", "phu_luc_so_trang_rieng"}
"""Properties of the numbers of pages."""


def sheet_values(name: str, kind: str, document: Document) -> Iterator[Value]:
    """The values of a property on all sheets of a kind: `trang` upright, `trang-ngang` across."""
    for _, values in sheets(name, kind, document):
        yield from values


def sheets(name: str, kind: str, document: Document) -> Iterator[tuple[Section, list[Value]]]:
    """The sections with sheets of a kind, each with the values of a property."""
    read = SHEET_PROPERTIES[name]
    for position, section in enumerate(document.sections):
        if _kind(section.geometry) == kind and not (position and name in FIRST_ONLY):
            yield section, read(section)


def concerned(name: str, section: Section) -> Iterator[int]:
    """The numbers of what a property of a section speaks of: its pages, and the page numbers."""
    yield from section.pages
    for margin in (section.margin, section.first) if name in OF_NUMBERS else ():
        if margin is not None:
            yield from (it.number for it in _numbered((*margin.header, *margin.footer)))


def _kind(geometry: Geometry) -> str:
    return LANDSCAPE if geometry.width_pt > geometry.height_pt else PORTRAIT


def _size(section: Section) -> list[Value]:
    sides = sorted((section.geometry.width_pt, section.geometry.height_pt))
    return ["x".join(f"{it / PT_PER_MM:.0f}" for it in sides)]


def _numbered(found: tuple[Paragraph, ...]) -> list[Paragraph]:
    """The paragraphs with the number of the page."""
    return [p for p in found if any(map(_is_page, p.inlines))]


def _is_page(inline: Inline) -> bool:
    return isinstance(inline, Field) and inline.kind == "PAGE"


def _header_distance(section: Section) -> list[Value]:
    if not _numbered(section.margin.header):
        return []
    return [millimetres(section.geometry.header_pt)]


def _first_page(section: Section) -> list[Value]:
    margin = section.first or section.margin
    return [word(bool(_numbered(margin.header) or _numbered(margin.footer)))]


def _number_place(section: Section) -> list[Value]:
    top, bottom = _numbered(section.margin.header), _numbered(section.margin.footer)
    return [*("tren" for _ in top), *("duoi" for _ in bottom)]


def _annex_start(section: Section) -> list[Value]:
    """Whether an annex that begins a section has its pages counted from 1."""
    first = next(paragraphs(section.blocks), None)
    if first is None or ANNEX not in first.classes:
        return []
    return [word(section.page_start == 1)]


SHEET_PROPERTIES: dict[str, Callable[[Section], list[Value]]] = {
    "kho_giay": _size,
    "le_tren": lambda s: [millimetres(s.geometry.top_pt)],
    "le_duoi": lambda s: [millimetres(s.geometry.bottom_pt)],
    "le_trai": lambda s: [millimetres(s.geometry.left_pt)],
    "le_phai": lambda s: [millimetres(s.geometry.right_pt)],
    "so_trang_cach_mep": _header_distance,
    "so_trang_dau": _first_page,
    "so_trang_vi_tri": _number_place,
    "phu_luc_so_trang_rieng": _annex_start,
}
