"""Where the figures of a period stand in a workbook: of our form, or as a mapping file says."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from reportgen.excel.cell import Place
from reportgen.excel.workbook import Sheet
from reportgen.load.node import Scalar


@dataclass(frozen=True)
class Spot:
    """One cell."""

    sheet: Sheet
    place: Place


@dataclass(frozen=True)
class Block:
    """Rows of a sheet: from `first` to `last`, and the column of each key.

    `labels` are codes of indicators by their folded names, where no column holds codes.
    """

    sheet: Sheet
    first: int
    last: int
    columns: Mapping[str, int]
    labels: Mapping[str, str] = field(default_factory=dict)
    table: str = ""
    is_form: bool = False


@dataclass(frozen=True)
class Layout:
    """The cells of a period by their keys: single ones, and rows.

    `given` is what the mapping file itself says; `is_form` is true of our own form.
    """

    spots: Mapping[str, Spot]
    given: Mapping[str, Scalar]
    figures: Sequence[Block]
    tables: Mapping[str, Block]
    is_form: bool = False
    catalogue_hash: str = ""
    file: str = ""
