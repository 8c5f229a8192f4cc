"""Paragraphs found in a PDF by their words stand where the engine says that they do."""

from pathlib import Path

import pytest

from reportgen.preview import maker
from reportgen.preview.orders import Made, Wanted
from reportgen.preview.word_spots import word_spots

DATA = Path(__file__).parents[2] / "data"
NEAR_PT = 6
"""Letters are lower than their line."""


@pytest.fixture(scope="module", params=["van_ban[0]", "van_ban[1]"])
def made(request: pytest.FixtureRequest) -> Made:
    return maker.pages(Wanted((), DATA / "muong-vang" / "2024-h1.yaml", request.param))


def words(made: Made) -> tuple[tuple[int, str], ...]:
    every = (it for sheet in made.sheets for it in sheet.spots if it.kind == "text")
    return tuple({it.number: it.text for it in every}.items())


def test_each_paragraph_is_found_where_it_is(made: Made) -> None:
    found = word_spots(made.pdf, words(made))
    assert len(found) == len(made.sheets)
    before: set[int] = set()
    words_of = dict(words(made))
    for sheet, on_it in zip(made.sheets, found, strict=True):
        known = {it.number: it for it in on_it}
        here = {it.number for it in sheet.spots if it.kind == "text"}
        # The header of a table is found where it stands first; what a chart shows is not drawn.
        assert {it for it in here - {*known} if not words_of[it].startswith("Biểu đồ ")} <= before
        before |= here
        for spot in sheet.spots:
            if it := known.get(spot.number):
                assert spot.y_pt - NEAR_PT <= it.y_pt
                assert it.y_pt + it.height_pt <= spot.y_pt + spot.height_pt + NEAR_PT


def test_what_is_no_pdf_has_no_spots() -> None:
    assert word_spots(b"", [(1, "Kính gửi")]) == []
