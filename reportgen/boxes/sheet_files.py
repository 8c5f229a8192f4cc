"""A file of CSS is parsed once a process: what it brings is kept, and given to every page.

Of a page's stylesheets, of which most import others, only a file that has changed is parsed again:
a sixth of the work from a save to the first page of a preview. Kept are files of which the
engine says nothing and that bring rules, pages and counter styles alone; all others are parsed.
"""

from collections import ChainMap
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, fields
from typing import Any

import reportgen.boxes.start  # noqa: F401  # before anything of WeasyPrint

# isort: split
import cssselect2
import weasyprint.css as cascade
from weasyprint.css.tokens import Pending

from reportgen.boxes.sources import Resources

SUFFIX = ".css"
MOST_KEPT = 64

Parse = Callable[..., Any]
"""The engine's `CSS`, called by name as it calls it itself."""


@dataclass
class Brought:
    """What a file brings beside its imports, whose addresses it has; `real` is what it goes to.

    It stands for the matcher while the file is parsed.
    """

    real: dict[str, Any]
    content: bytes = b""
    imports: list[str] = field(default_factory=list)
    rules: list[tuple[Any, Any]] = field(default_factory=list)
    page_rules: list[Any] = field(default_factory=list)
    counters: dict[str, Any] = field(default_factory=dict)

    def add_selector(self, selector: Any, payload: Any) -> None:
        """The engine found a rule."""
        self.rules.append((selector, payload))

    def give(self, real: dict[str, Any]) -> None:
        """Rules, pages and counter styles, as parsing the file would give them."""
        for selector, payload in self.rules:
            real["matcher"].add_selector(selector, payload)
        real["page_rules"] += self.page_rules
        real["counter_style"].update(self.counters)
        for value in self._pending():
            value._reported_error = False  # noqa: SLF001  # no public way to hear of it again

    def _pending(self) -> Iterator[Pending]:
        declared = [declarations for _, (declarations, _) in self.rules]
        yield from pending([*declared, *(rule[-1] for rule in self.page_rules)])


def pending(declared: list[Any]) -> Iterator[Pending]:
    """The values that are known only where they are used."""
    for declarations in declared:
        yield from (value for _, value, _ in declarations if isinstance(value, Pending))


_kept: dict[str, Brought] = {}
"""By address."""


@contextmanager
def parsed_once(heard: Callable[[], int]) -> Iterator[None]:
    """Within it the engine parses files so; `heard` counts what the engine has said."""
    own = cascade.CSS
    cascade.CSS = _Reader(own, heard)
    try:
        yield
    finally:
        cascade.CSS = own


@dataclass(eq=False)
class Sheet:
    """What the engine asks of a stylesheet; a key of its cache."""

    matcher: Any
    page_rules: list[Any]
    layers: list[Any]


class _Reader:
    """In place of the engine's `CSS`."""

    def __init__(self, parse: Parse, heard: Callable[[], int]) -> None:
        self._parse, self._heard = parse, heard

    def __call__(self, **asked: Any) -> Any:
        """The stylesheet; one that is imported goes to where those who import it go."""
        around, url = asked.get("matcher"), asked.get("url") or ""
        if not isinstance(asked.get("url_fetcher"), Resources):  # of another thread's page
            return self._parse(**asked)
        if isinstance(around, Brought):
            around.imports.append(url)
            asked |= around.real
        if not url.endswith(SUFFIX) or asked.get("layer") is not None:
            return self._parse(**asked)
        asked["matcher"] = asked.get("matcher") or cssselect2.Matcher()
        kept = _kept.pop(url, None)
        if kept is None or not self._is_as_it_was(kept, url, asked):
            kept = self._read(url, asked)
        kept.give(asked)
        return Sheet(*(asked[it.name] for it in fields(Sheet)))

    def _is_as_it_was(self, kept: Brought, url: str, asked: dict[str, Any]) -> bool:
        """Whether a file has the same bytes; what it imports is given then."""
        files = asked["url_fetcher"]
        try:
            if files.content(url) != kept.content:
                return False
        except LookupError:
            return False
        files.read[url] = kept.content
        for address in kept.imports:
            self(**{**asked, "url": address, "_check_mime_type": False})
        _kept[url] = kept  # the newest stands last
        return True

    def _read(self, url: str, asked: dict[str, Any]) -> Brought:
        """What a file brings; kept if nothing else can come of it."""
        real = {it: asked[it] for it in ("matcher", "page_rules", "counter_style")}
        brought, before = Brought(real), self._heard()
        counters = ChainMap(brought.counters, real["counter_style"])
        own = {"matcher": brought, "page_rules": brought.page_rules, "counter_style": counters}
        self._parse(**{**asked, **own})
        brought.real, brought.content = {}, asked["url_fetcher"].read[url]
        more = asked["font_config"].own or asked["color_profiles"] or asked["layers"]
        if not more and self._heard() == before:
            _kept[url] = brought
            for old in [*_kept][:-MOST_KEPT]:
                del _kept[old]
        return brought
