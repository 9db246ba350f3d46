from __future__ import annotations

from datetime import UTC, datetime, timedelta

from review.pace import REMEMBERED, SPAN, Pace

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


def test_so_many_visits_in_a_minute_and_no_more() -> None:
    now = [NOW]
    pace = Pace(lambda: now[0], most=2)
    assert [pace.allows("a"), pace.allows("a"), pace.allows("a"), pace.allows("b")] == [True, True, False, True]
    now[0] += SPAN - timedelta(seconds=1)
    assert not pace.allows("a")
    now[0] += timedelta(seconds=1)
    assert pace.allows("a")


def test_no_more_than_some_visitors_are_remembered() -> None:
    pace = Pace(lambda: NOW, most=1)
    for visitor in range(REMEMBERED + 1):
        assert pace.allows(str(visitor))
    assert not pace.allows(str(REMEMBERED))
    assert pace.allows("0")
