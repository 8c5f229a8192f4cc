"""Pages of PDFs as pictures, drawn in a worker process under limits."""

from functools import lru_cache

import pypdfium2
from PIL import Image, ImageChops

from reportgen.preview.orders import Drawing
from reportgen.preview.pictures import png

MOST_PX = 12_000_000
"""Pixels of the largest picture."""


def draw(wanted: Drawing) -> bytes:
    """The page as a PNG; nothing if it cannot be drawn.

    Of two pages: what both have is black, what only the first has red, only the second blue.
    """
    try:
        picture = _page(wanted.pdf, wanted.page, wanted.width_px)
        if wanted.other:
            picture = _both(picture, _page(wanted.other, wanted.other_page, wanted.width_px))
    except (pypdfium2.PdfiumError, IndexError):
        return b""
    red, green, blue = picture.split()
    if not any(ImageChops.difference(red, it).getbbox() for it in (green, blue)):
        picture = red  # grey: a third of the time to write it
    return png(picture)


def _page(pdf: bytes, number: int, width_px: int) -> Image.Image:
    page = _opened(pdf)[number]
    width_pt, height_pt = page.get_size()
    scale = min(width_px / width_pt, (MOST_PX / (width_pt * height_pt)) ** 0.5)
    picture: Image.Image = page.render(scale=scale, rev_byteorder=True).to_pil().convert("RGB")
    return picture


@lru_cache(maxsize=4)
def _opened(pdf: bytes) -> pypdfium2.PdfDocument:
    return pypdfium2.PdfDocument(pdf)


def _both(first: Image.Image, second: Image.Image) -> Image.Image:
    before = first.convert("L")
    after = second.convert("L")
    if after.size != before.size:
        after = after.resize(before.size)
    return Image.merge("RGB", (after, ImageChops.darker(before, after), before))


def measure(pdf: bytes) -> list[tuple[float, float]]:
    """Width and height of every page in points; none if it is no PDF."""
    try:
        document = _opened(pdf)
        return [document.get_page_size(it) for it in range(len(document))]
    except pypdfium2.PdfiumError:
        return []
