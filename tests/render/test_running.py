"""Templates that do not end, or fill the memory, are stopped, and it is told where."""

import math
import resource
import signal
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from reportgen.deadline import Patience
from reportgen.diagnostic import Diagnostic
from reportgen.render import Templates, running

FILE, LINE = "to-trinh.html", 4
TEMPLATE = """\
{% set ten_loai = "TỜ TRÌNH" %}{% set ky_hieu_loai = "TTr" %}{% set danh_so_thuong_le = ["1."] %}
<p>một</p>
{% block a %}<p>hai</p>
{% block b %}BODY{% endblock %}
{% endblock %}
<p>ba</p>
"""
FOR = "{% for a in range(99999) %}{% for b in range(99999) %}"
SILENT = FOR + "{% endfor %}{% endfor %}"
WRITING = FOR + "x{% endfor %}{% endfor %}"
ENDLESS = {
    "silent": SILENT,
    "writing": WRITING,
    "kept": "{% set x %}" + SILENT + "{% endset %}{{ x }}",
    "macro": "{% macro m() %}" + SILENT + "{% endmacro %}{{ m() }}",
    "filter": FOR
    + "{{ 'một hai ba' | upper | title | replace('A', 'b') }}{% endfor %}{% endfor %}",
}
DOUBLED = "{% set x0 = 'abcdefgh' %}" + "".join(
    f"{{% set x{n + 1} = x{n} ~ x{n} ~ x{n} ~ x{n} %}}" for n in range(16)
)
GREEDY = {
    "doubled": DOUBLED,
    "small": "{% set x %}"
    + FOR
    + "{{ b ~ '"
    + "x" * 199
    + "' }}{% endfor %}{% endfor %}{% endset %}",
    "lists": DOUBLED.replace("'abcdefgh'", "[1, 2]").replace("~", "+"),
    "kept": "{% set x %}"
    + FOR
    + "{{ b ~ '"
    + "x" * 9_999
    + "' }}{% endfor %}{% endfor %}{% endset %}",
    "written": FOR + "{{ b ~ '" + "x" * 9_999 + "' }}{% endfor %}{% endfor %}",
}
SOON = Patience(0.1)
MEMORY = 40 * 2**20


@pytest.fixture
def _little_memory() -> Iterator[None]:
    """A limit a little above what the process has now."""
    with open("/proc/self/statm", encoding="ascii") as statm:  # noqa: PTH123  # no file of ours
        now = int(statm.read().split()[0]) * resource.getpagesize()
    before = resource.getrlimit(resource.RLIMIT_AS)
    resource.setrlimit(resource.RLIMIT_AS, (now + MEMORY, before[1]))
    yield
    resource.setrlimit(resource.RLIMIT_AS, before)


def told(own: Path, body: str, patience: Patience = SOON) -> list[Diagnostic]:
    """What is said of a document whose template has this on its fourth line."""
    (own / "documents" / FILE).write_text(TEMPLATE.replace("BODY", body), encoding="utf-8")
    html, said = Templates([own]).render("to-trinh", {}, str, patience)
    assert (html == "") == bool(said)
    return said


def at(said: list[Diagnostic]) -> tuple[str, str, int]:
    """The code of the one mistake, and where it is."""
    (mistake,) = said
    assert mistake.mark is not None
    return mistake.code, Path(mistake.mark.source.name).name, mistake.mark.line


@pytest.mark.parametrize("body", ENDLESS)
def test_what_never_ends_is_stopped_at_its_line(own: Path, body: str) -> None:
    said = told(own, ENDLESS[body])
    assert at(said) == ("mau-qua-lau", FILE, LINE)
    assert "0.1" in said[0].message()


def test_what_never_ends_is_stopped_by_the_clock(own: Path) -> None:
    assert at(told(own, SILENT, Patience(math.inf, 0.1))) == ("mau-qua-lau", FILE, LINE)


def test_the_line_is_that_of_the_included_file(own: Path) -> None:
    (own / "la.html").write_text(f"a\nb\n{SILENT}", encoding="utf-8")
    assert at(told(own, "{% include 'la.html' %}")) == ("mau-qua-lau", "la.html", 3)


@pytest.mark.parametrize("inside", [True, False])
def test_what_writes_too_much_is_stopped_at_its_line(
    own: Path, monkeypatch: pytest.MonkeyPatch, *, inside: bool
) -> None:
    monkeypatch.setattr(running, "LONGEST", 1_000)
    (own / "la.html").write_text(f"a\nb\n{WRITING}", encoding="utf-8")
    place = ("la.html", 3) if inside else (FILE, LINE)
    body = "{% include 'la.html' %}" if inside else WRITING
    assert at(told(own, body, Patience())) == ("mau-qua-dai", *place)


@pytest.mark.parametrize("body", GREEDY)
@pytest.mark.usefixtures("_little_memory")
def test_what_fills_the_memory_is_stopped_at_its_line(
    own: Path, monkeypatch: pytest.MonkeyPatch, body: str
) -> None:
    monkeypatch.setattr(running, "LONGEST", math.inf)
    assert at(told(own, GREEDY[body], Patience())) == ("mau-het-bo-nho", FILE, LINE)
    assert told(own, "tốt") == []


def test_the_signals_are_as_they_were(own: Path) -> None:
    told(own, SILENT)
    assert signal.getsignal(signal.SIGPROF) is signal.SIG_DFL
    assert signal.getitimer(signal.ITIMER_PROF) == (0, 0)


def test_whoever_has_the_signal_keeps_it(own: Path) -> None:
    heard: list[int] = []
    before = signal.signal(signal.SIGPROF, lambda number, _: heard.append(number))
    try:
        assert told(own, "tốt") == []
        signal.raise_signal(signal.SIGPROF)
    finally:
        signal.signal(signal.SIGPROF, before)
    assert heard == [signal.SIGPROF]


def test_a_thread_beside_the_main_one_makes_documents_too(own: Path) -> None:
    found: list[list[Diagnostic]] = []
    thread = threading.Thread(target=lambda: found.append(told(own, "tốt")))
    thread.start()
    thread.join()
    assert found == [[]]
