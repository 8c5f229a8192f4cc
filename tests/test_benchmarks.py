"""What the benchmarks and the rehearsal stand on."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from benchmarks import again, commune_report, growth, tree
from benchmarks.projection import Model
from benchmarks.province import write_province
from benchmarks.rehearsal import Rehearsal
from benchmarks.rounds import Times
from reportgen import Batch
from reportgen.batch import drafting
from reportgen.batch.orders import Draft, Workshop
from reportgen.diagnostic import errors


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    return write_province(tmp_path / "data", 8, villages=(2, 4), reports=True)


def drafts(files: list[Path], run: str) -> dict[Path, Draft]:
    workshop = Workshop((), run=run)
    return {it: drafting.draft(workshop, it).drafts[0] for it in files}


def test_every_commune_has_a_report_without_an_error(files: list[Path]) -> None:
    batch = Batch(files[:2])
    assert [it.state for it in batch.check()] == ["checked"] * 2  # type: ignore[union-attr]
    assert not errors(batch.report.diagnostics)


def test_a_renamed_indicator_changes_the_documents_that_show_it(files: list[Path]) -> None:
    periods = {it: yaml.safe_load(it.read_text(encoding="utf-8")) for it in files}
    showing = {it for it, period in periods.items() if commune_report.shows(period, again.CHANGED)}
    assert 0 < len(showing) < len(files)
    assert again.showing(files) == len(showing)
    before = drafts(files, "before")
    catalogue = files[0].parents[2] / "chi-tieu.yaml"
    again.rename(catalogue)
    after = drafts(files, "after")
    assert {it for it in files if before[it].content != after[it].content} == showing
    text = catalogue.read_text(encoding="utf-8")
    again.rename(catalogue)
    assert catalogue.read_text(encoding="utf-8") == text


def test_a_step_that_was_done_is_not_done_again(tmp_path: Path) -> None:
    legs = [{"documents": 3, "done": False}, {"documents": 5, "done": True}]
    rehearsal = Rehearsal(tmp_path, 8, 1, {"first": legs})
    assert rehearsal.step("first", [tmp_path / "nothing"], 8) == legs
    assert not list(tmp_path.iterdir())


def test_processes_below_this_one_are_seen() -> None:
    code = "print(flush=True); input()"
    pipe = subprocess.PIPE
    with subprocess.Popen([sys.executable, "-c", code], stdin=pipe, stdout=pipe) as child:
        assert child.stdout is not None
        child.stdout.read(1)  # from now on its memory stands still
        top = tree.family(child.pid)
        assert top == [child.pid]
        assert tree.resident(child.pid) > tree.shared_mebibytes(child.pid) > 0
        child.kill()
    assert tree.family(child.pid) == []
    assert tree.resident(child.pid) == tree.processor(child.pid) == 0


def test_more_workers_never_take_longer_and_never_less_than_the_serial_part() -> None:
    model = Model(start_s=1, serial_s=0.01, work_s=1)
    took = [model.seconds(100, it) for it in (1, 2, 8, 64, 10**9)]
    assert took == sorted(took, reverse=True)
    assert took[0] == pytest.approx(102)
    assert took[-1] == pytest.approx(2)
    assert model.seconds(100, 100) == pytest.approx(3)
    assert replace(model, serial_s=0.02).useful == pytest.approx(50)


def test_what_a_row_costs_is_taken_inside_a_round() -> None:
    """The machine is ten times as slow in one round: that hits both lengths of the table."""
    quiet = {growth.NONE: 1.0, growth.SHORT: 2.0, growth.LONG: 13.0}
    times = Times({name: [took, 10 * took, took] for name, took in quiet.items()})
    assert growth.per_row(times, 101, 1001) == pytest.approx((0.01, 0.012, 1.2))
