"""The pages that people read agree with the program."""

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from textwrap import dedent

import pytest

from reportgen import Refusal, Report, Result, __version__
from reportgen.batch.result import About
from reportgen.cli import run
from reportgen.compute.binding import NEEDS, PLAIN, SET_FORMATS
from reportgen.period.glossary import glossary
from reportgen.render.filters import filters
from reportgen.shelf import take_shelf
from reportgen.texts.documents import DOCUMENTS

ROOT = Path(__file__).parent.parent
PAGES = ["README.md", "data/README.md", "templates/README.md"]
INSPECTION = "docs/kiem-tra-word.md"
FIGURES = "docs/so-lieu.md"
EXPLAINING = "docs/giai-thich.md"
OPERATION = "docs/van-hanh.md"
LIBRARY = "docs/thu-vien.md"


OWN = "MẪU-CỦA-TÔI"
"""The folder of a user's templates, as the pages call it."""
EXAMPLE = "data/muong-vang/vi-du.yaml"


def read(page: str) -> str:
    return (ROOT / page).read_text(encoding="utf-8")


def fenced(page: str, kind: str) -> list[str]:
    """The fenced blocks of a kind in a page."""
    return re.findall(rf"(?ms)^```{kind}\n(.*?)^```$", read(page))


def commands(page: str) -> list[str]:
    """The command lines of a page, without what stands beside them."""
    return re.findall(r"(?m)^ {4}(reportgen .*?)(?:  +#.*)?$", read(page))


PERIODS = [it for it in fenced("data/README.md", "yaml") if it.startswith("don_vi:")]
INDICATORS = [it for it in fenced("data/README.md", "yaml") if it.startswith("chi_tieu:\n")]
FILE_OF_TEMPLATE = re.compile(r"\{# (?:.*/)?(documents/([\w-]+)\.html) #\}\n")
TEMPLATES = [it for it in fenced("templates/README.md", "html") if FILE_OF_TEMPLATE.match(it)]
FRAGMENTS = [it for it in fenced("templates/README.md", "html") if it not in TEMPLATES]
RULES = fenced("templates/README.md", "css")
COMMANDS = [it for page in (*PAGES, INSPECTION, FIGURES, EXPLAINING) for it in commands(page)]
WORD_FILES = ["cong-van-den.docx", "a.docx", "ho-so/b.docx"]
"""The Word files that the pages speak of."""


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the sample data and an empty folder for templates, where the test stands."""
    shutil.copytree(ROOT / "data", tmp_path / "data")
    (tmp_path / OWN / "documents").mkdir(parents=True)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write_template(block: str) -> str:
    """The example as a user's template; its document type."""
    place = FILE_OF_TEMPLATE.match(block)
    assert place is not None
    Path(OWN, place[1]).write_text(block, encoding="utf-8")
    return place[2]


def write_word_files() -> None:
    """The Word files of the pages: our own notice under their names."""
    assert run(["render", "data/muong-vang/2024-h1.yaml", "--type", "thong-bao"]) == 0
    notice = Path("out/muong-vang/2024-h1/977-TB-HU.docx")
    for name in WORD_FILES:
        Path(name).parent.mkdir(exist_ok=True)
        shutil.copy(notice, name)


def test_the_page_on_inspection_shows_what_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    """The JSON keys and the options of the page are those of the program."""
    page = read(INSPECTION)
    run(["inspect", "--help"])
    options = capsys.readouterr().out
    assert {*re.findall(r"--[a-z]+", page)} <= {*re.findall(r"--[a-z]+", options)}


def options_of(command: str, capsys: pytest.CaptureFixture[str]) -> set[str]:
    """The options that the help of a command lists."""
    assert run([command, "--help"]) == 0
    return {*re.findall(r"--[a-z][a-z-]+", capsys.readouterr().out)} - {"--help"}


def test_the_page_on_operation_tells_every_option(capsys: pytest.CaptureFixture[str]) -> None:
    page = read(OPERATION)
    told = {*re.findall(r"(?<![-\w])--[a-z][a-z-]+", page)}
    assert told == options_of("render", capsys)
    about_check = page.partition("`check` làm hết mọi bước")[2].partition("\n\n")[0]
    assert {*re.findall(r"--[a-z][a-z-]+", about_check)} == options_of("check", capsys)


def test_the_page_on_operation_tells_every_reason() -> None:
    texts = DOCUMENTS["vi"]
    reasons = {it.removeprefix("why-"): texts[it] for it in texts if it.startswith("why-")}
    del reasons["option"]  # the help of `--why`
    rows = dict(re.findall(r"(?m)^\| ([^|]+) \| `(\w+)` \|", read(OPERATION)))
    assert rows == {text: name for name, text in reasons.items()}


def keys(told: object) -> set[str]:
    """All keys in a value of JSON, however deep."""
    if isinstance(told, dict):
        return {*told, *(key for it in told.values() for key in keys(it))}
    return {key for it in told for key in keys(it)} if isinstance(told, list) else set()


def run_script() -> subprocess.CompletedProcess[str]:
    """The script of the page on operation, run where we stand."""
    [script] = fenced(OPERATION, "sh")
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    return subprocess.run(
        ["sh", "-c", script], env={**os.environ, "PATH": path}, check=False,
        capture_output=True, text=True,
    )  # fmt: skip


def test_the_script_of_the_page_goes_on_without_a_summary(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    done = run_script()
    assert (done.returncode, done.stderr) == (2, "")
    assert "render.txt" in done.stdout
    assert Path("render.txt").read_text(encoding="utf-8")


@pytest.mark.usefixtures("office")
def test_the_commands_of_an_evening_work_one_after_the_other(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """In one folder, so that what stands is left; then a file goes wrong, and the script says so.

    What other pages have is run there. A few units are enough.
    """
    for unit in ("dang-uy-muong-vang", "ubnd-muong-vang"):
        shutil.rmtree(Path("data", unit))
    Path("data/lai-son/2026-h1.yaml").unlink()
    for command in commands(OPERATION):
        if command in COMMANDS:
            continue
        status = run(shlex.split(command)[1:])
        said = capsys.readouterr().err
        assert status == 0, f"{command}\n{said}"
    lying = {it.name for it in Path("out").iterdir() if it.is_file()}
    assert lying == {*re.findall(r"(?m)^\| `(\w*\.[\w.]+)` \|", read(OPERATION))}
    file = Path("data/nam-pung/2024-h1.yaml")
    file.write_text(file.read_text(encoding="utf-8").replace("2024-H1", "2024-H9"), "utf-8")
    done = run_script()
    assert (done.returncode, done.stderr) == (1, "")
    assert [it.split("\t")[0] for it in done.stdout.splitlines()] == [str(file)]
    summary = json.loads(Path("out/summary.json").read_text(encoding="utf-8"))
    assert {it for it in keys(summary) if f"`{it}`" not in read(OPERATION)} == set()


@pytest.mark.usefixtures("office")
def test_the_programs_of_the_page_print_what_it_shows() -> None:
    """Each in a process of its own, as a program would be, with worker processes."""
    programs = re.findall(r"(?ms)^```python\n(.*?)^```\n\n```text\n(.*?)^```$", read(LIBRARY))
    assert len(programs) == len(fenced(LIBRARY, "python"))
    for program, shown in programs:
        done = subprocess.run(
            [sys.executable, "-c", program], capture_output=True, text=True, check=False
        )
        assert (done.stdout, done.stderr) == (shown, "")


def test_the_page_on_the_library_tells_every_field() -> None:
    page = read(LIBRARY)
    types = (About, Report, Refusal, Result)
    fields = {it for kind in types for it in vars(kind).get("__annotations__", {})}
    assert {it for it in fields if f"`{it}`" not in page} == set()


def test_no_example_stands_outside_the_tests() -> None:
    assert len(PERIODS) + len(INDICATORS) == len(fenced("data/README.md", "yaml"))
    assert PERIODS
    assert INDICATORS
    assert TEMPLATES
    fences = {kind for page in PAGES for kind in re.findall(r"(?m)^```(\w*)$", read(page))}
    assert fences <= {"yaml", "html", "css", ""}


@pytest.mark.usefixtures("office")
@pytest.mark.parametrize("block", PERIODS)
def test_a_period_of_the_page_gives_its_documents(
    block: str, capsys: pytest.CaptureFixture[str]
) -> None:
    Path(EXAMPLE).write_text(block, encoding="utf-8")
    status = run(["render", EXAMPLE, "--strict"])
    said = capsys.readouterr().err
    assert (status, "0 không ghi được, 0 lỗi, 0 cảnh báo" in said) == (0, True), said
    assert {it.suffix for it in Path("out/muong-vang").rglob("*.*")} == {".docx", ".pdf"}


@pytest.mark.usefixtures("office")
@pytest.mark.parametrize("block", INDICATORS)
def test_an_indicator_of_the_page_binds(block: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Put at the end of the catalogue as it stands."""
    name = re.findall(r"(?m)^  (\w+):", block)[0]
    catalogue = Path("data/chi-tieu.yaml")
    added = catalogue.read_text(encoding="utf-8") + block.removeprefix("chi_tieu:\n")
    catalogue.write_text(added, encoding="utf-8")
    period = (
        "don_vi: muong-vang\nky: 2024-H2\nchot_so_lieu: 15/12/2024\n"
        "bang:\n  xa: [{ten: A, so_tieu_chi: 7}, {ten: B, so_tieu_chi: 10}]\n"
        f'noi_dung: {{mo_dau: "Có {{{name}}}, đến {{chot_so_lieu}}."}}\n'
        "van_ban: [{loai: thong-bao, so: 1, ngay: 20/12/2024, trich_yeu: A, nguoi_ky: bi_thu}]\n"
    )
    Path(EXAMPLE).write_text(period, encoding="utf-8")
    status = run(["show", EXAMPLE, "--stage", "html"])
    page, said = capsys.readouterr()
    assert (status, said) == (0, "")
    assert "Có 01 xã, đến 15/12/2024." in re.sub("<[^>]*>", "", page).replace("\u00a0", " ")


@pytest.mark.usefixtures("office")
@pytest.mark.parametrize("block", TEMPLATES)
def test_a_template_of_the_page_makes_a_document(
    block: str, capsys: pytest.CaptureFixture[str]
) -> None:
    kind = write_template(block)
    period = re.sub(r"(?m)^(  - \{loai: )[\w-]+", rf"\g<1>{kind}", PERIODS[0])
    Path(EXAMPLE).write_text(period, encoding="utf-8")
    arguments = [EXAMPLE, "--type", kind, "--templates", OWN]
    assert run(["render", *arguments]) == 0
    said = capsys.readouterr().err
    assert "1 văn bản, 0 không ghi được, 0 lỗi" in said
    assert run(["show", *arguments, "--stage", "html"]) == 0
    page = capsys.readouterr().out
    printed = re.findall(r'<p>([^<{]+)</p>|set ten_loai = "(.+)"', block)
    assert printed
    assert [it for it in printed if "".join(it) not in page] == []


@pytest.mark.usefixtures("office")
def test_fragments_and_rules_of_the_page_make_a_document(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """All in one template, blocks as they are, all else before the text; Word loses nothing."""
    blocks = "".join(it for it in FRAGMENTS if "{% block" in it)
    inside = "".join(it for it in FRAGMENTS if "{% block" not in it)
    text = f"{blocks}{{% block mo_dau %}}\n{inside}{{{{ super() }}}}{{% endblock %}}\n"
    Path(OWN, "documents/thong-bao.html").write_text(
        f'{{% extends "goc/documents/thong-bao.html" %}}\n{text}', encoding="utf-8"
    )
    style = Path(OWN, "standards/hd36/style.css")
    style.parent.mkdir(parents=True)
    rules = "\n".join(RULES)
    style.write_text(f'@import url("../../goc/standards/hd36/style.css");\n{rules}', "utf-8")
    period = "data/muong-vang/2024-h1.yaml"
    assert run(["template", "lint", OWN]) == 0
    assert run(["render", period, "--type", "thong-bao", "--templates", OWN]) == 0
    said = "".join(capsys.readouterr())
    assert [it for it in said.splitlines() if "word-khong-co" in it] == []


@pytest.mark.usefixtures("office")
@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_of_the_page_works(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    """What would be written elsewhere is written below the test's own folder."""
    for block in TEMPLATES:
        write_template(block)
    if " inspect " in command:
        write_word_files()
    capsys.readouterr()
    _, *arguments = shlex.split(command.replace("/tmp/", "tmp/"))  # noqa: S108  # as it is typed
    status = run(arguments)
    out, err = capsys.readouterr()
    assert status == 0, err
    assert out or "không có lỗi" in err or "đã ghi" in err


def test_a_command_writes_the_files_that_the_page_names(office: Path) -> None:
    found = re.findall(
        r"(?m)^ {4}(reportgen .*?) +# ghi (\S+?)(\.\w+), (\.\w+)$", read("README.md")
    )
    assert found
    for command, stem, *suffixes in found:
        assert run(shlex.split(command)[1:]) == 0
        assert [it for it in suffixes if not (office / f"{stem}{it}").is_file()] == []


@pytest.mark.usefixtures("office")
def test_a_mistake_is_told_as_the_page_shows(capsys: pytest.CaptureFixture[str]) -> None:
    """The line that the page quotes, at its number in the file, below keys of its own."""
    shown = re.findall(r"(?m)^ {4}data/.*: lỗi .*\n(?:(?: {4}.*)\n)+", read("README.md"))
    assert shown
    for block in map(dedent, shown):
        file, line, path = re.findall(r"(?m)^(\S+?):(\d+):.* \((.+)\)$", block)[0]
        text = re.findall(rf"(?m)^ +{line} \| (.*)$", block)[0]
        keys = path.split(".")[:-1]
        above = ["don_vi: muong-vang", "ky: 2024-H1", "chot_so_lieu: 15/6/2024"]
        nested = [f"{'  ' * depth}{key}:" for depth, key in enumerate(keys)]
        gap = [""] * (int(line) - 1 - len(above) - len(nested))
        Path(file).write_text("\n".join([*above, *gap, *nested, text, ""]), encoding="utf-8")
        assert run(["check", file]) == 1
        said = capsys.readouterr().err.splitlines()
        assert said[:-1] == block.splitlines()


def tracked() -> list[Path]:
    """The files of the repository; of a copy without git, all but what the commands make."""
    git = ["git", "-c", "safe.directory=*", "ls-files", "-z"]
    listed = subprocess.run(git, cwd=ROOT, capture_output=True, text=True, check=False)
    names = listed.stdout.split("\0") if listed.returncode == 0 else []
    if any(names):
        return [Path(name) for name in names if name]
    tops = [it for it in ROOT.iterdir() if it.name not in {"out", ".venv"}]
    files = [it for top in tops for it in (top, *top.rglob("*")) if it.is_file()]
    return [it.relative_to(ROOT) for it in files]


def test_no_document_is_kept_but_to_be_compared() -> None:
    """Documents are made from the data, so none is in the repository."""
    files = tracked()
    assert Path("README.md") in files
    documents = [it for it in files if it.suffix.lower() in {".docx", ".pdf"}]
    assert [it for it in documents if it.parts[:2] != ("tests", "golden")] == []


def test_the_key_tables_are_those_of_the_model() -> None:
    assert read("data/README.md").partition("<!-- từ điển -->\n")[2] == glossary()


@pytest.mark.parametrize(
    "name", [*PLAIN, *(f":{form}" for form in {**NEEDS, **SET_FORMATS} if form)]
)
def test_every_binding_and_format_is_explained(name: str) -> None:
    page = read("data/README.md")
    assert f"{{{name}" in page or f"{name}}}" in page


@pytest.mark.parametrize("name", filters(str))
def test_every_filter_is_explained(name: str) -> None:
    assert f"`{name}" in read("templates/README.md")


def test_every_document_type_is_named() -> None:
    shelf, _ = take_shelf([])
    for kind in shelf.templates.types():
        assert f"`{kind}`" in read("templates/README.md")


@pytest.mark.parametrize("page", [*PAGES, OPERATION, LIBRARY])
def test_links_and_pictures_lead_somewhere(page: str) -> None:
    folder = (ROOT / page).parent
    targets = re.findall(r"\]\((?!https?:)([^)#]+)\)", read(page))
    assert [it for it in targets if not (folder / it).exists()] == []


@pytest.mark.parametrize("command", ["make report", "make test"])
def test_the_two_commands_are_in_readme_and_makefile(command: str) -> None:
    assert command in read("README.md")
    assert re.search(rf"(?m)^{command.split()[1]}:", read("Makefile"))


def test_the_changelog_tells_of_this_version() -> None:
    assert f"## {__version__}" in read("CHANGELOG.md")
