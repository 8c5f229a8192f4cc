"""Values over time: differences, cumulative values, values of a day; what is missing stays so."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

import pytest

from reportgen.compute.history import History
from reportgen.period.catalogue import Catalogue, ChiTieu
from reportgen.period.model import Period, SoLieu
from reportgen.vietnamese import parse_period


def history(nature: str | None, values: Mapping[str, str]) -> History:
    """The history of indicator `x` by period."""
    catalogue = Catalogue(chi_tieu={"x": ChiTieu(ten="X", tinh_chat=nature)})
    periods = [
        Period(
            don_vi="muong-vang",
            ky=parse_period(ky),
            chot_so_lieu=date(2024, 6, 15),
            so_lieu={"x": SoLieu(thuc_hien=Decimal(value))},
        )
        for ky, value in values.items()
    ]
    return History(periods, catalogue)


def value(nature: str | None, values: Mapping[str, str], ky: str) -> Decimal | None:
    return history(nature, values).value("x", parse_period(ky))


def alone(nature: str | None, values: Mapping[str, str], ky: str) -> Decimal | None:
    return history(nature, values).in_period("x", parse_period(ky))


def test_nine_months_less_six_are_the_third_quarter() -> None:
    values = {"2024-H1": "48.2", "2024-9T": "77.7"}
    assert alone("luy-ke", values, "2024-Q3") == Decimal("29.5")
    assert value("luy-ke", values, "2024-Q3") == Decimal("77.7")
    assert value("trong-ky", values, "2024-Q3") == Decimal("29.5")


def test_a_cumulative_value_runs_from_january() -> None:
    values = {"2024-Q1": "10", "2024-Q2": "25", "2024-Q3": "45"}
    assert [alone("luy-ke", values, f"2024-Q{n}") for n in (1, 2, 3)] == [10, 15, 20]
    assert value("luy-ke", values, "2024-H1") == 25
    assert value("luy-ke", values, "2024-9T") == 45
    assert history("luy-ke", values).year_to_date("x", parse_period("2024-9T")) == 45


def test_periods_add_up() -> None:
    quarters = {"2024-Q1": "10", "2024-Q2": "15", "2024-Q3": "20", "2024-Q4": "30"}
    assert value("trong-ky", quarters, "2024") == 75
    assert value("trong-ky", quarters, "2024-H2") == 50
    years = {str(year): "100" for year in range(2021, 2026)}
    assert value("trong-ky", years, "2021-2025") == 500


def test_a_year_begins_anew() -> None:
    values = {"2023": "90", "2024-Q1": "10", "2024-H1": "25"}
    assert value("luy-ke", values, "2024-H1") == 25
    assert alone("luy-ke", values, "2024-Q2") == 15


def test_a_value_of_a_day_is_that_of_every_period_that_ends_on_it() -> None:
    values = {"2023": "33.1", "2024-T06": "30"}
    assert value("thoi-diem", values, "2023-H2") == Decimal("33.1")
    assert value("thoi-diem", values, "2023-Q4") == Decimal("33.1")
    assert value("thoi-diem", values, "2024-H1") == 30
    assert value("thoi-diem", values, "2024-9T") is None
    assert history("thoi-diem", values).year_to_date("x", parse_period("2024-H1")) is None


@pytest.mark.parametrize("nature", ["luy-ke", "trong-ky", "thoi-diem", None])
def test_what_is_missing_is_never_nought(nature: str | None) -> None:
    values = {"2024-9T": "77.7"}
    assert value(nature, values, "2024-H1") is None
    assert alone(nature, values, "2024-H2") is None
    assert value(nature, {}, "2024-9T") is None
    assert history(nature, values).value("y", parse_period("2024-9T")) is None


def test_without_a_nature_nothing_is_derived() -> None:
    assert value(None, {"2024-Q1": "1", "2024-Q2": "2"}, "2024-H1") is None
    assert value(None, {"2024-H1": "3"}, "2024-H1") == 3


def test_a_zero_is_a_value() -> None:
    assert alone("luy-ke", {"2024-H1": "5", "2024-9T": "5"}, "2024-Q3") == 0


def test_what_is_typed_goes_before_what_follows() -> None:
    values = {"2024-Q1": "10", "2024-Q2": "15", "2024-H1": "26"}
    assert value("trong-ky", values, "2024-H1") == 26


def test_thirty_digits_stay_exact() -> None:
    values = {"2024-H1": "1" * 30, "2024-9T": "2" * 30}
    assert alone("luy-ke", values, "2024-Q3") == Decimal("1" * 30)
