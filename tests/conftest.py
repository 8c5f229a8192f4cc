"""Cases that people can read: `tests/cases/<stage>/*.md` feed `tests/<stage>/test_cases.py`.

A test that takes `case` runs once for every section of those files; `expect(text)` compares
what came out with the section's last ```text block, or rewrites it under `--accept`.

A test that takes `sample` runs once for every document of the sample data; `samples` holds
them all, made once a session.
"""

import os
import re
import shutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path

import pytest
from hypothesis import settings

from reportgen import pipeline, typesetting
from reportgen.batch import drafting
from reportgen.batch.batch import IN_THIS_PROCESS
from reportgen.batch.finding import find
from reportgen.boxes import FrontEnd
from reportgen.commands.run_progress import run_progress
from reportgen.job import Job
from reportgen.shelf import Shelf, take_shelf
from reportgen.standard import Standard

settings.register_profile("own", deadline=None)  # how long a law takes says what else runs
settings.register_profile("ci", derandomize=True, deadline=None)  # a verdict on a change, no seed
settings.load_profile("ci" if os.environ.get("CI") else "own")

DATA = Path(__file__).parents[1] / "data"
CASES = Path(__file__).parent / "cases"
DEFAULT_REGISTERS = CASES / "mac-dinh"
PERIOD_FILE = "ky.yaml"
SECTION = re.compile(r"^## (?P<title>.+)\n(?P<body>(?:(?!## ).*\n?)*)", re.MULTILINE)
BLOCK = re.compile(
    r"^(?P<fence>`{3,})(?P<kind>[\w-]*) *(?P<name>.*)\n(?P<text>(?:.*\n)*?)(?P=fence)$",
    re.MULTILINE,
)
EXPECTED = "text"


@dataclass(frozen=True)
class Block:
    """One fenced block: its kind (`yaml`), the file name after it, if any, and its text."""

    kind: str
    name: str
    text: str

    @property
    def content(self) -> bytes:
        """The bytes meant; `-escape` blocks hold Python's escapes of letters, `-bytes` of bytes."""
        if self.kind.endswith("-escape"):
            return _unescape(self.text).encode("utf-8", "surrogatepass")
        if self.kind.endswith("-bytes"):
            return _unescape(self.text.encode().decode("latin-1")).encode("latin-1")
        return self.text.encode()


@dataclass(frozen=True)
class Case:
    """One section: `blocks` are its input, `expected` what must come of it."""

    path: Path
    title: str
    blocks: tuple[Block, ...]
    expected: str

    def __str__(self) -> str:
        return f"{self.path.stem}: {self.title}"

    def accept(self, actual: str) -> None:
        """Write what came out into the file."""
        text = self.path.read_text(encoding="utf-8")
        section = next(found for found in SECTION.finditer(text) if found["title"] == self.title)
        fence = "`" * max(3, 1 + max(map(len, re.findall("`+", actual)), default=0))
        block = f"{fence}{EXPECTED}\n{actual}{fence}"
        old = [found for found in BLOCK.finditer(section["body"]) if found["kind"] == EXPECTED]
        start, end = old[-1].span() if old else (len(section["body"].rstrip()),) * 2
        offset = section.start("body")
        new = block if old else f"\n\n{block}"
        changed = text[: offset + start] + new + text[offset + end :]
        self.path.write_text(changed, encoding="utf-8", newline="\n")


def _unescape(text: str) -> str:
    return text.encode("ascii", "backslashreplace").decode("unicode_escape")


def read_cases(folder: Path) -> list[Case]:
    """The cases of a stage, by file; a title that stands twice in a file is a mistake."""
    cases = [case for path in sorted(folder.glob("*.md")) for case in _cases_of(path)]
    names = [str(case) for case in cases]
    assert len(names) == len(set(names)), f"{folder}: one title twice"
    return cases


def _cases_of(path: Path) -> list[Case]:
    cases = []
    for section in SECTION.finditer(path.read_text(encoding="utf-8")):
        found = [
            Block(b["kind"], b["name"].strip(), b["text"]) for b in BLOCK.finditer(section["body"])
        ]
        inputs = tuple(block for block in found if block.kind != EXPECTED)
        outputs = [block.text for block in found if block.kind == EXPECTED]
        if inputs:
            cases.append(Case(path, section["title"], inputs, outputs[-1] if outputs else ""))
    return cases


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--accept", action="store_true", help="rewrite expected outputs; read them")


def pytest_configure(config: pytest.Config) -> None:
    if config.getoption("--accept") and config.getoption("numprocesses", default=None):
        raise pytest.UsageError("--accept rewrites files: run it in one process, without -n")


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "case" in metafunc.fixturenames:
        folder = CASES / metafunc.definition.path.parent.name
        metafunc.parametrize("case", read_cases(folder), ids=str)
    if "sample" in metafunc.fixturenames and not _names_sample(metafunc):
        metafunc.parametrize("sample", [*sample_jobs()[1]], indirect=True)


def _names_sample(metafunc: pytest.Metafunc) -> bool:
    """Whether the test chooses its samples itself."""
    marks = metafunc.definition.iter_markers("parametrize")
    return any("sample" in mark.args[0] for mark in marks)


@pytest.fixture(scope="session", autouse=True)
def _in_this_process() -> Iterator[None]:
    """Runs whose number of processes is not said have none, and nobody waits for their progress.

    What worker processes change is tested with their number; a start of them costs a second.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("reportgen.batch.batch.cores", lambda: IN_THIS_PROCESS)
        still = partial(run_progress, clock=lambda: 0.0)
        patch.setattr("reportgen.commands.documents.run_progress", still)
        yield


@pytest.fixture
def accept(request: pytest.FixtureRequest) -> bool:
    """True where expected outputs are to be rewritten."""
    return bool(request.config.getoption("--accept"))


@pytest.fixture
def expect(case: Case, accept: bool) -> Callable[[str], None]:
    """Compares an output with what the case expects."""

    def compare(actual: str) -> None:
        actual = actual.rstrip("\n") + "\n"
        if accept and actual != case.expected:
            case.accept(actual)
        else:
            assert actual == case.expected, f"{case.path}: {case.title}"

    return compare


@pytest.fixture(scope="session")
def own_shelf() -> Shelf:
    """Our templates and standards, read once."""
    shelf, mistakes = take_shelf([])
    assert mistakes == []
    return shelf


@pytest.fixture
def shelf(own_shelf: Shelf) -> Shelf:
    """Our templates and standards, with no data read yet."""
    return Shelf(own_shelf.templates, own_shelf.standards, own_shelf.regimes)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder with the default registers, where the test then stands."""
    for file in DEFAULT_REGISTERS.glob("*.yaml"):
        shutil.copy(file, tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def case_files(case: Case, folder: Path) -> Sequence[Path]:
    """The blocks of a case as files, the one to be read first: `ky.yaml` unless it is named.

    A block `khong` takes a file of the default folder away.
    """
    for block in case.blocks:
        file = folder / (block.name or PERIOD_FILE)
        if block.kind == "khong":
            file.unlink()
            continue
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(block.content)
    return [Path(block.name or PERIOD_FILE) for block in case.blocks if block.kind != "khong"]


@dataclass(frozen=True)
class Sample:
    """A document of the sample data, and what the stages made of it."""

    job: Job
    html: str
    standard: Standard
    front: FrontEnd
    docx: bytes
    pdf: bytes

    @property
    def name(self) -> str:
        """As in `out/`: `muong-vang/2024-h1/977-TB-HU`."""
        return self.job.name


@cache
def sample_jobs() -> tuple[Shelf, dict[str, Job]]:
    """The documents of the sample periods, by name."""
    shelf, mistakes = take_shelf([])
    jobs, said = drafting.jobs(find([DATA]), shelf)
    assert [*mistakes, *said] == []
    return shelf, {job.name: job for job in jobs}


def make_sample(job: Job, shelf: Shelf) -> Sample:
    """All stages of one document; nothing is wrong with a sample."""
    html, standard, mistakes = pipeline.render(job, shelf)
    front, more = pipeline.front_end(job, shelf)
    assert standard is not None
    assert front is not None, more
    files, also = typesetting.write(front, ["docx", "pdf"], {"docx": job.carried})
    assert [*mistakes, *more, *also] == []
    return Sample(job, html, standard, front, files[".docx"], files[".pdf"])


class Samples(Mapping[str, Sample]):
    """The sample documents by name, each made when it is first asked for."""

    def __init__(self) -> None:
        self.shelf, self.jobs = sample_jobs()
        self.made: dict[str, Sample] = {}

    def __getitem__(self, name: str) -> Sample:
        if name not in self.made:
            self.made[name] = make_sample(self.jobs[name], self.shelf)
        return self.made[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self.jobs)

    def __len__(self) -> int:
        return len(self.jobs)


@pytest.fixture(scope="session")
def samples() -> Samples:
    """Every sample document, made once."""
    return Samples()


@pytest.fixture
def sample(request: pytest.FixtureRequest, samples: Samples) -> Sample:
    """One sample document; a test that takes it runs once for each."""
    return samples[request.param]
