"""What the engine says of a stylesheet by itself, before any document is made with it."""

from reportgen.boxes.engine import BASE_URL, Resources, listening

# isort: split
from weasyprint import CSS
from weasyprint.css.properties import KNOWN_PROPERTIES
from weasyprint.css.validation.expanders import EXPANDERS

PROPERTIES = frozenset({*KNOWN_PROPERTIES, *EXPANDERS})
"""The properties that the engine knows, shorthands among them."""


def complaints(css: str) -> list[str]:
    """The warnings on a stylesheet; what it imports is taken for empty."""
    with listening() as said:
        CSS(string=css, base_url=BASE_URL, url_fetcher=Resources(lambda _: b""))
    return said.warnings
