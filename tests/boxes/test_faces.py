"""A page has the fonts that its own stylesheets bring, whatever the process made before."""

import gc
import io
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from multiprocessing import get_context
from pathlib import Path

import pytest
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen

from reportgen.boxes import engine, faces, front_end

GLYPHS = {0x20: "space", 0x61: "a"}
FACE = "@font-face {{ font-family: Riêng; src: url({}) }}"
BODY = "<body style='font-family: Riêng'><p>aa aaa aa"


def font(width: int) -> bytes:
    """A font of one letter, a box of that width."""
    pen = TTGlyphPen(None)
    for move, *place in [("moveTo", (0, 0)), ("lineTo", (0, 700)), ("lineTo", (width // 2, 700))]:
        getattr(pen, move)(*place)
    pen.closePath()
    empty = TTGlyphPen(None).glyph()
    names = [".notdef", *GLYPHS.values()]
    made = FontBuilder(1000)
    made.setupGlyphOrder(names)
    made.setupCharacterMap(GLYPHS)
    made.setupGlyf({".notdef": empty, "space": empty, "a": pen.glyph()})
    made.setupHorizontalMetrics(dict.fromkeys(names, (width, 0)))
    made.setupHorizontalHeader(ascent=800, descent=-200)
    made.setupNameTable({"familyName": f"Hộp {width}", "styleName": "Regular"})
    made.setupOS2()
    made.setupPost()
    file = io.BytesIO()
    made.font.recalcTimestamp = False
    made.save(file)
    return file.getvalue()


FILES = {"a.ttf": font(400), "b.ttf": font(900)}


def pdf(head: str, files: dict[str, bytes] = FILES, body: str = BODY) -> bytes:
    tree = front_end(f"<html lang=vi>{head}{body}", files.__getitem__).tree
    return bytes(engine.lay_out(tree).write_pdf(uncompressed_pdf=True))


@cache
def fresh(head: str, own: bytes = b"") -> bytes:
    """What a process makes that made nothing before."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as process:
        return process.submit(pdf, head, FILES | {"own.ttf": own}).result()


def style(file: str) -> str:
    return f"<style>{FACE.format(file)}</style>"


@pytest.fixture(autouse=True)
def _nothing_kept() -> None:
    engine._parsed.clear()


def test_no_page_can_tell_what_was_made_before() -> None:
    heads = ["", style("a.ttf"), "", style("b.ttf"), style("a.ttf"), ""]
    alone = {head: fresh(head) for head in {*heads}}
    assert len({*alone.values()}) == 3, "the fonts must make a difference"
    assert [pdf(head) == alone[head] for head in heads] == [True] * len(heads)


def test_a_page_laid_out_late_keeps_its_fonts() -> None:
    tree = front_end(f"<html lang=vi>{style('a.ttf')}{BODY}", FILES.__getitem__).tree
    engine._parsed.clear()
    pdf(style("b.ttf"))
    gc.collect()
    assert engine.lay_out(tree).write_pdf(uncompressed_pdf=True) == pdf(style("a.ttf"))


def test_an_edited_font_is_read_again() -> None:
    files = {"own.ttf": FILES["a.ttf"]}
    before = pdf(style("own.ttf"), files)
    files["own.ttf"] = FILES["b.ttf"]
    after = pdf(style("own.ttf"), files)
    assert after != before
    assert after == fresh(style("own.ttf"), FILES["b.ttf"])


def test_pages_of_one_stylesheet_share_its_fonts() -> None:
    for _ in range(3):
        pdf(style("a.ttf"))
    (kept,) = engine._parsed.values()
    assert kept.fonts is not engine.fonts()


def test_a_page_without_a_face_has_the_fonts_of_all() -> None:
    pdf("<style>p { color: red }</style>")
    (kept,) = engine._parsed.values()
    assert kept.fonts is engine.fonts()


@pytest.mark.parametrize("where", ["inline", "file"])
def test_a_drawing_brings_no_font(where: str) -> None:
    """It would change the words around it, and the pages after it."""
    drawing = (
        "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'>"
        f"<style>{FACE.format(engine.BASE_URL + 'a.ttf')}</style></svg>"
    )
    files = FILES | {"b.svg": drawing.encode()}
    body = BODY + (drawing if where == "inline" else "<img alt='' src='b.svg'>")
    warnings = front_end(f"<html lang=vi>{body}", files.__getitem__).warnings
    assert [it for it in warnings if "Riêng" in it]
    assert pdf("") == fresh("")


def resident_kib() -> int:
    return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1]) * 4


def test_fonts_that_no_page_needs_are_let_go() -> None:
    """Each kept 0.2 MB for ever."""

    def some(count: int) -> int:
        for _ in range(count):
            faces.OwnFonts()
        gc.collect()
        return resident_kib()

    before = some(20)
    assert some(60) - before < 60 * 220 / 4


def test_their_files_are_let_go_too() -> None:
    pdf(style("a.ttf"))
    (kept,) = engine._parsed.values()
    folder = kept.fonts._folder
    assert folder.is_dir()
    del kept
    engine._parsed.clear()
    gc.collect()
    assert not folder.exists()
