"""The body: addressees, grounds, the words of command, headings, paragraphs."""

from reportgen.inspect.components.line import Line
from reportgen.inspect.components.names import MANY, Names
from reportgen.inspect.components.patterns import (
    ADDRESS,
    ARTICLE,
    CAPTION,
    COMMAND,
    GROUND,
    HEADING,
    HEADING_MARK,
    ITEM,
    PART,
    PART_AND_NAME,
    PROSE,
    ROMAN_MARK,
    RULE,
    STARS,
)

BODY = "noi-dung"
NEAR = 3
"""Lines after the head in which the addressees begin."""
DECIDING = frozenset({"quyet-dinh", "nghi-quyet", "quy-che", "quy-dinh"})
"""Types whose grounds stand in lines of their own, though there be one only."""


def address_names(lines: list[Line], start: int, stop: int) -> tuple[Names, int]:
    """The addressees that stand soon after line `start`, and the number of the line after them."""
    first = _first_address(lines, start, stop)
    if first is None:
        return {}, start
    names: Names = {first: ("kinh-gui",)}
    label_alone = lines[first].plain.endswith((":", "gui", "trinh"))
    for index in range(first + 1, stop):
        line = lines[index]
        if line.blank and not label_alone and len(names) == 1:
            continue
        if line.blank or not _is_addressee(line, bare=label_alone):
            if line.blank and len(names) == 1:
                continue
            break
        names[index] = ("noi-kinh-gui",)
        if line.text.endswith("."):
            break
    return names, max(names) + 1


def _first_address(lines: list[Line], start: int, stop: int) -> int | None:
    """The line that begins the addressees; before it may stand a line or two that has no name."""
    shown = [at for at in range(start, stop) if not lines[at].blank][:NEAR]
    for index in shown:
        if ADDRESS.match(lines[index].plain):
            return index
        if len(lines[index].text) > PROSE or lines[index].paragraph.format.align == "justify":
            return None
    return None


def _is_addressee(line: Line, *, bare: bool) -> bool:
    if GROUND.match(line.plain) or len(line.text) > PROSE:
        return False
    if ITEM.match(line.text) or "so-tu-dong" in line.paragraph.classes:
        return True
    return bare and (line.table > 0 or line.text.endswith((";", ",", ".")))


def body_names(lines: list[Line], start: int, stop: int, kind: str) -> Names:
    """The names of the body's lines, those in tables left out; `kind`: the document's type."""
    names = _grounds(lines, start, stop, kind)
    part_open = False
    for index in range(start, stop):
        line = lines[index]
        if line.blank or index in names:
            continue
        if part_open and _names_part(line):
            names[index] = ("ten-phan", "tieu-de", BODY)
            continue
        found = () if line.table else _kind(line)
        part_open = "so-phan" in found
        if found:
            names[index] = found
    return names


def _names_part(line: Line) -> bool:
    """Whether a line under «Chương I» is its name: in the middle, in capitals or bold."""
    shown = line.upper or (line.bold and len(line.text) <= HEADING)
    return line.centered and shown and not PART.fullmatch(line.plain)


def _grounds(lines: list[Line], start: int, stop: int, kind: str) -> Names:
    found: Names = {}
    for index in range(start, stop):
        line = lines[index]
        if line.blank or (not found and (line.centered or line.table)):
            continue
        if not GROUND.match(line.plain) or line.text.endswith(":") or line.table:
            break
        found[index] = ("can-cu",)
    sure = len(found) > 1 or kind in DECIDING or all(lines[it].text[-1] in ";," for it in found)
    return found if sure else {}


def _kind(line: Line) -> tuple[str, ...]:
    """The classes of one line of the body; none where it is no paragraph of text."""
    plain = line.plain
    if line.upper and COMMAND.fullmatch(plain):
        return ("lenh",)
    if PART.fullmatch(plain) and (line.centered or line.bold):
        return ("so-phan", "tieu-de", BODY)
    if PART_AND_NAME.fullmatch(plain) and line.centered:
        return (MANY,)
    if ARTICLE.fullmatch(plain) and line.bold:
        return ("dieu", "tieu-de", BODY)
    if _is_heading(line):
        return ("tieu-de", BODY)
    return (BODY,) if _is_text(line) else ()


def _is_heading(line: Line) -> bool:
    if len(line.text) > HEADING:
        return False
    if line.paragraph.format.outline > 0:
        return True
    if not line.bold:
        return line.upper and bool(ROMAN_MARK.fullmatch(line.plain))
    marked = HEADING_MARK.fullmatch(line.plain) or "so-tu-dong" in line.paragraph.classes
    return bool(marked) and not line.text.endswith((";", ":"))


def _is_text(line: Line) -> bool:
    if RULE.fullmatch(line.plain) or STARS.fullmatch(line.plain) or CAPTION.fullmatch(line.plain):
        return False
    aside = line.paragraph.format.align in {"center", "right"}
    return not (aside and len(line.text) < PROSE) and not (line.upper and len(line.text) < PROSE)
