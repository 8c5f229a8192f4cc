"""The contract with WeasyPrint: entry points, and every value whose shape has drifted before.

Each drift has one line in `reportgen/boxes/engine.py` or `values.py`. When a test here fails
after an upgrade, that line is where to look.
"""

import ast
import inspect
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from weasyprint.document import Document, DocumentMetadata, Page
from weasyprint.formatting_structure.build import build_formatting_structure
from weasyprint.html import get_html_metadata
from weasyprint.layout import layout_document
from weasyprint.layout.page import PageType, set_page_type_computed_styles
from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse

from reportgen.boxes import engine, values
from reportgen.boxes.engine import kinds
from reportgen.shelf import Shelf

CHANGED = "WeasyPrint changed; see boxes"
CODE = Path(__file__).parents[2] / "reportgen"
INSIDE = (
    "alone", "artifacts", "cascade", "complaints", "engine", "faces", "generated",
    "line_count", "markers", "quick", "sheet_files", "sheets", "sources",
)  # fmt: skip
DOORS = {CODE / "boxes" / f"{name}.py" for name in INSIDE}
"""Beside the engine its own helpers: tags, declarations, warnings, fonts, `content`, speed."""
PUBLIC = {"weasyprint.HTML", "weasyprint.Attachment", "weasyprint.document.DocumentMetadata"}


def tree_of(html: str, css: str = "") -> engine.Tree:
    def no_file(path: str) -> bytes:
        raise LookupError(path)

    return engine.front_end(f'<html lang="vi"><style>{css}</style><body>{html}', no_file)


def all_boxes(box: Any) -> Iterator[Any]:
    yield box
    for child in getattr(box, "children", ()):
        yield from all_boxes(child)


def box_of(html: str, css: str, tag: str = "p") -> Any:
    return next(it for it in all_boxes(tree_of(html, css).root) if it.element_tag == tag)


def style_of(css: str) -> Any:
    return box_of("<p>chữ</p>", f"p {{ {css} }}").style


SIGNATURES: list[tuple[Callable[..., Any], list[str]]] = [
    (Document._build_layout_context,
     ["html", "font_config", "counter_style", "color_profiles", "options"]),
    (build_formatting_structure,
     ["element_tree", "style_for", "get_image_from_uri", "base_url", "target_collector",
      "counter_style", "footnotes"]),
    (layout_document, ["html", "root_box", "context"]),
    (set_page_type_computed_styles, ["page_type", "html", "style_for"]),
    (Page.__init__, ["self", "page_box"]),
    (Document.__init__,
     ["self", "pages", "metadata", "url_fetcher", "font_config", "color_profiles",
      "output_intent"]),
    (get_html_metadata, ["html"]),
    (URLFetcher.fetch, ["self", "url", "headers"]),
    (URLFetcherResponse.__init__, ["self", "url", "body", "headers"]),
    (DocumentMetadata.include_in_pdf,
     ["self", "pdf", "variant", "version", "conformance", "compress"]),
    (DocumentMetadata.generate_rdf_metadata, ["self", "variant", "version", "conformance"]),
]  # fmt: skip


@pytest.mark.parametrize("entry", SIGNATURES, ids=lambda it: it[0].__qualname__)
def test_entry_point(entry: tuple[Callable[..., Any], list[str]]) -> None:
    """The parameters that we give are there, in this order; new ones have a default."""
    function, given = entry
    parameters = [*inspect.signature(function).parameters.values()]
    assert [it.name for it in parameters[: len(given)]] == given, CHANGED
    rest = parameters[len(given) :]
    variable = (inspect.Parameter.VAR_POSITIONAL, inspect.Parameter.VAR_KEYWORD)
    assert all(it.default is not it.empty or it.kind in variable for it in rest), CHANGED


def test_a_fatal_fetch_is_no_exception() -> None:
    """So it passes every `except Exception`: `engine.listening` has to turn it into ours."""
    assert issubclass(FatalURLFetchingError, BaseException), CHANGED
    assert not issubclass(FatalURLFetchingError, Exception), CHANGED


@pytest.mark.parametrize(
    ("css", "expected"),
    [
        ("color: #1A2B3C", "1A2B3C"),
        ("color: rgb(255 128 0)", "FF8000"),
        ("color: hsl(120 100% 25%)", "008000"),
        ("color: transparent", ""),
    ],
)
def test_colour(css: str, expected: str) -> None:
    """A tuple until 62, then an iterable with `.alpha`."""
    assert values.colour(style_of(css)["color"]) == expected, CHANGED


@pytest.mark.parametrize(
    ("css", "expected"),
    [("", ""), ("background: #ABCDEF", "ABCDEF"), ("background: rgba(1, 2, 3, 0)", "")],
)
def test_background(css: str, expected: str) -> None:
    """What paints nothing is a colour until 66, then the word `transparent`."""
    assert values.colour(style_of(css)["background_color"]) == expected, CHANGED


@pytest.mark.parametrize(
    ("css", "expected"),
    [
        ("line-height: 1.3; font-size: 10pt", 13),
        ("line-height: 18pt; font-size: 10pt", 18),
        ("line-height: 150%; font-size: 10pt", 15),
        ("line-height: 24px", 18),
        ("line-height: normal", 0),
    ],
)
def test_line_height(css: str, expected: float) -> None:
    """A pair until 69; then a plain number, or a `Dimension`."""
    assert values.line_pt(style_of(css)) == expected, CHANGED


@pytest.mark.parametrize(
    ("css", "expected"),
    [("width: 30pt", 30), ("width: 25%", 50), ("width: auto", 0), ("width: 10mm", 28.3465)],
)
def test_length(css: str, expected: float) -> None:
    assert values.points(style_of(css)["width"], 200) == expected, CHANGED


def test_border_takes_the_colour_of_the_text() -> None:
    """A colour that is not set is the word `currentcolor`."""
    line = values.border(style_of("color: #FF0000; border-top: 2pt solid"), "top")
    assert line is not None
    assert (line.style, line.width_pt, line.color) == ("single", 2, "FF0000"), CHANGED


def test_font() -> None:
    style = style_of('font: italic 700 15px/1 "Một", serif; text-decoration: underline')
    font = values.font(style)
    assert (font.family, font.size_pt) == ("Một", 11.25), CHANGED
    assert (font.bold, font.italic, font.underline, font.strike) == (True, True, True, False), (
        CHANGED
    )


@pytest.mark.parametrize(
    ("css", "expected"), [("super", "superscript"), ("sub", "subscript"), ("baseline", "")]
)
def test_raised_text(css: str, expected: str) -> None:
    """`vertical-align` of an inline box is computed to a shift in pixels."""
    box = box_of("<p>a<i>b</i></p>", f"i {{ vertical-align: {css} }}", tag="i")
    assert values.script(box.style) == expected, CHANGED


def test_custom_property() -> None:
    """`--word-style` comes as tokens; a name without quotation marks is none."""
    assert values.word_style(style_of('--word-style: "Trích yếu"')) == "Trích yếu", CHANGED
    assert values.word_style(style_of("--word-style: none")) == "", CHANGED
    assert values.word_style(style_of("")) == "", CHANGED


def test_list_marker() -> None:
    """Known by the end of its tag in every version; outside the text it is out of the flow."""
    found = [
        box
        for box in all_boxes(tree_of("<ol><li>a</ol>").root)
        if (box.element_tag or "").endswith("::marker")
    ]
    assert found, CHANGED
    assert not any(box.is_in_normal_flow() for box in found[:1]), CHANGED


def test_generated_text_and_break() -> None:
    box = box_of("<p>a<br>b</p>", 'p::before { content: "1. " }')
    texts = [it.text for it in all_boxes(box) if isinstance(it, kinds.TextBox)]
    assert texts == ["1. ", "a", "\n", "b"], CHANGED


def test_link_is_an_inline_box() -> None:
    """Where it leads is not used: `style["link"]` is gone in 70."""
    box = box_of('<p><a href="https://example.vn/">trang</a></p>', "", tag="a")
    assert isinstance(box, kinds.InlineBox), CHANGED


def test_footnote_call_knows_its_note() -> None:
    tree = tree_of("<p>a<span>chú</span></p>", "span { float: footnote }")
    assert [it for it in all_boxes(tree.root) if getattr(it, "footnote", None)], CHANGED


@pytest.mark.parametrize(
    ("css", "expected"),
    [
        ("flex", ("block", "flex")),
        ("grid", ("block", "grid")),
        ("block", ("block", "flow")),
        ("inline-block", ("inline", "flow-root")),
    ],
)
def test_display_is_a_pair(css: str, expected: tuple[str, str]) -> None:
    assert style_of(f"display: {css}")["display"] == expected, CHANGED


def test_table() -> None:
    """A wrapper with the margins, the table inside with its width, groups, grid and lines."""
    html = "<table><thead><tr><th colspan=2>a<tbody><tr><td>b<td>c</table>"
    css = "table { margin: 9pt; width: 50%; border-collapse: collapse } td { border: 1pt solid }"
    wrapper = next(it for it in all_boxes(tree_of(html, css).root) if it.is_table_wrapper)
    (table,) = wrapper.children
    assert isinstance(table, kinds.TableBox), CHANGED
    assert values.points(wrapper.style["margin_top"]) == 9, CHANGED
    assert values.points(table.style["margin_top"]) == 0, CHANGED
    assert values.points(table.style["width"], 200) == 100, CHANGED
    assert [group.is_header for group in table.children] == [True, False], CHANGED
    cells = [cell for group in table.children for row in group.children for cell in row.children]
    assert [(it.grid_x, it.colspan, it.rowspan) for it in cells] == [
        (0, 2, 1), (0, 1, 1), (1, 1, 1),
    ], CHANGED  # fmt: skip
    vertical, horizontal = table.collapsed_border_grid
    assert (len(vertical), len(horizontal)) == (2, 3), CHANGED
    kind, width, _ = vertical[1][1][1]
    assert (kind, values.points(width)) == ("solid", 1), CHANGED


def test_page_type() -> None:
    """`(side, blank, first, index, name)` until 62, then as here."""
    assert PageType._fields == ("side", "blank", "name", "index", "groups"), CHANGED


def test_page_styles_by_name_and_first_page() -> None:
    css = """
        @page { size: 200pt 300pt; @top-center { content: "Trang " counter(page) } }
        @page :first { @top-center { content: none } }
        @page ngang { size: 300pt 200pt }
        @page ngang:nth(1 of ngang) { counter-reset: page 1 }
    """
    tree = tree_of("<p>a", css)

    def sheet(name: str | None, *, first: bool) -> Any:
        return engine.page_styles(tree, name, document_start=first, group_start=first)

    usual = sheet(None, first=False)
    assert [values.points(it) for it in usual()["size"]] == [200, 300], CHANGED
    tokens = (("string", "Trang "), ("counter()", ("page", "decimal")))
    assert tuple(usual("@top-center")["content"]) == tokens, CHANGED
    assert sheet(None, first=True)("@top-center")["content"] in ("none", "inhibit"), CHANGED
    assert usual("@bottom-left")["content"] in ("normal", "none", "inhibit"), CHANGED
    assert [values.points(it) for it in sheet("ngang", first=False)()["size"]] == [300, 200], (
        CHANGED
    )
    assert tuple(sheet("ngang", first=True)()["counter_reset"]) == (("page", 1),), CHANGED
    assert not [it for it in sheet("ngang", first=False)()["counter_reset"] if it[0] == "page"], (
        CHANGED
    )


def test_metadata_of_the_head() -> None:
    html = (
        "<title>Thông báo</title><meta name=author content='Văn phòng'>"
        "<meta name=description content='về việc'>"
        "<meta name=dcterms.created content='2024-06-18T00:00:00+07:00'>"
    )
    found = tree_of(html).metadata
    assert found["title"] == "Thông báo", CHANGED
    assert found["authors"] == ["Văn phòng"], CHANGED
    assert found["description"] == "về việc", CHANGED
    assert found["created"].startswith("2024-06-18"), CHANGED
    assert found["lang"] == "vi", CHANGED


SPACES = (" ", "\u00a0")
LONG = (
    "Sáu tháng qua, huyện có thuận lợi là nguồn vốn các chương trình MTQG được giao sớm hơn năm "
    "trước, tuyến tỉnh lộ nối trung tâm huyện với cao tốc thông xe giai đoạn 1. Khó khăn lớn nhất "
    "là rét đậm cuối tháng 01, mưa đá các ngày 17 và {} làm hư hại 412 nhà ở, 186 ha cây trồng."
)
SHEET = """
    @page {{ size: {width}pt 800pt; margin: 0 }}
    body, p {{ margin: 0 }}
    p {{ font: 14pt/18pt "Liberation Serif"; text-indent: 10mm; text-align: justify }}
    .lien {{ white-space: nowrap }}
"""
WIDTHS = range(400, 540, 2)
WIDEST_WORD = 80


def texts_of(box: Any) -> list[Any]:
    return [it for it in all_boxes(box) if isinstance(it, kinds.TextBox)]


def lines_of(tree: engine.Tree) -> list[tuple[Any, float]]:
    """The lines of all pages, margins apart, in order, and the room at the end of each."""
    pages = [page._page_box for page in engine.lay_out(tree).pages]
    tops = [it for page in pages for it in page.children if not isinstance(it, kinds.MarginBox)]
    blocks = [it for top in tops for it in all_boxes(top) if isinstance(it, kinds.BlockBox)]
    return [
        (line, values.points(box.content_box_x() + box.width - end_of(line)))
        for box in blocks
        for line in box.children
        if isinstance(line, kinds.LineBox)
    ]


def end_of(line: Any) -> float:
    """Where the text of a line would end if its spaces were as wide as the font has them."""
    texts = texts_of(line)
    shared = sum(it.justification_spacing * sum(map(it.text.count, SPACES)) for it in texts)
    return max((it.position_x + it.width for it in texts), default=line.position_x) - shared


def first_word(line: Any) -> str:
    """The letters up to the first space where a line may end."""
    letters = ""
    for text in texts_of(line):
        end = text.text.find(" ") if text.style["white_space"] == "normal" else -1
        letters += text.text if end < 0 else text.text[:end]
        if end >= 0:
            break
    return letters


@pytest.mark.parametrize(
    "inside",
    [
        "18/4",
        "<em>18/4</em>",
        '<span class="lien">18/4</span>',
        "<strong>17 </strong><em>18/4</em>",
        "<em>18/4</em> <em>19/4</em> và <em>đêm</em>",
    ],
)
def test_no_line_ends_before_an_inline_element_that_would_fit(inside: str) -> None:
    """WeasyPrint 70 does so where a text that ends in a space stands before the element."""
    early = []
    for width in WIDTHS:
        lines = lines_of(tree_of(f"<p>{LONG.format(inside)}", SHEET.format(width=width)))
        assert len(lines) >= 3
        early += [(width, room) for _, room in lines[:-1] if room > WIDEST_WORD]
    assert early == []


def test_no_line_of_a_sample_leaves_room_for_the_next_word(sample: Any, own_shelf: Shelf) -> None:
    """Of justified lines; a letter is narrower than the font is high."""
    lines = lines_of(engine.front_end(sample.html, own_shelf.templates.file))
    justified = [
        (line, room, first_word(after))
        for (line, room), (after, _) in pairwise(lines)
        if line.style["text_align_all"] == "justify" and line.element is after.element
    ]
    assert justified
    early = [
        ("".join(it.text for it in texts_of(line)), room)
        for line, room, word in justified
        if room > len(word) * values.points(line.style["font_size"])
    ]
    assert early == []


def imports_of(path: Path) -> Iterator[str]:
    """What a module imports of WeasyPrint, as `module.name`."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("weasyprint"):
            yield from (f"{node.module}.{name.name}" for name in node.names)
        elif isinstance(node, ast.Import):
            yield from (it.name for it in node.names if it.name.startswith("weasyprint"))


def test_only_the_engine_looks_inside() -> None:
    """Others import public names, and only the PDF writer has to; `start` imports by name."""
    found = {
        path.relative_to(CODE).as_posix(): names
        for path in CODE.rglob("*.py")
        if path not in DOORS and (names := {*imports_of(path)})
    }
    assert {*found} <= {"write/pdf.py"}, CHANGED
    assert found.get("write/pdf.py", set()) <= PUBLIC, CHANGED
    assert all({*imports_of(door)} - PUBLIC for door in DOORS)


def test_what_another_thread_says_is_not_ours(caplog: pytest.LogCaptureFixture) -> None:
    """Its error would fail our document; its own program hears it as ever."""
    with engine.listening() as said, engine.listening() as inner:
        with ThreadPoolExecutor(1) as threads:
            threads.submit(engine.LOGGER.error, "of another page").result()
        engine.LOGGER.warning("of %s", "ours")
    assert (said.warnings, said.errors) == (inner.warnings, inner.errors) == (["of ours"], [])
    assert caplog.messages == ["of another page"]
    engine.LOGGER.warning("of nobody")
    assert caplog.messages[1:] == ["of nobody"]
