"""One change in one file of a pair is found, called what it is, and its place is named."""

import re
from collections.abc import Callable, Iterator
from typing import Any

import pikepdf
import pytest

from reportgen.verify.finding import Finding

PdfChange = Callable[[pikepdf.Pdf], None]
BODY, STYLES = "document", "styles"
BREAK = "<w:pageBreakBefore/>"
PARAGRAPH = r"<w:p>(?:(?!</w:p>).)*?{}(?:(?!</w:p>).)*?</w:p>"


def whole(words: str) -> str:
    """The pattern of the paragraph that has these words."""
    return f"({PARAGRAPH.format(words)})"


def own(words: str, old: str) -> str:
    """The pattern of something that stands in the paragraph with these words, before them."""
    return f"({old})(?=(?:(?!</w:p>).)*{words})"


WORD = {
    "một chữ": (BODY, "không thuận lợi", "rất thuận lợi", "cap-khac-chu", "", 2),
    "một chữ số": (BODY, "3.210 con", "3.120 con", "cap-khac-so", "", 21),
    "một chữ bị bỏ": (BODY, "cùng làm, ", "làm, ", "cap-khac-chu", "", 2),
    "hai chữ đổi chỗ": (BODY, "lúa, tăng", "tăng lúa,", "cap-khac-chu", "", 2),
    "một dấu cách": (BODY, "Lúa vụ", "Lúavụ", "cap-khac-khoang-trang", "", 4),
    "một dấu thanh": (BODY, "giống cho", "giong cho", "cap-khac-chu", "", 24),
    "hai đoạn đổi chỗ": (
        BODY, whole("Tiếp tục") + whole("Chuẩn bị"), r"\2\1", "cap-doi-cho", "", 24,
    ),
    "bỏ một đoạn": (BODY, whole("Ngô đã trồng"), "", "cap-thieu-o-word", "", 5),
    "thêm một đoạn": (
        BODY, whole("Ngô đã trồng"), r"\1<w:p><w:r><w:t>Thêm.</w:t></w:r></w:p>",
        "cap-thieu-o-pdf", "", 6,
    ),
    "tách một đoạn": (
        BODY, "xong trước", "xong </w:t></w:r></w:p><w:p><w:r><w:t>trước", "cap-khac-doan", "", 5,
    ),
    "số trong ô": (BODY, "1.872", "1.782", "cap-khac-so", "", 18),
    "hai ô đổi chỗ": (
        BODY,
        "Diện tích lúa(.*)Diện tích ngô",
        r"Diện tích ngô\1Diện tích lúa",
        "cap-khac-chu", "", 10,
    ),
    "ô không còn gộp ngang": (BODY, r'<w:gridSpan w:val="2"/>', "", "cap-khac-o", "", 17),
    "ô không còn gộp dọc": (BODY, r'<w:vMerge w:val="restart"/>', "", "cap-khac-o", "", 12),
    "bỏ một hàng": (BODY, r"<w:tr>(?:(?!</w:tr>).)*sắn.*?</w:tr>", "", "cap-khac-hang", "", 6),
    "cấp đề mục": (
        STYLES,
        '<w:outlineLvl w:val="1"/>',
        '<w:outlineLvl w:val="2"/>',
        "cap-khac-cap-muc", "", 3,
    ),
    "đề mục thành đoạn thường": (
        BODY,
        own("I. Trồng", '<w:pStyle w:val="Heading2"/>'),
        "",
        "cap-khac-cap-muc", "", 3,
    ),
    "cỡ chữ": (
        BODY,
        "<w:rPr><w:b/>",
        '<w:rPr><w:sz w:val="26"/><w:b/>',
        "cap-khac-dang-chu", "size", 2,
    ),
    "chữ đậm": (BODY, "<w:b/><w:bCs/>", "", "cap-khac-dang-chu", "bold", 2),
    "chữ nghiêng": (BODY, "<w:i/><w:iCs/>", "", "cap-khac-dang-chu", "italic", 2),
    "phông chữ": (
        STYLES,
        'w:ascii="Times New Roman" w:hAnsi="Times New Roman"',
        'w:ascii="Arial" w:hAnsi="Arial"',
        "cap-khac-dang-chu", "family", 1,
    ),
    "màu chữ": (
        BODY,
        "<w:b/><w:bCs/>",
        '<w:b/><w:bCs/><w:color w:val="FF0000"/>',
        "cap-khac-dang-chu", "color", 2,
    ),
    "lề trái": (BODY, 'w:left="1701"', 'w:left="1801"', "cap-khac-vi-tri", "first", 2),
    "lề phải": (BODY, 'w:right="850"', 'w:right="950"', "cap-khac-vi-tri", "right", 2),
    "thụt dòng đầu": (
        STYLES,
        'w:firstLine="720"',
        'w:firstLine="567"',
        "cap-khac-vi-tri", "first", 2,
    ),
    "căn lề": (
        STYLES,
        '<w:jc w:val="center"/>',
        '<w:jc w:val="left"/>',
        "cap-khac-vi-tri", "first", 1,
    ),
    "cách dòng": (STYLES, 'w:line="400"', 'w:line="360"', "cap-khac-vi-tri", "pitch", 2),
    "cách đoạn": (STYLES, 'w:before="120"', 'w:before="240"', "cap-khac-vi-tri", "before", 2),
    "rộng cột": (
        BODY,
        '<w:gridCol w:w="800"/><w:gridCol w:w="6739"/>',
        '<w:gridCol w:w="1000"/><w:gridCol w:w="6539"/>',
        "cap-khac-vi-tri", "first", 7,
    ),
    "chỗ của chữ trong hàng": (
        BODY, r'<w:top w:w="40" w:type="dxa"/>(?=(?:(?!<w:tc>).)*Diện tích lúa)',
        '<w:top w:w="140" w:type="dxa"/>', "cap-khac-vi-tri", "room", 10,
    ),
    "ngắt trang chuyển chỗ": (
        BODY, f'<w:pPr>({BREAK})</w:pPr>(.*?<w:p>)(?=<w:r><w:t xml:space="preserve">Tiếp tục)',
        r"\2<w:pPr>\1</w:pPr>", "cap-khac-ngat-trang", "", 23,
    ),
    "bỏ ngắt trang": (BODY, BREAK, "", "cap-khac-ngat-trang", "", 21),
    "khổ giấy": (
        BODY,
        'w:w="16838" w:h="11906"',
        'w:w="15840" w:h="12240"',
        "cap-khac-giay", "", 0,
    ),
    "hình: lời mô tả": (
        BODY,
        'descr="Hình cánh đồng"',
        'descr="Hình khác"',
        "cap-khac-hinh", "alt", 19,
    ),
    "hình: cỡ": (BODY, 'cx="762000"', 'cx="962000"', "cap-khac-hinh", "picture-size", 19),
    "bỏ hình": (BODY, "<w:drawing>.*?</w:drawing>", "", "cap-thieu-o-word", "", 20),
    "bỏ trường số trang": ("header1", "PAGE", "DATE", "cap-khac-le-trang", "", 0),
    "số trang bắt đầu khác": (
        BODY,
        "<w:cols",
        '<w:pgNumType w:start="5"/><w:cols',
        "cap-khac-le-trang", "", 0,
    ),
    "lề trên": (BODY, 'w:top="1134"', 'w:top="1234"', "cap-khac-vi-tri", "top", 1),
    "liên kết ra ngoài": (
        "_rels/document.xml.rels",
        "https://example.vn/so-lieu",
        "https://example.vn/khac",
        "cap-khac-lien-ket", "", 2,
    ),
    "liên kết bên trong": (BODY, 'w:anchor="bang"', 'w:anchor="dau"', "cap-khac-lien-ket", "", 2),
    "bỏ liên kết": (
        BODY, '<w:hyperlink w:anchor="bang"[^>]*>(.*?)</w:hyperlink>', r"\1",
        "cap-khac-lien-ket", "", 2,
    ),
    "lời chú thích": ("footnotes", "Chi cục", "Cục", "cap-khac-chu-thich", "", 1),
    "chú thích đậm": (
        "footnotes", '(<w:t xml:space="preserve">Số liệu)', r"<w:rPr><w:b/></w:rPr>\1",
        "cap-khac-dang-chu", "bold", 1,
    ),
    "bỏ chú thích": (
        BODY, "<w:r>(?:(?!</w:r>).)*<w:footnoteReference[^>]*/></w:r>", "",
        "cap-khac-chu-thich", "", 0,
    ),
    "số trang trong mục lục": (
        BODY, r"( PAGEREF _Toc4 .*?separate.*?<w:t[^>]*>)\d", r"\g<1>7",
        "cap-khac-so", "", 35,
    ),
    "danh sách đánh số tiếp": (
        "numbering", '<w:startOverride w:val="1"/>', '<w:startOverride w:val="4"/>',
        "cap-khac-so", "", 29,
    ),
    "số của bảng": (
        BODY, r"( SEQ Bảng.*?separate.*?<w:t[^>]*>)1", r"\g<1>2", "cap-khac-so", "", 30,
    ),
    "chỗ của hộp chữ": (
        BODY, "<wp:posOffset>6356350", "<wp:posOffset>6156350", "cap-khac-vi-tri", "middle", 27,
    ),
    "chữ trong hộp": (BODY, "ĐÃ KÝ SỐ", "ĐÃ KÝ", "cap-khac-chu", "", 27),
    "chữ nâng": (BODY, '<w:vertAlign w:val="subscript"/>', "", "cap-khac-dang-chu", "raised", 26),
    "chữ ẩn": (
        BODY, '(<w:t xml:space="preserve">Ngô)', r"<w:rPr><w:vanish/></w:rPr>\1",
        "cap-chu-an", "", 5,
    ),
    "chữ đã xóa còn theo dõi": (
        BODY, '(<w:r><w:t xml:space="preserve">Ngô)',
        '<w:del w:id="9"><w:r><w:delText>Khoai.</w:delText></w:r></w:del>\\1',
        "cap-con-sua-doi", "", 5,
    ),
    "chữ thêm vào còn theo dõi": (
        BODY, '(<w:r><w:t xml:space="preserve">Ngô đã trồng.*?</w:r>)',
        r'<w:ins w:id="9">\1</w:ins>', "cap-con-sua-doi", "", 5,
    ),
    "ý kiến": (
        BODY, '(<w:r><w:t xml:space="preserve">Ngô)',
        r'<w:r><w:commentReference w:id="0"/></w:r>\1', "cap-con-y-kien", "", 5,
    ),
    "gạch ngang": (
        BODY, '(<w:t xml:space="preserve">Ngô)', r"<w:rPr><w:strike/></w:rPr>\1",
        "cap-khac-dang-chu", "strike", 5,
    ),
    "bỏ gạch ngang": (BODY, "<w:strike/>", "", "cap-khac-dang-chu", "strike", 26),
    "bỏ gạch chân": (BODY, '<w:u w:val="single"/>', "", "cap-khac-dang-chu", "underline", 26),
    "bỏ đường kẻ của bảng": (
        BODY, "<w:tbl>.*?</w:tbl>", lambda it: it[0].replace('w:val="single"', 'w:val="nil"'),
        "cap-khac-duong-ke", "line-left", 6,
    ),
    "bỏ nền chữ": (
        BODY, own("nền", '<w:shd [^>]*"FFE0A0"/>'), "", "cap-khac-dang-chu", "ground", 26,
    ),
    "nền đen dưới chữ": (
        BODY, '(<w:t xml:space="preserve">Ngô)',
        r'<w:rPr><w:shd w:val="clear" w:color="auto" w:fill="000000"/></w:rPr>\1',
        "cap-khac-dang-chu", "ground", 5,
    ),
    "bỏ nền ô": (BODY, '<w:shd [^>]*"FFE0A0"/>', "", "cap-khac-dang-chu", "ground", 6),
    "tô nền chữ": (
        BODY, '(<w:t xml:space="preserve">Ngô)',
        r'<w:rPr><w:highlight w:val="yellow"/></w:rPr>\1', "cap-word-la", "", 5,
    ),
    "bóp chữ": (
        BODY, '(<w:t xml:space="preserve">Ngô)', r'<w:rPr><w:w w:val="33"/></w:rPr>\1',
        "cap-word-la", "", 5,
    ),
    "hình: cắt": (
        BODY, "<a:stretch>", '<a:srcRect l="50000"/><a:stretch>', "cap-word-la", "", 19,
    ),
    "hình: quay": (BODY, "<a:xfrm>", '<a:xfrm rot="5400000">', "cap-word-la", "", 19),
    "thêm đoạn trống": (
        BODY, whole("Ngô đã trồng"), r"<w:p/><w:p/>\1", "cap-khac-vi-tri", "before", 7,
    ),
    "thêm dòng trống": (
        BODY, '<w:r>(<w:t xml:space="preserve">Ngô)', r"<w:r><w:br/></w:r><w:r>\1",
        "cap-khac-vi-tri", "before", 5,
    ),
    "hàng đầu bảng không lặp lại": (BODY, "<w:tblHeader/>", "", "cap-khac-dau-bang", "", 6),
    "trường dẫn tới chỗ khác": (
        BODY, " PAGEREF _Toc4 ", " PAGEREF _Toc3 ", "cap-khac-truong", "", 35,
    ),
    "dòng chữ chìm": ("header1", 'string="DỰ THẢO"', 'string="MẬT"', "cap-khac-le-trang", "", 0),
}  # fmt: skip
"""Part, pattern, what stands there instead; the finding's code, property, paragraph."""


def content(page: int, old: str, new: str) -> PdfChange:
    """A change in the content of a page (from 0); `old` is a pattern that stands there."""

    def change(pdf: pikepdf.Pdf) -> None:
        stream = pdf.pages[page].Contents
        text, count = re.subn(
            old, new, stream.read_bytes().decode("latin-1"), count=1, flags=re.DOTALL
        )
        assert count == 1
        stream.write(text.encode("latin-1"))

    return change


def tag(kind: str, key: str, value: Any, at: int = 0) -> PdfChange:
    """A change of one structure element of a kind."""

    def change(pdf: pikepdf.Pdf) -> None:
        found = [it for it in elements(pdf.Root.StructTreeRoot) if it.get("/S") == f"/{kind}"]
        found[at][key] = value

    return change


def elements(parent: Any) -> Iterator[Any]:
    kids = parent.get("/K")
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield kid
            yield from elements(kid)


def without_page(pdf: pikepdf.Pdf) -> None:
    del pdf.pages[1]


def sheet(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].MediaBox = pikepdf.Array([0, 0, 612, 841.89])


def turned(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].Rotate = 90


def cropped(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].CropBox = pikepdf.Array([0, 400, 595, 842])


def noted(pdf: pikepdf.Pdf) -> None:
    note = pikepdf.Dictionary(
        Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.FreeText, Contents="Thêm", Rect=[9, 9, 99, 99]
    )
    pdf.pages[0].Annots.append(pdf.make_indirect(note))


def font(pdf: pikepdf.Pdf) -> None:
    for it in pdf.objects:
        if isinstance(it, pikepdf.Dictionary) and "/FontFamily" in it:
            it.FontFamily = pikepdf.String("Arial")


PRINTED = {
    "bỏ một trang": (without_page, "cap-thieu-o-pdf", "", 2),
    "khổ giấy": (sheet, "cap-khac-giay", "", 1),
    "hai dòng đổi chỗ": (
        content(1, "/MCID ([0-9]+)(>>.*?)/MCID ([0-9]+)>>", r"/MCID \3\2/MCID \1>>"),
        "cap-khac-chu", "", 2,
    ),
    "một dòng không in": (
        content(0, r"(MCID 0>>.*?)\[<[^]]*\] TJ", r"\1"), "cap-thieu-o-pdf", "", 1,
    ),
    "cỡ chữ": (content(0, r"18\.66\S* Tf", "16 Tf"), "cap-khac-dang-chu", "size", 1),
    "chỗ của dòng": (content(0, r"1 0 0 -1 (\d)", r"1 0 0 -1 2\1"), "cap-khac-vi-tri", "middle", 1),
    "màu chữ": (content(0, "0 0 0 rg", "1 0 0 rg"), "cap-khac-dang-chu", "color", 1),
    "phông chữ": (font, "cap-khac-dang-chu", "family", 1),
    "chữ không vẽ ra": (content(0, "BT", "BT 3 Tr"), "cap-pdf-chu-khuat", "invisible", 1),
    "chữ bị cắt mất": (
        content(0, "^", "0 700 600 200 re W n "), "cap-pdf-chu-khuat", "clipped", 1,
    ),
    "chữ bị che": (content(0, "$", " 0 300 900 900 re f"), "cap-pdf-chu-khuat", "covered", 1),
    "trang quay": (turned, "cap-pdf-trang", "", 1),
    "trang cắt": (cropped, "cap-pdf-trang", "", 1),
    "ghi chú": (noted, "cap-pdf-ghi-them", "", 1),
    "cấp đề mục": (tag("H2", "/S", pikepdf.Name.H3), "cap-khac-cap-muc", "", 1),
    "đề mục thành đoạn": (tag("H2", "/S", pikepdf.Name.P, 1), "cap-khac-cap-muc", "", 1),
    "hình: lời mô tả": (tag("Figure", "/Alt", "Hình khác"), "cap-khac-hinh", "alt", 1),
    "ô gộp": (
        tag("TD", "/A", pikepdf.Dictionary(O=pikepdf.Name.Table, ColSpan=2)),
        "cap-khac-o", "", 1,
    ),
}  # fmt: skip
"""The change; the finding's code, property, page."""


def test_the_pair_is_equal(pair: Any) -> None:
    verdict = pair.verified()
    assert verdict.findings == ()
    assert verdict.refused == ()
    assert verdict.pages == 3


@pytest.mark.parametrize("name", WORD)
def test_a_change_of_the_word_file_is_found(name: str, pair: Any) -> None:
    part, old, new, code, what, paragraph = WORD[name]
    found = pair.word(part, old, new).verified().findings
    assert [*said(found, code, what)], found
    assert paragraph in {it.at.paragraph or it.at.note for it in said(found, code, what)}, found


@pytest.mark.parametrize("name", PRINTED)
def test_a_change_of_the_pdf_is_found(name: str, pair: Any) -> None:
    change, code, what, page = PRINTED[name]
    found = pair.printed(change).verified().findings
    assert [*said(found, code, what)], found
    assert page in {it.on.page for it in said(found, code, what)}, found


def test_another_picture_of_the_same_name_is_found(pair: Any) -> None:
    found = pair.with_picture("blue").verified().findings
    assert [(it.code, it.what) for it in found] == [("cap-khac-hinh", "picture")]


def test_a_pdf_saved_anew_is_equal(pair: Any) -> None:
    assert pair.printed(lambda _: None).verified().findings == ()


def test_a_pdf_without_tags_is_compared_by_its_words(pair: Any) -> None:
    def untagged(pdf: pikepdf.Pdf) -> None:
        del pdf.Root["/StructTreeRoot"]

    plain = pair.printed(untagged)
    verdict = plain.verified()
    assert [it.code for it in verdict.findings] == ["cap-pdf-khong-the"]
    assert verdict.equal
    found = plain.word(BODY, "3.210 con", "3.120 con").verified().findings
    assert {it.code for it in found} == {"cap-khac-so", "cap-pdf-khong-the"}


def said(found: tuple[Finding, ...], code: str, what: str) -> list[Finding]:
    return [it for it in found if (it.code, it.what) == (code, what)]
