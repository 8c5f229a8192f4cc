"""The content stream of a PDF's page as operands and operators.

Source: ISO 32000-1, 7.2 (lexical conventions), 7.3 (objects).
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any, TypeAlias

Operand: TypeAlias = Any

MOST_TOKENS = 2_000_000
TOKEN = re.compile(
    rb"\[(?P<words>[^\[\]()]*)\]\s*TJ"
    rb"|<<|>>|\[|\]"
    rb"|<(?P<hex>[0-9A-Fa-f\s]*)>"
    rb"|\((?P<text>(?:[^()\\]|\\.|\((?:[^()\\]|\\.)*\))*)\)"
    rb"|/(?P<name>[^\s/<>\[\](){}%]*)"
    rb"|(?P<number>[+-]?(?:\d+\.?\d*|\.\d+))"
    rb"|(?P<operator>[A-Za-z'\"][A-Za-z0-9*]*)",
    re.DOTALL,
)
WORDS = re.compile(rb"<([0-9A-Fa-f\s]*)>|([+-]?(?:\d+\.?\d*|\.\d+))")
"""What stands in most arrays of words: a faster way through nine tenths of a page."""
ESCAPE = re.compile(rb"\\([0-7]{1,3}|\r\n|.)", re.DOTALL)
ESCAPED = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}
IMAGE_DATA = re.compile(rb"\bBI\b.*?\bEI\b", re.DOTALL)


def tokens(content: bytes) -> Iterator[tuple[str, Operand]]:
    """Operands and operators; the marks of arrays and dictionaries are left out."""
    if b"BI" in content:
        content = IMAGE_DATA.sub(b"", content)
    for count, found in enumerate(TOKEN.finditer(content)):
        if count > MOST_TOKENS:
            raise ValueError(f"more than {MOST_TOKENS} tokens")
        kind = found.lastgroup
        if kind == "number":
            yield kind, float(found[0])
        elif kind == "words":
            pieces = WORDS.findall(found["words"])
            yield kind, [float(number) if number else _bytes(it) for it, number in pieces]
        elif kind == "hex":
            yield kind, _bytes(found["hex"])
        elif kind == "text":
            yield kind, ESCAPE.sub(_unescaped, found["text"])
        elif kind == "name":
            yield kind, found["name"].decode("latin-1")
        elif kind == "operator":
            yield kind, found[0]


@lru_cache(maxsize=4096)
def _bytes(digits: bytes) -> bytes:
    """A string in hexadecimal; a digit that is missing is 0."""
    plain = b"".join(digits.split())
    return bytes.fromhex((plain + b"0" * (len(plain) % 2)).decode("ascii"))


def _unescaped(found: re.Match[bytes]) -> bytes:
    sign = found[1]
    if sign[0] in b"01234567":
        return bytes([int(sign, 8) & 0xFF])
    return ESCAPED.get(sign, b"" if sign in (b"\n", b"\r", b"\r\n") else sign)
