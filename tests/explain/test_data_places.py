"""Where a letter of a text stands in its file."""

import pytest

from reportgen.explain.data_places import letter
from reportgen.load import load
from reportgen.load.node import Mapping, Scalar


def text_of(file: str) -> Scalar:
    node, mistakes = load("ky.yaml", file.encode())
    assert mistakes == []
    assert isinstance(node, Mapping)
    found = node.find("a")
    assert isinstance(found, Scalar)
    return found


@pytest.mark.parametrize(
    ("file", "words", "place"),
    [
        ("a: Một câu. Hai câu.\n", "Hai", (1, 13)),
        ('a: "Một câu. Hai câu."\n', "Hai", (1, 14)),
        ("a: >-\n  Một câu dài\n  xuống dòng. Hai câu.\n", "Hai", (3, 15)),
        ("a: |\n  Một.\n\n  Hai câu.\n", "Hai", (4, 3)),
        ("a: 'Ông ''A''. Hai'\n", "Hai", (1, 16)),
    ],
)
def test_a_letter_has_its_line_and_column(file: str, words: str, place: tuple[int, int]) -> None:
    text = text_of(file)
    mark = letter(text, text.index(words))
    assert (mark.line, mark.column) == place


def test_what_the_file_writes_otherwise_is_placed_at_the_beginning() -> None:
    text = text_of('a: "M\\u1ed9t. Hai"\n')
    assert letter(text, text.index("Hai")) == text.mark
