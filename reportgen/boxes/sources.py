"""What a page is read from: its HTML, and the files of the template folders."""

import copy
import mimetypes
from collections.abc import Callable
from typing import Any
from urllib.parse import unquote

import reportgen.boxes.start  # noqa: F401  # before anything of WeasyPrint

# isort: split
from cssselect2 import ElementWrapper
from weasyprint import HTML
from weasyprint.urls import URLFetcher, URLFetcherResponse

BASE_URL = "https://reportgen.invalid/"

Fetch = Callable[[str], bytes]
"""From a path in the template folders to its bytes; raises LookupError for all else."""


class Resources(URLFetcher):  # type: ignore[misc]  # WeasyPrint is not typed
    """Serves files of the template folders; anything else stops the document."""

    def __init__(self, fetch_file: Fetch) -> None:
        super().__init__(fail_on_errors=True)
        self.fetch_file = fetch_file
        self.read: dict[str, bytes] = {}

    def fetch(self, url: str, _headers: Any = None) -> URLFetcherResponse:
        """The file behind a URL below `BASE_URL`; LookupError for any other URL."""
        if not url.startswith(BASE_URL):
            raise LookupError(url)
        kind, _ = mimetypes.guess_type(url, strict=False)
        content = self.read[url] = self.content(url)
        return URLFetcherResponse(url, content, {"Content-Type": kind or "text/plain"})

    def content(self, url: str) -> bytes:
        """The bytes of the file behind a URL below `BASE_URL`."""
        return self.fetch_file(unquote(url.removeprefix(BASE_URL)))


_last: dict[str, HTML] = {}
"""The page that was asked for last, as it was parsed: after a save of a stylesheet it is asked for
again, and parsing is a tenth of the time to its first page."""


def page(html: str, fetch_file: Fetch) -> HTML:
    """The elements of a page, for the caller to change."""
    files = Resources(fetch_file)
    parsed = _last.get(html) or HTML(string=html, base_url=BASE_URL, url_fetcher=files)
    _last.clear()
    _last[html] = parsed
    found = copy.copy(parsed)
    found.url_fetcher, found.etree_element = files, _copied(parsed.etree_element)
    found.wrapper_element = ElementWrapper.from_html_root(found.etree_element)
    return found


def _copied(root: Any) -> Any:
    """An element with all in it, however deep: `copy.deepcopy` would need the system's stack."""
    whole = _alone(root)
    left = [(root, whole)]
    while left:
        element, new = left.pop()
        new[:] = map(_alone, element)
        left += zip(element, new, strict=True)
    return whole


def _alone(element: Any) -> Any:
    """An element without its children; `copy.copy` would share its attributes."""
    new = element.makeelement(element.tag, element.attrib)
    new.text, new.tail = element.text, element.tail
    return new
