"""Signals become exceptions once, and the handlers come back."""

import signal
import threading

import pytest

from reportgen.workers.signals import SIGNALS, Stopped, stoppable


@pytest.mark.parametrize("signum", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_stops_and_the_handlers_come_back(signum: signal.Signals) -> None:
    before = [signal.getsignal(it) for it in SIGNALS]
    with pytest.raises(Stopped) as caught, stoppable():
        signal.raise_signal(signum)
    assert (caught.value.signum, caught.value.status) == (signum, 128 + signum)
    assert [signal.getsignal(it) for it in SIGNALS] == before


def test_an_interrupt_stays_an_interrupt() -> None:
    with pytest.raises(KeyboardInterrupt), stoppable():
        signal.raise_signal(signal.SIGINT)


def test_what_comes_after_the_first_does_not_break_the_clean_up() -> None:
    cleaned = []

    def stop() -> None:
        try:
            signal.raise_signal(signal.SIGTERM)
        finally:
            for one in SIGNALS:
                signal.raise_signal(one)
            cleaned.append(True)

    with pytest.raises(Stopped), stoppable():
        stop()
    assert cleaned == [True]


def test_a_signal_that_was_ignored_stays_ignored() -> None:
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        with stoppable():
            signal.raise_signal(signal.SIGHUP)
    finally:
        signal.signal(signal.SIGHUP, before)


def test_no_exception_handler_keeps_it() -> None:
    assert not issubclass(Stopped, Exception)


def test_another_thread_changes_nothing() -> None:
    found = []

    def look() -> None:
        with stoppable():
            found.append(signal.getsignal(signal.SIGTERM))

    thread = threading.Thread(target=look)
    thread.start()
    thread.join()
    assert found == [signal.getsignal(signal.SIGTERM)]
