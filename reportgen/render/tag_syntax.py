"""What is wrong inside one tag of a template: what Jinja says of it, in words of ours."""

import re
from collections.abc import Callable
from typing import NamedTuple

GOT = re.compile(r"expected token '(?P<wanted>[^']+)', got '(?P<got>.+)'")
AT_END = re.compile(
    r"tag name expected|unexpected 'end of .*'|Expected an expression, got 'end of .*'"
    r"|expected token 'name', got 'end of .*'"
)
BRACKETS = re.compile(r"""'[^']*'|"[^"]*"|[][(){}]""")
PAIRS = {"(": ")", "[": "]", "{": "}"}
DASHED = re.compile(r"(?<![\w'\"/.-])[^\W\d]\w*(?:-\w+)+(?![\w'\"/.])")
ELSE_IF = re.compile(r"\belse\s+if\b")
DOT = re.compile(r"\.(?!\s*\w)")
FORMS = {
    "in": "{% for tên in danh_sách %}", "as": '{% import "tệp" as tên %}',
    "import": '{% from "tệp" import tên %}', "(": "{% macro tên(tham_số) %}",
}  # fmt: skip
"""How a tag reads in which Jinja misses a word."""


class Wrong(NamedTuple):
    """A code with its values, and the place in the tag: first letter from 0, length."""

    code: str
    start: int
    length: int
    values: dict[str, object]


def wrong_in(tag: str, said: str) -> Wrong | None:
    """What is wrong in a tag of which Jinja said this; None where it is nothing common."""
    return next((it for rule in RULES if (it := rule(tag, said))), None)


def _else_if(tag: str, _: str) -> Wrong | None:
    found = ELSE_IF.search(tag)
    return Wrong("mau-else-if", found.start(), len(found[0]), {}) if found else None


def _dashed(tag: str, said: str) -> Wrong | None:
    """A name with hyphens, which would be a subtraction."""
    found = DASHED.search(tag[3:]) if said.startswith("Block names") or "got '-'" in said else None
    if found is None:
        return None
    values: dict[str, object] = {"value": found[0], "right": found[0].replace("-", "_")}
    return Wrong("mau-ten-gach", found.start() + 3, len(found[0]), values)


def _dot(tag: str, said: str) -> Wrong | None:
    found = DOT.search(tag) if said == "expected name or number" else None
    return Wrong("mau-sau-cham", found.start(), 1, {}) if found else None


def _brackets(tag: str, said: str) -> Wrong | None:
    """A bracket that is not closed, or that closes nothing."""
    if not said.startswith("unexpected '") or said[12] not in ")]}":
        return None
    waiting: list[tuple[str, int]] = []
    for found in BRACKETS.finditer(tag, 2, len(tag) - 2):
        if found[0] in PAIRS:
            waiting.append((found[0], found.start()))
        elif waiting and found[0] == PAIRS[waiting[-1][0]]:
            waiting.pop()
        elif found[0] in PAIRS.values():
            return Wrong("mau-ngoac-thua", found.start(), 1, {"value": found[0]})
    if not waiting:
        return None
    opener, start = waiting[-1]
    return Wrong("mau-ngoac-chua-dong", start, 1, {"value": opener, "closer": PAIRS[opener]})


def _triple(tag: str, _: str) -> Wrong | None:
    return Wrong("mau-ngoac-ba", 0, 3, {}) if tag.startswith("{{{") else None


def _logic(tag: str, said: str) -> Wrong | None:
    start = tag.find("||") if "got '|'" in said else -1
    return Wrong("mau-phep-logic", start, 2, {"value": "||", "right": "or"}) if start > 0 else None


def _lacking(tag: str, said: str) -> Wrong | None:
    """A tag of which a word or its end is missing."""
    found = GOT.fullmatch(said)
    if found and found["wanted"] in FORMS:
        return Wrong("mau-the-thieu", 0, len(tag), {"value": tag, "right": FORMS[found["wanted"]]})
    if AT_END.fullmatch(said):
        return Wrong("mau-thieu-gia-tri", len(tag.rstrip("-+}%")), 2, {})
    return None


def _extra(tag: str, said: str) -> Wrong | None:
    """A word that nothing joins to the one before it: a blank within a name, or one too many."""
    found = GOT.fullmatch(said)
    if found is None or not found["wanted"].startswith("end of "):
        return None
    word = found["got"]
    shown = r"""'[^']*'|"[^"]*\"""" if word == "string" else re.escape(word)
    shown = rf"\b{shown}\b" if word.isidentifier() and word != "string" else shown
    place = re.search(rf"(?P<before>[^\s{{}}%]*)\s*(?P<word>{shown})", tag[2:])
    if place is None:
        return None
    values = {"value": place["word"], "before": place["before"]}
    named = place["before"].isidentifier() or "." in place["before"]
    joined = f"{place['before']}_{place['word']}"
    near = joined if named and place["word"].isidentifier() and tag.startswith("{{") else ""
    return Wrong(
        "mau-tu-thua", place.start("word") + 2, len(place["word"]), {**values, "near": near}
    )


RULES: tuple[Callable[[str, str], Wrong | None], ...] = (
    _else_if, _dashed, _dot, _triple, _brackets, _logic, _lacking, _extra,
)  # fmt: skip
