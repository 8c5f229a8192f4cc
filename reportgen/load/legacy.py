"""The encodings before Unicode: TCVN3 (.VnTime), VNI (VNI-Times), and UTF-8 read as Latin.

Each function turns a word that shows such letters into the word that was meant. They serve
to *name* the old encoding in a message; no text is ever converted for the user.
"""

import re
import unicodedata

# TCVN 5712 VN3, "ABC": one byte a letter, in the order of the bytes.
_TCVN3_BYTES = bytes.fromhex(
    "a1a2a3a4a5a6a7 a8a9aaabacadae b5b6b7b8b9 bbbcbdbe c6c7c8c9cacb cccecfd0d1"
    "d2d3d4d5d6 d7d8dcddde dfe1e2e3e4 e5e6e7e8e9 eaebecedee eff1f2f3f4 f5f6f7f8f9 fafbfcfdfe"
)
_TCVN3_LETTERS = "ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ"
TCVN3 = dict(zip(_TCVN3_BYTES.decode("latin-1"), _TCVN3_LETTERS, strict=True))
_FROM_TCVN3 = str.maketrans(TCVN3)

_GRAVE, _ACUTE, _TILDE, _HOOK, _DOT = "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"
_CIRCUMFLEX, _BREVE = "\u0302", "\u0306"
# VNI: a letter, then a second letter that is its mark.
_VNI_TONES = dict(zip("ùøûõï", (_ACUTE, _GRAVE, _HOOK, _TILDE, _DOT), strict=True))
_VNI_CIRCUMFLEX = dict(zip("âáàåãä", ("", _ACUTE, _GRAVE, _HOOK, _TILDE, _DOT), strict=True))
_VNI_BREVE = dict(zip("êéèúüë", ("", _ACUTE, _GRAVE, _HOOK, _TILDE, _DOT), strict=True))
_VNI_SINGLE = {"æ": "ỉ", "ó": "ĩ", "ò": "ị", "ô": "ơ", "ö": "ư", "î": "ỵ", "ñ": "đ"}
_VNI = re.compile(
    r"(?P<round>[aeo][âáàåãä])|(?P<short>a[êéèúüë])|(?P<tone>[aeouyôö][ùøûõï])|[æóòôöîñ]"
)


def from_tcvn3(word: str) -> str:
    """`KÕt` becomes `Kết`. Capitals of .VnTimeH were typed with small letters' codes."""
    return word.translate(_FROM_TCVN3)


def from_vni(word: str) -> str:
    """`keát` becomes `kết`; the answer is in small letters."""
    return unicodedata.normalize("NFC", _VNI.sub(_vni_letter, word.lower()))


def _vni_letter(found: re.Match[str]) -> str:
    first, mark = found[0][0], found[0][-1]
    if found["round"]:
        return first + _CIRCUMFLEX + _VNI_CIRCUMFLEX[mark]
    if found["short"]:
        return first + _BREVE + _VNI_BREVE[mark]
    letter = _VNI_SINGLE.get(first, first)
    return letter + _VNI_TONES[mark] if found["tone"] else letter
