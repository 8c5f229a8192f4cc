"""The properties of a section (`w:sectPr`) and what stands in its margins."""

from collections.abc import Callable, Iterator
from typing import Literal

from reportgen.boxes.document import Document, Geometry, Margin, Paragraph, Section
from reportgen.write.docx.markup import twips

Kind = Literal["header", "footer"]
Margins = Callable[[Section, Kind, tuple[Paragraph, ...]], str]
"""Makes a header or footer of a section of the paragraphs, gives the id of its relationship."""

KINDS: tuple[Kind, Kind] = ("header", "footer")


def kinds_used(document: Document) -> tuple[Kind, ...]:
    """Headers, footers, both or none: what any section of the document has.

    A section without a header of its own would inherit that of the section before it, so
    when one section has headers, all get theirs, if need be empty ones.
    """
    margins = [m for s in document.sections for m in (s.margin, s.first or Margin())]
    used = {kind for kind in KINDS if any(_of(margin, kind) for margin in margins)}
    if any(section.watermark for section in document.sections):
        used.add("header")
    return tuple(kind for kind in KINDS if kind in used)


def section_properties(section: Section, kinds: tuple[Kind, ...], margins: Margins) -> str:
    """One `w:sectPr`, its children in the order of the schema (CT_SectPr)."""
    start = section.page_start
    return (
        f"<w:sectPr>{''.join(_references(section, kinds, margins))}"
        f'<w:type w:val="nextPage"/>{_sheet(section.geometry)}'
        + (f'<w:pgNumType w:start="{start}"/>' if start is not None else "")
        + '<w:cols w:space="720"/>'
        + ("<w:titlePg/>" if section.first is not None else "")
        + "</w:sectPr>"
    )


def _of(margin: Margin, kind: Kind) -> tuple[Paragraph, ...]:
    return margin.header if kind == "header" else margin.footer


def _references(section: Section, kinds: tuple[Kind, ...], margins: Margins) -> Iterator[str]:
    sides = [("default", section.margin)]
    if section.first is not None:
        sides.append(("first", section.first))
    for kind in kinds:
        for side, margin in sides:
            relation = margins(section, kind, _of(margin, kind))
            yield f'<w:{kind}Reference w:type="{side}" r:id="{relation}"/>'


def _sheet(sheet: Geometry) -> str:
    """Paper and margins. Word turns the paper for the printer when it is told `landscape`."""
    turned = ' w:orient="landscape"' if sheet.width_pt > sheet.height_pt else ""
    lengths = {
        "top": sheet.top_pt,
        "right": sheet.right_pt,
        "bottom": sheet.bottom_pt,
        "left": sheet.left_pt,
        "header": sheet.header_pt,
        "footer": sheet.footer_pt,
        "gutter": 0,
    }
    margins = " ".join(f'w:{name}="{twips(points)}"' for name, points in lengths.items())
    paper = f'w:w="{twips(sheet.width_pt)}" w:h="{twips(sheet.height_pt)}"'
    return f"<w:pgSz {paper}{turned}/><w:pgMar {margins}/>"
