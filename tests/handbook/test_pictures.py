"""The pictures of the blocks show what the templates print now; `make pictures` draws them."""

import re
from pathlib import Path

import pytest

from docs import block_pictures as pictures

MOST_BYTES = 15_000
PAGES = ["parts/trang.html", *(f"standards/{it}/page.html" for it in ("hd36", "hd05", "nd30"))]
BLOCK = re.compile(r"{% block (\w+)")


@pytest.fixture(scope="module")
def samples() -> list[pictures.Marked]:
    """The samples that show blocks, marked."""
    return pictures.marked_samples()[1]


def test_no_picture_is_stale(samples: list[pictures.Marked]) -> None:
    drawn_of = pictures.DIGESTS.read_text(encoding="utf-8").splitlines()
    assert drawn_of == sorted(line for it in samples for line in pictures.digests(it))


def test_a_change_of_template_or_stylesheet_makes_a_picture_stale(
    samples: list[pictures.Marked],
) -> None:
    sample = samples[0]
    before = [*pictures.digests(sample)]
    block, html = next(iter(sample.blocks.items()))
    changed = sample._replace(blocks={**sample.blocks, block: html.replace("so-hieu", "sao")})
    assert [a == b for a, b in zip(before, pictures.digests(changed), strict=True)] == [
        False, *[True] * (len(before) - 1),
    ]  # fmt: skip
    other = sample._replace(standard="hd36")
    assert {*before}.isdisjoint(pictures.digests(other))


def test_every_block_drawn_has_its_small_picture() -> None:
    drawn = {line.split()[0] for line in pictures.DIGESTS.read_text("utf-8").splitlines()}
    files = {it.stem: it.stat().st_size for it in pictures.PICTURES.glob("*.png")}
    assert drawn == {*files} == {*pictures.MARKS}
    assert {name: size for name, size in files.items() if size > MOST_BYTES} == {}


@pytest.mark.parametrize("page", ["docs/so-tay-mau.md"])
def test_every_block_of_the_page_is_told_and_every_picture_shown(page: str) -> None:
    text = (pictures.ROOT / page).read_text(encoding="utf-8")
    templates = [pictures.ROOT / "templates" / it for it in PAGES]
    blocks = {name for it in templates for name in BLOCK.findall(Path(it).read_text("utf-8"))}
    assert {it for it in blocks if f"`{it}`" not in text} == set()
    assert {*re.findall(r"\(pictures/khoi/(\w+)\.png\)", text)} == {*pictures.MARKS}
