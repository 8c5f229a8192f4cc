"""How far the letters of shown words stand apart, beyond their own widths."""

from collections.abc import Iterable
from statistics import median_low

from reportgen.verify.pdf_font import WHOLE
from reportgen.verify.pdf_state import State
from reportgen.verify.pdf_tokens import Operand

LEAST = 6
"""Of fewer letters one cannot tell it from the kerning of pairs."""


def letter_spacing(pieces: Iterable[Operand], state: State) -> float | None:
    """What most letters have, in units of the text; None of too few.

    Spaces are left out: those of a justified line are stretched.
    """
    gaps: list[float] = []
    none, moved, after = 0, 0.0, False
    for piece in pieces:
        if isinstance(piece, float):
            moved -= piece
        elif isinstance(piece, bytes) and piece:
            said = state.font.said(piece)
            if after:
                gaps.append(moved)
            none, moved, after = none + said.codes - 1, 0.0, not said.text.endswith(" ")
    if none + len(gaps) < LEAST:
        return None
    if none >= len(gaps):
        return state.letter
    return state.letter + median_low([*gaps, *[0.0] * none]) * state.size / WHOLE
