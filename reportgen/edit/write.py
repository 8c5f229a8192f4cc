"""Values as YAML that our reader reads back: the one place where data files are written.

Texts are NFC, quoted only where YAML would read them otherwise; a number with a comma is always
quoted, so that it may be moved between braces.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Any, TypeAlias, TypeGuard

from reportgen.vietnamese import (
    ReportingPeriod,
    Target,
    format_number,
    short_date,
)

Single: TypeAlias = str | Decimal | int | bool | date | ReportingPeriod | Target
Many: TypeAlias = Mapping[str, Any] | list[Any] | tuple[Any, ...]
Value: TypeAlias = Single | Many
"""What can be written: single values, and mappings and lists of what can be written."""

INDENT = "  "
NULLS = {"null", "Null", "NULL", "~"}
PLAIN = re.compile(r"(?:[\w(“]|[-−+]\d)(?:.*\S)?")
"""Begins with no sign that YAML keeps for itself, and ends with no space."""
ENDS_A_KEY = re.compile(r":(?:\W|$)|\s#")
ENDS_IN_FLOW = re.compile(r"[,\[\]{}]")
ESCAPED = re.compile(r'["\\]|[^\x20-\x7e]')


def text_of(value: Single) -> str:
    """A single value as it is typed: `2.850`, `48,2`, `co`, `15/6/2024`, `2024-H1`, `trên 90`."""
    match value:
        case bool():
            return "co" if value else "khong"
        case Decimal() | int():
            return format_number(Decimal(value))
        case date():
            return short_date(value)
        case ReportingPeriod():
            return value.code
        case Target():
            return str(value)
        case _:
            return unicodedata.normalize("NFC", value)


def single(value: Single, *, flow: bool = False) -> str:
    """A single value as YAML on one line; `flow` is between braces or brackets."""
    text = text_of(value)
    counted = not isinstance(value, str) and "," in text
    return quoted(text) if counted or not _is_plain(text, flow=flow) else text


def quoted(text: str) -> str:
    """A text in double quotes, what cannot be seen spelt out."""
    return f'"{ESCAPED.sub(_escape, text)}"'


def inline(value: Value) -> str:
    """Any value on one line: `{thuc_hien: "48,2", uoc: co}`."""
    if isinstance(value, Mapping):
        inner = [f"{single(name, flow=True)}: {inline(it)}" for name, it in value.items()]
        return f"{{{', '.join(inner)}}}"
    if isinstance(value, list | tuple):
        return f"[{', '.join(inline(it) for it in value)}]"
    return single(value, flow=True)


def lines(value: Many) -> list[str]:
    """The lines of a mapping or list that stand beneath its key, from the left edge.

    What holds single values alone is written on one line: a figure, a row.
    """
    if isinstance(value, Mapping):
        return [line for name, it in value.items() for line in entry(name, it)]
    return [line for it in value for line in _item(it)]


def entry(name: str, value: Value, *, top: bool = False) -> list[str]:
    """The lines of a key with its value; of the top level, a mapping stands beneath its key."""
    key = f"{single(name)}:"
    if isinstance(value, str) and (literal := _literal(value)):
        return [f"{key} {literal[0]}", *(INDENT + it if it else "" for it in literal[1:])]
    if isinstance(value, Mapping) and value and (top or not _is_flat(value)):
        return [key, *(INDENT + it if it else "" for it in lines(value))]
    if isinstance(value, list | tuple) and value and not _is_flat(value):
        return [key, *(INDENT + it if it else "" for it in lines(value))]
    return [f"{key} {_one_line(value)}"]


def _item(value: Value) -> Iterator[str]:
    if _is_many(value) and not _is_flat(value):
        first, *rest = lines(value)
        yield f"- {first}"
        yield from (INDENT + it if it else "" for it in rest)
    else:
        yield f"- {_one_line(value)}"


def _one_line(value: Value) -> str:
    return inline(value) if isinstance(value, Mapping | list | tuple) else single(value)


def _is_plain(text: str, *, flow: bool) -> bool:
    return (
        bool(PLAIN.fullmatch(text))
        and text.isprintable()  # no line break, no space but the common one
        and text not in NULLS
        and not ENDS_A_KEY.search(text)
        and not (flow and ENDS_IN_FLOW.search(text))
    )


def _literal(text: str) -> list[str] | None:
    """A text of several lines as a block; None where a block would change it."""
    head = "|" if text.endswith("\n") else "|-"
    inner = unicodedata.normalize("NFC", text).removesuffix("\n").split("\n")
    fits = all(it.isprintable() and it == it.strip(" ") for it in inner)
    return [head, *inner] if "\n" in text and fits and inner[0] and inner[-1] else None


def _escape(found: re.Match[str]) -> str:
    letter = found[0]
    if letter in {'"', "\\"}:
        return f"\\{letter}"
    if letter == "\n":
        return "\\n"
    if letter.isprintable():
        return letter
    code = ord(letter)
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"  # noqa: PLR2004  # YAML's two


def _is_many(value: Value) -> TypeGuard[Many]:
    return isinstance(value, Mapping | list | tuple)


def _is_flat(value: Many) -> bool:
    inner = value.values() if isinstance(value, Mapping) else value
    return not any(map(_is_many, inner))
