"""Charts: native in Word, drawn in the PDF, with the same labels and values."""

from typing import Any

import pytest

from reportgen.render.charts import drawing, figures_of

PAGE = """<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>Thử</title><style>
@page {{ size: 210mm 297mm; margin: 20mm }}
html {{ font: 14pt/20pt "Times New Roman", "Liberation Serif", serif }}
body, p {{ margin: 0 }}
.hinh {{ line-height: normal }}
</style></head><body><p>Trước.</p><p class="hinh">{}</p><p>Sau.</p></body></html>"""
NUMBERS = {
    "loai": "so-sanh", "don_vi_tinh": "ha", "so_le": 1, "nhan": ["Xã Nà Phạ", "Xã Nậm Mạ"],
    "chuoi": [
        {"ten": "Lúa", "gia_tri": ["1234.56", "48.2"]}, {"ten": "Ngô", "gia_tri": ["560", None]},
    ],
}  # fmt: skip


@pytest.fixture
def chart(make: Any) -> Any:
    return make(PAGE.format(drawing(figures_of(NUMBERS), "Diện tích", "bieu-do-1")))


def test_equal(chart: Any) -> None:
    assert chart.verified().findings == ()


WORD = {
    "giá trị": ("<c:v>1234.56</c:v>", "<c:v>1324.56</c:v>", "1.324,6"),
    "nhãn": ("Xã Nậm Mạ", "Xã Nậm Xên", "XãNậmXên"),
    "tên chuỗi": ("<c:v>Ngô", "<c:v>Sắn", "Sắn"),
}


@pytest.mark.parametrize("name", WORD)
def test_what_the_chart_of_word_says_otherwise_is_found(name: str, chart: Any) -> None:
    old, new, said = WORD[name]
    (found,) = chart.word("charts/chart1.xml", old, new).verified().findings
    assert (found.code, found.what, found.word) == ("cap-khac-hinh", "chart", said)
