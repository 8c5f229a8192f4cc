"""Marks count letters of the source as it was written; nodes survive copying."""

import copy
import pickle
import unicodedata
from typing import Any

import pytest
import yaml

from reportgen.load import Mapping, Scalar, load
from reportgen.load.node import Node

TEXT = """\
tên đơn vị: Huyện ủy   # ghi chú
'khoá': "hai
  dòng"
đoạn: >

    Một dòng,
    hai dòng.
bảng:
  - {tên: Nậm Mạ, số: 19}
  -
    số: 5
trống:
"""
LOADERS = [yaml.SafeLoader, *([yaml.CSafeLoader] if yaml.__with_libyaml__ else [])]


def read(text: str, loader: Any = None) -> Mapping:
    node, diagnostics = load("a.yaml", text.encode(), loader=loader)
    assert isinstance(node, Mapping), diagnostics
    return node


def places(node: Node) -> list[tuple[str, int, int, int]]:
    """Every text with its line, column and length, keys included."""
    if isinstance(node, Scalar):
        return [(str(node), node.mark.line, node.mark.column, node.mark.length)]
    if isinstance(node, Mapping):
        return [place for item in node.items() for part in item for place in places(part)]
    return [place for item in node for place in places(item)]


@pytest.mark.parametrize("loader", LOADERS)
def test_places(loader: Any) -> None:
    assert places(read(TEXT, loader)) == [
        ("tên đơn vị", 1, 1, 10),
        ("Huyện ủy", 1, 13, 8),
        ("khoá", 2, 1, 6),
        ("hai dòng", 2, 9, 4),
        ("đoạn", 4, 1, 4),
        ("\nMột dòng, hai dòng.\n", 6, 5, 9),
        ("bảng", 8, 1, 4),
        ("tên", 9, 6, 3),
        ("Nậm Mạ", 9, 11, 6),
        ("số", 9, 19, 2),
        ("19", 9, 23, 2),
        ("số", 11, 5, 2),
        ("5", 11, 9, 1),
        ("trống", 12, 1, 5),
        ("", 12, 7, 1),
    ]


@pytest.mark.parametrize("loader", LOADERS)
def test_every_mark_points_at_its_text_in_composed_and_decomposed_letters(loader: Any) -> None:
    for form in ("NFC", "NFD"):
        source = unicodedata.normalize(form, TEXT).split("\n")
        for text, line, column, length in places(read("\n".join(source), loader)):
            marked = source[line - 1][column - 1 : column - 1 + length].strip("'\"")
            first = unicodedata.normalize("NFC", marked)
            assert text.lstrip().startswith(first) or not text


def test_places_of_lists_and_mappings() -> None:
    node = read(TEXT)
    rows = node["bảng"]
    assert str(rows.mark) == "a.yaml:9:3"
    assert (rows[0].mark.column, rows[0].mark.length) == (5, 21)
    assert str(rows[1].mark) == "a.yaml:11:5"


def test_null_is_what_nobody_wrote() -> None:
    node = read("a:\nb: ~\nc: null\nd: ''\ne: \"~\"\nf: no\ng: |\n  ~\n")
    assert [node[key].is_null for key in "abcdefg"] == [True] * 3 + [False] * 4


def test_nodes_can_be_copied_and_sent_to_another_process() -> None:
    node = read(TEXT)
    for other in (copy.deepcopy(node), pickle.loads(pickle.dumps(node))):
        assert other == node
        assert places(other) == places(node)
        assert other["khoá"].quoted
