"""A PDF as elements: by its structure tree, or, of one without tags, its lines.

Opened as untrusted, within the bounds of `carried.attachment`.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

from reportgen.boxes.document import Geometry
from reportgen.carried.attachment import WHOLE_LIMIT, open_pdf, reading
from reportgen.verify.finding import Finding
from reportgen.verify.parts import Element, Ground, Link, Margins, Piece, Rule, Side, Slot
from reportgen.verify.pdf_elements import Elements, plain_elements
from reportgen.verify.pdf_font import PdfFont
from reportgen.verify.pdf_lines import Printed, letters_of
from reportgen.verify.pdf_page import Reader
from reportgen.verify.pdf_paint import Clip
from reportgen.verify.pdf_state import Drawn, Size
from reportgen.verify.pdf_tree import Content, Node, Tree
from reportgen.verify.unseen import changed_page, hidden
from reportgen.word.gate import Refused

MOST_PAGES = 500
"""No document of ours is longer."""
APART_PT = 3.0
"""Lines whose feet are nearer than this have one number on their page."""

ROW_PT = 24.0
"""Lines of neighbouring cells that begin one row are nearer than this."""

Places = Mapping[str, tuple[int, float, float]]
"""The page of a named place, and how far it is from its left and its upper edge."""


@dataclass(frozen=True)
class Page:
    """What a page prints, by marked content."""

    sheet: Geometry
    printed: Mapping[Content, list[Printed]]
    drawn: Mapping[Content, list[Drawn]]
    unlike: tuple[Finding, ...] = ()
    rules: tuple[Rule, ...] = ()
    grounds: tuple[Ground, ...] = ()


def read_pdf(
    content: bytes, *, tagged: bool = True, pictures: Collection[Size] = ()
) -> tuple[Side, tuple[Margins, ...]]:
    """The elements of a PDF, and what its pages print beside them; or `Refused`.

    Unless `tagged`, its tags are not looked at. Words drawn in pictures of these sizes are left
    out.
    """
    reader = open_pdf(content)
    with reading(WHOLE_LIMIT):
        found = list(reader.pages)
        if len(found) > MOST_PAGES:
            raise Refused("pdf-nhieu-trang", limit=MOST_PAGES)
        fonts: dict[int, PdfFont] = {}
        looks: dict[int, bytes] = {}
        pages = [
            _page(it, number, Reader(fonts, pictures, looks)) for number, it in enumerate(found, 1)
        ]
        objects = {getattr(it.indirect_reference, "idnum", 0): i for i, it in enumerate(found, 1)}
        root: Any = reader.trailer["/Root"]
        tree = (
            Tree(objects).read(root["/StructTreeRoot"])
            if tagged and "/StructTreeRoot" in root
            else []
        )
        places = _places(reader, objects, pages)
        return _side(pages, tree, places)


def _page(page: Any, number: int, reader: Reader) -> Page:
    left, bottom, right, top = (float(it) for it in page.mediabox)
    content = page.get_contents()
    if content is not None:
        reader.read(content.get_data(), page.get("/Resources"))
    printed: dict[Content, list[Printed]] = {}
    for shown in reader.shown:
        moved = shown._replace(left=shown.left - left, right=shown.right - left)
        key = Content(number, shown.mark)
        printed.setdefault(key, []).append(Printed(number, top - shown.baseline, moved))
    drawn: dict[Content, list[Drawn]] = {}
    for picture in reader.drawn:
        drawn.setdefault(Content(number, picture.mark), []).append(picture)
    sheet = Geometry(right - left, top - bottom, 0.0, 0.0, 0.0, 0.0)
    rules = (
        Rule(number, *_placed(it.area, left, top), it.color, it.kind) for it in reader.ink.rules
    )
    grounds = (Ground(number, *_placed(it, left, top), color) for it, color in reader.ink.grounds)
    unlike = tuple(changed_page(page, number))
    return Page(sheet, printed, drawn, unlike, tuple(rules), tuple(grounds))


def _placed(area: Clip, left: float, top: float) -> tuple[float, float, float, float]:
    """Left, top, right and bottom from the page's upper left corner."""
    return area.left - left, top - area.top, area.right - left, top - area.bottom


def _places(reader: Any, objects: Mapping[int, int], pages: Sequence[Page]) -> Places:
    found = {}
    for name, it in reader.named_destinations.items():
        page = objects.get(getattr(it.get("/Page"), "idnum", 0), 0)
        if page:
            top = float(it.get("/Top", 0) or 0)
            left = float(it.get("/Left", 0) or 0)
            found[f"#{name}"] = (page, left, pages[page - 1].sheet.height_pt - top)
    return found


def _side(
    pages: Sequence[Page], tree: Sequence[Node], places: Places
) -> tuple[Side, tuple[Margins, ...]]:
    sheets = tuple(it.sheet for it in pages)
    printed = {key: it for page in pages for key, it in page.printed.items()}
    drawn = {key: it for page in pages for key, it in page.drawn.items()}
    numbers = _numbers(it for found in printed.values() for it in found)
    everything = [it for found in printed.values() for it in found]
    unlike = (*(it for page in pages for it in page.unlike), *hidden(everything, numbers))
    if not tree:
        plain = plain_elements(everything, numbers)
        return Side(plain, sheets=sheets, is_tagged=False, unlike=unlike), ()
    walk = Elements(printed, drawn, numbers)
    walk.take(tree)
    body = tuple(_led(it, walk.found, places) for it in _on_pages(walk.found))
    rest = {key: it for key, it in printed.items() if key not in walk.used}
    rules = tuple(it for page in pages for it in page.rules)
    grounds = tuple(it for page in pages for it in page.grounds)
    side = Side(
        body, tuple(walk.notes), walk.tables, sheets, unlike=unlike, rules=rules, grounds=grounds
    )
    return side, tuple(_margins(rest, len(pages)))


def _numbers(printed: Iterable[Printed]) -> dict[tuple[int, int], int]:
    """The number of each line on its page, by the page and the rounded foot of its letters."""
    numbers: dict[tuple[int, int], int] = {}
    places = sorted({(it.page, it.top_pt) for it in printed if it.shown.text.strip()})
    count, before = 0, (0, 0.0)
    for page, top in places:
        if page != before[0]:
            count, before = 0, (page, -APART_PT)
        if top - before[1] >= APART_PT:
            count, before = count + 1, (page, top)
        numbers[page, round(top)] = count
    return numbers


def _on_pages(found: Sequence[Element]) -> Iterator[Element]:
    """The elements, those marked that begin a page."""
    for before, it in pairwise([None, *found]):
        assert it is not None  # noqa: S101  # only the first is none
        begins = before is None or it.lines[0].page != before.lines[-1].page
        yield replace(it, new_page=begins)


def _led(it: Element, found: Sequence[Element], places: Places) -> Element:
    """The element, its links leading to other elements."""
    if not it.links:
        return it
    return replace(it, links=tuple(_link(link, found, places) for link in it.links))


def _link(link: Link, found: Sequence[Element], places: Places) -> Link:
    if link.target not in places:
        return link
    page, left, top = places[link.target]
    below = [
        it
        for it in found
        if it.lines[0].page == page and it.lines[0].baseline_pt >= top
        and it.lines[0].right_pt >= left
    ]  # fmt: skip
    return replace(link, element=_first(below, top + ROW_PT) if below else None)


def _first(below: Sequence[Element], row_pt: float) -> int:
    """The number of the highest element; of those that begin a table's row the leftmost."""
    highest = min(below, key=lambda it: it.lines[0].baseline_pt)
    cells: dict[tuple[Slot, ...], Element] = {}
    for it in below:
        if it.slots and it.lines[0].baseline_pt < row_pt:
            cells.setdefault(it.slots, it)
    own = [it.table for it in highest.slots[:1]]
    row = [it for slots, it in cells.items() if [slots[0].table] == own]
    return min(row, key=lambda it: it.lines[0].left_pt, default=highest).number


def _margins(rest: Mapping[Content, Sequence[Printed]], count: int) -> Iterator[Margins]:
    """What each page prints that is no part of the text, from the top on."""
    for page in range(1, count + 1):
        printed = [it for key, found in rest.items() if key.page == page for it in found]
        printed.sort(key=lambda it: (round(it.top_pt), it.shown.left))
        words = "".join("".join(it.shown.text.split()) for it in printed)
        yield Margins(page, words, tuple(map(_piece, printed)))


def _piece(it: Printed) -> Piece:
    own = it.shown
    return Piece(own.text, letters_of(it), own.left, own.right, it.top_pt, own.rise)
