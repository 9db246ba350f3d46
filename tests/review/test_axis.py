from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from review.axis import time_axis, value_axis

START = datetime(2026, 11, 20, 22, 40, tzinfo=UTC)
NUMBERS = st.floats(min_value=-1e15, max_value=1e15, allow_nan=False).map(lambda x: round(x, 3))


@given(st.lists(NUMBERS, min_size=1, max_size=30))
def test_every_value_falls_on_the_axis_between_round_ticks(values: list[float]) -> None:
    axis = value_axis(values)
    assert axis.low <= min(values)
    assert axis.high >= max(values)
    assert 2 <= len(axis.ticks) <= 12
    assert list(axis.ticks) == sorted(axis.ticks)
    assert all(0 <= axis.place(value) <= 1 for value in values)


@given(st.lists(st.floats(min_value=0, max_value=1e15).map(lambda x: round(x, 3)), min_size=1))
def test_an_axis_of_amounts_does_not_go_below_zero(values: list[float]) -> None:
    assert value_axis(values).low >= 0


def test_ticks_are_round_numbers() -> None:
    assert value_axis([60.84e9, 62e9]).ticks == (60.5e9, 61e9, 61.5e9, 62e9, 62.5e9)


@pytest.mark.parametrize(
    ("values", "is_log"), [([61e6, 61e9], True), ([1.0, 99.0], False), ([0.0, 1e9], False), ([-5.0, 1e6], False)]
)
def test_values_a_hundredfold_apart_get_a_logarithmic_axis(values: list[float], is_log: bool) -> None:
    assert value_axis(values).log is is_log


def test_a_logarithmic_axis_places_powers_evenly() -> None:
    axis = value_axis([1e6, 1e10])
    assert [round(axis.place(10.0**n), 3) for n in (6, 8, 10)] == [0, 0.5, 1]
    assert axis.place(0) == 0


@given(
    st.lists(
        st.integers(min_value=0, max_value=2**31).map(lambda s: datetime.fromtimestamp(s, UTC)), min_size=1, max_size=9
    )
)
def test_every_moment_falls_on_the_axis_with_few_ticks(moments: list[datetime]) -> None:
    axis = time_axis(moments)
    assert all(0 <= axis.place(moment) <= 1 for moment in moments)
    assert len(axis.ticks) <= 8
    assert all(axis.low <= tick.at <= axis.high for tick in axis.ticks)


@pytest.mark.parametrize(
    ("length", "labels"),
    [
        (timedelta(minutes=20), ["20 Nov, 22:40", "22:45", "22:50", "22:55", "23:00"]),
        (timedelta(hours=20), ["21 Nov, 00:00", "06:00", "12:00", "18:00"]),
        (timedelta(days=4), ["21 Nov", "22 Nov", "23 Nov", "24 Nov", "25 Nov"]),
        (timedelta(days=400), ["Jan 2027", "Apr 2027", "Jul 2027", "Oct 2027", "Jan 2028"]),
        (timedelta(days=3000), ["2028", "2030", "2032", "2034"]),
    ],
)
def test_time_labels_suit_the_stretch(length: timedelta, labels: list[str]) -> None:
    assert [tick.label for tick in time_axis([START, START + length]).ticks] == labels


def test_one_moment_stands_in_the_middle() -> None:
    assert time_axis([START]).place(START) == 0.5
