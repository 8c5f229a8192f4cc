"""Data in a Word file: custom XML parts of the document, of which ours has our namespace.

Source: ECMA-376 part 1, 15.2.5 (custom XML data storage part).
"""

import zlib
from base64 import b64decode
from collections.abc import Iterator
from functools import partial

from reportgen.carried.parcel import DATA_LIMIT, Parcel
from reportgen.word.gate import Refused, unpack
from reportgen.word.ooxml import Element
from reportgen.word.package import MAIN, Package
from reportgen.write import CARRIED_KIND

PART = "customXml"
OURS = tuple(CARRIED_KIND.encode(code) for code in ("utf-8", "utf-16-le", "utf-16-be"))
"""A part of another program is not even parsed."""


def of_word(content: bytes) -> list[Parcel]:
    """The period data in a Word file; `Refused` when it is no good zip or no good XML."""
    package = Package(unpack(content))
    return [_parcel(it) for it in _roots(package)]


def _roots(package: Package) -> Iterator[Element]:
    for relation in package.relations(package.related("", MAIN)):
        part = package.parts.get(relation.target, b"")
        if relation.kind == PART and any(it in part for it in OURS):
            root = package.root(relation.target)
            if root.tag == f"{{{CARRIED_KIND}}}file":
                yield root


def _parcel(root: Element) -> Parcel:
    name, digest = root.get("name") or "", root.get("sha256") or ""
    unpack = partial(_unpacked, "".join((root.text or "").split()), name)
    return Parcel(name, digest, unpack, root.get("units"))


def _unpacked(text: str, name: str) -> bytes:
    """At most a byte more than is allowed."""
    try:
        packed = b64decode(text, validate=True)
        return zlib.decompressobj().decompress(packed, DATA_LIMIT + 1)
    except (ValueError, zlib.error) as error:
        raise Refused("du-lieu-bi-doi", value=name) from error
