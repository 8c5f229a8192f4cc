"""What a mapping file points to in a workbook: sheets, cells, columns by letters or headers."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from difflib import get_close_matches

from openpyxl.utils.cell import column_index_from_string

from reportgen.diagnostic import Diagnostic
from reportgen.excel.layout import Block, Layout, Spot
from reportgen.excel.model import ADDRESS, BanDo, ViTri, VungBang, VungChiTieu
from reportgen.excel.sheet import LAST_COLUMN
from reportgen.excel.values import clean
from reportgen.excel.workbook import Sheet, Workbook
from reportgen.load.node import Mapping as MappingNode
from reportgen.load.node import Scalar
from reportgen.period.catalogue import Catalogue
from reportgen.vietnamese import fold

LETTERS = re.compile(r"[A-Z]{1,3}")
NUMBERING = re.compile(r"^\s*(?:(?:(?:\d+|[IVX]+|[a-zđA-ZĐ])[.)])+\d*|[-+*•])\s+")
FIGURE_KEYS = (
    "ma", "ten", "don_vi_tinh", "thuc_hien", "ke_hoach", "uoc", "ghi_chu", "nguon",
)  # fmt: skip
HEADS = ("don_vi", "ky", "chot_so_lieu")
HEAD_ROWS = 10
"""The most rows that headers take."""

Heads = Mapping[str, str]
"""What the headers of one column say, by the words they are compared by."""


class Finder:
    """Looks for what a mapping names; `diagnostics` fills as it goes."""

    def __init__(self, workbook: Workbook, catalogue: Catalogue) -> None:
        self._workbook = workbook
        self._catalogue = catalogue
        self.diagnostics: list[Diagnostic] = []

    def layout(self, mapping: BanDo, node: MappingNode) -> Layout:
        """The layout that the mapping gives, with what could be found; `node` is its file."""
        heads = {name: getattr(mapping, name) for name in HEADS}
        places = {name: it for name, it in heads.items() if isinstance(it, ViTri)}
        spots = {name: self._spot(it, name) for name, it in places.items()}
        figures = [self._figures(it, f"so_lieu[{i}]") for i, it in enumerate(mapping.so_lieu)]
        tables = {str(code): self._table(code, it) for code, it in mapping.bang.items()}
        return Layout(
            spots={name: it for name, it in spots.items() if it},
            given={
                name: it for name, it in node.items() if name in heads and isinstance(it, Scalar)
            },
            figures=[it for it in figures if it],
            tables={code: it for code, it in tables.items() if it},
        )

    def _say(self, code: str, text: object, path: str, **values: object) -> None:
        mark = text.mark if isinstance(text, Scalar) else None
        self.diagnostics.append(Diagnostic(code, mark, {"value": text, **values}, path=path))

    def _sheet(self, name: str, path: str) -> Sheet | None:
        sheets = {clean(it): sheet for it, sheet in self._workbook.sheets.items()}
        if (found := sheets.get(clean(name))) is None:
            self._say("excel-khong-co-trang", name, f"{path}.trang", known=_near(name, sheets))
        return found

    def _spot(self, spot: ViTri, path: str) -> Spot | None:
        sheet, found = self._sheet(spot.trang, path), ADDRESS.fullmatch(spot.o)
        if found is None:
            self._say("excel-dia-chi-sai", spot.o, f"{path}.o")
        if sheet is None or found is None:
            return None
        return Spot(sheet, (int(found[2]), column_index_from_string(found[1].upper())))

    def _figures(self, area: VungChiTieu, path: str) -> Block | None:
        if area.ma is None and area.ten is None:
            self._say("excel-thieu-cot-ma", area.trang, path)
        wanted = {name: getattr(area, name) for name in FIGURE_KEYS if getattr(area, name)}
        if area.ma is not None:
            wanted.pop("ten", None)
        for code in area.nhan:
            if code not in self._catalogue.chi_tieu:
                known = _near(code, self._catalogue.chi_tieu)
                self._say("chi-tieu-la", code, f"{path}.nhan.{code}", known=known)
        return self._block(area, wanted, path, self._labels(area))

    def _labels(self, area: VungChiTieu) -> dict[str, str]:
        """Folded names to codes; a name of two indicators is of neither."""
        names = [(it.ten, code) for code, it in self._catalogue.chi_tieu.items()]
        names += [(it.ten_ngan, c) for c, it in self._catalogue.chi_tieu.items() if it.ten_ngan]
        pairs = {(label(name), str(code)) for name, code in names}
        counts = Counter(name for name, _ in pairs)
        own = {label(name): str(code) for code, name in area.nhan.items()}
        return {name: code for name, code in pairs if counts[name] == 1} | own

    def _table(self, code: str, area: VungBang) -> Block | None:
        path = f"bang.{code}"
        if (spec := self._catalogue.bang.get(code)) is None:
            self._say("bang-la", code, path, known=", ".join(self._catalogue.bang))
            return None
        for name in area.cot:
            if name not in spec.cot:
                self._say("cot-la", name, f"{path}.cot.{name}", known=", ".join(spec.cot))
        return self._block(area, area.cot, f"{path}.cot", {})

    def _block(
        self,
        area: VungChiTieu | VungBang,
        wanted: Mapping[str, str],
        path: str,
        labels: Mapping[str, str],
    ) -> Block | None:
        sheet = self._sheet(area.trang, path)
        if sheet is None:
            return None
        heads = _heads(sheet, area.dong_tieu_de, area.dong_dau)
        columns = {name: self._column(text, heads, f"{path}.{name}")
                   for name, text in wanted.items()}  # fmt: skip
        last = min(area.dong_cuoi or sheet.grid.last_row, sheet.grid.last_row)
        found = {name: number for name, number in columns.items() if number}
        return Block(sheet, max(1, area.dong_dau), last, found, labels)

    def _column(self, text: str, heads: Mapping[int, Heads], path: str) -> int | None:
        """A column by its letters, or by a header that no other column has."""
        if LETTERS.fullmatch(text) and (number := column_index_from_string(text)) <= LAST_COLUMN:
            return number
        found = [number for number, names in heads.items() if label(text) in names]
        if len(found) == 1:
            return found[0]
        if found:
            self._say("excel-hai-cot", text, path)
        else:
            known = {name: shown for names in heads.values() for name, shown in names.items()}
            near = get_close_matches(label(text), known, 3, 0.5) or [*known][:8]
            shown = ", ".join(known[name] for name in near)
            self._say("excel-khong-thay-cot", text, path, known=shown or "-")
        return None


def _heads(sheet: Sheet, first: int | None, data: int) -> dict[int, Heads]:
    """What the header rows say of each column: every text, and all from the top joined."""
    if not first:
        return {}
    heads: dict[int, Heads] = {}
    rows = range(max(1, first), min(data, first + HEAD_ROWS))
    for column in range(1, sheet.grid.last_column + 1):
        texts = dict.fromkeys(filter(None, (sheet.text((row, column)) for row in rows)))
        if texts:
            heads[column] = {label(it): it for it in (*texts, " ".join(texts))}
    return heads


def label(text: str) -> str:
    """A name for comparing: its words without accents, without the number or dash before it."""
    return " ".join(re.findall(r"[^\W_]+", fold(NUMBERING.sub("", clean(text)))))


def _near(text: str, known: Iterable[str]) -> str:
    names = [*known]
    return ", ".join(get_close_matches(text, names, 3, 0.5) or sorted(names)[:8])
