"""Two ways to place the tone mark: `hoà, uỷ` on the second vowel, `hòa, ủy` on the first."""

import re
import unicodedata
from typing import Literal

TonePlace = Literal["", "truoc", "sau"]

PAIRS = re.compile(r"(?:^|[^q])(?:o([aeàáảãạèéẻẽẹ])|u([yỳýỷỹỵ])|([òóỏõọ])[ae]|([ùúủũụ])y)$")
TONES = {"\u0300", "\u0301", "\u0303", "\u0309", "\u0323"}


def tone_place(syllable: str) -> TonePlace:
    """Where a syllable has its mark: `hòa` truoc, `hoà` sau; empty where there is no choice.

    There is one only in open `oa`, `oe`, `uy`, and none after `q`: `quý` is spelt one way.
    """
    found = PAIRS.search(unicodedata.normalize("NFC", syllable.lower()))
    if found is None:
        return ""
    second, first = found[1] or found[2], found[3] or found[4]
    if first:
        return "truoc"
    return "sau" if TONES & {*unicodedata.normalize("NFD", second)} else ""
