"""Files made to hurt are refused, or called different; none ends in an exception."""

import io
from typing import Any

import pikepdf
import pytest

from reportgen.verify import verify
from reportgen.verify.parts import Element, Letters, Span
from reportgen.verify.stream import matches, stream

CUTS = 8


def codes(docx: bytes, pdf: bytes) -> list[str]:
    verdict = verify(docx, pdf, "a.docx", "a.pdf")
    assert not verdict.equal
    return [it.code for it in verdict.refused]


def test_what_is_no_pdf(pair: Any) -> None:
    assert codes(pair.docx, b"") == ["pdf-hong"]
    assert codes(pair.docx, b"%PDF-1.7\nstartxref\n%%EOF") == ["pdf-hong"]
    assert codes(pair.docx, pair.docx) == ["pdf-hong"]


def test_what_is_no_word_file(pair: Any) -> None:
    assert codes(b"", pair.pdf) == ["word-rong"]
    assert codes(pair.pdf, pair.pdf) == ["word-khong-phai"]


def test_both_are_said() -> None:
    assert codes(b"", b"") == ["word-rong", "pdf-hong"]


def test_an_encrypted_pdf(pair: Any) -> None:
    with pikepdf.open(io.BytesIO(pair.pdf)) as pdf:
        file = io.BytesIO()
        pdf.save(file, encryption=pikepdf.Encryption(owner="a", user="b"))
    assert codes(pair.docx, file.getvalue()) == ["pdf-mat-khau"]


def test_a_pdf_spoilt_anywhere(pair: Any) -> None:
    """A kilobyte of rubbish, or an end, at places all over the file."""
    for at in range(100, len(pair.pdf), len(pair.pdf) // CUTS):
        verify(pair.docx, pair.pdf[:at], "a.docx", "a.pdf")
        verify(pair.docx, pair.pdf[:at] + b"\xff 9" * 300 + pair.pdf[at + 900 :], "a", "b")


def loop(pdf: pikepdf.Pdf) -> None:
    """The structure tree leads back into itself."""
    pdf.Root.StructTreeRoot.K[0].K.append(pdf.Root.StructTreeRoot.K[0])


def wide(pdf: pikepdf.Pdf) -> None:
    """Every cell spans a million columns and rows."""
    for it in pdf.objects:
        if isinstance(it, pikepdf.Dictionary) and it.get("/S") in ("/TD", "/TH"):
            it.A = pikepdf.Dictionary(ColSpan=10**6, RowSpan=10**6)


def far(pdf: pikepdf.Pdf) -> None:
    """A number that no float holds."""
    pdf.pages[0].Contents.write(b"BT 1 0 0 1 " + b"9" * 400 + b" 5 Tm (a) Tj ET")


def deep(pdf: pikepdf.Pdf) -> None:
    """A form that draws itself."""
    form = pdf.make_stream(
        b"/F Do /F Do /F Do", Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Form
    )
    form.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(F=form))
    pdf.pages[0].Resources.XObject = pikepdf.Dictionary(F=form)
    pdf.pages[0].Contents.write(b"/F Do")


@pytest.mark.parametrize("change", [loop, wide, far, deep], ids=lambda it: it.__name__)
def test_a_pdf_made_to_hurt(change: Any, pair: Any) -> None:
    hurt = pair.printed(change)
    assert not verify(hurt.docx, hurt.pdf, "a.docx", "a.pdf").equal


def test_texts_made_to_take_for_ever() -> None:
    """The same few words over and over, in another order."""
    texts = ("a b " * 30_000, "b a " * 29_000)
    sides = [stream([Element((Span(it, Letters("", 0.0)),), 1)]) for it in texts]
    assert matches(*sides) == []
