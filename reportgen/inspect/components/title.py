"""The title: name of the type, author, subject, and what closes them."""

from collections.abc import Iterator

from reportgen.inspect.components.line import Line, flat
from reportgen.inspect.components.names import MANY, Names
from reportgen.inspect.components.patterns import (
    ADDRESS,
    ARTICLE,
    AUTHOR,
    COMMAND,
    COMMAND_AT_END,
    GROUND,
    HEAD,
    HEADING,
    HEADING_MARK,
    ISSUER,
    LONGER_TYPES,
    ORNAMENT,
    PART,
    PART_AND_NAME,
    PROSE,
    RULE,
    STARS,
    SUBJECT,
    TYPES,
)

SEARCHED = 60
"""Lines in which a title is looked for."""

LONGEST_TYPE = 60
"""Letters of a line that still is the name of a type, and no subject with it."""
REACH = 8
"""Lines, blank ones too, in which the authority stands under the subject."""

_CODES = {flat(name): code for name, code in (TYPES | LONGER_TYPES).items()}
_CLOSE = {name.replace(" ", ""): code for name, code in _CODES.items()}


def type_code(plain: str) -> str:
    """The code of the type that a whole line names; letters may be spaced out."""
    return _CLOSE.get(plain.strip(" :.").replace(" ", ""), "")


def leading_type(plain: str) -> str:
    """The code of the type that a line begins with."""
    longest = sorted(_CODES, key=len, reverse=True)
    return next((_CODES[name] for name in longest if plain.startswith(f"{name} ")), "")


def find_title(lines: list[Line]) -> int | None:
    """The line that names the type, if there is one above the addressees and the body."""
    for index, line in enumerate(lines[:SEARCHED]):
        if ADDRESS.match(line.plain) or (len(line.text) > PROSE and not line.table):
            return None
        if _is_title(line) and not _names_issuer(lines, index):
            return index
    return None


def _names_issuer(lines: list[Line], index: int) -> bool:
    """Whether a line with the name of a type is part of an issuer's name, above its number."""
    line = lines[index]
    below = lines[index + 1 : index + REACH] if line.table or not type_code(line.plain) else []
    return any(it.place == line.place and HEAD["so-hieu"].fullmatch(it.plain) for it in below)


def unknown_title(lines: list[Line], start: int) -> int | None:
    """The line after a head that can only be a title, though its type is not known."""
    for index in range(start, min(len(lines), start + REACH)):
        line = lines[index]
        if not line.blank:
            shown = line.centered and line.bold and line.upper and not line.table
            known = ISSUER.match(line.plain) or _is_of_the_text(line)
            return index if shown and not known and len(line.text) <= LONGEST_TYPE else None
    return None


def _is_title(line: Line) -> bool:
    shown = line.centered or line.bold
    if type_code(line.plain):
        return line.upper or (shown and line.centered)
    return line.upper and shown and bool(leading_type(line.plain))


def title_names(lines: list[Line], start: int, system: str) -> tuple[Names, int]:
    """The names of the title's lines, and the number of the line after it."""
    long = len(lines[start].text) > LONGEST_TYPE
    names: Names = {start: (MANY, "ten-loai") if long else ("ten-loai",)}
    end = start + 1
    for index, kind in _below(lines, start, system):
        end = index + 1
        if kind:
            names[index] = (kind,)
    for index in _authority(lines, end):
        names |= {index: ("tac-gia",)} if system == "nha-nuoc" else {}
        end = index + 1
    return names, end


def _authority(lines: list[Line], start: int) -> Iterator[int]:
    """The lines under the subject that say who decides, in capitals.

    Source: ND 30/2020/NĐ-CP, Phụ lục III, mẫu 1.1 - 1.3.
    """
    begun = False
    for index in range(start, min(len(lines), start + REACH)):
        line = lines[index]
        if line.blank and not begun:
            continue
        kind = begun or ISSUER.match(line.plain) or line.office
        if not (kind and line.upper and line.centered) or _is_command(line):
            return
        begun = True
        yield index


def _is_command(line: Line) -> bool:
    return line.text.endswith(":") or bool(COMMAND_AT_END.fullmatch(line.plain))


def _below(lines: list[Line], start: int, system: str) -> Iterator[tuple[int, str]]:
    """The lines under the name of the type, with their names; none where it is not sure."""
    subject = author = gap = capitals = False
    for index in range(start + 1, len(lines)):
        line = lines[index]
        closing = _closing(line, system)
        if closing and subject:
            yield index, closing.strip()
            return
        if line.blank or closing:
            gap = gap or subject
            continue
        if not _belongs(line, lines[start]):
            return
        if gap or (line.upper and subject and not capitals):
            return
        kind = "trich-yeu"
        if line.upper and not subject:
            kind = _capitals(line, system, author=author)
            author = author or kind == "tac-gia"
        subject = subject or kind == "trich-yeu"
        capitals = line.upper
        yield index, kind


def _closing(line: Line, system: str) -> str:
    """What ends the title: a class, a space for what has none, nothing where nothing ends."""
    if line.ruled:
        return "ke-trich-yeu" if system == "nha-nuoc" else " "
    if RULE.fullmatch(line.plain):
        return "vach" if system == "dang" else " "
    return " " if STARS.fullmatch(line.plain) or ORNAMENT.fullmatch(line.plain) else ""


def _belongs(line: Line, title: Line) -> bool:
    """Whether a line may stand under a title: in the middle, or bold as a subject begins.

    Where nothing is centred, any bold line may.
    """
    if ADDRESS.match(line.plain) or GROUND.match(line.plain) or _is_of_the_text(line):
        return False
    if line.text.startswith("(") or line.text.endswith(":"):
        return False
    begins = line.text[0].islower() or SUBJECT.match(line.plain)
    shown = line.centered or (line.bold and (begins or not title.centered))
    return shown and len(line.text) <= 2 * HEADING


def _is_of_the_text(line: Line) -> bool:
    """A heading, an article, a command; a number or a day that stand under the title."""
    texts = (PART, PART_AND_NAME, COMMAND, ARTICLE, HEAD["so-hieu"], HEAD["dia-danh-ngay"])
    if any(it.fullmatch(line.plain) for it in texts):
        return True
    return bool(HEADING_MARK.fullmatch(line.plain)) and not SUBJECT.match(line.plain)


def _capitals(line: Line, system: str, *, author: bool) -> str:
    if AUTHOR.fullmatch(line.plain) or author:
        return "tac-gia"
    if ISSUER.match(line.plain):
        return "tac-gia" if system == "dang" else ""
    return "trich-yeu"
