"""Laws: what is written reads back; an edit gives the old data with what was wanted merged in."""

import unicodedata
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from reportgen.diagnostic import errors
from reportgen.edit import entry, inline, single, text_of, update
from reportgen.edit.places import places
from reportgen.load import load
from reportgen.vietnamese import parse_number, parse_target

CODES = ["xa_dat", "thu", "chi", "ty_le", "ho_ngheo", "rung"]
LETTERS = st.sampled_from([*"aăâbđêôơưAĐ 09:#,-[]{}'\"|>&*!%@`~?.\\/\n", ": ", " #", "null", "Nậm"])
TEXTS = st.lists(LETTERS, max_size=9).map("".join)
NUMBERS = st.decimals(min_value=-(10**6), max_value=10**9, places=2)
SINGLES = TEXTS | NUMBERS | st.integers(0, 10**6) | st.booleans() | st.dates(date(2000, 1, 1))


@settings(max_examples=500, deadline=None)
@given(TEXTS)
def test_a_text_reads_back(text: str) -> None:
    wanted = unicodedata.normalize("NFC", text)
    for written in (f"k: {single(text)}", f"k: {{k: {single(text, flow=True)}}}", *_entry(text)):
        node, mistakes = load("a.yaml", f"{written}\n".encode())
        assert isinstance(node, Mapping)
        assert mistakes == []
        value = node["k"]["k"] if isinstance(node["k"], Mapping) else node["k"]
        assert value == wanted
        assert not value.is_null


def _entry(text: str) -> Sequence[str]:
    return ["\n".join(entry("k", text))]


@settings(max_examples=300, deadline=None)
@given(NUMBERS, NUMBERS)
def test_numbers_and_targets_read_back(number: Decimal, other: Decimal) -> None:
    assert parse_number(text_of(number)) == number
    low, high = sorted([abs(number), abs(other)])
    for words in ("{low}", "đúng {low}", "trên {low}", "không quá {low}", "{low}-{high}"):
        target = parse_target(words.format(low=text_of(low), high=text_of(high)))
        assert parse_target(text_of(target)) == target


@st.composite
def files(draw: st.DrawFn) -> str:
    """A period file as hands type it: short, flow and block figures, comments, blank lines."""
    lines = ["# đầu tệp", "don_vi: a", f"ky: 2024{draw(COMMENTS)}"]
    codes = draw(st.lists(st.sampled_from(CODES), unique=True))
    if codes or draw(st.booleans()):
        lines += [f"so_lieu:{draw(COMMENTS)}", *(it for code in codes for it in draw(figure(code)))]
    names = draw(st.lists(st.sampled_from("ABCDĐ"), unique=True))
    if names:
        lines += ["bang:", "  xa:", *(it for name in names for it in draw(row(name)))]
    lines += draw(st.sampled_from([[], ["noi_dung:", "  ket: |", "    Một # hai", "", "    Ba"]]))
    end = draw(st.sampled_from(["\n", "\r\n"]))
    return end.join(lines) + draw(st.sampled_from(["", end]))


COMMENTS = st.sampled_from(["", "", "  # ghi chú", "   # {a: 1}, 'b"])
NUMBER_TEXTS = st.sampled_from(["5", "04", "1.234", '"4,2"', "'4,20'"])


@st.composite
def figure(draw: st.DrawFn, code: str) -> list[str]:
    value, comment = draw(NUMBER_TEXTS), draw(COMMENTS)
    above = draw(st.sampled_from([[], [""], ["  # về số sau"]]))
    forms = [
        [f"  {code}: {value}{comment}"],
        [f"  {code}:{comment}"],
        [f"  {code}: {{thuc_hien: {value}, ke_hoach: 9}}{comment}"],
        [f"  {code}:{comment}", f"    thuc_hien: {value}", "    # giữa", "    uoc: co"],
        [f"  {code}: {{}}{comment}"],
    ]
    return [*above, *draw(st.sampled_from(forms))]


@st.composite
def row(draw: st.DrawFn, name: str) -> list[str]:
    comment = draw(COMMENTS)
    forms = [
        [f"    - {{ten: {name}, so: 1, khac: x}}{comment}"],
        [f"    - ten: {name}{comment}", "      so: 2"],
        [f"    - so: 3{comment}", "      # trong dòng", f"      ten: {name}"],
    ]
    return draw(st.sampled_from(forms))


FIGURES = st.dictionaries(
    st.sampled_from(["thuc_hien", "ke_hoach", "uoc", "ghi_chu"]), SINGLES, min_size=1
)
ROWS = st.lists(st.sampled_from("ABCDĐE"), unique=True).flatmap(
    lambda names: st.tuples(
        *(SINGLES.map(lambda value, it=it: {"ten": it, "so": value}) for it in names)
    ).map(list)
)
WANTED = st.fixed_dictionaries(
    {},
    optional={
        "so_lieu": st.dictionaries(st.sampled_from(CODES), FIGURES | st.none()),
        "bang": st.fixed_dictionaries({}, optional={"xa": ROWS, "ban": ROWS}),
        "tong_hop_tu": ROWS,
        "che_do": TEXTS,
        "noi_dung": st.fixed_dictionaries({"ket": TEXTS}),
    },
)


@settings(max_examples=600, deadline=None)
@given(files(), WANTED)
def test_an_edit_is_the_old_data_with_what_is_wanted(text: str, wanted: dict[str, Any]) -> None:
    old, _ = load("a.yaml", text.encode())
    content, mistakes = update("a.yaml", text.encode(), wanted, CODES)
    assert content is not None, [it.render() for it in mistakes]
    new, mistakes = load("a.yaml", content)
    assert errors(mistakes) == []
    assert plain(new, figures=True) == merged(plain(old, figures=True), wanted)
    assert comments(content.decode()) == comments(text)
    assert update("a.yaml", content, wanted, CODES)[0] == content


@settings(max_examples=200, deadline=None)
@given(files())
def test_an_edit_that_wants_what_is_there_changes_nothing(text: str) -> None:
    assert update("a.yaml", text.encode(), {"don_vi": "a", "ky": "2024"})[0] == text.encode()


def merged(old: Any, wanted: Mapping[str, Any]) -> Any:
    """The data law, on plain values: mappings merge, rows by name, None takes away."""
    new = dict(old or {})
    for name, value in wanted.items():
        if value is None:
            new.pop(name, None)
        elif isinstance(value, Mapping):
            inner = new.get(name)
            new[name] = merged(inner if isinstance(inner, Mapping) else {}, value)
        elif isinstance(value, list):
            new[name] = rows(new.get(name) or [], value)
        else:
            new[name] = text_of(value).rstrip("\n")
    return {it: value for it, value in new.items() if value not in ({}, "")}


def rows(old: list[Any], wanted: list[Any]) -> list[Any]:
    known = {it["ten"]: it for it in old}
    new = {it["ten"]: it for it in wanted}
    kept = [merged(it, new[it["ten"]]) for it in old if it["ten"] in new]
    return [*kept, *(merged({}, it) for it in wanted if it["ten"] not in known)]


def plain(node: Any, *, figures: bool = False) -> Any:
    """A node as plain data, numbers in one form, empty values left out, figures spelt out."""
    if isinstance(node, Mapping):
        found = {str(name): plain(value) for name, value in node.items()}
        if figures and isinstance(found.get("so_lieu"), dict):
            typed = found["so_lieu"].items()
            found["so_lieu"] = {
                it: value if isinstance(value, dict) else {"thuc_hien": value}
                for it, value in typed
            }
        return {it: value for it, value in found.items() if value not in ({}, "")}
    if isinstance(node, list):
        return [plain(it) for it in node]
    text = str(node).rstrip("\n")  # the last line of a file may have had no end
    return {"04": "4", "4,20": "4,2"}.get(text, text)


def comments(text: str) -> list[str]:
    found = places(text)
    return sorted(text[start:end] for start, end in found.comments)


def test_a_row_on_one_line() -> None:
    row = {"ten": "Nậm Mạ", "so": Decimal("4.50"), "dat": True, "ds": ["a", "b, c"]}
    assert inline(row) == '{ten: Nậm Mạ, so: "4,5", dat: co, ds: [a, "b, c"]}'
