"""Bytes of a file to text: UTF-8 only; anything else is named, never converted silently."""

import re
import unicodedata
from codecs import BOM_UTF8
from collections.abc import Callable, Mapping

from reportgen.data_files import SIZE_LIMIT
from reportgen.diagnostic import Diagnostic, Source
from reportgen.load.legacy import from_tcvn3, from_vni
from reportgen.load.places import Places
from reportgen.load.rubbish import TCVN3_NAME, VNI_NAME
from reportgen.load.syllables import is_syllable

# Longest first: the mark of UTF-32 begins with the mark of UTF-16.
_BYTE_ORDER_MARKS = {
    b"\xff\xfe\x00\x00": "UTF-32",
    b"\x00\x00\xfe\xff": "UTF-32",
    b"\xff\xfe": "UTF-16",
    b"\xfe\xff": "UTF-16",
}
_SIGNATURES = {
    b"PK\x03\x04": "DOCX, XLSX, ZIP",
    b"\xd0\xcf\x11\xe0": "DOC, XLS",
    b"%PDF-": "PDF",
    b"{\\rtf": "RTF",
    b"\x89PNG": "PNG",
    b"\xff\xd8\xff": "JPEG",
}
_EIGHT_BITS: Mapping[str, Callable[[bytes], str]] = {
    TCVN3_NAME: lambda content: from_tcvn3(content.decode("latin-1")),
    VNI_NAME: lambda content: from_vni(content.decode("latin-1")),
    "Windows-1258": lambda content: unicodedata.normalize("NFC", content.decode("cp1258")),
    "Windows-1252": lambda content: content.decode("cp1252"),
}
_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 64 * 1024
_NEARLY_ALL, _HALF, _A_THIRD = 0.9, 0.5, 0.3
_WORTH_COUNTING = 8
_ASCII = bytes(range(128))


def decode(name: str, content: bytes) -> tuple[Source, list[Diagnostic]]:
    """The text of a file, or the reason why it is none."""
    for reason in (_too_large, _not_text, _wide):
        if found := reason(name, content):
            return Source(name, ""), [found]
    signed = content.startswith(BOM_UTF8)
    content = content.removeprefix(BOM_UTF8)
    try:
        return Source(name, content.decode("utf-8"), signed), []
    except UnicodeDecodeError as error:
        return Source(name, ""), [_not_utf8(name, content, error.start)]


def _too_large(name: str, content: bytes) -> Diagnostic | None:
    if len(content) <= SIZE_LIMIT:
        return None
    values = {"size": f"{len(content) / 2**20:.1f}", "limit": SIZE_LIMIT // 2**20}
    return Diagnostic("tep-qua-lon", None, values, path=name)


def _not_text(name: str, content: bytes) -> Diagnostic | None:
    for signature, kind in _SIGNATURES.items():
        if content.startswith(signature):
            return Diagnostic("khong-phai-van-ban", None, {"kind": kind}, path=name)
    return None


def _wide(name: str, content: bytes) -> Diagnostic | None:
    encoding = next((e for mark, e in _BYTE_ORDER_MARKS.items() if content.startswith(mark)), "")
    encoding = encoding or _by_zeros(content[:_SAMPLE])
    return Diagnostic("ma-hoa", None, {"encoding": encoding}, path=name) if encoding else None


def _by_zeros(content: bytes) -> str:
    """UTF-16 and UTF-32 without a mark show by their zero bytes at every second or fourth place.

    In a Vietnamese text far more than a third of the letters are ASCII.
    """
    if len(content) < _WORTH_COUNTING:
        return ""
    zeros = [content[place::4].count(0) * 4 / len(content) for place in range(4)]
    # UTF-32: the two upper bytes are zero. UTF-16: the upper byte of every ASCII letter.
    if min(zeros[0], zeros[1]) > _NEARLY_ALL or min(zeros[2], zeros[3]) > _NEARLY_ALL:
        return "UTF-32"
    pairs = min(zeros[0], zeros[2]), min(zeros[1], zeros[3])
    return "UTF-16" if max(pairs) > _A_THIRD else ""


def _not_utf8(name: str, content: bytes, at: int) -> Diagnostic:
    """The first wrong byte; a file that is UTF-8 but for a few bytes is a damaged one."""
    if _mostly_utf8(content):
        source = Source(name, content.decode("utf-8", "replace"))
        offset = len(content[:at].decode("utf-8"))
        return Diagnostic("utf8-hong", Places(source).mark(offset, offset + 1))
    source = Source(name, content.decode("latin-1"))
    encoding, sample = _guess(content[:_SAMPLE])
    mark = Places(source).mark(at, at + 1)
    code = "ma-hoa-cu" if sample else "ma-hoa-la"
    return Diagnostic(code, mark, {"encoding": encoding, "value": sample})


def _mostly_utf8(content: bytes) -> bool:
    """Most bytes beyond ASCII belong to well-formed letters; hardly any do in an old encoding."""
    good = len(content.decode("utf-8", "ignore").encode().translate(None, _ASCII))
    return good >= _HALF * len(content.translate(None, _ASCII))


def _guess(content: bytes) -> tuple[str, str]:
    """The old encoding that gives most Vietnamese words, and the first words it gives."""
    words = {encoding: _vietnamese_words(content, read) for encoding, read in _EIGHT_BITS.items()}
    best = max(words, key=lambda encoding: len(words[encoding]))
    return best, " ".join(words[best][:3])


def _vietnamese_words(content: bytes, read: Callable[[bytes], str]) -> list[str]:
    try:
        words = _WORD.findall(read(content))
    except UnicodeDecodeError:
        return []
    accented = [word for word in words if not word.isascii()]
    read_well = [word for word in accented if is_syllable(word)]
    return read_well if len(read_well) > _A_THIRD * len(accented) else []
