"""What a period file says of itself on two of its lines, before it is read, or if it cannot be."""

import re
from dataclasses import dataclass

_WORD = r"[\w.-]+"
_LINE = rf"""(?m)^{{key}}:[ \t]+(?:"({_WORD})"|'({_WORD})'|({_WORD}))[ \t]*(?:[ \t]#.*)?\r?$"""
_UNIT, _PERIOD = (re.compile(_LINE.format(key=it)) for it in ("don_vi", "ky"))


@dataclass(frozen=True)
class Glance:
    """Unit and period as typed; nothing where no line, or more than one, plainly says it."""

    unit: str
    period: str


def glance(content: bytes) -> Glance:
    """The head of a file, whatever is wrong with the rest of it."""
    text = content.decode("utf-8-sig", errors="replace")
    return Glance(_said(_UNIT, text), _said(_PERIOD, text))


def _said(line: re.Pattern[str], text: str) -> str:
    found = ["".join(it) for it in line.findall(text)]
    return found[0] if len(found) == 1 else ""
