"""The end of a document: recipients on the left, signatures on the right, in any layout."""

from reportgen.inspect.components.line import Line
from reportgen.inspect.components.names import Names
from reportgen.inspect.components.patterns import (
    ARTICLE,
    AUTHORITY,
    COMMAND,
    CONTACT,
    FAMILIES,
    GROUND,
    HEAD,
    ISSUER,
    ITEM,
    NAME,
    NOT_FOR_MEDIA,
    PROSE,
    RECIPIENTS,
    STAMP,
    STATE_TYPIST,
)

REACH = 14
"""Lines between an office and the name of its holder, seal and signature among them."""
SHORT = 70
"""Letters of a line of a signature."""


def find_end(lines: list[Line], start: int, stop: int) -> int | None:
    """The first line of the end, at the top of its table if it stands in one."""
    first = next((at for at in range(start, stop) if _opens(lines, at, stop)), None)
    if first is None or not lines[first].table:
        return first
    table = lines[first].table
    return next(at for at in range(start, stop) if lines[at].table == table)


def _opens(lines: list[Line], at: int, stop: int) -> bool:
    line = lines[at]
    if line.blank or len(line.text) > SHORT:
        return False
    if is_label(line):
        below = [it for it in lines[at + 1 : min(stop, at + 4)] if not it.blank]
        return ":" in line.text or not line.table or any(ITEM.match(it.text) for it in below)
    if is_authority(line):
        return True
    return is_office(line) and _is_signed(lines, at, stop)


def _is_signed(lines: list[Line], at: int, stop: int) -> bool:
    """Whether a name follows an office before any sentence does."""
    for line in lines[at + 1 : min(stop, at + REACH)]:
        texts = (GROUND.match(line.plain), COMMAND.fullmatch(line.plain), ARTICLE.match(line.plain))
        if len(line.text) > PROSE or any(texts):
            return False
        if is_name(line) or is_upper_name(line):
            return True
    return False


def is_label(line: Line) -> bool:
    """«Nơi nhận», alone on its line."""
    found = RECIPIENTS.fullmatch(line.plain)
    return bool(found) and not (found and found["more"].strip(" :.-")) and line.text[0] == "N"


def is_authority(line: Line) -> bool:
    """«T/M …», «KT. …»: in capitals, or on a side of its own."""
    shown = line.upper or line.table > 0 or line.paragraph.format.align in {"center", "right"}
    starts = line.text[0] in "TK" if line.text else False
    return starts and shown and len(line.text) <= SHORT and bool(AUTHORITY.fullmatch(line.plain))


def is_office(line: Line) -> bool:
    """The title of an office in capitals."""
    return line.upper and len(line.text) <= SHORT and line.office


def _is_small_office(line: Line) -> bool:
    """The title of an office, not in capitals; no name of a person."""
    person = FAMILIES.fullmatch(line.plain) and line.text.istitle()
    return len(line.text) <= SHORT and line.office and not person


def is_name(line: Line) -> bool:
    """A person's name: a few words, each with a capital first letter."""
    found = NAME.fullmatch(line.text)
    if not found or line.upper or STAMP.fullmatch(line.plain):
        return False
    return all(word[0].isupper() for word in found["name"].split())


def is_upper_name(line: Line) -> bool:
    """A person's name in capitals, known by the family's name."""
    return line.upper and bool(NAME.fullmatch(line.text) and FAMILIES.fullmatch(line.plain))


def end_names(lines: list[Line], start: int, stop: int) -> Names:
    """The names of the lines of the end."""
    names: Names = {}
    columns = _columns(lines, start, stop)
    closed = any(
        is_label(lines[it]) or is_authority(lines[it]) for group in columns for it in group
    )
    for places in columns:
        names |= _signatures(lines, places, sure=closed) | _recipients(lines, places)
    return names


def _columns(lines: list[Line], start: int, stop: int) -> list[list[int]]:
    """The lines with text, by the column that they stand in."""
    columns: dict[tuple[int, int], list[int]] = {}
    for index in range(start, stop):
        if not lines[index].blank:
            columns.setdefault(lines[index].place, []).append(index)
    return [*columns.values()]


def _signatures(lines: list[Line], places: list[int], *, sure: bool) -> Names:
    """The names in a column; an office that nobody holds counts where a signature is `sure`."""
    names: Names = {}
    last = ""
    for at, index in enumerate(places):
        line = lines[index]
        kind = _signature_line(line, last)
        if kind == "chuc-vu" and not (sure or last or _has_name(lines, places[at:])):
            kind = ""
        if kind:
            names[index] = (kind,)
            last = kind
    return names


def _signature_line(line: Line, last: str) -> str:
    """What a line of a signature is, after a line that was `last`."""
    if STAMP.fullmatch(line.plain) or ITEM.match(line.text) or is_label(line):
        return ""
    if is_authority(line):
        return "quyen-han"
    if is_office(line):
        return "chuc-vu"
    if last in {"quyen-han", "chuc-vu"} and not line.upper and _is_small_office(line):
        return "chuc-vu"
    if not last or (last == "ho-ten" and not line.shared):
        return ""
    if is_name(line) or is_upper_name(line):
        return "ho-ten"
    more = line.upper and len(line.text) <= SHORT and bool(ISSUER.match(line.plain))
    return last if more and last != "ho-ten" else ""


def _has_name(lines: list[Line], places: list[int]) -> bool:
    return any(is_name(lines[it]) or is_upper_name(lines[it]) for it in places)


def _recipients(lines: list[Line], places: list[int]) -> Names:
    first = next((it for it in places if is_label(lines[it])), None)
    if first is None:
        return {}
    names: Names = {first: ("nhan-noi-nhan",)}
    signed = False
    for index in places[places.index(first) + 1 :]:
        line = lines[index]
        if is_authority(line) or is_office(line):
            signed = True
        elif kind := _recipient_line(
            line, continued=not signed and (len(names) > 1 or line.table > 0)
        ):
            names[index] = (kind,)
    return names


def _recipient_line(line: Line, *, continued: bool) -> str:
    if len(CONTACT.findall(line.plain)) > 1 or HEAD["so-hieu"].fullmatch(line.plain):
        return ""
    if STATE_TYPIST.fullmatch(line.plain):
        return "nguoi-soan"
    if ITEM.match(line.text) or "so-tu-dong" in line.paragraph.classes:
        return "noi-nhan"
    if not continued or line.upper or STAMP.fullmatch(line.plain) or is_name(line):
        return ""
    return "noi-nhan" if line.table or line.text[0].islower() else ""


def last_words(lines: list[Line], start: int, stop: int) -> Names:
    """What stands under the signatures: no publication, and how to reach the office."""
    names: Names = {}
    for index in range(start, stop):
        line = lines[index]
        if NOT_FOR_MEDIA.fullmatch(line.plain):
            names[index] = ("khong-pho-bien",)
        elif len(CONTACT.findall(line.plain)) > 1 and len(line.text) <= 2 * PROSE:
            names[index] = ("lien-he",)
            if index and lines[index - 1].ruled:
                names[index - 1] = ("ke-lien-he",)
    return names
