"""Text values to HTML: a small part of Markdown, marks kept as typed, figures bound.

Paragraphs, bold, italic, lists, line breaks and backslash escapes are understood; all else
is text: `-----` stays five hyphens, `#` a number sign, `<` is escaped. Bold and italic take
asterisks only, so that blanks (`____`) and notes (`(*)`, `3* sao`) stay. An item of a list
is a paragraph that begins with the mark as it was typed (`-`, `+`, `3.`), never renumbered.
`^[words]` is a footnote.
"""

import re
from collections.abc import Callable, Iterator
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.helpers import parseLinkLabel
from markdown_it.rules_inline import StateInline
from markdown_it.rules_inline.state_inline import Delimiter
from markdown_it.token import Token
from markupsafe import Markup, escape

from reportgen.diagnostic import Diagnostic
from reportgen.load.node import Scalar
from reportgen.text import locate

Bind = Callable[[str], str]
"""From what stands between braces to the words printed."""

TAGS = {
    "strong_open": "<strong>", "strong_close": "</strong>",
    "em_open": "<em>", "em_close": "</em>",
    "softbreak": " ", "hardbreak": "<br>",
    "note_open": '<span class="chu-thich">', "note_close": "</span>",
}  # fmt: skip
SPAN = re.compile(r"<(/?)span\b")
RULES = ["paragraph", "list", "emphasis", "newline", "escape", "balance_pairs", "note"]
ONLY_MARKS = re.compile(r"(?m)^(\s*\d*)((?:[-+*]|(?<=\d)[.)])(?:\s+[-+*])*\s*)$")
"""A line of nothing but list marks, which Markdown would print as nothing."""

BOUND = re.compile(r"\{([^{}\n]*)\}")
"""A binding, where escapes are resolved; stage 3 has found it right."""

SYMBOL = re.compile(r"\b(?=[^\s]*[0-9])\w+(?:[-/]\w+)+\b")
HYPHEN = re.compile(r"(?<=\S) (?=[-–] \S)")
UNBROKEN = 24
"""`04-NQ/HU`, `15/6/2024`, `10-14`: read as one word, and not broken at the end of a line."""


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("zero", {"html": False, "breaks": False})
    parser.inline.ruler.at("emphasis", _asterisks)
    parser.inline.ruler.push("note", _note)
    # text_join would make an escaped brace plain text again, and a binding of it
    return parser.enable(RULES).disable("text_join", ignoreInvalid=True)


def _asterisks(state: StateInline, silent: bool) -> bool:  # the parser's form
    """Runs of asterisks: two may stand anywhere beside a letter, one only at the edge of a word."""
    start = state.pos
    if silent or state.src[start] != "*":
        return False
    end = start
    while end < state.posMax and state.src[end] == "*":
        end += 1
    before = state.src[start - 1] if start else " "
    after = state.src[end] if end < state.posMax else " "
    double = end - start > 1
    opens = not after.isspace() and (double or not (before.isalnum() or after == ")"))
    closes = not before.isspace() and (double or not (after.isalnum() or before == "("))
    for _ in range(end - start):
        state.push("text", "", 0).content = "*"
        token = len(state.tokens) - 1
        state.delimiters.append(Delimiter(ord("*"), end - start, token, -1, opens, closes))
    state.pos = end
    return True


def _note(state: StateInline, silent: bool) -> bool:  # the parser's form
    """A footnote: `^[` and words up to the bracket that closes it; without one it is text.

    A footnote in a footnote is text too.
    """
    start, whole = state.pos, state.posMax
    if state.linkLevel or not state.src.startswith("^[", start):
        return False
    end = parseLinkLabel(state, start + 1)
    if end < 0 or not state.src[start + 2 : end].strip():
        return False
    if not silent:
        state.push("note_open", "span", 1)
        state.pos, state.posMax, state.linkLevel = start + 2, end, 1
        state.md.inline.tokenize(state)
        state.linkLevel = 0
        state.push("note_close", "span", -1)
    state.pos, state.posMax = end + 1, whole
    return True


def block(text: str, bind: Bind, *, numbered: bool = False, number: str | None = None) -> Markup:
    """Paragraphs and lists as HTML.

    With `numbered` the first paragraph gets the class `dau`, which the stylesheet numbers;
    `number` overrides the computed number ('' for none).
    """
    out: list[str] = []
    first = f'<p class="{number_classes(number)}"{number_attribute(number)}>'
    opening = first if numbered else "<p>"
    for token in _parser().parse(ONLY_MARKS.sub(r"\1\\\2", text)):
        if token.type == "paragraph_open":
            out.append(opening)
            opening = "<p>"
        elif token.type == "list_item_open":
            opening = f'<p class="gach">{escape(_mark(token))} '
        elif token.type == "inline":
            if numbered and not out[:-1] and _begins_bold(token):
                out[-1] = out[-1].replace('class="dau', 'class="dau dam', 1)
            out.append(_inline(token.children or [], bind))
        elif token.type == "paragraph_close":
            out.append("</p>\n")
    return Markup("".join(out))  # noqa: S704  # every piece of text above is escaped


def line(text: str, bind: Bind) -> Markup:
    """Text inside a line: emphasis and bindings only."""
    tokens = _parser().parseInline(text)
    html = "".join(_inline(token.children or [], bind) for token in tokens)
    return Markup(html)  # noqa: S704  # escaped piece by piece


def number_classes(number: str | None) -> str:
    """The classes by which the stylesheet numbers a paragraph or heading."""
    if number is None:
        return "dau"
    return "dau so-rieng" if number else "dau khong-so"


def number_attribute(number: str | None) -> Markup:
    """The attribute with a number of one's own; nothing for a computed number or none."""
    return Markup(' data-so="{} "').format(number) if number else Markup()


def _mark(token: Token) -> str:
    return f"{token.info}{token.markup}"


def _inline(tokens: list[Token], bind: Bind) -> str:
    return "".join(_piece(token, bind) for token in tokens)


def _piece(token: Token, bind: Bind) -> str:
    if token.type == "text":
        return _unbroken(bound(token.content, bind))
    if token.type in TAGS:
        return TAGS[token.type]
    return str(escape(token.content))


def unbroken(text: str) -> str:
    """A text in which no line begins with the hyphen of a name: `chính trị - xã hội`."""
    return HYPHEN.sub("\u00a0", text)


def _unbroken(text: str) -> str:
    """Escaped text with its symbols and dates kept on one line."""
    text, out, last = unbroken(text), "", 0
    for found in SYMBOL.finditer(text):
        if len(found[0]) <= UNBROKEN:
            before = escape(text[last : found.start()])
            out += f'{before}<span class="lien">{escape(found[0])}</span>'
            last = found.end()
    return out + str(escape(text[last:]))


def _begins_bold(token: Token) -> bool:
    """Whether a paragraph begins with bold words, which its number then shares."""
    named = [child for child in token.children or () if child.type != "text" or child.content]
    return bool(named) and named[0].type == "strong_open"


def before_note(html: str) -> str:
    """What stands before the footnotes that HTML ends with; all of it if it ends with none."""
    start = html.rfind(TAGS["note_open"])
    depth, ends = 0, []
    for found in SPAN.finditer(html, max(start, 0)):
        depth += -1 if found[1] else 1
        ends += [] if depth else [found.end() + 1]
    return before_note(html[:start]) if start >= 0 and ends[:1] == [len(html)] else html


def mistakes(text: Scalar, path: str) -> Iterator[Diagnostic]:
    """Asterisks that would be printed: bold that is not closed, or closed in the wrong place."""
    if "**" not in text:
        return
    inline = [token for token in _parser().parse(text) if token.type == "inline"]
    if any("**" in _plain(token.children or []) for token in inline):
        yield Diagnostic("dau-sao-le", locate(text, "**"), path=path)


def _plain(tokens: list[Token]) -> str:
    return "".join(it.content if it.type == "text" else " " for it in tokens)


def plain(text: str, bind: Bind) -> str:
    """The words of a text on one line, without marks and footnotes."""
    tokens = [it for token in _parser().parseInline(text) for it in token.children or []]
    html = _inline([*_without_notes(tokens)], bind).replace("<br>", " ")
    words = Markup(html).striptags()  # noqa: S704  # was escaped
    return " ".join(words.split())


def _without_notes(tokens: list[Token]) -> Iterator[Token]:
    inside = False
    for token in tokens:
        inside |= token.type == "note_open"
        if not inside:
            yield token
        inside &= token.type != "note_close"


def bound(text: str, bind: Bind) -> str:
    """A text with its bindings replaced by words."""
    return BOUND.sub(lambda found: bind(found[1]), text)
