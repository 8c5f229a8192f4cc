"""The edited file, read again to prove that only what was wanted changed."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import fields
from typing import Any

from reportgen.diagnostic import Diagnostic, errors
from reportgen.edit.merge import FIGURE_DEPTH, FIGURES, Merger, Path, Splice
from reportgen.edit.places import places
from reportgen.edit.proof import is_as_wanted
from reportgen.edit.write import Value
from reportgen.load import load
from reportgen.period.model import Period, SoLieu

BYTE_ORDER_MARK = b"\xef\xbb\xbf"
TOP_ORDER = tuple(it.name for it in fields(Period) if it.metadata)
FIGURE_ORDER = tuple(it.name for it in fields(SoLieu) if it.metadata)


def update(
    name: str, content: bytes, wanted: Mapping[str, Value | None], codes: Sequence[str] = ()
) -> tuple[bytes | None, list[Diagnostic]]:
    """The file with what is wanted in it; None and the reason where that cannot be done.

    `codes` are the indicators in the order of the catalogue: a new figure stands after those
    before it.
    """
    mark = content[: len(BYTE_ORDER_MARK)] if content.startswith(BYTE_ORDER_MARK) else b""
    old, mistakes = load(name, content)
    if old is None:
        return None, mistakes
    text = _ended(content.removeprefix(mark).decode())
    old, _ = load(name, text.encode())
    splices = _splices(text, wanted, codes)
    if not splices:
        return content, []
    edited = spliced(text, splices)
    new, more = load(name, edited.encode())
    if new is None or not _is_proved(old, new, text, edited, wanted):
        why = errors(more)[0].message() if errors(more) else ""
        return None, [Diagnostic("khong-sua-duoc", None, {"value": name, "why": why}, path=name)]
    return mark + edited.encode(), []


def _ended(text: str) -> str:
    """The text with its last line ended: what a block text there says depends on it."""
    return text if text.endswith(("\n", "\r")) else text + places(text).newline


def _splices(text: str, wanted: Mapping[str, Value | None], codes: Sequence[str]) -> list[Splice]:
    def order(path: Path) -> Sequence[str]:
        if not path:
            return TOP_ORDER
        if path[0] != FIGURES:
            return ()
        return codes if len(path) < FIGURE_DEPTH else FIGURE_ORDER

    found = places(text)
    return [*Merger(found, order).mapping(found.top, wanted, ())]


def spliced(text: str, splices: Sequence[Splice]) -> str:
    """A text with its splices made; of two at one place the first comes first."""
    parts, at = [], 0
    for splice in sorted(splices, key=lambda it: (it.start, it.end)):
        parts += [text[at : splice.start], splice.new]
        at = max(at, splice.end)
    return "".join([*parts, text[at:]])


def _is_proved(old: Any, new: Any, before: str, after: str, wanted: Any) -> bool:
    """Whether the data are the old ones with what is wanted, and every comment is kept."""
    return is_as_wanted(old, new, wanted, ()) and _comments(before) == _comments(after)


def _comments(text: str) -> Counter[str]:
    found = places(text)
    return Counter(text[start:end].rstrip() for start, end in found.comments)
