"""Pages that the browser may ask for, by key, and the pictures that were drawn of them."""

from collections import OrderedDict, deque
from hashlib import sha256

from reportgen.preview.orders import Drawing, Sheet
from reportgen.preview.pools import Pools

MOST_FILES = 40
"""Of the PDFs that are kept; one of 40 pages has some 2 MB."""
MOST_PICTURES = 200


class Gallery:
    """Keeps the files of the pages shown last; what is not in it cannot be asked for."""

    def __init__(self, pools: Pools) -> None:
        self._pools = pools
        self._pages: dict[str, tuple[bytes, int]] = {}
        self._files: deque[bytes] = deque()
        self._pictures: OrderedDict[tuple[str, ...], bytes] = OrderedDict()

    def hang(self, pdf: bytes, sheets: tuple[Sheet, ...]) -> None:
        """Pages that may be asked for from now on; those of the oldest file no more."""
        self._pages |= {sheet.key: (pdf, number) for number, sheet in enumerate(sheets)}
        self._files.append(pdf)
        if len(self._files) > MOST_FILES:
            old = self._files.popleft()
            self._pages = {key: it for key, it in self._pages.items() if it[0] is not old}

    def width_px(self, key: str) -> int:
        """How wide a page was drawn last, if it was and is still there; its small picture aside."""
        return max((int(width) for width, *keys in self._pictures if keys == [key]), default=0)

    def keep(self, picture: bytes, width_px: int, key: str) -> None:
        """A picture of a page that was drawn before it was asked for."""
        self._pictures[str(width_px), key] = picture

    def keeps(self, sheets: tuple[Sheet, ...]) -> bool:
        """Whether pages of one file may still be asked for; then they stay as if hung now."""
        if not sheets or sheets[0].key not in self._pages:
            return False
        pdf, _ = self._pages[sheets[0].key]
        self._files = deque(it for it in self._files if it is not pdf)
        self._files.append(pdf)
        return True

    async def picture(self, width_px: int, *keys: str) -> bytes | None:
        """A page as PNG, or one over another; None for a page that there is not."""
        if any(it not in self._pages for it in keys):
            return None
        name = (str(width_px), *keys)
        if name not in self._pictures:
            (pdf, page), *others = (self._pages[it] for it in keys)
            other, other_page = others[0] if others else (b"", 0)
            drawing = Drawing(pdf, page, width_px, other, other_page)
            if not (picture := await self._pools.draw(drawing)):
                return None
            self._pictures[name] = picture
        self._pictures.move_to_end(name)
        while len(self._pictures) > MOST_PICTURES:
            self._pictures.popitem(last=False)
        return self._pictures.get(name)

    async def foreign(self, pdf: bytes) -> tuple[Sheet, ...]:
        """The pages of a PDF that another program wrote."""
        digest = sha256(pdf).hexdigest()[:24]
        sizes = await self._pools.measure(pdf)
        sheets = tuple(Sheet(f"{digest}{n:08x}", *size) for n, size in enumerate(sizes))
        self.hang(pdf, sheets)
        return sheets
