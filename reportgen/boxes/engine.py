"""The one door to WeasyPrint's inside.

Nobody else imports anything of WeasyPrint but its public names. What drifts between its
versions (value shapes, signatures) is met here, a line each. Pixels stay inside: every
length that leaves is in points.

WeasyPrint changed? See the contract tests in `tests/boxes/test_engine.py`.
"""

import inspect
import logging
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice
from threading import local
from typing import Any
from urllib.parse import unquote

import reportgen.boxes.start  # noqa: F401  # before anything of WeasyPrint

# isort: split
import weasyprint.css as cascade
from weasyprint import DEFAULT_OPTIONS, HTML, layout
from weasyprint.css.counters import CounterStyle
from weasyprint.css.tokens import Pending
from weasyprint.document import Document as LaidOut
from weasyprint.document import DocumentMetadata, Page
from weasyprint.formatting_structure import boxes as kinds
from weasyprint.formatting_structure.build import build_formatting_structure
from weasyprint.html import get_html_metadata
from weasyprint.layout import layout_document
from weasyprint.layout.page import PageType
from weasyprint.layout.percent import resolve_percentages
from weasyprint.layout.preferred import max_content_width
from weasyprint.layout.replaced import inline_replaced_box_width_height
from weasyprint.layout.table import table_wrapper_width
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import FatalURLFetchingError

from reportgen.boxes import contents, sheet_files
from reportgen.boxes.alone import are_alone, asks_for_others
from reportgen.boxes.artifacts import leave_artifacts_out
from reportgen.boxes.faces import Faces, PageFonts, fonts
from reportgen.boxes.list_attributes import say_in_css
from reportgen.boxes.markers import keep_words_in_labels
from reportgen.boxes.quick import be_quick
from reportgen.boxes.refusals import FetchError, check_encoding, check_links, check_markup
from reportgen.boxes.sheets import refuse_odd_sheets, set_page_styles
from reportgen.boxes.sources import BASE_URL, Fetch, Resources, page
from reportgen.boxes.values import PT_PER_PX

__all__ = [
    "BASE_URL", "Fetch", "FetchError", "Resources", "Tree", "are_alone", "asks_for_others", "fonts",
    "front_end", "kinds", "lay_out", "page_styles",
]  # fmt: skip

SVG = "{http://www.w3.org/2000/svg}svg"
OPTIONS = dict(DEFAULT_OPTIONS) | {"presentational_hints": False, "output_intent": "srgb"}

LOGGER = logging.getLogger("weasyprint")


@dataclass
class Tree:
    """HTML and CSS after the cascade: the box tree before layout, made once for all writers."""

    html: HTML
    root: kinds.Box
    context: Any
    fonts: PageFonts
    footnotes: list[Any]
    pages: LaidOut | None = None

    @cached_property
    def metadata(self) -> dict[str, Any]:
        """Title, authors, lang, created … of the HTML head."""
        found: dict[str, Any] = get_html_metadata(self.html)
        return found


def front_end(html: str, fetch_file: Fetch) -> Tree:
    """Parse, cascade, boxes."""
    source = page(html, fetch_file)
    check_markup(source.etree_element)
    _refuse_attachments(source.etree_element)
    say_in_css(source.etree_element)
    check_links(source.etree_element)
    listed = contents.fill(source.etree_element)
    counters, page_fonts = CounterStyle(), PageFonts()
    wanted = {
        "html": source,
        "font_config": page_fonts,
        "counter_style": counters,
        "color_profiles": {},
        "options": dict(OPTIONS),
    }
    build_context = LaidOut._build_layout_context  # noqa: SLF001  # no public way to the boxes
    known = inspect.signature(build_context).parameters
    context = build_context(**{name: it for name, it in wanted.items() if name in known})
    _set_drawn_fonts(source.etree_element, context.style_for)
    contents.say(listed, context.style_for)
    root = build_formatting_structure(
        element_tree=source.etree_element,
        style_for=context.style_for,
        get_image_from_uri=context.get_image_from_uri,
        base_url=source.base_url,
        target_collector=context.target_collector,
        counter_style=counters,
        footnotes=context.footnotes,
    )
    contents.count_anew(root, listed)
    for note in context.footnotes:
        note.process_whitespace()
        note.process_text_transform()
    return Tree(source, root, context, page_fonts, list(context.footnotes))


@dataclass(frozen=True)
class Parsed:
    """The stylesheets of a page, the bytes of their files, and what the engine said of them.

    `fonts` are those of the system, or also those of the stylesheets' `@font-face`.

    `pending` are the values with `var()`: the engine says once a value what is wrong with it.
    """

    sheets: list[Any]
    files: dict[str, bytes]
    fonts: FontConfiguration
    counters: dict[str, Any]
    profiles: dict[str, Any]
    said: list[str]
    pending: list[Pending]

    def holds(self, files: Resources) -> bool:
        """Whether every file has the same bytes still."""
        try:
            return all(files.content(url) == content for url, content in self.files.items())
        except LookupError:
            return False

    def again(
        self, page_fonts: PageFonts, counters: dict[str, Any], profiles: dict[str, Any]
    ) -> list[Any]:
        """The sheets for another page, and all else that parsing them for it would do."""
        page_fonts.use(self.fonts)
        counters.update(self.counters)
        profiles.update(self.profiles)
        for sentence in self.said:
            LOGGER.warning("%s", sentence)
        for value in self.pending:
            value._reported_error = False  # noqa: SLF001  # no public way to hear of it again
        return self.sheets


parse_stylesheets = cascade.find_stylesheets
_parsed: dict[Any, Parsed] = {}
"""By the elements that ask for them: parsing took a fifth of a DOCX, a twelfth of a PDF."""
MOST_PARSED = 8


def _stylesheets(*asked: Any) -> Iterator[Any]:
    """In place of the engine's `find_stylesheets`: those of our pages are parsed once a process."""
    root, _, files, _, page_fonts, counters, profiles, *_ = asked
    if not isinstance(files, Resources):
        yield from parse_stylesheets(*asked)
        return
    asking = _asking(root)
    parsed = _parsed.pop(asking, None)
    if parsed and parsed.holds(files):
        _parsed[asking] = parsed  # the newest stands last
        yield from parsed.again(page_fonts, counters, profiles)
        return
    faces = Faces()
    with listening() as said, sheet_files.parsed_once(lambda: said.count):
        sheets = [*parse_stylesheets(*asked[:4], faces, *asked[5:])]
    for url, content in files.read.items():
        if url.endswith(sheet_files.SUFFIX):
            check_encoding(unquote(url.removeprefix(BASE_URL)), content)
    page_fonts.use(faces.own or fonts())
    yield from sheets
    if not said.errors:
        pending = [it for sheet in sheets for it in _pending(sheet)]
        state = dict(files.read), page_fonts.configuration, dict(counters), dict(profiles)
        _parsed[asking] = Parsed(sheets, *state, said.warnings, pending)
        for old in [*_parsed][:-MOST_PARSED]:
            del _parsed[old]


cascade.find_stylesheets = _stylesheets
be_quick()
leave_artifacts_out()
keep_words_in_labels()
refuse_odd_sheets()


def _asking(root: Any) -> tuple[Any, ...]:
    """All that an element says of the stylesheets that it asks for or holds."""
    return tuple(
        (it.tag, tuple(it.items()), it.text, it.tail)
        for wrapper in root.query_all("style", "link")
        for it in wrapper.etree_element.iter()
    )


def _pending(sheet: Any) -> Iterator[Pending]:
    """The values of a sheet that are known only where they are used."""
    lists = [it if isinstance(it, list) else [] for it in vars(sheet.matcher).values()]
    lists += [
        it for by in vars(sheet.matcher).values() if isinstance(by, dict) for it in by.values()
    ]
    rules = [entry[-1][0] for entries in lists for entry in entries]
    yield from sheet_files.pending([*rules, *(rule[-1] for rule in sheet.page_rules)])


def _set_drawn_fonts(root: Any, style_for: Any) -> None:
    """Words in a drawing are in the family that the stylesheet gives to its place."""
    for drawing in root.iter(SVG):
        drawing.set("font-family", ",".join(style_for(drawing)["font_family"]))


def lay_out(tree: Tree, upto: int = 0) -> LaidOut:
    """The pages, ready to be drawn; only the first so many, if that is asked.

    A document is laid out once, whoever asks first: for the numbers of pages, or to be drawn.
    """
    if tree.pages is None:
        _set_spaces_apart(tree.root)
        tree.context.footnotes = [*tree.footnotes]
        with _pages_up_to(upto):
            found = [Page(it) for it in layout_document(tree.html, tree.root, tree.context)]
        metadata, fetcher = DocumentMetadata(**tree.metadata), tree.html.url_fetcher
        pages = LaidOut(found, metadata, fetcher, tree.fonts, {}, "srgb")
        tree.pages = None if upto else pages
        return pages
    return tree.pages


@contextmanager
def _pages_up_to(count: int) -> Iterator[None]:
    """Within it, layout ends after so many pages."""
    every = layout.make_all_pages
    if count:
        layout.make_all_pages = lambda *given: islice(every(*given), count)
    try:
        yield
    finally:
        layout.make_all_pages = every


def _set_spaces_apart(box: Any) -> None:
    """Give the space at the end of a text a box of its own.

    WeasyPrint 70 breaks a line too early where a text that ends in a space stands before an
    inline element, which justified text shows as a hole.
    """
    if not isinstance(box, kinds.ParentBox):
        return
    children: list[Any] = []
    for child in box.children:
        _set_spaces_apart(child)
        if isinstance(child, kinds.TextBox) and len(child.text) > 1 and child.text[-1] == " ":
            children += [child.copy_with_text(child.text[:-1]), child.copy_with_text(" ")]
        else:
            children.append(child)
    box.children = children


def natural_width_pt(tree: Tree, line: Any) -> float:
    """How wide a line is that nothing breaks, in points."""
    return float(max_content_width(tree.context, line, outer=False)) * PT_PER_PX


def column_widths_pt(context: Any, wrapper: Any, whole_pt: float) -> list[float]:
    """The columns of a table as the layout finds them, in a containing block of this width."""
    whole = (whole_pt / PT_PER_PX, "auto")
    resolve_percentages(wrapper, whole)
    table_wrapper_width(context, wrapper, whole)
    return [width * PT_PER_PX for width in wrapper.get_wrapped_table().column_widths]


def image_size_pt(box: Any, whole_pt: float) -> tuple[float, float]:
    """Width and height of a picture as the layout finds them, in a block of this width."""
    whole = (whole_pt / PT_PER_PX, "auto")
    resolve_percentages(box, whole)
    inline_replaced_box_width_height(box, whole)
    return box.width * PT_PER_PX, box.height * PT_PER_PX


def root_families(tree: Tree) -> list[str]:
    """The font families that the stylesheet names for the document."""
    return [str(name) for name in tree.context.style_for(tree.html.etree_element)["font_family"]]


def page_styles(tree: Tree, name: str | None, *, document_start: bool, group_start: bool) -> Any:
    """The styles of a page of that name: a function from a margin box's name (or None)."""
    far = 9  # any page that is not the first
    page_type = PageType(
        side="right",
        blank=False,
        name=name or "",
        index=0 if document_start else far,
        groups=((name, 0 if group_start else far),) if name else (),
    )
    set_page_styles(page_type, tree.html, tree.context.style_for)
    return lambda box=None: tree.context.style_for(page_type, box)


def raster(replacement: Any) -> bytes | None:
    """The file of a picture; None for a drawing, which is no raster."""
    found = getattr(replacement, "image_data", None)
    return None if found is None else bytes(found.data)


def link(box: Any) -> str:
    """Where a click on a box leads: `#` and the name of a place, or an address; '' for nowhere."""
    if box.link is None:
        return ""
    _, (kind, target) = box.link
    return f"#{target}" if kind == "internal" else str(target)


def _refuse_attachments(root: Any) -> None:
    """A file attached to the PDF would not be in the DOCX, and is never wanted here."""
    for element in root.iter():
        if "attachment" in (element.get("rel") or "").lower().split():
            raise FetchError(element.get("href") or "rel=attachment")


@dataclass
class Said:
    """What the engine said: it goes on after either, but after an error something is missing.

    `refused` are addresses that it was not given and went on without.
    """

    warnings: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)

    @property
    def count(self) -> int:
        """How much was said."""
        return len(self.warnings) + len(self.errors)

    def hear(self, record: logging.LogRecord) -> None:
        """Keep a record, if it is a warning or worse."""
        if record.levelno >= logging.WARNING:
            heard = self.errors if record.levelno >= logging.ERROR else self.warnings
            heard.append(record.getMessage().replace(BASE_URL, ""))
            error = sys.exc_info()[1]
            if isinstance(error, FatalURLFetchingError):
                self.refused.append(str(error.__cause__))


class _Listeners(local):
    """Who listens in this thread: what others do with WeasyPrint is not ours to hear or hide."""

    def __init__(self) -> None:
        self.said: list[Said] = []


_listeners = _Listeners()


def _passes(record: logging.LogRecord) -> bool:
    """A filter of WeasyPrint's logger: what a listener hears goes no further."""
    for said in _listeners.said:
        said.hear(record)
    return not _listeners.said


LOGGER.addFilter(_passes)


@contextmanager
def listening() -> Iterator[Said]:
    """What WeasyPrint says about the template or stylesheet while it works in this thread.

    Its fatal error, which is no Exception, becomes a FetchError, also where it catches it: in a
    drawing (SVG) that asks for a picture.
    """
    said = Said()
    _listeners.said.append(said)
    try:
        yield said
        if said.refused:
            raise FetchError(said.refused[0])
    except FatalURLFetchingError as error:
        raise FetchError(str(error.__cause__)) from error
    finally:
        _listeners.said.pop()
