"""Sections: sheets, headers and footers by page, page numbers wherever Word puts them."""

from typing import Any

import pytest

from reportgen.boxes.document import Field, Geometry, Margin

PAGE = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
)
NUMBER = f'<w:p><w:pPr><w:jc w:val="center"/></w:pPr>{PAGE}</w:p>'
EMPTY = '<w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr></w:p>'


def section(inside: str = "", sheet: str = '<w:pgSz w:w="11906" w:h="16838"/>') -> str:
    return f"<w:sectPr>{inside}{sheet}</w:sectPr>"


def refers(*names: str) -> str:
    """`header1:first` is the first page's header in the part `header1`."""
    pairs = (name.split(":") for name in names)
    return "".join(
        f'<w:{part.rstrip("0123456789")}Reference w:type="{pages}" r:id="{part}"/>'
        for part, pages in pairs
    )


def ends(inside: str = "") -> str:
    return f"<w:p><w:pPr>{section(inside)}</w:pPr></w:p>"


def sections(opened: Any, body: Any, **parts: Any) -> Any:
    return opened(body, **parts).document.sections


def kinds(margin: Any) -> Any:
    return [[it.kind for it in p.inlines if isinstance(it, Field)] for p in margin.header]


def test_a_sheet_with_its_margins(opened: Any, p: Any) -> None:
    margins = (
        '<w:pgMar w:top="1134" w:right="851" w:bottom="-1134" w:left="1701" w:header="567"'
        ' w:footer="284" w:gutter="113"/>'
    )
    (found,) = sections(
        opened,
        p("a"),
        end=section("", '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>' + margins),
    )
    assert found.geometry == Geometry(841.9, 595.3, 56.7, 42.55, 56.7, 85.05 + 5.65, 28.35, 14.2)
    assert (found.margin, found.first, found.page_start) == (Margin(), None, None)


@pytest.mark.parametrize("end", ["", "<w:sectPr/>"])
def test_a_section_that_says_nothing(opened: Any, p: Any, end: str) -> None:
    word = opened(p("a"), end=end)
    assert word.document.sections[0].geometry == Geometry(612, 792, 72, 72, 72, 72, 36, 36)
    assert [it.getparent().tag.rpartition("}")[2] for it in word.sections] == ["body"]


def test_paragraphs_belong_to_the_section_that_they_end(opened: Any, p: Any) -> None:
    body = (
        p("a") + ends() + p("b") + f"<w:sdt><w:sdtContent>{ends()}</w:sdtContent></w:sdt>" + p("c")
    )
    word = opened(body)
    words = [[it.text for it in s.blocks] for s in word.document.sections]
    assert words == [["a", ""], ["b", ""], ["c"]]
    assert len(word.sections) == 3


def test_headers_come_from_the_section_before(opened: Any) -> None:
    body = ends(refers("header1:default")) + ends() + ends(refers("header2:default"))
    margins = {"header1": NUMBER, "header2": EMPTY}
    found = sections(opened, body, margins=margins)
    assert [kinds(it.margin) for it in found] == [[["PAGE"]], [["PAGE"]], [], []]


@pytest.mark.parametrize(
    ("title", "names", "first"),
    [
        ("", "header1:default header2:first", None),
        ("<w:titlePg/>", "header1:default header2:first", []),
        ("<w:titlePg/>", "header1:default", []),
        ("<w:titlePg/>", "header1:default header1:first", [["PAGE"]]),
        ('<w:titlePg w:val="0"/>', "header1:default header2:first", None),
    ],
)
def test_the_first_page(opened: Any, p: Any, title: str, names: str, first: Any) -> None:
    end = section(refers(*names.split()) + title)
    (found,) = sections(opened, p("a"), end=end, margins={"header1": NUMBER, "header2": EMPTY})
    assert kinds(found.margin) == [["PAGE"]]
    assert (found.first if found.first is None else kinds(found.first)) == first


def test_headers_of_even_pages_are_passed_over(opened: Any, p: Any) -> None:
    end = section(refers("header1:default", "header2:even"))
    (found,) = sections(opened, p("a"), end=end, margins={"header1": NUMBER, "header2": EMPTY})
    assert kinds(found.margin) == [["PAGE"]]


def test_a_section_on_the_same_page_has_the_first_page_of_the_one_before(opened: Any) -> None:
    body = ends(refers("header1:default") + "<w:titlePg/>")
    found = sections(
        opened, body, end=section('<w:type w:val="continuous"/>'), margins={"header1": NUMBER}
    )
    assert [it.first for it in found] == [Margin(), Margin()]


def test_pages_are_numbered_anew(opened: Any) -> None:
    found = sections(
        opened, ends('<w:pgNumType w:start="1"/>') + ends('<w:pgNumType w:start="x"/>')
    )
    assert [it.page_start for it in found] == [1, None, None]


FRAME = '<w:framePr w:wrap="around" w:vAnchor="text" w:hAnchor="margin" w:xAlign="center" w:y="1"/>'
BOX = (
    "<w:drawing><wp:anchor><wp:positionH><wp:align>center</wp:align></wp:positionH><wps:txbx>"
    f"<w:txbxContent><w:p>{PAGE}</w:p></w:txbxContent></wps:txbx></wp:anchor></w:drawing>"
)
TABS = '<w:tabs><w:tab w:val="center" w:pos="4680"/><w:tab w:val="right" w:pos="9360"/></w:tabs>'


@pytest.mark.parametrize(
    ("header", "align"),
    [
        (NUMBER, "center"),
        (f"<w:p>{PAGE}</w:p>", "left"),
        (f"<w:p><w:pPr>{FRAME}</w:pPr>{PAGE}</w:p>{EMPTY}", "center"),
        (f"<w:sdt><w:sdtContent>{NUMBER}</w:sdtContent></w:sdt>{EMPTY}", "center"),
        (f"<w:p><w:pPr>{TABS}</w:pPr><w:r><w:tab/></w:r>{PAGE}</w:p>", "center"),
        (f"<w:p><w:pPr>{TABS}</w:pPr><w:r><w:tab/><w:tab/></w:r>{PAGE}</w:p>", "right"),
        (f"<w:p><w:r>{BOX}</w:r></w:p>", "center"),
        ('<w:p><w:pPr><w:jc w:val="right"/></w:pPr><w:fldSimple w:instr="PAGE"/></w:p>', "right"),
        (f"<w:tbl><w:tr><w:tc>{NUMBER}</w:tc></w:tr></w:tbl>{EMPTY}", "center"),
    ],
)  # fmt: skip
def test_a_page_number_is_found_where_it_stands(
    opened: Any, p: Any, header: str, align: str
) -> None:
    (found,) = sections(
        opened, p("a"), end=section(refers("header1:default")), margins={"header1": header}
    )
    (number,) = found.margin.header
    assert ([it.kind for it in number.inlines], number.format.align) == (["PAGE"], align)


def test_footers_are_no_headers(opened: Any, p: Any) -> None:
    (found,) = sections(
        opened, p("a"), end=section(refers("footer1:default")), margins={"footer1": NUMBER}
    )
    assert (found.margin.header, len(found.margin.footer)) == ((), 1)


def test_a_reference_that_leads_nowhere(opened: Any, p: Any) -> None:
    (found,) = sections(opened, p("a"), end=section(refers("header9:default")))
    assert found.margin == Margin()


def test_properties_of_the_file(opened: Any, p: Any) -> None:
    core = (
        '<cp:coreProperties xmlns:cp="x" xmlns:dc="y" xmlns:t="z"><dc:title>Thông báo</dc:title>'
        "<dc:creator>Văn phòng</dc:creator><t:created>2024-06-18T00:00:00Z</t:created>"
        "</cp:coreProperties>"
    )
    kind = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="a" Type="{office}" Target="/word/document.xml"/>'
        f'<Relationship Id="b" Type="{kind}" Target="docProps/core.xml"/></Relationships>'
    )
    extra = {"_rels/.rels": relations.encode(), "docProps/core.xml": core.encode()}
    spoken = '<w:rPr><w:lang w:val="vi-VN"/></w:rPr>'
    styles = f"<w:docDefaults><w:rPrDefault>{spoken}</w:rPrDefault></w:docDefaults>"
    found = opened(p("a"), extra=extra, styles=styles).document.metadata
    assert (found.title, found.author, found.language) == ("Thông báo", "Văn phòng", "vi-VN")
    assert found.created == "2024-06-18T00:00:00Z"
