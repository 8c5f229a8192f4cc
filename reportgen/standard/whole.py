"""What can only be said of a document as a whole: a function a property.

A property that has nothing but wrong values gives those alone, in words.
"""

import re
from collections.abc import Callable, Iterator

from reportgen.boxes.document import paragraphs
from reportgen.standard import content
from reportgen.standard.look import Value, number, word
from reportgen.standard.model import Facts, Rule, Standard
from reportgen.standard.view import Spot, View

SIZE_PAIRS = {("13", "14", "14"), ("12", "13", "13")}
SIZED = ("quoc-hieu", "tieu-ngu", "dia-danh-ngay")
ANNEX_NUMBER, ANNEX, COPY = "so-phu-luc", "phu-luc", "ban-sao"
OTHER_SIGNER = "ky-khac"
ISSUER = ("cap-tren", "co-quan", "so-hieu", "quyen-han")
SIGNED = {"quyen-han", "chuc-vu"}
JOINED = " | "
"""Between lines that are looked at together."""
SYMBOLS = re.compile(r"[^\W\d_]+")

Found = Iterator[tuple[Value, Spot | None]]


def _present(rule: Rule, seen: View, _standard: Standard, _facts: Facts) -> Found:
    """Whether a component is there, said at the first of those that call for it."""
    near = next((seen.of(name)[0] for name in rule.khi_co), None)
    yield word(bool(seen.of(rule.thanh_phan))), near


def _type(_rule: Rule, seen: View, standard: Standard, facts: Facts) -> Found:
    """A document type that the standard does not list."""
    if facts.type and facts.type not in standard.types:
        yield next(iter(seen.texts("ten-loai")), facts.type), next(iter(seen.of("ten-loai")), None)


def _not_issued(_rule: Rule, seen: View, _standard: Standard, facts: Facts) -> Found:
    """A document that must not be issued, where the rule speaks of its type, level and day."""
    name = next(iter(seen.texts("ten-loai")), facts.type)
    yield name, next(iter(seen.of("ten-loai")), None)


def _symbol(_rule: Rule, seen: View, standard: Standard, facts: Facts) -> Found:
    """A line of number and symbol without the symbol of the document's type."""
    symbol = standard.types.get(facts.type, "")
    for spot in seen.of("so-hieu"):
        if symbol and COPY not in spot.classes and symbol not in SYMBOLS.findall(spot.text):
            yield f"{spot.text} ({symbol})", spot


def _one_side(rule: Rule, seen: View, _standard: Standard, _facts: Facts) -> Found:
    """The side of the first of several, where none stands at an allowed side or nowhere sure.

    Several who sign stand side by side: of them nothing is said.
    """
    spots = [it for it in seen.of(rule.thanh_phan) if it.text and it.whole and _leading(it)]
    if spots and not _many_sign(seen) and all(it.side and it.side not in rule.bang for it in spots):
        yield spots[0].side, spots[0]


def _leading(spot: Spot) -> bool:
    return OTHER_SIGNER not in spot.classes


def _many_sign(seen: View) -> bool:
    """Whether two columns are signed in the document itself, not in a copy."""
    return any(
        len(
            {it.side for it in seen.of(name) if it.text and _leading(it) and COPY not in it.classes}
        )
        > 1
        for name in ("chuc-vu", "ho-ten")
    )


def _issuer(rule: Rule, seen: View, _standard: Standard, _facts: Facts) -> Found:
    """All that says who issues the document, the rule's own component first."""
    names = sorted(ISSUER, key=lambda name: name != rule.thanh_phan)
    spots = [it for name in names for it in seen.of(name) if it.text and COPY not in it.classes]
    if spots:
        yield JOINED.join(it.text for it in spots), spots[0]


def _signatures(_rule: Rule, seen: View, _standard: Standard, _facts: Facts) -> Found:
    """The lines above a signature, those of each side of the page together."""
    sides: dict[str, list[Spot]] = {}
    for spot in seen.spots:
        if spot.text and not SIGNED.isdisjoint(spot.classes) and COPY not in spot.classes:
            sides.setdefault(spot.side, []).append(spot)
    yield from ((JOINED.join(it.text for it in spots), spots[0]) for spots in sides.values())


def _new_page(_rule: Rule, seen: View, _standard: Standard, _facts: Facts) -> Found:
    """Whether an annex begins on a page of its own."""
    starts = {id(next(paragraphs(it.blocks), None)) for it in seen.document.sections}
    before = False
    for spot in seen.spots:
        inside = ANNEX in spot.classes
        if inside and not before:
            paragraph = spot.paragraph
            yield word(paragraph.format.page_break_before or id(paragraph) in starts), spot
        before = inside


def _first_line(rule: Rule, seen: View, _standard: Standard, _facts: Facts) -> Found:
    yield from ((it.text, it) for it in [*seen.of(rule.thanh_phan)][:1] if it.text)


def _size_pair(_rule: Rule, seen: View, _standard: Standard, _facts: Facts) -> Found:
    """Sizes of the head that do not rise and fall together."""
    spots = [next((it for it in seen.of(name) if it.fonts), None) for name in SIZED]
    sizes = tuple(f"{number(it.fonts[0].size_pt):f}" for it in spots if it)
    if len(sizes) == len(SIZED) and sizes not in SIZE_PAIRS and _each_allowed(sizes):
        yield " - ".join(sizes), spots[0]


def _each_allowed(sizes: tuple[str, ...]) -> bool:
    """Whether each size alone is right, so that only the pair is wrong."""
    return all(any(pair[i] == size for pair in SIZE_PAIRS) for i, size in enumerate(sizes))


def _line_ends(rule: Rule, seen: View, _standard: Standard, _facts: Facts) -> Found:
    yield from content.ends(seen.of(rule.thanh_phan))[:-1]


def _last_end(rule: Rule, seen: View, _standard: Standard, _facts: Facts) -> Found:
    yield from content.ends(seen.of(rule.thanh_phan))[-1:]


def _annex_numbers(_rule: Rule, seen: View, _standard: Standard, _facts: Facts) -> Found:
    """The numbers of annexes where there are two or more."""
    spots = [it for it in seen.of(ANNEX_NUMBER) if it.text]
    if len(spots) > 1:
        yield from ((it.text, it) for it in spots)


def _annex_mentioned(_rule: Rule, seen: View, _standard: Standard, _facts: Facts) -> Found:
    """An annex that the text does not speak of."""
    text = " ".join(it.text for it in content.body(seen)).lower()
    if text and seen.of(ANNEX) and "phụ lục" not in text and "kèm theo" not in text:
        yield seen.of(ANNEX)[0].text, seen.of(ANNEX)[0]


def _said(read: Callable[[View], Iterator[tuple[str, Spot]]]) -> Callable[..., Found]:
    """A property that needs the document alone."""

    def values(_rule: Rule, seen: View, _standard: Standard, _facts: Facts) -> Found:
        yield from read(seen)

    return values


WHOLE_PROPERTIES: dict[str, Callable[[Rule, View, Standard, Facts], Found]] = {
    "co_mat": _present,
    "vi_tri_mot": _one_side,
    "the_loai": _type,
    "noi_ban_hanh": _issuer,
    "dong_ky": _signatures,
    "khong_ban_hanh": _not_issued,
    "ky_hieu_loai": _symbol,
    "trang_moi": _new_page,
    "dong_dau": _first_line,
    "cap_co_chu": _size_pair,
    "dau_dong": _line_ends,
    "cuoi_dong": _last_end,
    "so_phu_luc": _annex_numbers,
    "nhac_phu_luc": _annex_mentioned,
    "dau_ket": _said(content.end_of_text),
    "so_thu_tu": _said(content.disorder),
    "kieu_so": _said(content.mixed_marks),
    "dau_thanh": _said(content.mixed_tones),
    "viet_hoa": _said(content.mixed_capitals),
    "viet_thuong": _said(content.small_people),
    "dong_luu": _said(content.kept),
}
