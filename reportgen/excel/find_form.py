"""Our form in a workbook: by its hidden codes, so rows and columns may have been moved."""

import re
from collections.abc import Iterator

from reportgen.diagnostic import Diagnostic, errors
from reportgen.excel.cell import Place, code_meant
from reportgen.excel.info import KEY, VALUE
from reportgen.excel.layout import Block, Layout, Spot
from reportgen.excel.outline import VERSION
from reportgen.excel.page import CODES_ROW, HEAD_ROW
from reportgen.excel.workbook import Sheet, Workbook

VERSION_KEY = "phien_ban_bieu"
KEYS = ("don_vi", "ky", "chot_so_lieu")
BENEATH = HEAD_ROW - CODES_ROW + 1
"""From the row of codes to the first of the rows."""
HEAD_ROWS = 40
"""How far down the codes of the columns are looked for."""
MARKER = re.compile(r"so_lieu|bang\.([a-z0-9][a-z0-9_.-]*)")
FIGURE_KEYS = ("ma", "thuc_hien")


def find_form(workbook: Workbook) -> tuple[Layout | None, list[Diagnostic]]:
    """The layout of our form; None and no mistake when the workbook is none."""
    info = next((it for it in workbook.sheets.values() if _place(it, VERSION_KEY)), None)
    if info is None:
        return None, []
    said = [*_version(info)]
    spots = {key: _spot(info, key) for key in KEYS}
    for key, spot in spots.items():
        if spot is None:
            values = {"value": key}
            said.append(Diagnostic("excel-mat-khoa", info.mark((1, 1)), values))
    blocks = [it for sheet in workbook.sheets.values() for it in _blocks(sheet)]
    figures = [it for it in blocks if not it.table]
    said += [it for block in blocks for it in _missing(block)]
    if not blocks:
        said.append(Diagnostic("excel-mat-ma-cot", info.mark((1, 1)), {"value": "so_lieu"}))
    if errors(said):
        return None, said
    bam = _spot(info, "bam_danh_muc")
    return Layout(
        spots={key: it for key, it in spots.items() if it},
        given={},
        figures=figures,
        tables={it.table: it for it in blocks if it.table},
        is_form=True,
        catalogue_hash=info.text(bam.place) if bam else "",
        file=workbook.name,
    ), said


def _version(info: Sheet) -> Iterator[Diagnostic]:
    spot = _spot(info, VERSION_KEY)
    found = info.text(spot.place) if spot else ""
    if found != VERSION:
        place = spot.place if spot else (1, 1)
        values = {"value": found, "known": VERSION}
        yield Diagnostic("excel-phien-ban", info.mark(place), values)


def _place(sheet: Sheet, text: str) -> Place | None:
    """The first cell that says so and nothing else."""
    found = (place for place, cell in sheet.grid.cells.items() if cell.text == text)
    return next(found, None)


def _spot(sheet: Sheet, key: str) -> Spot | None:
    """The value beside a key."""
    place = _place(sheet, key)
    return Spot(sheet, (place[0], place[1] + VALUE - KEY)) if place else None


def _blocks(sheet: Sheet) -> Iterator[Block]:
    """The rows beneath a row of codes: of indicators or of a member table."""
    for (row, column), cell in sheet.grid.cells.items():
        found = MARKER.fullmatch(code_meant(cell.text)) if row <= HEAD_ROWS else None
        if found:
            codes = {
                code_meant(it.text): place[1]
                for place, it in sheet.grid.cells.items()
                if place[0] == row and place[1] != column
            }
            first = row + BENEATH
            last, table = sheet.grid.last_row, found[1] or ""
            yield Block(sheet, first, last, codes, table=table, is_form=True)
            return


def _missing(block: Block) -> Iterator[Diagnostic]:
    for key in FIGURE_KEYS if not block.table else ():
        if key not in block.columns:
            yield Diagnostic("excel-mat-ma-cot", block.sheet.mark((1, 1)), {"value": key})
