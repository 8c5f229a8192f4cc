"""WordprocessingML as text: the units it counts in and what may stand in its text.

The body is written as text, not as elements: a five-page document, zip and all, takes a
thirtieth of the time of python-docx's elements. Escaping is done here and nowhere else.
"""

import re
from html import escape

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
)
REPLACEMENT = "\ufffd"

# Outside the `Char` production of XML 1.0, tab and line ends apart: no escape makes them legal.
_FORBIDDEN = re.compile("[\x00-\x08\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
# Word has elements of its own for these (ECMA-376 part 1, 17.3.3). As a character, the
# hyphen that does not break makes Word take another font, the soft one is always seen.
_ELEMENTS = {
    "\t": "<w:tab/>",
    "\n": "<w:br/>",
    "\r": "<w:br/>",
    "\r\n": "<w:br/>",
    "\x0b": "<w:br/>",
    "\u00ad": "<w:softHyphen/>",
    "\u2011": "<w:noBreakHyphen/>",
}
_SPECIAL = re.compile("(\r\n|[\t\n\r\x0b\u00ad\u2011])")


def twips(points: float) -> int:
    """Twentieths of a point, the unit of lengths on the page."""
    return round(points * 20)


def half_points(points: float) -> int:
    """The unit of letter sizes; never 0."""
    return max(1, round(points * 2))


def eighths(points: float) -> int:
    """The unit of border widths, within what Word draws (2 to 96: 1/4 to 12 pt)."""
    return min(96, max(2, round(points * 8)))


def emus(points: float) -> int:
    """English Metric Units, the unit of drawings: 12,700 to a point; never 0."""
    return max(1, round(points * 12700))


def plain(value: str) -> str:
    """`value` on one line, without the letters that XML forbids."""
    return " ".join(_FORBIDDEN.sub(REPLACEMENT, value).split())


def attribute(value: str) -> str:
    """`value` for the inside of an attribute in double quotes, on one line."""
    return escape(plain(value))


def quoted(value: str) -> str:
    """`value` for the inside of an attribute where spaces at its ends count."""
    return escape(_FORBIDDEN.sub(REPLACEMENT, value))


def text(value: str) -> str:
    """The children of a `w:r` that show `value`.

    A letter that XML forbids becomes U+FFFD: it can be seen, and the file still opens.
    """
    pieces = _SPECIAL.split(_FORBIDDEN.sub(REPLACEMENT, value))
    return "".join(_ELEMENTS.get(piece) or _plain(piece) for piece in pieces if piece)


def _plain(value: str) -> str:
    return f'<w:t xml:space="preserve">{escape(value, quote=False)}</w:t>'


def part(root: str, content: str) -> bytes:
    """A whole XML part with the root element `w:root`."""
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    return f"{head}<w:{root} {NAMESPACES}>{content}</w:{root}>".encode()
