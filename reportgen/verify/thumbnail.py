"""What a picture shows, reduced to a few spots of colour: enough to tell one from another."""

import io
from typing import Any

from PIL import Image, ImageOps

SIDE = 8
MOST_PIXELS = 40_000_000
APART = 10
"""Of 255: how far spots of one picture in two files are from each other, on the average."""


def stored_picture(content: bytes) -> bytes:
    """The spots of a picture in a file; nothing of one that cannot be read."""
    try:
        with Image.open(io.BytesIO(content)) as image:
            return _spots(image)
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return b""


def printed_picture(stream: Any) -> bytes:
    """The spots of a picture of a PDF; nothing of one that cannot be read."""
    try:
        if int(stream.get("/Width", 0)) * int(stream.get("/Height", 0)) > MOST_PIXELS:
            return b""
        return _spots(stream.decode_as_image())
    except Exception:  # noqa: BLE001  # pypdf lets errors of any kind through
        return b""


def _spots(image: Image.Image) -> bytes:
    if image.width * image.height > MOST_PIXELS:
        return b""
    upright = ImageOps.exif_transpose(image).convert("RGBA")
    white = Image.new("RGBA", upright.size, "white")
    white.alpha_composite(upright)
    return white.convert("RGB").resize((SIDE, SIDE), Image.Resampling.BOX).tobytes()


def same(one: bytes, other: bytes) -> bool:
    """Whether both are spots of one picture; what could not be read is not told apart."""
    if not (one and other):
        return True
    far = sum(abs(a - b) for a, b in zip(one, other, strict=True)) / len(one)
    return far <= APART
