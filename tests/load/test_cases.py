"""Every section of `tests/cases/load/` says exactly what its file is told."""

import json
from collections.abc import Callable
from typing import Any

import yaml

from reportgen.diagnostic import errors
from reportgen.load import load
from reportgen.load.events import LOADER

NAME = "vi-du.yaml"


def outcome(content: bytes, loader: Any = None) -> str:
    """All diagnostics, then the data if there is no error."""
    node, diagnostics = load(NAME, content, loader=loader)
    assert (node is None) == bool(errors(diagnostics))
    lines = [diagnostic.render() for diagnostic in diagnostics]
    if node is not None:
        lines.append(json.dumps(node, ensure_ascii=False, indent=1))
    return "\n".join(lines)


def test_outcome_is_as_written(case: Any, expect: Callable[[str], None]) -> None:
    expect(outcome(case.blocks[0].content))


def test_both_parsers_say_the_same(case: Any) -> None:
    assert LOADER is yaml.CSafeLoader
    content = case.blocks[0].content
    assert outcome(content) == outcome(content, yaml.SafeLoader)


def test_every_message_has_english_words(case: Any) -> None:
    _, diagnostics = load(NAME, case.blocks[0].content)
    for diagnostic in diagnostics:
        assert diagnostic.render("en") != diagnostic.render("vi")
