"""A feed's address follows a permanent redirect once the server has said so for days."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from claims.feed import FeedState
from feeds.moves import followed, is_agreed

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
DAY = timedelta(days=1)
NEW = "https://new.example/rss"


def after(*polls: tuple[float, str | None]) -> tuple[FeedState, datetime]:
    """The state after polls on these days that were sent there for good."""
    state, now = FeedState(), NOW
    for day, moved_to in polls:
        now = NOW + day * DAY
        state = followed(state, moved_to, now)
    return state, now


def test_three_days_and_three_polls() -> None:
    assert is_agreed(*after((0, NEW), (1, NEW), (3, NEW)))


def test_days_alone_or_polls_alone_are_not_enough() -> None:
    assert not is_agreed(*after((0, NEW), (9, NEW)))
    assert not is_agreed(*after(*[(n / 10, NEW) for n in range(29)]))


def test_whoever_changes_the_target_or_takes_it_back_starts_anew() -> None:
    assert not is_agreed(*after((0, NEW), (2, "https://other.example/"), (3, NEW), (4, NEW)))
    assert not is_agreed(*after((0, NEW), (1, NEW), (2, None), (3, NEW), (4, NEW)))


def test_who_has_not_moved() -> None:
    assert not is_agreed(*after((0, None), (9, None), (18, None)))
