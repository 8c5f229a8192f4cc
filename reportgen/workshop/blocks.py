"""The blocks of a template, found in its text: where each stands and what is in it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

TAGS = re.compile(
    r"(?P<comment>\{#.*?#\})"
    r"|\{%[-+]?\s*raw\s*[-+]?%\}.*?\{%[-+]?\s*endraw\s*[-+]?%\}"
    r"|(?P<open>\{%[-+]?\s*block\s+(?P<name>\w+)[^%]*?[-+]?%\})"
    r"|(?P<close>\{%[-+]?\s*endblock\b[^%]*?[-+]?%\})",
    re.DOTALL,
)
MARKS = re.compile(r"\A\{#-?\s*|\s*-?#\}\Z")


@dataclass(frozen=True)
class Block:
    """A block as it is written. Offsets count letters; `comment` is what stands right before."""

    name: str
    text: str
    start: int
    body_start: int
    body_end: int
    end: int
    comment: str = ""

    @property
    def whole(self) -> str:
        """From `{% block … %}` to its `{% endblock %}`."""
        return self.text[self.start : self.end]

    @property
    def body(self) -> str:
        """What stands between the two."""
        return self.text[self.body_start : self.body_end]

    @property
    def line(self) -> int:
        """The line where it begins, from 1."""
        return self.text.count("\n", 0, self.start) + 1

    @property
    def column(self) -> int:
        """The column of its name, from 1."""
        name = self.text.index(self.name, self.start)
        return name - self.text.rfind("\n", 0, name)


def blocks(text: str) -> list[Block]:
    """The blocks of a template, also those inside others, in the order in which they begin."""
    return sorted(_blocks(text), key=lambda it: it.start)


def _blocks(text: str) -> Iterator[Block]:
    """Unpaired tags are a mistake of syntax, which is said elsewhere."""
    waiting: list[tuple[re.Match[str], str]] = []
    comment, spoken_until = "", -1
    for tag in TAGS.finditer(text):
        if tag["comment"]:
            comment, spoken_until = MARKS.sub("", tag["comment"]), tag.end()
        elif tag["open"]:
            near = not text[max(spoken_until, 0) : tag.start()].strip() and spoken_until >= 0
            waiting.append((tag, comment if near else ""))
        elif tag["close"] and waiting:
            begun, said = waiting.pop()
            yield Block(
                begun["name"], text, begun.start(), begun.end(), tag.start(), tag.end(), said
            )
