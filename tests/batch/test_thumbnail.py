"""Pictures of first pages: small, the same every time, on request only."""

import subprocess
import sys
from collections.abc import Mapping
from io import BytesIO
from typing import Any

import pytest
from PIL import Image

from reportgen.batch.thumbnail import WIDTH_PX, NoPage, page_one

SAMPLE = "muong-vang/2024-h1/977-TB-HU"
SMALL_BYTES = 10_000


@pytest.fixture
def pdf(samples: Mapping[str, Any]) -> bytes:
    found: bytes = samples[SAMPLE].pdf
    return found


def opened(png: bytes) -> Image.Image:
    return Image.open(BytesIO(png))


def test_a_page_keeps_its_form_and_is_small(pdf: bytes) -> None:
    png = page_one(pdf)
    picture = opened(png)
    assert (picture.format, picture.size) == ("PNG", (WIDTH_PX, round(WIDTH_PX * 297 / 210)))
    assert len(png) < SMALL_BYTES


def test_it_shows_the_words_of_the_page_dark_on_white(pdf: bytes) -> None:
    greys = opened(page_one(pdf)).convert("L")
    assert greys.getpixel((2, 2)) == 255
    assert 0.02 < sum(greys.histogram()[:128]) / (greys.width * greys.height) < 0.5


@pytest.mark.parametrize("width_px", [1, 40, 600])
def test_the_width_is_the_one_that_is_asked_for(pdf: bytes, width_px: int) -> None:
    assert opened(page_one(pdf, width_px)).width == width_px


def test_the_same_page_gives_the_same_bytes_without_a_time(pdf: bytes) -> None:
    first = page_one(pdf)
    assert page_one(pdf) == first
    assert opened(first).info.keys() <= {"transparency"}


@pytest.mark.parametrize("cut", [0, 10, 2000])
def test_what_is_no_pdf_has_no_page(pdf: bytes, cut: int) -> None:
    with pytest.raises(NoPage):
        page_one(pdf[:cut])


def test_the_library_is_not_loaded_before_a_picture_is_asked_for() -> None:
    code = "import reportgen.batch.thumbnail, sys; sys.exit('pypdfium2' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
