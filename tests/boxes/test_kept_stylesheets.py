"""Stylesheets are parsed once a process, and no document can tell."""

import inspect
from collections.abc import Iterator
from typing import Any

import cssselect2
import pytest
import weasyprint.css as cascade
from weasyprint.css.tokens import Pending

from reportgen.boxes import FrontEnd, engine, front_end
from reportgen.boxes.document import Paragraph

CHANGED = "WeasyPrint changed; see boxes"


class Files(dict[str, str]):
    """A template folder; a path that is not there is a LookupError."""

    def read(self, path: str) -> bytes:
        return self[path].encode()


@pytest.fixture(autouse=True)
def _nothing_kept() -> None:
    engine._parsed.clear()


@pytest.fixture
def parsed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Every stylesheet that the engine parses, by its address."""
    found: list[str] = []

    class Css(cascade.CSS):  # type: ignore[misc]  # WeasyPrint is not typed
        def __init__(self, *given: Any, **named: Any) -> None:
            found.append(named.get("url") or "<style>")
            super().__init__(*given, **named)

    monkeypatch.setattr(cascade, "CSS", Css)
    return found


def page(files: Files, head: str = '<link rel="stylesheet" href="a.css">') -> FrontEnd:
    return front_end(f'<html lang="vi">{head}<body><p>chữ</p>', files.read)


def indent(front: FrontEnd) -> float:
    (paragraph,) = front.document.sections[0].blocks
    assert isinstance(paragraph, Paragraph)
    return paragraph.format.first_line_pt


def test_signature() -> None:
    """What stands in its place takes these, by position."""
    assert [*inspect.signature(engine.parse_stylesheets).parameters] == [
        "wrapper_element", "device_media_type", "url_fetcher", "base_url", "font_config",
        "counter_style", "color_profiles", "page_rules", "layers",
    ], CHANGED  # fmt: skip
    assert cascade.find_stylesheets is engine._stylesheets


def test_parsed_once(parsed: list[str]) -> None:
    files = Files({"a.css": "@import url(b.css);", "b.css": "p { text-indent: 9pt }"})
    fronts = [page(files) for _ in range(3)]
    assert [indent(it) for it in fronts] == [9, 9, 9]
    assert parsed == [f"{engine.BASE_URL}a.css", f"{engine.BASE_URL}b.css"]


@pytest.mark.parametrize("changed", ["a.css", "b.css"])
def test_an_edited_file_is_read_again(changed: str) -> None:
    files = Files({"a.css": "@import url(b.css); p { text-indent: 1pt }", "b.css": ""})
    assert indent(page(files)) == 1
    files[changed] += "p { text-indent: 5pt !important }"
    assert indent(page(files)) == 5


def test_a_file_that_is_gone_is_missed() -> None:
    files = Files({"a.css": "@import url(b.css);", "b.css": ""})
    page(files)
    del files["b.css"]
    with pytest.raises(engine.FetchError):
        page(files)


def test_pages_do_not_take_each_others_stylesheets() -> None:
    files = Files({"a.css": "p { text-indent: 1pt }", "b.css": "p { text-indent: 2pt }"})
    heads = {
        1: '<link rel="stylesheet" href="a.css">',
        2: '<link rel="stylesheet" href="b.css">',
        0: '<link rel="stylesheet" href="a.css" media="screen">',
        3: "<style>p { text-indent: 3pt }</style>",
        4: "<style>p { text-indent: 4pt }</style>",
        5: '<link rel="stylesheet" href="a.css"><style>p { text-indent: 5pt }</style>',
    }
    for _ in range(2):
        assert [indent(page(files, head)) for head in heads.values()] == [*heads]


@pytest.mark.parametrize(
    "css",
    [
        "p { colour: red }",  # said by the parser
        "html { --x: nonsense } p { text-indent: var(--x) }",  # said where it is used
        "html { --x: nonsense } #a, .b, p, * { text-indent: var(--x) }",
        "@page { --x: nonsense; margin-left: var(--x) }",
    ],
)
def test_what_the_engine_says_is_said_of_every_page(css: str) -> None:
    files = Files({"a.css": css})
    said = [page(files).warnings for _ in range(3)]
    assert said[0]
    assert said[1:] == said[:1] * 2, CHANGED


def test_counter_styles_and_pages_come_along() -> None:
    css = """
        @counter-style sao { system: cyclic; symbols: "*"; suffix: "" }
        @page { size: 200pt 300pt }
        p::before { content: counter(x, sao) }
    """
    fronts = [page(Files({"a.css": css})) for _ in range(2)]
    (text,) = {texts(it) for it in fronts}
    assert text == "*chữ"
    assert {it.document.sections[0].geometry.width_pt for it in fronts} == {200}


def texts(front: FrontEnd) -> str:
    return "".join(it.text for it in front.document.sections[0].blocks if hasattr(it, "text"))


def test_only_so_many_are_kept() -> None:
    for number in range(3 * engine.MOST_PARSED):
        page(Files(), f"<style>p {{ text-indent: {number}pt }}</style>")
        assert len(engine._parsed) <= engine.MOST_PARSED


def test_pictures_are_not_kept() -> None:
    files = Files(
        {"a.css": "p { text-indent: 1pt }", "b.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>"}
    )
    front_end('<link rel="stylesheet" href="a.css"><p>a<img src="b.svg">', files.read)
    (kept,) = engine._parsed.values()
    assert [*kept.files] == [f"{engine.BASE_URL}a.css"]


def pending(css: str) -> Iterator[Pending]:
    for sheet in [cascade.CSS(string=css)]:
        yield from engine._pending(sheet)


def test_every_value_that_waits_is_found() -> None:
    """Wherever the matcher keeps its selectors."""
    selectors = ("#a", ".a", "a", "*", "[lang=vi]", "a::before", ":lang(vi)", "a > *")
    found = [*pending("".join(f"{it} {{ color: var(--x) }}" for it in selectors))]
    assert len(found) == len(selectors), CHANGED
    assert len([*pending("@page { margin: var(--x); @top-left { color: var(--x) } }")]) == 5, (
        CHANGED
    )
    assert {*vars(cssselect2.Matcher())} == {
        "id_selectors", "class_selectors", "lower_local_name_selectors", "namespace_selectors",
        "lang_attr_selectors", "other_selectors", "order",
    }, CHANGED  # fmt: skip
