"""The samples with every figure typed where it is bound: what is right is not asked about."""

import re
import shutil
from pathlib import Path

import pytest

from reportgen import consistency, pipeline
from reportgen.batch.finding import find
from reportgen.render.words import binder
from reportgen.shelf import Shelf

DATA = Path(__file__).parents[2] / "data"
FILES = [path.relative_to(DATA) for path in find([DATA])]
BOUND = re.compile(r"\{([a-z0-9_]+(?::[a-z_]+)?)\}")


@pytest.mark.parametrize("file", FILES, ids=str)
def test_a_sample_typed_out_is_silent(file: Path, shelf: Shelf, tmp_path: Path) -> None:
    ready, mistakes = pipeline.prepare(DATA / file, shelf)
    assert ready
    assert mistakes == []
    words = binder(ready.figures, pad=True)
    copy = shutil.copytree(DATA, tmp_path / "data") / file
    text = BOUND.sub(lambda found: words(found[1]), copy.read_text(encoding="utf-8"))
    copy.write_text(text, encoding="utf-8")
    typed, mistakes = pipeline.prepare(copy, shelf)
    assert typed
    found = consistency.doubts(typed.period, typed.catalogue, typed.figures)
    assert [it.render() for it in [*mistakes, *found]] == []
