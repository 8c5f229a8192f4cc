"""The names that somebody may have meant."""

from collections.abc import Iterable
from difflib import get_close_matches

MOST, LIKENESS = 3, 0.6
NOTHING = "—"


def similar(name: str, known: Iterable[str]) -> str:
    """The known names nearest to a wrong one; a dash where none is like it."""
    return ", ".join(get_close_matches(name, sorted(known), MOST, LIKENESS)) or NOTHING
