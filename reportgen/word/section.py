"""Sections: where they end, their sheets, and what stands in their margins."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from reportgen.boxes.document import (
    Geometry,
    Margin,
    Paragraph,
    Run,
    Section,
    Watermark,
    paragraphs,
)
from reportgen.word.flow import block_elements, read_blocks
from reportgen.word.levels import level
from reportgen.word.numbering import Numbering
from reportgen.word.ooxml import Element, R, W, child, is_on, points, value, whole
from reportgen.word.package import Package
from reportgen.word.story import Story
from reportgen.word.watermark import watermarks

References = Mapping[tuple[str, str], str]
"""Names of parts by kind (`header`) and pages (`default`, `first`)."""

LETTER = (612.0, 792.0)
INCH, HALF_INCH = 72.0, 36.0
"""The sheet and margins of a section that names none."""
PAGES = ("default", "first")
"""Which pages a header is for; those of even pages only are not read."""
LONGEST_NUMBER = 32767


@dataclass
class Pages:
    """Reads the sections of a document, each in the light of the one before."""

    package: Package
    main: str
    story: Story
    properties: list[Element] = field(default_factory=list)
    _margins: dict[str, tuple[Paragraph, ...]] = field(default_factory=dict)

    def read(self, body: Element) -> Iterator[Section]:
        """The sections in order; `properties` then holds the `w:sectPr` of each."""
        targets = {it.id: it.target for it in self.package.relations(self.main)}
        references: References = {}
        before: Section | None = None
        for properties, elements in _divided(body):
            self.properties.append(properties)
            references = {**references, **_references(properties, targets)}
            blocks = read_blocks(elements, self.story)
            section = Section(
                geometry=geometry(properties),
                blocks=blocks,
                margin=self._margin(references, "default"),
                first=self._first(properties, references, before),
                page_start=_page_start(properties),
                watermark=self._watermark(references, geometry(properties)),
            )
            yield section
            before = section

    def _first(
        self, properties: Element, references: References, before: Section | None
    ) -> Margin | None:
        """Of a first page that is another's last page, that one's margins are seen."""
        if value(child(properties, "type")) == "continuous" and before is not None:
            return before.first
        if not is_on(level(properties), "titlePg"):
            return None
        return self._margin(references, "first")

    def _margin(self, references: References, pages: str) -> Margin:
        return Margin(
            header=self._part(references.get(("header", pages), "")),
            footer=self._part(references.get(("footer", pages), "")),
        )

    def _watermark(self, references: References, sheet: Geometry) -> Watermark | None:
        """The first watermark in the headers."""
        names = [references.get(("header", pages), "") for pages in PAGES]
        parts = [self.package.root(it) for it in names if it in self.package.parts]
        return next((it for part in parts for it in watermarks(part, sheet)), None)

    def _part(self, name: str) -> tuple[Paragraph, ...]:
        """The paragraphs of a header or footer that show something."""
        if name not in self.package.parts:
            return ()
        if name not in self._margins:
            story = replace(self.story, elements=[], numbering=Numbering(self.story.numbering.root))
            blocks = read_blocks(block_elements(self.package.root(name)), story)
            self._margins[name] = tuple(filter(_shows, paragraphs(blocks)))
        return self._margins[name]


def _shows(paragraph: Paragraph) -> bool:
    return bool(paragraph.classes) or any(
        not isinstance(it, Run) or it.text.strip() for it in paragraph.inlines
    )


def _divided(body: Element) -> Iterator[tuple[Element, list[Element]]]:
    """The elements of each section with the properties that end it.

    A body that ends without any gets empty ones: there is a place for a correction.
    """
    elements: list[Element] = []
    for element in block_elements(body):
        elements.append(element)
        properties = child(element, "pPr", "sectPr") if element.tag == f"{W}p" else None
        if properties is not None:
            yield properties, elements
            elements = []
    last = child(body, "sectPr")
    yield (_added(body) if last is None else last), elements


def _added(body: Element) -> Element:
    properties = body.makeelement(f"{W}sectPr")
    body.append(properties)
    return properties


def _references(properties: Element, targets: Mapping[str, str]) -> References:
    return {
        (kind, value(it, "type") or "default"): targets.get(it.get(f"{R}id") or "", "")
        for kind in ("header", "footer")
        for it in properties.findall(f"{W}{kind}Reference")
        if (value(it, "type") or "default") in PAGES
    }


def geometry(properties: Element) -> Geometry:
    """The sheet of a section. Room for the binding is part of the left margin."""
    sheet, margins = child(properties, "pgSz"), child(properties, "pgMar")

    def margin(name: str, default: float = INCH) -> float:
        found = points(value(margins, name))
        return default if found is None else abs(found)

    return Geometry(
        width_pt=points(value(sheet, "w")) or LETTER[0],
        height_pt=points(value(sheet, "h")) or LETTER[1],
        top_pt=margin("top"),
        right_pt=margin("right"),
        bottom_pt=margin("bottom"),
        left_pt=margin("left") + margin("gutter", 0.0),
        header_pt=margin("header", HALF_INCH),
        footer_pt=margin("footer", HALF_INCH),
    )


def _page_start(properties: Element) -> int | None:
    start = value(child(properties, "pgNumType"), "start")
    number = whole(start, -1)
    return number if 0 <= number <= LONGEST_NUMBER else None
