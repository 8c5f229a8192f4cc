"""Whatever stands in a Word file, the finder gives the same words back, and never stops."""

import unicodedata
from collections.abc import Callable

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reportgen.boxes.document import (
    Block,
    Border,
    Borders,
    Break,
    Cell,
    Document,
    Field,
    Font,
    Format,
    Geometry,
    Inline,
    Margin,
    Metadata,
    Paragraph,
    Row,
    Run,
    Section,
    Table,
    paragraphs,
)
from reportgen.inspect.components import Found, find

SAID = [
    "", " ", "*", "-----", "\t", "Số 12-BC/HU", "Số:     /QĐ-UBND", "ĐẢNG CỘNG SẢN VIỆT NAM",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "HUYỆN ỦY TÂN PHÚ",
    "Tân Phú, ngày 31 tháng 02 năm 2024", "ngày    tháng    năm", "BÁO CÁO", "KẾ HOẠCH NĂM HỌC",
    "CỦA BAN THƯỜNG VỤ", "về việc gì đó", "Kính gửi:", "Kính gửi", "- Sở A;", "Căn cứ Luật;",
    "QUYẾT ĐỊNH:", "Chương I", "Điều 1. Tên", "I. Mục", "Nơi nhận:", "- Lưu: VT, ABC-12.",
    "T/M BAN THƯỜNG VỤ", "BÍ THƯ", "Nguyễn Văn A", "LÊ VĂN B", "Phụ lục 1", "(Kèm theo …)", "SAO Y",
    "Địa chỉ: A; điện thoại: 1", "PL.(3)", "Uỷ ban".replace("ỷ", unicodedata.normalize("NFD", "ỷ")),
]  # fmt: skip
"""What documents say, for all the orders that nobody types."""

texts = st.one_of(st.sampled_from(SAID), st.text(max_size=40), st.text("aÂ \t\n-*.:/", max_size=12))
fonts = st.builds(
    Font, st.just("A"), st.just(14.0), bold=st.booleans(), italic=st.booleans()
)  # fmt: skip
inlines = st.one_of(
    st.builds(Run, texts, fonts), st.just(Break()), st.builds(Field, st.just("PAGE"), fonts)
)
borders = st.sampled_from([Borders(), Borders(top=Border("single", 0.5))])
formats = st.builds(
    Format,
    align=st.sampled_from(["left", "center", "right", "justify"]),
    outline=st.integers(0, 3),
    borders=borders,
    page_break_before=st.booleans(),
)
one_paragraph = st.builds(
    Paragraph,
    st.lists(inlines, max_size=4).map(tuple),
    formats,
    fonts,
    classes=st.sampled_from([(), ("duong-ke",), ("so-tu-dong",)]),
)


def table(blocks: st.SearchStrategy[Block]) -> st.SearchStrategy[Table]:
    cells = st.builds(Cell, st.lists(blocks, max_size=3).map(tuple), st.integers(0, 2))
    rows = st.builds(Row, st.lists(cells, max_size=2).map(tuple))
    return st.builds(Table, st.just((1.0, 1.0)), st.lists(rows, max_size=2).map(tuple))


block = st.recursive(one_paragraph, table, max_leaves=8)
margins = st.builds(Margin, st.lists(one_paragraph, max_size=1).map(tuple))
sections = st.builds(
    Section,
    st.just(Geometry(595, 842, 57, 42, 57, 85)),
    st.lists(block, max_size=20).map(tuple),
    margins,
    st.one_of(st.none(), margins),
)
documents = st.builds(
    Document, st.just(Metadata("", "")), st.lists(sections, min_size=1, max_size=2).map(tuple)
)


def walk(document: Document) -> list[Paragraph]:
    """All paragraphs, those in the margins too."""
    found = []
    for section in document.sections:
        margins = [it for it in (section.margin, section.first) if it]
        found += [*paragraphs(section.blocks), *(p for it in margins for p in it.header)]
    return found


def bare(inlines: tuple[Inline, ...]) -> list[tuple[str, Font] | Inline]:
    """The letters, each with its font, and what is no letter."""
    found: list[tuple[str, Font] | Inline] = []
    for it in inlines:
        found += [(letter, it.font) for letter in it.text] if isinstance(it, Run) else [it]
    return found


@given(documents)
@settings(max_examples=300, suppress_health_check=[HealthCheck.too_slow], deadline=None)
def test_the_document_stays_what_it_was(document: Document) -> None:
    found = find(document)
    for was, now in zip(walk(document), walk(found.document), strict=True):
        assert bare(now.inlines) == bare(was.inlines)
        assert (now.format, now.font, now.style) == (was.format, was.font, was.style)
        assert {*was.classes} <= {*now.classes}


@given(documents)
@settings(max_examples=100, suppress_health_check=[HealthCheck.too_slow], deadline=None)
def test_what_is_found_has_a_place(document: Document) -> None:
    """Every component that is counted is the name of a paragraph, or of a part of one.

    A part has one name: a heading beside something else is not named as text, too.
    """
    found = find(document)
    named = {name for it in walk(found.document) for name in it.classes}
    parts = {run.part for it in walk(found.document) for run in it.inlines if isinstance(run, Run)}
    within = {"phu-luc", "ban-sao"}
    assert {*found.components} - {"noi-dung"} <= named | parts or within & named


def test_letters_may_be_decomposed(
    read_paper: Callable[[str], Document], show_found: Callable[[Found], str]
) -> None:
    paper = """
        | c: ĐẢNG BỘ TỈNH HÀ SƠN // cb: HUYỆN UỶ TÂN PHÚ // c: * | cb: ĐẢNG CỘNG SẢN VIỆT NAM |
        | c: Số 1-BC/HU | ci: Tân Phú, ngày 5 tháng 7 năm 2023 |
        cb: BÁO CÁO
        cb: kết quả công tác
        c: Kính gửi: Tỉnh uỷ
        Huyện uỷ báo cáo như sau.
        | Nơi nhận: // - Như trên. | cb: T/M BAN THƯỜNG VỤ // c: BÍ THƯ // cb: Lê Hùng |
        """.replace("\n        ", "\n")
    found = show_found(find(read_paper(paper)))
    loose = show_found(find(read_paper(unicodedata.normalize("NFD", paper))))
    assert [line.split(" | ")[0] for line in loose.splitlines()[1:]] == [
        line.split(" | ")[0] for line in found.splitlines()[1:]
    ]
