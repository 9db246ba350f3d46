from __future__ import annotations

from datetime import UTC, datetime, timedelta

from review.visits import REMEMBERED, SPAN, Visits

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


def test_so_many_visits_in_a_minute_and_no_more() -> None:
    now = [NOW]
    visits = Visits(lambda: now[0], most=2)
    assert [visits.allow("a"), visits.allow("a"), visits.allow("a"), visits.allow("b")] == [True, True, False, True]
    now[0] += SPAN - timedelta(seconds=1)
    assert not visits.allow("a")
    now[0] += timedelta(seconds=1)
    assert visits.allow("a")


def test_no_more_than_some_visitors_are_remembered() -> None:
    visits = Visits(lambda: NOW, most=1)
    for visitor in range(REMEMBERED + 1):
        assert visits.allow(str(visitor))
    assert not visits.allow(str(REMEMBERED))
    assert visits.allow("0")
