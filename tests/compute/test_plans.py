"""Plans: those of the period file, then those of the catalogue; of years, stages and terms."""

from datetime import date

import pytest

from reportgen.compute.plans import next_plan, term_plan, year_plan
from reportgen.period.catalogue import ChiTieu, KeHoach
from reportgen.period.model import Period, SoLieu
from reportgen.vietnamese import Target, TargetKind, parse_period, parse_target


def period(ky: str, **typed: str) -> Period:
    """A period whose file types plans of indicator `x`."""
    plans = {name: parse_target(text) for name, text in typed.items()}
    return Period(
        don_vi="muong-vang",
        ky=parse_period(ky),
        chot_so_lieu=date(2024, 6, 15),
        so_lieu={"x": SoLieu(**plans)},
    )


def common(text: str) -> KeHoach:
    return KeHoach(chung=parse_target(text))


PLANNED = ChiTieu(
    ten="X",
    ke_hoach={
        "2024": KeHoach(chung=parse_target("100"), don_vi={"muong-vang": parse_target("120")}),
        "2025": common("trên 130"),
        "2021-2025": common("480"),
        "2021-2030": common("1.000"),
        "2026-2030": common("600"),
        "nk2020-2025": common("500"),
    },
)


def shown(target: Target | None) -> str | None:
    return str(target) if target else None


@pytest.mark.parametrize(
    ("ky", "plan"),
    [
        ("2024", "120"),
        ("2024-H1", "120"),
        ("2024-T06", "120"),
        ("2025-Q1", "> 130"),
        ("2023", None),
        ("2021-2025", "480"),
        ("NK2020-2025", "500"),
    ],
)
def test_the_plan_of_the_year(ky: str, plan: str | None) -> None:
    assert shown(year_plan("x", PLANNED, period(ky))) == plan


def test_a_unit_without_a_plan_of_its_own_has_the_common_one() -> None:
    plan = KeHoach(chung=parse_target("100"), don_vi={"nam-ma": parse_target("7")})
    assert shown(plan.of("muong-vang")) == "100"
    assert KeHoach(don_vi={"nam-ma": parse_target("7")}).of("muong-vang") is None


@pytest.mark.parametrize(
    ("ky", "plan"),
    [
        ("2024-H1", "480"),
        ("2025", "480"),
        ("2020", "500"),
        ("2026", "600"),
        ("2021-2030", "1.000"),
        ("2031", None),
    ],
)
def test_the_plan_of_the_shortest_stage_around(ky: str, plan: str | None) -> None:
    assert shown(term_plan("x", PLANNED, period(ky))) == plan


def test_what_the_file_types_goes_before_the_catalogue() -> None:
    typed = period("2024", ke_hoach="dưới 90", ke_hoach_giai_doan="450-470")
    assert shown(year_plan("x", PLANNED, typed)) == "< 90"
    assert shown(term_plan("x", PLANNED, typed)) == "450-470"


@pytest.mark.parametrize(
    ("ky", "plan"),
    [("2024", "> 130"), ("2024-H2", "> 130"), ("2024-H1", None), ("2025", "600"), ("2023", "120")],
)
def test_the_plan_of_what_comes_next(ky: str, plan: str | None) -> None:
    assert shown(next_plan(PLANNED, period(ky))) == plan


@pytest.mark.parametrize(
    ("wanted", "kind"),
    [
        ("dung", TargetKind.EXACT),
        ("it-nhat", TargetKind.AT_LEAST),
        ("nhieu-nhat", TargetKind.AT_MOST),
        ("xap-xi", TargetKind.ABOUT),
        (None, TargetKind.PLAIN),
    ],
)
def test_a_plain_number_is_taken_as_the_catalogue_says(
    wanted: str | None, kind: TargetKind
) -> None:
    indicator = ChiTieu(ten="X", loai_ke_hoach=wanted)
    plan = year_plan("x", indicator, period("2024", ke_hoach="16"))
    assert plan is not None
    assert plan.kind is kind
    limit = year_plan("x", indicator, period("2024", ke_hoach="trên 16"))
    assert shown(limit) == "> 16"
