"""The figures of the sample data, as the real documents state them."""

from decimal import Decimal
from pathlib import Path

import pytest

from reportgen import pipeline
from reportgen.compute.figures import Figures
from reportgen.render.words import binder
from reportgen.shelf import Shelf

DATA = Path(__file__).parents[2] / "data"


@pytest.fixture(scope="module")
def figures(own_shelf: Shelf) -> Figures:
    ready, mistakes = pipeline.prepare(DATA / "muong-vang" / "2024-h1.yaml", own_shelf)
    assert mistakes == []
    assert ready is not None
    return ready.figures


@pytest.mark.parametrize(
    ("bound", "printed"),
    [
        ("xa_dat_chuan", "04 xã"),
        ("ty_le_xa_dat_chuan", "25%"),
        ("binh_quan_tieu_chi", "12,31 tiêu chí/xã"),
        ("binh_quan_tieu_chi:so", "12,31"),
        ("xa_10_den_14", "07 xã"),
        ("xa_duoi_10", "05 xã"),
        ("tong_so_xa", "16 xã"),
        ("tong_tieu_chi", "197 tiêu chí"),
        ("ten_xa_dat_chuan", "Mường Khin, Nà Phạ, Bản Luông, Nậm Mạ"),
        ("xa_dat_chuan:ke_hoach", "05 xã"),
        ("xa_dat_chuan:dat", "80%"),
        ("xa_dat_chuan:ky_truoc", "03 xã"),
        ("xa_dat_chuan:cung_ky", "02 xã"),
        ("xa_dat_chuan:so_ky_truoc", "tăng 01 xã"),
        ("xa_dat_chuan:so_cung_ky", "tăng 02 xã"),
        ("thu_ngan_sach:dat", "48,2%"),
        ("thu_ngan_sach:so_cung_ky", "tăng 11,8%"),
        ("thu_ngan_sach:so_ky_truoc", "giảm 8,4%"),
        ("ty_le_ho_ngheo:so_ky_truoc", "giảm 2,3 điểm phần trăm"),
        ("dang_vien_ky_luat:so_cung_ky", "giảm 03 đảng viên"),
        ("ky", "6 tháng đầu năm 2024"),
        ("ky_sau", "6 tháng cuối năm 2024"),
        ("chot_so_lieu:dai", "ngày 15 tháng 6 năm 2024"),
    ],
)
def test_figures_are_printed_as_in_the_real_document(
    figures: Figures, bound: str, printed: str
) -> None:
    assert binder(figures, pad=True)(bound) == printed


def test_figures_are_computed_from_the_table(figures: Figures) -> None:
    classes = [figures.values[it].value for it in ("xa_dat_chuan", "xa_10_den_14", "xa_duoi_10")]
    assert classes == [Decimal(4), Decimal(7), Decimal(5)]
    assert sum(it for it in classes if it) == figures.values["tong_so_xa"].value
    assert figures.values["ty_le_xa_dat_chuan"].value == Decimal(25)
    assert figures.values["binh_quan_tieu_chi"].value == Decimal("12.3125")


def test_both_earlier_periods_are_found(figures: Figures) -> None:
    revenue = figures.values["thu_ngan_sach"]
    assert (revenue.previous, revenue.last_year) == (Decimal("52.6"), Decimal("43.1"))


@pytest.mark.parametrize("file", sorted(DATA.glob("*/*.yaml")), ids=lambda it: it.stem)
def test_every_sample_is_without_mistakes(own_shelf: Shelf, file: Path) -> None:
    ready, mistakes = pipeline.prepare(file, own_shelf)
    assert ready is not None
    assert mistakes == []
