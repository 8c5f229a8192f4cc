"""What the preview follows beside a document: lists, folders, a paragraph; how it ends."""

import http.client
import os
import shutil
import signal
import subprocess
from collections.abc import Iterator
from contextlib import ExitStack, closing
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest

SHEET = "standards/hd36/style.css"
BASE = '@import url("../../goc/standards/hd36/style.css");\n'
NEW = "documents/thong-tri.html"
DOCUMENT = f"file=0&document={quote('van_ban[0]')}"
FIGURE = "12,31 tiêu chí"
MISSING = "thu-muc-mau-khong-con"


@pytest.fixture
def heard(preview: Any) -> Iterator[Any]:
    """What the first document shows, from its pages (`first`) on."""
    with preview.states() as found:
        while not (state := found())["whole"]:
            pass
        found.first = state
        yield found


def codes(state: Any) -> list[str]:
    return [it["code"] for it in state["missing"]]


def keys(state: Any) -> list[str]:
    return [it["key"] for it in state["pages"]]


def test_new_files_are_listed(preview: Any, heard: Any) -> None:
    folder = preview.folder / "data" / "muong-vang"
    before = {it["name"] for it in preview.json("tree")["files"]}
    shutil.copy(folder / "2024-h1.yaml", folder / "2031-h1.yaml")
    preview.write(NEW, "{% extends trang %}\n")
    lists = heard()["lists"]
    while {it["name"] for it in preview.json("tree")["files"]} == before:
        lists, old = heard()["lists"], lists
        assert lists > old
    tree = preview.json("tree")
    assert [it["file"] for it in tree["files"] if it["name"].endswith("2031-h1.yaml")]
    assert ("thong-tri", "new") in [(it["name"], it["relation"]) for it in tree["types"]]
    (folder / "2031-h1.yaml").unlink()
    (preview.mau / NEW).unlink()
    while {it["name"] for it in preview.json("tree")["files"]} != before:
        heard()
    assert tree["files"][0] == preview.json("tree")["files"][0]


def test_a_standard_tells_whose_its_files_are(preview: Any) -> None:
    preview.write(SHEET, BASE)
    found = {it["name"]: it for it in preview.json("tree")["standards"]}
    files = {it["name"]: it for it in found["hd36"]["files"]}
    assert files["style.css"]["relation"] == "extends"
    assert files["style.css"]["link"].endswith(f"/mau/{SHEET}:1:1")
    assert {it["relation"] for it in found["nd30"]["files"]} == {"ours"}


def test_a_template_folder_that_is_gone_is_said(preview: Any, heard: Any) -> None:
    own = keys(preview.saved(heard, SHEET, f"{BASE}.trich-yeu {{ font-size: 22pt }}\n"))
    away = preview.mau.rename(preview.folder / "cat-di")
    while keys(state := heard()) == own or not state["whole"]:
        pass
    assert [it["severity"] for it in state["missing"] if it["code"] == MISSING] == ["warning"]
    away.rename(preview.mau)
    while keys(state := heard()) != own or not state["whole"]:
        pass
    assert codes(state) == []
    assert keys(preview.saved(heard, SHEET, BASE)) != own


def test_data_that_were_moved_away_and_back_are_read_again(preview: Any, heard: Any) -> None:
    folder = preview.folder / "data" / "muong-vang"
    first, file = keys(heard.first), folder / "2024-h1.yaml"
    text = file.read_text(encoding="utf-8")
    away = folder.rename(folder.with_name("cho-khac"))
    while not (state := heard())["broken"]:
        pass
    assert {it["key"] for it in state["said"]} == {"data/muong-vang/2024-h1.yaml"}
    assert not any(it["place"] for it in state["said"])
    (away / file.name).write_text(text.replace("Ban Thường vụ", "Ban Thư ký"), encoding="utf-8")
    away.rename(folder)
    while (state := heard())["broken"] or not state["whole"] or keys(state) == first:
        pass
    file.write_text(text, encoding="utf-8")
    while keys(state := heard()) != first or not state["whole"]:
        pass


def test_a_file_that_was_written_long_ago_counts_from_now(preview: Any, heard: Any) -> None:
    file = preview.mau / SHEET
    old = file.with_suffix(".cu")
    old.write_text(f"{BASE}.so-hieu {{ color: #00c000 }}\n", encoding="utf-8")
    os.utime(old, (1_600_000_000, 1_600_000_000))
    old.replace(file)
    before = heard.first["saved"]
    while (state := heard())["saved"] == before or not state["whole"]:
        pass
    assert state["saved"] > 1_700_000_000_000
    preview.saved(heard, SHEET, BASE)


def test_a_paragraph_is_found_again(preview: Any, heard: Any) -> None:
    assert heard
    spots = preview.json(f"spots?{DOCUMENT}&page=1")
    spot = next(it for it in spots if FIGURE in it["text"])

    def again(number: int, text: str) -> Any:
        answer = preview.inside(f"spot?{DOCUMENT}&number={number}&text={quote(text)}")
        return answer.status, answer.body

    assert preview.json(f"spot?{DOCUMENT}&number=2&text={quote(spot['text'])}") == {
        **spot, "page": 1,
    }  # fmt: skip
    edited = spot["text"].replace("12,31", "9")
    assert again(spot["number"], edited)[0] == 200
    assert again(spot["number"], "Đoạn khác hẳn, không còn trong văn bản này.")[0] == 404


def test_the_address_without_its_last_slash_is_the_page(preview: Any) -> None:
    answer = preview.ask(f"/{preview.token}")
    assert (answer.status, answer.headers["location"]) == (307, f"/{preview.token}/")


def test_of_many_streams_the_oldest_ends(preview: Any) -> None:
    path = f"/{preview.token}/events?{DOCUMENT}"
    with preview.states() as heard:
        while not heard()["whole"]:
            pass
    with ExitStack() as lines:
        answers = []
        for _ in range(6):
            line = http.client.HTTPConnection("127.0.0.1", preview.port, timeout=45)
            lines.enter_context(closing(line))
            line.request("GET", path)
            answers.append(line.getresponse())
        assert b'data: {"left": true}' in answers[0].read()
        assert answers[1].readline().startswith(b"data: ")


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_leaves_nothing_behind(started: Any, tmp_path: Path, number: int) -> None:
    """As `render` it ends with 128 and the signal; a web socket is not worth a word."""
    process, preview = started(TMPDIR=str(tmp_path), stderr=subprocess.PIPE)
    assert [*tmp_path.glob("reportgen-preview-*")]
    answer = preview.inside(f"events?{DOCUMENT}", connection="Upgrade", upgrade="websocket")
    assert answer.status == 200
    process.send_signal(number)
    _, wrong = process.communicate(timeout=45)
    assert process.returncode == 128 + number
    assert [*tmp_path.glob("reportgen-*")] == []
    assert wrong == ""
