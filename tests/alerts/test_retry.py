from __future__ import annotations

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from alerts.retry import LONGEST_WAIT, next_attempt
from claims.errors import DeliveryError
from tests.alerts.examples import NOW

DOWN = DeliveryError("the server is down")


def waits(error: DeliveryError = DOWN) -> list[timedelta]:
    """Every wait until it is given up."""
    found = []
    while (at := next_attempt(len(found) + 1, NOW, error)) is not None:
        found.append(at - NOW)
    return found


def test_a_permanent_error_is_not_tried_again() -> None:
    assert next_attempt(1, NOW, DeliveryError("no such user", permanent=True)) is None


def test_waits_double_up_to_an_hour_and_end_after_a_day() -> None:
    found = waits()

    assert found[:4] == [timedelta(seconds=seconds) for seconds in (2, 4, 8, 16)]
    assert found[-1] == timedelta(hours=1)
    assert found == sorted(found)
    assert timedelta(hours=23) < sum(found, timedelta(0)) < timedelta(hours=26)


def test_retry_after_makes_a_wait_longer() -> None:
    assert next_attempt(1, NOW, DeliveryError("slow down", retry_after=timedelta(seconds=30))) == NOW + timedelta(
        seconds=30
    )


def test_retry_after_never_makes_a_wait_shorter() -> None:
    assert next_attempt(6, NOW, DeliveryError("slow down", retry_after=timedelta(seconds=1))) == NOW + timedelta(
        seconds=64
    )


@given(
    attempts=st.integers(0, 10_000),
    asked=st.none() | st.timedeltas(timedelta(days=-1), timedelta(days=4_000)),
)
def test_the_next_attempt_is_in_the_near_future(attempts: int, asked: timedelta | None) -> None:
    at = next_attempt(attempts, NOW, DeliveryError("down", retry_after=asked))

    assert at is None or NOW < at <= NOW + LONGEST_WAIT
