"""Which declarations speak of an element, with their places: for those who ask why.

A part of the door to WeasyPrint: the engine's own parser and matcher are asked again, and each
declaration keeps its place, so that what is said here is what the engine does. Nothing of this
runs when a document is made.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cache, cached_property
from math import inf
from threading import Lock
from typing import Any, Literal

import reportgen.boxes.start  # noqa: F401  # before anything of WeasyPrint

# isort: split
import tinycss2
import weasyprint.css as cascade
from weasyprint import CSS, HTML
from weasyprint.css import validation
from weasyprint.css.counters import CounterStyle
from weasyprint.css.properties import INHERITED
from weasyprint.html import UA
from weasyprint.layout.page import PageType

from reportgen.boxes import engine, pages, values
from reportgen.boxes.at_page import AtPage

Origin = Literal["author", "attribute", "user agent"]
"""A stylesheet of the page, a `style` attribute in it, the engine's own stylesheet."""
AUTHOR: Origin = "author"
ATTRIBUTE: Origin = "attribute"
ENGINE: Origin = "user agent"
SPECIFIC = (1, 0, 0)
"""The specificity of what stands in a `style` attribute. Source: CSS 2.1, 6.4.3."""
NO_LAYER = inf
"""What stands in no layer wins over all layers. Source: CSS Cascading 5, 6.4.4."""

Specificity = tuple[int, int, int]


@dataclass(frozen=True)
class Note:
    """A declaration as it is written: line and column from 1, `url` of its stylesheet if any."""

    name: str
    value: str
    selector: str
    url: str
    line: int
    column: int


class Noted(tuple[str, Any, bool]):  # noqa: SLOT001  # a tuple with an attribute has no slots
    """What the engine keeps of a declaration, a property each, and where it is written."""

    note: Note


@dataclass(frozen=True)
class Entry:
    """A declaration that speaks of a property of an element.

    `value` is what the engine made of it for the property; of two, the greater `weight` holds.
    """

    note: Note
    value: Any
    origin: Origin
    important: bool
    specificity: Specificity
    weight: tuple[Any, ...]


_process = validation.preprocess_declarations
_lock = Lock()


@contextmanager
def _noting() -> Iterator[None]:
    """Declarations that are parsed meanwhile keep their places."""
    with _lock:
        cascade.preprocess_declarations = validation.preprocess_declarations = _noted
        try:
            yield
        finally:
            cascade.preprocess_declarations = validation.preprocess_declarations = _process


def _noted(base_url: str, declarations: Iterable[Any], prelude: Any = None) -> Iterator[Any]:
    """In place of the engine's: the same, with notes. It takes one declaration after another."""
    now: list[Any] = [None]

    def taken() -> Iterator[Any]:
        for now[0] in declarations:
            yield now[0]

    selector = " ".join(tinycss2.serialize(prelude or ()).split())
    for found in _process(base_url, taken(), prelude):
        if prelude is None:
            yield _with_note(found, now[0], selector, base_url)
        else:
            yield found[0], _with_note(found[1], now[0], selector, base_url)


def _with_note(found: Any, node: Any, selector: str, url: str) -> Noted:
    if isinstance(found, Noted):  # of a rule inside a rule
        return found
    noted = Noted(found)
    value = " ".join(tinycss2.serialize(node.value).split())
    noted.note = Note(node.name, value, selector, url or "", node.source_line, node.source_column)
    return noted


@cache
def _own_sheet() -> Any:
    """The engine's own stylesheet, which is parsed where notes are taken, once a process."""
    return CSS(string=UA)


@dataclass
class Cascade:
    """The declarations of a page, by element."""

    tree: engine.Tree

    @cached_property
    def _sheets(self) -> list[tuple[Any, Origin]]:
        """The engine's own stylesheet and those of the page, parsed again with notes."""
        with engine.listening(), _noting():
            html = self.tree.html
            start = html.wrapper_element, html.media_type, html.url_fetcher, html.base_url
            asked = engine.parse_stylesheets(*start, None, CounterStyle(), {}, [], [])
            return [(_own_sheet(), ENGINE), *((it, AUTHOR) for it in asked)]

    @cached_property
    def _attributes(self) -> dict[Any, list[Noted]]:
        html = self.tree.html
        found: dict[Any, list[Noted]] = {}
        asked = cascade.find_style_attributes(html.etree_element, False, html.base_url)  # noqa: FBT003  # its form
        for specificity, element, declarations, url in asked:
            if specificity == SPECIFIC:
                with engine.listening():
                    found[element] = [*_noted(url, declarations)]
        return found

    @cached_property
    def _wrappers(self) -> dict[Any, Any]:
        return {it.etree_element: it for it in self.tree.html.wrapper_element.iter_subtree()}

    def parent(self, element: Any) -> Any:
        """The element that an element stands in; None for the root, which pages stand in."""
        if isinstance(element, AtPage):
            return self.tree.html.etree_element
        above = self._wrappers[element].parent
        return None if above is None else above.etree_element

    def of(self, element: Any, pseudo: str | None = None) -> dict[str, list[Entry]]:
        """By property every declaration that speaks of it, the one that holds first.

        `pseudo` asks for what is generated before or after the element, of pages for a box in
        their margins.
        """
        if (element, pseudo) not in self._known:
            self._known[element, pseudo] = self._of(element, pseudo)
        return self._known[element, pseudo]

    @cached_property
    def _known(self) -> dict[tuple[Any, str | None], dict[str, list[Entry]]]:
        return {}

    def _of(self, element: Any, pseudo: str | None) -> dict[str, list[Entry]]:
        found: dict[str, list[Entry]] = {}
        for name, entry in self._entries(element, pseudo):
            found.setdefault(name, []).append(entry)
        for entries in found.values():  # of two of one weight the later holds
            entries.reverse()
            entries.sort(key=lambda it: it.weight, reverse=True)
        return found

    def _entries(self, element: Any, pseudo: str | None) -> Iterator[tuple[str, Entry]]:
        if isinstance(element, AtPage):
            yield from self._page_entries(element, pseudo)
            return
        for noted in self._attributes.get(element, ()) if pseudo is None else ():
            yield noted[0], _entry(noted, ATTRIBUTE, NO_LAYER, SPECIFIC)
        for sheet, origin in self._sheets:
            for specificity, _, kind, (declarations, layer) in sheet.matcher.match(
                self._wrappers[element]
            ):
                if kind == pseudo:
                    rank = NO_LAYER if layer is None else sheet.layers.index(layer)
                    for it in declarations:
                        yield it[0], _entry(it, origin, rank, specificity)

    def _page_entries(self, page: AtPage, box: str | None) -> Iterator[tuple[str, Entry]]:
        """What the rules of `@page` say of pages, or of a box in their margins."""
        matches = self.tree.context.style_for._page_type_match  # noqa: SLF001  # the engine's own
        kind = _page_type(page)
        for sheet, origin in self._sheets:
            for _, selectors, declarations in sheet.page_rules:
                for specificity, where, wanted in selectors:
                    if where == box and matches(wanted, kind):
                        for it in declarations:
                            noted = _of_page(it, wanted, box)
                            yield it[0], _entry(noted, origin, NO_LAYER, tuple(specificity))

    def computed(self, element: Any, pseudo: str | None, name: str) -> Any:
        """The value that the engine computes of a property; None where nothing is generated."""
        if isinstance(element, AtPage):
            style = pages.styles(self.tree, element)(pseudo)
        else:
            style = self.tree.context.style_for(element, pseudo)
        try:
            return None if style is None else style[name]
        except KeyError:
            return None


def _entry(it: Noted, origin: Origin, layer: float, specificity: Specificity) -> Entry:
    _, value, important = it
    kind = ENGINE if origin == ENGINE else AUTHOR
    weight = (cascade.declaration_precedence(kind, important), layer, specificity)
    return Entry(it.note, value, origin, important, specificity, weight)


def _page_type(page: AtPage) -> Any:
    """Pages as the engine tells them: the first, or one that is far behind it."""
    at, nth = (0 if it else 9 for it in (page.document_start, page.group_start))
    return PageType("right", False, page.name, at, ((page.name, nth),) if page.name else ())  # noqa: FBT003  # its form


def _of_page(it: Noted, wanted: Any, box: str | None) -> Noted:
    """A declaration of a rule of `@page`, whose selector the engine does not keep with it."""
    noted = Noted(it)
    index = wanted.index and f":nth({_nth(*wanted.index)})"
    kinds = (
        wanted.first and ":first",
        wanted.blank and ":blank",
        wanted.side and f":{wanted.side}",
    )
    named = "".join(filter(None, (wanted.name, *kinds, index)))
    noted.note = replace(it.note, selector=" ".join(filter(None, ("@page", named, box))))
    return noted


def _nth(step: int, first: int, name: str | None) -> str:
    """`2n+1 of ten`, as a stylesheet says which pages."""
    count = f"{step}n+{first}" if step else f"{first}"
    return f"{count} of {name}" if name else count


def parsed(html: str) -> Any:
    """The elements of a page as the engine reads them, comments among them."""
    return HTML(string=html).etree_element


def is_inherited(name: str) -> bool:
    """Whether an element that nobody speaks of has the property from its parent."""
    return name in INHERITED or name.startswith("__")


LENGTHS = ("margin", "padding", "width", "height", "text_indent", "font_size", "line_height",
           "border", "top", "bottom", "left", "right", "letter_spacing")  # fmt: skip


def shown(name: str, value: Any, size_pt: float) -> str:
    """A computed value as a stylesheet would say it, lengths in points; '' where it is no word.

    `size_pt` is that of the letters, by which a line height may be told.
    """
    if isinstance(value, str):
        return value
    if name == "line_height":
        height = values.line_pt({"line_height": value, "font_size": size_pt / values.PT_PER_PX})
        return _pt(height) if height else "normal"
    if hasattr(value, "coords") or name.endswith("color"):
        return f"#{values.colour(value).lower()}" if values.colour(value) else "transparent"
    if getattr(value, "unit", None) == "%":
        return f"{value.value:g}%"
    if isinstance(value, int | float) or hasattr(value, "value"):
        is_length = name.startswith(LENGTHS) and not isinstance(value, bool)
        return _pt(values.points(value)) if is_length else f"{value}"
    if isinstance(value, tuple | list) and all(isinstance(it, str) for it in value):
        return ", ".join(value) if name == "font_family" else " ".join(value)
    return ""


def _pt(points: float) -> str:
    return f"{points:.2f}".rstrip("0").rstrip(".") + "pt" if points else "0"
