"""One-line templates that try to get out, to eat all memory, or to fetch what is not theirs."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer

SECRET = "BI-MAT-1234"  # noqa: S105  # a word to look for, not a password

ESCAPES = [
    "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
    "{{ joiner.__init__.__globals__.os.popen('id').read() }}",
    "{{ namespace.__init__.__globals__.os.popen('id').read() }}",
    "{{ lipsum.__globals__.os.popen('id').read() }}",
    "{{ lipsum() }}",
    "{{ dict.__base__ }}",
    "{{ self.__init__.__globals__ }}",
    "{{ self._TemplateReference__context.environment }}",
    "{{ range.__class__ }}",
    "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "{{ ().__class__.__base__ }}",
    "{{ [].__class__.mro() }}",
    "{{ {}.__class__ }}",
    "{{ (1).__class__ }}",
    "{{ ky['__class__'] }}",
    "{{ ''['__class__'] }}",
    "{{ ky | attr('__class__') }}",
    "{{ '' | attr('__class__') }}",
    "{{ [''] | map(attribute='__class__') | list }}",
    "{{ [''] | map('attr', '__class__') | list }}",
    "{{ [ky] | selectattr('__class__') | list }}",
    "{{ [''] | sort(attribute='__class__.__name__') }}",
    "{{ [''] | sum(attribute='__class__', start='') }}",
    "{{ [''] | join('', attribute='__class__') }}",
    "{{ '{0.__class__}'.format(1) }}",
    "{{ '{x.__class__}'.format_map({'x': 1}) }}",
    "{{ '{0.__class__}' | format(1) }}",
    "{{ ('{0.__class__}'.format)(1) }}",
    "{% set f = '{0.__class__}'.format %}{{ f(1) }}",
    "{% for x in [1] %}{{ loop.__class__ }}{% endfor %}",
    "{% for x in [1] %}{{ loop._iterable }}{% endfor %}",
    "{% for x in [1] %}{{ loop.__init__.__globals__ }}{% endfor %}",
    "{% macro m() %}{{ caller.__init__ }}{% endmacro %}{% call m() %}{% endcall %}",
    "{% macro m() %}{% endmacro %}{{ m.__globals__ }}{{ m._environment }}",
    "{% import 'parts/noi-dung.html' as p with context %}{{ p.__class__ }}{{ p._body_stream }}",
    "{{ khong_co.__class__.__mro__ }}",
    "{{ khong_co._undefined_exception }}",
    "{{ config }}{{ request }}{{ environment }}{{ context }}",
    "{% include '../../../etc/passwd' %}",
    "{% include '/etc/passwd' %}",
    "{% import '/etc/passwd' as p %}{{ p }}",
    "{{ ky.update({'ten': 'x'}) }}",
    "{{ [].append(1) }}",
    "{% do 1 %}",
    "{{ '<b>' | safe }}",
    "{{ ky.items }}",
    "{{ range }}",
    "{% macro m() %}{% endmacro %}{{ m }}",
    "{{ self.noi_dung }}",
    "{% for x in [1] %}{{ loop }}{% endfor %}",
    "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
    "{{ 'x' | xmlattr }}{{ 'x' | pprint }}{{ 'x' | tojson }}{{ 'x' | urlize }}",
]
SQUARES = "{% set x0 = 99999 %}" + "".join(f"{{% set x{n + 1} = x{n} * x{n} %}}" for n in range(60))
"""Each has twice the digits of the one before; one product of the last would take for ever."""
BOMBS = [
    "{{ 'a' * 10**9 }}",
    "{{ 'a' * 999999999 }}",
    "{{ 999999999 * 'a' }}",
    "{{ [0] * 999999999 }}",
    "{{ 999999999 * (0, 1) }}",
    "{{ 10 ** 999999999 }}",
    "{{ '%999999999d' % 1 }}",
    "{{ '%999999999d' | format(1) }}",
    "{{ '{:999999999}'.format(1) }}",
    "{{ 'a'.center(999999999) }}",
    "{{ 'a'.ljust(999999999) }}",
    "{{ 'a'.zfill(999999999) }}",
    "{{ 'a' | center(999999999) }}",
    "{{ 'a' | indent(999999999) }}",
    "{{ [1] | batch(999999999, 'x') | list }}",
    "{{ [1] | slice(999999999) | list }}",
    "{{ range(999999999) | list }}",
    "{{ 'a'.replace('a', 'b') }}",
    "{{ 'aaaaaaaaaa'" + " | replace('a', 'aaaaaaaaaa')" * 9 + " }}",
    "{{ range(99999) | join(range(99999) | join) }}",
    SQUARES,
]
"""Refused, or beyond what a filter may make."""

FETCHES = {
    "picture": '<img src="URL" alt="a">',
    "link": '<link rel="stylesheet" href="URL">',
    "import": '<style>@import "URL";</style>',
    "marker": '<p style="display: list-item; list-style-image: url(URL)">a</p>',
    "content": '<style>p::before { content: url("URL") }</style>',
    "font": "<style>@font-face { font-family: la; src: url(URL) } p { font-family: la }</style>",
    "object": '<object data="URL"></object>',
    "embed": '<embed src="URL">',
    "link-attachment": '<link rel="attachment" href="URL">',
    "attachment": '<p><a rel="attachment" href="URL">tệp</a></p>',
}
"""Each asks for URL when a page is read."""
DRAWN = {
    "background": '<p style="background: url(URL)">a</p>',
    "border": '<p style="border: 9px solid; border-image: url(URL) 9">a</p>',
    "vector": '<svg width="9" height="9"><image href="URL" width="9" height="9"/></svg>',
}
"""Each asks for URL when a page is drawn."""


@contextmanager
def counter() -> Iterator[tuple[str, list[str]]]:
    """A server on the loopback, and the paths that it was asked for."""
    asked: list[str] = []

    class Answer(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_response(200)
            self.end_headers()
            self.wfile.write(SECRET.encode())

        def log_message(self, *_: object) -> None:
            pass

    with HTTPServer(("127.0.0.1", 0), Answer) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}", asked
        server.shutdown()
        thread.join()
