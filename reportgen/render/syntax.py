"""A mistake of syntax in a template, in words: which tag is not closed, which word is none."""

import re
from dataclasses import dataclass
from difflib import get_close_matches

from jinja2 import Environment, TemplateSyntaxError
from jinja2.tests import TESTS

from reportgen.diagnostic import Diagnostic, Mark, Source
from reportgen.render.filters import filters
from reportgen.render.tag_syntax import wrong_in

TAG = re.compile(
    r"\{#(?:.*?#\}|.*)"
    r"|\{%[-+]?\s*raw\s*[-+]?%\}.*?\{%[-+]?\s*endraw\s*[-+]?%\}"
    r"|\{\{(?:(?!\{\{|\{%|\}\}).)*(?:\}\})?"
    r"|\{%[-+]?\s*(?P<word>\w*)(?P<rest>(?:(?!\{\{|\{%|%\}).)*)(?:%\})?",
    re.DOTALL,
)
"""Tags and comments of a template, closed or not, one after another."""

CLOSERS = {"{{": "}}", "{%": "%}", "{#": "#}"}
ENDED = ("block", "if", "for", "macro", "call", "filter", "with", "autoescape")
"""Tags that need another one at their end; `set` does where it gives no value."""
BETWEEN = {"else": "if", "elif": "if"}
WORDS = (
    *ENDED, *(f"end{it}" for it in ENDED), *BETWEEN, "set", "endset", "extends", "include",
    "import", "from",
)  # fmt: skip

UNKNOWN = re.compile(r"Encountered unknown tag '(\w+)'")
ELSE = re.compile(r"\{%[-+]?\s*(?:else|elif)\b")
END = re.compile(r"\{%[-+]?\s*end(block|if)\b")
JINJA = Environment()  # noqa: S701  # it reads tags, and prints nothing
NAMED = re.compile(r"No (?P<kind>filter|test) named '(?P<name>.*?)'")
STRANGE = re.compile(r"unexpected char .+ at (\d+)")
ALONE = re.compile(r"(?<=\s)=(?=\s)|(?<![=!<>\s])=(?!=)")
TOO_DEEP = "nested too deeply"
"""What the environment says of a template that the interpreter cannot take in."""
AT_END = "Unexpected end of template"
LOGIC = {"&": "and", "!": "not"}
"""Signs of other languages, with the words of Jinja."""
CURLY = "“”„‟‘’‚‛«»"
STRAIGHT = "'\""


@dataclass(frozen=True)
class Tag:
    """A tag that is open: its word and its place, which shows its first letters."""

    word: str
    mark: Mark


def syntax_mistake(error: TemplateSyntaxError, source: Source) -> Diagnostic:
    """The mistake that keeps a template from being read, with its line and column."""
    source = Source(source.name, "\n".join(source.lines))
    if error.message == TOO_DEEP:
        return Diagnostic("mau-long-sau", _line(source, error.lineno))
    return (
        _unclosed(error.lineno, source)
        or _strange(error, source)
        or _of_tags(error, source)
        or _compared(error, source)
        or _unknown(error, source)
        or _in_tag(error, source)
        or Diagnostic("mau-cu-phap", _line(source, error.lineno), {"value": error.message})
    )


def _unknown(error: TemplateSyntaxError, source: Source) -> Diagnostic | None:
    """A filter or a test that there is not."""
    named = NAMED.match(error.message or "")
    if named is None:
        return None
    code = "mau-bo-loc-la" if named["kind"] == "filter" else "mau-phep-thu-la"
    known = filters(str) if named["kind"] == "filter" else TESTS
    text = source.lines[error.lineno - 1] if error.lineno <= len(source.lines) else ""
    column = max(text.find(named["name"]), 0) + 1
    mark = Mark(source, error.lineno, column, len(named["name"]))
    near = ", ".join(get_close_matches(named["name"], sorted(known)))
    return Diagnostic(code, mark, {"value": named["name"], "near": near})


def _in_tag(error: TemplateSyntaxError, source: Source) -> Diagnostic | None:
    """What is wrong inside the tag of which Jinja speaks; its own words where it is not common."""
    said = error.message or ""
    for found in TAG.finditer(source.text):
        first = _mark(source, found.start(), len(found[0].split("\n")[0]))
        if first.line <= error.lineno <= first.line + found[0].count("\n"):
            if _said_of(found[0]) != said:
                continue
            wrong = wrong_in(found[0], said)
            if wrong is None:
                return Diagnostic("mau-cu-phap", first, {"value": said})
            mark = _mark(source, found.start() + wrong.start, wrong.length)
            return Diagnostic(wrong.code, mark, wrong.values)
    return None


def _said_of(tag: str) -> str:
    """What Jinja says of a tag alone; with what it must stand in where it only goes between."""
    begun = "{% if x %}" if ELSE.match(tag) else ""
    begun = f"{{% {closed[1]} x %}}" if (closed := END.match(tag)) else begun
    try:
        JINJA.parse(begun + tag)
    except TemplateSyntaxError as error:
        return error.message or ""
    return ""


def _compared(error: TemplateSyntaxError, source: Source) -> Diagnostic | None:
    """One `=` where two are compared."""
    text = source.lines[error.lineno - 1] if error.lineno <= len(source.lines) else ""
    found = ALONE.search(text)
    if not (error.message or "").endswith("got '='") or found is None:
        return None
    return Diagnostic("mau-mot-bang", Mark(source, error.lineno, found.start() + 1, 1))


def _unclosed(line: int, source: Source) -> Diagnostic | None:
    """The first `{{`, `{%` or `{#` up to this line that nothing closes."""
    for found in TAG.finditer(source.text):
        opener = found[0][:2]
        closed = found[0].endswith(CLOSERS[opener])
        mark = _mark(source, found.start(), 2)
        if not closed and mark.line <= line:
            values = {"value": opener, "closer": CLOSERS[opener]}
            return Diagnostic("mau-ngoac-chua-dong", mark, values)
    return None


def _strange(error: TemplateSyntaxError, source: Source) -> Diagnostic | None:
    """A letter that stands for nothing in a tag: most often a curly quotation mark."""
    found = STRANGE.fullmatch(error.message or "")
    if found is None:
        return None
    at = int(found[1])
    char, mark = source.text[at], _mark(source, at)
    if char in STRAIGHT:
        return Diagnostic("mau-nhay-chua-dong", mark, {"value": char})
    if logic := LOGIC.get(char):
        return Diagnostic("mau-phep-logic", mark, {"value": char, "right": logic})
    code = "mau-nhay-cong" if char in CURLY else "mau-ky-tu-la"
    return Diagnostic(code, mark, {"value": char})


def _of_tags(error: TemplateSyntaxError, source: Source) -> Diagnostic | None:
    """A tag that is not closed at the end, or one that stands where it cannot."""
    message = error.message or ""
    if message.startswith(AT_END):
        last = _innermost(source, len(source.text))
        return Diagnostic("mau-chua-dong", last.mark, _values(last)) if last else None
    unknown = UNKNOWN.match(message)
    return _misplaced(unknown[1], error.lineno, source) if unknown else None


def _misplaced(word: str, line: int, source: Source) -> Diagnostic | None:
    """A tag of this word that its place does not allow, or that there is not at all."""
    for found in TAG.finditer(source.text):
        mark = _mark(source, found.start("word"), len(word)) if found["word"] == word else None
        if mark and mark.line >= line:
            return _wrong_word(word, mark, _innermost(source, found.start()))
    return None


def _wrong_word(word: str, mark: Mark, last: Tag | None) -> Diagnostic:
    if word in WORDS:
        if last:
            return Diagnostic("mau-dong-lech", mark, {"value": word, **_values(last)})
        opener = BETWEEN.get(word, word.removeprefix("end"))
        return Diagnostic("mau-dong-thua", mark, {"value": word, "opener": opener})
    if last and word.startswith("end"):
        return Diagnostic("mau-the-dong-la", mark, {"value": word, **_values(last)})
    near = ", ".join(get_close_matches(word, WORDS)) or ", ".join(ENDED[:3])
    return Diagnostic("mau-the-la", mark, {"value": word, "near": near})


def _values(tag: Tag) -> dict[str, object]:
    start = tag.mark.column - 1
    shown = tag.mark.source.lines[tag.mark.line - 1][start : start + tag.mark.length]
    return {"opened": shown, "line": tag.mark.line, "end": f"end{tag.word}"}


def _innermost(source: Source, end: int) -> Tag | None:
    """The last tag that is open at a place."""
    tags: list[Tag] = []
    for found in TAG.finditer(source.text, 0, end):
        word = found["word"] or ""
        if word in ENDED or (word == "set" and "=" not in found["rest"]):
            tags.append(Tag(word, _mark(source, found.start(), len(found[0]))))
        elif tags and word == f"end{tags[-1].word}":
            tags.pop()
    return tags[-1] if tags else None


def _mark(source: Source, at: int, length: int = 1) -> Mark:
    """The place of a letter of a text."""
    before = source.text[:at]
    return Mark(source, before.count("\n") + 1, at - before.rfind("\n"), length)


def _line(source: Source, line: int) -> Mark:
    return Mark(source, min(max(line, 1), len(source.lines)), 1)
