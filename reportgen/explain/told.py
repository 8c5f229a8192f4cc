"""Values of a template that are no text of a data file, but were made of some."""

from typing import Self

from reportgen.diagnostic import Mark


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
