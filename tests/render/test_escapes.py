"""Templates that ask for files and addresses: none is fetched, each is told at its line."""

import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest

from reportgen import typesetting
from reportgen.diagnostic import Diagnostic
from reportgen.render import Templates

sys.path.insert(0, str(Path(__file__).parent))  # as in tests/batch/test_cluster.py
hazards = import_module("hazards")

LINE = 5
TEMPLATE = """\
{% set ten_loai = "TỜ TRÌNH" %}{% set ky_hieu_loai = "TTr" %}{% set danh_so_thuong_le = ["1."] %}
<html lang="vi"><head><title>t</title>
<style>html { font-family: "Liberation Serif" }</style></head><body>
<p>{{ van_ban.trich_yeu | dong }}</p>
ASK
</body></html>
"""


@pytest.fixture(scope="module")
def counter() -> Iterator[tuple[str, list[str]]]:
    """A server on the loopback, and the paths that it was asked for."""
    with hazards.counter() as found:
        yield found


def rendered(own: Path, ask: str) -> tuple[str, Templates]:
    """The HTML of a document whose template asks for something, and the template folders."""
    file = own / "documents" / "to-trinh.html"
    file.write_text(TEMPLATE.replace("ASK", ask), encoding="utf-8")
    templates = Templates([own])
    html, said = templates.render("to-trinh", {"van_ban": {"trich_yeu": "A"}}, str)
    assert said == []
    return html, templates


def is_at_its_line(said: list[Diagnostic], url: str) -> None:
    (mistake,) = said
    assert mistake.mark is not None
    assert (Path(mistake.mark.source.name).name, mistake.mark.line) == ("to-trinh.html", LINE)
    assert mistake.mark.source.lines[LINE - 1][mistake.mark.column - 1 :].startswith(url)
    assert hazards.SECRET not in mistake.render()


@pytest.mark.parametrize("ask", hazards.FETCHES)
@pytest.mark.parametrize("scheme", ["http", "file"])
def test_a_fetch_is_refused_at_its_line(
    ask: str,
    scheme: str,
    counter: tuple[str, list[str]],
    own: Path,
) -> None:
    host, asked = counter
    secret = own.parent / "bi-mat.txt"
    secret.write_text(hazards.SECRET, encoding="utf-8")
    url = f"{host}/{ask}.png" if scheme == "http" else secret.as_uri()
    html, templates = rendered(own, hazards.FETCHES[ask].replace("URL", url))
    front, mistakes = typesetting.open_front_end(html, templates)
    assert front is None
    is_at_its_line(mistakes, url)
    assert asked == []


@pytest.mark.parametrize("ask", hazards.DRAWN)
def test_what_is_asked_for_when_a_page_is_drawn_is_refused_at_its_line(
    ask: str, counter: tuple[str, list[str]], own: Path
) -> None:
    host, asked = counter
    url = f"{host}/{ask}.png"
    html, templates = rendered(own, hazards.DRAWN[ask].replace("URL", url))
    front, _ = typesetting.open_front_end(html, templates)
    assert front is not None
    files, said = typesetting.write(front, ["pdf"])
    is_at_its_line(typesetting.at_their_lines(said, templates), url)
    assert (files, asked) == ({}, [])


def test_a_constant_that_is_refused_is_said_at_every_rendering(own: Path) -> None:
    """Jinja computes constants when it compiles: what it finds then it would say only once."""
    (own / "documents" / "la.html").write_text("a\n{{ ''.__class__ }}", encoding="utf-8")
    templates = Templates([own])
    for _ in range(2):
        html, said = templates.render("la", {}, str)
        assert html == "a\n"
        assert [(it.code, it.mark.line) for it in said if it.mark] == [("mau-thieu-ten", 2)]
