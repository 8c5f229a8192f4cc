"""`reportgen inspect`: exit statuses, reports, corrected copies, files that are not to be had."""

import json
import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple
from zipfile import ZipFile

import docx
import pytest

from reportgen.cli import run
from reportgen.word import read

SAMPLE = "muong-vang/2024-h1/977-TB-HU"


class Answer(NamedTuple):
    status: int
    out: str
    err: str


Inspect = Callable[..., Answer]


@pytest.fixture
def inspect(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Inspect:
    """Runs `reportgen inspect` in an empty folder, in this process."""
    monkeypatch.chdir(tmp_path)

    def call(*arguments: str) -> Answer:
        capsys.readouterr()
        status = run(["inspect", *arguments])
        return Answer(status, *capsys.readouterr())

    return call


@pytest.fixture
def good(samples: dict[str, Any], tmp_path: Path) -> Path:
    """A document as we write it."""
    file = tmp_path / "tot.docx"
    file.write_bytes(samples[SAMPLE].docx)
    return file


@pytest.fixture
def bad(good: Path) -> Path:
    """A document with margins of 25 mm, small text and a colon after Số."""
    return changed(
        good,
        good.with_name("sai.docx"),
        {
            "word/document.xml": [
                (rb'w:top="1134"', b'w:top="1417"'),
                ("Số 977".encode(), "Số: 977".encode()),
            ],
            "word/styles.xml": [
                (
                    '(w:name w:val="Nội dung"/>.*?)</w:style>'.encode(),
                    rb'\1<w:rPr><w:sz w:val="26"/></w:rPr></w:style>',
                )
            ],
        },
    )


def changed(source: Path, target: Path, edits: dict[str, list[tuple[bytes, bytes]]]) -> Path:
    """A copy with some letters of its parts replaced; each replacement must find its place."""
    with ZipFile(source) as old, ZipFile(target, "w") as new:
        for name in old.namelist():
            text = old.read(name)
            for pattern, other in edits.get(name, ()):
                text, count = re.subn(pattern, other, text, flags=re.DOTALL)
                assert count, f"{name}: {pattern!r}"
            new.writestr(name, text)
    return target


class TestStatus:
    def test_a_right_document(self, inspect: Inspect, good: Path) -> None:
        answer = inspect(good.name)
        assert answer.status == 0
        assert answer.out == (
            "tot.docx: đúng thể thức (Hướng dẫn số 36-HD/VPTW, thong-bao, 18/6/2024)\n"
        )
        assert answer.err == "1 tệp đã kiểm tra, 0 tệp có lỗi, 0 lỗi, 0 cảnh báo\n"

    def test_a_wrong_one_names_clause_place_and_right_value(
        self, inspect: Inspect, bad: Path
    ) -> None:
        answer = inspect(bad.name)
        assert answer.status == 1
        assert "sai.docx: lỗi the-thuc-word: Lề trên 20 mm; ở đây là 25" in answer.out
        assert "   căn cứ: Hướng dẫn số 36-HD/VPTW, Phần II, 4.3\n" in answer.out
        assert "   cách sửa: giá trị đúng: 20\n" in answer.out
        assert re.search(
            r"sai\.docx: đoạn \d+: lỗi the-thuc-word: Nội dung cỡ chữ 14 - 15; ở đây là 13"
            r" \(«[^»]+», \d+ chỗ, quy tắc noi-dung-co-chu\)",
            answer.out,
        )
        assert "1 tệp có lỗi" in answer.err

    def test_english(self, inspect: Inspect, bad: Path) -> None:
        answer = inspect(bad.name, "--lang", "en")
        assert "error the-thuc-word" in answer.out
        assert "1 file(s) inspected, 1 with errors" in answer.err

    def test_warnings_are_errors_when_strict(self, inspect: Inspect, good: Path) -> None:
        mixed = changed(
            good,
            good.with_name("dau.docx"),
            {"word/document.xml": [("Ủy ban nhân dân".encode(), "Uỷ ban nhân dân".encode())]},
        )
        assert inspect(mixed.name).status == 0
        assert inspect(mixed.name, "--strict").status == 1

    @pytest.mark.parametrize(
        ("arguments", "said"),
        [
            (["khong-co.docx"], "không có tệp hoặc thư mục «khong-co.docx»"),
            (["."], "không có tệp DOCX nào trong ."),
            ([], "thiếu FILE…"),
            (["tot.docx", "--standard", "hd99"], "không có quy định «hd99»; có: hd05, hd36, nd30"),
        ],
    )
    def test_wrong_usage(
        self, inspect: Inspect, samples: dict[str, Any], arguments: list[str], said: str
    ) -> None:
        if "tot.docx" in arguments:
            Path("tot.docx").write_bytes(samples[SAMPLE].docx)
        answer = inspect(*arguments)
        assert answer.status == 2
        assert said in answer.err


class TestFiles:
    def test_a_folder_without_locks_and_our_copies(self, inspect: Inspect, good: Path) -> None:
        for name in ("~$tot.docx", "tot-da-sua.docx", "con/hai.docx"):
            Path(name).parent.mkdir(exist_ok=True)
            Path(name).write_bytes(good.read_bytes())
        answer = inspect(".")
        assert [it.partition(":")[0] for it in answer.out.splitlines()] == [
            "con/hai.docx",
            "tot.docx",
        ]

    def test_what_is_no_word_file_stops_no_other(
        self, inspect: Inspect, good: Path, tmp_path: Path
    ) -> None:
        (tmp_path / "hong.docx").write_bytes(b"PK\x03\x04 hong")
        answer = inspect("hong.docx", good.name)
        assert answer.status == 1
        assert "hong.docx: 1 lỗi" in answer.out
        assert "tot.docx: đúng thể thức" in answer.out

    def test_a_hundred_files_in_one_command(self, inspect: Inspect, good: Path) -> None:
        for number in range(100):
            os.link(good, f"{number:03}.docx")
        answer = inspect(*(f"{number:03}.docx" for number in range(100)))
        assert answer.status == 0
        assert answer.out.count("đúng thể thức") == 100
        assert "100 tệp đã kiểm tra, 0 tệp có lỗi" in answer.err
        assert "100/100" in answer.err

    def test_no_official_document(self, inspect: Inspect) -> None:
        letter = docx.Document()
        letter.add_paragraph("Chào anh, chiều nay tôi đến muộn.")
        letter.save("thu.docx")
        answer = inspect("thu.docx")
        assert answer.status == 1
        assert "thu.docx: 1 lỗi, 0 cảnh báo (chưa nhận ra)" in answer.out
        assert "lỗi khong-nhan-ra" in answer.out
        assert "--standard; có: hd05, hd36, nd30" in answer.out

    def test_another_standard_than_that_of_the_date(self, inspect: Inspect, good: Path) -> None:
        answer = inspect(good.name, "--standard", "hd05")
        assert "Hướng dẫn số 05-HD/VPTW" in answer.out
        assert "noi-nhan-dau" in answer.out

    def test_corrected_copies_and_suffixes(self, inspect: Inspect, good: Path) -> None:
        """A copy whose original is not beside it is a file like any other."""
        good.rename("bai-da-sua.docx")
        Path("LON.DOCX").write_bytes(Path("bai-da-sua.docx").read_bytes())
        answer = inspect(".")
        assert [it.partition(":")[0] for it in answer.out.splitlines()] == [
            "LON.DOCX",
            "bai-da-sua.docx",
        ]

    def test_a_name_that_no_file_can_have(self, inspect: Inspect, good: Path) -> None:
        answer = inspect("a" * 300 + ".docx", good.name)
        assert answer.status == 1
        assert "tot.docx: đúng thể thức" in answer.out

    def test_a_name_that_would_write_on_the_screen(self, inspect: Inspect, good: Path) -> None:
        good.rename("\x1b[31mdo\n.docx")
        answer = inspect(".")
        assert answer.out.startswith("\\u001b[31mdo\\u000a.docx: đúng thể thức")

    @pytest.mark.parametrize(
        ("written", "code"),
        [
            ("ngày 31 tháng 02 năm 2024", "ngay-khong-co-that"),
            ("ngày 18 tháng 13 năm 2024", "ngay-khong-co-that"),
            ("ngày 18 tháng 6 năm 20245", "ngay-khong-co-that"),
        ],
    )
    def test_a_day_that_is_none(
        self, inspect: Inspect, good: Path, written: str, code: str
    ) -> None:
        odd = changed(
            good,
            good.with_name("ngay.docx"),
            {"word/document.xml": [("ngày 18 tháng 6 năm 2024".encode(), written.encode())]},
        )
        answer = inspect(odd.name)
        assert answer.status == 1
        assert f"lỗi {code}: không có ngày như vậy: «Mường Vang, {written}»" in answer.out


class TestReports:
    def test_strict_is_in_the_reports_too(self, inspect: Inspect, good: Path) -> None:
        changed(
            good,
            good.with_name("dau.docx"),
            {"word/document.xml": [("Ủy ban nhân dân".encode(), "Uỷ ban nhân dân".encode())]},
        )
        said = json.loads(inspect("dau.docx", "--strict", "--json", "-").out)
        assert (said["errors"], said["warnings"]) == (1, 0)
        inspect("dau.docx", "--strict", "--html", "kq.html")
        assert '<tr class="error">\n<td>lỗi' in Path("kq.html").read_text(encoding="utf-8")

    def test_no_report_over_a_word_file(self, inspect: Inspect, good: Path) -> None:
        before = good.read_bytes()
        answer = inspect(good.name, "--json", good.name)
        assert answer.status == 2
        assert "không ghi kết quả đè lên" in answer.err
        assert good.read_bytes() == before

    def test_a_copy_in_the_reports(self, inspect: Inspect, bad: Path) -> None:
        answer = inspect(bad.name, "--fix", "--json", "-", "--html", "kq.html")
        (file,) = json.loads(answer.out)["files"]
        assert len(file["breaches"]) == 3
        corrected = file["corrected"]
        assert corrected["file"] == "sai-da-sua.docx"
        assert [it["rule"] for it in corrected["left"]] == ["so-hieu-khong-hai-cham"]
        sizes = next(it for it in corrected["changes"] if it["rule"] == "noi-dung-co-chu")
        assert (sizes["from"], sizes["to"]) == ("13", "14")
        assert len(sizes["places"]) > 5
        page = Path("kq.html").read_text(encoding="utf-8")
        assert "<h3>Bản đã sửa: sai-da-sua.docx</h3>" in page

    def test_json(self, inspect: Inspect, good: Path, bad: Path) -> None:
        answer = inspect(good.name, bad.name, "--json", "-")
        said = json.loads(answer.out)
        first, second = said["files"]
        assert (first["standard"], first["type"], first["date"]) == (
            "hd36", "thong-bao", "2024-06-18",
        )  # fmt: skip
        assert first["breaches"] == first["mistakes"] == []
        assert first["corrected"] is None
        assert "so-hieu" in first["components"]
        assert {it["rule"] for it in second["breaches"]} == {
            "le-tren", "noi-dung-co-chu", "so-hieu-khong-hai-cham",
        }  # fmt: skip
        sizes = next(it for it in second["breaches"] if it["rule"] == "noi-dung-co-chu")
        assert sizes["value"] == "13"
        assert sizes["allowed"] == "từ 14 đến 15"
        assert sizes["severity"] == "error"
        assert "Phụ lục 3, ô số 6" in sizes["clause"]
        assert all(it["paragraph"] > 0 and it["text"] for it in sizes["places"])
        assert (said["errors"], said["warnings"]) == (3, 0)

    def test_html_needs_no_other_file(self, inspect: Inspect, good: Path, bad: Path) -> None:
        evil = bad.rename("<script>alert(1)<.docx")
        assert inspect(good.name, evil.name, "--html", "kq.html").status == 1
        page = Path("kq.html").read_text(encoding="utf-8")
        assert "<script" not in page
        assert "&lt;script&gt;alert(1)&lt;.docx" in page
        assert not re.search(r"(?:src|href)=\"(?!#)", page)
        assert "Nội dung cỡ chữ 14 - 15" in page
        assert page.count("Đúng thể thức.") == 1

    def test_a_report_that_cannot_be_written(self, inspect: Inspect, good: Path) -> None:
        Path("tep").write_text("", encoding="utf-8")
        answer = inspect(good.name, "--html", "tep/kq.html")
        assert answer.status == 1
        assert "lỗi khong-ghi-duoc" in answer.err


class TestFix:
    def test_the_copy_is_right_and_its_words_are_the_same(
        self, inspect: Inspect, bad: Path
    ) -> None:
        before = bad.read_bytes()
        answer = inspect(bad.name, "--fix")
        assert answer.status == 1  # the colon is text: it stays
        assert "   đã sửa: Lề trên 20 mm: 25 → 20 (1 chỗ)" in answer.out
        assert re.search(r"đã sửa: Nội dung cỡ chữ 14 - 15: 13 → 14 \(\d+ chỗ\)", answer.out)
        assert "   bản sửa sai-da-sua.docx: còn 1 lỗi, 0 cảnh báo\n" in answer.out
        left = answer.out.partition("bản sửa")[2]
        assert "so-hieu-khong-hai-cham" in left
        assert "quy tắc le-tren" not in left
        assert bad.read_bytes() == before
        assert words(Path("sai-da-sua.docx")) == words(bad)
        again = inspect("sai-da-sua.docx")
        assert again.out.count("lỗi the-thuc-word") == 1

    def test_in_another_folder(self, inspect: Inspect, bad: Path) -> None:
        inspect(bad.name, "--fix", "--out", "sua/lai")
        assert Path("sua/lai/sai-da-sua.docx").is_file()

    def test_copies_of_one_name_do_not_hide_each_other(self, inspect: Inspect, bad: Path) -> None:
        for folder, size in (("mot", b"1500"), ("hai", b"1600")):
            Path(folder).mkdir()
            edits = {"word/document.xml": [(rb'w:bottom="1134"', b'w:bottom="%s"' % size)]}
            changed(bad, Path(folder, "x.docx"), edits)
            text = {"word/document.xml": [("MƯỜNG VANG".encode(), folder.upper().encode())]}
            changed(Path(folder, "x.docx"), Path(folder, "y.docx"), text).replace(
                f"{folder}/x.docx"
            )
        answer = inspect("mot", "hai", "--fix", "--out", "ra")
        assert sorted(it.name for it in Path("ra").iterdir()) == [
            "x-da-sua-2.docx",
            "x-da-sua.docx",
        ]
        assert "bản sửa ra/x-da-sua-2.docx" in answer.out
        inspect("mot", "hai", "--fix", "--out", "ra")
        assert len(list(Path("ra").iterdir())) == 2

    def test_words_in_a_header_are_not_hidden(self, inspect: Inspect, good: Path) -> None:
        """A first page of its own would have no header: a mark of secrecy would be gone."""
        edits = {
            "word/document.xml": [(b"<w:titlePg/>", b"")],
            "word/header1.xml": [
                (b"</w:hdr>", "<w:p><w:r><w:t>LƯU HÀNH</w:t></w:r></w:p></w:hdr>".encode())
            ],
        }
        odd = changed(good, good.with_name("dau-trang.docx"), edits)
        answer = inspect(odd.name, "--fix")
        assert "so-trang-trang-dau" in answer.out
        assert "bản sửa" not in answer.out

    def test_a_picture_in_the_line_is_not_cut_off(self, inspect: Inspect, good: Path) -> None:
        """Lines become exact everywhere but there."""
        spaced = b'<w:spacing w:before="120" w:after="0" w:line="360" w:lineRule="auto"/>'
        edits = {
            "word/styles.xml": [
                (
                    '(w:name w:val="Nội dung"/>.*?)<w:spacing [^>]*/>'.encode(),
                    rb"\1" + spaced,
                )
            ],
        }
        grown = changed(good, good.with_name("gian.docx"), edits)
        pictured = changed(
            grown,
            grown.with_name("hinh.docx"),
            {
                "word/document.xml": [
                    (b'<w:t xml:space="preserve">T\xe1\xbb\xab', b"<w:object/>\\g<0>")
                ]
            },
        )
        answer = inspect(pictured.name, "--fix")
        assert "noi-dung-gian-dong-kieu" in answer.out.partition("bản sửa")[2]
        assert "1 chỗ, quy tắc noi-dung-gian-dong-kieu" in answer.out.partition("bản sửa")[2]

    def test_nothing_to_correct(self, inspect: Inspect, good: Path) -> None:
        assert inspect(good.name, "--fix").status == 0
        assert sorted(it.name for it in Path().iterdir()) == ["tot.docx"]

    def test_a_folder_that_is_a_file(self, inspect: Inspect, bad: Path) -> None:
        answer = inspect(bad.name, "--fix", "--out", bad.name)
        assert answer.status == 1
        assert "khong-ghi-duoc" in answer.out

    def test_twice_the_same_bytes(self, inspect: Inspect, bad: Path) -> None:
        copies = []
        for folder in ("mot", "hai"):
            inspect(bad.name, "--fix", "--out", folder)
            copies.append(Path(folder, "sai-da-sua.docx").read_bytes())
        assert copies[0] == copies[1]


def words(file: Path) -> list[str]:
    word, _ = read(file)
    assert word is not None
    return ["".join(it.itertext()) for it in word.elements]
