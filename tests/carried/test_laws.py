"""Whatever bytes a period file has, they come back as they were."""

import zlib
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from reportgen.carried import carried_data
from reportgen.diagnostic import errors
from reportgen.write.pdf import DOUBTFUL_END

NAME = "muong-vang-2024-h1.yaml"
CONTENT = b"don_vi: muong-vang\r\nky: 2024-H1\r\n" * 20
RETURN = ord("\r")
TEXTS = st.text(st.characters(exclude_categories=["Cs"])).map(str.encode)
YAMLS = st.lists(st.sampled_from(["don_vi: a", "ky: 2024-H1", "  - {x: 1}", "", "ả", "\ufeff"]))
FILES = st.builds(
    lambda lines, end, mark: mark + end.join(lines).encode(),
    YAMLS,
    st.sampled_from(["\n", "\r\n", "\r"]),
    st.sampled_from([b"", b"\xef\xbb\xbf"]),
)


@pytest.fixture(scope="module")
def whole(carrier: Any) -> dict[str, bytes]:
    """A document of each format."""
    return {kind: carrier(kind, CONTENT) for kind in ("docx", "pdf")}


def ending_in_a_return(last: bytes) -> bytes:
    """A text whose checksum, the last byte of a compressed stream, is a carriage return."""
    texts = (b"a: " + b"y" * count + last for count in range(256))
    return next(it for it in texts if zlib.adler32(it) & 0xFF == RETURN)


@pytest.mark.parametrize("kind", ["docx", "pdf"])
@settings(deadline=None, max_examples=50)
@example(content=b"")
@example(content=b"a: 1\r\nb: 2\r\n")
@example(content=b"a: 1\rb: 2\r")
@example(content=b"\xef\xbb\xbfa: 1\r\n")
@example(content=b"endstream endobj ]]>&amp;</file>")
@example(content=ending_in_a_return(b""))
@example(content=ending_in_a_return(b"\r"))
@given(content=st.one_of(FILES, TEXTS, st.binary()))
def test_bytes_come_back(kind: str, content: bytes, carrier: Any) -> None:
    file = carrier(kind, content)
    assert carried_data(file, "x") == (content, NAME, [])
    assert kind == "docx" or DOUBTFUL_END not in file


@pytest.mark.parametrize("kind", ["docx", "pdf"])
def test_a_file_of_the_largest_size(kind: str, carrier: Any) -> None:
    """Of one letter, so that a reader might take it for a file that is made to hurt."""
    content = b"#" * (5 * 2**20)
    assert carried_data(carrier(kind, content), "x") == (content, NAME, [])
    found, _, (said,) = carried_data(carrier(kind, content + b"\n"), "x")
    assert found is None
    assert said.code == "du-lieu-qua-lon"


@pytest.mark.parametrize("kind", ["docx", "pdf"])
@settings(deadline=None, max_examples=150)
@given(data=st.data())
def test_a_damaged_file_gives_the_same_data_or_none(
    kind: str, whole: dict[str, bytes], data: st.DataObject
) -> None:
    content = bytearray(whole[kind])
    for _ in range(data.draw(st.integers(0, 5))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    end = data.draw(st.sampled_from([len(content), data.draw(st.integers(0, len(content)))]))
    found, _, said = carried_data(bytes(content[:end]), "x")
    assert found in {CONTENT, None}
    assert (found is None) == bool(errors(said))
    assert all(it.render() for it in said)


@pytest.mark.parametrize("kind", ["docx", "pdf"])
@pytest.mark.parametrize("name", ["../x.yaml", "a/b.yaml", "C:x.yaml", "x.docx", "A b.yaml", ""])
def test_the_name_that_comes_back_is_a_plain_one(kind: str, name: str, carrier: Any) -> None:
    assert carried_data(carrier(kind, b"a: 1", name), "x") == (b"a: 1", "du-lieu-ky.yaml", [])


@pytest.mark.parametrize("kind", ["docx", "pdf"])
def test_the_same_data_give_the_same_bytes_and_others_do_not(kind: str, carrier: Any) -> None:
    assert carrier(kind, b"a: 1") == carrier(kind, b"a: 1")
    assert carrier(kind, b"a: 1") != carrier(kind, b"a: 2")
