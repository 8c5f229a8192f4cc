"""Reads the prose of a period: its sentences, with the places of what stands in them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from reportgen.diagnostic import Diagnostic, Mark
from reportgen.load.node import Scalar
from reportgen.period.model import Period
from reportgen.text import locate, texts
from reportgen.vietnamese import parse_number

NUMBER = r"(?:[1-9]\d{0,2}(?:\.\d{3})+|0?[1-9]|0|[1-9]\d*)(?:,\d+)?"
"""A number as prose has it: `04`, `2.142.500`, `12,31`."""

SENTENCE = re.compile(r"(?:(?!\n\n|[.;!?:]\s).)+.?", re.DOTALL)
CONTENT_KEYS = ("mo_dau", "noi_dung", "ket", "cac_muc", "phu_luc")


@dataclass(frozen=True)
class Sentence:
    """A sentence of a text: `words` has blanks for line breaks, `start` is its offset there."""

    text: Scalar
    path: str
    start: int
    words: str

    def place(self, start: int, end: int) -> Mark:
        """Where a part of the sentence stands in the file."""
        start, end = self.start + start, self.start + end
        part = self.text[start:end]
        return locate(self.text, part, self.text[:start].count(part))


def sentences(period: Period) -> Iterator[Sentence]:
    """Every sentence of a period: notes, tables, its contents and those of its documents."""
    for text, path in _contents(period):
        for found in SENTENCE.finditer(text):
            yield Sentence(text, path, found.start(), found[0].replace("\n", " "))


def _contents(period: Period) -> Iterator[tuple[Scalar, str]]:
    yield from texts(period.so_lieu, "so_lieu")
    yield from texts(period.bang, "bang")
    yield from texts(period.noi_dung, "noi_dung")
    for i, document in enumerate(period.van_ban):
        for name in CONTENT_KEYS:
            part: Any = getattr(document, name)
            yield from texts(part, f"van_ban[{i}].{name}")


def number(text: str) -> tuple[Decimal, int]:
    """A number that `NUMBER` matched, and how many decimals it is written with."""
    return parse_number(text), len(text.partition(",")[2])


def agrees(written: Decimal, decimals: int, value: Decimal) -> bool:
    """Whether a number is a value rounded to its decimals, either way."""
    return abs(written - value) < Decimal(1).scaleb(-decimals)


def remark(code: str, sentence: Sentence, span: tuple[int, int], /, **values: object) -> Diagnostic:
    """A warning on a part of a sentence."""
    return Diagnostic(code, sentence.place(*span), values, "warning", sentence.path)
