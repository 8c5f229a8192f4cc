"""What stage 4 gives: the HTML of a document, and all that typesetting needs beside it."""

import pickle
import zlib
from dataclasses import dataclass

from reportgen.diagnostic import Mark
from reportgen.standard import Facts
from reportgen.write import Carried

QUICK = 1
"""The level of compression: a manuscript waits in memory, it is not kept."""


@dataclass(frozen=True)
class Manuscript:
    """One document before typesetting; it holds its content, and so can go to another machine.

    `rules` names the standard, `mark` and `path` are the document's place in its period file.
    """

    name: str
    html: str
    rules: str
    facts: Facts
    carried: Carried
    mark: Mark | None
    path: str

    def packed(self) -> bytes:
        """The manuscript small, for those who only pass it on."""
        return zlib.compress(pickle.dumps(self), QUICK)


def unpacked(content: bytes) -> Manuscript:
    """The manuscript of `packed` bytes, which come from this program only."""
    found: Manuscript = pickle.loads(zlib.decompress(content))  # noqa: S301  # our own bytes
    return found
