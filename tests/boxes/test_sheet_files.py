"""Of a page's stylesheets only the file that has changed is parsed again, and no page can tell."""

from collections.abc import Iterator
from typing import Any

import pytest
import weasyprint.css as cascade
from weasyprint.urls import URLFetcherResponse

from reportgen.boxes import engine, front_end, sheet_files

LINK = '<link rel="stylesheet" href="a.css">'
BASE = {
    "a.css": '@import url("b.css"); p { color: var(--ink) }',
    "b.css": """
        @import url("c.css");
        @page { size: 200pt 300pt; margin: 7pt }
        @counter-style sao { system: cyclic; symbols: "*"; suffix: "" }
        html { --ink: #123456 }
        p { text-indent: 9pt }
    """,
    "c.css": "p { text-indent: 1pt; font-weight: bold } p::before { content: counter(x, sao) }",
}


@pytest.fixture(autouse=True)
def _nothing_kept() -> Iterator[None]:
    engine._parsed.clear()
    sheet_files._kept.clear()
    yield
    engine._parsed.clear()
    sheet_files._kept.clear()


@pytest.fixture
def parsed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Every file that the engine parses."""
    found: list[str] = []

    class Css(cascade.CSS):  # type: ignore[misc]  # WeasyPrint is not typed
        def __init__(self, *given: Any, **named: Any) -> None:
            found.append(named["url"].removeprefix(engine.BASE_URL))
            super().__init__(*given, **named)

    monkeypatch.setattr(cascade, "CSS", Css)
    return found


def seen(files: dict[str, str], head: str = LINK) -> tuple[Any, ...]:
    """All that the stylesheets do to a page, and what the engine says of them."""

    def read(path: str) -> bytes:
        return files[path].encode()

    front = front_end(f'<html lang="vi">{head}<body><p>chữ', read)
    (section,) = front.document.sections
    return section.geometry, section.blocks, sorted(front.warnings)


@pytest.mark.parametrize(
    ("changed", "again"), [("a.css", ["a.css"]), ("b.css", ["b.css"]), ("c.css", ["c.css"])]
)
def test_only_what_has_changed_is_parsed(parsed: list[str], changed: str, again: list[str]) -> None:
    seen(BASE)
    assert parsed == ["a.css", "b.css", "c.css"]
    parsed.clear()
    seen(BASE | {changed: f"{BASE[changed]} p {{ letter-spacing: 1pt }}"})
    assert parsed == again


CHANGES = [
    "",
    "p { text-indent: 3pt }",
    "p { text-indent: nonsense }",
    "html { --ink: nonsense }",
    "html { --ink: #654321 !important }",
    "@layer x { p { text-indent: 4pt } }",
    '@counter-style decimal { system: cyclic; symbols: "?" }',
    '@counter-style sao { system: cyclic; symbols: "+" }',
    "@page { margin: 20pt }",
    "@media screen { p { text-indent: 6pt } }",
    "p { color: red",
]


@pytest.mark.parametrize("name", ["a.css", "b.css", "c.css"])
def test_a_page_cannot_tell_what_was_kept(name: str) -> None:
    """After each change it is as in a process that has met no page before."""
    for more in [*CHANGES, *reversed(CHANGES)]:
        files = BASE | {name: BASE[name] + more}
        found = seen(files)
        engine._parsed.clear()
        sheet_files._kept.clear()
        fresh = seen(files)
        assert found == fresh


def test_every_change_follows_on_the_one_before() -> None:
    states = [BASE | {name: BASE[name] + more} for name in BASE for more in CHANGES]
    found = [seen(it) for it in states]
    for files, kept in zip(states, found, strict=True):
        engine._parsed.clear()
        sheet_files._kept.clear()
        assert seen(files) == kept


def test_a_file_in_a_layer_is_another_than_without_one() -> None:
    imported = {"c.css": "body p { text-indent: 8pt }"}
    own = "; p { text-indent: 2pt }"
    states = [{**imported, "a.css": f"@import url(c.css){it}{own}"} for it in ("", " layer(x)")]
    plain, layered = (seen(it)[1] for it in states)
    assert plain != layered
    assert [seen(it)[1] for it in states] == [plain, layered]


def test_a_file_that_is_gone_is_missed() -> None:
    seen(BASE)
    with pytest.raises(engine.FetchError):
        seen({name: it for name, it in BASE.items() if name != "c.css"})


def test_what_another_thread_parses_is_not_ours() -> None:
    """Its files are its own, and nothing of them is kept."""
    css = URLFetcherResponse("https://other.invalid/a.css", b"p { color: red }")
    with sheet_files.parsed_once(lambda: 0):
        sheet = cascade.CSS(url=css.url, url_fetcher=lambda _url: css)
    assert "p" in sheet.matcher.lower_local_name_selectors
    assert sheet_files._kept == {}


def test_only_so_many_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheet_files, "MOST_KEPT", 3)
    files = {f"{n}.css": f"p {{ text-indent: {n}pt }}" for n in range(9)}
    for name in files:
        seen(files, f'<link rel="stylesheet" href="{name}">')
    assert [*sheet_files._kept] == [f"{engine.BASE_URL}{n}.css" for n in (6, 7, 8)]
