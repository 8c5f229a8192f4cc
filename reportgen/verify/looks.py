"""How letters look, and pictures."""

from collections.abc import Iterator

from reportgen.verify.chart_words import missing
from reportgen.verify.finding import Finding
from reportgen.verify.lawful import same_family
from reportgen.verify.pairing import Pairing, Shared
from reportgen.verify.parts import Letters
from reportgen.verify.thumbnail import same

SIZE_PT = 0.26
"""Word has half points."""
PICTURE_PT = 1.0
SPACING_PT = 0.16
"""What a PDF says is rounded to a tenth of a point."""
NONE = "—"


def looks(both: Pairing) -> Iterator[Finding]:
    """Differences in font, size, weight, slant, colour; of pictures in words and size."""
    for it in both.shared:
        found = (
            _picture(it)
            if it.word.picture or it.pdf.picture
            else letter_looks(it.word.letters, it.pdf.letters)
        )
        for what, word, pdf in found:
            yield Finding(
                "cap-khac-hinh" if it.word.picture else "cap-khac-dang-chu",
                word, pdf, both.at(it.element), both.on_letter(it.on), what,
            )  # fmt: skip


def letter_looks(word: Letters, pdf: Letters) -> Iterator[tuple[str, str, str]]:
    """What differs in the look of letters: property, and what each file has."""
    if not same_family(word.family, pdf.family):
        yield "family", word.family, pdf.family
    if word.raised != pdf.raised:
        yield "raised", _sign(word.raised), _sign(pdf.raised)
    elif not word.raised and abs(word.size_pt - pdf.size_pt) > SIZE_PT:
        yield "size", f"{word.size_pt:g} pt", f"{pdf.size_pt:g} pt"
    if word.bold != pdf.bold:
        yield "bold", _yes(word.bold), _yes(pdf.bold)
    if word.italic != pdf.italic:
        yield "italic", _yes(word.italic), _yes(pdf.italic)
    yield from _lines(word, pdf)
    if word.ground != pdf.ground:
        yield "ground", word.ground or NONE, pdf.ground or NONE
    gaps = word.spacing_pt, pdf.spacing_pt
    if gaps[0] is not None and gaps[1] is not None and abs(gaps[0] - gaps[1]) > SPACING_PT:
        yield "spacing", f"{gaps[0]:.1f} pt", f"{gaps[1]:.1f} pt"
    if pdf.color and word.color.upper() != pdf.color:
        yield "color", word.color.upper(), pdf.color


def _lines(word: Letters, pdf: Letters) -> Iterator[tuple[str, str, str]]:
    """In Word a line has the colour of its letters."""
    if word.strike != pdf.strike:
        yield "strike", _yes(word.strike), _yes(pdf.strike)
    if word.raised or pdf.raised:
        return
    if word.underline != pdf.underline:
        yield "underline", word.underline or NONE, pdf.underline or NONE
    elif pdf.underline and pdf.line_color and pdf.line_color != word.color.upper():
        yield "line-color", word.color.upper(), pdf.line_color


def _yes(holds: bool) -> str:
    return "✓" if holds else "✗"


def _sign(raised: int) -> str:
    return {1: "↑", -1: "↓"}.get(raised, NONE)


def _picture(it: Shared) -> Iterator[tuple[str, str, str]]:
    word, pdf = it.word.picture, it.pdf.picture
    if word is None or pdf is None:
        return
    if word.alt != pdf.alt:
        yield "alt", word.alt, pdf.alt
    if not same(word.look, pdf.look):
        yield "picture", word.alt, pdf.alt
    if lacking := missing(word.words, pdf.words):
        yield "chart", ", ".join(lacking), NONE
    sizes = (word.width_pt - pdf.width_pt, word.height_pt - pdf.height_pt)
    if pdf.width_pt and max(map(abs, sizes)) > PICTURE_PT:
        yield (
            "picture-size",
            f"{word.width_pt:.1f} × {word.height_pt:.1f} pt",
            f"{pdf.width_pt:.1f} × {pdf.height_pt:.1f} pt",
        )
