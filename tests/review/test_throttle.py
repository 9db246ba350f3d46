from datetime import UTC, datetime, timedelta

from review.throttle import FREE, LONGEST, REMEMBERED, Throttle


class Hands:
    """A clock that stands still until it is moved."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 22, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now


def missed(times: int) -> tuple[Throttle, Hands]:
    hands = Hands()
    throttle = Throttle(hands)
    for _ in range(times):
        throttle.missed("1.2.3.4")
    return throttle, hands


def test_a_few_mistypes_cost_nothing() -> None:
    throttle, _ = missed(FREE - 1)
    assert throttle.wait("1.2.3.4") == timedelta()


def test_each_further_miss_doubles_the_wait_up_to_a_bound() -> None:
    waits = [missed(FREE + n)[0].wait("1.2.3.4").total_seconds() for n in range(4)]
    assert waits == [1, 2, 4, 8]
    assert missed(200)[0].wait("1.2.3.4") == LONGEST


def test_the_wait_runs_out_and_concerns_one_address_alone() -> None:
    throttle, hands = missed(FREE + 1)
    assert throttle.wait("5.6.7.8") == timedelta()
    hands.now += timedelta(seconds=2)
    assert throttle.wait("1.2.3.4") == timedelta()


def test_a_right_try_forgives_the_wrong_ones() -> None:
    throttle, _ = missed(FREE + 3)
    throttle.passed("1.2.3.4")
    throttle.missed("1.2.3.4")
    assert throttle.wait("1.2.3.4") == timedelta()


def test_what_is_remembered_is_bounded() -> None:
    throttle, _ = missed(FREE + 3)
    for n in range(REMEMBERED):
        throttle.missed(f"address {n}")
    assert throttle.wait("1.2.3.4") == timedelta()
