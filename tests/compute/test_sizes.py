"""Long lists are read exactly."""

from pathlib import Path

import pytest

from reportgen import pipeline
from reportgen.shelf import Shelf

HEAD = "don_vi: muong-vang\nky: 2024-H1\nchot_so_lieu: 15/6/2024\n"


@pytest.mark.usefixtures("folder")
def test_a_table_of_thousands_of_rows_is_counted(shelf: Shelf) -> None:
    rows = "".join(f"    - {{ten: Xã {n}, so_tieu_chi: {n % 20}}}\n" for n in range(4000))
    Path("ky.yaml").write_text(f"{HEAD}bang:\n  xa:\n{rows}", encoding="utf-8")
    ready, mistakes = pipeline.prepare(Path("ky.yaml"), shelf)
    assert mistakes == []
    assert ready is not None
    values = ready.figures.values
    assert values["tong_so_xa"].value == 4000
    assert values["xa_dat_chuan"].value == 200
    assert values["tong_tieu_chi"].value == 200 * sum(range(20))


@pytest.mark.usefixtures("folder")
def test_every_mistake_of_a_long_list_is_told(shelf: Shelf) -> None:
    items = "".join(f"    - Mục {{khong_co_{n}}}\n" for n in range(500))
    Path("ky.yaml").write_text(f"{HEAD}noi_dung:\n  ket_qua:\n{items}", encoding="utf-8")
    _, mistakes = pipeline.prepare(Path("ky.yaml"), shelf)
    assert [it.mark.line for it in mistakes if it.mark] == [*range(6, 506)]
