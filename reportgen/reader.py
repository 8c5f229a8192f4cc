"""Reads nodes by the types that a model declares; every mistake becomes a diagnostic.

A model is frozen dataclasses. A field with metadata is a key that may be typed; a class
with `spelt(node)` has short forms, which that function makes long; a field `mark` gets the
place of the mapping.
"""

import re
from collections.abc import Callable, Iterable
from collections.abc import Mapping as AbstractMapping
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date
from decimal import Decimal
from difflib import get_close_matches
from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal, NewType, Union, get_args, get_origin, get_type_hints

from reportgen import vietnamese
from reportgen.diagnostic import Diagnostic, Mark
from reportgen.formula import Expression, parse
from reportgen.load.node import Mapping, Node, Scalar, Sequence
from reportgen.text import NUMBER_CODES, text_mistakes
from reportgen.vietnamese import DateReason, PeriodReason, ReportingPeriod, Target

Text = NewType("Text", Scalar)
"""Markdown text with bound figures."""
Line = NewType("Line", Scalar)
"""Text on one line, printed as it is written; it may be empty in quotes."""
Code = NewType("Code", Scalar)
"""A name that points to something: letters a-z, digits, `-`, `_` and `.`."""
FontSize = NewType("FontSize", Decimal)
"""The size of letters in points."""
Pattern = NewType("Pattern", Scalar)
"""A regular expression."""
Form = NewType("Form", Scalar)
"""A line with places to fill: `{so}`."""
Decimals = NewType("Decimals", int)
"""How many decimals are printed."""

TRUE, FALSE = {"co", "có"}, {"khong", "không"}
CODE = re.compile(r"(?!(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$))[a-z0-9][a-z0-9_.-]{0,63}")
WHOLE_LIMIT = 10**9
DECIMALS_LIMIT = 9
FONT_SIZES = (8, 30)
PLACE = re.compile(r"\{([^{}]*)\}|[{}]")
FORM_PLACES = ("so", "loai", "ky_hieu", "don_vi_soan")
DATE_CODES = {
    DateReason.NOT_A_DATE: "ngay-khong-doc-duoc",
    DateReason.NO_SUCH_DAY: "ngay-khong-co",
    DateReason.MONTH_FIRST: "ngay-thang-truoc",
    DateReason.YEAR_OUT_OF_RANGE: "ngay-nam-la",
}
PERIOD_CODES = {
    PeriodReason.NOT_A_PERIOD: "ky-khong-doc-duoc",
    PeriodReason.NO_SUCH_PART: "ky-khong-co",
    PeriodReason.YEAR_OUT_OF_RANGE: "ky-nam-la",
}


class Reader:
    """Reads one file; `diagnostics` fills as it goes. A wrong value is read as None."""

    def __init__(self) -> None:
        self.diagnostics: list[Diagnostic] = []

    def say(self, code: str, mark: Mark | None, path: str, **values: object) -> None:
        """Keep one mistake."""
        self.diagnostics.append(Diagnostic(code, mark, values, path=path))

    def doubt(self, code: str, mark: Mark | None, path: str, **values: object) -> None:
        """Keep one warning."""
        self.diagnostics.append(Diagnostic(code, mark, values, "warning", path))

    def read(self, kind: Any, node: Node, path: str) -> Any:
        """The value of `kind` that the node writes, or None after a diagnostic."""
        origin = get_origin(kind)
        if origin in (Union, UnionType):
            return self._one_of(get_args(kind), node, path)
        if origin is Literal:
            return self._choice(get_args(kind), node, path)
        if origin is tuple:
            return self._items(get_args(kind)[0], node, path)
        if origin is AbstractMapping:
            return self._entries(get_args(kind)[1], node, path)
        if kind in _SCALARS:
            return self._scalar(kind, node, path)
        if is_dataclass(kind):
            return self._record(kind, _spelt(kind, node), path)
        return kind(self._items(kind.item(), _spelt(kind, node), path))

    def _one_of(self, kinds: tuple[Any, ...], node: Node, path: str) -> Any:
        """A union: a mapping is read by the record in it, a scalar by the other."""
        choices = [kind for kind in kinds if kind is not NoneType]
        records = [it for it in choices if is_dataclass(it) and it not in _SCALARS]
        if len(choices) > 1:
            scalars = [kind for kind in choices if kind not in records]
            choices = records if isinstance(node, Mapping) else scalars
        return self.read(choices[0], node, path)

    def _choice(self, allowed: tuple[str, ...], node: Node, path: str) -> str | None:
        if isinstance(node, Scalar) and node in allowed:
            return str(node)
        self.say("gia-tri-la", node.mark, path, value=shown(node), allowed=", ".join(allowed))
        return None

    def _items(self, kind: Any, node: Node, path: str) -> tuple[Any, ...]:
        if isinstance(node, Scalar) and kind in (Line, Text, Code):
            node = Sequence([node], node.mark)  # one line may stand without brackets
        if not isinstance(node, Sequence):
            self.say("can-danh-sach", node.mark, path, value=shown(node))
            return ()
        found = [self.read(kind, item, f"{path}[{i}]") for i, item in enumerate(node)]
        return tuple(item for item in found if item is not None)

    def _entries(self, kind: Any, node: Node, path: str) -> dict[Scalar, Any]:
        if not isinstance(node, Mapping):
            self.say("can-bang-khoa", node.mark, path, value=shown(node))
            return {}
        paths = {name: f"{path}.{name}".lstrip(".") for name in node}
        for name, inner in paths.items():
            if not CODE.fullmatch(name):
                self.say("ma-sai", name.mark, inner, value=name)
        found = {name: self.read(kind, value, paths[name]) for name, value in node.items()}
        return {name: value for name, value in found.items() if value is not None}

    def _record(self, kind: Any, node: Node, path: str) -> Any:
        """A dataclass from a mapping: unknown and missing keys are said, the rest is read."""
        if not isinstance(node, Mapping):
            self.say("can-bang-khoa", node.mark, path, value=shown(node))
            return None
        known, hints = _fields(kind), _hints(kind)
        self.unknown(node, known, path)
        values: dict[str, Any] = {"mark": node.mark} if "mark" in hints else {}
        if "marks" in hints:
            values["marks"] = {str(name): name.mark for name in node}
        whole = True
        for name, item in known.items():
            value = node.find(name)
            inner = f"{path}.{name}".lstrip(".")
            if value is not None and not (isinstance(value, Scalar) and value.is_null):
                read = self.read(hints[name], value, inner)
                values |= {} if read is None else {name: read}
            elif needed(item):
                code = "thieu-khoa" if value is None else "thieu-gia-tri"
                mark = node.mark if value is None else value.mark
                self.say(code, mark, inner, key=name, meaning=item.metadata["meaning"])
            whole &= values.get(name) is not None or not needed(item)
        return kind(**values) if whole else None

    def unknown(self, node: Mapping, known: Iterable[str], path: str) -> None:
        """Say every key that is not known, with the nearest known one."""
        known = list(known)
        for name in node:
            if name in known:
                continue
            near = get_close_matches(vietnamese.fold(name).replace("-", "_"), known, 1, 0.6)
            prose = not near and not CODE.fullmatch(name)
            code = "khoa-la-gan-dung" if near else "khoa-la-la-van" if prose else "khoa-la"
            values = {"near": near[0]} if near else {"known": ", ".join(known)}
            self.say(code, name.mark, f"{path}.{name}".lstrip("."), value=name, **values)

    def _scalar(self, kind: Any, node: Node, path: str) -> Any:
        if not isinstance(node, Scalar):
            self.say("can-gia-tri", node.mark, path)
            return None
        return _SCALARS[kind](self, node, path)

    def text(self, node: Scalar, path: str) -> Scalar:
        """A Markdown text."""
        self.diagnostics += text_mistakes(node, path)
        return node

    def line(self, node: Scalar, path: str) -> Scalar:
        """Text on one line."""
        line = Scalar(node.rstrip("\n"), node.mark, quoted=node.quoted)  # of a block text
        if "\n" in line:
            self.say("mot-dong", node.mark, path)
        if "{" in line:
            self.say("ngoac-nhon", node.mark, path, value=line)
        if "**" in line:
            self.say("dau-sao-dong", node.mark, path, value=line)
        return line

    def pattern(self, node: Scalar, path: str) -> Scalar | None:
        """A regular expression."""
        try:
            re.compile(node)
        except re.error as error:
            self.say("mau-tim-sai", node.mark, path, value=node, why=error.msg)
            return None
        return node

    def form(self, node: Scalar, path: str) -> Scalar | None:
        """A line with places to fill, all of them known."""
        for place in PLACE.finditer(node):
            if place[1] not in FORM_PLACES:
                known = " ".join(f"{{{name}}}" for name in FORM_PLACES)
                self.say("cho-dien-la", node.mark, path, value=place[0], known=known)
                return None
        return node

    def code(self, node: Scalar, path: str) -> Scalar | None:
        """A code."""
        if CODE.fullmatch(node):
            return node
        self.say("ma-sai", node.mark, path, value=node)
        return None

    def decimal(self, node: Scalar, path: str) -> Decimal | None:
        """A number."""
        try:
            return vietnamese.parse_number(node)
        except vietnamese.NumberError as error:
            self.say(NUMBER_CODES[error.reason], node.mark, path, value=node)
            return None

    def target(self, node: Scalar, path: str) -> Target | None:
        """What a plan asks for."""
        try:
            return vietnamese.parse_target(node)
        except vietnamese.NumberError as error:
            self.say(NUMBER_CODES[error.reason], node.mark, path, value=node)
            return None

    def expression(self, node: Scalar, path: str) -> Expression | None:
        """A formula."""
        found, mistakes = parse(node, path)
        self.diagnostics += mistakes
        return found

    def whole(self, node: Scalar, path: str) -> int | None:
        """A whole number from 0."""
        value = self.decimal(node, path)
        if value is None:
            return None
        if value != value.to_integral_value() or not 0 <= value < WHOLE_LIMIT:
            self.say("can-so-nguyen", node.mark, path, value=node)
            return None
        return int(value)

    def decimals(self, node: Scalar, path: str) -> int | None:
        """How many decimals are printed."""
        value = self.whole(node, path)
        if value is not None and value > DECIMALS_LIMIT:
            self.say("so-le-qua-nhieu", node.mark, path, value=node, limit=DECIMALS_LIMIT)
        return value

    def font_size(self, node: Scalar, path: str) -> Decimal | None:
        """The size of letters; that a standard allows it is checked on the page."""
        value, (least, most) = self.decimal(node, path), FONT_SIZES
        if value is not None and not least <= value <= most:
            self.say("co-chu-la", node.mark, path, value=node, least=least, most=most)
        return value

    def yes_or_no(self, node: Scalar, path: str) -> bool | None:
        """A yes or no, typed `co` or `khong`."""
        if node.lower() in TRUE | FALSE:
            return node.lower() in TRUE
        self.say("can-co-khong", node.mark, path, value=node)
        return None

    def day(self, node: Scalar, path: str) -> date | None:
        """A day."""
        try:
            return vietnamese.parse_date(node)
        except vietnamese.DateError as error:
            self.say(DATE_CODES[error.reason], node.mark, path, value=node)
            return None

    def period(self, node: Scalar, path: str) -> ReportingPeriod | None:
        """A reporting period."""
        try:
            return vietnamese.parse_period(node)
        except vietnamese.PeriodError as error:
            self.say(PERIOD_CODES[error.reason], node.mark, path, value=node)
            return None


_SCALARS: dict[Any, Callable[[Reader, Scalar, str], Any]] = {
    Text: Reader.text,
    Line: Reader.line,
    Code: Reader.code,
    Pattern: Reader.pattern,
    Form: Reader.form,
    Decimal: Reader.decimal,
    Target: Reader.target,
    Expression: Reader.expression,
    int: Reader.whole,
    Decimals: Reader.decimals,
    FontSize: Reader.font_size,
    bool: Reader.yes_or_no,
    date: Reader.day,
    ReportingPeriod: Reader.period,
}


def needed(item: Field[Any]) -> bool:
    """Whether a key must be there."""
    return item.default is MISSING and item.default_factory is MISSING


def _spelt(kind: Any, node: Node) -> Node:
    return kind.spelt(node) if hasattr(kind, "spelt") else node


@cache
def _fields(kind: type) -> dict[str, Field[Any]]:
    return {item.name: item for item in fields(kind) if item.metadata}


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)


def shown(node: Node) -> str:
    """A node for a message: a scalar's text, or the form of a list or mapping."""
    return node if isinstance(node, Scalar) else "[…]" if isinstance(node, Sequence) else "{…}"
