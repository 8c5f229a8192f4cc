"""What a paragraph shows: runs, fields, numbers, drawings, text boxes."""

from typing import Any

import pytest

from reportgen.boxes.document import Break, Field, Run

VML = '<v:{0} style="position:absolute;mso-position-horizontal:center" {1}>{2}</v:{0}>'

RUBY = (
    "<w:r><w:ruby><w:rt><w:r><w:t>trên</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>dưới</w:t></w:r>"
    "</w:rubyBase></w:ruby></w:r>"
)


def run(inside: str, letters: str = "") -> str:
    return f"<w:r><w:rPr>{letters}</w:rPr>{inside}</w:r>"


def t(text: str) -> str:
    return f'<w:t xml:space="preserve">{text}</w:t>'


def drawing(inside: str, align: str = "") -> str:
    place = f"<wp:positionH><wp:align>{align}</wp:align></wp:positionH>" if align else ""
    return f"<w:drawing><wp:anchor>{place}<a:graphic>{inside}</a:graphic></wp:anchor></w:drawing>"


def geometry(name: str) -> str:
    return drawing(f'<wps:wsp><wps:spPr><a:prstGeom prst="{name}"/></wps:spPr></wps:wsp>')


def box(inside: str, align: str = "") -> str:
    return drawing(
        f"<wps:wsp><wps:txbx><w:txbxContent>{inside}</w:txbxContent></wps:txbx></wps:wsp>", align
    )


def either(newer: str, older: str) -> str:
    choice, fallback = f"<mc:Choice>{newer}</mc:Choice>", f"<mc:Fallback>{older}</mc:Fallback>"
    return f"<mc:AlternateContent>{choice}{fallback}</mc:AlternateContent>"


def vml(name: str, attributes: str) -> str:
    return f"<w:pict>{VML.format(name, attributes, '')}</w:pict>"


def complex_field(instruction: str, result: str = "<w:t>7</w:t>", letters: str = "") -> str:
    marks = [f'<w:fldChar w:fldCharType="{it}"/>' for it in ("begin", "separate", "end")]
    pieces = (marks[0], f"<w:instrText> {instruction} </w:instrText>", marks[1], result, marks[2])
    return "".join(run(it, letters) for it in pieces)


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        (run(t("một")) + run(t(" hai")), "một hai"),
        (run(t("a") + "<w:tab/>" + t("b")), "a\tb"),
        (run(t("a") + "<w:br/>" + t("b")), "a\nb"),
        (run(t("a") + "<w:cr/>" + t("b")), "a\nb"),
        (run(t("977") + "<w:noBreakHyphen/>" + t("TB")), "977-TB"),
        (run(t("thông") + "<w:softHyphen/>" + t("báo")), "thôngbáo"),
        (run('<w:sym w:font="Symbol" w:char="F0B7"/>' + t(" gạch")), "• gạch"),
        (run('<w:sym w:font="Symbol" w:char="F0FF"/>'), "\ufffd"),
        (run('<w:sym w:font="Arial" w:char="00D0"/>'), "Ð"),
        (run('<w:sym w:char="không"/>' + t("x")), "x"),
        ('<w:hyperlink r:id="x">' + run(t("trang tin")) + "</w:hyperlink>", "trang tin"),
        ("<w:smartTag>" + run(t("Hà Nội")) + "</w:smartTag>", "Hà Nội"),
        ("<w:sdt><w:sdtPr/><w:sdtContent>" + run(t("điền")) + "</w:sdtContent></w:sdt>", "điền"),
        ("<w:ins>" + run(t("thêm")) + "</w:ins>", "thêm"),
        ("<w:del>" + run("<w:delText>bỏ</w:delText>") + "</w:del>", ""),
        ("<w:moveTo>" + run(t("đến")) + "</w:moveTo>", "đến"),
        ("<w:moveFrom>" + run(t("đi")) + "</w:moveFrom>", ""),
        (run(t("a") + '<w:footnoteReference w:id="1"/>' + t("b")), "ab"),
        (run(t("a") + "<w:lastRenderedPageBreak/>" + t("b")), "ab"),
        ("<m:oMath><m:r><m:t>x+1</m:t></m:r></m:oMath>", "x+1"),
        (complex_field("DATE", t("18/6/2024")), "18/6/2024"),
        ('<w:fldSimple w:instr=" AUTHOR ">' + run(t("Văn phòng")) + "</w:fldSimple>", "Văn phòng"),
        (complex_field("IF " + "x", t("đúng")), "đúng"),
        (run(t("Ho\u0300a bi\u0300nh")), "Hòa bình"),
        (run("<w:object/>") + run(t("x")), "x"),
        ("<w:customXml>" + run(t("x")) + "</w:customXml>", "x"),
        (RUBY, "dưới"),
    ],
)  # fmt: skip
def test_text_as_a_reader_sees_it(lines: Any, inside: str, text: str) -> None:
    (line,) = lines(f"<w:p>{inside}</w:p>")
    assert line.text == text


def test_of_two_forms_one_is_read(lines: Any) -> None:
    assert lines(f"<w:p>{either(run(t('mới')), run(t('cũ')))}</w:p>")[0].text == "mới"
    assert lines(f"<w:p>{run(either(t('mới'), t('cũ')))}</w:p>")[0].text == "mới"
    only = f"<mc:AlternateContent><mc:Fallback>{run(t('cũ'))}</mc:Fallback></mc:AlternateContent>"
    assert lines(f"<w:p>{only}</w:p>")[0].text == "cũ"


def test_a_block_in_two_forms_and_in_boxes_is_read_once(lines: Any, p: Any) -> None:
    both = either(p("mới"), p("cũ"))
    sdt = (
        f"<w:sdt><w:sdtContent>{p('ô')}</w:sdtContent></w:sdt><w:customXml>{p('thẻ')}</w:customXml>"
    )
    assert [it.text for it in lines(both + sdt)] == ["mới", "ô", "thẻ"]


@pytest.mark.parametrize(
    ("instruction", "kind"),
    [("PAGE", "PAGE"), ("page  \\* MERGEFORMAT", "PAGE"), ("NUMPAGES", "NUMPAGES")],
)
def test_numbers_that_word_counts_are_fields(lines: Any, instruction: str, kind: str) -> None:
    size = '<w:sz w:val="28"/>'
    simple = f'<w:fldSimple w:instr="{instruction}">{run(t("7"), size)}</w:fldSimple>'
    for inside in (complex_field(instruction, letters=size), simple):
        (field,) = lines(f"<w:p>{inside}</w:p>")[0].inlines
        assert isinstance(field, Field)
        assert (field.kind, field.font.size_pt) == (kind, 14)


def test_a_field_in_a_field_shows_only_what_is_shown(lines: Any) -> None:
    inner = complex_field("PAGE")
    marks = [run(f'<w:fldChar w:fldCharType="{it}"/>') for it in ("begin", "separate", "end")]
    code = run("<w:instrText> IF </w:instrText>") + inner + run(t("ẩn"))
    (line,) = lines(f"<w:p>{marks[0]}{code}{marks[1]}{run(t('thấy'))}{inner}{marks[2]}</w:p>")
    assert line.text == "thấy"
    assert [type(it) for it in line.inlines] == [Run, Field]


def test_marks_of_fields_without_their_others_are_passed_over(lines: Any) -> None:
    ends = run('<w:fldChar w:fldCharType="separate"/><w:fldChar w:fldCharType="end"/>')
    assert lines(f"<w:p>{ends}{run(t('chữ'))}</w:p>")[0].text == "chữ"


def test_page_breaks(lines: Any, p: Any) -> None:
    new_page = run('<w:br w:type="page"/>')
    body = f"<w:p>{run(t('a'))}{new_page}</w:p>{p('b')}<w:p>{new_page}{run(t('c'))}</w:p>{p('d')}"
    found = [(it.text, it.format.page_break_before) for it in lines(body)]
    assert found == [("a", False), ("b", True), ("c", True), ("d", False)]


def test_a_page_break_before_a_table(opened: Any) -> None:
    table = "<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>"
    new_page = run('<w:br w:type="page"/>')
    word = opened(f"<w:p>{new_page}</w:p>{table}")
    assert word.document.sections[0].blocks[1].page_break_before


def test_neighbours_in_one_font_are_one_run(lines: Any) -> None:
    runs = (run(t("Kết ")), "<w:proofErr/>", run(t("luận")), run(t("!"), "<w:b/>"), run("<w:br/>"))
    (line,) = lines(f"<w:p>{''.join(runs)}</w:p>")
    assert [it.text if isinstance(it, Run) else it for it in line.inlines] == [
        "Kết luận",
        "!",
        Break(),
    ]


@pytest.mark.parametrize(
    "inside",
    [
        geometry("line"),
        geometry("straightConnector1"),
        drawing("<wps:wsp><wps:cNvCnPr/></wps:wsp>"),
        vml("line", ""),
        vml("shape", "type='#_x0000_t32'"),
        vml("shape", "o:connectortype='straight'"),
        vml("rect", "o:hr='t'"),
        f"<mc:AlternateContent><mc:Choice>{geometry('line')}</mc:Choice></mc:AlternateContent>",
    ],
)
def test_a_drawn_line_is_told(lines: Any, inside: str) -> None:
    assert lines(f"<w:p>{run(inside)}</w:p>")[0].classes == ("duong-ke",)


def test_another_shape_is_no_line(lines: Any) -> None:
    assert lines(f"<w:p>{run(geometry('rect'))}{run(geometry('ellipse'))}</w:p>")[0].classes == ()


def test_a_text_box_is_read_after_its_paragraph(opened: Any) -> None:
    content = "<w:txbxContent><w:p/></w:txbxContent>"
    old = f"<w:pict><v:shape><v:textbox>{content}</v:textbox></v:shape></w:pict>"
    inside = f"<w:p>{run(t('trong'))}</w:p>"
    anchor = f"<w:p>{run(either(box(inside, 'center'), old))}{run(t('neo'))}</w:p>"
    word = opened(anchor + f"<w:p>{run(t('sau'))}</w:p>")
    found = word.document.sections[0].blocks
    assert [(it.text, it.format.align) for it in found] == [
        ("neo", "left"),
        ("trong", "center"),
        ("sau", "left"),
    ]
    assert ["".join(it.itertext("{*}t")) for it in word.elements] == ["trongneo", "trong", "sau"]


def test_a_text_box_of_old_word(lines: Any) -> None:
    inside = f"<w:txbxContent><w:p>{run(t('trong'))}</w:p></w:txbxContent>"
    shape = VML.format("shape", "", f"<v:textbox>{inside}</v:textbox>")
    found = lines(f"<w:p>{run(f'<w:pict>{shape}</w:pict>')}</w:p>")
    assert [(it.text, it.format.align) for it in found] == [("", "left"), ("trong", "center")]


def test_a_text_box_in_a_text_box(lines: Any) -> None:
    inner = f"<w:p>{run(t('hai'))}</w:p>"
    outer = f"<w:p>{run(t('một'))}{run(box(inner))}</w:p>"
    assert [it.text for it in lines(f"<w:p>{run(box(outer))}</w:p>")] == ["", "một", "hai"]
