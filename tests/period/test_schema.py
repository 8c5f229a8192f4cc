"""The schema takes every file that the reader takes, and refuses what it can see is wrong."""

import json
import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator

from reportgen.load import load_file
from reportgen.load.node import Node, Scalar
from reportgen.period import read_catalogue, read_registry
from reportgen.schema import Kind, schema
from reportgen.shelf import REGISTER_FILES

DATA = Path(__file__).parents[2] / "data"
PERIODS = sorted(it for it in DATA.rglob("*.yaml") if it.name not in REGISTER_FILES)
CODE_LINE = re.compile(r"^\S+:\d+:\d+: lỗi ([\w-]+):", re.MULTILINE)
SEEN = {
    "can-gia-tri", "can-danh-sach", "can-bang-khoa", "can-co-khong", "khoa-la", "khoa-la-gan-dung",
    "thieu-khoa", "thieu-gia-tri", "gia-tri-la", "so-khong-doc-duoc", "so-dau-cham", "so-dau-phay",
    "so-dau-cach", "so-khong-dau", "so-mu", "so-kem-don-vi", "so-rong", "can-so-nguyen", "ma-sai",
    "ngay-khong-doc-duoc", "ky-khong-doc-duoc", "ky-khong-co",
    "co-chu-la", "so-le-qua-nhieu",
}  # fmt: skip
"""Mistakes of form; others need another file, a calendar, or the words of a text."""


@cache
def validator(kind: Kind, folder: Path | None) -> Any:
    if folder is None:
        return Draft7Validator(schema(kind))
    catalogue_node, _ = load_file(folder / "chi-tieu.yaml")
    registry_node, _ = load_file(folder / "don-vi.yaml")
    assert catalogue_node is not None
    assert registry_node is not None
    made = schema(kind, read_catalogue(catalogue_node)[0], read_registry(registry_node)[0])
    return Draft7Validator(made)


def plain(node: Node) -> Any:
    """A file as an editor has it, scalars as texts."""
    if isinstance(node, Scalar):
        return None if node.is_null else str(node)
    if isinstance(node, list):
        return [plain(it) for it in node]
    return {str(name): plain(value) for name, value in node.items()}


def mistakes(file: Path, kind: Kind, folder: Path | None) -> list[str]:
    node, _ = load_file(file)
    assert node is not None
    return [
        f"{it.json_path}: {it.message}" for it in validator(kind, folder).iter_errors(plain(node))
    ]


@pytest.mark.parametrize("kind", ["ky", "don-vi", "chi-tieu"])
@pytest.mark.parametrize("folder", [None, DATA])
def test_a_schema_is_one(kind: Kind, folder: Path | None) -> None:
    Draft7Validator.check_schema(validator(kind, folder).schema)


@pytest.mark.parametrize("folder", [None, DATA])
@pytest.mark.parametrize("file", PERIODS, ids=lambda it: f"{it.parent.name}-{it.stem}")
def test_every_sample_is_valid(file: Path, folder: Path | None) -> None:
    assert mistakes(file, "ky", folder) == []


def test_the_registers_are_valid() -> None:
    assert mistakes(DATA / "don-vi.yaml", "don-vi", DATA) == []
    assert mistakes(DATA / "chi-tieu.yaml", "chi-tieu", DATA) == []


def test_the_schema_sees_what_the_reader_says(case: Any, case_files: Sequence[Path]) -> None:
    """Where the reader finds a mistake of form the schema finds one; a good file it takes."""
    node, _ = load_file(case_files[0])
    codes = {*CODE_LINE.findall(case.expected)}
    if node is None or not _registers_read():
        assert codes or "lỗi" in case.expected
        return
    found = mistakes(case_files[0], "ky", Path.cwd())
    if codes & SEEN and not _in_registers(case.expected):
        assert found != []
    elif not codes:
        assert found == []


def _registers_read() -> bool:
    nodes = [load_file(Path(name))[0] for name in sorted(REGISTER_FILES)]
    if any(it is None for it in nodes):
        return False
    catalogue, registry = nodes
    assert catalogue is not None
    assert registry is not None
    wrong = [*read_catalogue(catalogue)[1], *read_registry(registry)[1]]
    return not wrong


def _in_registers(expected: str) -> bool:
    return expected.startswith(("don-vi.yaml", "chi-tieu.yaml"))


@pytest.mark.parametrize(
    ("key", "value", "valid"),
    [
        ("thuc_hien", "48,2", True), ("thuc_hien", 48, True), ("thuc_hien", "48.2", False),
        ("thuc_hien", "1.234,5", True), ("thuc_hien", "1.23,5", False), ("thuc_hien", None, True),
        ("ke_hoach", "trên 90", True), ("ke_hoach", "Không quá 4", True),
        ("ke_hoach", "6,6-6,8", True),
        ("ke_hoach", "90 trở lên", True), ("ke_hoach", "nhiều", False), ("uoc", "co", True),
        ("uoc", "Có", True), ("uoc", "rồi", False), ("ngay", "15/6/2024", True),
        ("ngay", "2024-06-15", True), ("ngay", "tháng 6", False), ("thuc_hein", 4, False),
    ],
)  # fmt: skip
def test_a_figure(key: str, value: object, valid: bool) -> None:
    head = {"don_vi": "muong-vang", "ky": "2024-H1", "chot_so_lieu": "15/6/2024"}
    data = {**head, "so_lieu": {"thu_ngan_sach": {key: value}}}
    assert validator("ky", DATA).is_valid(data) is valid


def test_codes_are_explained_in_vietnamese() -> None:
    made = validator("ky", DATA).schema["definitions"]["Period"]["properties"]
    assert made["don_vi"]["enum"][0] in {it.name for it in DATA.iterdir()}
    figures = made["so_lieu"]["properties"]
    assert figures["thu_ngan_sach"]["description"].startswith("Thu ngân sách")
    assert "ngày chốt số liệu" in made["chot_so_lieu"]["description"]


def test_the_same_registers_give_the_same_bytes() -> None:
    texts = {json.dumps(validator.__wrapped__("ky", DATA).schema) for _ in range(2)}
    assert len(texts) == 1
