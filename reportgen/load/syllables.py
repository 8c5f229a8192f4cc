"""Is this word spelt like a Vietnamese syllable? Used to tell text from wrongly decoded text."""

import re
import unicodedata
from functools import lru_cache

# The rules of quốc ngữ spelling that hold for every syllable, tone marks taken off.
_ONSET = (
    r"(?:ngh(?=[eêi])|gh(?=[eêi])|ng(?![eêiy])|k(?=[eêiy])|c(?![eêiy])|g(?![eêy])"
    r"|nh|ch|gi|kh|ph|th|tr|qu|[bdđhlmnprstvx])?"
)
_RHYME = (
    r"(?:a(?:ch|ng|nh|[cimnoptuy])?|ă(?:ng|[cmnpt])|â(?:ng|[cmnptuy])"
    r"|e(?:ng|[cmnopt])?|ê(?:ch|nh|[mnptu])?|i(?:ch|nh|[amnptu])?|iê(?:ng|[cmnptu])"
    r"|o(?:ng|[aceimnpt])?|oo(?:ng|c)|oa(?:ch|ng|nh|[cimnopty])|oă(?:ng|[cmnpt])|oe[not]"
    r"|ô(?:ng|[cimnpt])?|ơ[imnpt]?|u(?:ng|[acimnpt])?|uâ(?:ng|[nty])|uê(?:ch|nh)?"
    r"|uô(?:ng|[cimnt])|uơn?|uy(?:ch|nh|[anptu])?|uyê[nt]|ư(?:ng|[acimntu])?"
    r"|ươ(?:ng|[cimnptu])|y(?:nh|[tnu])?|yê(?:ng|[mntu]))"
)
_SYLLABLE = re.compile(_ONSET + _RHYME)
_STOPPED = re.compile(r"(?:ch|[cpt])$")
_ACUTE, _DOT = "\u0301", "\u0323"
_TONES = {"\u0300", _ACUTE, "\u0303", "\u0309", _DOT}


@lru_cache(maxsize=4096)
def is_syllable(word: str) -> bool:
    """True for one Vietnamese syllable in small letters, capitals or with one capital first."""
    if word not in {word.lower(), word.upper(), word.capitalize()}:
        return False
    letters = unicodedata.normalize("NFD", word.lower())
    tones = [c for c in letters if c in _TONES]
    plain = unicodedata.normalize("NFC", "".join(c for c in letters if c not in _TONES))
    return len(tones) <= 1 and bool(_SYLLABLE.fullmatch(plain)) and _tone_fits(plain, tones)


def _tone_fits(plain: str, tones: list[str]) -> bool:
    """A syllable that ends in c, ch, p or t has the acute or the dot."""
    return not _STOPPED.search(plain) or tones in ([_ACUTE], [_DOT])
