"""Links, fields that are kept, footnotes and tables of contents, in files of any origin."""

from typing import Any

import pytest

from reportgen.boxes.document import Bookmark, Entry, Field, Note, Run
from reportgen.boxes.stops import Stop

OUT = (
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/'
    'relationships"><Relationship Id="ra" Type="http://schemas.openxmlformats.org/officeDocument/'
    '2006/relationships/hyperlink" Target="https://example.vn/" TargetMode="External"/>'
    '<Relationship Id="f" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
    'relationships/footnotes" Target="footnotes.xml"/></Relationships>'
)
RELATIONS = "word/_rels/document.xml.rels"


def run(inside: str, letters: str = "") -> str:
    return f"<w:r><w:rPr>{letters}</w:rPr>{inside}</w:r>"


def t(text: str) -> str:
    return run(f'<w:t xml:space="preserve">{text}</w:t>')


def mark(kind: str) -> str:
    return run(f'<w:fldChar w:fldCharType="{kind}"/>')


def begun(instruction: str) -> str:
    return mark("begin") + run(f"<w:instrText> {instruction} </w:instrText>") + mark("separate")


def kept(instruction: str, result: str) -> str:
    return begun(instruction) + result + mark("end")


def place(name: str, inside: str = "", number: int = 1) -> str:
    ends = f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>'
    return f'{ends}{inside}<w:bookmarkEnd w:id="{number}"/>'


def notes(*paragraphs: str) -> bytes:
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    told = "".join(
        f'<w:footnote w:id="{n}">{it}</w:footnote>' for n, it in enumerate(paragraphs, 2)
    )
    line = (
        '<w:footnote w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    )
    return f'<w:footnotes xmlns:w="{space}">{line}{told}</w:footnotes>'.encode()


def test_a_link_out_and_a_link_in(lines: Any) -> None:
    out = f'<w:hyperlink r:id="ra">{t("trang ")}{t("tin")}</w:hyperlink>'
    inside = f'<w:hyperlink w:anchor="cuoi">{t("cuối")}</w:hyperlink>'
    lost = f'<w:hyperlink r:id="khong-co">{t("mất")}</w:hyperlink>'
    (line,) = lines(f"<w:p>{out}{inside}{lost}</w:p>", extra={RELATIONS: OUT.encode()})
    assert [(it.text, it.link) for it in line.inlines] == [
        ("trang tin", "https://example.vn/"),
        ("cuối", "#cuoi"),
        ("mất", ""),
    ]


def test_places_are_read_that_something_leads_to(lines: Any) -> None:
    """Word leaves places of its own in every file: where one last typed, what one cut."""
    first = f"<w:p>{place('_GoBack', number=1)}{place('dau', number=2)}{t('đầu')}</w:p>"
    second = f"<w:p>{t('a ')}{place('giua', t('giữa'), 3)}{place('thua', number=4)}</w:p>"
    asking = kept("REF giua \\h", t("giữa")) + kept("PAGEREF dau", t("1"))
    one, two, three = lines(f"{first}{second}<w:p>{asking}</w:p>")
    assert (one.anchor, one.text) == ("dau", "đầu")
    assert [it for it in two.inlines if isinstance(it, Bookmark)] == [
        Bookmark("giua"),
        Bookmark("giua", end=True),
    ]
    assert [(it.kind, it.target, it.text) for it in three.inlines] == [
        ("REF", "giua", "giữa"),
        ("PAGEREF", "dau", "1"),
    ]


@pytest.mark.parametrize(
    ("inside", "text", "kinds"),
    [
        (t("Bảng ") + kept("SEQ Bảng \\* ARABIC", t("1")), "Bảng 1", ["Run", "Field"]),
        (kept("REF a \\h", t("Bảng ") + kept("SEQ x", t("2"))), "Bảng 2", ["Field"]),
        (kept("IF x", kept("REF a", t("y")) + t("z")), "yz", ["Field", "Run"]),
        (begun("REF a \\h") + t("không có đuôi"), "không có đuôi", ["Run"]),
        (kept("REF", ""), "", ["Field"]),
        (mark("end") + t("x"), "x", ["Run"]),
    ],
)
def test_a_field_that_is_kept_shows_its_result(
    lines: Any, inside: str, text: str, kinds: list[str]
) -> None:
    (line,) = lines(f"<w:p>{inside}</w:p>")
    assert (line.text, [type(it).__name__ for it in line.inlines]) == (text, kinds)


def test_notes_are_numbered_as_they_are_called(lines: Any) -> None:
    """A note that is called again, one that is not there, one with a mark of its own."""

    def call(number: int, more: str = "") -> str:
        raised = '<w:vertAlign w:val="superscript"/>'
        return run(f'<w:footnoteReference w:id="{number}"{more}/>', raised)

    own = call(4, ' w:customMarkFollows="1"') + t("*")
    body = f"<w:p>{t('a')}{call(3)}{t('b')}{call(2)}{call(3)}{call(9)}{own}</w:p>"
    told = notes(
        f"<w:p>{run('<w:footnoteRef/>')}{t(' hai')}</w:p><w:p>{t('nữa')}</w:p>",
        f"<w:p>{run('<w:footnoteRef/>')}{t(' ba')}{call(2)}</w:p>",
    )
    (line,) = lines(body, extra={RELATIONS: OUT.encode(), "word/footnotes.xml": told})
    found = [it for it in line.inlines if isinstance(it, Note)]
    assert line.text == "ab*"
    assert [(it.text, [p.text for p in it.paragraphs]) for it in found] == [
        ("1", ["1 ba"]),
        ("2", ["2 hai", "nữa"]),
        ("1", ["1 ba"]),
    ]
    assert found[0].font.script == "superscript"
    first = found[0].paragraphs[0].inlines[0]
    assert isinstance(first, Field)
    assert (first.kind, first.text) == ("NOTE", "1")


def test_lines_between_the_ends_of_a_table_of_contents_are_its_entries(lines: Any) -> None:
    tabs = '<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9000"/></w:tabs>'
    styles = (
        '<w:style w:type="paragraph" w:styleId="M2"><w:name w:val="toc 2"/>'
        f"<w:pPr>{tabs}</w:pPr></w:style>"
    )
    page = kept("PAGEREF _Toc1 \\h", t("3"))
    opening = begun('TOC \\o "1-4" \\h')
    first = f"<w:p>{opening}{t('Một')}{run('<w:tab/>')}{page}</w:p>"
    second = f'<w:p><w:pPr><w:pStyle w:val="M2"/></w:pPr>{t("Hai")}{mark("end")}</w:p>'
    before, one, two, after = lines(
        f"<w:p>{t('trước')}</w:p>{first}{second}<w:p>{t('sau')}</w:p>", styles=styles
    )
    assert [it.entry for it in (before, one, two, after)] == [None, Entry(1, 4), Entry(2, 4), None]
    assert one.text == "Một\t3"
    assert two.format.stop == Stop(450, ".")
    assert one.format.stop is None
    assert all(isinstance(it, Run) for it in two.inlines)
