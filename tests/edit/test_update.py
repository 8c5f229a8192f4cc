"""Edits keep every other byte: what is wanted changes, comments and order stay."""

from decimal import Decimal
from difflib import unified_diff

import pytest

from reportgen.edit import Value, update

FILE = """\
# đầu tệp
don_vi: muong-vang   # mã
ky: 2024-H1
chot_so_lieu: 15/6/2024

so_lieu:
  x: 5   # ghi chú x
  y: {thuc_hien: "4,20", ke_hoach: 100}  # y

  z:
    thuc_hien: 7
    # trong z
  w:
bang:
  xa:
    - {ten: A, so: 1, khac: 3}  # A
    # B sau
    - {ten: B, so: 2}  # B
    - ten: C   # C
      so: 5
noi_dung:
  ket_qua: |
    Đoạn # không phải
"""
CODES = ["u", "x", "v", "y", "z", "w"]


def changed(wanted: dict[str, Value | None], text: str = FILE) -> list[str]:
    """The lines that an edit takes away and puts in."""
    content, mistakes = update("a.yaml", text.encode(), wanted, CODES)
    assert content is not None, [it.render() for it in mistakes]
    lines = unified_diff(text.splitlines(), content.decode().splitlines(), lineterm="", n=0)
    return [it for it in lines if it[:3] not in {"---", "+++"} and not it.startswith("@@")]


@pytest.mark.parametrize(
    ("wanted", "lines"),
    [
        (
            {"so_lieu": {"x": {"thuc_hien": Decimal("6.5")}}},
            ["-  x: 5   # ghi chú x", '+  x: "6,5"   # ghi chú x'],
        ),
        (
            {"so_lieu": {"x": {"ke_hoach": Decimal(9), "uoc": True}}},
            ["-  x: 5   # ghi chú x", "+  x: {thuc_hien: 5, ke_hoach: 9, uoc: co}   # ghi chú x"],
        ),
        (
            {"so_lieu": {"y": {"thuc_hien": Decimal("4.2"), "ghi_chu": "a, b"}}},
            [
                '-  y: {thuc_hien: "4,20", ke_hoach: 100}  # y',
                '+  y: {thuc_hien: "4,20", ke_hoach: 100, ghi_chu: "a, b"}  # y',
            ],
        ),
        (
            {"so_lieu": {"y": {"ke_hoach": None}}},
            [
                '-  y: {thuc_hien: "4,20", ke_hoach: 100}  # y',
                '+  y: {thuc_hien: "4,20"}  # y',
            ],
        ),
        (
            {"so_lieu": {"z": {"ghi_chu": "Nậm Mạ"}, "w": {"thuc_hien": Decimal(3)}}},
            ["+    ghi_chu: Nậm Mạ", "-  w:", "+  w: 3"],
        ),
        (
            {"so_lieu": {"u": {"thuc_hien": Decimal(1)}, "v": {"thuc_hien": 2, "uoc": True}}},
            ["+  u: 1", "+  v: {thuc_hien: 2, uoc: co}"],
        ),
        ({"so_lieu": {"x": None}}, ["-  x: 5   # ghi chú x", "+  # ghi chú x"]),
        (
            {"bang": {"xa": [{"ten": "A", "so": 2}, {"ten": "C", "so": 5}, {"ten": "Đ", "so": 1}]}},
            [
                "-    - {ten: A, so: 1, khac: 3}  # A",
                "+    - {ten: A, so: 2, khac: 3}  # A",
                "-    - {ten: B, so: 2}  # B",
                "+    # B",
                "+    - {ten: Đ, so: 1}",
            ],
        ),
        ({"bang": {"moi": [{"a": 1}]}}, ["+  moi:", "+    - {a: 1}"]),
        ({"che_do": "nha-nuoc"}, ["+che_do: nha-nuoc"]),
        (
            {"tong_hop_tu": [{"don_vi": "a", "tep": "x: y"}]},
            ["+", "+tong_hop_tu:", '+  - {don_vi: a, tep: "x: y"}'],
        ),
        ({"ky": "2024-H1", "so_lieu": {"x": Decimal("5.0"), "z": {"thuc_hien": 7}}}, []),
    ],
)  # fmt: skip
def test_only_what_is_wanted_changes(wanted: dict[str, Value | None], lines: list[str]) -> None:
    assert changed(wanted) == lines


def test_new_keys_stand_in_the_order_of_the_model() -> None:
    content, _ = update("a.yaml", b"don_vi: a\nky: 2024\nvan_ban: []\n", {"so_lieu": {"x": 1}})
    assert content == b"don_vi: a\nky: 2024\n\nso_lieu:\n  x: 1\nvan_ban: []\n"


def test_line_breaks_and_the_byte_order_mark_stay() -> None:
    content, _ = update("a.yaml", b"\xef\xbb\xbfdon_vi: a\r\nky: 2024", {"so_lieu": {"x": 1}})
    assert content == b"\xef\xbb\xbfdon_vi: a\r\nky: 2024\r\n\r\nso_lieu:\r\n  x: 1\r\n"


def test_a_file_with_a_mistake_is_left_alone() -> None:
    content, mistakes = update("a.yaml", b"a: 1\na: 2\n", {"a": "3"})
    assert content is None
    assert [it.code for it in mistakes] == ["khoa-lap"]


def test_the_first_key_goes_and_its_comment_stays() -> None:
    content, _ = update("a.yaml", b"x: 1  # c\nky: 2024\n", {"x": None, "don_vi": "a"})
    assert content == b"don_vi: a\n# c\nky: 2024\n"
