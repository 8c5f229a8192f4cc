"""What is wrong in the syntax of a template: the sentence, the place, what to write."""

import pytest
from jinja2 import TemplateSyntaxError

from reportgen.diagnostic import Diagnostic, Source
from reportgen.render.environment import Environment
from reportgen.render.syntax import syntax_mistake
from reportgen.shelf import own_templates


def mistake(text: str) -> Diagnostic:
    with pytest.raises(TemplateSyntaxError) as caught:
        Environment([own_templates()], {}).parse(text)
    return syntax_mistake(caught.value, Source("mau.html", text))


@pytest.mark.parametrize(
    ("text", "code", "place", "remedy"),
    [
        ("\n{% block ket %}\nchữ\n", "mau-chua-dong", (2, 1), "{% endblock %}"),
        ("{% block a %}\n{% if x %}\n{% endblock %}", "mau-dong-lech", (3, 4), "{% endif %}"),
        ("{% set x %}a\n", "mau-chua-dong", (1, 1), "{% endset %}"),
        ("{% block a %}\n chữ {% endblok %}", "mau-the-dong-la", (2, 9), "{% endblock %}"),
        ("{% endif %}", "mau-dong-thua", (1, 4), "{% if … %}"),
        ("a\r\n{% else %}", "mau-dong-thua", (2, 4), "{% if … %}"),
        ("{% blok a %}", "mau-the-la", (1, 4), "block"),
        ("{% if x %}{% elseif y %}{% endif %}", "mau-the-la", (1, 14), "elif"),
        ("\r\n{% extends “a” %}", "mau-nhay-cong", (2, 12), "nháy thẳng"),
        ("<p>{{ x</p>\n<p>a b</p>{{ y }}", "mau-ngoac-chua-dong", (1, 4), "}}"),
        ("{{ x }\n", "mau-ngoac-chua-dong", (1, 1), "}}"),
        ("{# a #}{% if x }\n{% endif %}", "mau-ngoac-chua-dong", (1, 8), "%}"),
        ("a {# b", "mau-ngoac-chua-dong", (1, 3), "#}"),
        ("{{ 'a }}", "mau-nhay-chua-dong", (1, 4), "'"),
        ("{{ a @ b }}", "mau-ky-tu-la", (1, 6), "xóa"),
        ("\n{{ a b }}", "mau-cu-phap", (2, 1), "sửa dòng này"),
    ],
)
def test_each_mistake(text: str, code: str, place: tuple[int, int], remedy: str) -> None:
    found = mistake(text)
    assert found.mark is not None
    assert (found.code, (found.mark.line, found.mark.column)) == (code, place)
    assert remedy in found.remedy()
    assert found.message("vi") != found.message("en")


def test_what_was_opened_is_named_with_its_line() -> None:
    found = mistake("\n{% if x %}\n{% for a in b %}{% endfor %}\n{% endi %}")
    assert "«{% if x %}» mở ở dòng 2" in found.message()
    assert "«{% if x %}» of line 2" in found.message("en")
