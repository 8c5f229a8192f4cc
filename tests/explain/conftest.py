"""Documents read for explaining, each once a session."""

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from reportgen import pipeline
from reportgen.explain import Explainer, Explanation, explainer, find
from reportgen.job import jobs_of
from reportgen.shelf import Shelf, take_shelf

DATA = Path(__file__).parents[2] / "data"
Open = Callable[..., Explainer]
Ask = Callable[..., Explanation]


@cache
def _shelf(templates: Path | None) -> Shelf:
    shelf, mistakes = take_shelf([templates] if templates else [])
    assert mistakes == []
    return shelf


@cache
def _opened(file: str, kind: str, templates: Path | None) -> Explainer:
    shelf = _shelf(templates)
    ready, _ = pipeline.prepare(DATA / file, shelf)
    assert ready is not None
    (job, *_), _ = jobs_of(ready, shelf, [kind])
    found, mistakes = explainer(job, shelf)
    assert found is not None, mistakes
    return found


@pytest.fixture(scope="session")
def opened() -> Open:
    """A document of a sample file, by its type, with a user's folder of templates if any."""

    def open_(
        file: str = "nam-pung/2024-h1.yaml", kind: str = "thong-bao", templates: Path | None = None
    ) -> Explainer:
        return _opened(file, kind, templates)

    return open_


@pytest.fixture(scope="session")
def asked(opened: Open) -> Ask:
    """The explanation of the first paragraph with these words."""

    def ask(words: str, **document: object) -> Explanation:
        it = opened(**document)
        return it.of(find(it.front, words)[0].number)

    return ask
