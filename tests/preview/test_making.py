"""Pages made in one process: which are new, where paragraphs stand, what is read again."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from itertools import count
from pathlib import Path

import pydyf
import pytest
from PIL import Image

from reportgen import render
from reportgen.boxes.document import Document, Metadata
from reportgen.preview import drawer
from reportgen.preview.bench import Bench
from reportgen.preview.box_view import as_html
from reportgen.preview.fingerprints import Fingerprints
from reportgen.preview.last_good import LastGood
from reportgen.preview.maker import BENCH, contents, explained, pages, word
from reportgen.preview.orders import Drawing, Wanted

ROOT = Path(__file__).parents[2]
SHEET = "standards/hd36/style.css"
SAVES = count(1)
BASE = '@import url("../../goc/standards/hd36/style.css");\n'


@pytest.fixture(scope="module")
def wanted(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Wanted]:
    folder = tmp_path_factory.mktemp("making")
    shutil.copytree(ROOT / "data", folder / "data", ignore=shutil.ignore_patterns("xa"))
    (folder / "mau" / "standards" / "hd36").mkdir(parents=True)
    (folder / "mau" / SHEET).write_text(BASE, encoding="utf-8")
    yield Wanted((folder / "mau",), folder / "data" / "muong-vang" / "2024-h1.yaml", "van_ban[0]")
    BENCH.__init__()  # type: ignore[misc]  # it is this process's


def saved(wanted: Wanted, file: Path, text: str) -> Wanted:
    """The order after a save."""
    file.write_text(text, encoding="utf-8")
    return replace(wanted, changed={**wanted.changed, file: next(SAVES)})


def test_only_the_pages_that_look_otherwise_have_other_keys(wanted: Wanted) -> None:
    before = pages(wanted)
    assert before.good
    assert [it.key for it in pages(wanted).sheets] == [it.key for it in before.sheets]
    assert len({it.key for it in before.sheets}) == len(before.sheets) == 3
    sheet = wanted.folders[0] / SHEET
    now = saved(wanted, sheet, f"{BASE}.noi-nhan {{ color: #c00000 }}\n")
    after = pages(now)
    same = [a.key == b.key for a, b in zip(before.sheets, after.sheets, strict=True)]
    assert same == [True, True, False]
    again = pages(saved(now, sheet, BASE))
    assert [it.key for it in again.sheets] == [it.key for it in before.sheets]


def key_of(content: bytes, drawn: bytes, other: bytes = b"") -> str:
    """The key of a page with this content, which draws `/x0` of these two drawings."""
    pdf = pydyf.PDF()
    drawings = [pydyf.Stream([it]) for it in (drawn, other)]
    page = pydyf.Stream([content])
    for it in (*drawings, page):
        pdf.add_object(it)
    named = {f"x{n}": it.reference for n, it in enumerate(drawings)}
    resources = pydyf.Dictionary({"XObject": pydyf.Dictionary(named)})
    pdf.add_object(resources)
    told = {"Type": "/Page", "MediaBox": pydyf.Array([0, 0, 9, 9]), "Contents": page.reference}
    pdf.add_page(pydyf.Dictionary({**told, "Resources": resources.reference}))
    found = Fingerprints()
    found(None, pdf)
    (key,) = found.keys
    return key


def test_a_drawing_is_part_of_what_its_page_looks_like() -> None:
    assert key_of(b"/x0 Do", b"0 0 m") == key_of(b"/x0 Do", b"0 0 m")
    assert key_of(b"/x0 Do", b"0 0 m") != key_of(b"/x0 Do", b"1 1 m")
    assert key_of(b"/x0 Do", b"0 0 m", b"a") == key_of(b"/x0 Do", b"0 0 m", b"b")
    assert key_of(b"/x0 Do", b"/x1 Do", b"a") != key_of(b"/x0 Do", b"/x1 Do", b"b")
    assert key_of(b"/x0 Do", b"/x0 Do") != key_of(b"/x0 Do", b"")


def test_the_first_pages_are_those_of_the_whole(wanted: Wanted) -> None:
    whole, few = pages(wanted), pages(replace(wanted, upto=2))
    assert [it.key for it in few.sheets] == [it.key for it in whole.sheets[:2]]


def test_the_page_that_is_looked_at_is_drawn_unless_it_looks_as_before(wanted: Wanted) -> None:
    few = replace(wanted, upto=2, width_px=400)
    made = pages(few)
    assert made.picture == drawer.draw(Drawing(made.pdf, 1, 400)) != b""
    assert pages(replace(few, drawn=made.sheets[1].key)).picture == b""
    assert pages(replace(few, upto=99)).picture == b""


def test_the_pages_are_those_of_the_pdf(wanted: Wanted) -> None:
    """Drawn from what the writer makes, they are the same pictures."""
    made = render(wanted.file, templates=wanted.folders[0], formats=["pdf"], types=["thong-bao"])
    shown = pages(wanted)
    for number in range(len(shown.sheets)):
        drawings = [Drawing(it, number, 500) for it in (shown.pdf, made.documents[0].files["pdf"])]
        first, second = map(drawer.draw, drawings)
        assert first == second


def test_a_paragraph_is_found_and_explained(wanted: Wanted) -> None:
    spots = [it for sheet in pages(wanted).sheets for it in sheet.spots]
    spot = next(it for it in spots if "12,31 tiêu chí" in it.text)
    assert spot.width_pt > 300
    found = explained(wanted, spot.number)
    assert found is not None
    assert " ".join(found.text.split()) == spot.text
    assert explained(wanted, 99_999) is None


def test_what_is_saved_is_read_again(wanted: Wanted) -> None:
    text = wanted.file.read_text(encoding="utf-8")
    assert "12,31" in str(pages(wanted).sheets)
    shorter = saved(wanted, wanted.file, text.replace("don_vi: muong-vang", "don_vi: khong-co"))
    made = pages(shorter)
    assert not made.good
    assert [it.mark.line for it in made.said if it.mark and it.severity == "error"] == [
        text[: text.index("don_vi: muong-vang")].count("\n") + 1
    ]
    assert pages(saved(shorter, wanted.file, text)).good


def test_a_document_that_is_gone_is_said(wanted: Wanted) -> None:
    made = pages(replace(wanted, place="van_ban[9]"))
    assert [it.code for it in made.said] == ["van-ban-khong-con"]


def test_documents_are_listed(wanted: Wanted) -> None:
    found = contents(wanted)
    assert [it.type for it in found.entries] == ["thong-bao", "bao-cao"]
    assert found.said == ()


def test_boxes_stand_in_for_word(wanted: Wanted) -> None:
    made = word(wanted)
    assert made.docx.startswith(b"PK")
    assert "12,31" in made.boxes
    assert "<script" not in made.boxes


def test_words_are_no_html(wanted: Wanted) -> None:
    assert "<!doctype html>" in as_html(Document(Metadata("", ""), ()))
    text = wanted.file.read_text(encoding="utf-8")
    trick = "<script>alert(1)</script>"
    now = saved(wanted, wanted.file, text.replace("trich_yeu: ", f"trich_yeu: {trick} ", 1))
    assert trick not in word(now).boxes
    assert pages(saved(now, wanted.file, text)).good


def test_two_pages_over_each_other_show_what_differs(wanted: Wanted) -> None:
    pdf = pages(wanted).pdf

    def colours(other_page: int) -> set[tuple[int, int, int]]:
        content = drawer.draw(Drawing(pdf, 0, 300, pdf, other_page))
        picture = Image.open(BytesIO(content)).convert("RGB")
        return {it for _, it in picture.getcolors(1 << 20) or ()}

    assert all(red == blue for red, _, blue in colours(0))
    differ = colours(1)
    assert any(red > 200 and blue < 60 for red, _, blue in differ)
    assert any(blue > 200 and red < 60 for red, _, blue in differ)


def test_what_is_no_pdf_is_not_drawn() -> None:
    assert drawer.draw(Drawing(b"no", 0, 100)) == b""
    assert drawer.measure(b"no") == []


def test_the_last_change_is_the_place_to_look_at(tmp_path: Path) -> None:
    file, other = tmp_path / "a.css", tmp_path / "b.css"
    file.write_text("a\nb\nc\n")
    other.write_text("x\n")
    good = LastGood([tmp_path])
    assert good.mark() is None
    file.write_text("a\nB\nc\n")
    good.saved([file, tmp_path / "c.txt", Path("/elsewhere/d.css")])
    mark = good.mark()
    assert (mark.source.name, mark.line) == (str(file), 2)  # type: ignore[union-attr]
    good.is_good()
    assert good.mark() is None
    other.write_text("x\ny\n")
    good.saved([other])
    assert good.mark().line == 2  # type: ignore[union-attr]


def test_a_bench_reads_rules_again_only_when_they_changed(wanted: Wanted) -> None:
    bench = Bench()
    shelf = bench.shelf(wanted.folders, {})
    css, rules = (wanted.folders[0] / "standards" / "hd36" / it for it in ("a.css", "rules.yaml"))
    assert bench.shelf(wanted.folders, {css: 1}) is shelf
    assert bench.shelf(wanted.folders, {css: 1, wanted.file: 2}) is shelf
    assert bench.shelf(wanted.folders, {css: 1, rules: 3}) is not shelf
