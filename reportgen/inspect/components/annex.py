"""What follows the signatures: annexes, and the block of a copy."""

from reportgen.inspect.components.end import end_names, last_words
from reportgen.inspect.components.head import higher_and_own
from reportgen.inspect.components.line import Line
from reportgen.inspect.components.names import MANY, Names
from reportgen.inspect.components.patterns import (
    ANNEX,
    ATTACHED,
    COPY,
    FORM,
    HEAD,
    HEADING,
    PROSE,
    STARS,
)


def find_annex(lines: list[Line], start: int, after: int | None) -> int | None:
    """The first line of the annexes: from `start`, or after the end's last line, if it has one."""
    first = start if after is None else after
    for index in range(first, len(lines)):
        line = lines[index]
        if _is_label(line) and (after is not None or _on_new_page(lines, index)):
            return index
        if after is not None and _is_form(line):
            return index
        if after is not None and _is_attachment(line):
            return next(at for at in range(after, index + 1) if not lines[at].blank)
    return None


def follows(line: Line) -> bool:
    """Whether a line stands after the end: of an annex, of a copy, or a sentence of some text."""
    copy = _is_copy(line)
    text = len(line.text) > 2 * PROSE and not line.table
    return copy or text or _is_label(line) or _is_form(line) or _is_attachment(line)


def _is_label(line: Line) -> bool:
    found = ANNEX.fullmatch(line.plain)
    if not found or not line.text.startswith(("P", "p")) or len(line.text) > HEADING:
        return False
    shown = line.centered or line.bold or line.upper or line.paragraph.format.page_break_before
    return shown and (not found["more"] or not found["more"].strip(" .)").startswith("kem"))


def _on_new_page(lines: list[Line], index: int) -> bool:
    """Without a signature, only a label that cannot stand in the text: its own page or capitals."""
    line = lines[index]
    alone = not (found := ANNEX.fullmatch(line.plain)) or not found["more"]
    return alone and line.centered and (line.upper or line.paragraph.format.page_break_before)


def _is_form(line: Line) -> bool:
    return line.text[:1] in "BM" and bool(FORM.fullmatch(line.plain))


def _is_attachment(line: Line) -> bool:
    return line.plain.startswith("(") and bool(ATTACHED.fullmatch(line.plain))


def annex_names(lines: list[Line], start: int) -> Names:
    """The names in the annexes: all that stands there is in one."""
    names: Names = dict.fromkeys(range(start, len(lines)), ("phu-luc",))
    heading = False
    for index in range(start, len(lines)):
        line = lines[index]
        if line.blank:
            continue
        if _is_label(line):
            heading = True
            found = ANNEX.fullmatch(line.plain)
            more = found and found["more"]
            names[index] = (*((MANY,) if more else ()), "so-phu-luc", "phu-luc")
        elif _is_attachment(line):
            heading = False
            names[index] = ("kem-theo", "phu-luc")
        elif heading and line.centered and not line.table and len(line.text) <= 2 * HEADING:
            names[index] = ("ten-phu-luc", "phu-luc")
        else:
            heading = False
            if line.paragraph.format.outline > 1:
                names[index] = ("tieu-de", "phu-luc")
    return names


def find_copy(lines: list[Line], start: int) -> int | None:
    """The first line of the block of a copy."""
    kind = next((at for at in range(start, len(lines)) if _is_copy(lines[at])), None)
    if kind is None:
        return None
    table = lines[kind].table
    first = next(at for at in range(start, kind + 1) if at == kind or lines[at].table == table > 0)
    return first - 1 if first > start and lines[first - 1].ruled else first


def _is_copy(line: Line) -> bool:
    """«SAO Y», and of HD 05 «Bản sao văn bản»."""
    return bool(COPY.fullmatch(line.plain)) and (line.upper or line.plain.startswith("ban sao"))


def copy_names(lines: list[Line], start: int) -> Names:
    """The names in the block of a copy: its head, and its end."""
    found = end_names(lines, start, len(lines))
    for index in range(start, len(lines)):
        if kind := _copy_line(lines[index], first=index == start):
            found[index] = (kind,)
    own = [at for at in range(start, len(lines)) if _may_be_issuer(lines[at], at, found)]
    named = higher_and_own([(at, lines[at]) for at in own]) if own else {}
    found |= {at: (name,) for at, name in named.items()}
    inside = {at: (*found.get(at, ()), "ban-sao") for at in range(start, len(lines))}
    return inside | last_words(lines, start, len(lines))  # of the document, at its last page


def _copy_line(line: Line, *, first: bool) -> str:
    if _is_copy(line):
        return "loai-ban-sao" if line.upper else "dau-ban-sao"
    if first and line.ruled:
        return "ke-ban-sao"
    if STARS.fullmatch(line.plain):
        return "sao"
    kinds = ("so-hieu", "dia-danh-ngay")
    return next((kind for kind in kinds if HEAD[kind].fullmatch(line.plain)), "")


def _may_be_issuer(line: Line, at: int, found: Names) -> bool:
    """A line of capitals above the number of the copy."""
    number = next((it for it, names in found.items() if "so-hieu" in names), -1)
    return at < number and at not in found and line.upper
