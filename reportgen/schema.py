"""JSON Schema (draft 7) of the data files, from the model: editors complete and explain by it.

A scalar of a data file is text whatever YAML makes of it, so a number may be a number or a
text with a pattern. With a catalogue and a registry their codes are keys with their labels.
"""

from collections.abc import Mapping as AbstractMapping
from collections.abc import Sequence
from dataclasses import Field, fields, is_dataclass
from datetime import date
from decimal import Decimal
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from reportgen.diagnostic import Mark, Source
from reportgen.formula import Expression
from reportgen.load.node import Mapping, Scalar
from reportgen.period.catalogue import Bang, Catalogue, ChiTieu, Cot
from reportgen.period.model import DonVi, Period, Registry, SoLieu
from reportgen.reader import (
    CODE,
    DECIMALS_LIMIT,
    FONT_SIZES,
    WHOLE_LIMIT,
    Code,
    Decimals,
    FontSize,
    Form,
    Line,
    Text,
    needed,
)
from reportgen.vietnamese import ReportingPeriod, Target

Schema = dict[str, Any]
Kind = Literal["ky", "don-vi", "chi-tieu"]

DIALECT = "http://json-schema.org/draft-07/schema#"
TITLES: dict[Kind, str] = {
    "ky": "Tệp kỳ báo cáo",
    "don-vi": "Sổ đơn vị (don-vi.yaml)",
    "chi-tieu": "Danh mục chỉ tiêu (chi-tieu.yaml)",
}
NUMBER = r"[-−+]?(?:0[1-9]|(?:0|[1-9][0-9]*|[1-9][0-9]{0,2}(?:\.[0-9]{3})+)(?:,[0-9]+)?)"
BOUND_WORDS = (
    r"trên|từ|dưới|đến|đúng|gần|khoảng|xấp xỉ|ít nhất|nhiều nhất|tối thiểu|tối đa|không dưới|"
    r"không quá|không vượt quá|[<>]=?|[≤≥~=]"
)
DAY = r"[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}"
PARTS = r"|-9[Tt]|-[Hh][12]|-[Qq][1-4]|-[Tt](?:0?[1-9]|1[0-2])"
YEARS = r"(?:[Nn][Kk])?[0-9]{4} ?[-–] ?[0-9]{4}"
SAID: dict[Any, str] = {
    Decimal: "số: phần nghìn dùng dấu chấm, phần thập phân dùng dấu phẩy và đặt trong nháy",
    Target: "kế hoạch: một số, một khoảng (6,6-6,8) hoặc giới hạn (trên 90, không quá 4)",
    date: "ngày: 15/6/2024 hoặc 2024-06-15",
    ReportingPeriod: "kỳ: 2024, 2024-H1, 2024-Q1, 2024-9T, 2024-T06, 2021-2025, NK2020-2025",
    int: "số nguyên, không có đơn vị",
    Code: "mã: chữ thường không dấu, chữ số, dấu gạch",
}


def any_case(pattern: str) -> str:
    """A pattern whose letters match both cases: JSON Schema has no flag for that."""
    return "".join(f"[{it.upper()}{it}]" if it.isalpha() and it.islower() else it for it in pattern)


def _text(pattern: str, *types: str) -> Schema:
    return {"type": ["string", *types], "pattern": f"^(?:\\s*(?:{pattern})\\s*)$"}


SCALARS: dict[Any, Schema] = {
    Text: {"type": ["string", "number", "boolean"]},
    Line: {"type": ["string", "number", "boolean"]},
    Form: {"type": "string"},
    Expression: {"type": ["string", "number"]},
    Code: {"type": ["string", "integer"], "pattern": f"^(?:{CODE.pattern})$"},
    Decimal: _text(NUMBER, "number"),
    Target: _text(
        rf"(?:(?:{any_case(BOUND_WORDS)})\s*)?{NUMBER}(?:\s*[-–]\s*{NUMBER})?"
        rf"(?:\s+{any_case('trở')}\s+(?:{any_case('lên|xuống')}))?",
        "number",
    ),
    int: _text(r"\+?(?:0[1-9]|[0-9]|[1-9][0-9]*|[1-9][0-9]{0,2}(?:\.[0-9]{3})+)", "integer")
    | {"minimum": 0, "exclusiveMaximum": WHOLE_LIMIT},
    Decimals: {"enum": [*range(DECIMALS_LIMIT + 1), *map(str, range(DECIMALS_LIMIT + 1))]},
    FontSize: _text(r"(?:[89]|[12][0-9]|30)(?:,[0-9]+)?", "number")
    | dict(zip(("minimum", "maximum"), FONT_SIZES, strict=True)),
    bool: {
        "anyOf": [
            {"enum": ["co", "khong"]},
            {"type": "string", "pattern": f"^(?:{any_case('co|có|khong|không')})$"},
        ]
    },
    date: _text(DAY),
    ReportingPeriod: _text(rf"[0-9]{{4}}(?:{PARTS})|{YEARS}", "integer"),
}  # fmt: skip


def schema(
    kind: Kind, catalogue: Catalogue | None = None, registry: Registry | None = None
) -> Schema:
    """The schema of a kind of data file; codes of the registers are known where they are given."""
    return _Writer(catalogue, registry).file(kind)


class _Writer:
    """Types of the model to schemas; each dataclass is written once, under `definitions`."""

    def __init__(self, catalogue: Catalogue | None, registry: Registry | None) -> None:
        self._catalogue = catalogue
        self._registry = registry
        self._definitions: dict[str, Schema] = {}

    def file(self, kind: Kind) -> Schema:
        """The schema of a whole file."""
        tops: dict[Kind, Any] = {
            "ky": Period, "don-vi": AbstractMapping[str, DonVi], "chi-tieu": Catalogue,
        }  # fmt: skip
        top = self._of(tops[kind])
        head = {"$schema": DIALECT, "title": TITLES[kind], "allOf": [top]}
        return {**head, "definitions": dict(sorted(self._definitions.items()))}

    def _of(self, kind: Any) -> Schema:
        origin, inner = get_origin(kind), get_args(kind)
        if kind in SCALARS:
            return SCALARS[kind]
        if origin in (Union, UnionType):
            return _any([self._of(it) for it in inner if it is not NoneType])
        if origin is Literal:
            return {"enum": [*inner]}
        if origin is tuple:
            return self._items(inner[0])
        if origin is AbstractMapping:
            return self._entries(self._of(inner[1]))
        return self._reference(kind)

    def _items(self, kind: Any) -> Schema:
        many = {"type": "array", "items": self._of(kind)}
        return _any([many, SCALARS[kind]]) if kind in (Line, Text, Code) else many

    def _entries(self, value: Schema) -> Schema:
        names = {"pattern": f"^(?:{CODE.pattern})$"}
        return {"type": "object", "propertyNames": names, "additionalProperties": value}

    def _reference(self, kind: Any) -> Schema:
        name = kind.__name__
        if name not in self._definitions:
            self._definitions[name] = {}  # a type may hold itself
            self._definitions[name] = self._record(kind) if is_dataclass(kind) else self._list(kind)
        return {"$ref": f"#/definitions/{name}"}

    def _list(self, kind: Any) -> Schema:
        """A list with short forms: a text alone is one of its items."""
        items = {"type": "array", "items": self._of(kind.item())}
        return _any([self._of(Text), items])

    def _record(self, kind: Any) -> Schema:
        hints = get_type_hints(kind)
        shorts = [self._short(hints[it], kind, it) for it in short_keys(kind)]
        return _any([*shorts, *([self._long(kind, hints)] if has_long_form(kind) else [])])

    def _short(self, hint: Any, kind: Any, name: str) -> Schema:
        item = next(it for it in fields(kind) if it.name == name)
        return self._of(hint) if needed(item) else _or_null(self._of(hint))

    def _long(self, kind: Any, hints: AbstractMapping[str, Any]) -> Schema:
        known = [it for it in fields(kind) if it.metadata]
        return {
            "type": "object",
            "properties": {it.name: self._key(kind, it, hints[it.name]) for it in known},
            "required": [it.name for it in known if needed(it)],
            "additionalProperties": False,
        }

    def _key(self, kind: Any, item: Field[Any], hint: Any) -> Schema:
        value = self._named(kind, item.name) or self._of(hint)
        value = value if needed(item) else _or_null(value)
        return described(value, _meaning(item, hint))

    def _named(self, kind: Any, name: str) -> Schema | None:
        """The keys whose names or values the registers know."""
        if self._registry is not None and (kind, name) in {
            (Period, "don_vi"),
            (DonVi, "truc_thuoc"),
        }:
            return _known({code: it.ten for code, it in self._registry.items()})
        if kind is not Period or name not in {"so_lieu", "bang"}:
            return None
        if self._catalogue is None:
            return None if name == "so_lieu" else self._entries(_rows(_loose_row()))
        figures, tables = self._catalogue.chi_tieu, self._catalogue.bang
        if name == "bang":
            return _object({it: self._table(table) for it, table in tables.items()})
        return _object({it: self._figure(indicator) for it, indicator in figures.items()})

    def _figure(self, indicator: ChiTieu) -> Schema:
        return described(self._of(SoLieu), label(indicator))

    def _table(self, table: Bang) -> Schema:
        typed = {name: it for name, it in table.cot.items() if not it.is_computed}
        row = _object({name: self._column(it) for name, it in typed.items()})
        return described(_rows({**row, "required": [*typed]}), table.ten)

    def _column(self, column: Cot) -> Schema:
        unit = f" ({column.don_vi_tinh})" if column.don_vi_tinh else ""
        return described(self._of(Decimal if column.kieu == "so" else Line), column.ten + unit)


def short_keys(kind: Any) -> list[str]:
    """The keys that a scalar or a mapping alone stands for, as `spelt` makes it long."""
    if not hasattr(kind, "spelt"):
        return []
    mark = Mark(Source("", ""), 1, 1)
    probes = Scalar("1", mark), Mapping({}, mark)
    long = [(probe, kind.spelt(probe)) for probe in probes]
    return [str(name) for probe, it in long if isinstance(it, Mapping) for name in it]


def has_long_form(kind: Any) -> bool:
    """Whether a mapping is read as the keys of the record."""
    probe = Mapping({}, Mark(Source("", ""), 1, 1))
    return not hasattr(kind, "spelt") or not kind.spelt(probe)


def label(indicator: ChiTieu) -> str:
    """An indicator for a person: `Thu ngân sách (tỷ đồng); tự tính`."""
    unit = f" ({indicator.don_vi_tinh})" if indicator.don_vi_tinh else ""
    return f"{indicator.ten}{unit}{'; tự tính' if indicator.is_computed else ''}"


def described(value: Schema, meaning: str) -> Schema:
    """A schema with a description; beside a reference other words would not be read."""
    if "$ref" in value:
        return {"description": meaning, "allOf": [value]}
    return {"description": meaning, **value}


def _meaning(item: Field[Any], hint: Any) -> str:
    meaning, example = item.metadata["meaning"], item.metadata["example"]
    kinds = get_args(hint) or (hint,)
    said = next((f" ({SAID[it]})" for it in kinds if it in SAID), "")
    shown = f"\nví dụ: {example}" if example and example not in {"{…}", "[…]"} else ""
    return f"{meaning}{said}{shown}"


def _any(choices: Sequence[Schema]) -> Schema:
    return choices[0] if len(choices) == 1 else {"anyOf": [*choices]}


def _or_null(value: Schema) -> Schema:
    kind = value.get("type")
    if kind is None:
        return _any([value, {"type": "null"}])
    return {**value, "type": [*([kind] if isinstance(kind, str) else kind), "null"]}


def _known(names: AbstractMapping[str, str]) -> Schema:
    return {"enum": [*names], "enumDescriptions": [*names.values()]}


def _object(properties: AbstractMapping[str, Schema]) -> Schema:
    return {"type": "object", "properties": properties, "additionalProperties": False}


def _rows(row: Schema) -> Schema:
    return {"type": "array", "items": row}


def _loose_row() -> Schema:
    values = {"type": ["string", "number", "boolean"]}
    return {"type": "object", "additionalProperties": values}
