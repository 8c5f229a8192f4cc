"""`template lint` on the command line: what is judged, statuses, formats."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from reportgen.cli import run

Lint = Callable[..., tuple[int, str, str]]
EXTENDS = '{% extends "goc/documents/thong-bao.html" %}\n'
FILES = {
    "mau/documents/thong-bao.html": f"{EXTENDS}{{% block ket %}}{{{{ van_bann }}}}{{% endblock %}}",
    "mau/documents/bao-cao.html": f"{EXTENDS}{{% block ket %}}<h1>A</h1><h3>B</h3>{{% endblock %}}",
    "mau/parts/rieng.css": ".noi-nhan { float: left }\n",
    "mau/parts/hong.html": "{% macro a() %}\n{{ a }",
    "mau/parts/ma-cu.html": "{# \ue000 #}",
    "mau/ghi-chu.txt": "{{ khong_phai_mau }}",
    "mau/documents/ghi-chu.txt": "{{ khong_phai_mau }}",
    "khac/documents/thong-bao.html": f"{EXTENDS}{{% block ket %}}Được{{% endblock %}}",
}


@pytest.fixture
def lint(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Lint:
    """Runs the linter where two template folders stand."""
    for name, text in FILES.items():
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode().replace("\ue000".encode(), b"\xb5\xa5"))
    monkeypatch.chdir(tmp_path)

    def call(*arguments: str) -> tuple[int, str, str]:
        capsys.readouterr()
        status = run(["template", "lint", *arguments])
        return status, *capsys.readouterr()

    return call


def test_a_folder_is_judged_whole(lint: Lint) -> None:
    status, out, err = lint("--templates", "mau")
    told = [line.split(": ")[:2] for line in err.splitlines() if line.startswith("mau/")]
    assert told == [
        ["mau/documents/bao-cao.html:2:26", "cảnh báo mau-nhay-cap"],
        ["mau/documents/thong-bao.html:2:19", "lỗi mau-ten-la"],
        ["mau/parts/hong.html:2:1", "lỗi mau-ngoac-chua-dong"],
        ["mau/parts/ma-cu.html:1:1", "lỗi mau-ma-hoa"],
        ["mau/parts/rieng.css:1:13", "cảnh báo word-khong-co"],
    ]
    assert (status, out) == (1, "3 lỗi, 2 cảnh báo\n")


def test_files_and_folders_are_named(lint: Lint) -> None:
    assert lint("mau/documents/bao-cao.html", "--strict")[:2] == (1, "1 lỗi, 0 cảnh báo\n")
    assert lint("mau/documents/thong-bao.html", "khac")[:2] == (1, "1 lỗi, 0 cảnh báo\n")
    assert lint("mau/documents")[:2] == (1, "1 lỗi, 1 cảnh báo\n")


def test_json_is_for_other_programs(lint: Lint) -> None:
    status, out, err = lint("mau/documents/thong-bao.html", "--format", "json", "--lang", "en")
    assert (status, err) == (1, "")
    (told,) = json.loads(out)
    assert told == {
        "code": "mau-ten-la", "severity": "error", "file": "mau/documents/thong-bao.html",
        "line": 2, "column": 19, "length": 8, "message": "nothing is called «van_bann» here",
        "remedy": "similar: van_ban; docs/mau-tham-chieu.md lists all names",
    }  # fmt: skip


@pytest.mark.parametrize(
    "arguments",
    [
        ["mau/ghi-chu.txt"],
        ["mau/documents/ghi-chu.txt"],
        ["khong-co"],
        ["--templates", "khong-co"],
        ["--format", "xml"],
    ],
)
def test_what_cannot_be_judged_is_a_usage_error(lint: Lint, arguments: list[str]) -> None:
    assert lint(*arguments)[0] == 2


@pytest.mark.parametrize(
    "name",
    [
        "thong-bao.html", "document/thong-bao.html", "documents/thong-bao.htm",
        "documents/thong-bao.html.txt",
    ],
)  # fmt: skip
def test_a_folder_of_which_nothing_is_read_is_told_the_right_place(
    lint: Lint, tmp_path: Path, name: str
) -> None:
    file = tmp_path / "lac" / name
    file.parent.mkdir(parents=True)
    file.write_text(EXTENDS, encoding="utf-8")
    status, out, err = lint("lac")
    assert (status, out) == (0, "0 lỗi, 1 cảnh báo\n")
    assert "chuyển thành documents/thong-bao.html" in err


@pytest.mark.parametrize("command", ["list", "lint", "diff", "docs"])
def test_a_folder_inside_the_template_folder_is_none(
    lint: Lint, capsys: pytest.CaptureFixture[str], command: str
) -> None:
    assert lint("--templates", "mau")[0] == 1
    assert run(["template", command, "--templates", "mau/documents"]) == 2
    assert "ghi: --templates mau\n" in capsys.readouterr().err


def test_of_rules_that_others_inherit_only_the_wrong_file_is_blamed(
    lint: Lint, tmp_path: Path
) -> None:
    file = tmp_path / "luat/standards/hd36/rules.yaml"
    file.parent.mkdir(parents=True)
    file.write_text("ten: x\nke_tua: hd36\n", encoding="utf-8")
    _, out, err = lint("--templates", "luat")
    assert out == "5 lỗi, 0 cảnh báo\n"
    assert "ke_tua" in err
    assert "hd05" not in err


def test_what_is_nested_without_end_is_told(lint: Lint, tmp_path: Path) -> None:
    for name, text in {
        "documents/the.html": "{% if ky %}" * 500 + "{% endif %}" * 500,
        "documents/html.html": EXTENDS + "{% block ket %}" + "<b>" * 5000 + "{% endblock %}",
        "parts/luat.css": "a{" * 3000,
        "parts/gia-tri.css": ".noi-nhan{\n  color:" + "(" * 5000,
    }.items():
        file = tmp_path / "sau" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    status, _, err = lint("--templates", "sau")
    told = {line.split(": ")[0]: line.split()[2] for line in err.splitlines() if "lỗi " in line}
    warned = {line.split(": ")[0] for line in err.splitlines() if "css-long-sau" in line}
    assert status == 1
    assert told == {"sau/documents/the.html:1:1": "mau-long-sau:"}
    assert warned == {"sau/parts/luat.css:1:122", "sau/parts/gia-tri.css:2:68"}
    assert "sau/documents/html.html:2:16: cảnh báo mau-the-khong-dong" in err
