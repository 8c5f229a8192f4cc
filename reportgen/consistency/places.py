"""Whether words tell of another place than the unit's own: `Tại xã Nậm Mạ`, `toàn xã`."""

import re

LEVELS = ("huyện", "tỉnh", "thị xã", "xã", "phường", "thành phố", "đặc khu")
PART = r"(?:xã|phường|huyện|thị trấn|bản|thôn|cụm|tổ dân phố)"
AT = re.compile(rf"\b(?:tại|ở)\s+(?:một số|các|nhiều|vùng|nơi|{PART})\b", re.IGNORECASE)
WHOLE = re.compile(rf"\b(?:toàn|của|trong)\s+(?P<level>{'|'.join(LEVELS)})\b", re.IGNORECASE)
NAMED = re.compile(rf"\b(?i:{PART})\s+(?P<name>\w+(?:\s+\w+)?)")


def elsewhere(before: str, unit_name: str) -> bool:
    """Whether words before a number speak of a place that the name of the unit does not have."""
    own = unit_name.lower()
    named = [it["name"] for it in NAMED.finditer(before) if it["name"][0].isupper()]
    if AT.search(before) or any(it.lower() not in own for it in named):
        return True
    levels = [it["level"].lower() for it in WHOLE.finditer(before)]
    return any(it in own for it in LEVELS) and any(it not in own for it in levels)
