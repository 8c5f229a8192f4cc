"""The collector waits for a document, and no longer."""

import gc
import weakref
from collections.abc import Iterator

import pytest

from reportgen.boxes import front_end
from reportgen.boxes.collector import waiting


@pytest.fixture(autouse=True)
def _as_it_was() -> Iterator[None]:
    yield
    gc.enable()


def no_file(path: str) -> bytes:
    raise LookupError(path)


def test_boxes_are_gone_after_the_function() -> None:
    """Not sooner, and without a collection of all that the process holds."""
    seen: list[weakref.ref[object]] = []

    @waiting()
    def work() -> bool:
        assert not gc.isenabled()
        tree = front_end('<html lang="vi"><p>chữ', no_file).tree
        seen.append(weakref.ref(tree.root))
        seen.append(weakref.ref(tree.html))
        return all(it() is not None for it in seen)

    gc.collect()
    before = gc.get_stats()[2]["collections"]
    assert work()
    assert [it() for it in seen] == [None, None]
    assert gc.get_stats()[2]["collections"] == before
    assert gc.isenabled()


def test_an_exception_ends_it() -> None:
    with pytest.raises(ZeroDivisionError), waiting():
        raise ZeroDivisionError
    assert gc.isenabled()


def test_inside_another_it_does_nothing() -> None:
    with waiting():
        with waiting():
            pass
        assert not gc.isenabled()
    assert gc.isenabled()


def test_a_collector_that_is_off_stays_off() -> None:
    gc.disable()
    with waiting():
        pass
    assert not gc.isenabled()
