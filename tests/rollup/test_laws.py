"""Laws of the sums: exact, whatever the order, and the same in one step or in two."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from reportgen.load import load
from reportgen.period import read_catalogue, read_period, read_registry
from reportgen.period.catalogue import Catalogue
from reportgen.period.model import Period, Registry
from reportgen.rollup import RollUp, roll_up
from reportgen.rollup.family import cover
from reportgen.rollup.member import Member, Origin
from reportgen.rollup.totals import MEAN_DECIMALS, WAYS
from reportgen.vietnamese import ReportingPeriod, parse_period

PERIOD: ReportingPeriod = parse_period("2024-H1")
DAY = date(2024, 6, 15)
CODES = ("tong", "lon", "nho")
DISTRICTS, COMMUNES = 3, 9

CATALOGUE = """
bang:
  xa:
    ten: Xã
    cap: xa
    cot: {ten: {ten: Xã, lay_tu: ten_don_vi}, so: {ten: Số, kieu: so, lay_tu: tong}}
chi_tieu:
  tong: {ten: A, don_vi_tinh: ha, tong_hop: tong}
  lon: {ten: B, don_vi_tinh: ha, tong_hop: lon-nhat}
  nho: {ten: C, don_vi_tinh: ha, tong_hop: nho-nhat}
"""


def catalogue() -> Catalogue:
    node, _ = load("chi-tieu.yaml", CATALOGUE.encode())
    assert node is not None
    found, mistakes = read_catalogue(node)
    assert found is not None
    assert mistakes == []
    return found


def registry() -> Registry:
    head = "ten: {0}, ten_ngan: {0}, he_thong: dang, co_quan: A, ky_hieu: A, dia_danh: A"
    lines = [f"tinh: {{{head.format('tinh')}, cap: tinh}}"]
    lines += [
        f"h{i}: {{{head.format(f'h{i}')}, cap: huyen, truc_thuoc: tinh}}" for i in range(DISTRICTS)
    ]
    for i in range(COMMUNES):
        upper = f"h{i % DISTRICTS}"
        lines.append(f"x{i}: {{{head.format(f'x{i}')}, cap: xa, truc_thuoc: {upper}}}")
    node, mistakes = load("don-vi.yaml", "\n".join(lines).encode())
    assert mistakes == []
    assert node is not None
    units, mistakes = read_registry(node)
    assert mistakes == []
    return units


def empty(unit: str) -> Period:
    node, _ = load("ky.yaml", f"don_vi: {unit}\nky: 2024-H1\nchot_so_lieu: 15/6/2024\n".encode())
    assert node is not None
    period, mistakes = read_period(node, OWN)
    assert mistakes == []
    assert period is not None
    return period


OWN, UNITS = catalogue(), registry()
TARGETS = {unit: empty(unit) for unit in ("tinh", *(f"h{i}" for i in range(DISTRICTS)))}

amounts = st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**12),
                      max_value=10**12, places=4)  # fmt: skip
values = st.fixed_dictionaries({"tong": amounts}, optional={"lon": amounts, "nho": amounts})
communes = st.dictionaries(st.sampled_from([f"x{i}" for i in range(COMMUNES)]), values, min_size=1)


def member(unit: str, found: Mapping[str, Decimal], estimates: frozenset[str]) -> Member:
    return Member(unit=unit, period=PERIOD, cutoff=DAY, origin=Origin(file=f"{unit}.yaml"),
                  values=found, estimates=estimates)  # fmt: skip


def members(of: Mapping[str, Mapping[str, Decimal]]) -> list[Member]:
    """The communes; those with an even number have estimates."""
    return [
        member(u, it, frozenset(it) if int(u[1]) % 2 == 0 else frozenset()) for u, it in of.items()
    ]


def rolled(found: Sequence[Member], unit: str) -> RollUp:
    return roll_up(found, TARGETS[unit], OWN, UNITS)


def as_member(unit: str, of: RollUp) -> Member:
    """What is rolled up into a district, as the province reads it."""
    found = {code: it.amount for code, it in of.figures.items()}
    return member(unit, found, frozenset(c for c, it in of.figures.items() if it.estimate))


@settings(max_examples=10_000, deadline=None)
@given(st.lists(st.integers(-(10**15), 10**15), min_size=1, max_size=6), st.integers(0, 6))
def test_sums_are_exact(numbers: list[int], decimals: int) -> None:
    amounts = [Decimal(it).scaleb(-decimals) for it in numbers]
    assert Fraction(WAYS["tong"](amounts)) == Fraction(sum(numbers), 10**decimals)
    assert Fraction(WAYS["lon-nhat"](amounts)) == Fraction(max(numbers), 10**decimals)
    assert Fraction(WAYS["nho-nhat"](amounts)) == Fraction(min(numbers), 10**decimals)
    mean = Fraction(sum(numbers), 10**decimals * len(numbers))
    assert abs(Fraction(WAYS["trung-binh"](amounts)) - mean) <= Fraction(1, 2 * 10**MEAN_DECIMALS)


@settings(max_examples=300, deadline=None)
@given(communes)
def test_a_total_is_the_exact_sum_of_its_members(of: Mapping[str, Mapping[str, Decimal]]) -> None:
    figures = rolled(members(of), "tinh").figures
    for code, combine in (("tong", sum), ("lon", max), ("nho", min)):
        having = [Fraction(it[code]) for it in of.values() if code in it]
        assert (code in figures) == bool(having)
        if having:
            assert Fraction(figures[code].amount) == combine(having)
            assert figures[code].reported == len(having)


@settings(deadline=None)
@given(communes, st.randoms())
def test_the_order_of_files_does_not_matter(
    of: Mapping[str, Mapping[str, Decimal]], random: object
) -> None:
    found = members(of)
    mixed = [*found]
    random.shuffle(mixed)  # type: ignore[attr-defined]
    assert rolled(mixed, "tinh") == rolled(found, "tinh")


@settings(max_examples=200, deadline=None)
@given(communes)
def test_by_districts_is_the_same_as_at_once(of: Mapping[str, Mapping[str, Decimal]]) -> None:
    found = members(of)
    at_once = rolled(found, "tinh").figures
    districts = []
    for i in range(DISTRICTS):
        own = [it for it in found if int(it.unit[1]) % DISTRICTS == i]
        if own:
            districts.append(as_member(f"h{i}", rolled(own, f"h{i}")))
    in_steps = rolled(districts, "tinh").figures
    said = [{c: (it.amount, it.estimate) for c, it in f.items()} for f in (at_once, in_steps)]
    assert said[0] == said[1]


@given(communes)
def test_every_unit_has_reported_or_is_missing(of: Mapping[str, Mapping[str, Decimal]]) -> None:
    found = rolled(members(of), "tinh")
    standing = cover("tinh", of, UNITS)
    assert [it.unit for it in found.members] == list(standing.reporting)
    assert {*standing.reporting} == {*of}
    below = [f"x{i}" for i in range(COMMUNES)]
    gone = [it for it in found.missing if it.startswith("h")]
    lost = {x for x in below if x not in of and f"h{int(x[1]) % DISTRICTS}" not in gone}
    assert {*found.missing} - {*gone} == lost


@given(communes)
def test_a_row_a_member_adds_up_to_the_figure(of: Mapping[str, Mapping[str, Decimal]]) -> None:
    found = rolled(members(of), "tinh")
    rows = found.rows["xa"]
    assert [row["ten"] for row in rows] == [it.unit for it in found.members]
    cells = [Fraction(row["so"]) for row in rows if isinstance(row["so"], Decimal)]
    assert sum(cells) == Fraction(found.figures["tong"].amount)
