"""One-line templates that try to get out, or to eat all memory: none succeeds.

What is fetched is in `test_escapes.py`, what never ends in `test_running.py`.
"""

import resource
import sys
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path

import pytest

from reportgen.diagnostic import Diagnostic

sys.path.insert(0, str(Path(__file__).parent))  # as in tests/batch/test_cluster.py
hazards = import_module("hazards")

Render = Callable[..., tuple[str, list[Diagnostic]]]

TEMPLATE = """\
{% set ten_loai = "TỜ TRÌNH" %}{% set ky_hieu_loai = "TTr" %}{% set danh_so_thuong_le = ["1."] %}
LINE
"""
MEMORY = 512 * 2**20

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


@pytest.mark.parametrize("line", hazards.ESCAPES)
def test_nothing_gets_out(render_with: Render, line: str) -> None:
    html, mistakes = render_with(TEMPLATE.replace("LINE", line))
    assert mistakes, html
    assert places(mistakes) == {("to-trinh.html", 2)}
    assert not [sign for sign in SIGNS if sign in html]


@pytest.mark.parametrize("line", hazards.BOMBS)
@pytest.mark.usefixtures("_little_memory")
def test_no_line_eats_all_memory(render_with: Render, line: str) -> None:
    html, mistakes = render_with(TEMPLATE.replace("LINE", line))
    assert html.strip() == ""
    assert {it.code for it in mistakes} <= {
        "mau-loi",
        "mau-phep-cam",
        "mau-cu-phap",
        "mau-bo-loc-la",
        "mau-thieu-ten",
    }
    assert places(mistakes) == {("to-trinh.html", 2)}


def test_text_is_escaped(render_with: Render) -> None:
    html, mistakes = render_with(TEMPLATE.replace("LINE", "{{ '<i>' ~ \"'\" }}"))
    assert mistakes == []
    assert "&lt;i&gt;&#39;" in html


@pytest.mark.parametrize("value", ["[1]", "{'a': 1}", "none", "true", "(1, 2)", "van_ban.noi_nhan"])
def test_what_is_no_text_is_not_printed(render_with: Render, value: str) -> None:
    line = f"{{% set it = {value} %}}<p>{{{{ it }}}}</p>"
    _, mistakes = render_with(TEMPLATE.replace("LINE", line))
    assert [it.code for it in mistakes] == ["mau-in-khong-duoc"]
    assert places(mistakes) == {("to-trinh.html", 2)}
