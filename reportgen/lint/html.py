"""Elements and attributes of HTML that come to nothing: in Word, in both files, or misspelt."""

import re
from collections.abc import Iterator

from reportgen.diagnostic import Diagnostic, Mark
from reportgen.lint.markup import Element, Markup
from reportgen.lint.similar import similar
from reportgen.lint.tags import FOREIGN, KNOWN
from reportgen.lint.template import OPAQUE

UNPRINTED = {
    "audio", "button", "canvas", "dialog", "iframe", "input", "math", "meter", "noscript",
    "picture", "progress", "rt", "ruby", "script", "select", "template", "textarea", "video",
}  # fmt: skip
"""Elements of which paper has nothing, or other words than a browser shows."""
PICTURES = {"img": "src", "object": "data", "embed": "src"}
INSTEAD: dict[str, str] = {
    "align": "text-align", "valign": "vertical-align", "bgcolor": "background-color",
    "color": "color", "face": "font-family", "size": "font-size", "border": "border",
    "cellpadding": "padding", "cellspacing": "border-spacing", "width": "width",
    "height": "height", "background": "background-color", "nowrap": "white-space: nowrap",
    "hspace": "margin", "vspace": "margin", "rules": "border", "frame": "border",
    "noshade": "border", "clear": "break-before", "text": "color", "link": "color",
    "compact": "margin", "bordercolor": "border-color",
}  # fmt: skip
"""Attributes of HTML 4 that the engine does not look at, and the property that does it."""
ATTRIBUTES = {
    "abbr", "accesskey", "alt", "charset", "cite", "class", "colspan", "content", "contenteditable",
    "data", "datetime", "dir", "download", "draggable", "for", "headers", "hidden", "href",
    "hreflang", "http-equiv", "id", "lang", "loading", "media", "name", "property", "rel",
    "reversed", "role", "rowspan", "scope", "span", "spellcheck", "src", "srcset", "start", "style",
    "tabindex", "target", "title", "translate", "type", "value", "xml:lang", "xmlns",
}  # fmt: skip
TAG = re.compile(r"</?[a-z]", re.IGNORECASE)
FREE = ("data-", "aria-", "on")
"""How attributes begin that anybody may make up."""


def html(found: Markup) -> Iterator[Diagnostic]:
    """A warning for each such element, and for each such attribute of the others."""
    for it in found.elements:
        if OPAQUE in it.tag or it.foreign:
            continue
        if it.tag not in KNOWN and "-" not in it.tag and ":" not in it.tag:
            values = {"value": it.tag, "near": similar(it.tag, KNOWN)}
            yield Diagnostic("mau-the-html-la", it.mark, values, severity="warning")
        elif it.tag not in FOREIGN:
            yield from _attributes(it)
        yield from _lost(it)
    for words in found.words:
        if TAG.match(words.text):  # to the end of the file
            yield _unended(words.text.split()[0], words.mark)


def _lost(it: Element) -> Iterator[Diagnostic]:
    """What the element itself comes to."""
    picture = it.attributes.get(PICTURES.get(it.tag, ""), "").casefold()
    if it.tag == "tfoot":
        values = {"selector": it.named}
        yield Diagnostic("word-chan-bang", it.mark, values, severity="warning")
    elif it.tag == "svg" or picture.partition("?")[0].endswith(".svg"):
        yield Diagnostic("word-hinh-svg", it.mark, severity="warning")
    elif it.tag in UNPRINTED:
        yield Diagnostic("mau-the-khong-in", it.mark, {"value": it.tag}, severity="warning")


def _attributes(it: Element) -> Iterator[Diagnostic]:
    if it.unended:
        yield _unended(it.unended, place_of(it, it.unended))
        return
    for name in it.doubled:
        values = {"value": name, "tag": it.tag}
        mark = place_of(it, name)
        yield Diagnostic("mau-thuoc-tinh-doi", mark, values, severity="warning")
    for name in it.attributes:
        if OPAQUE in name or name.startswith(FREE) or name in ATTRIBUTES:
            continue
        if name in INSTEAD:
            values = {"value": name, "tag": it.tag, "css": INSTEAD[name]}
            yield Diagnostic("mau-thuoc-tinh-cu", place_of(it, name), values, severity="warning")
        else:
            values = {"value": name, "tag": it.tag, "near": similar(name, ATTRIBUTES)}
            yield Diagnostic("mau-thuoc-tinh-la", place_of(it, name), values, severity="warning")


def place_of(it: Element, name: str) -> Mark:
    """An attribute in the line of its tag or in the next ones; the tag where it is in none."""
    mark = it.mark
    for line in range(mark.line, min(mark.line + 9, len(mark.source.lines) + 1)):
        text = mark.source.lines[line - 1].casefold()
        start = text.find(f" {name}", mark.column if line == mark.line else 0)
        start = 0 if start < 0 and line > mark.line and text.startswith(name) else start + 1
        if start > 0 or text.startswith(name):
            return Mark(mark.source, line, start + 1, len(name))
    return mark


def _unended(name: str, mark: Mark) -> Diagnostic:
    return Diagnostic("mau-thieu-nhay", mark, {"value": name}, severity="warning")
