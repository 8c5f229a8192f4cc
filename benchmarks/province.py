"""A province of invented communes: registers and a period file a commune, from one seed.

Every commune has the sixty indicators of the catalogue (forty typed, the rest computed from a
table of its villages, from other indicators), a table of 5 to 60 villages, and a text. Names
have the length of real ones. On request every commune reports: one document of 5 to 8 pages.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random
from typing import Any

from benchmarks import commune_report
from benchmarks.sample import Text
from reportgen.edit import lines

PROVINCE, PERIOD, CUTOFF = "lai-thu", "2024-H1", "15/6/2024"
TYPED, COUNTED, SUMMED, SHARED = 40, 6, 8, 6
VILLAGES = (5, 60)
WAYS = ("trung-binh", "lon-nhat", "nho-nhat")
COLUMNS = {"so_ho": "hộ", "ho_ngheo": "hộ", "nhan_khau": "người", "dien_tich": "ha"}
COLUMN_NAMES = {
    "so_ho": "Số hộ", "ho_ngheo": "Hộ nghèo, cận nghèo", "nhan_khau": "Số nhân khẩu",
    "dien_tich": "Diện tích đất sản xuất",
}  # fmt: skip
FIELDS = {
    "Phát triển kinh tế": ("trồng trọt và dịch vụ nông nghiệp", "chăn nuôi gia súc, gia cầm"),
    "Đầu tư, xây dựng": ("giao thông nông thôn, thủy lợi", "trường học, trạm y tế, nhà văn hóa"),
    "Văn hóa, xã hội": ("chương trình giảm nghèo bền vững", "đào tạo nghề, giải quyết việc làm"),
    "Tài chính, ngân sách": ("thuế, phí và lệ phí", "hỗ trợ có mục tiêu từ ngân sách cấp trên"),
}
VILLAGE_GROUP = "Dân cư, bản làng"
MEASURES = ("Giá trị sản xuất từ", "Vốn thực hiện", "Dư nợ cho vay", "Kinh phí cấp cho", "Thu từ")


def write_province(
    folder: Path,
    communes: int,
    *,
    seed: int = 1,
    districts: int = 0,
    villages: Sequence[int] = VILLAGES,
    reports: bool = False,
) -> list[Path]:
    """The registers and the communes' files, below `folder`; the files in the registry's order.

    With `districts` every commune reports to one of them, and they to the province. With
    `reports` every file has a document.
    """
    random = Random(seed)  # noqa: S311  # figures to measure with
    text = Text(random)
    folder.mkdir(parents=True, exist_ok=True)
    names = _different(text, communes)
    units = registry(names, districts)
    _write(folder / "don-vi.yaml", commune_report.signed(units, text) if reports else units)
    _write(folder / "chi-tieu.yaml", catalogue())
    files = [folder / "xa" / commune(i) / f"{PERIOD.lower()}.yaml" for i in range(communes)]
    for i, file in enumerate(files):
        file.parent.mkdir(parents=True, exist_ok=True)
        made = period(commune(i), text, villages)
        _write(file, commune_report.reported(made, text) if reports else made)
    return files


def _different(text: Text, count: int) -> list[str]:
    """Names of communes, one in seven twice as long; a table tells its rows apart by them."""
    names: dict[str, None] = {}
    while len(names) < count:
        long = len(names) % 7 == 0
        names.setdefault(f"{text.name()} {text.name()}" if long else text.name())
    return list(names)


def commune(number: int) -> str:
    """The code of a commune."""
    return f"xa-{number:04}"


def district(number: int) -> str:
    """The code of a district."""
    return f"huyen-{number:02}"


def registry(names: Sequence[str], districts: int) -> dict[str, Any]:
    """The province, its districts, and its communes by their names."""
    found = {PROVINCE: _unit("Tỉnh ủy Lai Thử", "tinh", "TU")}
    for i in range(districts):
        found[district(i)] = _unit(f"Huyện ủy số {i}", "huyen", "HU", PROVINCE)
    for i, name in enumerate(names):
        upper = district(i % districts) if districts else PROVINCE
        found[commune(i)] = _unit(f"Đảng ủy xã {name}", "xa", "ĐU", upper, name)
    return found


def _unit(title: str, level: str, sign: str, upper: str = "", short: str = "") -> dict[str, Any]:
    head = {"ten": title} | ({"ten_ngan": short, "truc_thuoc": upper} if upper else {})
    return head | {
        "cap": level, "he_thong": "dang", "co_quan": title.upper(), "ky_hieu": sign,
        "dia_danh": short or title,
    }  # fmt: skip


def catalogue() -> dict[str, Any]:
    """Sixty indicators and two tables: of a commune's villages, of a unit's communes."""
    columns = {"ten": {"ten": "Bản", "kieu": "chu"}} | {
        name: {"ten": COLUMN_NAMES[name], "kieu": "so", "don_vi_tinh": unit}
        for name, unit in COLUMNS.items()
    }
    members = {"ten": {"ten": "Xã", "kieu": "chu", "lay_tu": "ten_don_vi"}} | {
        f"cot_{i}": {"ten": f"Cột {i}", "kieu": "so", "lay_tu": f"go_{i:02}"} for i in range(4)
    }
    tables = {
        "ban": {"ten": "Danh sách bản", "cot": columns},
        "xa": {"ten": "Danh sách xã", "cap": "xa", "cot": members | _of_villages()},
    }
    return {"bang": tables, "chi_tieu": dict(_indicators())}


def _of_villages() -> dict[str, Any]:
    return {
        f"ban_{i}": {"ten": f"Số bản loại {i}", "kieu": "so", "lay_tu": f"dem_{i}"}
        for i in range(3)
    }


def _indicators() -> Iterator[tuple[str, dict[str, Any]]]:
    for i in range(TYPED):
        way = "tong" if i < TYPED - 2 * len(WAYS) else WAYS[i % len(WAYS)]
        group = [*FIELDS][i // 10]
        name = f"{MEASURES[i % 10 // 2]} {FIELDS[group][i % 2]}"
        yield f"go_{i:02}", {"ten": name, "don_vi_tinh": "tỷ đồng", "nhom": group,
                             "tong_hop": way}  # fmt: skip
    for i in range(COUNTED):
        bounds = {"so_ho": {"tu": str(10 * i), "duoi": str(10 * i + 60)}}
        yield f"dem_{i}", {"ten": f"Số bản có từ {10 * i} hộ đến dưới {10 * i + 60} hộ",
                           "don_vi_tinh": "bản", "nhom": VILLAGE_GROUP, "dem": "ban",
                           "khi": bounds}  # fmt: skip
    for i in range(SUMMED):
        column = [*COLUMNS][i % len(COLUMNS)]
        name = f"{COLUMN_NAMES[column]} của toàn xã ({'đầu' if i < len(COLUMNS) else 'cuối'} kỳ)"
        yield f"cong_{i}", {"ten": name, "don_vi_tinh": COLUMNS[column], "nhom": VILLAGE_GROUP,
                            "tong": f"ban.{column}"}  # fmt: skip
    for i in range(SHARED):
        name = f"Tỷ trọng của {FIELDS[[*FIELDS][i // 5]][0]} trong nhóm thứ {i + 1}"
        yield f"ty_le_{i}", {"ten": name, "don_vi_tinh": "%", "nhom": "Cơ cấu, tỷ trọng",
                             "ty_le": [f"go_{2 * i:02}", f"go_{2 * i + 1:02}"]}  # fmt: skip


def period(unit: str, text: Text, villages: Sequence[int] = VILLAGES) -> dict[str, Any]:
    """A commune's file."""
    number = text.random.randint
    rows = [
        {"ten": text.name()} | {name: str(number(1, 120)) for name in COLUMNS}
        for _ in range(number(*villages))
    ]
    return {
        "don_vi": unit, "ky": PERIOD, "chot_so_lieu": CUTOFF,
        "so_lieu": {f"go_{i:02}": _figure(text.random) for i in range(TYPED)},
        "bang": {"ban": rows},
        "noi_dung": {"ket_qua": text.paragraph(number(40, 160))},
    }  # fmt: skip


def _figure(random: Random) -> dict[str, Any]:
    value = f"{random.randint(1, 9999)},{random.randint(1, 99):02}"
    return {"thuc_hien": value} | ({"uoc": True} if random.random() < 0.1 else {})


def _write(file: Path, data: dict[str, Any]) -> None:
    file.write_text("\n".join([*lines(data), ""]), encoding="utf-8")
