"""A mistake names the file that holds its line, when a user's template extends ours."""

from pathlib import Path

import pytest

from reportgen.diagnostic import Diagnostic
from reportgen.render import Templates
from reportgen.shelf import own_templates, take_shelf
from tests.render.conftest import PERIOD, html_of

NAME = "documents/thong-bao.html"
OURS = str(own_templates() / NAME)
EXTENDS = '{% extends "goc/documents/thong-bao.html" %}\n'


@pytest.fixture
def accented(tmp_path: Path) -> Path:
    """A user's template folder below another, with accents and spaces in both names."""
    folder = tmp_path / "Phòng Tổng hợp" / "mẫu của tôi"
    (folder / "documents").mkdir(parents=True)
    return folder


def mistakes_of(text: str, own: Path, data: Path) -> list[Diagnostic]:
    (own / NAME).write_text(text, encoding="utf-8")
    (data / "ky.yaml").write_text(PERIOD.format(kind="thong-bao", more=""), encoding="utf-8")
    return html_of(Path("ky.yaml"), take_shelf([own])[0])[1]


def places(mistakes: list[Diagnostic]) -> list[tuple[str, str, int, str]]:
    """Code, file, line and the words of that line."""
    found = [(it.code, it.mark) for it in mistakes]
    return [
        (code, mark.source.name, mark.line, mark.source.lines[mark.line - 1][:20])
        for code, mark in found
        if mark
    ]


@pytest.mark.parametrize(
    "blocks", ["", "{% block bo_cuc %}\n{{ super() }}\n{% endblock %}\n"], ids=["plain", "super"]
)
def test_a_line_of_ours(blocks: str, accented: Path, folder: Path) -> None:
    found = places(mistakes_of(EXTENDS + "{% set ky = {} %}\n" + blocks, accented, folder))
    assert found == [("mau-thieu-ten", OURS, 9, '{{ cac_muc([{"tieu_d')]


@pytest.mark.parametrize(
    ("line", "code"), [("{{ khong_co }}", "mau-thieu-ten"), ("{{ 1 // 0 }}", "mau-chia-khong")]
)
def test_a_line_of_the_users(line: str, code: str, accented: Path, folder: Path) -> None:
    text = EXTENDS + "{% block bo_cuc %}\n{{ super() }}\n" + line + "\n{% endblock %}\n"
    found = places(mistakes_of(text, accented, folder))
    assert found == [(code, str(accented / NAME), 4, line[:20])]


def test_wrong_syntax_below_the_users_file(tmp_path: Path, accented: Path) -> None:
    ours = tmp_path / "ours"
    (ours / "documents").mkdir(parents=True)
    (ours / NAME).write_text("\n\n{{ 1 + }}", encoding="utf-8")
    (accented / NAME).write_text(EXTENDS, encoding="utf-8")
    html, mistakes = Templates([accented, ours]).render("thong-bao", {}, {}.get)
    assert html == ""
    assert places(mistakes) == [("mau-thieu-gia-tri", str(ours / NAME), 3, "{{ 1 + }}")]


def test_a_template_that_extends_itself(accented: Path, folder: Path) -> None:
    text = '{# a #}\n{% extends "documents/thong-bao.html" %}\n'
    (found,) = mistakes_of(text, accented, folder)
    assert places([found])[0][:3] == ("mau-tu-ke-thua", str(accented / NAME), 2)
    assert '{% extends "goc/documents/thong-bao.html" %}' in found.remedy()


def test_a_template_that_extends_no_page(accented: Path, folder: Path) -> None:
    (found,) = mistakes_of("<p>Chữ</p>\n", accented, folder)
    assert places([found]) == [("mau-thieu-trang", str(accented / NAME), 1, "<p>Chữ</p>")]
    assert "{% extends trang %}" in found.remedy()
