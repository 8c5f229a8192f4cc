"""A mistake of YAML's syntax in the words of the one who typed it.

The parser says where it could not go on; what was typed wrongly often stands before. The
source around the place tells which of the frequent slips it is. libyaml and the Python
parser word their problems differently: only words that both use are looked for.
"""

import re
from collections.abc import Callable

import yaml

from reportgen.diagnostic import Diagnostic, Mark, Source
from reportgen.load.events import Events
from reportgen.load.refusals import tight_colon
from reportgen.load.slip import Slip, slip_of

_QUOTES = ("'", '"')
_CLOSING = {"[": "]", "{": "}"}
_ESCAPE = re.compile(r"\\(?:x\w{0,2}|u\w{0,4}|U\w{0,8}|.?)")
_KEY_LIMIT = 1024  # YAML takes nothing longer for a key
_KEY_BEFORE = re.compile(r"^(?:- +)*[^\s:][^:]*: +(?=\S)|[\[{].*: ")


def syntax_mistake(error: yaml.YAMLError, source: Source, events: Events) -> Diagnostic:
    """The diagnostic of what the parser could not read."""
    slip = slip_of(error, source, events)
    for words, recognise in _RECOGNISERS:
        if re.search(words, slip.problem) and (found := recognise(slip)):
            return found
    return Diagnostic("cu-phap", slip.here(), {"problem": slip.problem})


def _quoted(slip: Slip) -> Diagnostic | None:
    """A quotation mark without its pair, or a backslash that means nothing."""
    if re.search(r"escape|hexa?dec", slip.problem):
        at = max(slip.text.rfind("\\", 0, slip.column + 1), 0)
        escape = _ESCAPE.match(slip.text, at)
        value = escape[0] if escape else slip.text[at : at + 1]
        mark = slip.span(slip.line, at, len(value))
        return Diagnostic("ky-tu-thoat", mark, {"value": value})
    return _unclosed_quote(slip.start())


def _unclosed_quote(mark: Mark) -> Diagnostic:
    quote = mark.source.lines[mark.line - 1][mark.column - 1 : mark.column]
    return Diagnostic("thieu-dong-nhay", mark, {"value": quote})


def _first_letter(slip: Slip) -> Diagnostic | None:
    """A text that begins with a letter that YAML keeps for itself."""
    where = slip.start() if re.search("alias|anchor", slip.problem) else slip.here()
    letter = where.source.lines[where.line - 1][where.column - 1 : where.column]
    return Diagnostic("dau-dau-chu", where, {"value": letter}) if letter else None


def _content(slip: Slip) -> Diagnostic | None:
    """Something is missing: between brackets, or before a comma that begins a text."""
    return _bracket(slip) if slip.bracket else _first_letter(slip)


def _bracket(slip: Slip) -> Diagnostic | None:
    """A bracket never closed is known by the end of the file or by the next key."""
    if not slip.bracket:
        return None
    opened = slip.bracket.start_mark
    letter = slip.source.text[opened.index]
    values = {"value": letter, "closing": _CLOSING.get(letter, "")}
    if slip.line == opened.line and slip.rest.startswith(":") and slip.before[-1:] not in "[{,":
        return Diagnostic("hai-cham-trong-chu", slip.scalar_here())
    if slip.rest and not (slip.rest[0] == ":" and slip.line > opened.line):
        return Diagnostic("ngoac-sai", slip.here(), values)
    return Diagnostic("thieu-dong-ngoac", slip.span(opened.line, opened.column), values)


def _block_header(slip: Slip) -> Diagnostic | None:
    """Text on the line of `>` or `|`."""
    mark = slip.start()
    letter = slip.source.lines[mark.line - 1][mark.column - 1 : mark.column]
    return Diagnostic("sau-dau-khoi", mark, {"value": letter})


def _tag(slip: Slip) -> Diagnostic | None:
    tag = slip.source.lines[slip.from_line][slip.from_column :].split()
    values = {"value": tag[0] if tag else "!"}
    return Diagnostic("the-kieu", slip.start(), values)


def _document(slip: Slip) -> Diagnostic | None:
    """A directive, or text after the end of the document."""
    above = slip.source.lines[: slip.line + 1]
    directive = next((n for n, text in enumerate(above) if text.startswith("%")), None)
    if directive is not None:
        return Diagnostic("chi-dan-yaml", slip.whole(directive))
    if "..." in (text.rstrip() for text in above):
        return Diagnostic("nhieu-tai-lieu", slip.here())
    return _block(slip)


def _plain(slip: Slip) -> Diagnostic | None:
    """A colon at the end of a word between brackets."""
    return Diagnostic("hai-cham-trong-chu", slip.start())


def _dash(slip: Slip) -> Diagnostic | None:
    return Diagnostic("gach-cung-dong", slip.here())


def _colon(slip: Slip) -> Diagnostic | None:
    """A colon where no key can stand: of a text, or of a line that does not fit the one above."""
    if key := _KEY_BEFORE.search(slip.text[: slip.column].lstrip()):
        indent = len(slip.text) - len(slip.text.lstrip())
        return Diagnostic("hai-cham-trong-chu", slip.span(slip.line, indent + key.end()))
    if slip.column > _KEY_LIMIT:
        return Diagnostic("hai-cham-trong-chu", slip.whole(slip.line))
    above = slip.source.lines[slip.line_before]
    if slip.line_before < slip.line and not re.search(r":(?:\s|$)", above):
        return _no_colon(slip, slip.line_before)
    return Diagnostic("thut-dong-sai", slip.whole(slip.line))


def _key(slip: Slip) -> Diagnostic | None:
    return _no_colon(slip, slip.from_line)


def _no_colon(slip: Slip, line: int) -> Diagnostic:
    """A line that should be a key, or an item, and is none."""
    text = slip.source.lines[line].strip()
    item = text.removeprefix("- ").lstrip()
    if re.match(r"-[^\s-]", text):
        values = {"value": text, "spaced": f"- {text[1:]}"}
        return Diagnostic("thieu-cach-sau-gach", slip.whole(line), values)
    if tight := tight_colon(item, slip.whole(line)):
        return tight
    return Diagnostic("thieu-hai-cham", slip.whole(line), {"value": text})


def _block(slip: Slip) -> Diagnostic | None:
    """A line that fits no level above it, or text after a value that was complete."""
    if slip.before and (found := _after_value(slip)):
        return found
    if slip.rest.startswith(":"):
        return Diagnostic("khoa-trong", slip.here())
    if slip.before:
        return None
    return Diagnostic("thut-dong-sai", slip.whole(slip.line))


def _after_value(slip: Slip) -> Diagnostic | None:
    """Text after a closing quotation mark or bracket; or the mark closed an older one."""
    scalar = slip.scalar
    if slip.before.endswith(_QUOTES) and scalar and scalar.style in _QUOTES:
        if scalar.start_mark.line < slip.line:
            return _unclosed_quote(slip.span(scalar.start_mark.line, scalar.start_mark.column))
        return Diagnostic("chu-sau-nhay", slip.here(), {"value": slip.rest})
    if slip.before.endswith(("}", "]")):
        return Diagnostic("chu-sau-ngoac", slip.here(), {"value": slip.rest})
    return None


_RECOGNISERS: list[tuple[str, Callable[[Slip], Diagnostic | None]]] = [
    (r"quoted scalar", _quoted),
    (r"cannot start any token|alias|anchor|mapping keys are not allowed", _first_letter),
    (r"block scalar", _block_header),
    (r"plain scalar", _plain),
    (r"\btag\b", _tag),
    (r"directive|<document start>", _document),
    (r"sequence entries are not allowed", _dash),
    (r"mapping values are not allowed", _colon),
    (r"could not find expected ':'", _key),
    (r"flow sequence|flow mapping", _bracket),
    (r"node content", _content),
    (r"block mapping|block collection", _block),
]
