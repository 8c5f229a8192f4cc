"""Every section of `tests/cases/components/`: a document as offices type it, and its components."""

from collections.abc import Callable
from typing import Any

from reportgen.boxes.document import Document, paragraphs
from reportgen.inspect.components import Found, find


def test_components_are_as_written(
    case: Any,
    expect: Callable[[str], None],
    read_paper: Callable[[str], Document],
    show_found: Callable[[Found], str],
) -> None:
    (block,) = case.blocks
    document = read_paper(block.text)
    found = find(document)
    expect(show_found(found))
    was, now = ([*paragraphs(it.sections[0].blocks)] for it in (document, found.document))
    assert [it.text for it in was] == [it.text for it in now]
