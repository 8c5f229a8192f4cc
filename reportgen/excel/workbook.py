"""Any workbook as cells: opened as untrusted, nothing of it run, fetched or computed.

The XML is read here and not by openpyxl: one pass tells formulas from their values, keeps
the digits of a number as they are, and memory grows with the cells that are used, not with
the sheet's own idea of its size (docs/decisions).
"""

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from reportgen.diagnostic import Diagnostic
from reportgen.excel.cell import Cell, CellMark, Place, SheetSource
from reportgen.excel.sheet import Grid, read_grid
from reportgen.excel.styles import Look, looks, shared_strings
from reportgen.word.gate import OLE, RTF, ZIP, Refused, read_file, unpack
from reportgen.word.ooxml import Element
from reportgen.word.package import LINK, MACROS, MAIN, Package

SHEETS_LIMIT = 200
ODS = b"application/vnd.oasis.opendocument.spreadsheet"
HTML = (b"<html", b"<table", b"<!doctype html")
TRUE = {"1", "true"}
SAMPLE = 4096


@dataclass(frozen=True)
class Sheet:
    """A worksheet: its used cells, what is merged, which rows and columns are hidden."""

    name: str
    source: SheetSource
    grid: Grid

    def cell(self, place: Place) -> Cell | None:
        """The cell at a place; None for an empty one."""
        return self.grid.cells.get(place)

    def mark(self, place: Place) -> CellMark:
        """The place for a diagnostic."""
        return CellMark(self.source, *place)

    def text(self, place: Place) -> str:
        """What a cell says, on one line, for headers and labels; that of a merged area anywhere."""
        cell = self.cell(self.grid.merged.get(place, place))
        return " ".join(cell.text.split()) if cell else ""


@dataclass(frozen=True)
class Workbook:
    """The worksheets of a file by name, in order; `epoch_1904` says how its days are counted."""

    name: str
    sheets: Mapping[str, Sheet]
    epoch_1904: bool = False
    warnings: list[Diagnostic] = field(default_factory=list)


def read_workbook(path: Path) -> tuple[Workbook | None, list[Diagnostic]]:
    """The workbook in a file, and what is to be said of it; None when it is not read."""
    content, mistakes = read_file(path)
    if content is None:
        return None, [_of_excel(it) for it in mistakes]
    try:
        return _workbook(content, path.name), []
    except Refused as refused:
        return None, [replace(_of_excel(refused.diagnostic), path=str(path))]


def _of_excel(said: Diagnostic) -> Diagnostic:
    """The gate and the package are those of Word files; so are their codes, but for the end."""
    return replace(said, code=said.code.replace("word-", "excel-", 1))


def _workbook(content: bytes, name: str) -> Workbook:
    _refuse_other_kinds(content)
    package = Package(unpack(content))
    main = _main(package)
    root = package.root(main)
    epoch = any(it.get("date1904") in TRUE for it in root.iter("{*}workbookPr"))
    strings = shared_strings(package.optional(main, "sharedStrings"))
    styles = looks(package.optional(main, "styles"))
    listed = [*root.iter("{*}sheet")]
    if len(listed) > SHEETS_LIMIT:
        raise Refused("excel-nhieu-trang", limit=SHEETS_LIMIT)
    sheets = dict(_sheets(package, main, listed, (name, strings, styles)))
    return Workbook(name, sheets, epoch, [*_warnings(package, name)])


def _sheets(
    package: Package, main: str, listed: list[Element], shared: tuple[str, list[str], list[Look]]
) -> Iterator[tuple[str, Sheet]]:
    """The worksheets; charts and dialogs are none."""
    parts = {it.id: it.target for it in package.relations(main) if it.kind == "worksheet"}
    file, strings, styles = shared
    before: list[Grid] = []
    for element in listed:
        ids = [value for key, value in element.attrib.items() if str(key).endswith("}id")]
        part = parts.get(str(ids[0]), "") if ids else ""
        title = element.get("name") or ""
        if part in package.parts:
            grid = read_grid(part, package.parts[part], strings, styles, before)
            before.append(grid)
            yield title, Sheet(title, SheetSource(f"{file}!{title}", ""), grid)


def _refuse_other_kinds(content: bytes) -> None:
    """Say what a file is that is no zip at all."""
    start = content[:SAMPLE]
    if not content or content.startswith((ZIP, OLE, RTF)):
        return
    if any(tag in start.lower() for tag in HTML):
        raise Refused("excel-html")
    raise Refused("excel-csv" if _is_csv(start) else "excel-khong-phai")


def _is_csv(start: bytes) -> bool:
    text = start.decode("utf-8", "replace")
    try:
        csv.Sniffer().sniff(text, delimiters=",;\t")
    except csv.Error:
        return False
    return "\0" not in text


def _main(package: Package) -> str:
    """The name of the workbook's part; `Refused` when there is none."""
    if package.parts.get("mimetype", b"").startswith(ODS):
        raise Refused("excel-ods")
    name = package.related("", MAIN)
    if name.endswith(".bin"):
        raise Refused("excel-xlsb")
    if not name or not str(package.root(name).tag).endswith("}workbook"):
        raise Refused("excel-khong-phai")
    return name


def _warnings(package: Package, name: str) -> Iterator[Diagnostic]:
    """Macros and links to other files: never run, never fetched."""
    if any(part.endswith(MACROS) for part in package.parts):
        yield Diagnostic("excel-co-macro", severity="warning", path=name)
    lists = [it.removesuffix(".rels").replace("_rels/", "") for it in package.parts
             if it.endswith(".rels")]  # fmt: skip
    outside = {rel.target for part in lists for rel in package.relations(part)
               if rel.external and rel.kind != LINK}  # fmt: skip
    for target in sorted(outside):
        values = {"value": target}
        yield Diagnostic("excel-lien-ket-ngoai", None, values, severity="warning", path=name)
