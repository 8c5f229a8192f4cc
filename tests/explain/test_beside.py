"""What is no paragraph of the text: page margins, sheet, watermark, pictures, charts, contents."""

import struct
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

from reportgen.boxes import engine
from reportgen.boxes.places import at, places
from reportgen.cli import run
from reportgen.explain import Explainer, Explanation, Inside, Property, find, near

Open = Callable[..., Explainer]
Ask = Callable[..., Explanation]
UBND = "ubnd-muong-vang/2026-h1.yaml"
DATA = Path(__file__).parents[2] / "data"

DOCUMENT = """{% extends "goc/documents/thong-bao.html" %}
{% from "parts/dong-chim.html" import dong_chim %}
{% from "parts/muc-luc.html" import muc_luc %}
{% from "parts/tham-chieu.html" import chu_thich, ten_hinh, nhac_hinh with context %}
{% block dong_chim %}{{ dong_chim(ky.ten) }}{% endblock %}
{% block ket %}
{{ muc_luc() }}
<h2 id="so">Số liệu {{ ky.ten | dong }}</h2>
<p><img src="anh/so-do.png" alt="Sơ đồ {{ ky.ten }}" style="width: 40mm"></p>
<p><img src="anh/so-do.png" alt="{{ van_ban.co_quan }}"></p>
{{ ten_hinh("so-do", "Sơ đồ các xã") }}
<p>Xem {{ nhac_hinh("so-do") }}.{{ chu_thich("Lời chú cuối trang.") }}</p>
<div class="dau-cong-van"
  style="position: absolute; left: 10mm; top: 30mm; width: 40mm; height: 20mm">
<p>Dấu công văn đến</p></div>
{% endblock %}
"""


def png() -> bytes:
    """A grey picture of four pixels."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", 2, 2, 8, 0, 0, 0, 0))
    return (
        b"\x89PNG\r\n\x1a\n"
        + head
        + chunk(b"IDAT", zlib.compress(b"\0\x80\x80" * 2))
        + chunk(b"IEND", b"")
    )


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    own = tmp_path_factory.mktemp("mau-day-du")
    (own / "documents").mkdir()
    (own / "documents/thong-bao.html").write_text(DOCUMENT, encoding="utf-8")
    (own / "anh").mkdir()
    (own / "anh/so-do.png").write_bytes(png())
    return own


@pytest.fixture
def ask(opened: Open, folder: Path) -> Callable[[str], Explanation]:
    document = opened(templates=folder)
    return lambda words: document.of(find(document.front, words)[0].number)


def only(found: Explanation | Inside, name: str) -> Property:
    (it,) = (it for it in found.properties if it.name == name)
    return it


def around(found: Explanation, element: str) -> Inside:
    (it,) = (it for it in found.around if it.element == element)
    return it


def said(it: Property) -> tuple[str, str, list[str]]:
    return it.winner.selector, it.winner.value, [beaten.value for beaten in it.beaten]


def test_the_number_of_a_page_is_the_stylesheets(asked: Ask) -> None:
    found = asked("‹số trang›")
    assert (found.kind, found.element, found.template) == ("le-trang", "@page @top-center", ())
    (number,) = found.words
    assert number.kind == "so-muc"
    assert number.mark is not None
    assert number.mark.source.lines[number.mark.line - 1].strip() == "content: counter(page);"
    assert said(only(found, "vertical-align")) == ("@page @top-center", "top", ["middle"])
    assert only(found, "font-family").inherited == "html.hd36"
    assert found.style.name == "Số trang"
    assert {it.code for it in found.clauses if it.met} >= {"so-trang-giua", "so-trang-co-chu"}


def test_words_in_a_margin_come_from_their_data_through_a_variable(asked: Ask) -> None:
    found = asked("Khu Trung Tâm", file=UBND, kind="cong-van")
    assert (found.kind, found.element) == ("le-trang", "@page :first @bottom-center")
    assert found.template[-1].name == "bien_css"
    assert [(it.kind, it.key) for it in found.words] == [("du-lieu", "van_ban[2].lien_he")] * 2
    content = only(found, "content")
    assert said(content) == ("@page :first @bottom-center", "var(--lien-he)", ["none"])
    (variable,) = content.through
    assert variable.mark is not None
    assert Path(variable.mark.source.name).name == "trang.html"
    assert {it.met for it in found.clauses} == {True}
    assert only(around(found, "@page :first"), "size").winner.value == "A4"


def test_a_sheet_has_its_margins_and_what_the_standard_wants(asked: Ask) -> None:
    found = asked("@page")
    assert (found.kind, found.style.name) == ("trang", "Layout > Page Setup")
    left = only(found, "margin-left")
    assert said(left) == ("@page", "20mm 15mm 20mm 30mm", ["75px"])
    assert left.value == "85.04pt"
    verdicts = {it.code: (it.found, it.met) for it in found.clauses}
    assert verdicts["le-trai"] == (("30",), True)


def test_each_named_page_is_told_apart(asked: Ask) -> None:
    found = asked("@page phu-luc-ngang", file=UBND, kind="bao-cao")
    assert said(only(found, "size")) == ("@page phu-luc-ngang", "A4 landscape", ["A4"])


def test_the_watermark_has_its_line_its_words_and_its_rules(
    ask: Callable[[str], Explanation], folder: Path
) -> None:
    found = ask("6 tháng đầu năm 2024")
    assert (found.kind, found.element) == ("chu-chim", "div.dong-chim")
    assert found.template[-1].name == "dong_chim"
    assert str(folder) in {it.mark.source.name.partition("/documents")[0] for it in found.template}
    assert [(it.text, it.kind) for it in found.words] == [("6 tháng đầu năm 2024", "du-lieu")]
    assert only(found, "position").winner.value == "fixed"
    assert found.style.name == "Design > Watermark"


@pytest.mark.parametrize("words", ["Sơ đồ 6 tháng đầu năm 2024", "HUYỆN ỦY NẬM PÚNG"])
def test_a_picture_is_found_by_what_it_shows(opened: Open, folder: Path, words: str) -> None:
    document = opened(templates=folder)
    told = (document.of(it.number) for it in find(document.front, words))
    found = next(it for it in told if any(inner.element == "img" for inner in it.inside))
    assert found.text == words
    assert [it.kind for it in found.words] == ["du-lieu"]
    assert all(it.mark for it in found.words)


def test_a_picture_has_its_size(ask: Callable[[str], Explanation]) -> None:
    (picture,) = ask("Sơ đồ 6 tháng đầu năm 2024").inside
    assert (picture.element, only(picture, "width").winner.value) == ("img", "40mm")


def test_a_line_of_contents_is_its_heading_and_its_page(ask: Callable[[str], Explanation]) -> None:
    found = ask("Số liệu 6 tháng đầu năm 2024 2")
    assert found.template[-1].name == "muc_luc"
    *words, page = found.words
    assert [(it.text, it.kind) for it in words] == [
        ("Số liệu", "mau"), ("6 tháng đầu năm 2024", "du-lieu"),
    ]  # fmt: skip
    assert (page.text, page.kind) == ("2", "so-muc")
    assert page.mark is not None
    assert Path(page.mark.source.name).name == "muc-luc.css"


def test_a_caption_and_what_refers_to_it(ask: Callable[[str], Explanation]) -> None:
    number, words = ask("Hình 1. Sơ đồ các xã").words
    assert (number.text, number.kind, words.text) == ("Hình 1.", "so-muc", "Sơ đồ các xã")
    assert number.mark is not None
    made = [it.element for it in ask("Xem Hình 1.").inside]
    assert "a.so-hinh::before" in made or "a.so-hinh::after" in made


def test_a_note_and_the_rules_of_its_mark(ask: Callable[[str], Explanation]) -> None:
    found = ask("Lời chú cuối trang.")
    assert found.element == "span.chu-thich"
    marker = next(it for it in found.inside if it.element.endswith("::footnote-marker"))
    assert all(it.winner.selector for it in marker.properties)
    assert found.clauses


def test_words_in_a_box_have_the_rules_of_the_box(ask: Callable[[str], Explanation]) -> None:
    found = ask("Dấu công văn đến")
    assert only(around(found, "div.dau-cong-van"), "left").winner.value == "10mm"


def test_a_cell_has_its_lines_its_column_and_its_table(asked: Ask) -> None:
    found = asked("19")
    assert said(only(found, "border-top-width"))[:2] == ("table.bang th, table.bang td",
                                                         "0.5pt solid #000000")  # fmt: skip
    assert [it.element for it in found.around][:3] == ["col:nth-of-type(3)", "tr", "table.bang"]
    width = only(around(found, "col:nth-of-type(3)"), "width")
    assert (width.value, width.winner.origin) == ("20%", "thuoc-tinh")
    assert only(around(found, "table.bang"), "table-layout").winner.value == "fixed"


def test_a_chart_has_the_place_of_each_value(asked: Ask) -> None:
    found = asked("Chi ngân sách", file="muong-vang/2024-h1.yaml", kind="bao-cao")
    assert found.element == "figure.bieu-do"
    told = {it.text: it for it in found.words}
    value = told["Thu ngân sách, Tỷ lệ thực hiện so với kế hoạch (%): 48,2"]
    assert (value.kind, value.binding) == ("so-lieu", "thu_ngan_sach")
    assert value.trace is not None
    assert len((value.mark, *value.also)) == 2
    assert told["Chi ngân sách"].key == "chi_tieu.chi_ngan_sach.ten_ngan"


@pytest.mark.parametrize(
    ("words", "value", "place"),
    [
        ("6 tháng cuối năm 2023", "6 tháng cuối năm 2023, Thu ngân sách: 52,6", "2023-h2.yaml"),
        ("Số tiêu chí đạt (tiêu chí)", "Mường Vang", ""),
    ],
)
def test_charts_of_periods_and_of_units(opened: Open, words: str, value: str, place: str) -> None:
    document = opened("muong-vang/2024-h1.yaml", "bao-cao")
    charts = [
        found
        for it in find(document.front, words)
        if (found := document.of(it.number)).element == "figure.bieu-do"
    ]
    told = [it for found in charts for it in found.words]
    assert all(it.mark for it in told)
    if place:
        (only_one,) = (it for it in told if it.text == value)
        assert only_one.mark is not None
        assert Path(only_one.mark.source.name).name == place


def test_what_pages_show_is_found_by_its_place(opened: Open, folder: Path) -> None:
    document = opened(templates=folder)
    found = places(engine.lay_out(document.front.tree), document.front.pages)
    number = find(document.front, "‹số trang›")[0].number
    here = next(it for it in found if it.number == number)
    assert here.page > 1
    assert at(found, here.page, here.left_pt + 1, here.top_pt + here.height_pt / 2) == number
    corner = document.of(at(found, 1, 5, 5) or 0)
    assert (corner.kind, corner.element) == ("trang", "@page :first")
    mark = find(document.front, "6 tháng đầu năm 2024")[0].number
    assert {it.page for it in found if it.number == mark} == {it.page for it in found}


def test_the_nearest_words_are_those_of_margins_and_charts_too(opened: Open) -> None:
    document = opened("muong-vang/2024-h1.yaml", "bao-cao")
    assert near(document.front, "6 tháng cuối năm 2032")[0] == "6 tháng cuối năm 2023"


def test_the_command_tells_margins_and_sheets(capsys: pytest.CaptureFixture[str]) -> None:
    file = str(DATA / "nam-pung/2024-h1.yaml")
    assert run(["explain", file, "--at", "@page", "--lang", "en"]) == 0
    printed = capsys.readouterr().out.splitlines()
    assert printed[1] == "sheet, @page: «@page»"
    assert "   Layout > Page Setup" in printed
    assert run(["explain", file, "--at", "số trang"]) == 1
    listed = capsys.readouterr().out
    assert "‹số trang›  @page @top-center" in listed
