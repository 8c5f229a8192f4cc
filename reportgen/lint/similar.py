"""The names that somebody may have meant."""

from collections.abc import Iterable
from difflib import get_close_matches

MOST, LIKENESS = 3, 0.6


def similar(name: str, known: Iterable[str], likeness: float = LIKENESS) -> str:
    """The known names nearest to a wrong one, from 0 to 1 so alike; empty where none is."""
    return ", ".join(get_close_matches(name, sorted(known), MOST, likeness))
