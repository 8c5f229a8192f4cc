"""One-line templates that try to get out, or to eat all memory: none succeeds.

What is fetched is in `test_escapes.py`; what never ends is ended by the limits of `batch`.
"""

import resource
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from reportgen.diagnostic import Diagnostic

Render = Callable[..., tuple[str, list[Diagnostic]]]

TEMPLATE = """\
{% set ten_loai = "TỜ TRÌNH" %}{% set ky_hieu_loai = "TTr" %}{% set danh_so_thuong_le = ["1."] %}
LINE
"""
MEMORY = 512 * 2**20

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
    "{{ 'x' | xmlattr }}{{ 'x' | pprint }}{{ 'x' | tojson }}{{ 'x' | urlize }}",
]
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
]
SIGNS = ("uid=", "root:", "<class", "&lt;class", "built-in", "<b>", "&lt;bound", "<function")


@pytest.fixture
def _little_memory() -> Iterator[None]:
    """A limit above what the process has now, far below what a bomb takes."""
    with open("/proc/self/statm", encoding="ascii") as statm:  # noqa: PTH123  # no file of ours
        now = int(statm.read().split()[0]) * resource.getpagesize()
    before = resource.getrlimit(resource.RLIMIT_AS)
    resource.setrlimit(resource.RLIMIT_AS, (now + MEMORY, before[1]))
    yield
    resource.setrlimit(resource.RLIMIT_AS, before)


def places(mistakes: list[Diagnostic]) -> set[tuple[str, int]]:
    """The file and line of each; a mistake without one is no help."""
    return {
        (Path(it.mark.source.name).name, it.mark.line) if it.mark else ("", 0) for it in mistakes
    }


@pytest.mark.parametrize("line", ESCAPES)
def test_nothing_gets_out(render_with: Render, line: str) -> None:
    html, mistakes = render_with(TEMPLATE.replace("LINE", line))
    assert mistakes, html
    assert places(mistakes) == {("to-trinh.html", 2)}
    assert not [sign for sign in SIGNS if sign in html]


@pytest.mark.parametrize("line", BOMBS)
@pytest.mark.usefixtures("_little_memory")
def test_no_line_eats_all_memory(render_with: Render, line: str) -> None:
    html, mistakes = render_with(TEMPLATE.replace("LINE", line))
    assert html.strip() == ""
    assert {it.code for it in mistakes} <= {
        "mau-loi",
        "mau-phep-cam",
        "mau-cu-phap",
        "mau-thieu-ten",
    }
    assert places(mistakes) == {("to-trinh.html", 2)}


def test_text_is_escaped(render_with: Render) -> None:
    html, mistakes = render_with(TEMPLATE.replace("LINE", "{{ '<i>' ~ \"'\" }}"))
    assert mistakes == []
    assert "&lt;i&gt;&#39;" in html
