"""The days of the regimes, and which of them nobody has read in a source."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.load import load
from reportgen.regime import KIND_NAMES, TO_BE_CONFIRMED, choose, cutoff, read_regimes
from reportgen.shelf import Shelf, own_templates
from reportgen.vietnamese import PeriodKind, ReportingPeriod, parse_period

STATE_DAYS = {
    "2024-T01": (date(2023, 12, 15), date(2024, 1, 14)),
    "2024-T06": (date(2024, 5, 15), date(2024, 6, 14)),
    "2024-Q1": (date(2023, 12, 15), date(2024, 3, 14)),
    "2024-Q3": (date(2024, 6, 15), date(2024, 9, 14)),
    "2024-H1": (date(2023, 12, 15), date(2024, 6, 14)),
    "2024-H2": (date(2024, 6, 15), date(2024, 12, 14)),
    "2024-9T": (date(2023, 12, 15), date(2024, 9, 14)),
    "2024": (date(2023, 12, 15), date(2024, 12, 14)),
}
YEARLY = [it for it in PeriodKind if it not in {PeriodKind.STAGE, PeriodKind.TERM}]
PERIODS = st.sampled_from(YEARLY).flatmap(
    lambda kind: st.builds(
        ReportingPeriod,
        st.integers(2020, 2090),
        st.just(kind),
        st.integers(1, kind.in_year),
    )
)


@pytest.mark.parametrize("code", STATE_DAYS)
def test_the_days_of_the_state(code: str, own_shelf: Shelf) -> None:
    period = parse_period(code)
    found = cutoff(own_shelf.regimes, period, "nha-nuoc", period.end)
    assert found
    assert (found.first, found.last) == STATE_DAYS[code]


@pytest.mark.parametrize("name", [path.stem for path in (own_templates() / "che-do").glob("*")])
def test_a_regime_speaks_of_every_kind(name: str, own_shelf: Shelf) -> None:
    assert {*own_shelf.regimes[name].ky} == {kind.label for kind in KIND_NAMES}
    assert {*KIND_NAMES} == {*PeriodKind}


def test_what_nobody_has_read(own_shelf: Shelf) -> None:
    """The rules still to be confirmed; one that is confirmed says where it was read."""
    unread = {
        name: {kind for kind, rule in regime.ky.items() if rule.xac_nhan == TO_BE_CONFIRMED}
        for name, regime in own_shelf.regimes.items()
    }
    assert unread == {
        "nha-nuoc": {"quy", "6-thang", "9-thang", "nam", "giai-doan", "nhiem-ky"},
        "dang": {kind.label for kind in PeriodKind},
    }
    rules = [rule for regime in own_shelf.regimes.values() for rule in regime.ky.values()]
    assert all(rule.doc_o for rule in rules if rule.xac_nhan != TO_BE_CONFIRMED)


@given(period=PERIODS)
def test_periods_of_one_kind_follow_each_other_without_a_gap(
    period: ReportingPeriod, own_shelf: Shelf
) -> None:
    here = cutoff(own_shelf.regimes, period, "nha-nuoc", period.end)
    after = cutoff(own_shelf.regimes, period.next(), "nha-nuoc", period.end)
    assert here
    assert after
    if period.kind is not PeriodKind.NINE_MONTHS:
        assert after.first == here.last + timedelta(days=1)
    assert period.start - timedelta(days=31) < (here.first or date.min) < here.last <= period.end


def test_the_newest_that_holds_is_chosen() -> None:
    text = "ten: A\nten_ngan: {name}\nhe_thong: nha-nuoc\n{dates}ky: {{}}\n"
    nodes = {}
    for name, dates in {
        "cu": "tu: 2019-03-12\n",
        "moi": "tu: 2026-01-01\nden: 2026-12-31\n",
        "xa": "tu: 2030-01-01\n",
    }.items():
        node, mistakes = load(name, text.format(name=name, dates=dates).encode())
        assert node
        assert mistakes == []
        nodes[name] = node
    regimes, mistakes = read_regimes(nodes)
    assert mistakes == []
    chosen = {
        day: choose(regimes, "nha-nuoc", date.fromisoformat(day))
        for day in ("2019-03-11", "2025-06-14", "2026-06-14", "2027-06-14")
    }
    assert {day: it and str(it.ten_ngan) for day, it in chosen.items()} == {
        "2019-03-11": None,
        "2025-06-14": "cu",
        "2026-06-14": "moi",
        "2027-06-14": "cu",
    }
    assert choose(regimes, "dang", date(2026, 6, 14)) is None
    assert choose(regimes, "dang", date(2026, 6, 14), "xa") is regimes["xa"]


def test_a_regime_of_a_users_folder_replaces_ours(tmp_path: Path) -> None:
    from reportgen.shelf import take_shelf  # noqa: PLC0415  # only this test needs it

    (tmp_path / "che-do").mkdir()
    (tmp_path / "che-do" / "nha-nuoc.yaml").write_text(
        "ten: Quyết định của tỉnh\nten_ngan: Quyết định\nhe_thong: nha-nuoc\nky:\n"
        "  thang: {tu_ngay: 1, tu_thang: dau-ky, den_ngay: 31, dieu: Điều 4, xac_nhan: da-doc}\n",
        encoding="utf-8",
    )
    shelf, mistakes = take_shelf([tmp_path])
    assert mistakes == []
    period = parse_period("2024-T02")
    found = cutoff(shelf.regimes, period, "nha-nuoc", period.end)
    assert found
    assert (found.first, found.last) == (period.start, period.end)
    assert {*shelf.regimes} == {"nha-nuoc", "dang"}
