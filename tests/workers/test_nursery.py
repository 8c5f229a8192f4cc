"""Runs begin in several threads at once: one of them takes the server that was started early."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from threading import Barrier

import pytest

from reportgen.workers import nursery
from reportgen.workers.nursery import Nursery

RUNS = 4


class Slow(dict[tuple[str, ...], Nursery]):
    """Every thread has looked whether there is one before the first takes it, if it can."""

    def __init__(self) -> None:
        super().__init__()
        self.looked = Barrier(RUNS)

    def __contains__(self, key: object) -> bool:
        found = super().__contains__(key)
        with suppress(RuntimeError):  # broken: the others wait for the one that looks
            self.looked.wait(0.5)
        return found


@pytest.fixture(autouse=True)
def early(monkeypatch: pytest.MonkeyPatch) -> Slow:
    slow = Slow()
    monkeypatch.setattr(nursery, "_early", slow)
    return slow


def test_one_run_takes_the_early_server(early: Slow) -> None:
    first = Nursery(["decimal"])
    early["decimal",] = first
    with ThreadPoolExecutor(RUNS) as threads:
        made = [*threads.map(nursery.nursery_for, [["decimal"]] * RUNS)]
    try:
        assert sum(it is first for it in made) == 1
        assert len({*map(id, made)}) == RUNS
    finally:
        for one in made:
            one.close()


def test_one_server_is_started_early(early: Slow) -> None:
    with ThreadPoolExecutor(RUNS) as threads:
        [*threads.map(nursery.start_early, [["decimal"]] * RUNS)]
    try:
        assert len(early) == 1
    finally:
        for one in early.values():
            one.close()
