"""CSS that stands in a template: `style` attributes and `<style>` elements, each at its place."""

import re
from collections.abc import Collection, Iterator

from reportgen.diagnostic import Diagnostic
from reportgen.lint.declarations import ignored
from reportgen.lint.template import OPAQUE, Template

ATTRIBUTE = re.compile(r"""\sstyle\s*=\s*(?P<quote>["'])(?P<css>.*?)(?P=quote)""", re.DOTALL)
ELEMENT = re.compile(r"<style\b[^>]*>(?P<css>.*?)</style", re.DOTALL | re.IGNORECASE)
RULE = "*{"
QUOTES = re.compile(r"(?P<quote>&(?:quot|#34|apos|#39);)(?P<words>.*?)(?P=quote)", re.DOTALL)
"""Words in quotes as HTML writes them in an attribute."""


def written(template: Template) -> Iterator[str]:
    """Each as a stylesheet in which every letter stands at its line and column of the template."""
    text = template.markup
    for found in ATTRIBUTE.finditer(text):
        before = _blank(text[: found.start("css") - len(RULE)])
        yield f"{before}{RULE}{QUOTES.sub(_quoted, found['css'])}}}"
    for found in ELEMENT.finditer(text):
        yield _blank(text[: found.start("css")]) + found["css"]


def _quoted(found: re.Match[str]) -> str:
    """The same in the quotes of CSS, as many letters."""
    letter = '"' if found["quote"] in {"&quot;", "&#34;"} else "'"
    room = " " * (len(found["quote"]) - 1)
    return f"{room}{letter}{found['words']}{letter}{room}"


def _blank(text: str) -> str:
    """As many lines, and as many letters in the last of them."""
    return "\n" * text.count("\n") + " " * len(text.rpartition("\n")[2])


def ignored_here(template: Template, properties: Collection[str]) -> Iterator[Diagnostic]:
    """What the engine ignores of it; of CSS that expressions complete only wrong properties."""
    for css in written(template):
        for it in ignored(template.source, properties, css):
            value = str(it.values.get("value", ""))
            if OPAQUE not in css or (it.code == "css-thuoc-tinh-la" and OPAQUE not in value):
                yield it
