"""Right documents of boxes, from `models.yaml`; a test breaks them in one place."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from reportgen.boxes.document import (
    Block,
    Border,
    Borders,
    Cell,
    Document,
    Field,
    Font,
    Format,
    Geometry,
    Margin,
    Metadata,
    Paragraph,
    Row,
    Run,
    Section,
    Table,
)
from reportgen.standard import Facts, Standard

MM = 72 / 25.4
LINE = Border("single", 0.5)
FRAME = Borders(LINE, LINE, LINE, LINE)
PORTRAIT = Geometry(210 * MM, 297 * MM, 20 * MM, 15 * MM, 20 * MM, 30 * MM, 10 * MM, 10 * MM)
LANDSCAPE = Geometry(297 * MM, 210 * MM, 30 * MM, 20 * MM, 15 * MM, 20 * MM, 10 * MM, 10 * MM)
TEXT_WIDTH = 165 * MM
LETTERS = Font("Times New Roman", 14)
NUMBER = Paragraph((Field("PAGE", LETTERS),), Format(align="center"), LETTERS, "", ("so-trang",))
NUMBERED = Margin(header=(NUMBER,))

Item = Mapping[str, Any]
Change = Callable[[Paragraph], Paragraph]


@cache
def models() -> Mapping[str, Any]:
    """The models as they are written."""
    found: Mapping[str, Any] = yaml.safe_load(
        (Path(__file__).parent / "models.yaml").read_text("utf-8")
    )
    return found


def font(item: Item, size: int = 14) -> Font:
    return Font(
        "Times New Roman",
        float(item.get("co", size)),
        bold="dam" in item,
        italic="nghieng" in item,
        underline="gach" in item,
        color=item.get("mau", "000000"),
    )


def paragraph(item: Item) -> Paragraph:
    """A paragraph of a model; the parts of it in fonts of their own."""
    size = item.get("co", 14)
    runs = [(item.get("chu", ""), font(item), "")]
    if part := item.get("phan"):
        runs.insert(0, (part["chu"], font(part, size), part["lop"]))
    if part := item.get("sau"):
        runs.append((f" {part['chu']}", font(part, size), part["lop"]))
    layout = Format(
        align=item.get("can", "left"),
        first_line_pt=float(str(item.get("thut", 0)).replace(",", ".")) * MM,
        before_pt=float(item.get("cach", 0)),
        line_pt=float(item.get("dong", 0)),
        borders=FRAME if "khung" in item else Borders(),
    )
    inlines = tuple(Run(*run) for run in runs if run[0])
    return Paragraph(inlines, layout, font(item), "", tuple(item["lop"].split()))


def two_columns(left: Iterable[Paragraph], right: Iterable[Paragraph]) -> Table:
    half = TEXT_WIDTH / 2
    return Table((half, half), (Row((Cell(tuple(left), 0), Cell(tuple(right), 1))),))


def blocks(items: Iterable[Item]) -> tuple[Block, ...]:
    """Paragraphs in order; neighbours that stand left or right share a table."""
    found: list[Block] = []
    sides: dict[str, list[Paragraph]] = {"trai": [], "phai": []}
    for item in [*items, {}]:
        if "o" in item:
            sides[item["o"]].append(paragraph(item))
            continue
        if any(sides.values()):
            found.append(two_columns(sides["trai"], sides["phai"]))
            sides = {"trai": [], "phai": []}
        if item:
            found.append(paragraph(item))
    return tuple(found)


def words(standard: Standard, facts: Facts) -> Mapping[str, str]:
    """What the capital words of a model stand for."""
    settings, symbol = standard.settings, standard.types.get(facts.type, "XX")
    addressed = "nhan_kinh_gui_to_trinh" if facts.type == "to-trinh" else "nhan_kinh_gui"
    year = facts.day.year if facts.day else standard.first.year
    body = dict(enumerate(models()["than"], 1))
    return {
        **{f"THAN_{n}": text for n, text in body.items()},
        ".KET": settings["dau_ket"],
        "CUOI_CAN_CU": settings["cuoi_can_cu"],
        "GACH": settings["dau_can_cu"],
        "KINH_GUI": settings[addressed],
        "DAU": settings["dau_noi_nhan"],
        "KY_HIEU": symbol if standard.system == "dang" else f"{symbol}-" if symbol else "VP-",
        "NAM_NAY": f"{year}",
    }


def items_of(standard: Standard, facts: Facts) -> list[Item]:
    """The paragraphs of a model for a type of document."""

    def said(value: Any) -> Any:
        if isinstance(value, dict):
            return {name: said(it) for name, it in value.items()}
        for word, meaning in words(standard, facts).items():
            value = value.replace(word, meaning) if isinstance(value, str) else value
        return value

    return [
        {name: value if name == "lop" else said(value) for name, value in item.items()}
        for item in models()[standard.name]
        if facts.type in item.get("loai", facts.type).split() and item.get("tru") != facts.type
    ]


def build(standard: Standard, facts: Facts, items: Iterable[Item] | None = None) -> Document:
    """A right document of a standard; its annexes are sections of their own."""
    parts: list[list[Item]] = [[]]
    for item in items_of(standard, facts) if items is None else items:
        if "muc_moi" in item:
            parts.append([])
        parts[-1].append(item)
    sections = [Section(PORTRAIT, blocks(parts[0]), NUMBERED, Margin())]
    for part in parts[1:]:
        across = part[0]["muc_moi"] == "ngang"
        sheet = LANDSCAPE if across else PORTRAIT
        sections.append(Section(sheet, blocks(part), NUMBERED, Margin(), page_start=1))
    return Document(Metadata("", ""), tuple(sections))


def changed(document: Document, change: Change) -> Document:
    """The document with every paragraph changed, those in the margins too."""

    def block(it: Block) -> Block:
        if isinstance(it, Paragraph):
            return change(it)
        rows = (
            Row(tuple(replace(c, blocks=tuple(map(block, c.blocks))) for c in row.cells))
            for row in it.rows
        )
        return replace(it, rows=tuple(rows))

    def margin(it: Margin) -> Margin:
        return Margin(tuple(map(change, it.header)), tuple(map(change, it.footer)))

    sections = (
        replace(
            it,
            blocks=tuple(map(block, it.blocks)),
            margin=margin(it.margin),
            first=it.first and margin(it.first),
        )
        for it in document.sections
    )
    return replace(document, sections=tuple(sections))


@pytest.fixture(scope="session")
def make_items() -> Callable[[Standard, Facts], list[Item]]:
    return items_of


@pytest.fixture(scope="session")
def make_document() -> Callable[..., Document]:
    return build


@pytest.fixture(scope="session")
def change_paragraphs() -> Callable[[Document, Change], Document]:
    return changed
