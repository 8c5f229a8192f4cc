"""Progress of a run: a bar on a terminal, plain lines elsewhere, nothing of what ends at once."""

import re
from io import StringIO

import pytest

from reportgen.commands.run_progress import Tick, run_progress
from reportgen.messages import Language


class Time:
    """A clock that goes when it is told to."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


class Terminal(StringIO):
    def isatty(self) -> bool:
        return True


def lines(
    total: int | None,
    apart_s: float,
    count: int,
    lang: Language = "vi",
    failed: int = 0,
) -> list[str]:
    """What is said of so many documents, so many seconds apart, the first of which fail."""
    stream, time = StringIO(), Time()
    with run_progress(total, lang, stream, time) as tick:
        for number in range(count):
            time.now += apart_s
            tick(ok=number >= failed)
    return stream.getvalue().splitlines()


def test_nothing_is_said_of_a_run_that_ends_within_two_seconds() -> None:
    assert lines(5, 0.3, 5) == []


def test_of_a_short_run_the_end_is_said() -> None:
    assert lines(3, 1, 3) == ["3/3 văn bản, 1,0 văn bản/giây, hết 3 giây"]


def test_lines_come_after_five_seconds_then_every_ten_at_most() -> None:
    assert lines(3321, 0.25, 100, failed=2) == [
        "20/3.321 văn bản, 2 không làm được, 4,0 văn bản/giây, còn khoảng 14 phút",
        "60/3.321 văn bản, 2 không làm được, 4,0 văn bản/giây, còn khoảng 14 phút",
        "100/3.321 văn bản, 2 không làm được, 4,0 văn bản/giây, còn khoảng 13 phút",
        "100/3.321 văn bản, 2 không làm được, 4,0 văn bản/giây, hết 25 giây",
    ]


def test_in_english_too() -> None:
    assert lines(3321, 0.25, 20, "en", failed=1) == [
        "20/3,321 documents, 1 failed, 4.0 documents/s, about 14 min left",
        "20/3,321 documents, 1 failed, 4.0 documents/s, took 5 s",
    ]


def test_a_slow_rate_is_said_by_the_minute_and_a_long_time_in_hours() -> None:
    (first, *_) = lines(400, 12, 5)
    assert first == "1/400 văn bản, 5,0 văn bản/phút, còn khoảng 1 giờ 20 phút"


def test_the_rate_is_that_of_the_last_half_minute() -> None:
    time = Time()
    tick = Tick(10_000, "vi", time)
    for _ in range(3000):  # unchanged documents, in no time
        tick()
    for _ in range(100):
        time.now += 0.5
        tick()
    assert tick.rate() == pytest.approx(2, rel=0.05)
    time.now += 100
    assert tick.rate() == 0
    assert tick.expected() == []


def test_a_total_may_be_known_later() -> None:
    stream, time = StringIO(), Time()
    with run_progress(None, "vi", stream, time) as tick:
        for _ in range(3):
            time.now += 3
            tick()
        tick.total(1000)
        time.now += 10
        tick()
    assert stream.getvalue().splitlines() == [
        "2 văn bản, 20,0 văn bản/phút",
        "4/1.000 văn bản, 12,6 văn bản/phút, còn khoảng 1 giờ 19 phút",
        "4/1.000 văn bản, 12,6 văn bản/phút, hết 19 giây",
    ]


def test_the_end_is_said_when_the_run_is_stopped() -> None:
    stream, time = StringIO(), Time()

    def stopped() -> None:
        with run_progress(50, "vi", stream, time) as tick:
            time.now += 4
            tick()
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        stopped()
    assert stream.getvalue() == "1/50 văn bản, 15,0 văn bản/phút, hết 4 giây\n"


def test_lines_hold_no_signs_for_a_terminal() -> None:
    assert all(it.isprintable() for it in lines(100, 1, 50))


def on_terminal(seconds: float, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv("COLUMNS", "90")
    monkeypatch.setenv("TERM", "xterm")
    stream, time = Terminal(), Time()
    with run_progress(3321, "vi", stream, time) as tick:
        for number in range(10):
            time.now += seconds / 10
            tick(ok=number > 1)
    return re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", stream.getvalue())


def test_a_terminal_gets_a_bar_with_all_that_a_line_says(monkeypatch: pytest.MonkeyPatch) -> None:
    text = on_terminal(4, monkeypatch)
    assert "━" in text
    assert "10/3.321 văn bản, 2 không làm được, 2,5 văn bản/giây, còn khoảng 22 phút" in text


def test_a_terminal_sees_nothing_of_a_run_that_ends_at_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert on_terminal(1, monkeypatch).strip() == ""


def test_files_are_counted_while_they_are_read_and_what_fails_before_is_no_part_of_the_total() -> (
    None
):
    stream, time = StringIO(), Time()
    with run_progress(None, "vi", stream, time) as tick:
        for number in range(4):
            time.now += 6
            tick.reading(number + 1, 4)
        tick.miss()
        tick.miss()
        tick.total(2)
        for _ in range(2):
            time.now += 11
            tick()
    assert stream.getvalue().splitlines() == [
        "đã đọc 1/4 tệp kỳ",
        "đã đọc 3/4 tệp kỳ",
        "1/2 văn bản, 2 không làm được, 5,5 văn bản/phút, còn khoảng 11 giây",
        "2/2 văn bản, 2 không làm được, 2,6 văn bản/phút, hết 46 giây",
    ]
