"""A picture of the first page of a PDF, small enough to stand in a list of thousands.

pypdfium2 is loaded when a picture is made.
"""

from importlib import import_module
from io import BytesIO
from types import ModuleType

from PIL import Image

WIDTH_PX = 160
GREYS = 16
"""Four bits a pixel: letters stay smooth, the file half as large as with all greys."""
DRAWN_LARGER = 2
"""Drawn at twice the size and made smaller: thin strokes keep their weight."""
INK = 1.8
"""Greys darker than they are: a page of text is read as one, not as mist."""


class NoPage(Exception):  # noqa: N818  # it says what there is none of
    """The bytes are no PDF, or one without a page that can be drawn."""


def pdfium() -> ModuleType:
    """The library that draws pages."""
    return import_module("pypdfium2")  # slow, and untyped


def page_one(pdf: bytes, width_px: int = WIDTH_PX) -> bytes:
    """The first page as a PNG of so many pixels across, in greys. Same PDF, same bytes.

    Raises `NoPage`.
    """
    library = pdfium()
    try:
        page = _drawn(library, pdf, width_px * DRAWN_LARGER)
    except (library.PdfiumError, IndexError) as error:
        raise NoPage(str(error)) from error
    height_px = max(1, round(page.height * width_px / page.width))
    return _png(page.resize((width_px, height_px), Image.Resampling.BOX))


def _drawn(library: ModuleType, pdf: bytes, width_px: int) -> Image.Image:
    with library.PdfDocument(pdf) as document:
        page = document[0]
        scale = width_px / page.get_width()
        picture: Image.Image = page.render(scale=scale, grayscale=True).to_pil().convert("L")
        return picture


def _png(page: Image.Image) -> bytes:
    """A PNG without a word on who made it and when."""
    few = page.point([round((it / 255) ** INK * (GREYS - 1)) for it in range(256)]).convert("P")
    few.putpalette([it * 255 // (GREYS - 1) for it in range(GREYS) for _ in "rgb"])
    out = BytesIO()
    few.save(out, "PNG", bits=4, optimize=True)
    return out.getvalue()
