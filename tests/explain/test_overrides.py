"""A user's folder of templates: what it changes is shown with what it stands before."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from reportgen import pipeline
from reportgen.explain import Explainer, Explanation, Property, explainer, find
from reportgen.job import jobs_of
from reportgen.shelf import own_templates, take_shelf

Open = Callable[..., Explainer]
DATA = Path(__file__).parents[2] / "data"

DOCUMENT = """{% extends "goc/documents/thong-bao.html" %}
{% block noi_nhan %}
<p class="nhan-noi-nhan" style="color: #112233">Gửi:</p>
{% endblock %}
{% block ket %}
<p>Văn phòng theo dõi.<span class="chu">Theo {{ ky.ten | dong }}.</span></p>
{% endblock %}
{% block duoi_chu_ky %}
{% set ten %}{{ ky.ten }}{% endset %}
{% if ten == "6 tháng đầu năm 2024" %}<p class="rieng">Chỉ có khi so đúng.</p>{% endif %}
{% endblock %}
"""
STYLE = """@import url("../../goc/standards/hd36/style.css");
.so-hieu { font-size: 13pt; --word-style: "Số" }
@media print { .co-quan { font-weight: normal !important } }
.trich-yeu {
  & { color: #000080 }
}
.chu { float: footnote }
"""


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    own = tmp_path_factory.mktemp("mau")
    for name, text in {
        "documents/thong-bao.html": DOCUMENT,
        "standards/hd36/style.css": STYLE,
        "parts/chu-ky.html": (own_templates() / "parts/chu-ky.html").read_text(encoding="utf-8"),
    }.items():
        (own / name).parent.mkdir(parents=True, exist_ok=True)
        (own / name).write_text(text, encoding="utf-8")
    return own


@pytest.fixture
def ask(opened: Open, folder: Path) -> Callable[[str], Explanation]:
    document = opened(templates=folder)

    def ask_(words: str) -> Explanation:
        return document.of(find(document.front, words)[0].number)

    return ask_


def only(found: Explanation, name: str) -> Property:
    (it,) = (it for it in found.properties if it.name == name)
    return it


def test_a_block_of_the_user_covers_ours(ask: Callable[[str], Explanation], folder: Path) -> None:
    found = ask("Gửi:")
    step = found.template[-1]
    assert (step.mark.source.name, step.mark.line) == (str(folder / "documents/thong-bao.html"), 3)
    assert (step.kind, step.name) == ("khoi", "noi_nhan")
    (covered,) = step.covers
    ours = own_templates() / "parts/trang.html"
    assert covered.source.name == str(ours)
    assert covered.source.lines[covered.line - 1].strip() == "{% block noi_nhan %}"
    assert [(it.text, it.kind, it.mark) for it in found.words] == [("Gửi:", "mau", step.mark)]


def test_a_style_attribute_has_the_place_of_its_element(
    ask: Callable[[str], Explanation], folder: Path
) -> None:
    colour = only(ask("Gửi:"), "color")
    assert (colour.value, colour.winner.selector, colour.winner.origin) == (
        "#112233", "style", "thuoc-tinh",
    )  # fmt: skip
    assert colour.winner.mark is not None
    assert colour.winner.mark.source.name == str(folder / "documents/thong-bao.html")


def test_a_rule_of_the_user_stands_before_ours(
    ask: Callable[[str], Explanation], folder: Path
) -> None:
    """Imported through `goc/`: each has its own file; the later one of one weight holds."""
    style = only(ask("Số 214-TB/HU"), "--word-style")
    assert (style.winner.value, [it.value for it in style.beaten]) == (
        '"Số"', ['"Số và ký hiệu"'],
    )  # fmt: skip
    assert style.winner.mark is not None
    assert (style.winner.mark.source.name, style.winner.mark.line, style.winner.mark.column) == (
        str(folder / "standards/hd36/style.css"), 2, 29,
    )  # fmt: skip
    (ours,) = style.beaten
    assert ours.mark is not None
    assert ours.mark.source.name == str(own_templates() / "standards/hd36/style.css")
    assert ask("Số 214-TB/HU").style.name == "Số"


def test_important_wins_and_what_breaks_a_rule_is_said(ask: Callable[[str], Explanation]) -> None:
    found = ask("HUYỆN ỦY NẬM PÚNG")
    weight = only(found, "font-weight")
    assert (weight.value, weight.winner.important) == ("400", True)
    assert [(it.value, it.important) for it in weight.beaten] == [("bold", False)]
    broken = [it for it in found.clauses if it.met is False]
    assert [(it.found, it.wanted) for it in broken] == [(("không đậm",), "in đậm")]


def test_a_rule_inside_a_rule(ask: Callable[[str], Explanation]) -> None:
    colour = only(ask("kết quả xây dựng nông thôn mới"), "color")
    assert colour.value == "#000080"
    assert ".trich-yeu" in colour.winner.selector
    assert colour.winner.mark is not None
    assert colour.winner.mark.line == 5


def test_a_file_of_the_user_covers_ours(ask: Callable[[str], Explanation], folder: Path) -> None:
    step = ask("BÍ THƯ").template[-1]
    assert step.mark.source.name == str(folder / "parts/chu-ky.html")
    assert [it.source.name for it in step.covers] == [str(own_templates() / "parts/chu-ky.html")]


def test_a_footnote_is_explained_apart(ask: Callable[[str], Explanation]) -> None:
    note, line = ask("Theo 6 tháng đầu năm 2024."), ask("Văn phòng theo dõi.")
    assert (note.element, note.template[-1].name) == ("span.chu", "ket")
    assert [it.text for it in note.words if it.kind == "du-lieu"] == ["6 tháng đầu năm 2024"]
    assert [it.text for it in line.words] == ["Văn phòng theo dõi."]


def test_what_marks_would_change_is_explained_as_it_is_printed(
    ask: Callable[[str], Explanation],
) -> None:
    """A text that is compared with marks in it is another: its element alone is not known."""
    found = ask("Chỉ có khi so đúng.")
    assert (found.element, found.template) == ("p.rieng", ())
    assert [(it.text, it.mark) for it in found.words] == [("Chỉ có khi so đúng.", None)]
    assert found.properties
    assert ask("SỐ TIÊU CHÍ").template[-1].name == "cac_phu_luc"


def changed(folder: Path, old: str, new: str) -> Explainer:
    """The sample document with other words in its file."""
    shutil.copytree(DATA, folder / "data")
    file = folder / "data/nam-pung/2024-h1.yaml"
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")
    shelf, _ = take_shelf([])
    ready, _ = pipeline.prepare(file, shelf)
    assert ready is not None
    (job,), _ = jobs_of(ready, shelf)
    document, mistakes = explainer(job, shelf)
    assert document is not None, mistakes
    return document


def test_a_footnote_in_the_data(tmp_path: Path) -> None:
    """The note and what stands around it come from places of their own in one text."""
    document = changed(tmp_path, "cây giống đầu", "cây giống^[Theo {ten_don_vi}.] đầu")
    (line,) = find(document.front, "Trồng rừng ở vùng cao chậm")
    (note,) = find(document.front, "Theo Huyện ủy Nậm Púng.")
    sentence = document.of(line.number).words[-1]
    assert sentence.text == "Trồng rừng ở vùng cao chậm vì thiếu cây giống đầu vụ."
    number, words, figure = document.of(note.number).words
    assert (number.text, number.kind) == ("1", "so-muc")
    assert words.mark is not None
    assert figure.mark is not None
    assert words.mark.source.lines[words.mark.line - 1][words.mark.column - 1 :].startswith(
        "Theo {"
    )
    assert (figure.binding, figure.mark.column - words.mark.column) == ("{ten_don_vi}", 5)


def test_a_turned_table(tmp_path: Path) -> None:
    document = changed(tmp_path, "        tong_cong: co\n", "        xoay: co\n")
    keys = [
        document.of(find(document.front, words)[0].number).words[0].key
        for words in ("Pắc Lùng", "9", "Số tiêu chí đạt")
    ]
    assert keys == ["bang.xa[4].ten", "bang.xa[4].so_tieu_chi", "bang.xa.cot.so_tieu_chi.ten"]


SUPER = """{% extends "goc/documents/thong-bao.html" %}
{% block bo_cuc %}{{ super() }}{% endblock %}
"""


def test_each_step_names_the_file_of_its_line(opened: Open, tmp_path: Path) -> None:
    own = tmp_path / "Mẫu của phòng" / "mẫu 1"
    (own / "documents").mkdir(parents=True)
    (own / "documents/thong-bao.html").write_text(SUPER, encoding="utf-8")
    document = opened("muong-vang/2024-h1.yaml", templates=own)
    number = find(document.front, "Vốn các chương trình")[0].number
    steps = [it for it in document.of(number).template if it.name in {"bo_cuc", "tinh_hinh"}]
    ours = str(own_templates() / "documents/thong-bao.html")
    assert [(it.name, it.mark.source.name, it.mark.line) for it in steps] == [
        ("bo_cuc", str(own / "documents/thong-bao.html"), 2),
        ("bo_cuc", ours, 8),
        ("tinh_hinh", ours, 9),
    ]
    assert next(map(str, steps[0].covers)) == f"{ours}:7:1"
