"""Laws: what was dumped loads back equal; no bytes at all make the gate raise."""

import unicodedata
from typing import Any

import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reportgen.diagnostic import errors
from reportgen.load import load

ONSETS = [
    "",
    "b",
    "c",
    "ch",
    "đ",
    "gi",
    "h",
    "kh",
    "l",
    "m",
    "ng",
    "nh",
    "ph",
    "qu",
    "t",
    "th",
    "tr",
]
RHYMES = [
    *("à", "ả", "ang", "ạnh", "ăn", "ậy", "ấp", "ên", "ệt", "iếng", "ình", "ỏi", "ộng", "ổi", "ới"),
    *("uân", "ùng", "ương", "ước", "ữ", "uyện", "y"),
]
SYLLABLE = st.builds(str.__add__, st.sampled_from(ONSETS), st.sampled_from(RHYMES))
WORD = st.builds(
    lambda word, case: case(word),
    SYLLABLE,
    st.sampled_from([str, str.upper, str.capitalize]),
)
# Everything that YAML has a use for, and what stands in official texts.
SIGNS = st.text(
    st.characters(min_codepoint=32, max_codepoint=126) | st.sampled_from("“”–…‰≥½²\n"), max_size=6
)
TEXT = st.lists(WORD | SIGNS, max_size=8).map(" ".join)
KEY = TEXT.filter(lambda key: bool(key.strip()) and len(key) < 100)
FORM = st.sampled_from(["NFC", "NFD"])


DATA = st.recursive(
    TEXT,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEY, inner, max_size=4),
    max_leaves=12,
)
TOP = st.dictionaries(KEY, DATA, min_size=1, max_size=5)


class PlainDumper(yaml.SafeDumper):
    """Equal lists are written out, not referred to."""

    def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002
        return True


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    data=TOP,
    form=FORM,
    flow=st.sampled_from([True, False, None]),
    style=st.sampled_from([None, '"', "'", "|"]),
    width=st.sampled_from([20, 80, 10_000]),
)
def test_what_was_dumped_loads_back(
    data: dict[str, Any], form: Any, flow: bool | None, style: str | None, width: int
) -> None:
    text = yaml.dump(
        data,
        Dumper=PlainDumper,
        allow_unicode=True,
        default_flow_style=flow,
        default_style=style,
        width=width,
    )
    node, diagnostics = load("a.yaml", without_tags(unicodedata.normalize(form, text)).encode())
    assert errors(diagnostics) == []
    assert node == data


def without_tags(text: str) -> str:
    """A dumper with a fixed style tags what it quotes; a person does not."""
    return text.replace("!!str ", "")


GOOD = """\
# kỳ sáu tháng
don_vi: muong-vang
ky: 2024-H1
so_lieu:
  thu_ngan_sach: {thuc_hien: "48,2", ke_hoach: 100, uoc: co}
  ho_ngheo: 1.234
bang:
  xa:
    - {ten: Nậm Mạ, so_tieu_chi: 19}
    - ten: 'Y Tý'
      so_tieu_chi: 15
noi_dung:
  ket_qua: >
    Đến {chot_so_lieu}, toàn huyện có
    {xa_dat_chuan} đạt chuẩn.

  han_che: |-
    Còn chậm
  nhiem_vu: [một, "hai: ba"]
""".encode()

ODD = [*b"\n\r\t :-?,[]{}#&*!|>'\"%@`\\\0\xc3\xe1\xff", *"ế\u0301\u00a0\u200b\ufeff".encode()]
EDIT = st.tuples(
    st.integers(0, len(GOOD)), st.integers(0, 4), st.lists(st.sampled_from(ODD), max_size=4)
)


def check(content: bytes, loader: Any = None) -> None:
    node, diagnostics = load("a.yaml", content, loader=loader)
    assert (node is None) == bool(errors(diagnostics))
    for diagnostic in diagnostics:
        assert diagnostic.render("vi")
        assert diagnostic.render("en")
        if diagnostic.mark:
            lines = diagnostic.mark.source.lines
            assert 1 <= diagnostic.mark.line <= len(lines)
            assert 1 <= diagnostic.mark.column <= len(lines[diagnostic.mark.line - 1]) + 1
            assert diagnostic.mark.length >= 1


def test_the_good_file_is_good() -> None:
    assert load("a.yaml", GOOD)[1] == []


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=300))
def test_random_bytes_never_raise(content: bytes) -> None:
    check(content)


@settings(max_examples=600, deadline=None)
@given(st.lists(EDIT, min_size=1, max_size=6), st.sampled_from([None, yaml.SafeLoader]))
def test_a_good_file_with_slips_never_raises(
    edits: list[tuple[int, int, list[int]]], loader: Any
) -> None:
    content = GOOD
    for start, length, new in edits:
        content = content[:start] + bytes(new) + content[start + length :]
    check(content, loader)


@settings(max_examples=300, deadline=None)
@given(st.text(st.sampled_from("ab1 \n:-?,[]{}#&*!|>'\"%@`~.\\\t"), max_size=60))
def test_signs_of_yaml_never_raise(text: str) -> None:
    check(text.encode())
    check(text.encode(), yaml.SafeLoader)


@settings(max_examples=200, deadline=None)
@given(st.lists(st.integers(0, GOOD.count(b"\n")), max_size=5))
def test_a_good_file_without_some_lines_never_raises(dropped: list[int]) -> None:
    lines = GOOD.splitlines(keepends=True)
    check(b"".join(line for number, line in enumerate(lines) if number not in dropped))
