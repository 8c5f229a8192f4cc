"""What no page may ask for: files from outside the template folders, links that lead astray."""

from typing import Any
from urllib.parse import unquote, urlsplit

SCHEMES = ("http", "https", "mailto")


class FetchError(Exception):
    """A template asked for something outside the template folders, or that is not there."""

    code = "tai-nguyen-la"


class LinkError(FetchError):
    """A link leads to no place of the document and to no address that a reader may be sent to."""

    code = "lien-ket-la"


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
