"""Where paragraphs stand on the pages."""

from reportgen.boxes import FrontEnd, engine, front_end
from reportgen.boxes.document import paragraphs
from reportgen.boxes.places import Placed, at, places

CSS = "@page { size: 200pt 120pt; margin: 10pt } p, td { margin: 0; font: 10pt/20pt serif }"


def laid_out(body: str, css: str = "") -> tuple[FrontEnd, tuple[Placed, ...]]:
    def no_file(path: str) -> bytes:
        raise LookupError(path)

    front = front_end(
        f"<html lang=vi><style>{CSS}{css}</style><body style='margin: 0'>{body}", no_file
    )
    return front, places(engine.lay_out(front.tree))


def texts(front: FrontEnd) -> dict[int, str]:
    return {it.number: it.text for s in front.document.sections for it in paragraphs(s.blocks)}


def test_a_paragraph_has_its_rectangle() -> None:
    front, found = laid_out("<p>một</p><p style='margin: 5pt 0 0 30pt'>hai</p>")
    assert found == (Placed(1, 10, 10, 180, 20, 1), Placed(1, 40, 35, 150, 20, 2))
    assert texts(front) == {1: "một", 2: "hai"}


def test_one_that_goes_over_a_page_stands_on_both() -> None:
    _, found = laid_out("<p>" + "chữ <br>" * 7 + "</p>")
    assert [(it.page, it.height_pt, it.number) for it in found] == [(1, 100, 1), (2, 40, 1)]


def test_a_repeated_header_stands_on_every_page() -> None:
    rows = "<tr><td>ô</td></tr>" * 6
    _, found = laid_out(f"<table><thead><tr><td>đầu</td></tr></thead>{rows}</table>",
                        "table { border-spacing: 0 } td { padding: 0 }")  # fmt: skip
    assert [it.page for it in found if it.number == 1] == [1, 2]
    assert sorted({it.number for it in found}) == [1, 2, 3, 4, 5, 6, 7]


def test_what_stands_at_the_foot_has_its_place() -> None:
    front, found = laid_out(
        "<p>một</p><p style='position: absolute; bottom: 0; height: 20pt'>chân</p>"
    )
    (foot,) = (it for it in found if texts(front)[it.number] == "chân")
    assert (foot.page, foot.top_pt, foot.height_pt) == (1, 90, 20)


def test_a_number_line_is_a_paragraph_of_its_own() -> None:
    front, found = laid_out("<h1>tên</h1>", "h1::before { content: 'Chương I'; display: block }")
    assert texts(front) == {1: "Chương I", 2: "tên"}
    assert [it.number for it in sorted(found, key=lambda it: it.top_pt)] == [1, 2]


def test_a_point_is_that_of_the_smallest_around_it() -> None:
    found = (Placed(1, 0, 0, 100, 100, 1), Placed(1, 10, 10, 20, 20, 2), Placed(2, 0, 0, 9, 9, 3))
    assert [at(found, 1, *it) for it in ((15, 15), (50, 50), (101, 0))] == [2, 1, None]
    assert at(found, 2, 1, 1) == 3


def test_a_footnote_has_its_place() -> None:
    front, found = laid_out(
        "<p>một<span>chú thích</span></p>", "span { float: footnote; font: 10pt/20pt serif }"
    )
    (paragraph,) = (it for s in front.document.sections for it in paragraphs(s.blocks))
    (note,) = (it for note in paragraph.notes for it in note.paragraphs)
    assert "chú thích" in note.text
    (place,) = (it for it in found if it.number == note.number)
    assert (place.page, place.height_pt) == (1, 20)
