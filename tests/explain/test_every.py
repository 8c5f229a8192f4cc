"""Whole documents: nothing is without its place, and what is said is what the engine does."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from reportgen import pipeline
from reportgen.boxes import engine
from reportgen.boxes.cascade import Cascade
from reportgen.boxes.places import at, places
from reportgen.explain import Explainer, marks
from reportgen.explain.data_places import DataPlaces
from reportgen.explain.figures import FigurePlaces
from reportgen.explain.find import every
from reportgen.explain.tracing import marked
from reportgen.job import jobs_of
from reportgen.shelf import Shelf

Open = Callable[..., Explainer]
FILES = ("dang-uy-muong-vang/2026-h1.yaml", "nam-pung/2024-h1.yaml", "ubnd-muong-vang/2026-h1.yaml")
DATA = Path(__file__).parents[2] / "data"


@pytest.mark.parametrize("file", FILES)
def test_a_traced_page_is_the_page(file: str, own_shelf: Shelf) -> None:
    """Without its marks it is what is printed, letter by letter."""
    ready, _ = pipeline.prepare(DATA / file, own_shelf)
    assert ready is not None
    jobs, _ = jobs_of(ready, own_shelf)
    figures = FigurePlaces(DATA / file, ready, {}, DataPlaces(DATA / file))
    assert jobs
    for job in jobs:
        html, _, _ = pipeline.render(job, own_shelf)
        assert marks.without(marked(job, own_shelf.templates, figures)[0]) == html, job.name


def test_every_paragraph_has_its_template_line_and_all_its_words(opened: Open) -> None:
    document = opened("ubnd-muong-vang/2026-h1.yaml", "quyet-dinh")
    for it in every(document.front):
        found = document.of(it.number)
        assert found.properties, it.text
        assert all(words.mark for words in found.words), it.text
        if found.kind == "trang":
            continue
        said = "".join(words.text for words in found.words if not words.binding.startswith("{"))
        assert "".join(said.split()) == "".join(it.text.split())
        assert found.template or it.where, it.text


def test_every_declaration_that_holds_is_the_engines(opened: Open) -> None:
    """The engine's own cascade of each element, and of what is generated before it."""
    tree = opened("ubnd-muong-vang/2026-h1.yaml", "quyet-dinh").front.tree
    cascade, style_for = Cascade(tree), tree.context.style_for
    compared = 0
    for element, pseudo in style_for.get_computed_styles():
        if (
            isinstance(element, str)
            or not hasattr(element, "tag")
            or pseudo not in {None, "before"}
        ):
            continue
        engines = style_for(element, pseudo).cascaded
        for name, entries in cascade.of(element, pseudo).items():
            assert written(entries[0].value) == written(engines[name][0]), (element.tag, name)
            compared += 1
        assert {*cascade.of(element, pseudo)} == {*engines} - {"lang", "anchor"}
    assert compared > 1000


def written(value: Any) -> Any:
    """A value to be compared: tokens are their words."""
    tokens = getattr(value, "tokens", value)
    if isinstance(tokens, list | tuple):
        return [written(it) for it in tokens]
    return tokens.serialize() if hasattr(tokens, "serialize") else tokens


def test_every_paragraph_stands_on_a_page_and_is_found_by_its_middle(opened: Open) -> None:
    front = opened("ubnd-muong-vang/2026-h1.yaml", "quyet-dinh").front
    found = places(engine.lay_out(front.tree), front.pages)
    unseen = {it.number for it in every(front)} - {it.number for it in found}
    one_page = {"@page phu-luc-doc", "@page phu-luc-doc @top-center"}
    assert {str(front.pages[it]) for it in unseen} == one_page
    assert {it.number for it in found} < {it.number for it in every(front)}
    sheets = {number for number, page in front.pages.items() if not page.box}
    for it in (it for it in found if it.number not in sheets):
        middle = it.left_pt + it.width_pt / 2, it.top_pt + it.height_pt / 2
        assert at(found, it.page, *middle) == it.number
