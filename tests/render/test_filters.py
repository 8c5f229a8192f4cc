"""End marks: added where nothing was typed, whatever the words end with."""

import pytest
from markupsafe import Markup, escape

from reportgen.render import Templates
from reportgen.render.filters import gach_chan_chu, ket_dong, ket_van_ban
from reportgen.shelf import own_templates


@pytest.mark.parametrize(
    ("line", "marked"),
    [
        ("Tỉnh ủy", "Tỉnh ủy,"),
        ("Tỉnh ủy  ", "Tỉnh ủy,"),
        ("Tỉnh ủy;", "Tỉnh ủy;"),
        ("Tỉnh ủy…", "Tỉnh ủy…"),
        ("<em>Tỉnh ủy</em>", "<em>Tỉnh ủy</em>,"),
        ("<em>Tỉnh ủy.</em>", "<em>Tỉnh ủy.</em>"),
        (escape('Quỹ "Vì người nghèo"'), "Quỹ &#34;Vì người nghèo&#34;,"),
        (escape("A & B"), "A &amp; B,"),
        ("", ","),
    ],
)
def test_a_line_of_a_list(line: str, marked: str) -> None:
    assert ket_dong(Markup(line), ",") == marked  # noqa: S704  # HTML is what is tested


@pytest.mark.parametrize(
    ("html", "mark", "marked"),
    [
        ("<p>Hết</p>\n", ".", "<p>Hết.</p>\n"),
        ("<p>Hết.</p>\n", ".", "<p>Hết.</p>\n"),
        ("<p>Hết.</p>", "./.", "<p>Hết./.</p>"),
        ("<p>Hết</p>", "./.", "<p>Hết./.</p>"),
        ("<p>Hết./.</p>", "./.", "<p>Hết./.</p>"),
        ("<p>Hết...</p>", "./.", "<p>Hết...</p>"),
        ("<p>Hết;</p>", "./.", "<p>Hết;</p>"),
        ("<p>Hết</p>", "", "<p>Hết</p>"),
        ("<div><p><b>Hết </b> </p>\n</div>\n", ".", "<div><p><b>Hết. </b> </p>\n</div>\n"),
        ("<p>“Hết”</p>", ".", "<p>“Hết”.</p>"),
        ("<p>&#34;Hết&#34;</p>", ".", "<p>&#34;Hết&#34;.</p>"),
        ("<p>Hết</p>", "<hr>", "<p>Hết&lt;hr&gt;</p>"),
        ("<p></p>", ".", "<p></p>"),
        ("", ".", ""),
    ],
)
def test_the_body(html: str, mark: str, marked: str) -> None:
    assert ket_van_ban(Markup(html), mark) == marked  # noqa: S704  # HTML is what is tested


def test_a_body_of_the_longest_text_is_read_once() -> None:
    long = "chữ " * 25_000
    body = Markup(f"<p>{long}</p><p>Hết</p>")  # noqa: S704  # HTML is what is tested
    assert ket_van_ban(body, ".").endswith("<p>Hết.</p>")


def test_the_colon_of_a_label_is_not_underlined() -> None:
    assert gach_chan_chu("Nơi nhận:") == "<u>Nơi nhận</u>:"
    assert gach_chan_chu("<Nơi nhận>") == "<u>&lt;Nơi nhận&gt;</u>"


@pytest.mark.parametrize(
    ("call", "words"),
    [
        ("21 | bang_chu", "hai mươi mốt"),
        ("'1.021' | bang_chu", "một nghìn không trăm hai mươi mốt"),
        ("105 | bang_chu('le')", "một trăm lẻ năm"),
    ],
)
def test_numbers_in_words(call: str, words: str) -> None:
    environment = Templates([own_templates()]).environment
    assert environment.from_string(f"{{{{ {call} }}}}").render() == words
