"""What no Word file of ours has is named; what Word and LibreOffice add without a look is not."""

from typing import Any

import pytest

from reportgen import word as word_files
from reportgen.verify.drafts import drafts

BODY, SETTINGS = "document", "settings"
W14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
VML = 'xmlns:v="urn:schemas-microsoft-com:vml"'
OFFICE = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
NGO = '<w:r>(<w:t xml:space="preserve">Ngô)'


def letters(markup: str) -> tuple[str, str, str]:
    """With these properties of letters."""
    return BODY, NGO, rf"<w:r><w:rPr>{markup}</w:rPr>\1"


def run(markup: str) -> tuple[str, str, str]:
    """With this in a run of its own."""
    return BODY, NGO, rf"<w:r>{markup}</w:r><w:r>\1"


def paragraph(markup: str) -> tuple[str, str, str]:
    """With these properties of a paragraph; a run of its own begins it."""
    return BODY, "<w:body>", f"<w:body><w:p><w:pPr>{markup}</w:pPr></w:p>"


def section(markup: str) -> tuple[str, str, str]:
    """With this in the properties of the first section."""
    return BODY, "(<w:sectPr(?: [^>]*)?>)", rf"\1{markup}"


def settings(markup: str) -> tuple[str, str, str]:
    """With these settings."""
    return SETTINGS, "(<w:settings[^>]*>)", rf"\1{markup}"


STRANGE = {
    "w:cols num=2": section('<w:cols w:num="2"/>'),
    "w:pgBorders": section('<w:pgBorders><w:top w:val="single" w:sz="24"/></w:pgBorders>'),
    "w:lnNumType": section('<w:lnNumType w:countBy="1"/>'),
    "w:docGrid type=linesAndChars": section('<w:docGrid w:type="linesAndChars"/>'),
    "w:vAlign center": section('<w:vAlign w:val="center"/>'),
    "w:textDirection tbRl": section('<w:textDirection w:val="tbRl"/>'),
    "w:pgNumType fmt=upperRoman": section('<w:pgNumType w:fmt="upperRoman"/>'),
    "w:footnotePr numStart=5": section('<w:footnotePr><w:numStart w:val="5"/></w:footnotePr>'),
    "w:bidi": paragraph("<w:bidi/>"),
    "w:framePr vAnchor=margin": paragraph('<w:framePr w:w="2000" w:vAnchor="margin"/>'),
    "w:mirrorIndents": paragraph("<w:mirrorIndents/>"),
    "w:color themeColor=accent1": letters('<w:color w:val="000000" w:themeColor="accent1"/>'),
    "w:shd val=pct50": letters('<w:shd w:val="pct50" w:color="auto" w:fill="FFFFFF"/>'),
    "w14:glow": letters(f'<w14:glow {W14} w14:rad="101600"/>'),
    "w:tab": run("<w:tab/>"),
    "w:object": run("<w:object/>"),
    "w:br type=column": run('<w:br w:type="column"/>'),
    "w:endnoteReference": run('<w:endnoteReference w:id="2"/>'),
    "v:rect": run(f'<w:pict {VML}><v:rect style="width:9pt" fillcolor="black"/></w:pict>'),
    "w:altChunk": (BODY, "<w:body>", f'<w:body><w:altChunk {OFFICE} r:id="rId99"/>'),
    "w:background": (BODY, "<w:body>", '<w:background w:color="FFFF00"/><w:body>'),
    "w:textDirection btLr": (BODY, "<w:tcPr>", '<w:tcPr><w:textDirection w:val="btLr"/>'),
    "w:hidden": (BODY, "<w:trPr>", "<w:trPr><w:hidden/>"),
    "w:bidiVisual": (BODY, "<w:tblPr>", "<w:tblPr><w:bidiVisual/>"),
    "w:tl2br single": (BODY, "<w:tcBorders>", '<w:tcBorders><w:tl2br w:val="single"/>'),
    "a:prstGeom prst=ellipse": (BODY, '(<pic:spPr>.*?prst=)"rect"', r'\1"ellipse"'),
    "wp:docPr hidden=1": (BODY, "(<wp:docPr )", r'\1hidden="1" '),
    "w:evenAndOddHeaders": settings("<w:evenAndOddHeaders/>"),
    "w:mirrorMargins": settings("<w:mirrorMargins/>"),
}
HARMLESS = (
    section(
        '<w:docGrid w:type="default" w:linePitch="360"/><w:textDirection w:val="lrTb"/>'
        '<w:bidi w:val="0"/><w:formProt w:val="false"/><w:pgNumType w:fmt="decimal"/>'
        '<w:footnotePr><w:numFmt w:val="decimal"/></w:footnotePr>'
    ),
    letters(
        '<w:noProof/><w:kern w:val="2"/><w:lang w:val="en-US"/><w:rtl w:val="0"/>'
        f'<w:w w:val="100"/><w14:ligatures {W14} w14:val="standardContextual"/>'
    ),
    paragraph('<w:suppressAutoHyphens w:val="true"/><w:bidi w:val="0"/><w:overflowPunct/>'),
    settings('<w:evenAndOddHeaders w:val="false"/><w:autoHyphenation/><w:proofState/><w:rsids/>'),
    (BODY, "(<w:p>)", r'\1<w:bookmarkStart w:id="900" w:name="_GoBack"/>'),
    (BODY, "(<w:p>)", r'<w:p w:rsidR="00A1"><w:proofErr w:type="spellStart"/>'),
    (BODY, "(<w:r>)(<w:t )", r'<w:r w:rsidRPr="00A1"><w:lastRenderedPageBreak/>\2'),
)


def named(pair: Any) -> list[str]:
    word, _ = word_files.read_content(pair.docx, "a.docx")
    assert word is not None
    return [it.word for it in drafts(word) if it.code == "cap-word-la"]


@pytest.mark.parametrize("name", STRANGE)
def test_what_no_file_of_ours_has_is_named(name: str, pair: Any) -> None:
    assert named(pair.word(*STRANGE[name])) == [name]


def test_what_programs_add_without_a_look_is_not_named(pair: Any) -> None:
    assert named(pair) == []
    for change in HARMLESS:
        pair = pair.word(*change)
    assert named(pair) == []


def test_a_shape_over_the_words_is_an_error(pair: Any) -> None:
    verdict = pair.word(*STRANGE["v:rect"]).verified()
    assert not verdict.equal
    (found,) = verdict.findings
    assert (found.code, found.word, found.at.paragraph) == ("cap-word-la", "v:rect", 5)
