"""A picture that is written quickly holds the same points."""

from io import BytesIO

import pytest
from PIL import Image, ImageChops

from reportgen.preview.pictures import png


@pytest.mark.parametrize("mode", ["L", "RGB"])
def test_every_point_is_as_it_was(mode: str) -> None:
    slope = Image.linear_gradient("L").resize((37, 23))
    picture = Image.merge("RGB", (slope, slope.rotate(180), slope.rotate(90))).convert(mode)
    read = Image.open(BytesIO(png(picture)))
    assert (read.format, read.mode, read.size) == ("PNG", mode, (37, 23))
    assert not ImageChops.difference(read, picture).getbbox()
