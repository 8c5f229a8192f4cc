"""What the engine says of rules of a stylesheet, in words of ours and with its place."""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from reportgen.diagnostic import Diagnostic, Mark, Source
from reportgen.lint.similar import similar

SIDES = ("left", "center", "right", "left-corner", "right-corner")
MARGIN_BOXES = tuple(
    [f"@{edge}-{side}" for edge in ("top", "bottom") for side in SIDES]
    + [f"@{edge}-{side}" for edge in ("left", "right") for side in ("top", "middle", "bottom")]
)
RULES = ("@page", "@media", "@import", "@font-face", "@counter-style", "@layer")
OTHER_RULES = {"@supports", "@keyframes", "@container", "@property", "@namespace", "@scope"}
"""Those that CSS has and the engine has not."""
PLACED = re.compile(r"at (?P<line>\d+):(?P<column>\d+)")
SELECTOR = re.compile(r"selector, '(.*?)'(?:$|\.)", re.DOTALL)
STRAY = {"}": "css-thua-ngoac", ";": "css-thua-cham-phay", "/": "css-ghi-chu"}
"""What begins a selector that is none, and what then is wrong."""


class Kind(NamedTuple):
    """A sentence of the engine by its words, and what is said instead; nothing of some."""

    words: re.Pattern[str]
    said: Callable[[re.Match[str], Mark, Source], Diagnostic | None]


def sentence(text: str, source: Source) -> Iterator[Diagnostic]:
    """The diagnostic for a sentence that speaks of no declaration."""
    selector = SELECTOR.search(text)
    if selector and not PLACED.search(text):
        yield _selector(selector[1], source)
        return
    mark = _mark(text, source)
    for words, said in KINDS:
        if found := words.match(text):
            told = said(found, mark, source)
            yield from [told] if told else []
            return
    known = PLACED.search(text) is not None and "rror" in text
    code, values = ("css-cu-phap", {}) if known else ("mau-canh-bao", {"value": text})
    yield Diagnostic(code, mark, values, severity="warning")


def _mark(text: str, source: Source) -> Mark:
    place = PLACED.search(text)
    line, column = (int(place["line"]), int(place["column"])) if place else (1, 1)
    return Mark(source, line, column)


def _unknown(found: re.Match[str], mark: Mark, _: Source) -> Diagnostic | None:
    name = found["name"]
    if name == "@charset":  # says what the bytes are, which is known
        return None
    known = () if name in OTHER_RULES else MARGIN_BOXES if found["page"] else RULES
    near = similar(name, known)
    mark = Mark(mark.source, mark.line, mark.column, len(name))
    return Diagnostic("css-luat-la", mark, {"value": name, "near": near}, severity="warning")


def _media(found: re.Match[str], mark: Mark, source: Source) -> Diagnostic | None:
    line = source.lines[mark.line - 1][mark.column - 1 :]
    if found["rule"] == "@import" and ";" not in line:
        after = " ".join(" ".join(source.lines[mark.line : mark.line + 3]).split())[:40]
        values = {"value": line.strip(), "next": after}
        mark = Mark(source, mark.line, mark.column, len(line.rstrip()))
        return Diagnostic("css-thieu-cham-phay", mark, values, severity="warning")
    words = " ".join(found["media"].split())
    if words.startswith(("screen", "not print", "only screen")):
        return None
    return Diagnostic("css-media-la", mark, {"value": words}, severity="warning")


def _late(_: re.Match[str], mark: Mark, __: Source) -> Diagnostic:
    return Diagnostic("css-import-muon", mark, severity="warning")


def _page(found: re.Match[str], mark: Mark, _: Source) -> Diagnostic:
    values = {"value": f"@page {found['page'].strip()}"}
    return Diagnostic("css-bo-chon-la", mark, values, severity="warning")


def _source(_: re.Match[str], mark: Mark, __: Source) -> Diagnostic:
    return Diagnostic("css-thieu-src", mark, severity="warning")


def _stray(_: re.Match[str], mark: Mark, source: Source) -> Diagnostic:
    letter = source.lines[mark.line - 1][mark.column - 1 : mark.column]
    code = STRAY.get(letter, "css-cu-phap")
    return Diagnostic(code, mark, severity="warning")


UNKNOWN = re.compile(r"Unknown (?:empty )?(?P<page>@page )?rule <AtRule (?P<name>@[\w-]+)")
CONDITION = re.compile(r"Invalid media type '(?P<media>.*?)' the whole (?P<rule>@\w+)", re.DOTALL)
KINDS = (
    Kind(UNKNOWN, _unknown),
    Kind(re.compile(r"Expected a media type"), lambda _, __, ___: None),  # the next one tells
    Kind(CONDITION, _media),
    Kind(re.compile(r"@import rule .* not at the beginning", re.DOTALL), _late),
    Kind(re.compile(r"Unsupported @page selector '(?P<page>.*?)'"), _page),
    Kind(re.compile(r"Missing src descriptor"), _source),
    Kind(re.compile(r"Parse error at .*EOF reached"), _stray),
)


def _selector(text: str, source: Source) -> Diagnostic:
    """A selector that is none, where it stands as it is said."""
    plain = text.strip().removeprefix(":is(")
    words = " ".join(plain.split())
    code = "css-ghi-chu" if words.startswith("//") else STRAY.get(words[:1], "css-bo-chon-la")
    length = 1 if code in {"css-thua-ngoac", "css-thua-cham-phay"} else len(plain)
    start = source.text.find(plain)
    if start < 0:
        return Diagnostic(code, Mark(source, 1, 1), {"value": words}, severity="warning")
    line = source.text.count("\n", 0, start) + 1
    mark = Mark(source, line, start - source.text.rfind("\n", 0, start), length)
    return Diagnostic(code, mark, {"value": words}, severity="warning")
