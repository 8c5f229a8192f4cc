"""Ranks of members: ties, missing values, names, the period before."""

from collections.abc import Sequence
from decimal import Decimal

from reportgen.compute.ranks import changes, in_order, ranked, ranks
from reportgen.period.catalogue import Bang, ChiTieu, Cot
from reportgen.period.model import Row

TABLE = Bang(
    ten="Danh sách xã",
    cot={
        "ten": Cot(ten="Xã"),
        "diem": Cot(ten="Điểm", kieu="so"),
        "ho_ngheo": Cot(ten="Hộ nghèo", kieu="so", chieu="giam"),
        "hang": Cot(ten="Thứ hạng", kieu="so", xep_hang="diem"),
        "hang_ngheo": Cot(ten="Thứ hạng", kieu="so", xep_hang="ho_ngheo"),
        "thay_doi": Cot(ten="Tăng, giảm", kieu="so", thay_doi_hang="diem"),
    },
)


def rows(*members: tuple[str, int | None]) -> list[Row]:
    """Members with their points, and as many poor households."""
    points = [(name, None if it is None else Decimal(it)) for name, it in members]
    return [{"ten": name, "diem": it, "ho_ngheo": it} for name, it in points]


def column(name: str, now: Sequence[Row], before: Sequence[Row] = ()) -> list[int | None]:
    values = [row[name] for row in ranked(TABLE, now, before)]
    return [int(it) if isinstance(it, Decimal) else None for it in values]


def test_ties_share_a_rank_and_the_next_is_left_out() -> None:
    values = [Decimal(it) for it in (7, 9, 7, 3)]
    assert ranks(values, more_is_better=True) == [2, 1, 2, 4]
    assert ranks(values, more_is_better=False) == [2, 4, 2, 1]
    assert ranks([None, Decimal("1.0"), Decimal(1)], more_is_better=True) == [None, 1, 1]
    assert ranks([], more_is_better=True) == []


def test_the_direction_is_that_of_the_column() -> None:
    now = rows(("A", 5), ("B", None), ("C", 8))
    assert column("hang", now) == [2, None, 1]
    assert column("hang_ngheo", now) == [1, None, 2]


def test_a_rise_is_above_zero_and_new_members_have_none() -> None:
    before = rows(("A", 9), ("B", 8), ("C", 7), ("D", None))
    now = rows(("C", 9), ("B", 8), ("A", 7), ("D", 6), ("E", 5))
    assert column("thay_doi", now, before) == [2, 0, -2, None, None]
    assert column("thay_doi", now) == [None] * 5
    assert changes({"A": 3}, {"A": 1, "B": 2}) == {"A": -2}


def test_a_name_that_stands_twice_tells_nobody_apart() -> None:
    before = rows(("A", 9), ("B", 8))
    assert column("thay_doi", rows(("A", 1), ("A", 2), ("B", 3)), before) == [None, None, 1]
    assert column("thay_doi", before, rows(("A", 1), ("A", 2), ("B", 3))) == [None, -1]


def test_a_table_without_ranks_stays_as_it_is() -> None:
    table = Bang(ten="Danh sách xã", cot={"ten": Cot(ten="Xã")})
    now: list[Row] = [{"ten": "A"}]
    assert ranked(table, now, ()) is now


def test_a_list_has_so_many_ranks_and_all_who_share_the_last() -> None:
    now = rows(("A", 5), ("B", 9), ("C", 5), ("D", None), ("E", 1))

    def listed(**wanted: object) -> str:
        indicator = ChiTieu(ten="X", liet_ke="xa.ten", **wanted)
        return "".join(str(row["ten"]) for row in in_order(now, indicator, TABLE))

    assert listed() == "ABCDE"
    assert listed(theo="diem") == "BACE"
    assert listed(theo="diem", lay=2) == "BAC"
    assert listed(theo="diem", thu_tu="kem-nhat", lay=1) == "E"
    assert listed(theo="ho_ngheo", lay=1) == "E"
