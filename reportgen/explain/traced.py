"""A second rendering of a document that keeps where every element and every value came from.

The page itself is never made of it. Before each start tag in a template, and around each
`{{ … }}`, stands a mark (`marks.py`); what was on its way is known from the running templates.
"""

import sys
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import wraps
from types import FrameType
from typing import Any

from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream
from markupsafe import Markup, escape

from reportgen.explain import marks
from reportgen.explain.told import Told
from reportgen.load.node import Scalar
from reportgen.render.environment import Environment

BEGIN, WORDS, ELEMENT = "_bat_dau", "_chu", "_the"
"""What a traced template calls; a name of the data never begins like this."""
PASSED = "jinja_pass_arg"
"""What a filter has that is given the context, the environment or the like first."""
LETTERS = "abcdefghijklmnopqrstuvwxyz"
Source = Scalar | Told


@dataclass(frozen=True)
class Frame:
    """A template that was running: where, in which function of it (`block_ket`, `macro`, `root`).

    `covered` are the templates whose block of that name it stands before.
    """

    template: str
    line: int
    function: str
    covered: tuple[str, ...] = ()


@dataclass(frozen=True)
class Trail:
    """What was running when an element or words were written, the innermost first.

    `tag` is how the name of an element begins; `sources` are the values that words were made of.
    """

    frames: tuple[Frame, ...]
    tag: str = ""
    sources: tuple[Source, ...] = ()


@dataclass
class Record:
    """Trails by the number in their mark."""

    trails: list[Trail] = field(default_factory=list)
    touched: list[Source] = field(default_factory=list)

    def begin(self) -> int:
        """What was touched before is not of the value that is made now."""
        self.touched = []
        return 0

    def words(self, line: int, _: int, value: Any) -> Markup:
        """The words of a value as they are printed, between marks if there are any.

        Words that have marks already, those of a macro, are of other values.
        """
        touched, self.touched = self.touched, []
        text = escape(value)
        plain = marks.without(text)
        if not plain.strip():
            return text
        sources = [value] if isinstance(value, Source) else touched if plain == text else []
        number = self._keep(Trail(_running(line), sources=(*_each_once(sources),)))
        return marks.Marked(f"{marks.opening(number)}{text}{marks.CLOSE}")

    def element(self, line: int, tag: str) -> Markup:
        """The mark of an element whose start tag begins so."""
        return marks.Marked(marks.tag(self._keep(Trail(_running(line), tag))))

    def _keep(self, trail: Trail) -> int:
        self.trails.append(trail)
        return len(self.trails) - 1

    def touching(self, function: Callable[..., Any]) -> Callable[..., Any]:
        """A filter that keeps which values it was given."""

        @wraps(function)
        def call(value: Any, *given: Any, **named: Any) -> Any:
            if hasattr(function, PASSED):  # its first argument is none of the data
                given = (_whole(given[0]), *given[1:])
                subject = given[0]
            else:
                value = subject = _whole(value)
            self.touched += (it for it in _parts(subject) if isinstance(it, Source))
            return function(value, *given, **named)

        return call


def _whole(value: Any) -> Any:
    """A value that can be looked at more than once."""
    return [*value] if isinstance(value, Generator) else value


def _parts(value: Any) -> Iterable[Any]:
    """What a value is made of: a list its items, a chart its texts."""
    if isinstance(value, dict):
        return value.values()
    return value if isinstance(value, list | tuple) else (value,)


def _each_once(sources: Sequence[Source]) -> Iterator[Source]:
    """The values, one that went through several filters once."""
    seen: set[int] = set()
    for it in sources:
        if id(it) not in seen:
            seen.add(id(it))
            yield it


def _running(line: int) -> tuple[Frame, ...]:
    """The templates that are running, the innermost first, which is at a line of its own."""
    found: list[Frame] = []
    frame: FrameType | None = sys._getframe(2)  # noqa: SLF001  # the only way to what is running
    while frame is not None:
        template = frame.f_globals.get("__jinja_template__")
        if template is not None and frame.f_code.co_name != "<module>":
            at = template.get_corresponding_lineno(frame.f_lineno) if found else line
            name = frame.f_code.co_name
            found.append(Frame(template.name, at, name, tuple(_covered(frame, name))))
        frame = frame.f_back
    return tuple(found)


def _covered(frame: FrameType, name: str) -> Iterator[str]:
    """The templates that give the same block and come after the one that is running."""
    context = frame.f_locals.get("context")
    blocks = getattr(context, "blocks", {}).get(name.removeprefix("block_"), ())
    codes = [it.__code__ for it in blocks]
    if name.startswith("block_") and frame.f_code in codes:
        for block in blocks[codes.index(frame.f_code) + 1 :]:
            yield block.__globals__["__jinja_template__"].name


class Marking(Extension):
    """Puts the calls into the templates."""

    def filter_stream(self, stream: TokenStream) -> Iterator[Token]:
        """The tokens of a template with the calls among them."""
        for token in stream:
            if token.type == "data":
                yield from _with_elements(token)
            elif token.type == "variable_begin":
                yield token
                yield from _call(token.lineno, WORDS, token.lineno)
                yield Token(token.lineno, "comma", ",")
                yield Token(token.lineno, "name", BEGIN)
                yield Token(token.lineno, "lparen", "(")
                yield Token(token.lineno, "rparen", ")")
                yield Token(token.lineno, "comma", ",")
                yield Token(token.lineno, "lparen", "(")
            elif token.type == "variable_end":
                yield Token(token.lineno, "rparen", ")")
                yield Token(token.lineno, "rparen", ")")
                yield token
            else:
                yield token


def _call(line: int, name: str, first: int) -> Iterator[Token]:
    """The beginning of a call whose first argument is a line."""
    yield Token(line, "name", name)
    yield Token(line, "lparen", "(")
    yield Token(line, "integer", first)  # type: ignore[arg-type]  # as the lexer gives it


def _with_elements(token: Token) -> Iterator[Token]:
    """Text of a template, a call before each start tag in it."""
    text, last = token.value, 0
    for at, tag in _start_tags(text):
        line = token.lineno + text.count("\n", 0, at)
        if at > last:
            yield Token(token.lineno, "data", text[last:at])
        yield Token(line, "variable_begin", "{{")
        yield from _call(line, ELEMENT, line)
        yield Token(line, "comma", ",")
        yield Token(line, "string", tag)
        yield Token(line, "rparen", ")")
        yield Token(line, "variable_end", "}}")
        last = at
    if text[last:]:
        yield Token(token.lineno, "data", text[last:])


def _start_tags(text: str) -> Iterator[tuple[int, str]]:
    """Where start tags begin, with the letters of their names, or as many as stand here."""
    at = text.find("<")
    while at >= 0:
        end = at + 1
        while text[end : end + 1].isalnum() and text[end].isascii():
            end += 1
        if text[at + 1 : at + 2].lower() in LETTERS and end > at + 1:
            yield at, text[at + 1 : end].lower()
        at = text.find("<", end)


class TracedEnvironment(Environment):
    """Templates that keep a record of what they write."""

    def __init__(self, folders: Any, filters: Mapping[str, Callable[..., Any]]) -> None:
        super().__init__(folders, filters)
        self.record = Record()
        self.add_extension(Marking)
        self.filters = {
            name: self.record.touching(marks.unmarked(it)) for name, it in self.filters.items()
        }
        told = self.record
        self.globals |= {BEGIN: told.begin, WORDS: told.words, ELEMENT: told.element}
