"""The functions that a formula may call."""

from difflib import get_close_matches

from reportgen.vietnamese import fold

USAGE = {
    "dem": "dem(bang; điều_kiện)",
    "tong": "tong(bang.cot; điều_kiện)",
    "trung_binh": "trung_binh(bang.cot; điều_kiện)",
    "nho_nhat": "nho_nhat(bang.cot; điều_kiện), nho_nhat(a; b)",
    "lon_nhat": "lon_nhat(bang.cot; điều_kiện), lon_nhat(a; b)",
    "neu": "neu(điều_kiện; a; b)",
    "phan_tram": "phan_tram(a; b)",
}
"""How each is written; a condition may be left out."""

ARGUMENTS = {"neu": (3, 3), "phan_tram": (2, 2), "nho_nhat": (2, 99), "lon_nhat": (2, 99)}
"""The least and the most values that a function of values takes."""

COLUMN_FUNCTIONS = ("tong", "trung_binh", "nho_nhat", "lon_nhat")

IN_EXCEL = {
    "count": "dem", "counta": "dem", "countif": "dem", "countifs": "dem",
    "sum": "tong", "sumif": "tong", "sumifs": "tong",
    "average": "trung_binh", "averageif": "trung_binh", "averageifs": "trung_binh",
    "min": "nho_nhat", "minifs": "nho_nhat", "max": "lon_nhat", "maxifs": "lon_nhat", "if": "neu",
}  # fmt: skip


def nearest(name: str) -> str | None:
    """The function that a wrong name most likely means."""
    name = fold(name)
    near = get_close_matches(name, USAGE, 1, 0.6)
    return IN_EXCEL.get(name) or (near[0] if near else None)
