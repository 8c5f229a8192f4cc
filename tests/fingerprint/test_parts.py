"""Digests of several parts, and the names of those that differ."""

from itertools import pairwise

import pytest

from reportgen.fingerprint import changed, together

APART = [
    (), ("",), ("", ""), ("ab",), ("ab", ""), ("", "ab"), ("a", "b"), ("ab", "c"), ("a", "bc"),
    ("c", "ab"), ("a\0b",), ("\udcff",),
]  # fmt: skip


def test_the_digest_is_what_it_was() -> None:
    """A manifest of yesterday must still be understood."""
    assert together("Điện Biên", b"\x00\x01") == "0411987f89342e1d8afdb55c47e3b553"


def test_parts_that_are_cut_otherwise_differ() -> None:
    assert len({together(*parts) for parts in APART}) == len(APART)


def test_a_text_is_its_bytes() -> None:
    assert together("Mường Vang") == together("Mường Vang".encode())


@pytest.mark.parametrize(
    ("old", "new", "names"),
    [
        ({"data": "1", "fonts": "2"}, {"data": "1", "fonts": "2"}, ()),
        ({"data": "1", "fonts": "2"}, {"data": "1", "fonts": "3"}, ("fonts",)),
        ({"data": "1", "fonts": "2"}, {"fonts": "3", "data": "4"}, ("fonts", "data")),
        ({}, {"data": "1"}, ("data",)),
        ({"data": "1"}, {}, ("data",)),
    ],
)
def test_what_changed(old: dict[str, str], new: dict[str, str], names: tuple[str, ...]) -> None:
    assert changed(old, new) == names


def test_no_two_of_many_parts_are_alike() -> None:
    digests = sorted(together(str(i)) for i in range(10_000))
    assert all(one != other for one, other in pairwise(digests))
