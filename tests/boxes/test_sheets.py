"""A page that no text fits on is refused before its layout, where the stylesheet asks for it."""

import inspect
from pathlib import Path

import pytest
from weasyprint.layout import page

from reportgen.boxes import sheets
from reportgen.template_files import TemplateFiles
from reportgen.typesetting import open_front_end

HTML = "<html lang=vi><title>t</title><link rel=stylesheet href=style.css><p class=n>một"
USUAL = "@page { size: 210mm 297mm; margin: 20mm }\n"


def refused(css: str, folder: Path) -> list[tuple[object, ...]]:
    (folder / "style.css").write_text(USUAL + css, encoding="utf-8")
    _, said = open_front_end(HTML, TemplateFiles([folder]))
    return [
        (it.code, it.values["value"], it.mark and (it.mark.line, it.mark.column)) for it in said
    ]


@pytest.mark.parametrize(
    ("css", "value", "place"),
    [
        ("@page { size: 0 0 }", "size: 0mm 0mm", (2, 9)),
        ("@page {\n  margin: 0;\n  size: 5mm 1in }", "size: 5mm 25.4mm", (4, 3)),
        ("@page { size: 2000mm 30cm }", "size: 2000mm 300mm", (2, 9)),
        ("@page { margin: 15cm }", "margin: 150mm 150mm 150mm 150mm", (2, 9)),
        ("@page { margin-left: 19cm }", "margin: 20mm 20mm 20mm 190mm", (2, 9)),
        ("@page :first { margin-top: 99% }", "margin: 294.03mm 20mm 20mm 20mm", (2, 16)),
        (".n { page: n } @page n { size: 9mm }", "size: 9mm 9mm", (2, 26)),
    ],
)
def test_a_page_without_room(css: str, value: str, place: object, tmp_path: Path) -> None:
    assert refused(css, tmp_path) == [("trang-vo-ly", value, place)]


def test_small_pages_with_room_are_not_refused(tmp_path: Path) -> None:
    assert refused("@page { size: 74mm 52mm; margin: 13mm } @page n { size: 0 0 }", tmp_path) == []


def test_it_stands_in_place() -> None:
    assert page.set_page_type_computed_styles is sheets.set_page_styles
    assert "set_page_type_computed_styles(" in inspect.getsource(page.remake_page)
