"""The commands: out, changed as an editor would, back; what they print and write."""

import ctypes
import re
import shlex
import shutil
import subprocess
from pathlib import Path

import pypdfium2
import pytest
from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Mm, Pt, RGBColor
from lxml import etree
from pypdfium2 import raw

from reportgen.cli import run
from reportgen.library import render
from reportgen.restyle.sheet import END, START
from tests.restyle.conftest import W, member, with_member

FILE = Path("kieu.docx")
SHEET = Path("mau/standards/hd36/style.css")
PAGE = Path(__file__).parents[2] / "docs" / "sua-kieu-trong-word.md"
COMMANDS = [
    shlex.split(it)[1:]
    for it in re.findall(
        r"(?m)^ {4}(reportgen template .*?)(?:  +#.*)?$", PAGE.read_text(encoding="utf-8")
    )
]
"""The command lines of the page: out, dry, in."""
SAMPLE = Path(__file__).parents[2] / "data" / "muong-vang" / "2023-h2.yaml"


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The exported file of the standard, made once."""
    file = tmp_path_factory.mktemp("kieu") / FILE
    command = [str(file) if it == str(FILE) else it for it in COMMANDS[0]]
    assert run(command) == 0
    return file


@pytest.fixture
def here(original: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the exported file, where the test stands."""
    shutil.copy(original, tmp_path / FILE)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def take(*more: str) -> int:
    return run(["template", "styles", "import", str(FILE), *more])


def change() -> None:
    """As a person does in Word: three styles, one of them through Normal, and a margin."""
    word = Document(str(FILE))
    summary = word.styles["Trích yếu"]
    summary.font.size = Pt(16)
    summary.font.color.rgb = RGBColor(0x12, 0x34, 0xAB)
    summary.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.LEFT
    word.styles["Tên loại"].paragraph_format.space_before = Pt(10)
    word.styles["Chức vụ"].paragraph_format.tab_stops.add_tab_stop(Mm(30))
    word.styles["Kèm theo"].paragraph_format.space_after = Pt(9)
    word.sections[0].left_margin = Mm(35)
    word.save(str(FILE))


@pytest.mark.usefixtures("here")
def test_changes_reach_both_formats(capsys: pytest.CaptureFixture[str]) -> None:
    shutil.copy(FILE, "nguyen.docx")
    change()
    assert run(COMMANDS[2]) == 0
    said = capsys.readouterr()
    assert [*map(str.split, said.out.splitlines())] == [
        *map(
            str.split,
            """\
Đã đổi (6):
  Trang      lề trái         30 mm → 35 mm
  Tên loại   cách đoạn trên  20 pt → 10 pt
  Trích yếu  cỡ chữ          14 pt → 16 pt
  Trích yếu  màu chữ         000000 → 1234AB
  Trích yếu  canh lề đoạn    giữa → trái
  Kèm theo   cách đoạn dưới  0 pt → 9 pt
Không đưa vào được (1):
  Chức vụ  điểm dừng tab
đã ghi vào mau/standards/hd36/style.css""".splitlines(),
        )
    ]
    for rule in ("le-trai", "trich-yeu-co-chu", "trich-yeu-giua"):
        assert f"quy tắc {rule})" in said.err
    assert "Hướng dẫn số 36-HD/VPTW, 1.5.2" in said.err
    assert (
        SHEET.read_text(encoding="utf-8")
        == f"""\
@import url("../../goc/standards/hd36/style.css");
{START}
/* Trang: lề trái 30 mm → 35 mm */
@page {{ margin-left: 99.2pt }}
/* Tên loại: cách đoạn trên 20 pt → 10 pt */
.ten-loai {{ margin-top: -10pt }}
/* Trích yếu: cỡ chữ 14 pt → 16 pt; màu chữ 000000 → 1234AB; canh lề đoạn giữa → trái */
.trich-yeu {{ font-size: 16pt; color: #1234ab; text-align: left }}
/* Kèm theo: cách đoạn dưới 0 pt → 9 pt */
.kem-theo {{ margin-bottom: 9pt }}
{END}
"""
    )
    both_have_it()
    again_and_back(capsys)


def both_have_it() -> None:
    """The style of the Word file, the letters of the PDF."""
    made = render(SAMPLE, templates="mau").documents[0]
    (summary,) = (
        it
        for it in etree.fromstring(member(made.files["docx"], "word/styles.xml"))
        if it.find(f"{W}name") is not None and it.find(f"{W}name").get(f"{W}val") == "Trích yếu"
    )
    assert summary.find(f"{W}rPr/{W}sz").get(f"{W}val") == "32"
    assert summary.find(f"{W}rPr/{W}color").get(f"{W}val") == "1234AB"
    assert letters_of(made.files["pdf"], made.about.subject[:12])[1] == 16


def again_and_back(capsys: pytest.CaptureFixture[str]) -> None:
    """The same file again changes no byte; the file from before takes the section away."""
    own = b"/* c\xe1\xbb\xa7a t\xc3\xb4i */\r\n.khong-co { letter-spacing: 1pt }"
    head, section = SHEET.read_bytes().split(START.encode())
    SHEET.write_bytes(head + START.encode() + section + own)
    assert take() == 0
    assert "đã ghi" not in capsys.readouterr().out
    assert SHEET.read_bytes() == head + START.encode() + section + own
    shutil.copy("nguyen.docx", FILE)
    assert take() == 0
    assert SHEET.read_bytes() == head + own


def letters_of(pdf: bytes, words: str) -> tuple[str, float]:
    """The font and size in points of the first letter of these words on the first page."""
    page = pypdfium2.PdfDocument(pdf)[0].get_textpage()
    found = page.search(words).get_next()
    assert found is not None
    name, flags = ctypes.create_string_buffer(100), ctypes.c_int()
    raw.FPDFText_GetFontInfo(page, found[0], name, 100, flags)
    pixels = raw.FPDFText_GetFontSize(page, found[0])  # as the engine draws
    return name.value.decode(), round(pixels * 0.75, 1)


@pytest.mark.usefixtures("here")
def test_libreoffice_saves_it_and_nothing_changes(capsys: pytest.CaptureFixture[str]) -> None:
    """Another program writes every style in its own manner; that templates changed is said."""
    command = ["soffice", f"-env:UserInstallation=file://{Path.cwd()}/lo", "--headless"]
    command += ["--convert-to", "docx", "--outdir", "luu", str(FILE)]
    subprocess.run(command, check=True, capture_output=True)
    saved = (Path("luu") / FILE).read_bytes()
    core = member(saved, "docProps/core.xml")
    other = re.sub(rb"sha256:[0-9a-f]{64}", b"sha256:" + 64 * b"0", core)
    FILE.write_bytes(with_member(saved, "docProps/core.xml", other))
    assert run([*COMMANDS[1], "--lang", "en"]) == 0
    said = capsys.readouterr()
    assert said.out == "No style differs from the templates.\n"
    assert "kieu-mau-da-doi" in said.err
    assert not Path("mau").exists()


@pytest.mark.usefixtures("here")
def test_what_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    nameless = with_member(FILE.read_bytes(), "docProps/core.xml", NAMELESS)
    FILE.write_bytes(b"PK nothing")
    assert take() == 1
    assert "word-hong" in capsys.readouterr().err
    FILE.write_bytes(nameless)
    assert take() == 1
    assert "kieu-khong-ro-quy-dinh" in capsys.readouterr().err
    assert take("--standard", "hd99") == 2
    assert run(["template", "styles", "import", "khong-co.docx"]) == 2
    assert run(["template", "styles", "export", "--standard", "hd99"]) == 2
    assert not Path("mau").exists()
    SHEET.parent.mkdir(parents=True)
    SHEET.write_text('@import url("khong-co.css");', encoding="utf-8")
    for command in (["import", str(FILE), "--standard", "hd36"], ["export", "--standard", "hd36"]):
        assert run(["template", "styles", *command, "--templates", "mau"]) == 1
        said = capsys.readouterr()
        assert "tai-nguyen-la" in said.err
        assert said.out == ""


NAMELESS = (
    b'<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/'
    b'core-properties"/>'
)


@pytest.mark.usefixtures("here")
def test_a_font_reaches_the_pdf(capsys: pytest.CaptureFixture[str]) -> None:
    """A style that follows Normal counts; the page names the font, else the PDF is refused."""
    word = Document(str(FILE))
    word.styles["Normal"].font.name = "Courier New"
    word.save(str(FILE))
    assert take() == 0
    said = capsys.readouterr()
    assert "Times New Roman → Courier New (và " in said.out
    assert "quy tắc phong-chu)" in said.err
    made = render(SAMPLE, templates="mau").documents[0]
    assert [it for it in made.diagnostics if it.severity == "error"] == []
    assert "Mono" in letters_of(made.files["pdf"], "BÁO CÁO")[0]
