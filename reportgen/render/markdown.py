"""Text values to HTML: a small part of Markdown, marks kept as typed, figures bound.

Paragraphs, bold, italic, lists, line breaks and backslash escapes are understood; all else
is text: `-----` stays five hyphens, `#` a number sign, `<` is escaped. An item of a list is
a paragraph that begins with the mark as it was typed (`-`, `+`, `3.`), never renumbered.
"""

import re
from collections.abc import Callable
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token
from markupsafe import Markup, escape

from reportgen.compute.binding import BINDING

Bind = Callable[[str], str]
"""From what stands between braces to the words printed."""

TAGS = {
    "strong_open": "<strong>", "strong_close": "</strong>",
    "em_open": "<em>", "em_close": "</em>",
    "softbreak": " ", "hardbreak": "<br>",
}  # fmt: skip
RULES = ["paragraph", "list", "emphasis", "newline", "escape", "balance_pairs"]


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("zero", {"html": False, "breaks": False})
    # text_join would make an escaped brace plain text again, and a binding of it
    return parser.enable(RULES).disable("text_join", ignoreInvalid=True)


def block(text: str, bind: Bind, *, numbered: bool = False, number: str | None = None) -> Markup:
    """Paragraphs and lists as HTML.

    With `numbered` the first paragraph gets the class `dau`, which the stylesheet numbers;
    `number` overrides the computed number ('' for none).
    """
    out: list[str] = []
    first = f'<p class="{number_classes(number)}"{number_attribute(number)}>'
    opening = first if numbered else "<p>"
    for token in _parser().parse(text):
        if token.type == "paragraph_open":
            out.append(opening)
            opening = "<p>"
        elif token.type == "list_item_open":
            opening = f'<p class="gach">{escape(_mark(token))} '
        elif token.type == "inline":
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
        return str(escape(bound(token.content, bind)))
    if token.type in TAGS:
        return TAGS[token.type]
    return str(escape(token.content))


def bound(text: str, bind: Bind) -> str:
    """A text with its bindings replaced by words."""
    return re.sub(BINDING, lambda found: bind(found[1]), text)
