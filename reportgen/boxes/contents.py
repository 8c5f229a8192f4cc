"""The table of contents: `<nav class="muc-luc">` filled with a line for every heading.

A line is `<p class="dong-muc-luc cap-1"><a href="#…">words of the heading</a></p>`; the stylesheet
gives it the heading's number, the leader and the page. `data-cap` says how deep it goes (3).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any
from xml.etree import ElementTree as ET

from reportgen.boxes.document import Entry

CONTENTS, TITLE, NOTE = "muc-luc", "ten-loai", "chu-thich"
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
DEPTH = 3
SPACES = re.compile(r"[ \t\r\n\f]+")
"""What is one space between words; one that no line breaks at stays, as Word keeps it."""
MARK = "data-muc-luc"
PLACE = "_Toc{}"
"""The name of a heading without one, as Word gives it: Word does not list such places."""


@dataclass
class Contents:
    """The link of each line with the heading that it leads to; what headings count as.

    `tags` are by element: `h1` of the highest headings, `p` of the title.
    """

    lines: list[tuple[Any, Any]] = field(default_factory=list)
    tags: dict[Any, str] = field(default_factory=dict)


def fill(root: Any) -> Contents:
    """Fill all tables of contents of a page; the words of the lines are set by `say`.

    The levels of headings are counted from 1 below the title, which is in no table: Word makes a
    table anew of all headings from the first level, and would list it.
    """
    found = Contents()
    tables = [it for it in root.iter("nav") if CONTENTS in _classes(it)]
    all_headings = [it for it in root.iter() if it.tag in HEADINGS] if tables else []
    headings = [it for it in all_headings if TITLE not in _classes(it)]
    found.tags |= dict.fromkeys(all_headings, "p")
    first = min((HEADINGS.index(it.tag) for it in headings), default=0)
    for number, it in enumerate(headings, 1):
        it.set("id", it.get("id") or PLACE.format(number))
        found.tags[it] = HEADINGS[HEADINGS.index(it.tag) - first]
    for it, tag in found.tags.items():
        level = HEADINGS.index(tag) + 1 if tag in HEADINGS else "none"
        it.set("style", f"{it.get('style') or ''}; bookmark-level: {level}")
    for table in tables:
        for it in headings:
            found.lines += _line(table, HEADINGS.index(found.tags[it]), it)
    return found


def count_anew(box: Any, found: Contents) -> None:
    """Give the boxes of headings the names of what they count as, for the tags of the PDF."""
    for it in box.descendants() if found.tags else ():
        tag = found.tags.get(it.element)
        if tag and it.element_tag == it.element.tag:
            it.element_tag = tag


def _line(table: Any, below: int, heading: Any) -> Iterator[tuple[Any, Any]]:
    """The line of a heading in a table, if the table goes so deep."""
    asked = table.get("data-cap") or ""
    depth = min(int(asked), len(HEADINGS)) if asked.isdecimal() and int(asked) else DEPTH
    if below >= depth:
        return
    classes = f"dong-muc-luc cap-muc-luc-{below + 1}"
    mark = {"class": classes, "data-lop": heading.get("class") or "", MARK: f"{below + 1}/{depth}"}
    line = ET.SubElement(table, "p", mark)
    yield ET.SubElement(line, "a", {"href": f"#{heading.get('id')}"}), heading


def say(found: Contents, style_for: Any) -> None:
    """Give each line the words of its heading, in capitals where the heading has them."""
    for link, heading in found.lines:
        words = SPACES.sub(" ", "".join(_words(heading))).strip(" ")
        link.text = words.upper() if style_for(heading)["text_transform"] == "uppercase" else words


def _words(element: Any) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        if NOTE not in _classes(child):
            yield from [" "] if child.tag == "br" else _words(child)
        yield child.tail or ""


def entry(element: Any, above_pt: float = 0.0) -> Entry | None:
    """What line of a table of contents an element is; `above_pt` is its own space above."""
    mark = element.get(MARK) if element is not None else None
    if not mark:
        return None
    level, _, depth = mark.partition("/")
    return Entry(int(level), int(depth), above_pt)


def _classes(element: Any) -> list[str]:
    return (element.get("class") or "").split()
