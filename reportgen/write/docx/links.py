"""Places that links lead to, and the links: Word's bookmarks and `w:hyperlink`.

Source: ECMA-376 part 1, 17.13.6 (bookmarks), 17.16.22 (hyperlink).
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from reportgen.write.docx.markup import attribute

LONGEST_NAME = 40


def _nowhere(address: str) -> str:
    """A part without relationships, as are those of margins, has no links."""
    raise ValueError(address)


@dataclass(slots=True)
class Places:
    """The places of a document by the names that Word gives them; their ends are numbered."""

    names: dict[str, str] = field(default_factory=dict)
    taken: set[str] = field(default_factory=set)
    count: int = 0
    open: dict[str, int] = field(default_factory=dict)

    def name(self, place: str) -> str:
        """Letters, digits and `_` only, forty at most, no two alike without regard to case."""
        if place not in self.names:
            stem = re.sub(r"\W", "_", place)
            stem = stem if not stem[:1].isdigit() else f"_{stem}"
            number, found = 1, stem[:LONGEST_NAME]
            while found.lower() in self.taken:
                number += 1
                end = f"_{number}"
                found = stem[: LONGEST_NAME - len(end)] + end
            self.taken.add(found.lower())
            self.names[place] = found
        return self.names[place]

    def start(self, place: str) -> str:
        """The beginning of a place."""
        self.count += 1
        self.open[place] = self.count
        name = attribute(self.name(place))
        return f'<w:bookmarkStart w:id="{self.count}" w:name="{name}"/>'

    def end(self, place: str) -> str:
        """The end of a place that has begun."""
        return f'<w:bookmarkEnd w:id="{self.open.pop(place)}"/>'

    def point(self, place: str) -> str:
        """A place that holds nothing."""
        return self.start(place) + self.end(place)


@dataclass(slots=True)
class Links:
    """The links of one part; `relate` gives the id of its relationship to an address outside."""

    places: Places = field(default_factory=Places)
    relate: Callable[[str], str] = _nowhere

    def link(self, target: str, content: str) -> str:
        """Runs that lead somewhere when they are clicked."""
        if target.startswith("#"):
            where = f'w:anchor="{attribute(self.places.name(target[1:]))}"'
        else:
            where = f'r:id="{self.relate(target)}"'
        return f'<w:hyperlink {where} w:history="1">{content}</w:hyperlink>'
