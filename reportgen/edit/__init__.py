"""Edits of a data file that leave every other byte alone: comments, order, blank lines, quotes.

    content, mistakes = update(name, content, {"so_lieu": {"thu_ngan_sach": {"thuc_hien": value}}})

What is wanted is a mapping like the file: a mapping is merged into that of the file, a single
value replaces the old one unless it says the same, None takes a key away. Rows of a list are
known by their first key: those that are there keep their place and the keys that are not
wanted, new ones follow, those that are not wanted are taken away. Every comment is kept.
"""

from reportgen.edit.update import update
from reportgen.edit.write import Single, Value, entry, inline, lines, quoted, single, text_of

__all__ = ["Single", "Value", "entry", "inline", "lines", "quoted", "single", "text_of", "update"]
