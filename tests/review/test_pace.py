"""When a feed is read next and why, and what is to worry about, in words."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from claims.feed import Because, Feed, FeedState
from claims.rhythm import DAY, HOUR, begun
from review.pace import why, worries

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
BUSY = begun([NOW - 15 * MINUTE * n for n in range(1344)], since=NOW - 14 * DAY)
SLOW = begun([NOW - 9 * HOUR * n for n in range(90)], since=NOW - 34 * DAY)
RARE = begun([NOW - 5 * DAY * n for n in range(9)], since=NOW - 45 * DAY)
HEARD = FeedState(rhythm=BUSY, last_heard_at=NOW, interval=12 * MINUTE, because=Because.PACE)


def feed(state: FeedState) -> Feed:
    return Feed(id=1, url="https://daily.example/feed", title="", lists=(), added_at=NOW, state=state)


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({}, "every 12 min: 4 items an hour"),
        ({"rhythm": SLOW}, "every 12 min: 3 items a day"),
        ({"rhythm": RARE}, "every 12 min: 8 items a month"),
        ({"because": Because.FIXED, "interval": timedelta(seconds=5)}, "every 5 s, as set"),
        ({"because": Because.FAILURES, "failures": 3}, "backs off for 12 min after 3 failures"),
        ({"because": Because.FAILURES, "failures": 1}, "backs off for 12 min after a failure"),
        ({"because": Because.RETRY_AFTER, "interval": HOUR}, "the server asked for 1 h"),
        ({"because": Because.UNKNOWN, "rhythm": None}, "every 12 min: its pace is not known yet"),
        ({"because": None}, ""),
    ],
)
def test_it_is_said_what_decided(changes: dict[str, object], said: str) -> None:
    assert why(feed(replace(HEARD, **changes)), NOW) == said


@pytest.mark.parametrize("because", Because)
@pytest.mark.parametrize("rhythm", [None, BUSY])
def test_there_are_words_for_everything_that_can_decide(because: Because, rhythm: object) -> None:
    assert "12 min" in why(feed(replace(HEARD, because=because, rhythm=rhythm)), NOW)


def test_nothing_is_said_of_a_feed_that_is_well() -> None:
    assert list(worries(feed(HEARD), NOW)) == []


def test_a_busy_feed_that_falls_silent() -> None:
    assert list(worries(feed(HEARD), NOW + DAY)) == [
        "has fallen silent: nothing new for 1 d, where 4 items an hour are usual"
    ]


def test_a_feed_that_cannot_be_heard_is_not_silent() -> None:
    assert list(worries(feed(replace(HEARD, failures=3)), NOW + DAY)) == []


def test_what_may_have_been_missed_is_said_for_a_week() -> None:
    missed = feed(replace(HEARD, gaps=3, gap_at=NOW - HOUR))

    assert list(worries(missed, NOW)) == [
        "items may have been missed 1 h ago: all of its document was new (3 times so far)"
    ]
    assert not any("missed" in worry for worry in worries(missed, NOW + 7 * DAY))


def test_a_move_to_the_address_of_another_feed() -> None:
    moved = replace(HEARD, moved_to="https://ann:s3cret@new.example/", moved_since=NOW - 3 * DAY, moved_polls=3)

    assert "moved to https://new.example/, which is the address of another" in next(worries(feed(moved), NOW))
    assert list(worries(feed(replace(moved, moved_polls=2)), NOW)) == []
