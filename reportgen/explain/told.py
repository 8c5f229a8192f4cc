"""Values of a template that are no text of a data file, but were made of some."""

from typing import Any, Self

from reportgen.diagnostic import Mark
from reportgen.load.node import Scalar


class Told(str):
    """A text that was made; `marks` are the places of what it was made of.

    `code` is that of an indicator, and `fields` are those of its figure that are printed.
    """

    __slots__ = ("code", "fields", "marks")
    marks: tuple[Mark, ...]
    code: str
    fields: tuple[str, ...]

    def __new__(
        cls, text: str, marks: tuple[Mark, ...] = (), code: str = "", fields: tuple[str, ...] = ()
    ) -> Self:
        """A text with what is known of it."""
        self = super().__new__(cls, text)
        self.marks, self.code, self.fields = marks, code, fields
        return self


def told(value: Any, *marks: Mark | None) -> Any:
    """A made text with its places; a text of the data has its own, and what is no text none."""
    if not isinstance(value, str) or isinstance(value, Scalar):
        return value
    return Told(value, tuple(it for it in marks if it))
