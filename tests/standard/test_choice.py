"""Which standard holds for a document, what it inherits, and what a rule allows."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

import pytest

from reportgen.load import load
from reportgen.shelf import take_shelf
from reportgen.standard import choose, read_standards
from reportgen.standard.check import allows
from reportgen.standard.model import Rule

STANDARDS = take_shelf([])[0].standards
SETTINGS = """
cai_dat:
  them_so_khong: co
  mau_so_hieu: "Số {so}-{loai}/{ky_hieu}"
  mau_so_cong_van: "Số {so}-{loai}/{ky_hieu}"
  nhan_kinh_gui: "Kính gửi:"
  nhan_kinh_gui_to_trinh: "Kính gửi:"
  dau_kinh_gui: ","
  cuoi_kinh_gui: "."
  nhu_tren: Như trên
  so_phu_luc: "1"
  dau_noi_nhan: ","
  cuoi_noi_nhan: "."
  dau_ket: "."
  nhan_noi_nhan: "Nơi nhận:"
  dau_can_cu: "- "
  cuoi_can_cu: "."
"""


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2018, 4, 2), None),
        (date(2018, 4, 3), "hd36"),
        (date(2024, 6, 18), "hd36"),
        (date(2026, 5, 26), "hd36"),
        (date(2026, 5, 27), "hd05"),
        (date(2099, 1, 1), "hd05"),
    ],
)
def test_the_day_chooses(day: date, expected: str | None) -> None:
    found = choose(STANDARDS, "dang", day)
    assert (found.name if found else None) == expected


def test_the_system_chooses() -> None:
    found = choose(STANDARDS, "nha-nuoc", date(2024, 6, 18))
    assert found is not None
    assert found.name == "nd30"
    assert choose(STANDARDS, "nha-nuoc", date(2020, 3, 4)) is None


def rules_file(head: str, *rules: str) -> str:
    listed = "".join(f"\n  - {{{rule}}}" for rule in rules)
    return f"ten: Quy định\nten_ngan: QĐ\nhe_thong: dang\n{head}{SETTINGS}quy_tac:{listed}\n"


def rule(name: str, value: str) -> str:
    parts = f"ma: {name}, thanh_phan: trang, thuoc_tinh: le_tren"
    return f'{parts}, bang: "{value}", dieu: "1", cau: Lề'


def standards_of(files: Mapping[str, str]) -> Mapping[str, dict[str, tuple[str, ...]]]:
    nodes = {}
    for name, text in files.items():
        node, mistakes = load(name, text.encode())
        assert node is not None, mistakes
        nodes[name] = node
    standards, mistakes = read_standards(nodes)
    assert mistakes == []
    return {name: {it.ma: it.bang for it in found.rules} for name, found in standards.items()}


def test_a_standard_inherits_rules_and_replaces_them_by_name() -> None:
    found = standards_of(
        {
            "mot": rules_file("tu: 2010-01-01", rule("a", "1"), rule("b", "1")),
            "hai": rules_file("tu: 2020-01-01\nke_thua: mot", rule("b", "2"), rule("c", "2")),
            "ba": rules_file("tu: 2030-01-01\nke_thua: hai", rule("c", "3")),
        }
    )
    assert found["mot"] == {"a": ("1",), "b": ("1",)}
    assert found["hai"] == {"a": ("1",), "b": ("2",), "c": ("2",)}
    assert found["ba"] == {"a": ("1",), "b": ("2",), "c": ("3",)}


def test_a_standard_inherits_the_settings_that_it_does_not_say() -> None:
    head = "ten: Quy định\nten_ngan: QĐ\nhe_thong: dang\ntu: 2020-01-01\n"
    texts = {
        "mot": rules_file("tu: 2010-01-01"),
        "hai": f'{head}ke_thua: mot\ncai_dat: {{dau_ket: "./."}}\n',
        "ba": f"{head}ke_thua: hai\n",
        "sai": f"{head}ke_thua: hai\ncai_dat: khong\n",
        "rieng": head,
    }
    nodes = {name: load(name, text.encode())[0] for name, text in texts.items()}
    found, mistakes = read_standards({name: it for name, it in nodes.items() if it is not None})
    assert {name: it.settings["dau_ket"] for name, it in found.items()} == {
        "mot": ".", "hai": "./.", "ba": "./.",
    }  # fmt: skip
    assert found["ba"].settings["dau_can_cu"] == "- "
    assert [(it.code, it.path) for it in mistakes] == [
        ("can-bang-khoa", "cai_dat"), ("thieu-khoa", "cai_dat"),
    ]  # fmt: skip


def test_a_circle_of_inheritance_ends() -> None:
    found = standards_of(
        {
            "mot": rules_file("tu: 2010-01-01\nke_thua: hai", rule("a", "1")),
            "hai": rules_file("tu: 2020-01-01\nke_thua: mot", rule("b", "2")),
        }
    )
    assert found["mot"] == {"a": ("1",), "b": ("2",)}


def a_rule(**values: object) -> Rule:
    known = {
        "ma": "a", "thanh_phan": "trang", "thuoc_tinh": "co_chu", "dieu": "1", "cau": "Cỡ",
    }  # fmt: skip
    return Rule(**(known | values))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("allowed", "value", "expected"),
    [
        ({"tu": Decimal(14), "den": Decimal(15)}, "14", True),
        ({"tu": Decimal(14), "den": Decimal(15)}, "15.06", True),
        ({"tu": Decimal(14), "den": Decimal(15)}, "15.07", False),
        ({"tu": Decimal(14), "den": Decimal(15)}, "13.93", False),
        ({"tu": Decimal(6)}, "600", True),
        ({"den": Decimal(6)}, "0", True),
        ({"bang": ("13", "14,5")}, "14.5", True),
        ({"bang": ("13", "14,5")}, "14", False),
        ({"bang": ("to",)}, "14", False),
    ],
)
def test_a_number_within_the_tolerance(
    allowed: dict[str, object], value: str, expected: bool
) -> None:
    assert allows(a_rule(**allowed), Decimal(value)) is expected


def test_a_word_is_one_of_those_listed() -> None:
    assert allows(a_rule(bang=("co", "khong")), "co")
    assert not allows(a_rule(bang=("khong",)), "co")


def test_a_newer_standard_may_drop_a_rule() -> None:
    found = standards_of(
        {
            "mot": rules_file("tu: 2010-01-01", rule("a", "1"), rule("b", "1")),
            "hai": rules_file("tu: 2020-01-01\nke_thua: mot\nbo: a", rule("c", "2")),
            "ba": rules_file("tu: 2030-01-01\nke_thua: hai", rule("d", "3")),
        }
    )
    assert found["hai"] == {"b": ("1",), "c": ("2",)}
    assert found["ba"] == {"b": ("1",), "c": ("2",), "d": ("3",)}


@pytest.mark.parametrize(
    ("right", "wrong", "expected"),
    [
        ('bang: "1"', 'khop: "(a"', "mẫu tìm «(a» sai cú pháp: missing ), unterminated subpattern"),
        ("{so}", "{nam}", "không có chỗ điền «{nam}»"),
        ("{so}", "{so", "không có chỗ điền «{»"),
    ],
)
def test_a_pattern_and_a_form_are_read_with_care(right: str, wrong: str, expected: str) -> None:
    text = rules_file("tu: 2010-01-01", rule("a", "1")).replace(right, wrong, 1)
    node, mistakes = load("mot", text.encode())
    assert node is not None, mistakes
    standards, mistakes = read_standards({"mot": node})
    assert standards == {} or wrong.startswith("khop")
    assert mistakes[0].message() == expected
    assert mistakes[0].mark is not None
