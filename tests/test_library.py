"""reportgen as a package: what it exports, how it is typed, what it refuses at once."""

import importlib
import logging
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import reportgen
from reportgen import Batch, Remote, __main__, library, render
from reportgen.batch import MAKING, READING
from reportgen.data_files import own_templates

PERIOD = """\
don_vi: muong-vang
ky: 2024-H1
chot_so_lieu: 15/6/2024
noi_dung: {{mo_dau: "{text}"}}
van_ban:
  - {{loai: thong-bao, so: 4, ngay: 18/6/2024, trich_yeu: A, mo_dau: A, nguoi_ky: bi_thu}}
"""
USER = """\
from reportgen import Batch, render
found: str = render("a.yaml").ok
"""
FAR = Remote("tcp://127.0.0.1:9")


@pytest.fixture
def file(folder: Path) -> Path:
    (folder / "a.yaml").write_text(PERIOD.format(text="Mở đầu."), encoding="utf-8")
    return Path("a.yaml")


def test_mypy_knows_its_types(tmp_path: Path) -> None:
    (tmp_path / "user.py").write_text(USER, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", "--cache-dir", "kept", "user.py"],
        cwd=tmp_path, capture_output=True, text=True, check=False,
    )  # fmt: skip
    (said, *_) = done.stdout.splitlines()
    assert said.startswith("user.py:2: error: Incompatible types in assignment (expression has")


def test_the_package_has_all_of_the_library() -> None:
    assert reportgen.__all__ == library.__all__
    assert all(getattr(reportgen, it) is getattr(library, it) for it in library.__all__)


def test_the_function_is_not_hidden_by_the_folder_of_its_name() -> None:
    """As stage 4 is loaded by the first call."""
    module = importlib.import_module("reportgen.render")
    assert sys.modules["reportgen.render"] is module
    assert reportgen.render is library.render


@pytest.mark.parametrize("formats", [[], ()])
def test_no_format_at_all_is_refused(formats: Any) -> None:
    with pytest.raises(ValueError, match="docx, pdf"):
        Batch("data", formats=formats)
    with pytest.raises(ValueError, match="docx, pdf"):
        render("a.yaml", formats=formats)


def test_warnings_on_templates_are_told_of_one_file_as_of_many(file: Path) -> None:
    own = Path("mau/che-do/dang.yaml")
    own.parent.mkdir(parents=True)
    text = (own_templates() / "che-do" / "dang.yaml").read_text(encoding="utf-8")
    own.write_text(f"# một\u00a0chữ\n{text}", encoding="utf-8")
    batch = Batch(file, formats=["docx"], templates="mau", jobs=0)
    assert [*batch.run()]
    (warning,) = batch.report.general
    assert warning.severity == "warning"
    made = render(file, formats=["docx"], templates="mau")
    assert made.diagnostics == (warning,)
    assert made.documents[0].files


def test_without_the_extra_of_a_cluster_nothing_is_begun(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert [*Batch(file, formats=["docx"], jobs=0).run()]
    before = {it: it.read_bytes() for it in Path("out").iterdir() if it.is_file()}
    shutil.copy(file, "b.yaml")
    monkeypatch.setitem(sys.modules, "distributed", None)  # what an import then finds
    with pytest.raises(ImportError, match=r"reportgen\[dask\]"):
        next(Batch(["a.yaml", "b.yaml"], formats=["docx"], jobs=0, cluster=FAR).run())
    assert {it: it.read_bytes() for it in Path("out").iterdir() if it.is_file()} == before


def test_a_journal_that_cannot_be_discarded_is_told(file: Path) -> None:
    """The templates change while a document is made, and a folder stands in the journal's place."""
    own = Path("mau/documents/thong-bao.html")
    own.parent.mkdir(parents=True)
    own.write_text("{% extends 'goc/documents/thong-bao.html' %}", encoding="utf-8")
    batch = Batch(file, formats=["docx"], templates="mau", jobs=0)
    outcomes = batch.run()
    next(outcomes)
    own.write_text("{% extends 'goc/documents/thong-bao.html' %} ", encoding="utf-8")
    journal = Path("out/.manifest.jsonl")
    journal.unlink()
    (journal / "x").mkdir(parents=True)
    assert [*outcomes] == []
    assert {"mau-doi-giua-chung", "cho-ghi-la-thu-muc"} <= {it.code for it in batch.report.general}
    assert not batch.report.ok
    assert Path("out/index.html").exists()


def test_the_log_says_what_is_so(file: Path, caplog: pytest.LogCaptureFixture) -> None:
    """No process for `jobs=0`, and each code once."""
    caplog.set_level(logging.INFO, "reportgen")
    file.write_text(PERIOD.format(text="{khong_co} {khong_co_nua}"), encoding="utf-8")
    assert [*Batch(file, formats=["docx"], jobs=0).run()]
    start, refused, _ = (vars(it) for it in caplog.records)
    assert (start["jobs"], refused["codes"]) == (0, "rang-buoc-la")


@pytest.mark.parametrize(
    ("typed", "started"),
    [
        ("render data", [READING, MAKING]),
        ("check data --jobs 2", [READING, MAKING]),
        ("render data --scheduler tcp://a:1", [READING]),
        ("render --scheduler=tcp://a:1 data", [READING]),
        ("render --help", []),
        ("new data", []),
        ("", []),
    ],
)
def test_servers_that_a_command_uses_are_started_early(typed: str, started: list[Any]) -> None:
    assert __main__.servers(typed.split()) == started
