"""Vietnamese text without its accents, for file names and for finding near names."""

import re
import unicodedata

_WITHOUT_STROKE = str.maketrans("đ", "d")
_OUTSIDE_SLUG = re.compile(r"[^a-z0-9]+")


def fold(text: str) -> str:
    """`text` in small letters without accents: `Điện Biên` and `dien bien` are one name."""
    letters = unicodedata.normalize("NFKD", text).lower().translate(_WITHOUT_STROKE)
    return "".join(c for c in letters if not unicodedata.combining(c))


def slug(text: str) -> str:
    """`text` for a file name: a to z, 0 to 9, single hyphens; empty when nothing is left."""
    return _OUTSIDE_SLUG.sub("-", fold(text)).strip("-")
