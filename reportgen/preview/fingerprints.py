"""What tells whether a page looks as it did: a digest of all that is drawn on it."""

import hashlib
import re
from collections.abc import Sequence
from typing import Any

import pydyf

from reportgen.boxes.values import PT_PER_PX
from reportgen.preview.orders import Sheet, Spot

NAME = re.compile(rb"/([A-Za-z][\w.-]*)")
DRAWN = ("XObject", "Pattern", "Shading", "ExtGState")
"""What a page draws by a name. Fonts are named by their own digests."""


class Fingerprints:
    """Shown a PDF before it is written; `keys` are then those of its pages."""

    def __init__(self) -> None:
        self.keys: list[str] = []

    def __call__(self, _pages: Any, pdf: Any) -> None:
        """As a finisher of the engine."""
        self._objects = {it.reference: it for it in pdf.objects if hasattr(it, "reference")}
        pages = (it for it in pdf.objects if isinstance(it, dict) and it.get("Type") == "/Page")
        self.keys = [self._page(it) for it in pages]

    def sheets(self, laid_out: Any, spots: Sequence[tuple[Spot, ...]] = ()) -> tuple[Sheet, ...]:
        """The pages with their keys, after the PDF was written."""
        on_pages = spots or [()] * len(self.keys)
        found = zip(laid_out.pages, self.keys, on_pages, strict=True)
        return tuple(
            Sheet(key, page.width * PT_PER_PX, page.height * PT_PER_PX, on_it)
            for page, key, on_it in found
        )

    def _page(self, page: Any) -> str:
        digest = hashlib.sha256(repr([*page["MediaBox"]]).encode())
        self._drawing(self._objects[page["Contents"]], page["Resources"], digest, set())
        return digest.hexdigest()[:32]

    def _drawing(self, stream: Any, resources: Any, digest: Any, seen: set[bytes]) -> None:
        """What a stream draws, and what is drawn by the names in it."""
        content = b"\n".join(it if isinstance(it, bytes) else _bytes(it) for it in stream.stream)
        digest.update(content)
        known = self._value(resources) or {}
        for name in sorted({*NAME.findall(content)} - seen):
            seen.add(name)
            for kind in DRAWN:
                found = self._value((self._value(known.get(kind)) or {}).get(name.decode()))
                if found is not None:
                    self._named(found, known, digest, seen)

    def _named(self, found: Any, around: Any, digest: Any, seen: set[bytes]) -> None:
        if isinstance(found, pydyf.Stream):
            digest.update(repr(sorted(map(repr, found.extra.items()))).encode())
            self._drawing(found, found.extra.get("Resources", around), digest, seen)
        else:
            digest.update(repr(found).encode())

    def _value(self, it: Any) -> Any:
        """The object behind a reference."""
        return self._objects.get(it, it) if isinstance(it, bytes) else it


def _bytes(it: Any) -> bytes:
    return it.data if isinstance(it, pydyf.Object) else str(it).encode()
