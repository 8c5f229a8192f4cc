"""Letters that must not stand in a data file, found in the text before YAML is read.

`scan` answers a text of the same length that the YAML parser can read: a refused letter is
a placeholder in it (the file is refused anyway), an odd space is a space.
"""

import re
import unicodedata
from bisect import bisect_right
from collections import defaultdict

from reportgen.diagnostic import Diagnostic, Mark, Severity, Source
from reportgen.load.places import Places
from reportgen.load.rubbish import Rubbish, find_rubbish

_KINDS: dict[str, str] = {
    "dau-tab": r"\t",
    "ky-tu-dieu-khien": r"\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufff9-\ufffc",
    "ky-tu-an": r"\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e"
    r"\u2060-\u206f\u2800\u3164\ufe00-\ufe0f\ufeff\uffa0\U000e0000-\U000e0fff",
    "chu-hong": r"\ufffd\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff"
    + "".join(rf"\U{plane:04x}fffe\U{plane:04x}ffff" for plane in range(1, 17)),
    "ky-tu-rieng": r"\ue000-\uf8ff\U000f0000-\U000ffffd\U00100000-\U0010fffd",
    "khoang-trang-la": r"\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000",
}
_ODD = re.compile("|".join(f"([{letters}])" for letters in _KINDS.values()))
_CODES = list(_KINDS)
_WARNINGS = {"khoang-trang-la"}
_LIMIT = 30  # different letters named in one file
_SPACES = {"khoang-trang-la", "dau-tab"}


def scan(source: Source) -> tuple[str, list[Diagnostic]]:
    """The text made safe for the YAML parser, and what was found in it."""
    places = Places(source)
    rubbish = find_rubbish(source.text)
    spans = sorted(span for found in rubbish for span in found.spans)
    diagnostics = [_rubbish(places, found) for found in rubbish]
    odd = list(_odd_letters(source.text, spans).items())[:_LIMIT]
    diagnostics += [_odd(places, *kind, offsets) for kind, offsets in odd]
    return _ODD.sub(_replacement, source.text), diagnostics


def odd_in_value(value: str, mark: Mark, path: str) -> list[Diagnostic]:
    """What an escape brought into a value; an odd space that is written as one may stay."""
    kinds = dict.fromkeys((_code(found), found[0]) for found in _ODD.finditer(value))
    return [
        Diagnostic(code, mark, _values(letter, str(mark.line)), path=path)
        for code, letter in list(kinds)[:_LIMIT]
        if code not in _WARNINGS
    ]


def _odd_letters(text: str, spans: list[tuple[int, int]]) -> dict[tuple[str, str], list[int]]:
    """Offsets by code and letter, those left out that belong to a word named already."""
    offsets: dict[tuple[str, str], list[int]] = defaultdict(list)
    for found in _ODD.finditer(text):
        before = bisect_right(spans, (found.start(), len(text))) - 1
        if before < 0 or found.start() >= spans[before][1]:
            offsets[_code(found), found[0]].append(found.start())
    return offsets


def _code(found: re.Match[str]) -> str:
    return _CODES[(found.lastindex or 1) - 1]


def _replacement(found: re.Match[str]) -> str:
    """A space, or a letter where a space would change how the line is read."""
    within = found.string[found.end() : found.end() + 1].isalnum()
    return "x" if within and _code(found) not in _SPACES else " "


def _odd(places: Places, code: str, letter: str, offsets: list[int]) -> Diagnostic:
    severity: Severity = "warning" if code in _WARNINGS else "error"
    mark = places.mark(offsets[0], offsets[0] + 1)
    return Diagnostic(code, mark, _values(letter, places.lines(offsets)), severity)


def _values(letter: str, lines: str) -> dict[str, object]:
    name = unicodedata.name(letter, "").lower()
    shown = f"U+{ord(letter):04X}" + (f" {name}" if name else "")
    return {"letter": shown, "lines": lines}


def _rubbish(places: Places, found: Rubbish) -> Diagnostic:
    severity: Severity = "error" if found.certain else "warning"
    code = "ma-hoa-hai-lan" if found.encoding == "UTF-8" else "bang-ma-cu"
    code = code if found.certain else "giong-bang-ma-cu"
    lines = places.lines(start for start, _ in found.spans)
    values = {"value": found.word, "meant": found.meant, "encoding": found.encoding, "lines": lines}
    mark = places.mark(*found.spans[0])
    return Diagnostic(code, mark, values, severity)
