"""What the components say of a document: its system, type, day, level, number."""

import re
from datetime import date

from reportgen.inspect.components.line import Line
from reportgen.inspect.components.names import Names
from reportgen.inspect.components.patterns import HEAD, YOUTH
from reportgen.inspect.components.title import SEARCHED, leading_type, type_code

SYMBOLS = {
    "nq": "nghi-quyet", "qd": "quyet-dinh", "qdi": "quy-dinh", "qyd": "quy-dinh",
    "ct": "chi-thi", "kl": "ket-luan", "qc": "quy-che", "tb": "thong-bao", "hd": "huong-dan",
    "ctr": "chuong-trinh", "kh": "ke-hoach", "pa": "phuong-an", "da": "de-an", "bc": "bao-cao",
    "bb": "bien-ban", "ttr": "to-trinh", "cd": "cong-dien", "gm": "giay-moi", "cv": "cong-van",
}  # fmt: skip
"""Types by the letters in the symbol.

Source: HD 36-HD/VPTW, 1.3; ND 30/2020/NĐ-CP, Phụ lục III.
"""

CITIES = "hà nội|hồ chí minh|hải phòng|đà nẵng|cần thơ|huế"
"""Cities that are provinces."""

LEVELS = (
    ("xa", r"chi bộ|\b(?:(?<!thị )xã(?! hội)|phường|thị trấn|đặc khu)\b"),
    ("huyen", r"\b(?:huyện|quận|thị xã|thị ủy)\b"),
    ("tinh", rf"\btỉnh\b|(?:thành phố|tp\.?|thành ủy) (?:{CITIES})\b|^sở\b"),
)
"""Levels by words of the issuer's name, the lowest first."""

SYMBOL_LEVELS = {"tu": "tinh", "hu": "huyen", "qu": "huyen", "thu": "huyen"}


def system_of(names: Names, lines: list[Line], number: str) -> str:
    """`dang`, `nha-nuoc`, or nothing."""
    kinds = {name for found in names.values() for name in found}
    if "tieu-de-dang" in kinds:
        return "dang"
    if kinds & {"quoc-hieu", "tieu-ngu"}:
        return "nha-nuoc"
    if any(YOUTH.fullmatch(line.plain) for line in lines[:SEARCHED]):
        return ""
    if re.search(r"-[A-ZĐ][\w]*/[A-ZĐ]", number):
        return "dang"
    if re.search(r"/[A-ZĐ]\w*-[A-ZĐ]", number):
        return "nha-nuoc"
    signed = " ".join(lines[at].plain for at, found in names.items() if "quyen-han" in found)
    if re.search(r"\b[tk]/[ml]|\bk/t", signed):
        return "dang"
    return "nha-nuoc" if re.search(r"\b(?:tm|kt|tl|tuq)\.", signed) else ""


def type_of(lines: list[Line], title: int | None, number: str, *, letter: bool) -> str:
    """The type by its title, else by the letters of the symbol; a `letter` has neither."""
    if title is not None:
        return type_code(lines[title].plain) or leading_type(lines[title].plain)
    letters = re.split(r"[-/]", _symbol(number))
    known = [SYMBOLS[it] for it in letters[:1] if it in SYMBOLS]
    return known[0] if known else "cong-van" if number and letter else ""


def _symbol(number: str) -> str:
    """The letters of a number, in small letters: `bc/hu`."""
    plain = number.lower().replace("đ", "d")
    return re.sub(r"^số[\s:]*[\d._\s…/]*(?:/\d{4}/)?[-/\s]*", "", plain)


def day_of(line: Line | None) -> date | None:
    """The day of a date line; none where it has blanks."""
    try:
        return date(*map(int, _numbers(line)))
    except (TypeError, ValueError):
        return None


def last_day_of(line: Line | None) -> date | None:
    """The last day that a date line can mean: with blanks, the end of its year."""
    year, *others = _numbers(line) or [""]
    if day := day_of(line):
        return day
    return date(int(year), 12, 31) if _is_year(year) and not all(others) else None


def impossible_day(line: Line | None) -> str:
    """The words of a date line that is filled in and yet no day: the 31st of February."""
    numbers = _numbers(line)
    filled = bool(numbers) and all(it.isdecimal() for it in numbers)
    return line.text if line and filled and day_of(line) is None else ""


def _is_year(text: str) -> bool:
    return text.isdecimal() and 1 <= int(text) <= date.max.year


def _numbers(line: Line | None) -> list[str]:
    """Year, month and day as they are typed, empty where there are blanks."""
    found = line and HEAD["dia-danh-ngay"].fullmatch(line.plain)
    if not found:
        return []
    parts = [found[name] or found[f"s_{name}"] or "" for name in ("year", "month", "day")]
    return [part.strip(" ._") for part in parts]


def level_of(names: Names, lines: list[Line], number: str) -> str:
    """`tinh`, `huyen`, `xa`, or nothing: by the issuer, its superior, the symbol."""
    for kind in ("co-quan", "cap-tren"):
        said = " ".join(lines[at].text for at, found in names.items() if kind in found)
        said = said.lower().replace("uỷ", "ủy")
        if kind == "cap-tren" and said.startswith("đảng bộ"):
            break
        for level, words in LEVELS:
            if re.search(words, said):
                return level
    return SYMBOL_LEVELS.get(_symbol(number).rpartition("/")[2].strip(), "")
