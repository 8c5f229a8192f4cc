"""Nodes: YAML as it was written, every scalar a string that knows its place."""

from typing import Any, Self

from reportgen.diagnostic import Mark

_NULLS = {"", "~", "null", "Null", "NULL"}


class Scalar(str):
    """A text value with its place; `quoted` tells `"12"` from `12` (a block text is quoted).

    The place of a block text is its first line of text, not the `>` or `|` before it.
    """

    __slots__ = ("mark", "quoted")
    mark: Mark
    quoted: bool

    def __new__(cls, text: str, mark: Mark, *, quoted: bool = False) -> Self:
        """A text at a place."""
        self = super().__new__(cls, text)
        self.mark = mark
        self.quoted = quoted
        return self

    @property
    def is_null(self) -> bool:
        """Nothing was written (empty, `~` or `null` without quotes)."""
        return not self.quoted and self in _NULLS

    def __getnewargs__(self) -> tuple[Any, ...]:
        """What `pickle` and `copy` need to make it again."""
        return (str(self), self.mark)


class Sequence(list["Node"]):
    """A list with its place."""

    def __init__(self, items: list["Node"], mark: Mark) -> None:
        super().__init__(items)
        self.mark = mark


class Mapping(dict[Scalar, "Node"]):
    """A mapping with its place; `flow` is true for `{a: 1}` on one line."""

    def __init__(self, entries: dict[Scalar, "Node"], mark: Mark, *, flow: bool = False) -> None:
        super().__init__(entries)
        self.mark = mark
        self.flow = flow

    def find(self, name: str) -> "Node | None":
        """The value of a key, or None."""
        return self.get(name)  # type: ignore[call-overload, no-any-return]  # a Scalar equals its text


Node = Scalar | Sequence | Mapping
