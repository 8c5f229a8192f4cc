"""The names that somebody may have meant."""

from collections.abc import Iterable
from difflib import get_close_matches

MOST, LIKENESS = 3, 0.6


def similar(name: str, known: Iterable[str]) -> str:
    """The known names nearest to a wrong one; empty where none is like it."""
    return ", ".join(get_close_matches(name, sorted(known), MOST, LIKENESS))
