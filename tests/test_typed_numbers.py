"""The page on typed numbers names every number that the two real documents' samples type."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from reportgen.load import load_file
from reportgen.load.node import Node, Scalar

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "so-go-tay.md"
BOUND = re.compile(r"\{[^}]*\}")
NUMBER = re.compile(r"\d(?:[\d.,/-]*\d)?")
FILES = ("data/muong-vang/2024-h1.yaml", "data/lai-son/2020.yaml")


def scalars(node: Node) -> Iterator[str]:
    if isinstance(node, Scalar):
        yield node
    else:
        for value in node.values() if isinstance(node, dict) else node:
            yield from scalars(value)


def typed(name: str) -> set[str]:
    """The numbers of the shared content that no binding prints."""
    node, mistakes = load_file(ROOT / name)
    assert node is not None
    assert mistakes == []
    content = node.find("noi_dung")  # type: ignore[union-attr]  # a period file is a mapping
    return {it for text in scalars(content) for it in NUMBER.findall(BOUND.sub("", text))}


def listed(name: str) -> list[str]:
    section = PAGE.read_text(encoding="utf-8").split(f"## `{name}`\n")[1].split("\n## ")[0]
    return re.findall(r"(?m)^\| ([\d.,/-]+) \|", section)


@pytest.mark.parametrize("name", FILES)
def test_every_typed_number_stands_on_the_page_once(name: str) -> None:
    assert sorted(listed(name)) == sorted(typed(name))


def test_every_typed_number_has_one_of_the_reasons() -> None:
    rows = [line for line in PAGE.read_text(encoding="utf-8").splitlines() if line.startswith("| ")]
    reasons = [row.rstrip(" |").rpartition("| ")[2] for row in rows if not row.startswith("| số")]
    assert {reason.partition(":")[0] for reason in reasons} == {"sự việc", "ngưỡng", "thiếu kỳ"}
