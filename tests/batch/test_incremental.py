"""What is made again when something changes, and why; all else is left as it is."""

import shutil
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
import yaml

from reportgen.batch import tasks
from reportgen.batch.choice import Choice

sys.path.insert(0, str(Path(__file__).parent))  # as in test_cluster.py
runs = import_module("runs")

UNITS = 12
FIGURES = 'so_lieu: {ho_ngheo: 203, thu_ngan_sach: "48,2"}\n'
SHOWING = {"xa-01", "xa-04", "xa-09"}
"""The communes whose text shows the number of poor households."""
POOR = {f"{it}/2024-h1/01-TB-HU" for it in SHOWING}
ALL = {f"xa-{number:02}/2024-h1/01-TB-HU" for number in range(UNITS)}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Twelve communes of one document each, made once."""
    folder = tmp_path_factory.mktemp("made")
    for code in runs.office(folder / "xa", UNITS):
        text = "Còn {ho_ngheo} nghèo." if code in SHOWING else "Thu {thu_ngan_sach}."
        file = runs.period(code, runs.document(1), text=text, more=FIGURES)
        runs.write(folder / "xa" / code / "ky.yaml", file)
    shutil.copytree(runs.ROOT / "templates", folder / "mau")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        report = runs.here("xa", templates="mau")
    assert report.ok, report.diagnostics
    assert {it.about.name for it in report.results} == ALL
    return folder


@pytest.fixture
def place(made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy, where the test stands."""
    shutil.copytree(made, tmp_path, dirs_exist_ok=True)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(**options: Any) -> Any:
    return runs.here("xa", **{"templates": "mau", **options})


def why(report: Any) -> dict[str, tuple[str, ...]]:
    """The documents that were made, and why; all others stand."""
    assert {it.state for it in report.results} <= {"written", "unchanged"}, report.diagnostics
    return {it.about.name: it.why for it in report.results if it.state == "written"}


def edit(file: Path | str, old: str, new: str) -> None:
    file = Path(file)
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


# Nothing has changed.


def test_a_second_run_reads_no_data(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = {it: it.stat().st_mtime_ns for it in (place / "out").rglob("*.docx")}
    journal = (place / "out" / ".manifest.jsonl").read_bytes()
    drafted: list[object] = []
    for name in ("draft", "make", "survey"):
        monkeypatch.setattr(tasks, name, lambda *given: drafted.append(given))
    phases: dict[str, int] = {}
    report = run(tell=lambda phase, done, _total: phases.update({phase: done}))
    assert report.ok
    assert drafted == []
    assert phases == {"compare": UNITS}
    assert {it.about.name for it in report.results if it.state == "unchanged"} == ALL
    assert {it: it.stat().st_mtime_ns for it in (place / "out").rglob("*.docx")} == before
    assert (place / "out" / ".manifest.jsonl").read_bytes() == journal


def test_a_file_that_is_only_touched_or_copied_is_unchanged(place: Path) -> None:
    for file in (place / "xa").rglob("*.yaml"):
        content = file.read_bytes()
        file.unlink()
        file.write_bytes(content)
    assert why(run()) == {}


# One input has changed.


@pytest.mark.usefixtures("place")
def test_one_period_file() -> None:
    edit("xa/xa-03/ky.yaml", "Thu ", "Đã thu ")
    assert why(run()) == {"xa-03/2024-h1/01-TB-HU": ("data",)}
    assert why(run()) == {}


def test_a_comment_in_a_period_file(place: Path) -> None:
    """It changes the file that carries the data; else only the places that mistakes are told by."""
    assert run(carry=()).ok
    file = place / "xa/xa-03/ky.yaml"
    edit(file, "nguoi_ky: bi_thu}", "nguoi_ky: bi_thu}\n# đã soát")
    assert why(run(carry=())) == {}
    edit(file, "ky: 2024-H1", "# đã soát\nky: 2024-H1")
    assert why(run(carry=())) == {name(3): ("data",)}  # every line has moved
    assert run().ok
    edit(file, "# đã soát\nky", "# đã soát lại\nky")
    assert why(run()) == {name(3): ("data",)}


CHANGES = [
    ("ten: Số hộ nghèo, don_vi_tinh: hộ}", "ten: Số hộ nghèo, don_vi_tinh: gia đình}", POOR),
    ("ten: Thu ngân sách, don_vi_tinh: tỷ đồng", "ten: Thu ngân sách, don_vi_tinh: triệu đồng",
     ALL - POOR),
    ("ten: Số hộ nghèo", "ten: Hộ nghèo", set[str]()),  # the name is not in the text
    ("so_le: 1", "so_le: 2", set[str]()),  # a typed number keeps its digits
]  # fmt: skip


def test_an_indicator_changes_exactly_the_documents_that_show_it(place: Path) -> None:
    assert run(carry=()).ok
    for old, new, showing in CHANGES:
        before = shown(place)
        edit("xa/chi-tieu.yaml", old, new)
        assert why(run(carry=())) == dict.fromkeys(showing, ("catalogue",)), new
        after = shown(place)
        assert {it for it in ALL if before[it] != after[it]} == showing, new
        assert why(run(carry=())) == {}


@pytest.mark.usefixtures("place")
def test_a_document_that_carries_the_data_carries_the_units_of_its_figures() -> None:
    """So these are made again whose file carries the figure, shown or not: all, here."""
    for old, new, showing in CHANGES:
        edit("xa/chi-tieu.yaml", old, new)
        found = why(run())
        assert found == dict.fromkeys(ALL if showing else showing, ("catalogue",)), new


def shown(place: Path) -> dict[str, bytes]:
    return {it: (place / "out" / f"{it}.docx").read_bytes() for it in ALL}


@pytest.mark.usefixtures("place")
def test_one_unit_of_the_registry() -> None:
    registry = yaml.safe_load(Path("xa/don-vi.yaml").read_text(encoding="utf-8"))
    registry["xa-05"]["co_quan"] = "ĐẢNG ỦY XÃ NẬM PỤNG"
    runs.write(Path("xa/don-vi.yaml"), runs.json.dumps(registry, ensure_ascii=False, indent=1))
    assert why(run()) == {"xa-05/2024-h1/01-TB-HU": ("registry",)}


@pytest.mark.usefixtures("place")
def test_an_earlier_period_that_a_document_compares_with() -> None:
    earlier = runs.period("xa-01", more="so_lieu: {ho_ngheo: 250}\n").replace("2024", "2023")
    edit("xa/xa-01/ky.yaml", "Còn {ho_ngheo} nghèo.", "{ho_ngheo} ({ho_ngheo:cung_ky}).")
    earlier_file = runs.write(Path("xa/xa-01/truoc.yaml"), earlier)
    assert why(run())["xa-01/2024-h1/01-TB-HU"] == ("data", "others")
    edit(earlier_file, "250", "251")
    assert why(run())["xa-01/2024-h1/01-TB-HU"] == ("others",)
    edit(earlier_file, "Mở đầu.", "Lời khác.")
    assert why(run()) == {"xa-01/2023-h1/01-TB-HU": ("data",)}


@pytest.mark.usefixtures("place")
def test_a_template() -> None:
    """All documents: which files a template includes is not followed."""
    edit("mau/documents/thong-bao.html", "Tình hình thực hiện", "Việc thực hiện")
    assert why(run()) == dict.fromkeys(ALL, ("templates",))
    assert why(run()) == {}


def test_a_comment_in_a_template_makes_all_again(place: Path) -> None:
    """More than would be needed: the key has the bytes of the template folders."""
    before = shown(place)
    edit("mau/documents/bao-cao.html", "{% extends trang %}", "{# chú thích #}{% extends trang %}")
    assert why(run()) == dict.fromkeys(ALL, ("templates",))
    assert shown(place) == before


@pytest.mark.parametrize("name", ["fonts", "libraries"])
def test_what_the_machine_has(place: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    del place
    monkeypatch.setattr(f"reportgen.fingerprint.shared.{name}.digest", lambda *_: "other")
    assert why(run()) == dict.fromkeys(ALL, (name,))
    assert why(run()) == {}


# What is asked for has changed.


def test_a_format_more_and_a_format_less(place: Path) -> None:
    before = shown(place)
    only = Choice({"don_vi": ("xa-00", "xa-01")})
    found = why(run(formats=["docx", "pdf"], choice=only))
    assert found == dict.fromkeys((name(0), name(1)), ("format",))
    assert shown(place) == before
    assert why(run(formats=["pdf"], choice=only)) == {}
    assert why(run(formats=["docx", "pdf"], choice=only)) == {}
    assert why(run()) == {}


def name(number: int) -> str:
    return f"xa-{number:02}/2024-h1/01-TB-HU"


def test_what_files_carry(place: Path) -> None:
    del place
    assert {*why(run(carry=())).values()} == {("options",)}
    assert why(run(carry=())) == {}
    assert why(run(carry=["docx"])).keys() == ALL


def test_force(place: Path) -> None:
    before = shown(place)
    assert why(run(force=True)) == dict.fromkeys(ALL, ("force",))
    assert shown(place) == before


# What stands is not what was made.


@pytest.mark.parametrize(
    "harm",
    [
        lambda file: file.unlink(),
        lambda file: file.write_bytes(b""),
        lambda file: file.write_bytes(file.read_bytes()[:-1] + b"\x01"),
        lambda file: shutil.rmtree(file.parent),
        lambda file: (file.rename("x.docx"), file.symlink_to(Path("x.docx").absolute())),
        lambda file: (file.unlink(), file.mkdir(), (file / "x").touch()),
    ],
    ids=["gone", "empty", "edited", "folder", "link", "a folder in its place"],
)
def test_an_output_that_is_not_as_it_was_made(place: Path, harm: Callable[[Path], Any]) -> None:
    file = place / "out" / f"{name(2)}.docx"
    was = file.read_bytes()
    harm(file)
    report = run()
    if file.is_dir():
        assert [it.about.name for it in report.results if not it.done] == [name(2)]
        return
    assert why(report) == {name(2): ("output",)}
    assert (file.read_bytes(), file.is_symlink()) == (was, False)
    assert why(run()) == {}


# A part of the documents.


def test_filters_by_every_facet(place: Path) -> None:
    del place
    for choice, count in (
        (Choice({"don_vi": ("XA-0*",)}), 10),
        (Choice(skip={"don_vi": ("xa-0*", "xa-11")}), 1),
        (Choice({"ky": ("2024-*",), "cap": ("xa",)}), UNITS),
        (Choice({"ky": ("2023-H1",)}), 0),
        (Choice({"cap": ("huyen",)}), 0),
        (Choice({"loai": ("thong-bao",)}, {"loai": ("thong-*",)}), 0),
        (Choice({"loai": ("bao-cao", "thong-bao")}), UNITS),
    ):
        report = run(choice=choice)
        assert (report.ok, report.count("unchanged"), len(report.results)) == (True, count, count)
        report = run(choice=choice, force=True)
        assert (report.ok, report.count("written"), len(report.results)) == (True, count, count)


SECOND = "xa-03/2024-h1/02-BC-HU"


@pytest.fixture
def mixed(place: Path) -> Path:
    """One commune has a report too, which is not made yet."""
    more = [runs.document(1), runs.document(2, "bao-cao")]
    runs.write(place / "xa/xa-03/ky.yaml", runs.period("xa-03", *more, more=FIGURES))
    return place


def of(*types: str, **more: tuple[str, ...]) -> Choice:
    return Choice({"loai": types, **more})  # type: ignore[arg-type]  # facets by their names


def read_by(monkeypatch: pytest.MonkeyPatch, **options: Any) -> tuple[Any, list[str]]:
    """A run's report and the period files that it read."""
    read: list[str] = []
    real = tasks.draft
    with monkeypatch.context() as patch:
        patch.setattr(tasks, "draft", lambda shop, it: (read.append(str(it)), real(shop, it))[1])
        report = run(**options)
    return report, read


def names(report: Any) -> set[str]:
    assert report.ok, report.diagnostics
    return {it.about.name for it in report.results}


@pytest.mark.usefixtures("mixed")
def test_a_part_that_was_made_does_not_pass_for_the_whole() -> None:
    """A run of a part of its types records a period file as done for this part."""
    assert why(run(choice=of("bao-cao"))) == {SECOND: ("new",)}
    assert [*why(run())] == [name(3)]
    assert why(run()) == {}
    assert len(run().results) == UNITS + 1


@pytest.mark.parametrize(
    ("choice", "again", "wanted"),
    [
        (of("bao-cao"), of("Bao-Cao", "bao-cao"), {SECOND}),
        (of("bao-*", "to-trinh"), of("to-trinh", "bao-*"), {SECOND}),
        (Choice(skip={"loai": ("bao-*",)}), Choice(skip={"loai": ("BAO-*",)}), ALL),
        (Choice({"loai": ("*",)}, {"loai": ("thong-bao",)}),) * 2 + ({SECOND},),
        (of("bao-cao"), of("bao-cao", don_vi=("xa-0*",)), {SECOND}),
        (of("bao-cao"), of("bao-cao", ky=("2023-*",)), set[str]()),
    ],
)
def test_a_second_run_for_some_types_reads_no_data(
    mixed: Path, monkeypatch: pytest.MonkeyPatch, choice: Choice, again: Choice, wanted: set[str]
) -> None:
    (mixed / "out/.manifest.jsonl").unlink()
    report, read = read_by(monkeypatch, choice=choice)
    assert len(read) == UNITS
    assert {it.state for it in report.results} == {"written"}
    report, read = read_by(monkeypatch, choice=again)
    assert (names(report), read) == (wanted, [])
    report, read = read_by(monkeypatch)
    assert (names(report), len(read)) == (ALL | {SECOND}, UNITS)


@pytest.mark.usefixtures("mixed")
def test_a_pattern_of_types_is_no_other_pattern(monkeypatch: pytest.MonkeyPatch) -> None:
    edit("xa/chi-tieu.yaml", "so_le: 1", "so_le: 2")  # so that every file is to be read
    for choice in (of("bao-cao"), of("bao-*"), of("*-bao"), Choice(skip={"loai": ("bao-cao",)})):
        report, read = read_by(monkeypatch, choice=choice)
        assert len(read) == UNITS
        assert all(choice.takes(it.about.facets) for it in report.results)
    assert names(run(choice=of("bao-*"))) == {SECOND}
    assert names(run(choice=of("*-bao"))) == ALL


def test_runs_for_one_type_and_for_another_do_not_disturb_each_other(
    mixed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (mixed / "out/.manifest.jsonl").unlink()
    types = {"bao-cao": {SECOND}, "thong-bao": ALL}
    for it in types:
        assert run(choice=of(it)).ok
    for it, wanted in types.items():
        report, read = read_by(monkeypatch, choice=of(it))
        assert (names(report), read) == (wanted, [])


def test_a_run_for_some_types_keeps_what_a_run_for_all_recorded(
    mixed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run().ok
    (mixed / "out" / f"{SECOND}.docx").unlink()
    assert why(run(choice=of("bao-cao"))) == {SECOND: ("output",)}
    assert why(run(choice=of("bao-cao"), formats=["pdf"])) == {SECOND: ("format",)}
    report, read = read_by(monkeypatch)
    assert (names(report), read) == (ALL | {SECOND}, [])
    report, read = read_by(monkeypatch, choice=of("bao-cao"), formats=["pdf", "docx"])
    assert (names(report), read) == ({SECOND}, [])


def test_what_a_run_for_all_recorded_does_not_outlive_a_change(
    mixed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run().ok
    edit("xa/xa-03/ky.yaml", "Mở đầu.", "Lời khác.")
    assert why(run(choice=of("bao-cao"))) == {SECOND: ("data",)}
    report, read = read_by(monkeypatch)
    assert [*why(report)] == [name(3)]
    assert read == ["xa/xa-03/ky.yaml"]
    changed = runs.finals(mixed / "out")
    shutil.rmtree(mixed / "out")
    assert run().ok
    assert runs.finals(mixed / "out") == changed


def test_a_document_that_a_run_for_some_types_leaves_out_need_not_stand(
    mixed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run().ok
    (mixed / "out" / f"{name(3)}.docx").unlink()
    report, read = read_by(monkeypatch, choice=of("bao-cao"))
    assert (names(report), read) == ({SECOND}, [])
    assert why(run()) == {name(3): ("output",)}


@pytest.mark.usefixtures("mixed")
def test_files_that_a_run_leaves_out_are_not_done() -> None:
    edit("xa/xa-03/ky.yaml", "Mở đầu.", "Lời khác.")
    assert run(choice=of("*", don_vi=("xa-04",))).count("unchanged") == 1
    assert {*why(run(choice=of("*")))} == {name(3), SECOND}


def test_a_document_that_is_gone_from_the_data(place: Path) -> None:
    """Its files stay: what was issued is not deleted; the run warns that they are of no data."""
    edit("xa/xa-03/ky.yaml", "so: 1,", "so: 7,")
    assert why(run()) == {"xa-03/2024-h1/07-TB-HU": ("new",)}
    report = run()
    assert {it.about.name for it in report.results} == {*ALL, "xa-03/2024-h1/07-TB-HU"} - {name(3)}
    (gone,) = report.earlier
    assert gone.about.name == name(3)
    assert [it.code for it in gone.diagnostics] == ["khong-con-van-ban"]
    assert (place / "out" / f"{name(3)}.docx").exists()
    edit("xa/xa-03/ky.yaml", "so: 7,", "so: 1,")
    assert why(run()) == {}
    assert [it.about.name for it in run().earlier] == ["xa-03/2024-h1/07-TB-HU"]


def test_strict_looks_again_at_what_has_a_warning(place: Path) -> None:
    edit("xa/xa-03/ky.yaml", "nguoi_ky: bi_thu", "nguoi_ky: bi_thu, cai_dat: {co_chu: 12}")
    assert [*why(run())] == [name(3)]
    assert run().ok
    before = shown(place)
    report = run(strict=True)
    assert [it.about.name for it in report.results if not it.done] == [name(3)]
    assert report.count("unchanged") == UNITS - 1
    assert shown(place) == before
    assert run().count("unchanged") == UNITS


def test_what_failed_is_tried_again_and_alone(place: Path) -> None:
    edit("xa/xa-03/ky.yaml", "Thu {thu_ngan_sach}", "Thu {khong_co}")
    for _ in range(2):
        report = run()
        assert [it.source for it in report.refusals] == ["xa/xa-03/ky.yaml"]
        assert report.count("unchanged") == UNITS - 1
    edit("xa/xa-03/ky.yaml", "Thu {khong_co}", "Thu {thu_ngan_sach}")
    assert why(run()) == {}
    assert shown(place)


def test_one_changed_file_of_many_is_all_that_is_read(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    del place
    edit("xa/xa-07/ky.yaml", "Thu ", "Đã thu ")
    read: list[str] = []
    real = tasks.draft
    monkeypatch.setattr(
        tasks, "draft", lambda shop, file: (read.append(str(file)), real(shop, file))[1]
    )
    assert [*why(run())] == [name(7)]
    assert read == ["xa/xa-07/ky.yaml"]
