"""Laws: every valid period prints in every document type; one figure is one number everywhere."""

import json
import re
from collections.abc import Iterable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reportgen import pipeline
from reportgen.compute import compute
from reportgen.diagnostic import Diagnostic, errors
from reportgen.job import Ready, jobs_of
from reportgen.load import load
from reportgen.period import period_mistakes, read_period
from reportgen.period.model import PART_NAMES
from reportgen.shelf import Registers, Shelf
from reportgen.text import TABLE
from reportgen.vietnamese import format_number, parse_number

DEFAULT_FOLDER = Path(__file__).parents[1] / "cases" / "mac-dinh"
MARKS = ["Phần thứ nhất", "I.", "1.", "1)", "(1)", "a)", "-", "+", ""]
FIGURES = ["tong_so_xa", "xa_dat_chuan", "tong_tieu_chi", "thu_ngan_sach"]
AWKWARD = "<>&\"'*_{}[]()#-+.!|~`\\$%:;,/?\n"

letters = st.text(
    st.sampled_from("aăâđêôơưạẹịọụỳ XÃ 0123456789" + AWKWARD), min_size=1, max_size=30
)
tags = re.compile(r"</?[a-zA-Z]|<!--|\*\*")
texts = letters.map(lambda it: it.replace("\\", "\\\\").replace("{", r"\{")).filter(
    lambda it: (
        it.strip()
        and not (tags.search(it) or TABLE.search(it))
        and not re.match(r"\s*([-+*]|\d+[.)])", it)
    )
)
lines = texts.map(lambda it: it.replace("\n", " ").replace("{", "").replace("\\", "/"))
bound = st.sampled_from([*(f"{{{it}}}" for it in FIGURES), "{ky}", "{tong_so_xa:so}", ""])
sentences = st.tuples(texts, bound).map(" ".join)
numbers = st.decimals(-(10**12), 10**12, places=2).map(format_number)


def children(items: st.SearchStrategy[object]) -> st.SearchStrategy[object]:
    several = st.lists(items, min_size=1, max_size=3)
    return st.one_of(
        st.fixed_dictionaries(
            {"tieu_de": sentences}, optional={"noi_dung": sentences, "muc": several}
        ),
        st.fixed_dictionaries({"dau_moi": lines.filter(str.strip), "viec": sentences | several}),
    )


item = st.recursive(sentences | st.fixed_dictionaries({"doan": sentences}), children, max_leaves=6)
content = sentences | st.lists(item, min_size=1, max_size=3)
row = st.fixed_dictionaries({"ten": lines, "so_tieu_chi": numbers})


@st.composite
def periods(draw: st.DrawFn) -> dict[str, object]:
    document = {
        "trich_yeu": draw(sentences),
        "nguoi_ky": "bi_thu",
        "danh_so": [*draw(st.lists(st.sampled_from(MARKS), min_size=5, max_size=5)), "-", "-"],
        "noi_nhan": draw(st.lists(sentences, max_size=2)),
        "phu_luc": [{"ten": "MỘT", "bang": "chi_tieu"}, {"ten": "HAI", "bang": "xa"}],
        **draw(
            st.fixed_dictionaries(
                {}, optional={"so": st.integers(1, 9999), "ngay": st.just("18/6/2024")}
            )
        ),
    }
    parts = draw(st.lists(st.sampled_from(PART_NAMES), unique=True, max_size=4))
    return {
        "don_vi": "muong-vang",
        "ky": draw(st.sampled_from(["2024", "2024-H1", "2024-Q3", "2024-9T", "2024-T02"])),
        "chot_so_lieu": "15/6/2024",
        "so_lieu": {"thu_ngan_sach": {"thuc_hien": draw(numbers), "ke_hoach": draw(numbers)}},
        "bang": {"xa": draw(st.lists(row, min_size=1, max_size=4))},
        "noi_dung": {name: draw(content) for name in parts},
        "van_ban": [document],
    }


class Press:
    """Reads and prints generated data with the default registers."""

    def __init__(self, shelf: Shelf, registers: Registers) -> None:
        self.shelf, self.registers = shelf, registers

    def read(self, data: dict[str, Any]) -> Ready:
        """Data that must be without mistakes in all stages up to figures."""
        node, mistakes = load("ky.yaml", json.dumps(data, ensure_ascii=False).encode())
        assert node is not None, said(mistakes)
        period, mistakes = read_period(node, self.registers.catalogue)
        assert period is not None, said(mistakes)
        catalogue, registry = self.registers.catalogue, self.registers.registry
        types = self.shelf.templates.types()
        assert said(period_mistakes(period, catalogue, registry, types)) == []
        unit = registry[period.don_vi]
        figures, mistakes = compute(period, catalogue, unit, [])
        assert said(mistakes) == []
        return Ready(period, unit, catalogue, figures)

    def print(self, data: dict[str, Any]) -> dict[str, str]:
        """The HTML of all documents by type."""
        found, mistakes = jobs_of(self.read(data), self.shelf)
        assert said(mistakes) == []
        pages = {}
        for job in found:
            pages[str(job.document.loai)], _, mistakes = pipeline.render(job, self.shelf)
            assert said(errors(mistakes)) == []
        return pages


def said(mistakes: Iterable[Diagnostic]) -> list[str]:
    return [it.render() for it in mistakes]


@pytest.fixture(scope="module")
def press(own_shelf: Shelf) -> Press:
    registers, mistakes = own_shelf.registers(DEFAULT_FOLDER / "ky.yaml")
    assert mistakes == []
    assert registers is not None
    return Press(own_shelf, registers)


@settings(max_examples=120, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=periods())
def test_every_valid_period_prints_in_every_type(press: Press, data: dict[str, Any]) -> None:
    kinds = press.shelf.templates.types()
    (document,) = data["van_ban"]
    pages = press.print({**data, "van_ban": [{"loai": kind, **document} for kind in kinds]})
    assert list(pages) == kinds
    assert all(html.rstrip().endswith("</html>") for html in pages.values())


@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
@given(points=st.lists(st.decimals(-(10**15), 10**15, places=3), min_size=1, max_size=8))
def test_totals_are_the_sum_of_their_parts(press: Press, points: list[Decimal]) -> None:
    rows = [{"ten": "X", "so_tieu_chi": format_number(it)} for it in points]
    data = {"don_vi": "muong-vang", "ky": "2024", "chot_so_lieu": "15/6/2024", "bang": {"xa": rows}}
    values = press.read(data).figures.values
    assert values["tong_so_xa"].value == len(points)
    assert values["tong_tieu_chi"].value == sum(points, Decimal(0))
    reached = values["xa_dat_chuan"].value
    assert reached == sum(it >= 19 for it in points)
    share = values["ty_le_xa_dat_chuan"].value
    assert share is not None
    assert abs(share * len(points) - 100 * int(reached or 0)) < Decimal("1e-9")
    mean = values["binh_quan_tieu_chi"].value
    assert mean is not None
    assert abs(mean * len(points) - sum(points, Decimal(0))) < Decimal("1e-9")


@settings(max_examples=120, deadline=None, suppress_health_check=list(HealthCheck))
@given(value=st.decimals(0, 10**9, places=1), reached=st.integers(0, 12))
def test_one_figure_is_one_number_in_text_table_and_annex(
    press: Press, value: Decimal, reached: int
) -> None:
    rows = [{"ten": "X", "so_tieu_chi": "19"} for _ in range(reached)]
    rows += [{"ten": "Y", "so_tieu_chi": "1"}]
    data: dict[str, object] = {
        "don_vi": "muong-vang",
        "ky": "2024",
        "chot_so_lieu": "15/6/2024",
        "so_lieu": {"thu_ngan_sach": format_number(value)},
        "bang": {"xa": rows},
        "van_ban": [
            {
                "loai": "thong-bao",
                "trich_yeu": "A",
                "nguoi_ky": "bi_thu",
                "mo_dau": "[{thu_ngan_sach:so}] [{xa_dat_chuan:so}] [{tong_tieu_chi:so}]",
                "phu_luc": [{"ten": "MỘT", "bang": "chi_tieu"}],
            }
        ],
    }
    html = press.print(data)["thong-bao"]
    in_text = [parse_number(it) for it in re.findall(r"\[([\d.,]+)\]", html)]
    names = ("Thu ngân sách", "Số xã đạt chuẩn", "Tổng số tiêu chí")
    in_annex = [parse_number(of_row(html, name)) for name in names]
    assert in_text == in_annex == [value, Decimal(reached), Decimal(19 * reached + 1)]


def of_row(html: str, label: str) -> str:
    found = re.search(rf"<td[^>]*>{label}</td><td[^>]*>[^<]*</td><td[^>]*>([^<]*)</td>", html)
    assert found is not None
    return found[1]
