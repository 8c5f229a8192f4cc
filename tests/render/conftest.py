"""A user's template folder, and one document to print with it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from reportgen import job as documents
from reportgen import pipeline
from reportgen.diagnostic import Diagnostic
from reportgen.job import Job
from reportgen.shelf import Shelf, take_shelf

PERIOD = """\
don_vi: muong-vang
ky: 2024-H1
chot_so_lieu: 15/6/2024
noi_dung: {{mo_dau: Mở đầu., ket_qua: Kết quả., ket: Kết thúc.}}
van_ban:
  - {{loai: {kind}, so: 1, ngay: 18/6/2024, trich_yeu: về việc A, nguoi_ky: bi_thu{more}}}
"""

Rendered = tuple[str, list[Diagnostic]]


@pytest.fixture
def own(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The user's template folder."""
    folder = tmp_path_factory.mktemp("mau")
    (folder / "documents").mkdir()
    return folder


@pytest.fixture
def render_with(own: Path, folder: Path) -> Callable[..., Rendered]:
    """The HTML of a document whose type has this template in the user's folder.

    `more` are further keys of it.
    """

    def render(template: str, kind: str = "to-trinh", more: str = "") -> Rendered:
        (own / "documents" / f"{kind}.html").write_text(template, encoding="utf-8")
        (folder / "ky.yaml").write_text(PERIOD.format(kind=kind, more=more), encoding="utf-8")
        return html_of(Path("ky.yaml"), take_shelf([own])[0])

    return render


def html_of(file: Path, shelf: Shelf) -> Rendered:
    found, mistakes = jobs_of(file, shelf)
    if not found:
        return "", mistakes
    html, _, more = pipeline.render(found[0], shelf)
    return html, [*mistakes, *more]


def jobs_of(file: Path, shelf: Shelf) -> tuple[list[Job], list[Diagnostic]]:
    ready, mistakes = pipeline.prepare(file, shelf)
    if ready is None:
        return [], mistakes
    found, more = documents.jobs_of(ready, shelf)
    return found, [*mistakes, *more]
