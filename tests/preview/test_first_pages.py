"""The first pages are those of the whole document, or there are none."""

import pytest

from reportgen.boxes import engine
from reportgen.preview.fingerprints import Fingerprints
from reportgen.write import pdf

TEXT = "".join(f'<p id="p{i}">Đoạn {i}: {"chữ " * 60}</p>' for i in range(50))
FIXED = "i { position: fixed; top: 0 }"
RUNNING = "@page { @top-center { content: element(a) } }"
CASES = {
    "plain": ("", TEXT, True),
    "its number": ("@page { @top-center { content: counter(page) } }", TEXT, True),
    "on every page": (FIXED, f"<i>mật</i>{TEXT}", True),
    "the number of all": (
        '@page { @top-center { content: "trang/" counter(pages) } }', TEXT, False,
    ),
    "the number of all in a heading that runs": (
        "h1 { position: running(a) } h1::after { content: counter(pages) } " + RUNNING,
        f"<h1>Tổng số</h1>{TEXT}", False,
    ),
    "the page of another": (
        "a::after { content: target-counter(attr(href), page) }", f'<a href="#p49">x</a>{TEXT}',
        False,
    ),
    "later, on every page": (FIXED, f"{TEXT}<i>mật</i>", False),
}  # fmt: skip


def keys(html: str, upto: int) -> list[str]:
    def no_file(path: str) -> bytes:
        raise LookupError(path)

    found = Fingerprints()
    with engine.listening():
        tree = engine.front_end(html, no_file)
    _, laid_out, said = pdf.sketch(tree, found, upto)
    assert [it for it in said if it.severity == "error" and it.code != "phong-chu-la"] == []
    return found.keys if laid_out else []


@pytest.mark.parametrize(("css", "body", "alone"), CASES.values(), ids=CASES)
def test_they_are_those_of_the_whole_or_none(css: str, body: str, alone: bool) -> None:
    html = f'<html lang="vi"><style>html {{ font-family: serif }} {css}</style><body>{body}'
    whole = keys(html, 0)
    assert len(whole) > 4
    for upto in (1, 3):
        assert keys(html, upto) == (whole[:upto] if alone else [])
