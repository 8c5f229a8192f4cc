"""Short digests of several parts, and which of the named ones differ."""

from collections.abc import Mapping
from hashlib import sha256

NONE = "none"
"""In the place of a digest: what would be hashed is not there."""

DIGITS = 32
"""Hexadecimal digits of a digest: 128 bits, no two by chance."""


def together(*parts: bytes | str) -> str:
    """The digest of parts in their order; a text is the same as its UTF-8 bytes.

    The length of each part stands before it, so that `("ab", "c")` and `("a", "bc")` differ.
    """
    whole = sha256()
    for part in parts:
        # File names that are no UTF-8 come as lone surrogates.
        content = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        whole.update(len(content).to_bytes(8, "big"))
        whole.update(content)
    return whole.hexdigest()[:DIGITS]


def changed(old: Mapping[str, str], new: Mapping[str, str]) -> tuple[str, ...]:
    """The names of the components that differ, or that only one side has, in the new order."""
    names = dict.fromkeys((*new, *old))
    return tuple(name for name in names if old.get(name) != new.get(name))
