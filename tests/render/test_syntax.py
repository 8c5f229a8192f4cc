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
        ("\n{{ van_ban.trich yeu }}", "mau-tu-thua", (2, 18), "viết van_ban.trich_yeu"),
        ("{{ x }} {{ a 'b' }}", "mau-tu-thua", (1, 14), "xóa «'b'»"),
        ("{{ a; b }}", "mau-tu-thua", (1, 5), "xóa «;»"),
        ("{% block a %}{% endblock b %}", "mau-tu-thua", (1, 26), "xóa «b»"),
        ("\n{% block noi-nhan %}", "mau-ten-gach", (2, 10), "noi_nhan"),
        ("{% set x-y = 1 %}", "mau-ten-gach", (1, 8), "x_y"),
        ("{% if a %}\n{% else if x %}{% endif %}", "mau-else-if", (2, 4), "{% elif … %}"),
        ("{{ a. }}", "mau-sau-cham", (1, 5), "tên khóa"),
        ("{{ f(a }}", "mau-ngoac-chua-dong", (1, 5), "viết )"),
        ("{{ f(a]) }}", "mau-ngoac-thua", (1, 7), "xóa"),
        ("{{ a) }}", "mau-ngoac-thua", (1, 5), "xóa"),
        ("{{{ a }}}", "mau-ngoac-ba", (1, 1), "{{ … }}"),
        ("{% if a || b %}", "mau-phep-logic", (1, 9), "or"),
        ("{% if a && b %}", "mau-phep-logic", (1, 9), "and"),
        ("{% for x of y %}", "mau-the-thieu", (1, 1), "{% for tên in danh_sách %}"),
        ("{{ a + }}", "mau-thieu-gia-tri", (1, 8), "viết thêm"),
        ("a\n {{ f(a=1, 2) }}", "mau-cu-phap", (2, 2), "sửa thẻ này"),
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
