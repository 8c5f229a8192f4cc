"""The table of variables against what the templates of all sample documents are given."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

import pytest

from reportgen.render.context import context
from reportgen.workshop.variables import FLAG, GROUP, LIST, NONE, NUMBER, PROSE, TEXT, variables

DEEPER = re.compile(r"(?:muc|noi_dung|cac_muc)\[\]\.|so_lieu\.|^nd\..*bieu_do\[\]\.")
"""Items within items and the numbers of a chart: they have the keys of the first, or none."""

KINDS = (
    (bool, FLAG), (str, TEXT), (int | float | Decimal, NUMBER), (list, LIST), (Mapping, GROUP),
    (type(None), NONE),
)  # fmt: skip


def kind(value: Any) -> str:
    return next(name for types, name in KINDS if isinstance(value, types))


def paths(value: Any, path: str) -> Iterator[tuple[str, str]]:
    """Each value with its path; `nd.ket_qua[]` is written as the first part, `nd.mo_dau[]`."""
    if path:
        yield re.sub(r"^nd\.\w+\[\]", "nd.mo_dau[]", path), kind(value)
    if isinstance(value, Mapping):
        for name, inner in value.items():
            yield from paths(inner, f"{path}.{name}".lstrip("."))
    if isinstance(value, list):
        for inner in value:
            if isinstance(inner, Mapping):
                yield from paths(inner, f"{path}[]")


@pytest.fixture(scope="module")
def seen(samples: Any) -> dict[str, set[str]]:
    """The kinds of value at each path, of all sample documents."""
    found: dict[str, set[str]] = defaultdict(set)
    for job in samples.jobs.values():
        ready = job.ready
        given = context(
            job.document, ready.period, ready.unit, ready.catalogue, ready.figures, job.usage
        )
        for path, name in paths(given, ""):
            if not path.endswith("[]") and not DEEPER.search(path):
                found[path].add(name)
    return found


def test_the_table_names_all_that_a_template_is_given(seen: dict[str, set[str]]) -> None:
    assert {*seen} - {*variables()} == set()


def test_the_table_names_nothing_else(seen: dict[str, set[str]]) -> None:
    """What no sample has: settings that offices may leave out, annexes numbered apart."""
    rare = re.compile(r"cai_dat\.(?:co_chu|cho_phep_mat)|phu_luc\[\]\.danh_so\.\w+")
    missing = {*variables()} - {*seen}
    assert {it for it in missing if not rare.fullmatch(it)} == set()


def test_the_kinds_are_what_the_values_are(seen: dict[str, set[str]]) -> None:
    said = {path: {*it.kind.replace(PROSE, TEXT).split(NONE)} for path, it in variables().items()}
    nullable = {path for path, it in variables().items() if it.kind.endswith(NONE)}
    wrong = {
        path: kinds
        for path, kinds in seen.items()
        if not kinds - {NONE} <= said[path] or (NONE in kinds and path not in nullable)
    }
    assert wrong == {}
