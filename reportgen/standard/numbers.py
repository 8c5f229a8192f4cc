"""Numbers of parts as they will be printed: depths without a mark, numbers without a parent."""

from collections.abc import Iterator

from reportgen.boxes.document import Document, Paragraph, paragraphs
from reportgen.diagnostic import Diagnostic

NUMBERED = "dau"
NOT_NUMBERED = {"khong-so", "so-rieng"}
BEYOND = "kieu-thieu"
QUOTED = 30


def check_numbers(document: Document) -> Iterator[Diagnostic]:
    """Items deeper than the scheme, and compound numbers (`0.1.`) beneath an unnumbered item."""
    for section in document.sections:
        for paragraph in paragraphs(section.blocks):
            classes = paragraph.classes
            if NUMBERED in classes and not NOT_NUMBERED & {*classes} and (code := _code(paragraph)):
                yield Diagnostic(code, None, {"where": paragraph.text[:QUOTED]})


def _code(paragraph: Paragraph) -> str:
    kind = next((name for name in paragraph.classes if name.startswith("kieu-")), "")
    if kind == BEYOND:
        return "danh-so-thieu-cap"
    return "so-thieu-cap-tren" if paragraph.text.startswith("0.") else ""
