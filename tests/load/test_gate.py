"""Files that cannot be read, and the limits that no file may pass."""

import os
import time
from pathlib import Path

import pytest
import yaml

from reportgen.data_files import SIZE_LIMIT
from reportgen.load import Mapping, Scalar, Sequence, load, load_file
from reportgen.load.compose import MISTAKE_LIMIT, TEXT_LIMIT
from reportgen.load.events import DEPTH_LIMIT, NODE_LIMIT


def codes(content: bytes | str) -> list[str]:
    node, diagnostics = load("a.yaml", content if isinstance(content, bytes) else content.encode())
    assert node is None
    return [diagnostic.code for diagnostic in diagnostics]


def test_a_file_is_named_as_the_user_named_it(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(b"a: &x 1\n")
    _, [diagnostic] = load_file(path, "data/a.yaml")
    assert diagnostic.render().startswith("data/a.yaml:1:4: ")


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("none.yaml", "khong-co-tep"),
        ("file.yaml/a.yaml", "khong-co-tep"),
        ("folder", "la-thu-muc"),
        ("pipe", "khong-doc-duoc-tep"),
        ("zero\0byte", "khong-doc-duoc-tep"),
        ("x" * 300, "khong-doc-duoc-tep"),
    ],
)
def test_what_cannot_be_read_is_a_diagnostic(tmp_path: Path, name: str, code: str) -> None:
    (tmp_path / "file.yaml").write_text("a: 1\n")
    (tmp_path / "folder").mkdir()
    os.mkfifo(tmp_path / "pipe")
    node, [diagnostic] = load_file(tmp_path / name)
    assert (node, diagnostic.code) == (None, code)
    assert diagnostic.render()


def test_a_file_without_the_right_to_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The system's refusal is made, because root may read everything."""

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError

    path = tmp_path / "a.yaml"
    path.write_text("a: 1\n")
    monkeypatch.setattr(Path, "open", refuse)
    assert load_file(path)[1][0].code == "khong-duoc-doc"


def test_size(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(b"a: 1\n" + b"#" * (SIZE_LIMIT - 5))
    assert load_file(path) == ({"a": "1"}, [])
    path.write_bytes(b"a: 1\n" + b"#" * (SIZE_LIMIT - 4))
    assert load_file(path)[1][0].code == "tep-qua-lon"


def test_nodes() -> None:
    items = "- x\n" * (NODE_LIMIT - 3)
    assert load("a", f"a:\n{items}".encode())[0] is not None
    assert codes(f"a:\n{items}- x\n") == ["qua-nhieu-muc"]


def test_text_length() -> None:
    assert load("a", b"a: " + b"x" * TEXT_LIMIT)[0] is not None
    assert codes(b"a: " + b"x" * (TEXT_LIMIT + 1)) == ["van-qua-dai"]


def test_depth_is_bounded_and_cheap() -> None:
    deepest = "[" * (DEPTH_LIMIT - 1) + "]" * (DEPTH_LIMIT - 1)
    assert load("a", f"a: {deepest}".encode())[0] is not None
    start = time.monotonic()
    for opening in ("[" * 1_000_000, "{a: " * 100_000, "- " * 100_000, "? " * 100_000):
        assert codes(opening) == ["long-qua-sau"]
    assert codes("\n".join(" " * depth + "a:" for depth in range(2000))) == ["long-qua-sau"]
    assert time.monotonic() - start < 20


def test_very_many_mistakes_end_the_reading() -> None:
    found = codes("a: 1\n" * 5000)
    assert found == ["khoa-lap"] * MISTAKE_LIMIT + ["qua-nhieu-loi"]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("text", ["a: 1\nb: 2\n", "kỳ: sáu tháng đầu năm\n"])
def test_utf16_is_named(encoding: str, text: str) -> None:
    _, [diagnostic] = load("a", text.encode(encoding))
    assert diagnostic.values["encoding"] == "UTF-16"


@pytest.mark.parametrize("encoding", ["utf-32", "utf-32-le", "utf-32-be"])
def test_utf32_is_named(encoding: str) -> None:
    _, [diagnostic] = load("a", "kỳ: sáu tháng đầu năm\n".encode(encoding))
    assert diagnostic.values["encoding"] == "UTF-32"


def test_a_zero_byte_alone_is_no_utf16() -> None:
    assert codes(b"a: x\0y\nb: 2 va 3 va 4\n") == ["ky-tu-dieu-khien"]


def test_old_line_ends_are_fine() -> None:
    for end in ("\n", "\r\n", "\r"):
        node, diagnostics = load("a", f"a: 1{end}b:{end}  - x{end}".encode())
        assert (node, diagnostics) == ({"a": "1", "b": ["x"]}, [])
        assert isinstance(node, Mapping)
        assert str(node["b"].mark) == "a:3:3"


def test_kinds_of_nodes() -> None:
    node, _ = load("a", b"a: [x, {b: 'y'}]\nc: ~\n")
    assert isinstance(node, Mapping)
    assert not node.flow
    assert isinstance(node["a"], Sequence)
    assert isinstance(node["a"][1], Mapping)
    assert node["a"][1].flow
    assert isinstance(node["c"], Scalar)


def test_without_libyaml_the_limits_hold_too() -> None:
    _, [diagnostic] = load("a", b"[" * 100_000, loader=yaml.SafeLoader)
    assert diagnostic.code == "long-qua-sau"
