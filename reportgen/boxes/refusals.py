"""What no page may ask for: files of elsewhere, links that lead astray, markup beyond measure."""

from typing import Any
from urllib.parse import unquote, urlsplit

SCHEMES = ("http", "https", "mailto")
MOST_COLUMNS = 63
"""Columns of a table of Word. Source: Microsoft Word specifications and limits."""
MOST_DEEP = 100
"""Elements in elements; the engine takes a few dozens more."""
SPANS = ("colspan", "span")


class FetchError(Exception):
    """A template asked for something outside the template folders, or that is not there."""

    code = "tai-nguyen-la"


class LinkError(FetchError):
    """A link leads to no place of the document and to no address that a reader may be sent to."""

    code = "lien-ket-la"


class EncodingError(FetchError):
    """A stylesheet is not UTF-8, or has letters that no text has; the text is its path."""

    code = "css-ma-hoa"


def check_encoding(path: str, content: bytes) -> None:
    """Refuse a stylesheet whose letters another program would read as others."""
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        raise EncodingError(path) from None
    if b"\0" in content:
        raise EncodingError(path)


class SpanError(FetchError):
    """A cell or a column reaches over more columns than a table has; the text is the number."""

    code = "bang-qua-rong"


class DepthError(FetchError):
    """Elements are nested too deeply; the text is the start tag of the innermost."""

    code = "long-nhau-qua-sau"


def check_markup(root: Any) -> None:
    """Refuse a page that the engine would need the whole memory or stack for."""
    for element in root.iter():
        for number in filter(None, map(element.get, SPANS)):
            if number.strip().isdecimal() and int(number) > MOST_COLUMNS:
                raise SpanError(number.strip())
    layer = [root]
    for _ in range(MOST_DEEP + 2):  # html and body are around all
        layer = [child for element in layer for child in element]
    if layer:
        raise DepthError(_start_tag(_innermost(layer)))


def _innermost(layer: list[Any]) -> Any:
    """An element of the deepest layer below."""
    while below := [child for element in layer for child in element]:
        layer = below
    return layer[0]


def _start_tag(element: Any) -> str:
    given = "".join(f' {name}="{value}"' for name, value in element.items())
    return f"<{element.tag.rpartition('}')[2]}{given}>"


def check_links(root: Any) -> None:
    """Refuse a page with a link to a place that is not there, or of a scheme but `SCHEMES`.

    A reader of an official document clicks without looking: `javascript:`, `file:` and their like
    run or open something on his machine.
    """
    links = [it.get("href") for it in root.iter("a") if it.get("href") is not None]
    places = _places(root) if links else set()
    for href in links:
        inside = href.startswith("#")
        if href[1:] == "" or not (unquote(href[1:]) in places if inside else _is_address(href)):
            raise LinkError(href)


def targets(root: Any) -> frozenset[str]:
    """The places in the document that its links lead to."""
    links = [it.get("href") or "" for it in root.iter("a")]
    return frozenset(unquote(it[1:]) for it in links if it.startswith("#"))


def _places(root: Any) -> set[str]:
    return {it.get("id") for it in root.iter()} | {it.get("name") for it in root.iter("a")}


def _is_address(href: str) -> bool:
    try:
        parts = urlsplit(href)
    except ValueError:
        return False
    named = parts.netloc if parts.scheme != "mailto" else parts.path
    return parts.scheme in SCHEMES and bool(named) and href.isprintable()
