"""What YAML allows and a data file does not: each check answers the diagnostics of one thing."""

import re
from collections.abc import Iterator
from typing import Any

import yaml

from reportgen.diagnostic import Diagnostic, Mark
from reportgen.load.node import Node, Scalar
from reportgen.load.spots import Spots

_DIGITS = re.compile(r"\d+%?")
_NUMBER = re.compile(r"[+-]?[\d.,]+")
_TIGHT_COLON = re.compile(r"\w+:(?=[^\s/])")  # `https://` is none
_CUT_BY_HASH = re.compile(r"\s+(#\w\S*)")


def property_mistakes(event: Any, spots: Spots, path: str) -> Iterator[Diagnostic]:
    """No alias, no anchor, no tag: a value stands where it is used and the model types it."""
    if isinstance(event, yaml.AliasEvent):
        yield Diagnostic("bi-danh", spots.of(event), {"value": f"*{event.anchor}"}, path=path)
        return
    if event.anchor:
        yield Diagnostic("neo", spots.of(event), {"value": f"&{event.anchor}"}, path=path)
    if event.tag:
        tag = re.search(r"![^\s,\]}]*", spots.text_at(spots.of(event)))
        value = tag[0] if tag else event.tag
        yield Diagnostic("the-kieu", spots.of(event), {"value": value}, path=path)


def key_mistakes(key: Node, path: str) -> Iterator[Diagnostic]:
    """A key is a text that says something, and no merge key."""
    if not isinstance(key, Scalar):
        yield Diagnostic("khoa-phuc-tap", key.mark, path=path)
    elif key.is_null or not key.strip():
        yield Diagnostic("khoa-trong", key.mark, path=path)
    elif key == "<<" and not key.quoted:
        yield Diagnostic("khoa-gop", key.mark, path=path)


def tight_colon(text: str, mark: Mark, path: str = "") -> Diagnostic | None:
    """The diagnostic of a text that is a key and a value with no space between them."""
    found = _TIGHT_COLON.match(text)
    if not found:
        return None
    values = {"spaced": f"{found[0]} {text[found.end() :]}"}
    return Diagnostic("thieu-cach-sau-hai-cham", mark, values, path=path)


def cut_by_hash(event: Any, spots: Spots, path: str) -> Iterator[Diagnostic]:
    """`Tổ #5`: to YAML a comment begins at the hash; one that a person means has a space."""
    if not event.style and (found := _CUT_BY_HASH.match(spots.text_after(event))):
        mark = spots.after(event, found.start(1), len(found[1]))
        yield Diagnostic("thang-thanh-ghi-chu", mark, {"value": found[1]}, "warning", path)


def lost_key(key: Scalar, path: str, before: Node | None) -> Diagnostic:
    """A key without a colon in braces: a comma or a brace of a text was read as YAML's own.

    `before` is the value of the entry before it, where there is one.
    """
    if tight := tight_colon(key, key.mark, path):
        return tight
    if not isinstance(before, Scalar) or before.is_null:
        return Diagnostic("ngoac-trong-chu", key.mark, {"value": key}, path=path)
    decimal = _DIGITS.fullmatch(key) and _NUMBER.fullmatch(before)
    whole = f"{before},{key}" if decimal else f"{before}, {key}"
    return Diagnostic("dau-phay-trong-ngoac", key.mark, {"value": key, "whole": whole}, path=path)
