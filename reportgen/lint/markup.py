"""The HTML of a template as it stands, without running it: tags with their places, and text."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from html.parser import HTMLParser

from reportgen.diagnostic import Mark, Source
from reportgen.lint.tags import FOREIGN, VOID
from reportgen.lint.template import OPAQUE, Template

WITHOUT_TAGS = {"class", "style", "id", "href", "src", "lang", "colspan", "rowspan", "scope"}


@dataclass
class Element:
    """A tag with what stands in it. A template may close what another opens."""

    tag: str
    attributes: dict[str, str]
    mark: Mark
    parent: "Element | None"
    children: list["Element"] = field(default_factory=list)
    doubled: list[str] = field(default_factory=list)
    """The attributes that stand in it more than once: the first counts for the engine."""
    closed: bool = False
    filled: bool = False
    """Whether anything stands in it."""

    @property
    def classes(self) -> list[str]:
        """The words of its class attribute; what an expression prints stands in them blotted."""
        return self.attributes.get("class", "").split()

    @property
    def unended(self) -> str:
        """The attribute whose quote never ended, so that tags stand in it; '' for none."""
        found = (
            name
            for name, value in self.attributes.items()
            if "<" in value and (name in WITHOUT_TAGS or value.rstrip().endswith("="))
        )
        return next(found, "")  # fmt: skip

    @property
    def named(self) -> str:
        """The element as a selector names it."""
        return ".".join([self.tag, *(it for it in self.classes if OPAQUE not in it)])

    def inside(self) -> Iterator["Element"]:
        """All that stands in it, at any depth, in order."""
        waiting = [*reversed(self.children)]
        while waiting:
            child = waiting.pop()
            yield child
            waiting += reversed(child.children)

    def around(self) -> Iterator["Element"]:
        """What it stands in, the nearest first."""
        holder = self.parent
        while holder is not None:
            yield holder
            holder = holder.parent

    @cached_property
    def foreign(self) -> bool:
        """Whether it stands in what is another language."""
        return self.parent is not None and (self.parent.tag in FOREIGN or self.parent.foreign)


@dataclass(frozen=True)
class Tag:
    """A tag that begins an element, or ends one (`closing`)."""

    name: str
    mark: Mark
    closing: bool = False


@dataclass(frozen=True)
class Words:
    """A text between tags, without spaces around it, and where it begins."""

    text: str
    mark: Mark


@dataclass(frozen=True)
class Markup:
    """The elements of a template in order, its texts, tags that were not closed, all tags.

    Beside an unclosed one stands the tag of that whose end closed it, if any did.
    """

    elements: list[Element]
    words: list[Words]
    unclosed: list[tuple[Element, str]] = field(default_factory=list)
    tags: list[Tag] = field(default_factory=list)


def markup(template: Template) -> Markup:
    """The tags and texts of a template."""
    return markup_of(template.markup, template.source)


def markup_of(text: str, source: Source) -> Markup:
    """The tags and texts of HTML, with their places in a source."""
    reader = _Reader(source)
    reader.feed(text)
    reader.close()
    unclosed = [*reader.unclosed, *((it, "") for it in reader.open)]
    return Markup(reader.elements, reader.words, unclosed, reader.tags)


class _Reader(HTMLParser):
    def __init__(self, source: Source) -> None:
        super().__init__(convert_charrefs=False)
        self._source = source
        self.open: list[Element] = []
        self.elements: list[Element] = []
        self.unclosed: list[tuple[Element, str]] = []
        self.words: list[Words] = []
        self.tags: list[Tag] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        line, column = self.getpos()
        mark = Mark(self._source, line, column + 1, len(tag) + 1)
        parent = self.open[-1] if self.open else None
        first: dict[str, str] = {}
        for name, value in attrs:
            first.setdefault(name, value or "")
        element = Element(tag, first, mark, parent)
        given = [name for name, _ in attrs]
        element.doubled = sorted({it for it in given if given.count(it) > 1})
        self.elements.append(element)
        self.tags.append(Tag(tag, mark))
        if parent is not None:
            parent.children.append(element)
            parent.filled = True
        if tag not in VOID:
            self.open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        """Close the nearest of that name; one that nothing here opened closes nothing."""
        line, column = self.getpos()
        mark = Mark(self._source, line, column + 1, len(tag) + 3)
        self.tags.append(Tag(tag, mark, closing=True))
        for depth in range(len(self.open) - 1, -1, -1):
            if self.open[depth].tag == tag:
                self.open[depth].closed = True
                self.unclosed += [(it, tag) for it in self.open[depth + 1 :]]
                del self.open[depth:]
                return

    def _fill(self) -> None:
        if self.open:
            self.open[-1].filled = True

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1].tag in {"style", "script"}:
            return
        line, column = self.getpos()
        for number, text in enumerate(data.split("\n")):
            words = text.strip()
            if words:
                self._fill()
                start = (0 if number else column) + len(text) - len(text.lstrip()) + 1
                self.words.append(
                    Words(words, Mark(self._source, line + number, start, len(words)))
                )
