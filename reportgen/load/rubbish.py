"""Finds text of an old encoding inside valid UTF-8: «KÕt qu¶», «Keát quaû», «Káº¿t quáº£».

Such text is never converted silently: the finding names the encoding and what was meant.
A real document must raise no alarm, so a word counts only if it is no Vietnamese syllable
as it stands, becomes one when decoded, and shows a sign that real text does not have.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from reportgen.load.legacy import TCVN3, from_tcvn3, from_vni
from reportgen.load.syllables import is_syllable

TCVN3_NAME, VNI_NAME = "TCVN3 (.VnTime)", "VNI (VNI-Times)"


class Rubbish(NamedTuple):
    """Words of one encoding: the first of them, what it means, where they all stand."""

    encoding: str
    word: str
    meant: str
    spans: list[tuple[int, int]]
    certain: bool


class _Word(NamedTuple):
    text: str
    meant: str
    span: tuple[int, int]
    telling: bool


_WORD = re.compile(r"(?<![^\W\d_])[A-Za-z\u00a1-\u00ff]+(?![^\W\d_])")
_EDGE = "«»·©®§×"
_CAPITAL_WITHIN = re.compile(r"[^\W\d_][À-ÖØ-Ý]")
# Signs that stand beside letters in real text too: 5m×3m, «i», µm, Nam¹, VNPT®.
_ORDINARY_SIGNS = set("«»·©®§×÷¹º½¼¾ª£¥¢µ")
_VIETNAMESE = set("àáâãèéêìíòóôõùúýÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝ")
_TELLING = set(TCVN3) - _ORDINARY_SIGNS - _VIETNAMESE
_SIGN_WITHIN = re.compile(r"(?<=[^\W\d_])[«»©®§¹½¼¾£¥¢µ](?=[^\W\d_])")
_VNI_PAIR = re.compile(r"(?i)[aeo][âáàåãä]|a[êéèúüë]|[aeouyôö][ùøûõï]")


def find_rubbish(text: str) -> list[Rubbish]:
    """What the text holds of each old encoding; one lone word is not certain."""
    found = [_twice_encoded(text)]
    words = [m for m in _WORD.finditer(text) if not m[0].isascii()]
    legacy = [
        _collect(TCVN3_NAME, map(_tcvn3_word, words)),
        _collect(VNI_NAME, map(_vni_word, words)),
    ]
    found.append(max(legacy, key=lambda r: len(r.spans) if r else 0))
    return [rubbish for rubbish in found if rubbish]


def _tcvn3_word(found: re.Match[str]) -> _Word | None:
    for word in (found[0], found[0].strip(_EDGE)):
        meant = from_tcvn3(word)
        if meant != word and is_syllable(meant.lower()) and not is_syllable(word):
            return _Word(word, meant, found.span(), _tells_tcvn3(word))
    return None


def _tells_tcvn3(word: str) -> bool:
    capital = _CAPITAL_WITHIN.search(word) and not word.isupper()
    return bool(capital or _SIGN_WITHIN.search(word) or (_TELLING & set(word) and len(word) > 1))


def _vni_word(found: re.Match[str]) -> _Word | None:
    word, meant = found[0], from_vni(found[0])
    if meant == word.lower() or is_syllable(word) or not is_syllable(meant):
        return None
    return _Word(word, meant, found.span(), bool(_VNI_PAIR.search(word)))


def _collect(encoding: str, words: Iterator[_Word | None]) -> Rubbish | None:
    """All suspect words, if one of them at least is telling; two different ones are certain."""
    suspects = [word for word in words if word]
    telling = {word.text.lower(): word for word in reversed(suspects) if word.telling}
    if not telling:
        return None
    first = min(telling.values(), key=lambda word: word.span)
    spans = [word.span for word in suspects]
    return Rubbish(encoding, first.text, first.meant, spans, certain=len(telling) > 1)


def _as_latin(letter: str, encoding: str) -> str:
    """A letter's UTF-8 bytes shown as Latin; cp1252 leaves five bytes without a letter."""
    return "".join(
        bytes([b]).decode("latin-1" if b in b"\x81\x8d\x8f\x90\x9d" else encoding)
        for b in letter.encode()
    )


_LETTERS = "".join(
    set(TCVN3.values()) | {letter.upper() for letter in TCVN3.values()} | set("“”‘’–…")
)
_TWICE = {_as_latin(c, encoding): c for c in _LETTERS for encoding in ("cp1252", "latin-1")}
# «XÃ”», «giá»…» and a footnote in «XÃ²» are real text, so these pairs say nothing.
_AMBIGUOUS = re.compile(r"Ã[“”‘’…–—•™\xa0]|á»[“”‘’…–—•™]")
_CLEAR = [re.escape(wrong) for wrong in sorted(_TWICE) if not _AMBIGUOUS.fullmatch(wrong)]
_TWICE_ENCODED = re.compile(rf"(?<![A-ZÀ-Ỹ](?=Ã[¹²³]))(?:{'|'.join(_CLEAR)})")
_ANY_TWICE = re.compile("|".join(map(re.escape, sorted(_TWICE, key=len, reverse=True))))


def _twice_encoded(text: str) -> Rubbish | None:
    spans = [found.span() for found in _TWICE_ENCODED.finditer(text)]
    if not spans:
        return None
    start, end = spans[0]
    word = re.split(r"\s", text[max(0, start - 10) : start])[-1]
    word += re.split(r"[ \t\r\n]", text[start : end + 20])[0]
    meant = _ANY_TWICE.sub(lambda found: _TWICE[found[0]], word)
    return Rubbish("UTF-8", word, meant, spans, certain=True)
