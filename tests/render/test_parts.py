"""The macros of `parts/` that a template editor calls for references."""

from pathlib import Path

from reportgen.render import Templates

SHIPPED = Path(__file__).parents[2] / "templates"
PAGE = """\
{% from "parts/muc-luc.html" import muc_luc with context %}
{% from "parts/tham-chieu.html" import chu_thich, lien_ket, ten_bang, ten_hinh, nhac_bang,
   nhac_hinh, nhac_bieu_do, nhac_trang, nhac_loi with context %}
{{ muc_luc() }}{{ muc_luc("", 2, "trang-rieng") }}
a{{ chu_thich("**b** & c") }} {{ lien_ket("https://example.vn/?a=1&b", "chữ") }}
{{ ten_bang("x", "Dân số") }}{{ ten_hinh("y", "Bản đồ") }}
{{ nhac_bang("x") }}{{ nhac_hinh("y") }}{{ nhac_bieu_do("bieu-do-1") }}
{{ nhac_trang("x") }}{{ nhac_loi("y") }}
"""
HTML = """\
<nav class="muc-luc" data-cap="3"> <p class="ten-muc-luc">MỤC LỤC</p> </nav>
<nav class="muc-luc trang-rieng" data-cap="2"> </nav>
a<span class="chu-thich"><strong>b</strong> &amp; c</span>
<a href="https://example.vn/?a=1&amp;b">chữ</a>
<p class="ten-bang" id="x">Dân số</p> <p class="ten-hinh" id="y">Bản đồ</p>
<a class="so-bang" href="#x"></a><a class="so-hinh" href="#y"></a>
<a class="so-bieu-do" href="#ten-bieu-do-1"></a><a class="trang-cua" href="#x"></a>
<a class="loi-cua" href="#y"></a>
"""


def test_macros_of_references() -> None:
    made = Templates([SHIPPED]).environment.from_string(PAGE).render()
    assert _even(made) == _even(HTML)


def _even(html: str) -> str:
    return "".join(html.split())
