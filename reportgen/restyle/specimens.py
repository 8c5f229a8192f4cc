"""Specimens: a few documents of a standard in which every component and every depth stands."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from reportgen import pipeline
from reportgen.compute import compute
from reportgen.diagnostic import Diagnostic
from reportgen.job import Ready, jobs_of
from reportgen.load import load, load_file
from reportgen.load.node import Node
from reportgen.manuscript import Manuscript
from reportgen.period import read_catalogue, read_period, read_registry
from reportgen.shelf import CATALOGUE, REGISTRY, Shelf
from reportgen.standard import Standard

FOLDER = Path(__file__).parent / "ban-mau"
CONTENT = '<div class="noi-dung">'
OF_EDITORS = f"""<nav class="muc-luc" data-cap="4"><p class="ten-muc-luc">MỤC LỤC</p></nav>
{CONTENT}<p class="ten-bang">Tên của bảng</p><p class="ten-hinh">Tên của hình</p>"""
"""What stands in no template of ours, but in those of editors, in front of the first content."""
SHORTEST = "to-trinh"
LATER = timedelta(days=30)
"""After the first day of the standard; it holds still, and so do its rules."""


def specimens(standard: Standard, shelf: Shelf) -> tuple[list[Manuscript], list[Diagnostic]]:
    """The documents as HTML, one more for each document type in the user's folders.

    The diagnostics are those of templates: nothing is wrong with the data.
    """
    jobs, said = jobs_of(_ready(standard, shelf), shelf)
    made = [pipeline.manuscript(job, shelf) for job in jobs]
    said += [it for _, more in made for it in more if it.severity == "error"]
    return [_with_parts(text) for text, _ in made if text is not None], said


def _with_parts(text: Manuscript) -> Manuscript:
    """The shortest of the documents holds what editors may add: contents take a layout."""
    wanted = text.facts.type == SHORTEST
    return replace(text, html=text.html.replace(CONTENT, OF_EDITORS, 1)) if wanted else text


def _ready(standard: Standard, shelf: Shelf) -> Ready:
    """A period of the specimen unit of that system, as stages 1 to 3 give it."""
    catalogue, _ = read_catalogue(_node(load_file(FOLDER / CATALOGUE)))
    registry, _ = read_registry(_node(load_file(FOLDER / REGISTRY)))
    assert catalogue is not None  # noqa: S101  # our own file
    name = f"{standard.system}.yaml"
    text = (FOLDER / name).read_text(encoding="utf-8") + "".join(_of_users(shelf))
    period, said = read_period(_node(load(name, _filled(text, standard).encode())), catalogue)
    assert period is not None, said  # noqa: S101  # as above
    unit = registry[period.don_vi]
    return Ready(period, unit, catalogue, compute(period, catalogue, unit, [])[0])


def _node(loaded: tuple[Node | None, list[Diagnostic]]) -> Node:
    node, said = loaded
    assert node is not None, said  # noqa: S101  # our own file
    return node


def _filled(text: str, standard: Standard) -> str:
    day = standard.first + LATER
    date = f"{day.day}/{day.month}/{day.year}"
    for name, value in (("NAM", day.year), ("NGAY", date), ("QUY_DINH", standard.name)):
        text = text.replace(name, str(value))
    return text


def _of_users(shelf: Shelf) -> Iterator[str]:
    """A document for each type that a user's folder has."""
    own = shelf.templates.folders[:-1]
    kinds = {it.stem for folder in own for it in folder.glob("documents/*.html")}
    for number, kind in enumerate(sorted(kinds), 100):
        yield (
            f"  - {{loai: {kind}, so: {number}, ngay: NGAY, tieu_chuan: QUY_DINH, "
            "danh_so: [I., 1., a), '-', +], trich_yeu: làm mẫu, nguoi_ky: lanh_dao, "
            "noi_nhan: [Lưu Văn phòng]}\n"
        )
