"""The table of contents: `<nav class="muc-luc">` filled with a line for every heading.

A line is `<p class="dong-muc-luc cap-1"><a href="#…">words of the heading</a></p>`; the stylesheet
gives it the heading's number, the leader and the page. `data-cap` says how deep it goes (3).
"""

from collections.abc import Iterator
from typing import Any
from xml.etree import ElementTree as ET

from reportgen.boxes.document import Entry

CONTENTS, TITLE = "muc-luc", "ten-loai"
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
DEPTH = 3
MARK = "data-muc-luc"
PLACE = "_Toc{}"
"""The name of a heading without one, as Word gives it: Word does not list such places."""

Lines = list[tuple[Any, Any]]
"""The link of each line, and the heading that it leads to."""


def fill(root: Any) -> Lines:
    """Fill all tables of contents of a page; the words of the lines are set by `say`.

    The levels of headings are counted from 1 below the title, which is in no table: Word, which
    makes a table anew of all headings, would list it.
    """
    tables = [it for it in root.iter("nav") if CONTENTS in _classes(it)]
    if not tables:
        return []
    headings = [*_headings(root)]
    first = min((level for level, _ in headings), default=1)
    for number, (level, heading) in enumerate(headings, 1):
        heading.set("id", heading.get("id") or PLACE.format(number))
        _outline(heading, str(level - first + 1))
    return [
        line
        for table in tables
        for level, it in headings
        for line in _line(table, level - first, it)
    ]


def _headings(root: Any) -> Iterator[tuple[int, Any]]:
    for element in (it for it in root.iter() if it.tag in HEADINGS):
        if TITLE in _classes(element):
            _outline(element, "none")
        else:
            yield HEADINGS.index(element.tag), element


def _line(table: Any, below: int, heading: Any) -> Iterator[tuple[Any, Any]]:
    """The line of a heading in a table, if the table goes so deep."""
    depth = int(table.get("data-cap") or DEPTH)
    if below >= depth:
        return
    classes = f"dong-muc-luc cap-muc-luc-{below + 1}"
    mark = {"class": classes, "data-lop": heading.get("class") or "", MARK: f"{below + 1}/{depth}"}
    line = ET.SubElement(table, "p", mark)
    yield ET.SubElement(line, "a", {"href": f"#{heading.get('id')}"}), heading


def _outline(heading: Any, level: str) -> None:
    heading.set("style", f"{heading.get('style') or ''}; bookmark-level: {level}")


def say(lines: Lines, style_for: Any) -> None:
    """Give each line the words of its heading, in capitals where the heading has them."""
    for link, heading in lines:
        words = " ".join("".join(_words(heading)).split())
        link.text = words.upper() if style_for(heading)["text_transform"] == "uppercase" else words


def _words(element: Any) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        yield from [" "] if child.tag == "br" else _words(child)
        yield child.tail or ""


def entry(element: Any) -> Entry | None:
    """What line of a table of contents an element is."""
    mark = element.get(MARK) if element is not None else None
    if not mark:
        return None
    level, _, depth = mark.partition("/")
    return Entry(int(level), int(depth))


def _classes(element: Any) -> list[str]:
    return (element.get("class") or "").split()
