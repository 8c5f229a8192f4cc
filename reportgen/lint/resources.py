"""Files that a template or stylesheet asks for and that are in no template folder."""

import posixpath
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import tinycss2

from reportgen.diagnostic import Diagnostic, Mark, Source
from reportgen.lint.markup import Markup
from reportgen.lint.template import OPAQUE
from reportgen.template_files import TemplateFiles

ASKING = {"img": "src", "link": "href", "object": "data", "embed": "src"}
INNER = ("content", "prelude", "arguments", "value")


def asked_by_tags(found: Markup, folders: Sequence[Path]) -> Iterator[Diagnostic]:
    """Pictures, stylesheets and the like; an address that an expression makes is not known."""
    for element in found.elements:
        address = element.attributes.get(ASKING.get(element.tag, ""), "")
        if address and OPAQUE not in address and not _is_there(address, folders):
            yield Diagnostic("tai-nguyen-la", element.mark, {"value": address})


def asked_by_css(name: str, source: Source, folders: Sequence[Path]) -> Iterator[Diagnostic]:
    """What `url(…)` and `@import` ask for, from where the stylesheet stands."""
    rules = tinycss2.parse_stylesheet(source.text, skip_comments=True, skip_whitespace=True)
    for address, line, column in _addresses(rules):
        path = posixpath.normpath(posixpath.join(posixpath.dirname(name), address))
        if not address.startswith("#") and not _is_there(path, folders):
            mark = Mark(source, line, column, len(address))
            yield Diagnostic("tai-nguyen-la", mark, {"value": address})


def _addresses(tokens: Sequence[Any]) -> Iterator[tuple[str, int, int]]:
    for it in tokens:
        if it.type == "url":
            yield it.value, it.source_line, it.source_column
        elif it.type == "function" and it.lower_name == "url":
            yield from _strings(it.arguments)
        elif it.type == "at-rule" and it.lower_at_keyword == "import":
            yield from _strings(it.prelude)
            yield from _addresses(it.prelude)
        else:
            for part in INNER:
                inner = getattr(it, part, None)
                yield from _addresses(inner if isinstance(inner, list) else ())


def _strings(tokens: Sequence[Any]) -> Iterator[tuple[str, int, int]]:
    return ((it.value, it.source_line, it.source_column) for it in tokens if it.type == "string")


def _is_there(address: str, folders: Sequence[Path]) -> bool:
    try:
        TemplateFiles(folders).file(unquote(address))
    except (LookupError, OSError, ValueError):
        return False
    return True
