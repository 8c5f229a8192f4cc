"""The contact line: how many lines of a page it takes, and how many there is room for."""

from math import ceil

LETTERS_OF_A_LINE = 80
"""Letters of 11 pt on a line of 165 mm, with room to spare: a fallback font may be wider."""

MOST_LINES = 3
"""What fits into a lower margin of 25 mm. Source: NĐ 30/2020/NĐ-CP, Phụ lục I, I.3, III.4."""

CAPITAL = 1.5
"""The width of a capital beside that of a small letter."""


def contact_lines(text: str) -> int:
    """The lines that a contact line takes, from 1."""
    width = sum(CAPITAL if it.isupper() else 1 for it in text)
    return max(1, ceil(width / LETTERS_OF_A_LINE))
