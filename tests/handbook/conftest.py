"""The recipes of the editors' handbook, read from its Markdown and done as it says.

A test that takes `recipe` runs once for each; `dish(recipe)` is what came of it, made once.
"""

import io
import re
import shlex
import shutil
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from zipfile import ZipFile

import pypdfium2 as pdfium
import pytest
from lxml import etree

from reportgen.cli import run

ROOT = Path(__file__).parents[2]
HANDBOOK = ROOT / "docs/so-tay-mau.md"
SECTION = re.compile(r"(?ms)^### (?P<number>\d+)\. (?P<title>[^\n]+)\n(?P<text>.*?)(?=^##|\Z)")
FENCE = re.compile(r"(?ms)^```(?P<kind>\w+)(?: (?P<name>\S+))?\n(?P<text>.*?)^```$")
BESIDE = re.compile(r"\s+# .*")
COMMANDS = "sh"
PROGRAM = "reportgen"
MM_PER_PT = 25.4 / 72


@dataclass(frozen=True)
class Recipe:
    """A section of the handbook with a number before its title."""

    number: int
    title: str
    text: str

    def __str__(self) -> str:
        return f"{self.number}"

    def blocks(self) -> Iterator[tuple[str, str, str]]:
        """Its fenced blocks in order: kind, name of a file or nothing, text."""
        for it in FENCE.finditer(self.text):
            yield it["kind"], it["name"] or "", it["text"]

    def commands(self) -> Iterator[str]:
        """Its command lines in order, without what is said beside them."""
        for kind, _, text in self.blocks():
            if kind == COMMANDS:
                yield from (BESIDE.sub("", it) for it in text.splitlines())


@dataclass(frozen=True)
class Made:
    """A document that a recipe made, in both formats."""

    file: Path

    @cached_property
    def docx(self) -> bytes:
        """The Word file."""
        return self.file.read_bytes()

    @cached_property
    def pdf(self) -> bytes:
        """The PDF."""
        return self.file.with_suffix(".pdf").read_bytes()

    @property
    def names(self) -> list[str]:
        """The names of the parts of the Word file."""
        with ZipFile(io.BytesIO(self.docx)) as archive:
            return archive.namelist()

    def part(self, name: str) -> etree._Element:
        """A part of the Word file."""
        with ZipFile(io.BytesIO(self.docx)) as archive:
            return etree.fromstring(archive.read(name))

    @cached_property
    def body(self) -> etree._Element:
        """The body of the Word file."""
        return self.part("word/document.xml")

    @cached_property
    def paper(self) -> pdfium.PdfDocument:
        """The PDF, opened."""
        return pdfium.PdfDocument(self.pdf)

    @cached_property
    def pages(self) -> list[str]:
        """The words of each page of the PDF, one space between any two."""
        return [" ".join(it.get_textpage().get_text_range().split()) for it in self.paper]

    def place(self, words: str) -> tuple[float, float]:
        """Where words first begin in the PDF: from the left edge and from the top, in mm."""
        for page in self.paper:
            text = page.get_textpage()
            if found := text.search(words, match_case=True).get_next():
                left, _, _, top = text.get_charbox(found[0], loose=True)
                return left * MM_PER_PT, (page.get_height() - top) * MM_PER_PT
        raise AssertionError(words)


def recipes() -> list[Recipe]:
    """The recipes of the handbook."""
    found = SECTION.finditer(HANDBOOK.read_text(encoding="utf-8"))
    return [Recipe(int(it["number"]), it["title"], it["text"]) for it in found]


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "recipe" in metafunc.fixturenames:
        metafunc.parametrize("recipe", recipes(), ids=str)


@pytest.fixture
def all_recipes() -> list[Recipe]:
    """The recipes of the handbook, in order."""
    return recipes()


@pytest.fixture(scope="session")
def dish(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Recipe], Made]:
    """The document of a recipe."""
    done: dict[int, Made] = {}

    def make(recipe: Recipe) -> Made:
        if recipe.number not in done:
            folder = tmp_path_factory.mktemp(f"recipe-{recipe}")
            done[recipe.number] = cook(recipe, folder)
        return done[recipe.number]

    return make


def cook(recipe: Recipe, folder: Path) -> Made:
    """Do a recipe in a folder, beside a copy of the sample data; it makes one document."""
    shutil.copytree(ROOT / "data", folder / "data")
    (folder / "docs").symlink_to(ROOT / "docs")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        write_files(recipe)
        for command in recipe.commands():
            assert do(command) == 0, command
    [docx] = folder.glob("out/*/*/*.docx")
    return Made(docx)


def write_files(recipe: Recipe) -> None:
    """Write every block that names a file as that file, below the folder where we stand."""
    for _, name, text in recipe.blocks():
        if name:
            Path(name).parent.mkdir(parents=True, exist_ok=True)
            Path(name).write_text(text, encoding="utf-8")


STRICT = {"check": ["--strict"], "render": ["--strict"], "verify": ["--no-office"]}
"""What is added to commands: a warning is as bad as an error; LibreOffice is asked once for all."""


def do(command: str) -> int:
    """Run a command line where we stand; the exit status."""
    program, *arguments = shlex.split(command)
    if program == PROGRAM:
        return run([*arguments, *STRICT.get(arguments[0], [])])
    return subprocess.run(["sh", "-c", command], check=False).returncode
