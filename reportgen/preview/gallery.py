"""Pages that the browser may ask for, by key, and the pictures that were drawn of them."""

from collections import OrderedDict
from hashlib import sha256

from reportgen.preview.orders import Drawing, Sheet
from reportgen.preview.pools import Pools

MOST_PAGES = 2_000
MOST_PICTURES = 200


class Gallery:
    """Keeps the files of the pages shown last; what is not in it cannot be asked for."""

    def __init__(self, pools: Pools) -> None:
        self._pools = pools
        self._pages: OrderedDict[str, tuple[bytes, int]] = OrderedDict()
        self._pictures: OrderedDict[tuple[str, ...], bytes] = OrderedDict()

    def hang(self, pdf: bytes, sheets: tuple[Sheet, ...]) -> None:
        """Pages that may be asked for from now on."""
        for number, sheet in enumerate(sheets):
            self._pages[sheet.key] = pdf, number
            self._pages.move_to_end(sheet.key)
        while len(self._pages) > MOST_PAGES:
            self._pages.popitem(last=False)

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
