"""Formulas made to hurt end at once, with a diagnostic; circles and chains of any length."""

from decimal import Decimal

import pytest

from reportgen.compute.history import History
from reportgen.diagnostic import Diagnostic
from reportgen.formula import Binary, Name, Number, number_of, parse
from reportgen.load import load
from reportgen.load.node import Scalar
from reportgen.period import read_catalogue, read_period
from reportgen.period.catalogue import Catalogue

HEAD = "don_vi: muong-vang\nky: 2024-H1\nchot_so_lieu: 15/6/2024\n"


def catalogue_of(text: str) -> tuple[Catalogue, list[Diagnostic]]:
    node, mistakes = load("chi-tieu.yaml", text.encode())
    assert node is not None, mistakes
    catalogue, mistakes = read_catalogue(node)
    assert catalogue is not None
    return catalogue, mistakes


def of(formula: str) -> list[str]:
    """The codes of what is wrong with one formula; its place is its own line."""
    text = f"chi_tieu:\n  a: {{ten: A}}\n  b:\n    ten: B\n    cong_thuc: '{formula}'\n"
    _, mistakes = catalogue_of(text)
    assert all(it.mark and it.mark.line == 5 for it in mistakes)
    return [it.code for it in mistakes]


@pytest.mark.parametrize(
    ("formula", "code"),
    [
        ("(" * 49 + "a" + ")" * 49, None),
        ("(" * 50 + "a" + ")" * 50, "cong-thuc-sau"),
        ("(" * 900 + "a" + ")" * 900, "cong-thuc-sau"),
        ("(" * 1_999, "cong-thuc-sau"),
        ("-" * 49 + "a", None),
        ("-" * 1_000 + "a", "cong-thuc-sau"),
        ("khong " * 300 + "a", "cong-thuc-sau"),
        ("phan_tram(" * 100 + "a" + "; a)" * 100, "cong-thuc-sau"),
        ("lon_nhat(1; " + "(" * 60, "cong-thuc-sau"),
        (" + ".join(["a"] * 150), None),
        (" + ".join(["a"] * 151), "cong-thuc-sau"),
        (" - ".join(["a"] * 490), "cong-thuc-sau"),
        ("a / 3" + " / 3" * 148, None),
        ("a + " * 24_000 + "a", "cong-thuc-dai"),
        ("1" * 99_000, "cong-thuc-dai"),
        ("1" * 31, "so-qua-dai"),
        ("1" * 1_900, "so-qua-dai"),
        ("9" * 30 + " * a", None),
        ('"' + "x" * 1_900, "nhay-khong-dong"),
        ("a" * 1_900, "chi-tieu-la"),
        ("lon_nhat(" + "; ".join(["a"] * 100) + ")", "doi-so-sai"),
    ],
)
def test_a_hostile_formula_is_one_mistake(formula: str, code: str | None) -> None:
    assert of(formula) == ([code] if code else [])


def test_a_text_of_nothing_but_wrong_signs_is_told() -> None:
    assert set(of("@" * 1_000)) == {"dau-la"}


def chain(length: int, last: str) -> str:
    """`c0` is computed from `c1` and so on to the last, which is computed by `last`."""
    links = (f"  c{i}: {{ten: C, cong_thuc: c{i + 1} + c{i + 1}}}\n" for i in range(length - 1))
    return f"chi_tieu:\n{''.join(links)}  c{length - 1}: {{ten: C, cong_thuc: {last}}}\n"


@pytest.mark.parametrize("length", range(1, 30))
def test_a_circle_is_refused_with_its_whole_way(length: int) -> None:
    _, mistakes = catalogue_of(chain(length, "c0"))
    way = " → ".join([*(f"c{i}" for i in range(length)), "c0"])
    assert [(it.code, it.message()) for it in mistakes] == [
        ("vong-cong-thuc", f"các công thức tính vòng quanh: {way}")
    ]


def test_a_circle_of_thousands_is_told_shortly() -> None:
    _, (mistake,) = catalogue_of(chain(10_000, "c0"))
    assert mistake.message().endswith("→ c38 → … → c0")


def test_every_formula_that_names_itself_is_told() -> None:
    _, mistakes = catalogue_of(
        "chi_tieu:\n" + "".join(f"  c{i}: {{ten: C, cong_thuc: c{i} + 1}}\n" for i in range(2_000))
    )
    assert len(mistakes) == 2_000


def test_of_circles_that_share_a_formula_one_is_told() -> None:
    """From the last one back: of c1499 to c2999, of c749 to c1498 … and that of c0."""
    links = "".join(
        f"  c{i}: {{ten: C, cong_thuc: c{i + 1} + c{i // 2} + c0}}\n" for i in range(3_000)
    )
    _, mistakes = catalogue_of(f"chi_tieu:\n{links}  c3000: {{ten: C}}\n")
    assert [it.code for it in mistakes] == ["vong-cong-thuc"] * 11


@pytest.mark.parametrize(("first", "expected"), [("1", 2**20 * 3), ("zzz", None)])
def test_a_chain_is_computed_in_its_order(first: str, expected: int | None) -> None:
    catalogue, mistakes = catalogue_of(chain(21, "3 * 1"))
    assert mistakes == []
    node, _ = load("ky.yaml", HEAD.encode())
    assert node is not None
    period, _ = read_period(node, catalogue)
    assert period is not None
    history = History([period], catalogue)
    assert history.value("c0" if first == "1" else first, period.ky) == expected


def test_a_chain_of_thousands_is_computed_without_recursion() -> None:
    links = "".join(f"  c{i}: {{ten: C, cong_thuc: c{i + 1} + 1}}\n" for i in range(5_000))
    catalogue, mistakes = catalogue_of(f"chi_tieu:\n{links}  c5000: {{ten: C}}\n")
    assert mistakes == []
    node, _ = load("ky.yaml", f"{HEAD}so_lieu: {{c5000: 7}}\n".encode())
    assert node is not None
    period, _ = read_period(node, catalogue)
    assert period is not None
    assert History([period], catalogue).value("c0", period.ky) == 5_007


def test_a_mean_in_a_condition_is_taken_once() -> None:
    """Else the time would be the square of the rows."""
    asked: list[str] = []

    class Counting:
        def indicator(self, name: str) -> Decimal | None:
            raise AssertionError(name)

        def rows(self, table: str) -> list[dict[str, Decimal | Scalar | None]]:
            asked.append(table)
            return [{"x": Decimal(n)} for n in range(3_000)]

    text = "dem(t; x > trung_binh(t.x))"
    node, _ = load("f.yaml", f"f: {text}".encode())
    assert node is not None
    formula, _ = parse(Scalar(text, node.mark), "f")
    assert formula is not None
    assert number_of(formula, Counting()) == 1_500
    assert asked == ["t", "t"]


def test_growing_numbers_end_without_a_value() -> None:
    grown = Binary(Number(Decimal(10**29)), "*", Name("a"))
    assert number_of(grown, None) is None
    product: Binary = Binary(Number(Decimal(10**29)), "*", Number(Decimal(10**29)))
    for _ in range(100):
        product = Binary(product, "*", product.right)
    assert number_of(product, None) is None
