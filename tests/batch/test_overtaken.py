"""Templates that are edited during a run, and then edited back: nothing made of them is trusted."""

import pickle
import shutil
import sys
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from reportgen.batch import tasks
from reportgen.batch.orders import Drafted, Order, Product, Workshop
from reportgen.data_files import own_templates
from reportgen.fingerprint import templates
from reportgen.library import Batch, Result
from reportgen.workers.scheduler import Failure, Here

sys.path.insert(0, str(Path(__file__).parent))  # as in test_cluster.py
runs = import_module("runs")

UNITS = 6
STYLES = Path("mau/standards/hd36/style.css")
PAGE = Path("mau/parts/trang.html")
INDENTED = b"\np { margin-left: 2cm !important }\n"
DAY = b"{{ van_ban.ngay_thang }}"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A few communes, and what an undisturbed run makes of them."""
    folder = tmp_path_factory.mktemp("made")
    runs.commune_files(folder / "xa", UNITS, 1)
    shutil.copytree(runs.ROOT / "templates", folder / "mau")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        assert runs.here("xa", templates="mau").ok
    (folder / "out").rename(folder / "fresh")
    return folder


@pytest.fixture(autouse=True)
def place(made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The same without `out`, where the test stands."""
    for it in ("xa", "mau"):
        shutil.copytree(made / it, tmp_path / it)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def batch(**options: Any) -> Batch:
    return Batch(["xa"], **{"formats": ["docx"], "jobs": 0, "templates": "mau", **options})


def edited(file: Path, old: bytes = b"", new: bytes = INDENTED) -> bytes:
    """The bytes before."""
    before = file.read_bytes()
    assert old in before
    file.write_bytes(before.replace(old, new) if old else before + new)
    return before


def codes(report: Any) -> list[str]:
    return [it.code for it in report.general]


def stopped(undo: int, stop: int, **options: Any) -> Batch:
    """A run with another stylesheet from its second document to one of the next, then stopped."""
    found = batch(**options)
    outcomes = found.run()
    next(outcomes)
    before = edited(STYLES)
    for done in range(2, stop + 1):
        next(outcomes)
        if done == undo:
            STYLES.write_bytes(before)
    outcomes.close()
    STYLES.write_bytes(before)
    return found


def made_anew() -> list[str]:
    """The states of a run's documents, all of which stand then as in an undisturbed run."""
    report = runs.here("xa", templates="mau")
    assert report.ok
    return [it.state for it in report.results]


def test_a_stylesheet_until_a_run_is_stopped(made: Path) -> None:
    report = stopped(undo=4, stop=4).report
    assert codes(report) == ["mau-doi-giua-chung"]
    fresh, found = runs.finals(made / "fresh"), runs.finals(Path("out"))
    assert len([it for it in found if found[it] != fresh[it]]) == 3, "the edit is to be seen"
    assert made_anew() == ["unchanged"] + ["written"] * (UNITS - 1)
    assert runs.finals(Path("out")) == fresh
    assert made_anew() == ["unchanged"] * UNITS


def test_a_stylesheet_that_is_back_before_a_run_ends(made: Path) -> None:
    report = stopped(undo=3, stop=UNITS).report
    assert codes(report) == ["mau-doi-giua-chung"]
    assert made_anew() == ["unchanged", "written", "written"] + ["unchanged"] * (UNITS - 3)
    assert runs.finals(Path("out")) == runs.finals(made / "fresh")


def test_an_entry_of_before_does_not_vouch_for_what_was_written_since(made: Path) -> None:
    shutil.copytree(made / "fresh", "out")
    assert made_anew() == ["unchanged"] * UNITS
    stopped(undo=4, stop=4, force=True)
    assert made_anew() == ["unchanged"] + ["written"] * 3 + ["unchanged"] * (UNITS - 4)
    assert runs.finals(Path("out")) == runs.finals(made / "fresh")


def test_a_template_while_files_are_read(made: Path) -> None:
    before: list[bytes] = []

    def tell(phase: str, done: int, _: int) -> None:
        if (phase, done) == ("read", 2):
            before.append(edited(PAGE, DAY, b"nay"))
        if (phase, done) == ("read", 5):
            PAGE.write_bytes(before[0])

    found = batch(tell=tell)
    states = [it.state for it in found.run() if isinstance(it, Result)]
    assert (states, codes(found.report)) == (["written"] * UNITS, ["mau-doi-giua-chung"])
    fresh = runs.finals(made / "fresh")
    wrong = {it for it, content in runs.finals(Path("out")).items() if content != fresh[it]}
    assert wrong
    report = runs.here("xa", templates="mau")
    assert {it.about.name + ".docx" for it in report.results if it.state == "written"} == wrong
    assert runs.finals(Path("out")) == fresh


def test_a_file_that_is_read_document_by_document(
    made: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One that ran into a limit, while the template was another."""
    real, draft_one = tasks.draft, tasks.draft_one

    def draft(workshop: Workshop, file: Path) -> Any:
        return Failure("memory") if "xa-00" in str(file) else real(workshop, file)

    def disturbed(*given: Any) -> Drafted:
        before = edited(PAGE, DAY, b"nay")
        found = draft_one(*given)
        PAGE.write_bytes(before)
        return found

    with monkeypatch.context() as patch:
        patch.setattr(tasks, "draft", draft)
        patch.setattr(tasks, "draft_one", disturbed)
        report = runs.here("xa", templates="mau")
    assert codes(report) == ["mau-doi-giua-chung"]
    assert made_anew() == ["written"] + ["unchanged"] * (UNITS - 1)
    assert runs.finals(Path("out")) == runs.finals(made / "fresh")


def test_what_is_kept_of_templates_is_let_go_of_when_they_have_changed() -> None:
    """Standards are read once for a digest: what was read then may be another one's."""
    shutil.copytree("mau", "khac")  # of which nothing is kept yet
    rules = Path("khac/standards/hd36/rules.yaml")
    folders = (rules.parents[2],)
    workshop = Workshop(folders, templates([*folders, own_templates()]), "1")
    before = edited(rules, new=b"\nla: [\n")
    assert tasks.survey(workshop)
    rules.write_bytes(before)
    assert tasks.survey(workshop) == []


def test_who_works_tells_whether_the_templates_are_still_those_of_the_run() -> None:
    """It travels; without a digest nothing is compared."""
    digest = templates([Path("mau"), own_templates()])
    file = Path("xa/xa-00/ky.yaml")
    known, unknown = Workshop((Path("mau"),), digest, "1"), Workshop((Path("mau"),), "", "1")
    assert told(known, file) == [False, False]
    edited(STYLES)
    assert told(known, file) == [True, True]
    assert told(unknown, file) == [False, False]


def told(workshop: Workshop, file: Path) -> list[bool]:
    ((_, drafted),) = Here().map(lambda it: tasks.draft(workshop, it), [file])
    assert isinstance(drafted, Drafted)
    (draft,) = drafted.drafts
    assert draft.manuscript
    product = tasks.make(workshop, Order(draft.manuscript, ("docx",), ()))
    back: list[Drafted | Product] = [pickle.loads(pickle.dumps(it)) for it in (drafted, product)]
    return [it.overtaken for it in back]
