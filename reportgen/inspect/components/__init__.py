"""The components of any Word document: who says what, found by words, places and letters.

A component wrongly named gives false errors, so what is not sure has no name.
"""

from dataclasses import dataclass
from datetime import date

from reportgen.boxes.document import Document
from reportgen.inspect.components.annex import (
    annex_names,
    copy_names,
    find_annex,
    find_copy,
    follows,
)
from reportgen.inspect.components.body import address_names, body_names
from reportgen.inspect.components.end import (
    end_names,
    find_end,
    is_authority,
    is_label,
    last_words,
)
from reportgen.inspect.components.facts import (
    day_of,
    impossible_day,
    last_day_of,
    level_of,
    system_of,
    type_of,
)
from reportgen.inspect.components.head import Head, find_head
from reportgen.inspect.components.line import Line, read_lines
from reportgen.inspect.components.names import MANY, Names, named, of_paragraphs
from reportgen.inspect.components.patterns import ADDRESS, PROSE
from reportgen.inspect.components.title import (
    SEARCHED,
    find_title,
    title_names,
    unknown_title,
)

__all__ = ["Found", "find"]

SIGNS = (
    {"tieu-de-dang", "quoc-hieu", "tieu-ngu"},
    {"so-hieu"},
    {"dia-danh-ngay", "co-quan"},
    {"ten-loai"},
    {"quyen-han", "nhan-noi-nhan"},
)
"""What official documents have; two of these make one."""


@dataclass(frozen=True, slots=True)
class Found:
    """A document with its components named, and what they say of it.

    `document` has the paragraphs it had, in the order it had; `system`: `dang`, `nha-nuoc` or
    nothing; `type`: the name of its template; `last_day`: the day, of a draft the last of its
    year; `wrong_day`: the date line where it says a day that is none; `components`: every one
    found, in order.
    """

    document: Document
    system: str = ""
    type: str = ""
    day: date | None = None
    last_day: date | None = None
    wrong_day: str = ""
    level: str = ""
    number: str = ""
    components: tuple[str, ...] = ()


def find(document: Document) -> Found:
    """The components of a document; none when it is no official one."""
    lines = read_lines(document)
    title = find_title(lines)
    stop = _before_text(lines) if title is None else title
    head = find_head(lines, stop, titled=title is not None)
    if title is None and head.names_an_issuer and head.first("trich-yeu-cong-van") is None:
        title = unknown_title(lines, head.end)
    number = _said(lines, head, "so-hieu")
    system = system_of(head.names, lines, number)
    names, kind = _all_names(lines, head, title, system, number)
    if not _is_official(names, titled=title is not None):
        return Found(named(document, of_paragraphs(lines, {})))
    date_line = head.first("dia-danh-ngay")
    return Found(
        document=named(document, of_paragraphs(lines, names)),
        system=system_of(names, lines, number),
        type=kind,
        day=None if date_line is None else day_of(lines[date_line]),
        last_day=None if date_line is None else last_day_of(lines[date_line]),
        wrong_day="" if date_line is None else impossible_day(lines[date_line]),
        level=level_of(head.names, lines, number),
        number=number,
        components=_components(names),
    )


def _before_text(lines: list[Line]) -> int:
    """The first line that cannot belong to the head of a letter."""
    return next(
        (
            index
            for index, line in enumerate(lines)
            if index >= SEARCHED
            or ADDRESS.match(line.plain)
            or is_label(line)
            or is_authority(line)
            or (len(line.text) > PROSE and not line.table)
        ),
        len(lines),
    )


def _said(lines: list[Line], head: Head, name: str) -> str:
    index = head.first(name)
    return "" if index is None else lines[index].text


def _all_names(
    lines: list[Line], head: Head, title: int | None, system: str, number: str
) -> tuple[Names, str]:
    """The names of all lines, and the document's type."""
    heading, start = ({}, head.end) if title is None else title_names(lines, title, system)
    address, start = address_names(lines, start, len(lines))
    kind = type_of(
        lines, title, number, letter=bool(address) or head.first("trich-yeu-cong-van") is not None
    )
    end = find_end(lines, start, len(lines))
    after = None if end is None else _after_signatures(lines, end)
    annex = find_annex(lines, start, after)
    copy = None if after is None else find_copy(lines, after)
    stop = min((it for it in (annex, copy) if it is not None), default=len(lines))
    body = body_names(lines, start, stop if end is None else end, kind)
    found = {**head.names, **heading, **address, **body}
    if end is not None:
        found |= last_words(lines, end, stop) | end_names(lines, end, min(stop, after or stop))
    if copy is not None and (annex is None or copy < annex):
        found |= copy_names(lines, copy)
    elif annex is not None:
        found |= annex_names(lines, annex)
    return found, kind


def _after_signatures(lines: list[Line], end: int) -> int:
    """The line after the last one of the end; what follows is an annex, a copy, or unknown."""
    stop = next((at for at in range(end + 1, len(lines)) if follows(lines[at])), len(lines))
    return max(end_names(lines, end, stop), default=end) + 1


def _is_official(names: Names, *, titled: bool) -> bool:
    kinds = {name for found in names.values() for name in found}
    return sum(bool(sign & kinds) for sign in SIGNS) + (titled and "ten-loai" not in kinds) > 1


def _components(names: Names) -> tuple[str, ...]:
    """Every component found, in the order of the document, each once."""
    return tuple(dict.fromkeys(name for at in sorted(names) for name in names[at] if name != MANY))
