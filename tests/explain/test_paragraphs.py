"""Paragraphs of a sample document, explained: a component each."""

from collections.abc import Callable
from dataclasses import fields
from decimal import Decimal
from pathlib import Path

from reportgen.boxes.document import Font, Format
from reportgen.diagnostic import Mark
from reportgen.explain import Explanation, Property
from reportgen.explain.word_styles import NAMES
from reportgen.texts import TEXTS

Ask = Callable[..., Explanation]


def at(mark: Mark | None) -> str:
    """The name of the file of a place, and what stands there from its column on."""
    assert mark is not None
    return f"{Path(mark.source.name).name}: {mark.source.lines[mark.line - 1][mark.column - 1 :]}"


def named(found: Explanation, name: str) -> Property:
    (only,) = (it for it in found.properties if it.name == name)
    return only


def steps(found: Explanation) -> list[str]:
    return [f"{Path(it.mark.source.name).name} {it.name}" for it in found.template]


def test_the_issuer_comes_from_the_registry_through_its_block(asked: Ask) -> None:
    found = asked("HUYỆN ỦY NẬM PÚNG")
    assert found.element == "p.co-quan"
    assert steps(found)[-2:] == ["page.html co_quan", "trang.html co_quan"]
    assert (
        at(found.template[-1].mark).strip().endswith('<p class="co-quan">{{ van_ban.co_quan }}</p>')
    )
    (words,) = found.words
    assert (words.kind, at(words.mark)) == ("du-lieu", "don-vi.yaml: HUYỆN ỦY NẬM PÚNG")
    bold = named(found, "font-weight")
    assert bold.winner.selector == ".co-quan"
    assert at(bold.winner.mark).startswith("style.css: font-weight: bold")
    assert found.style.name == "Cơ quan ban hành"
    verdicts = [it.met for it in found.clauses]
    assert True in verdicts
    assert False not in verdicts


def test_the_line_of_number_and_symbol_has_all_its_sources(asked: Ask) -> None:
    (words,) = asked("Số 214-TB/HU").words
    assert [at(it).split(": ")[0] for it in (words.mark, *words.also)] == [
        "2024-h1.yaml",
        "don-vi.yaml",
    ]


def test_a_sentence_and_each_figure_in_it(asked: Ask) -> None:
    found = asked("Thu ngân sách đạt 8,2 tỷ đồng")
    sentences = [it for it in found.words if it.kind == "du-lieu"]
    assert at(sentences[0].mark).startswith("2024-h1.yaml: Thu ngân sách {thu_ngan_sach:uoc};")
    figure = next(it for it in found.words if it.binding == "{thu_ngan_sach:uoc}")
    assert (figure.kind, figure.text) == ("so-lieu", "đạt 8,2 tỷ đồng")
    assert at(figure.mark).startswith("2024-h1.yaml: {thu_ngan_sach:uoc}")
    assert [at(it) for it in figure.also] == ['2024-h1.yaml: {thuc_hien: "8,2", tong_hop: 5/5}']
    assert figure.trace is not None
    assert figure.trace.kind == "tong-hop"
    assert len(figure.trace.shares) == 5
    assert figure.trace.adds_up


def test_a_sentence_on_a_folded_line_is_found_at_its_beginning(asked: Ask) -> None:
    found = asked("đạt dưới 10 tiêu chí")
    second = [it for it in found.words if it.kind == "du-lieu"][1]
    assert second.text == "Trồng rừng ở vùng cao chậm vì thiếu cây giống đầu vụ."
    assert at(second.mark).startswith("2024-h1.yaml: Trồng rừng ở vùng cao")


def test_a_number_before_a_paragraph_is_the_stylesheets(asked: Ask) -> None:
    found = asked("Đảng ủy các xã phân công")
    number, *rest = found.words
    assert (number.text, number.kind) == ("2.", "so-muc")
    assert at(number.mark).startswith("danh-so.css: content: var(--so-2)")
    assert rest[0].key == "noi_dung.nhiem_vu[1].dau_moi"


def test_a_heading_that_a_template_words(asked: Ask) -> None:
    words = asked("Nhiệm vụ, giải pháp chủ yếu").words[-1]
    assert words.kind == "mau"
    assert words.mark is not None
    assert Path(words.mark.source.name).name == "thong-bao.html"


def test_a_cell_is_that_of_its_row_and_column(asked: Ask) -> None:
    name, count = asked("Pắc Lùng", kind="thong-bao"), asked("19")
    assert at(asked("Nà Càng").words[0].mark) == "2024-h1.yaml: Nà Càng, so_tieu_chi: 14}"
    assert count.words[0].key == "bang.xa[0].so_tieu_chi"
    assert named(count, "text-align-all").winner.selector == "table.bang td.so"
    assert named(count, "padding-top").value == "3pt"
    assert [it.value for it in named(count, "padding-top").beaten] == ["0", "1px"]
    assert name.text


def test_a_computed_cell_points_to_the_definition_of_its_column(asked: Ask) -> None:
    (words,) = asked("77").words
    assert words.key.startswith("bang.xa.cot.so_tieu_chi")


def test_recipients_and_what_the_template_adds(asked: Ask) -> None:
    found = asked("Tỉnh ủy (để báo cáo)")
    assert [(it.text, it.kind) for it in found.words] == [
        ("-", "mau"),
        ("Thường trực Tỉnh ủy (để báo cáo)", "du-lieu"),
        (",", "mau"),
    ]
    assert found.template[-1].name == "cac_noi_nhan"
    assert {it.mark for it in found.words if it.kind == "mau"} == {found.template[-1].mark}


def test_what_is_joined_of_several_values(asked: Ask) -> None:
    found = asked("Lưu Văn phòng Đảng ủy", file="dang-uy-muong-vang/2026-h1.yaml", kind="cong-van")
    assert [(it.text, it.key) for it in found.words[3:]] == [
        ("TVK", "van_ban[2].nguoi_soan"),
        ("-30", ""),
    ]


def test_the_signer_and_what_is_inherited(asked: Ask) -> None:
    found = asked("BÍ THƯ")
    assert at(found.words[0].mark).startswith("don-vi.yaml: ")
    family = named(found, "font-family")
    assert (family.inherited, family.winner.selector) == ("html.hd36", "html")


def test_a_variable_is_told_with_its_declaration(asked: Ask) -> None:
    size = named(asked("Thu ngân sách đạt"), "font-size")
    assert (size.value, size.winner.value) == ("14pt", "var(--co-chu)")
    assert [f"{it.name}: {it.value}" for it in size.through] == ["--co-chu: 14pt"]


def test_an_element_in_a_line_has_its_own_properties(asked: Ask) -> None:
    (inside,) = asked("Nơi nhận:").inside
    assert (inside.element, inside.text) == ("u", "Nơi nhận")
    (line,) = (it for it in inside.properties if it.name == "text-decoration-line")
    assert line.winner.selector == ".nhan-noi-nhan u"


def test_what_differs_from_the_word_style(asked: Ask) -> None:
    found = asked("Nơi nhận:").style
    assert [(it.name, it.own) for it in found.differences] == [("gach_chan", "có")]


def test_every_difference_has_its_words() -> None:
    known = [it.name for kind in (Format, Font) for it in fields(kind)]
    assert {*NAMES} == {*known}
    assert all(f"explain-as-{it}" in TEXTS[lang] for it in NAMES.values() for lang in TEXTS)


def test_the_value_of_another_period_is_traced_there(asked: Ask) -> None:
    """A cell that prints last year's value has its place and its way in last year's file."""
    found = asked("471,3", file="muong-vang/2024-h1.yaml", kind="bao-cao")
    (words,) = found.words
    assert words.trace is not None
    assert (words.trace.value, words.trace.kind) == (Decimal("471.3"), "go-tay")
    assert words.mark is not None
    assert Path(words.mark.source.name).name == "2023-h1.yaml"
    assert Path(words.trace.place.partition(":")[0]).name == "2023-h1.yaml"


def test_a_heading_of_a_column_and_a_group_are_the_catalogues(asked: Ask) -> None:
    assert asked("Số tiêu chí đạt (tiêu chí)").words[0].key == "bang.xa.cot.so_tieu_chi.ten"
    group = asked("Kinh tế", file="muong-vang/2024-h1.yaml", kind="bao-cao").words[0]
    assert group.key.endswith(".nhom")
