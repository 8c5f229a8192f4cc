"""What a reader of a PDF does not see, or sees besides: hidden words, notes, turned pages."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from reportgen.verify.finding import Finding, PdfPlace
from reportgen.verify.pdf_lines import Printed

LAWFUL_NOTES = {"/Link"}
LONGEST = 80
NEAR_PT = 1.0
SIDES = 4


def hidden(printed: Iterable[Printed], numbers: Mapping[tuple[int, int], int]) -> Iterator[Finding]:
    """Words that a page has and does not show: all of one reason on a page are one finding."""
    found: dict[tuple[int, str], list[Printed]] = {}
    for it in printed:
        if it.shown.hidden and it.shown.text.strip():
            found.setdefault((it.page, it.shown.hidden), []).append(it)
    for (page, why), those in found.items():
        line = numbers.get((page, round(those[0].top_pt)), 0)
        said = _short(" ".join("".join(it.shown.text for it in those).split()))
        yield Finding("cap-pdf-chu-khuat", "", said, on=PdfPlace(page, line), what=why)


def changed_page(page: Any, number: int) -> Iterator[Finding]:
    """A page that is turned or cut, and what was put upon it."""
    if page.rotation % 360:
        yield Finding("cap-pdf-trang", "0°", f"{page.rotation}°", on=PdfPlace(number))
    whole, cut = ([float(it) for it in box] for box in (page.mediabox, page.cropbox))
    if any(abs(whole[i] - cut[i]) > NEAR_PT for i in range(SIDES)):
        yield Finding("cap-pdf-trang", _box(whole), _box(cut), on=PdfPlace(number))
    for it in page.get("/Annots") or ():
        note = it.get_object()
        kind = str(note.get("/Subtype", "")) if isinstance(note, dict) else ""
        if kind not in LAWFUL_NOTES:
            said = _short(f"{kind.lstrip('/')} {note.get('/Contents', '') if kind else ''}".strip())
            yield Finding("cap-pdf-ghi-them", "", said, on=PdfPlace(number))


def _box(sides: list[float]) -> str:
    return " ".join(f"{it:.0f}" for it in sides)


def _short(said: str) -> str:
    return said if len(said) <= LONGEST else said[: LONGEST - 1] + "…"
