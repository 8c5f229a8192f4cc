"""What was said of a document is told again: the same text after a way through JSON."""

import json
from string import Formatter
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.batch.saved import MOST, Json, back, plain
from reportgen.diagnostic import Diagnostic, Mark, Severity, Source
from reportgen.excel.cell import CellMark, SheetSource
from reportgen.messages import MESSAGES, Language

LANGUAGES: tuple[Language, ...] = get_args(Language)
letters = st.text(st.characters(), max_size=8)  # lone surrogates too, as in names of files
long = st.builds(str.__mul__, letters, st.integers(0, 60))
words = st.one_of(letters, long, st.integers())
ways = st.builds(lambda it, times: it * times, st.tuples(words, long), st.integers(0, 30))
values = st.one_of(words, ways, st.tuples(words, ways))
places = st.integers(1, 400)
lines = st.builds(str.__mul__, st.text("ab\t ế\u200b", max_size=5), st.integers(0, 80))
texts = st.lists(lines, max_size=4).map("\n".join)
marks = st.builds(Mark, st.builds(Source, letters, texts), st.integers(0, 6), places, places)
cells = st.builds(CellMark, st.builds(SheetSource, letters, st.just("")), places, places)


def names(code: str) -> set[str]:
    sentences = [it for message in MESSAGES[code].values() for it in message]
    return {name for it in sentences for _, name, _, _ in Formatter().parse(it) if name}


@st.composite
def diagnostics(draw: st.DrawFn, code: st.SearchStrategy[str]) -> Diagnostic:
    chosen = draw(code)
    found = {name: draw(values) for name in sorted(names(chosen))}
    mark = draw(st.one_of(st.none(), marks, cells))
    severity = draw(st.sampled_from(get_args(Severity)))
    return Diagnostic(chosen, mark, found, severity, draw(long), draw(letters))


def through_json(saved: dict[str, Json]) -> object:
    content = json.dumps(saved, ensure_ascii=False).encode("utf-8", "surrogatepass")
    return json.loads(content)


def said(diagnostic: Diagnostic) -> list[str]:
    return [diagnostic.render(lang) for lang in LANGUAGES]


@given(diagnostics(st.sampled_from(sorted(MESSAGES))))
def test_what_comes_back_says_the_same(diagnostic: Diagnostic) -> None:
    found = back(through_json(plain(diagnostic)))
    assert said(found) == said(diagnostic)
    assert found.severity == diagnostic.severity
    assert plain(found) == plain(diagnostic)


@pytest.mark.parametrize("code", MESSAGES)
def test_every_code_comes_back(code: str) -> None:
    source = Source("data/x/2024-h1.yaml", "don_vi: x\nso_lieu:\n    thu: 1.234,5,6\n")
    values = dict.fromkeys(names(code), ("Đến 15/6/2024", "«thu»", 12))
    diagnostic = Diagnostic(code, Mark(source, 3, 10, 9), values, "warning", "so_lieu.thu", "mục 2")
    assert said(back(through_json(plain(diagnostic)))) == said(diagnostic)


@pytest.mark.parametrize("column", [1, 50, 51, 52, 100, 101, 102, 103, 151, 250, 5000, 9999])
@pytest.mark.parametrize("size", [0, 1, 99, 100, 101, 102, 150, 201, 202, 5000])
def test_a_line_is_cut_beside_what_is_shown(size: int, column: int) -> None:
    line = "".join(chr(ord("a") + position % 26) for position in range(size))
    mark = Mark(Source("a.yaml", f"x\n{line}\ny"), 2, column, 7)
    diagnostic = Diagnostic(
        "khong-doc-duoc-tep", mark, dict.fromkeys(names("khong-doc-duoc-tep"), "v")
    )
    saved = plain(diagnostic)
    assert said(back(saved)) == said(diagnostic)
    assert len(json.dumps(saved)) < 500


def test_an_empty_line_and_a_line_that_is_not_there_are_told_apart() -> None:
    values = dict.fromkeys(names("khong-doc-duoc-tep"), "v")
    source = Source("a.yaml", "x\n\n")
    empty, none = (Diagnostic("khong-doc-duoc-tep", Mark(source, it, 1), values) for it in (2, 4))
    assert [len(back(plain(it)).render().splitlines()) for it in (empty, none)] == [4, 2]
    assert [said(back(plain(it))) for it in (empty, none)] == [said(empty), said(none)]


GOOD = plain(
    Diagnostic(
        "khong-doc-duoc-tep",
        Mark(Source("a", "b"), 1, 1),
        dict.fromkeys(names("khong-doc-duoc-tep"), "v"),
    )
)


def test_the_example_is_good() -> None:
    assert back(GOOD).code == "khong-doc-duoc-tep"


@pytest.mark.parametrize(
    "wrong",
    [
        None,
        [],
        "text",
        {},
        {**GOOD, "code": "khong-co-ma-nay"},
        {**GOOD, "code": ["khong-doc-duoc-tep"]},
        {**GOOD, "severity": "fatal"},
        {**GOOD, "values": {}},
        {**GOOD, "values": {**dict.fromkeys(names("khong-doc-duoc-tep"), 1)}},
        {**GOOD, "path": None},
        {**GOOD, "clause": 1},
        {**GOOD, "mark": None},
        {**GOOD, "mark": []},
        {**GOOD, "mark": ["a"]},
        {**GOOD, "mark": ["a", 1, 1, 1, 0]},
        {**GOOD, "mark": ["a", 1, 1, 1, 0, "b", "c"]},
        {**GOOD, "mark": ["a", 1, 1, True, 0, "b"]},
        {**GOOD, "mark": ["a", 1.0, 1, 1, 0, "b"]},
        {**GOOD, "mark": ["a", -1, 1, 1, 0, "b"]},
        {**GOOD, "mark": ["a", MOST + 1, 1, 1, 0, "b"]},
        {**GOOD, "mark": ["a", 1, 1, 1, 10**12, "b"]},
        {**GOOD, "mark": ["a", 1, 1 << 20, 1]},  # no sheet has such a column
    ],
)
def test_what_is_no_diagnostic_is_refused(wrong: object) -> None:
    with pytest.raises(ValueError):  # noqa: PT011  # the words differ, the kind is the contract
        back(wrong)
