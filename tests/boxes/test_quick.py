"""The quicker functions give what those of WeasyPrint give, and stand where those stood."""

import inspect
from collections.abc import Iterator
from typing import Any

import pydyf
import pytest
import weasyprint.css as cascade
from weasyprint.css.properties import INITIAL_VALUES
from weasyprint.layout import percent

from reportgen.boxes import engine, quick
from reportgen.shelf import Shelf

CHANGED = "WeasyPrint changed; see boxes"
ODD = """
    @page { margin: 5%; @top-left { content: "a"; color: red } }
    html { --x: 3pt; font-size: 11pt; text-decoration: underline }
    body { width: 50%; margin: auto; page: ngang; direction: rtl; border: 1pt solid }
    p { margin-inline-start: 4pt; padding-block: 2pt; inset-inline-end: 3pt; position: relative }
    em { float: left; margin-left: calc(1pt + 2em); color: inherit; width: initial }
    b { display: inline-block; text-decoration: line-through; margin: var(--x); height: var(--y) }
    i { border-inline-start: 2pt dotted blue; max-inline-size: 5pt; all: unset }
    p::before { content: "x"; font-size: 150%; border-start-start-radius: 2pt }
"""


def no_file(path: str) -> bytes:
    raise LookupError(path)


def styles_of(tree: engine.Tree) -> Iterator[Any]:
    """Every style that the cascade computed: of elements, of what is generated, of pages."""
    for name in (None, "ngang"):
        engine.page_styles(tree, name, document_start=True, group_start=True)
    yield from tree.context.style_for.get_computed_styles().values()


def slow(style: Any) -> Any:
    """The same style, computed by the engine alone."""
    return quick.computed_style(
        style.parent_style, style.cascaded, style.pseudo_type, style.root_style, style.base_url,
        style.font_config, style.initial_page_sizes,
    )  # fmt: skip


def check(tree: engine.Tree) -> int:
    names = [*INITIAL_VALUES, "__word_style", "__x"]
    count = 0
    for style in styles_of(tree):
        assert type(style) is quick.Style
        own, other = slow(style), style.copy()
        other.clear()
        different = [name for name in names if repr(_value(own, name)) != repr(_value(other, name))]
        assert different == [], CHANGED
        count += 1
    return count


def _value(style: Any, name: str) -> Any:
    try:
        return style[name]
    except KeyError:
        return KeyError


def test_styles_are_those_of_the_engine() -> None:
    """Every property of every style, with rules of all kinds."""
    html = "<html lang=vi><p>a<em>b</em><b>c<i>d</i></b><table><tr><td>e<td><p>f</table><p>"
    tree = engine.front_end(f"{html}<style>{ODD}</style>", no_file)
    assert check(tree) > 10


def test_styles_of_a_sample_are_those_of_the_engine(sample: Any, own_shelf: Shelf) -> None:
    assert check(engine.front_end(sample.html, own_shelf.templates.file)) > 100


def test_the_quick_way_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    """Else it would be right, and no quicker."""
    tree = engine.front_end("<html lang=vi><p>a", no_file)
    (style, *_) = [it for it in styles_of(tree) if it.parent_style is not None]
    weight = style.parent_style["font_weight"]
    missed: list[str] = []
    monkeypatch.setattr(quick.computed_style, "__missing__", lambda _, key: missed.append(key))
    style.clear()
    assert style["font_weight"] == weight
    assert style["opacity"] == INITIAL_VALUES["opacity"]
    assert missed == []
    _ = style["display"]
    assert missed == ["display"]


NOTE = """
    @page { size: 200pt 200pt; margin: 20pt }
    .foot { float: footnote } .end { position: note(cuoi) }
    .foot::footnote-call { color: red } p::footnote-call, p::note-call { color: blue }
    .far::footnote-marker { anchor: attr(id) }
"""


@pytest.mark.parametrize("css", [NOTE, ".foot { --f: footnote; float: var(--f) }"])
def test_notes_are_those_of_the_engine(css: str, monkeypatch: pytest.MonkeyPatch) -> None:
    html = "<p>a<span class=foot>b</span> c<span class=end>d</span><p class=far id=x>e"
    page = f'<html lang="vi"><title>a</title><style>{css}</style>{html}'
    found = []
    for kind in (quick.StyleFor, quick.style_for):
        monkeypatch.setattr(cascade, "StyleFor", kind)
        tree = engine.front_end(page, no_file)
        count = len(tree.context.style_for.get_computed_styles())
        pdf = engine.lay_out(tree).write_pdf(pdf_variant="pdf/a-2a", uncompressed_pdf=True)
        found.append((count, pdf))
    (few, quickly), (many, slowly) = found
    assert quickly == slowly, CHANGED
    assert few < many
    assert {*quick.NOTES} < cascade.PSEUDO_ELEMENTS, CHANGED


class Box:
    def __init__(self, **style: Any) -> None:
        self.style = style


@pytest.mark.parametrize(
    "value",
    [
        cascade.ZERO_PIXELS, type(cascade.ZERO_PIXELS)(7, "px"), type(cascade.ZERO_PIXELS)(50, "%"),
        type(cascade.ZERO_PIXELS)(float("inf"), "px"), "auto",
    ],
    ids=repr,
)  # fmt: skip
@pytest.mark.parametrize("name", ["width", "min_width", "margin_left"])
@pytest.mark.parametrize("whole", [0, 12.5])
def test_lengths(name: str, value: Any, whole: float) -> None:
    boxes = Box(**{name: value}), Box(**{name: value})
    for function, box in zip((quick.resolve_one, quick._resolve_one), boxes, strict=True):
        function(box, name, whole)
    first, second = (getattr(it, name) for it in boxes)
    assert (first, type(first)) == (second, type(second)), CHANGED


def test_names_of_pages() -> None:
    """Also of those that are added later."""
    pdf = pydyf.PDF()
    for count in range(5):
        assert pdf.page_references == quick.page_references(pdf)
        assert len(pdf.page_references) == count
        pdf.add_page(pydyf.Dictionary())


def test_they_stand_in_place() -> None:
    """Of functions that are looked up where they are replaced."""
    assert cascade.ComputedStyle is quick.Style
    assert cascade.StyleFor is quick.StyleFor
    assert "StyleFor(" in inspect.getsource(cascade.get_all_computed_styles), CHANGED
    assert percent.resolve_one_percentage is quick._resolve_one
    assert pydyf.PDF.page_references.fget is quick._page_references
    assert "ComputedStyle(" in inspect.getsource(quick.style_for.set_computed_styles), CHANGED
    assert "resolve_one_percentage(" in inspect.getsource(percent.resolve_percentages), CHANGED
    assert [*inspect.signature(quick.computed_style.__init__).parameters][1:] == [
        "parent_style", "cascaded", "pseudo_type", "root_style", "base_url", "font_config",
        "initial_page_sizes",
    ], CHANGED  # fmt: skip
    assert [*inspect.signature(quick.resolve_one).parameters] == [
        "box", "property_name", "refer_to",
    ], CHANGED  # fmt: skip
