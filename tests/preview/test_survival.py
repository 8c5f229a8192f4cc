"""Templates that try to get out, never end, eat memory or fetch: the preview outlives them all."""

import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

KIND = "documents/thong-bao.html"
SHEET = "standards/hd36/style.css"
TEMPLATE = """\
{% extends "goc/documents/thong-bao.html" %}
{% block noi_dung %}
<p>LINE</p>
{% endblock %}
"""
LINE = 3
HIDDEN = "bi-mat-8c1f"

ESCAPES = [
    "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
    "{{ joiner.__init__.__globals__.os.popen('id').read() }}",
    "{{ namespace.__init__.__globals__.os.popen('id').read() }}",
    "{{ lipsum.__globals__.os.popen('id').read() }}",
    "{{ dict.__base__ }}",
    "{{ self.__init__.__globals__ }}",
    "{{ self._TemplateReference__context.environment }}",
    "{{ range.__class__ }}",
    "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "{{ ().__class__.__base__ }}",
    "{{ (1).__class__ }}",
    "{{ ky['__class__'] }}",
    "{{ ky | attr('__class__') }}",
    "{{ [''] | map(attribute='__class__') | list }}",
    "{{ [''] | map('attr', '__class__') | list }}",
    "{{ [''] | sort(attribute='__class__.__name__') }}",
    "{{ [''] | sum(attribute='__class__', start='') }}",
    "{{ '{0.__class__}'.format(1) }}",
    "{{ '{x.__class__}'.format_map({'x': 1}) }}",
    "{{ '{0.__class__}' | format(1) }}",
    "{% for x in [1] %}{{ loop.__init__.__globals__ }}{% endfor %}",
    "{% macro m() %}{% endmacro %}{{ m.__globals__ }}{{ m._environment }}",
    "{{ khong_co.__class__.__mro__ }}",
    "{{ config }}{{ request }}{{ environment }}",
    "{% include '../../../etc/passwd' %}",
    "{% include '/etc/passwd' %}",
    "{{ '<b>' | safe }}",
]
BOMBS = [
    "{{ 'a' * 10**9 }}",
    "{{ 10 ** 999999999 }}",
    "{{ '{:999999999}'.format(1) }}",
    "{{ 'a' | center(999999999) }}",
    "{{ range(999999999) | list }}",
    "{{ 'aaaaaaaaaa'" + " | replace('a', 'aaaaaaaaaa')" * 9 + " }}",
]
ENDLESS = "{% for a in range(99999) %}{% for b in range(99999) %}x{% endfor %}{% endfor %}"
FETCHES = [
    '<img src="URL" alt="x">',
    '<link rel="attachment" href="URL">',
    '<a rel="attachment" href="URL">x</a>',
    '<link rel="stylesheet" href="URL">',
    "<style>@import url(URL);</style>",
    "<style>p { background: url(URL) }</style>",
    "<style>@font-face { font-family: x; src: url(URL) } p { font-family: x }</style>",
    '<object data="URL"></object>',
    '<embed src="URL">',
    '<svg width="9" height="9"><image href="URL" width="9" height="9"/></svg>',
]


@pytest.fixture(scope="module")
def asked() -> Iterator[tuple[str, list[str]]]:
    """A server that counts who asks: its address, and the paths asked for."""
    paths: list[str] = []

    class Counter(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            paths.append(self.path)
            self.send_response(200)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Counter) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}", paths
        server.shutdown()
        thread.join()


@pytest.fixture
def after(preview: Any) -> Iterator[Callable[[str], Any]]:
    """What is shown after a line of the template was saved; it is good before and after."""
    with preview.states() as heard:

        def saved(line: str) -> Any:
            return preview.saved(heard, KIND, TEMPLATE.replace("LINE", line))

        assert not saved("Tốt.")["broken"]
        yield saved
        assert not saved("Vẫn tốt.")["broken"]


def place(state: Any) -> tuple[str, int]:
    """The file and line of the first error."""
    first = state["said"][0]
    assert first["severity"] == "error"
    assert first["message"]
    assert first["place"] is not None, first
    return first["place"]["name"], first["place"]["line"]


def test_no_template_gets_out(after: Callable[[str], Any]) -> None:
    good = after("Trang tốt.")["pages"]
    for line in (*ESCAPES, *BOMBS):
        state = after(line)
        assert state["broken"], line
        assert place(state) == (f"mau/{KIND}", LINE), line
        assert state["pages"] == good
        said = str(state["said"])
        assert not [it for it in ("uid=", "root:x", "<class") if it in said]


def test_a_template_that_never_ends_is_stopped_at_its_line(after: Callable[[str], Any]) -> None:
    state = after(ENDLESS)
    assert state["broken"]
    assert place(state) == (f"mau/{KIND}", LINE)
    assert state["said"][0]["code"] in {"mau-qua-lau", "mau-het-bo-nho"}
    assert state["pages"]


def test_a_save_does_not_wait_for_a_template_that_never_ends(
    preview: Any, after: Callable[[str], Any]
) -> None:
    preview.write(KIND, TEMPLATE.replace("LINE", ENDLESS))
    assert not after("Sau.")["broken"]


def test_a_text_that_doubles_is_stopped_at_its_line(after: Callable[[str], Any]) -> None:
    text = "{% set n = namespace(x='ab') %}" + "{% set n.x = n.x ~ n.x %}" * 3
    line = "{% set x0 = 'abcdefgh' %}" + "".join(
        f"{{% set x{n + 1} = x{n} ~ x{n} ~ x{n} ~ x{n} %}}" for n in range(16)
    )
    for it in (text, line):
        state = after(it)
        assert state["broken"]
        assert place(state) == (f"mau/{KIND}", LINE)


def test_nothing_is_fetched(after: Callable[[str], Any], asked: Any, tmp_path: Any) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text(HIDDEN)
    address, paths = asked
    for url in (f"{address}/x", secret.as_uri()):
        for line in FETCHES:
            state = after(line.replace("URL", url))
            assert state["broken"], line
            assert place(state)[0] == f"mau/{KIND}", line
            assert HIDDEN not in str(state)
    assert paths == []


@pytest.mark.parametrize("css", ["p { font-size: 1e9px }", '@import url("/etc/passwd");'])
def test_a_stylesheet_that_cannot_be_used_is_named(preview: Any, css: str) -> None:
    base = '@import url("../../goc/standards/hd36/style.css");\n'
    with preview.states() as heard:
        assert not preview.saved(heard, SHEET, base)["broken"]
        state = preview.saved(heard, SHEET, f"{base}{css}\n")
        assert state["broken"]
        assert place(state)[0] == f"mau/{SHEET}"
        assert not preview.saved(heard, SHEET, base)["broken"]
