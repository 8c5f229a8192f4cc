"""How high the rows of tables are, where upright lines tell it."""

from collections.abc import Iterator

from reportgen.verify.bands import table_rows
from reportgen.verify.finding import Finding, PdfPlace
from reportgen.verify.lawful import RULE_PT
from reportgen.verify.pairing import Pairing


def heights(both: Pairing) -> Iterator[Finding]:
    """Rows that are higher or lower than their words and their own height make them.

    Upright lines reach over half of the lines above and under a row; how much of these is part of
    it is for each program to say.
    """
    for number, rows in table_rows(both):
        for y, band in rows.bands.items():
            wanted, between = rows.asked(y), rows.between(y)
            if wanted is None or between is None:
                continue
            line = max(it.width_pt for it in rows.beside(band))
            found = between[1] - between[0] - line
            if abs(wanted - found) > RULE_PT + line:
                said = f"{wanted:.1f} pt", f"{found:.1f} pt"
                at = both.at_cell(number, y, 1)
                yield Finding("cap-khac-vi-tri", *said, at, PdfPlace(band.page), "row-height")
