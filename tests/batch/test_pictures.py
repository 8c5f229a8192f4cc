"""First pages drawn by worker processes: what cannot be drawn costs its own picture alone."""

import os
import shutil
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor, wait
from io import BytesIO
from pathlib import Path
from typing import Any

import pypdf
import pytest
from pypdf.generic import RectangleObject

from reportgen.batch import tasks
from reportgen.batch.pictures import pictures
from reportgen.batch.result import About, Result
from reportgen.batch.thumbnail import page_one
from reportgen.library import Batch
from reportgen.workers.limits import Limits
from reportgen.workers.pool import Workers

SAMPLE = "muong-vang/2024-h1/977-TB-HU"
DATA = Path(__file__).parents[2] / "data"


@pytest.fixture
def pdf(samples: Mapping[str, Any]) -> bytes:
    found: bytes = samples[SAMPLE].pdf
    return found


def result(name: str, *files: Path) -> Result:
    return Result(About(name, "", "", "", "", "", ""), "written", files)


def tall(pdf: bytes) -> bytes:
    """The page on paper so long that its picture would fill the memory."""
    writer = pypdf.PdfWriter(BytesIO(pdf))
    for page in writer.pages:
        page.mediabox = page.cropbox = RectangleObject((0, 0, 1, 14_000))
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def test_a_bad_file_costs_its_own_picture_alone(pdf: bytes, tmp_path: Path) -> None:
    contents = {"a": pdf, "no-pdf": b"a scan", "cut": pdf[:2000], "tall": tall(pdf), "b": pdf}
    for name, content in contents.items():
        (tmp_path / f"{name}.pdf").write_bytes(content)
    os.mkfifo(tmp_path / "ends-never.pdf")
    names = ["ends-never", *contents, "not-there"]
    results = [result(it, tmp_path / f"{it}.docx", tmp_path / f"{it}.pdf") for it in names]
    results.append(result("docx-only", tmp_path / "x.docx"))
    with Workers(2, Limits(wall_s=3, memory_mib=512)) as workers:
        found = pictures(results, workers)
    assert found == {"a": page_one(pdf), "b": page_one(pdf)}


def test_threads_draw_one_after_the_other(pdf: bytes, tmp_path: Path) -> None:
    file = tmp_path / "a.pdf"
    file.write_bytes(pdf)
    alone = tasks.picture(file)
    with ThreadPoolExecutor(2) as threads:
        with tasks.ONE_AT_A_TIME:
            drawing = [threads.submit(tasks.picture, file) for _ in range(4)]
            assert not wait(drawing, timeout=1).done
        assert [it.result() for it in drawing] == [alone] * 4


def test_the_page_of_a_run_has_pictures_of_all_that_stand_on_it(tmp_path: Path) -> None:
    shutil.copytree(DATA, tmp_path / "data")
    units = [tmp_path / "data" / it for it in ("muong-vang", "nam-pung")]
    out = tmp_path / "out"
    for data in units:
        batch = Batch([data], out, formats=["pdf"], jobs=2, pictures=True)
        for _ in batch.run():
            pass
        assert batch.report.ok
    listed = len(batch.report.results) + len(batch.report.earlier)
    assert batch.report.earlier
    page = (out / "index.html").read_text(encoding="utf-8")
    assert page.count('src="data:image/png;base64,') == listed
