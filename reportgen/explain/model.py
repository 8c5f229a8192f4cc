"""What is known of one paragraph of a document: where it came from, and what made it look so."""

from dataclasses import dataclass
from typing import Literal

from reportgen.diagnostic import Mark
from reportgen.rollup.trace import Trace

StepKind = Literal["tep", "khoi", "macro"]
"""A file, a block of it, a macro of it."""
WordsKind = Literal["mau", "du-lieu", "so-lieu", "so-muc"]
"""Words of a template, of a data file, of a figure; a number that the stylesheet counts."""
Kind = Literal["doan", "le-trang", "trang", "chu-chim"]
"""A paragraph, a box in the margins of pages, the sheet of pages, the words behind their text."""
Origin = Literal["bang-kieu", "thuoc-tinh", "may"]
"""A stylesheet, a `style` attribute of a template, the engine's own stylesheet."""


@dataclass(frozen=True)
class Step:
    """A line of a template on the way to an element: in which block or macro (`name`) it stands.

    `covers` are the files that give the same block, or file, and that this one stands before.
    """

    mark: Mark
    kind: StepKind
    name: str
    covers: tuple[Mark, ...] = ()


@dataclass(frozen=True)
class Words:
    """Words of the paragraph and the line that they came from.

    `key` is the data path (`van_ban[0].noi_nhan[2]`), `binding` what stands between braces, and
    `trace` how its figure came about. A mark of data is that of the sentence or of the binding;
    `also` are the other places that the words were made of.
    """

    text: str
    kind: WordsKind
    mark: Mark | None = None
    key: str = ""
    binding: str = ""
    trace: Trace | None = None
    also: tuple[Mark, ...] = ()


@dataclass(frozen=True)
class Declaration:
    """A declaration that speaks of an element; `mark` is None for the engine's own.

    `selector` is the rule's as it is written, `specificity` that of its part that matched.
    """

    name: str
    value: str
    selector: str
    specificity: tuple[int, int, int]
    origin: Origin
    mark: Mark | None = None
    important: bool = False


@dataclass(frozen=True)
class Property:
    """A property of CSS: the declaration that holds, and those that it stands before.

    `value` is that of the engine, `var()` resolved; `inherited` names the element that the
    property is inherited from, as a selector would, and is empty for the element's own. `through`
    are the declarations of the custom properties that the value names.
    """

    name: str
    value: str
    winner: Declaration
    beaten: tuple[Declaration, ...] = ()
    inherited: str = ""
    through: tuple[Declaration, ...] = ()


@dataclass(frozen=True)
class Difference:
    """What a paragraph has otherwise than its Word style, both as people read it.

    `name` is that of the rules (`gach_chan`) where they have one; `explain-as-…` says it in words.
    """

    name: str
    style: str
    own: str


@dataclass(frozen=True)
class WordStyle:
    """The paragraph style in Word, and what the paragraph itself has otherwise."""

    name: str
    differences: tuple[Difference, ...] = ()


@dataclass(frozen=True)
class Clause:
    """A rule of the standard that speaks of the paragraph; `met` is None where it cannot be said.

    `found` and `wanted` are as people read them; `clause` is where it stands.
    """

    code: str
    clause: str
    sentence: str
    found: tuple[str, ...]
    wanted: str
    met: bool | None


@dataclass(frozen=True)
class Inside:
    """An element in the lines of a paragraph (`span.nguoi-soan`) or around it (`td.so`).

    With its own properties; `text` are the words of one in the lines.
    """

    element: str
    text: str
    template: tuple[Step, ...]
    properties: tuple[Property, ...]


@dataclass(frozen=True)
class Explanation:
    """All of it for one paragraph; `template` leads from the outermost line to the element's own.

    `element` is the element as a selector would name it (`p.noi-nhan`), `inside` are those in
    its lines, with what is generated there; `around` are the cell, row, column, table or box that
    it stands in, the nearest first. Pages, and what they show beside their text, are told alike.
    """

    number: int
    text: str
    element: str
    template: tuple[Step, ...]
    words: tuple[Words, ...]
    properties: tuple[Property, ...]
    style: WordStyle
    clauses: tuple[Clause, ...]
    inside: tuple[Inside, ...] = ()
    around: tuple[Inside, ...] = ()
    kind: Kind = "doan"
