"""The command line: exit statuses, words in both languages, files, and odd streams."""

import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

import pytest

from reportgen.cli import run
from reportgen.texts import TEXTS

ROOT = Path(__file__).parents[1]
PERIOD = """\
don_vi: muong-vang
ky: {period}
chot_so_lieu: 15/6/2024
noi_dung: {{mo_dau: "{text}"}}
van_ban:
  - {{loai: thong-bao, so: 977, ngay: 18/6/2024, trich_yeu: về việc A, mo_dau: A, \
nguoi_ky: bi_thu{more}}}
"""
STEM = "out/muong-vang/2024-h1/977-TB-HU"


class Answer(NamedTuple):
    status: int
    out: str
    err: str


Reportgen = Callable[..., Answer]


@pytest.fixture
def reportgen(capsys: pytest.CaptureFixture[str], folder: Path) -> Reportgen:
    """Runs a command line in the data folder, in this process."""
    assert Path.cwd() == folder

    def call(*arguments: str) -> Answer:
        capsys.readouterr()
        status = run(arguments)
        return Answer(status, *capsys.readouterr())

    return call


def write(name: str = "ky.yaml", period: str = "2024-H1", text: str = "A.", more: str = "") -> Path:
    file = Path(name)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(PERIOD.format(period=period, text=text, more=more), encoding="utf-8")
    return file


def files(folder: str = "out") -> list[str]:
    """The documents; what a run keeps beside them has tests of its own."""
    return sorted(str(it) for it in Path(folder).rglob("*") if it.suffix in {".docx", ".pdf"})


def process(
    arguments: Sequence[str], environment: dict[str, str] | None = None, then: str = ""
) -> subprocess.CompletedProcess[bytes]:
    """The program as a process of its own; `then` is what the shell goes on with."""
    program = [sys.executable, "-m", "reportgen", *arguments]
    command = ["bash", "-c", f'"$@" {then}', "bash", *program] if then else program
    variables = {**os.environ, "PYTHONPATH": str(ROOT), **(environment or {})}
    return subprocess.run(command, env=variables, capture_output=True, check=False)


class TestRender:
    def test_both_formats_are_written_by_default(self, reportgen: Reportgen) -> None:
        write()
        answer = reportgen("render", "ky.yaml")
        assert answer.status == 0
        assert files() == [f"{STEM}.docx", f"{STEM}.pdf"]
        assert "1 văn bản, 0 không ghi được, 0 lỗi, 0 cảnh báo" in answer.err
        assert "977-TB-HU" in answer.out
        assert "về việc A" in answer.out

    def test_one_format_another_folder(self, reportgen: Reportgen) -> None:
        write()
        answer = reportgen("render", ".", "--format", "docx", "--out", "ra/day")
        assert answer.status == 0
        assert files("ra") == ["ra/day/muong-vang/2024-h1/977-TB-HU.docx"]

    def test_only_the_type_asked_for(self, reportgen: Reportgen) -> None:
        write()
        answer = reportgen("render", "ky.yaml", "--type", "bao-cao", "--format", "docx")
        assert answer.status == 0
        assert files() == []

    def test_a_mistake_gives_1_and_stops_no_other_file(self, reportgen: Reportgen) -> None:
        write("a.yaml", "2023-H1", "{khong_co}")
        write("b.yaml")
        answer = reportgen("render", ".", "--format", "docx")
        assert answer.status == 1
        assert files() == [f"{STEM}.docx"]
        assert "a.yaml:4:21: lỗi rang-buoc-la" in answer.err
        assert "1 văn bản, 0 không ghi được, 1 lỗi, 0 cảnh báo" in answer.err

    def test_strict_makes_a_warning_an_error(self, reportgen: Reportgen) -> None:
        write(more=", cai_dat: {co_chu: 12}")
        assert reportgen("render", "ky.yaml", "--format", "docx").status == 0
        assert files() == [f"{STEM}.docx"]
        Path(f"{STEM}.docx").unlink()
        answer = reportgen("render", "ky.yaml", "--format", "docx", "--strict")
        assert answer.status == 1
        assert files() == []
        assert "lỗi the-thuc" in answer.err

    def test_marks_of_rich_in_a_subject_are_printed(self, reportgen: Reportgen) -> None:
        file = write()
        text = file.read_text(encoding="utf-8").replace("về việc A", '"[/b] :smile: [red]"')
        file.write_text(text, encoding="utf-8")
        answer = reportgen("render", "ky.yaml", "--format", "docx")
        assert answer.status == 0
        assert "[/b] :smile: [red]" in answer.out

    def test_templates_of_the_user_come_first(self, reportgen: Reportgen) -> None:
        write()
        Path("mau/documents").mkdir(parents=True)
        Path("mau/documents/thong-bao.html").write_text(
            '{% extends "goc/documents/thong-bao.html" %}{% set ky_hieu_loai = "TBKL" %}'
        )
        reportgen("render", "ky.yaml", "--format", "docx", "--templates", "mau")
        assert files() == ["out/muong-vang/2024-h1/977-TBKL-HU.docx"]

    def test_a_wrong_template_is_told_with_its_line(self, reportgen: Reportgen) -> None:
        write()
        Path("mau/documents").mkdir(parents=True)
        Path("mau/documents/thong-bao.html").write_text(
            '{% extends "goc/documents/thong-bao.html" %}\n{% block ket %}{{ la }}{% endblock %}'
        )
        answer = reportgen("render", "ky.yaml", "--templates", "mau")
        assert answer.status == 1
        assert files() == []
        assert "mau/documents/thong-bao.html:2:1: lỗi mau-thieu-ten" in answer.err

    def test_out_that_is_a_file_fails_every_document(self, reportgen: Reportgen) -> None:
        write()
        Path("out").write_text("a file")
        answer = reportgen("render", "ky.yaml", "--format", "docx")
        assert answer.status == 1
        assert "khong-phai-thu-muc" in answer.err
        assert Path("out").read_text() == "a file"

    def test_a_link_at_the_file_is_replaced(self, reportgen: Reportgen, tmp_path: Path) -> None:
        write()
        target = tmp_path / "target"
        target.write_text("mine")
        Path(STEM).parent.mkdir(parents=True)
        Path(f"{STEM}.docx").symlink_to(target)
        assert reportgen("render", "ky.yaml", "--format", "docx").status == 0
        assert target.read_text() == "mine"
        assert not Path(f"{STEM}.docx").is_symlink()

    def test_the_subject_is_shown_with_its_figures(self, reportgen: Reportgen) -> None:
        file = write()
        file.write_text(file.read_text(encoding="utf-8").replace("về việc A", '"{ky}"'))
        assert "6 tháng đầu" in reportgen("render", "ky.yaml", "--format", "docx").out


class TestCheck:
    def test_good_data_give_0_and_nothing_is_written(
        self, reportgen: Reportgen, folder: Path
    ) -> None:
        write()
        before = sorted(folder.rglob("*"))
        answer = reportgen("check", ".")
        assert answer.status == 0
        assert answer.err == "1 văn bản đã kiểm tra, không có lỗi, 0 cảnh báo\n"
        assert sorted(folder.rglob("*")) == before

    def test_every_mistake_of_every_file_is_told(self, reportgen: Reportgen) -> None:
        write("a.yaml", "2023-H1", "{mot} {hai}")
        write("b.yaml", "2024-H3")
        write("c.yaml", more=", danh_so: ['?']")
        answer = reportgen("check", ".")
        assert answer.status == 1
        found = [line.partition(" ")[0] for line in answer.err.splitlines() if ": lỗi " in line]
        assert found == ["a.yaml:4:21:", "a.yaml:4:27:", "b.yaml:2:5:", "c.yaml:6:110:"]

    def test_strict_gives_1_for_a_warning(self, reportgen: Reportgen) -> None:
        write(more=", cai_dat: {co_chu: 12}")
        assert reportgen("check", ".").status == 0
        assert reportgen("check", ".", "--strict").status == 1


class TestShow:
    @pytest.mark.parametrize(
        ("stage", "shown"),
        [
            ("node", '"2024-H1"  @2:5'),
            ("period", '"ky": "2024-H1"'),
            ("figures", '"unit_name": "Huyện ủy Mường Vang"'),
            ("html", '<h1 class="ten-loai">THÔNG BÁO</h1>'),
            ("boxes", "section 595.28x841.89"),
        ],
    )
    def test_every_stage_is_shown(self, reportgen: Reportgen, stage: str, shown: str) -> None:
        write()
        answer = reportgen("show", "ky.yaml", "--stage", stage)
        assert answer.status == 0
        assert shown in answer.out
        assert answer.err == ""

    @pytest.mark.parametrize("stage", ["period", "figures", "html", "boxes"])
    def test_mistakes_are_told(self, reportgen: Reportgen, stage: str) -> None:
        write(text="{khong_co}")
        answer = reportgen("show", "ky.yaml", "--stage", stage)
        assert answer.status == 1
        assert "rang-buoc-la" in answer.err

    def test_only_the_type_asked_for(self, reportgen: Reportgen) -> None:
        write()
        answer = reportgen("show", "ky.yaml", "--stage", "html", "--type", "bao-cao")
        assert (answer.status, answer.out) == (0, "")

    def test_a_folder_is_told(self, reportgen: Reportgen, folder: Path) -> None:
        (folder / "a").mkdir()
        answer = reportgen("show", "a", "--stage", "node")
        assert answer.status == 1
        assert "la-thu-muc" in answer.err


USAGE = [
    ((), ""),
    (("rendr",), "«rendr»"),
    (("render",), "DATA"),
    (("render", "khong-co.yaml"), "«khong-co.yaml»"),
    (("render", "trong"), "trong"),
    (("render", "ky.yaml", "--khong-co"), "--khong-co"),
    (("render", "ky.yaml", "--out"), "--out"),
    (("render", "ky.yaml", "--strict=co"), "--strict"),
    (("render", "ky.yaml", "--format", "odt"), "«odt»"),
    (("render", "ky.yaml", "--format", ","), "--format"),
    (("render", "ky.yaml", "--type", "la"), "«la»"),
    (("render", "ky.yaml", "--templates", "khong-co"), "«khong-co»"),
    (("check", "ky.yaml", "--type", "../x"), "«../x»"),
    (("render", "ky.yaml", "--carry", ","), "--carry"),
    (("rollup", "trong", "--to", "b.yaml", "--jobs", "0"), "--jobs"),
    (("show", "ky.yaml"), "--stage"),
    (("show", "ky.yaml", "--stage", "la"), "«la»"),
    (("show", "khong-co.yaml", "--stage", "node"), "«khong-co.yaml»"),
    (("show", "ky.yaml", "thua.yaml", "--stage", "node"), "thua.yaml"),
    (("render", "ky.yaml", "--lang", "fr"), "«fr»"),
]


class TestUsage:
    @pytest.mark.parametrize(("arguments", "named"), USAGE, ids=[" ".join(it) for it, _ in USAGE])
    @pytest.mark.parametrize("lang", ["vi", "en"])
    def test_wrong_usage_gives_2_and_names_what_is_wrong(
        self, reportgen: Reportgen, arguments: tuple[str, ...], named: str, lang: str
    ) -> None:
        write()
        Path("trong").mkdir()
        languages = () if "--lang" in arguments or not arguments else ("--lang", lang)
        answer = reportgen(*languages, *arguments)
        assert answer.status == 2
        assert named in answer.err
        assert "Traceback" not in answer.err
        assert files() == []

    def test_no_arguments_show_the_help(self, reportgen: Reportgen) -> None:
        answer = reportgen()
        assert (answer.status, answer.err) == (2, "")
        assert answer.out == reportgen("--help").out

    @pytest.mark.parametrize(
        "arguments", [it for it, _ in USAGE if it and "--lang" not in it], ids=" ".join
    )
    def test_it_is_said_in_the_language_asked_for(
        self, reportgen: Reportgen, arguments: tuple[str, ...]
    ) -> None:
        write()
        Path("trong").mkdir()
        vi, en = (reportgen("--lang", lang, *arguments).err for lang in ("vi", "en"))
        assert vi.startswith("lỗi cách dùng:")
        assert en.startswith("usage error:")
        assert vi.splitlines()[0].partition(": ")[2] != en.splitlines()[0].partition(": ")[2]


class TestHelp:
    @pytest.mark.parametrize("command", ["", "render", "check", "show"])
    def test_help_is_in_both_languages(self, reportgen: Reportgen, command: str) -> None:
        arguments = [command] if command else []
        vi = reportgen(*arguments, "--help")
        en = reportgen("--lang", "en", *arguments, "--help")
        assert (vi.status, en.status) == (0, 0)
        assert TEXTS["vi"][command or "app"] in " ".join(vi.out.split())
        assert TEXTS["en"][command or "app"] in " ".join(en.out.split())
        assert "Usage:" not in vi.out
        assert "Cách dùng:" not in en.out

    def test_heavy_modules_are_not_imported(self) -> None:
        code = "import sys; from reportgen.cli import run; run(['--help']); print(*sys.modules)"
        program = [sys.executable, "-c", code]
        variables = {**os.environ, "PYTHONPATH": str(ROOT)}
        done = subprocess.run(program, env=variables, capture_output=True, text=True, check=True)
        heavy = {"weasyprint", "docx", "lxml", "jinja2", "yaml"}
        assert heavy & set(done.stdout.split()) == set()

    def test_version(self, reportgen: Reportgen) -> None:
        answer = reportgen("--version")
        assert answer.status == 0
        assert answer.out.strip().count(".") == 2


def test_messages_are_english_when_asked(reportgen: Reportgen) -> None:
    write(text="{khong_co}")
    answer = reportgen("check", "ky.yaml", "--lang", "en")
    assert "ky.yaml:4:21: error rang-buoc-la" in answer.err
    assert "remedy:" in answer.err
    assert "1 errors" in answer.err


@pytest.mark.usefixtures("folder")
class TestStreams:
    def test_a_locale_of_c_changes_nothing(self) -> None:
        write(text="{khong_co}")
        plain = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii"}
        done = process(["check", "ky.yaml"], plain)
        assert done.returncode == 1
        assert "lỗi rang-buoc-la" in done.stderr.decode()
        assert b"Traceback" not in done.stderr

    @pytest.mark.parametrize("closed", [">&-", "2>&-", ">&- 2>&-", "<&-"])
    def test_closed_streams_do_not_stop_the_work(self, closed: str) -> None:
        write()
        done = process(["render", "ky.yaml", "--format", "docx"], then=closed)
        assert done.returncode == 0
        assert files() == [f"{STEM}.docx"]
        assert b"Traceback" not in done.stderr

    @pytest.mark.parametrize("stage", ["node", "html"])
    def test_a_reader_that_goes_away_gives_no_traceback(self, stage: str) -> None:
        write(text="A. " * 30_000)
        done = process(["show", "ky.yaml", "--stage", stage], then="| true; exit ${PIPESTATUS[0]}")
        assert done.returncode == 1
        assert done.stderr == b""

    def test_a_short_answer_nobody_reads_gives_no_traceback(self) -> None:
        write()
        done = process(["show", "ky.yaml", "--stage", "period"], then="| (exit 0)")
        assert b"Traceback" not in done.stderr
        assert b"Exception ignored" not in done.stderr

    def test_a_full_device_is_no_traceback(self) -> None:
        write()
        done = process(["show", "ky.yaml", "--stage", "period"], then="> /dev/full")
        assert done.returncode == 1
        assert b"Traceback" not in done.stderr

    def test_the_same_bytes_on_another_day_in_another_zone(self) -> None:
        write()
        process(["render", "ky.yaml", "--out", "a"], {"TZ": "Asia/Ho_Chi_Minh"})
        other = {"TZ": "America/New_York", "LC_ALL": "C", "PYTHONHASHSEED": "7", "HOME": "/khong"}
        process(["render", "ky.yaml", "--out", "b"], other)
        first, second = ([Path(it).read_bytes() for it in files(name)] for name in ("a", "b"))
        assert len(first) == 2
        assert first == second


def test_out_that_may_not_be_written_is_told(
    reportgen: Reportgen, monkeypatch: pytest.MonkeyPatch
) -> None:
    def denied(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    write()
    monkeypatch.setattr(os, "mkdir", denied)
    answer = reportgen("render", "ky.yaml", "--format", "docx")
    assert answer.status == 1
    assert "khong-co-quyen-ghi" in answer.err


class TestWhatARunIsAskedFor:
    def test_too_little_memory_is_said_before_anything_is_done(self, reportgen: Reportgen) -> None:
        write()
        answer = reportgen("render", "ky.yaml", "--memory-limit", "30")
        assert answer.status == 2
        assert "256 MiB" in answer.err

    def test_nothing_chosen_is_said(self, reportgen: Reportgen) -> None:
        write()
        answer = reportgen("render", "ky.yaml", "--only", "loai=nghi-*")
        assert answer.status == 0
        assert "không văn bản nào hợp" in answer.err
        assert files() == []

    @pytest.mark.parametrize("condition", ["loai=khong-co", "cap=huyenn"])
    def test_a_name_that_there_is_not(self, reportgen: Reportgen, condition: str) -> None:
        write()
        answer = reportgen("render", "ky.yaml", "--only", condition)
        assert answer.status == 2
        assert "có: " in answer.err

    def test_a_condition_that_cannot_be_read(self, reportgen: Reportgen) -> None:
        write()
        answer = reportgen("render", "ky.yaml", "--skip", "xa-01")
        assert answer.status == 2
        assert "don_vi, ky, loai, cap" in answer.err

    def test_why_lists_what_is_made_and_no_other(self, reportgen: Reportgen) -> None:
        write()
        assert "chưa làm lần nào" in reportgen("render", "ky.yaml", "--why").out
        again = reportgen("render", "ky.yaml", "--why")
        assert again.out == ""
        assert "1 văn bản không đổi" in again.err

    def test_pictures_need_a_pdf(self, reportgen: Reportgen) -> None:
        write()
        answer = reportgen("render", "ky.yaml", "--format", "docx", "--pictures")
        assert answer.status == 2
        assert "PDF" in answer.err
