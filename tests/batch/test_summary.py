"""`summary.json`: every document and every refused file, with what was said of it."""

import json
from pathlib import Path
from typing import Any

import pytest

from reportgen.batch.result import About, Refusal, Report, Result
from reportgen.batch.summary import Edition, as_json
from reportgen.diagnostic import Diagnostic, Mark, Source
from reportgen.messages import Language

OUT = Path("out")
SOURCE = Source("data/nam-ma/2026-h1.yaml", "don_vi: nam-ma\nso_lieu:\n  thu: 1.234,5,6\n")
ERROR = Diagnostic(
    "so-khong-doc-duoc", Mark(SOURCE, 3, 8, 9), {"value": "1.234,5,6"}, path="so_lieu.thu"
)
WARNING = Diagnostic(
    "tieu-chuan-khong-ap-dung",
    None,
    {"value": "hd36", "known": "văn bản Đảng"},
    severity="warning",
    path="van_ban[0].tieu_chuan",
    clause="HD 36, 1.2",
)


def about(name: str, **values: str) -> About:
    told = {"level": "xa", "subject": "phát triển kinh tế", "source": SOURCE.name, **values}
    return About(name=name, unit="nam-ma", period="2026-H1", type="bao-cao", **told)


MADE = Result(
    about("nam-ma/2026-h1/12-BC-DU"),
    "written",
    (OUT / "nam-ma/2026-h1/12-BC-DU.docx", OUT / "nam-ma/2026-h1/12-BC-DU.pdf"),
    (WARNING,),
    ("data",),
    0.31234,
)
FAILED = Result(about("nam-ma/2026-h1/09-KH-DU", level=""), "failed", (), (ERROR, WARNING))
SAME = Result(about("nam-ma/2026-h1/03-TB-DU"), "unchanged", (OUT / "nam-ma/03-TB-DU.pdf",))
BEFORE = Result(about("nam-ma/2025-h2/44-BC-DU"), "earlier", (OUT / "nam-ma/44-BC-DU.docx",))
REPORT = Report(
    (MADE, FAILED, SAME), (Refusal("data/hong.yaml", (ERROR,)),), (WARNING,), left=7,
    earlier=(BEFORE,), seconds=12.5,
)  # fmt: skip


def summary(report: Report, lang: Language = "vi", out: Path = OUT) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(as_json(report, Edition(out, lang, "1.2.3", 1)))
    return found


def test_the_head_counts_what_was_found_once() -> None:
    told = summary(REPORT)
    assert {name: it for name, it in told.items() if not isinstance(it, list)} == {
        "version": "1.2.3",
        "status": 1,
        "seconds": 12.5,
        "written": 1,
        "unchanged": 1,
        "checked": 0,
        "failed": 1,
        "differs": 0,
        "earlier": 1,
        "refused": 1,
        "left": 7,
        "errors": 1,
        "warnings": 1,
    }


def test_a_document_is_told_whole() -> None:
    (first, *_) = summary(REPORT)["documents"]
    (said,) = first.pop("diagnostics")
    assert first == {
        "name": "nam-ma/2026-h1/12-BC-DU",
        "unit": "nam-ma",
        "period": "2026-H1",
        "type": "bao-cao",
        "level": "xa",
        "subject": "phát triển kinh tế",
        "source": "data/nam-ma/2026-h1.yaml",
        "state": "written",
        "files": ["nam-ma/2026-h1/12-BC-DU.docx", "nam-ma/2026-h1/12-BC-DU.pdf"],
        "why": ["data"],
        "seconds": 0.312,
    }
    assert said == {
        "code": "tieu-chuan-khong-ap-dung",
        "severity": "warning",
        "file": None,
        "line": None,
        "column": None,
        "path": "van_ban[0].tieu_chuan",
        "sentence": WARNING.message("vi"),
        "remedy": WARNING.remedy("vi"),
        "clause": "HD 36, 1.2",
    }


def test_documents_of_earlier_runs_stand_apart() -> None:
    (told,) = summary(REPORT)["earlier_documents"]
    assert told["name"] == BEFORE.about.name
    assert (told["state"], told["files"]) == ("earlier", ["nam-ma/44-BC-DU.docx"])
    assert told["name"] not in [it["name"] for it in summary(REPORT)["documents"]]


def test_a_refused_file_is_told_with_its_places() -> None:
    (refused,) = summary(REPORT)["refused_files"]
    (said,) = refused["diagnostics"]
    assert refused["file"] == "data/hong.yaml"
    assert (said["file"], said["line"], said["column"]) == (SOURCE.name, 3, 8)
    assert "«1.234,5,6»" in said["sentence"]


def test_documents_stand_in_the_order_of_the_run() -> None:
    names = [it["name"] for it in summary(REPORT)["documents"]]
    assert names == [it.about.name for it in REPORT.results]


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_sentences_are_of_the_language_of_the_run(lang: Language) -> None:
    (said,) = summary(REPORT, lang)["general"]
    assert said["sentence"] == WARNING.message(lang)


@pytest.mark.parametrize("out", [Path("/srv/ket qua"), Path("out"), Path()])
def test_files_are_told_as_they_are_reached_from_the_output_folder(out: Path) -> None:
    report = Report((Result(about("a/b"), "written", (out / "a" / "b.pdf",)),))
    assert summary(report, out=out)["documents"][0]["files"] == ["a/b.pdf"]


@pytest.mark.parametrize(
    "name", ["x\ud880y.yaml", "a\nb.yaml", 'a"b.yaml', "\u202exe.yaml", "</script>", "\\u0041"]
)
def test_a_hostile_name_comes_back_as_it_is(name: str) -> None:
    report = Report(refusals=(Refusal(name, ()),))
    text = as_json(report, Edition(OUT, "vi", "1", 1))
    assert text.encode("utf-8")
    assert json.loads(text)["refused_files"][0]["file"] == name


def test_a_long_value_is_cut() -> None:
    long = Diagnostic("so-khong-doc-duoc", None, {"value": "9" * 10_000})
    report = Report(general=(long,))
    assert "9" * 81 not in as_json(report, Edition(OUT, "vi", "1", 1))
