"""Templates that try to get out, to fill the memory or to fetch, in the commands of a run."""

import re
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(Path(__file__).parent), str(ROOT / "render")]  # as in test_cluster.py
runs = import_module("runs")
hazards = import_module("hazards")

TEMPLATE = """\
{% extends "goc/documents/thong-bao.html" %}
{% block noi_dung %}
<div>LINE</div>
{% endblock %}
"""
LINE = 3
MORE = ', ky_hieu: "TB/ĐU", noi_nhan: [Lưu Văn phòng]'


@pytest.fixture(scope="module")
def counter() -> Iterator[tuple[str, list[str]]]:
    """A server on the loopback, and the paths that it was asked for."""
    with hazards.counter() as found:
        yield found


def write_hazards(folder: Path, host: str) -> dict[str, str]:
    """A period file with a document of its own template for each; their lines by their types."""
    asking = [*hazards.FETCHES.values(), *hazards.DRAWN.values()]
    secrets = [runs.write(folder / f"{n}.txt", hazards.SECRET) for n in range(len(asking))]
    fetches = [it.replace("URL", f"{host}/{n}.png") for n, it in enumerate(asking)]
    fetches += [it.replace("URL", secrets[n].as_uri()) for n, it in enumerate(asking)]
    fetches += [asking[0].replace("URL", it) for it in ("khong-co.png", "file:///dev/zero")]
    lines = [*hazards.ESCAPES, *hazards.BOMBS, *fetches]
    found = {f"la-{number:03}": line for number, line in enumerate(lines)}
    for kind, line in found.items():
        text = TEMPLATE.replace("LINE", line)
        runs.write(folder / "mau" / "documents" / f"{kind}.html", text)
    documents = [runs.document(n, kind, MORE) for n, kind in enumerate(found, 1)]
    (unit,) = runs.office(folder / "xa", 1)
    runs.write(folder / "xa" / unit / "ky.yaml", runs.period(unit, *documents))
    return found


@pytest.mark.parametrize("command", ["check", "render"])
def test_each_is_told_at_its_line(command: str, tmp_path: Path, counter: Any) -> None:
    host, asked = counter
    lines = write_hazards(tmp_path, host)
    run = runs.command(tmp_path, command, "xa", "--templates", "mau", "--jobs", "1")
    assert run.wait() == 1
    place = re.compile(rf"^mau/documents/(la-\d+)\.html:{LINE}:\d+: lỗi", re.MULTILINE)
    told = {*place.findall(run.said)}
    assert [line for kind, line in lines.items() if kind not in told] == []
    assert runs.finals(tmp_path / "out") == {}
    assert (asked, hazards.SECRET in run.said) == ([], False)
