"""Parts of a template and the tags that they leave open, or close without having opened them.

A part is a block, a macro, or what stands outside of them. What only one of several branches does
is kept apart: `{% if x %}<div>{% endif %} … {% if x %}</div>{% endif %}` is right.
"""

import re
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field

from jinja2 import nodes

from reportgen.diagnostic import Mark, Source
from reportgen.lint.markup import Markup, Tag
from reportgen.lint.tags import BLOCKS, INLINE, KNOWN, OPTIONAL, VOID
from reportgen.lint.template import Template

CONTROL = re.compile(r"\{#.*?#\}|\{%[-+]?\s*(?P<word>\w+)(?:\s+(?P<name>\w+))?", re.DOTALL)
BRANCHES = {"if": "endif", "for": "endfor"}
ROWS = {"td", "th", "tr"}
GROUPS = {*ROWS, "thead", "tbody", "tfoot", "colgroup", "caption"}
ENDED_BY: dict[str, set[str]] = {
    "li": {"li"}, "dt": {"dt", "dd"}, "dd": {"dt", "dd"}, "td": {"td", "th"}, "th": {"td", "th"},
    "tr": {*ROWS, "colgroup", "caption"}, "thead": GROUPS, "tbody": GROUPS, "tfoot": GROUPS,
}  # fmt: skip
"""Elements that end where another begins. Source: HTML, 13.1.2.4 (optional tags)."""
HELD = KNOWN - VOID - INLINE
"""Elements of lines are judged apart: they end with the paragraph that they stand in."""
WALLS = {"td", "th", "caption", "table"}
"""What stands in a cell closes nothing around its table."""


@dataclass
class Piece:
    """A part: `name` of its block ('' for none), tags left open, tags that close nothing here.

    `perhaps` are both kinds where a branch alone leaves them; `wrong` those that another's end
    closed, with the name of that one, or '' for an end in a cell of what began outside of it.
    """

    name: str = ""
    open: list[Tag] = field(default_factory=list)
    stray: list[Tag] = field(default_factory=list)
    perhaps: list[Tag] = field(default_factory=list)
    wrong: list[tuple[Tag, str]] = field(default_factory=list)
    ended: int = 0
    """Paragraphs that the beginning of a block ended: their own end closes nothing."""

    def begin(self, tag: Tag) -> None:
        """A tag that begins an element; it may end others."""
        ends = ENDED_BY.get(tag.name, set())
        if self.open and self.open[-1].name == "p" and (ends or tag.name in BLOCKS):
            self.open.pop()
            self.ended += 1
        while self.open and self.open[-1].name in ends:
            self.open.pop()
        self.open.append(tag)

    def end(self, tag: Tag) -> None:
        """A tag that ends the nearest element of its name, and all in it."""
        for depth in range(len(self.open) - 1, -1, -1):
            if self.open[depth].name == tag.name:
                inside = self.open[depth + 1 :]
                self.wrong += [(it, tag.name) for it in inside if it.name not in OPTIONAL]
                del self.open[depth:]
                return
            if self.open[depth].name in WALLS and tag.name not in {*GROUPS, "table"}:
                self.wrong.append((tag, ""))
                return
        if tag.name == "p" and self.ended:
            self.ended -= 1
        else:
            self.stray.append(tag)

    def take(self, inner: "Piece") -> None:
        """What stands in here does all that it does."""
        for tag in inner.stray:
            self.end(tag)
        self.open += inner.open
        self.perhaps += inner.perhaps
        self.wrong += inner.wrong
        self.ended += inner.ended

    def take_perhaps(self, inner: "Piece") -> None:
        """What stands in here may do what it does."""
        self.perhaps += [*inner.stray, *inner.open, *inner.perhaps]
        self.wrong += inner.wrong

    @property
    def shape(self) -> tuple[list[str], list[str]]:
        """By which branches are compared."""
        return [it.name for it in self.stray], [it.name for it in self.open]

    def left(self) -> list[Tag]:
        """The tags without their others; none of a name of which a branch may have the other."""
        sure = {(it.name, it.closing) for it in (*self.open, *self.stray)}
        both = sure | {(it.name, it.closing) for it in self.perhaps}
        found = (it for it in (*self.open, *self.stray, *self.perhaps))
        return [it for it in found if it.name not in OPTIONAL - {"p"}
                and (it.name, not it.closing) not in both]  # fmt: skip


@dataclass(frozen=True)
class Control:
    """A statement of Jinja that begins, parts or ends something."""

    word: str
    name: str
    mark: Mark


def pieces(template: Template, found: Markup) -> list[Piece]:
    """The parts of a template that are printed by themselves.

    They are the macros and, where it extends another, the outermost blocks; else all the rest.
    """
    walk, rest = _walked(template, found)
    return walk.found if walk.extends else [*walk.found, rest]


def block_pieces(template: Template, found: Markup, name: str) -> list[Piece]:
    """What stands in a block of that name, at any depth."""
    return [it for it in _walked(template, found)[0].blocks if it.name == name]


def _walked(template: Template, found: Markup) -> tuple["_Walk", Piece]:
    """The way through a template, and what is left of it outside of its parts."""
    tags = (it for it in found.tags if it.name in HELD)
    events: list[Tag | Control] = [*_controls(template.source), *tags]
    events.sort(key=lambda it: (it.mark.line, it.mark.column))
    walk = _Walk(deque(events), extends=template.tree.find(nodes.Extends) is not None)
    return walk, walk.piece(frozenset())[0]


def _controls(source: Source) -> Iterator[Control]:
    for it in CONTROL.finditer(source.text):
        if it["word"]:
            line = source.text.count("\n", 0, it.start()) + 1
            column = it.start() - source.text.rfind("\n", 0, it.start())
            yield Control(it["word"], it["name"] or "", Mark(source, line, column))


@dataclass
class _Walk:
    """Goes through tags and statements in their order."""

    events: deque[Tag | Control]
    extends: bool
    found: list[Piece] = field(default_factory=list)
    blocks: list[Piece] = field(default_factory=list)
    depth: int = 0

    def piece(self, ends: frozenset[str], name: str = "") -> tuple[Piece, str]:
        """All up to one of the words that end it, and that word."""
        piece = Piece(name)
        while self.events:
            it = self.events.popleft()
            if isinstance(it, Tag):
                (piece.end if it.closing else piece.begin)(it)
            elif it.word in ends:
                return piece, it.word
            else:
                self._statement(it, piece)
        return piece, ""

    def _statement(self, it: Control, piece: Piece) -> None:
        if it.word in BRANCHES:
            self._branches(BRANCHES[it.word], piece)
        elif it.word == "macro":
            self.found.append(self.piece(frozenset({"endmacro"}))[0])
        elif it.word == "block":
            self.depth += 1
            inner = self.piece(frozenset({"endblock"}), it.name)[0]
            self.depth -= 1
            self.blocks.append(inner)
            if self.extends and not self.depth:
                self.found.append(inner)
            else:
                piece.take(inner)

    def _branches(self, end: str, piece: Piece) -> None:
        """What all branches leave alike is sure; a loop, or a lone `if`, may not be run."""
        made, words, word = [], [], "?"
        while word not in {end, ""}:
            inner, word = self.piece(frozenset({end, "elif", "else"}))
            made.append(inner)
            words.append(word)
        made += [] if "else" in words and end == "endif" else [Piece()]
        if all(it.shape == made[0].shape for it in made):
            piece.take(made[0])
            made = [Piece(wrong=it.wrong, perhaps=it.perhaps) for it in made[1:]]
        for inner in made:
            piece.take_perhaps(inner)
