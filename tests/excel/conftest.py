"""Workbooks made by hand, as Excel and other programs write them.

`sheets_of` reads a small language that people can read too:

    A5: Chỉ tiêu            a text
    E14: 48.2               a number as the file holds it
    E15: "1.234"            a text that looks like a number
    E16: =A1/B1             a formula without its value; `=A1/B1 → 0.5` with it
    E17: #DIV/0!            an error
    E18: TRUE               a logical value
    C3: 45458 [dd/mm/yyyy]  a number with a format
    gộp A1:C1 · ẩn dòng 7 · ẩn cột G · 1904
"""

import io
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from html import escape
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
CELL = re.compile(r"([A-Z]+)(\d+): (.*?)(?: \[(.+)\])?")
NUMBER = re.compile(r"-?\d+(?:\.\d+)?(?:E[-+]?\d+)?")


@dataclass
class Made:
    """One sheet: cells by address as XML without the `c` around them, and what else it holds."""

    name: str
    cells: dict[tuple[int, str], str] = field(default_factory=dict)
    merged: list[str] = field(default_factory=list)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: list[str] = field(default_factory=list)


@dataclass
class Book:
    """A workbook by its sheets; texts are shared, formats are styles."""

    sheets: list[Made] = field(default_factory=list)
    strings: list[str] = field(default_factory=list)
    formats: list[str] = field(default_factory=lambda: ["General"])
    is_1904: bool = False

    def add(self, name: str, text: str) -> "Book":
        """A sheet in the language above."""
        made = Made(name)
        for line in filter(None, map(str.strip, text.splitlines())):
            self._line(made, line)
        self.sheets.append(made)
        return self

    def _line(self, made: Made, line: str) -> None:
        if line == "1904":
            self.is_1904 = True
        elif line.startswith("gộp "):
            made.merged.append(line[4:])
        elif line.startswith("ẩn dòng "):
            made.hidden_rows.add(int(line[8:]))
        elif line.startswith("ẩn cột "):
            made.hidden_columns.append(line[7:])
        else:
            found = CELL.fullmatch(line)
            assert found, line
            column, row, value, code = found.groups()
            made.cells[int(row), column] = self._cell(value, code)

    def _cell(self, value: str, code: str | None) -> str:
        """Attributes and content of a cell."""
        style = f' s="{self._style(code)}"' if code else ""
        if value.startswith("="):
            formula, _, known = value[1:].partition(" → ")
            kind = "" if NUMBER.fullmatch(known) or not known else ' t="str"'
            return f"{style}{kind}><f>{escape(formula)}</f>" + (f"<v>{known}</v>" if known else "")
        if value.startswith("#"):
            return f'{style} t="e"><v>{value}</v>'
        if value in {"TRUE", "FALSE"}:
            return f'{style} t="b"><v>{int(value == "TRUE")}</v>'
        if NUMBER.fullmatch(value):
            return f"{style}><v>{value}</v>"
        text = value[1:-1] if value.startswith('"') else value
        self.strings.append(text.encode("ascii", "backslashreplace").decode("unicode_escape"))
        return f'{style} t="s"><v>{len(self.strings) - 1}</v>'

    def _style(self, code: str) -> int:
        if code not in self.formats:
            self.formats.append(code)
        return self.formats.index(code)

    def parts(self) -> dict[str, str]:
        """The parts of the package."""
        numbers = range(1, len(self.sheets) + 1)
        kinds = "".join(
            f'<Override PartName="/xl/worksheets/sheet{n}.xml" ContentType="application/vnd.'
            'openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>' for n in numbers
        )  # fmt: skip
        listed = "".join(
            f'<sheet name="{escape(it.name)}" sheetId="{n}" r:id="rId{n}"/>'
            for n, it in enumerate(self.sheets, 1)
        )
        relations = "".join(_relation(f"rId{n}", "worksheet", f"worksheets/sheet{n}.xml")
                            for n in numbers)  # fmt: skip
        relations += _relation("rIdS", "sharedStrings", "sharedStrings.xml")
        relations += _relation("rIdT", "styles", "styles.xml")
        flag = ' date1904="1"' if self.is_1904 else ""
        return {
            "[Content_Types].xml": f'{HEAD}<Types xmlns="{PACKAGE}/content-types"><Default '
            'Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships'
            '+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName='
            '"/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.'
            f'spreadsheetml.sheet.main+xml"/>{kinds}</Types>',
            "_rels/.rels": _relations(_relation("rId1", "officeDocument", "xl/workbook.xml")),
            "xl/workbook.xml": f'{HEAD}<workbook xmlns="{MAIN}" xmlns:r="{KINDS}">'
            f"<workbookPr{flag}/><sheets>{listed}</sheets></workbook>",
            "xl/_rels/workbook.xml.rels": _relations(relations),
            "xl/sharedStrings.xml": f'{HEAD}<sst xmlns="{MAIN}">'
            + "".join(f'<si><t xml:space="preserve">{escape(it)}</t></si>' for it in self.strings)
            + "</sst>",
            "xl/styles.xml": self._styles(),
        } | {f"xl/worksheets/sheet{n}.xml": _sheet(it) for n, it in enumerate(self.sheets, 1)}

    def _styles(self) -> str:
        formats = "".join(
            f'<numFmt numFmtId="{164 + n}" formatCode="{escape(it)}"/>'
            for n, it in enumerate(self.formats)
        )
        styles = "".join(f'<xf numFmtId="{164 + n}"/>' for n in range(len(self.formats)))
        return (
            f'{HEAD}<styleSheet xmlns="{MAIN}"><numFmts>{formats}</numFmts>'
            f"<cellXfs>{styles}</cellXfs></styleSheet>"
        )

    def packed(self, more: Mapping[str, str | bytes] | None = None) -> bytes:
        """The file, with parts added or replaced."""
        return pack({**self.parts(), **(more or {})})


def _relation(name: str, kind: str, target: str) -> str:
    return f'<Relationship Id="{name}" Type="{KINDS}/{kind}" Target="{target}"/>'


def _relations(inner: str) -> str:
    return f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">{inner}</Relationships>'


def _sheet(made: Made) -> str:
    columns = "".join(f'<col min="{_number(it)}" max="{_number(it)}" hidden="1"/>'
                      for it in made.hidden_columns)  # fmt: skip
    rows = ""
    for row in sorted({row for row, _ in made.cells} | made.hidden_rows):
        hidden = ' hidden="1"' if row in made.hidden_rows else ""
        cells = sorted((_number(c), c, xml) for (r, c), xml in made.cells.items() if r == row)
        inner = "".join(f'<c r="{column}{row}"{xml}</c>' for _, column, xml in cells)
        rows += f'<row r="{row}"{hidden}>{inner}</row>'
    merged = "".join(f'<mergeCell ref="{it}"/>' for it in made.merged)
    return (
        f'{HEAD}<worksheet xmlns="{MAIN}">{f"<cols>{columns}</cols>" if columns else ""}'
        f"<sheetData>{rows}</sheetData>{f'<mergeCells>{merged}</mergeCells>' if merged else ''}"
        "</worksheet>"
    )


def _number(column: str) -> int:
    number = 0
    for letter in column:
        number = number * 26 + ord(letter) - 64
    return number


def pack(parts: Mapping[str, str | bytes]) -> bytes:
    """A zip of parts."""
    file = io.BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return file.getvalue()


Maker = Callable[[Sequence[tuple[str, str]]], Book]


@pytest.fixture
def book() -> Maker:
    """Makes a workbook of sheets: names and texts in the language above."""

    def make(sheets: Sequence[tuple[str, str]]) -> Book:
        made = Book()
        for name, text in sheets:
            made.add(name, text)
        return made

    return make
