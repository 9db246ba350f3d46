"""How often a feed is worth a poll, by its own rhythm. Pure.

Half of an interval is what an entry waits on average. For a given number of polls all entries together wait least if
polls are as dense as the square root of the entries: from feed to feed, and from hour to hour of a feed's day.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from math import sqrt

from claims.feed import Because, FeedDocument, FeedState, Item
from claims.rhythm import HOUR, Rhythm, begun, hours

FASTEST = timedelta(minutes=5)
SLOWEST = timedelta(hours=6)
DAILY = timedelta(days=1)
SHORTEST_FIXED, LONGEST_FIXED = 5, 10_000_000  # seconds of an interval that a user fixes
START = timedelta(minutes=30)  # while nothing is known of a feed's rhythm

_PACE = 0.5  # hours between two polls of a feed that brings one entry an hour
_UNCHANGED = 1.05  # what a poll without news lengthens START by: from half an hour to daily in about three weeks
_SILENCE = 20  # of a silence the part to wait: six hours after five days, a day after twenty
_LATE = timedelta(hours=6)  # an entry dated longer before the last poll is no arrival, but an old one under a new name


def interval(state: FeedState, now: datetime) -> tuple[timedelta, Because]:
    """What to wait by the feed's rhythm, and what decided: between five minutes and six hours, daily after silence.

    Not longer than half of the last document has existed, for entries that leave it between two polls are lost.
    """
    if state.rhythm is None:
        before = state.interval if state.interval and state.because is Because.UNKNOWN else None
        return (min(before * _UNCHANGED, DAILY) if before else START), Because.UNKNOWN
    wait, because = paced(state.rhythm, now), Because.PACE
    if state.middle_at is not None and now - state.middle_at < wait:
        wait, because = now - state.middle_at, Because.WINDOW
    wait = min(max(wait, FASTEST), SLOWEST)
    quiet = min((now - state.rhythm.newest) / _SILENCE, DAILY)
    return (quiet, Because.QUIET) if quiet > wait else (wait, because)


def paced(rhythm: Rhythm, now: datetime) -> timedelta:
    """The interval whose hours, each at its own pace, make up one poll; at most six hours."""
    rates, left = rhythm.by_rate(now), _PACE
    for at, length in hours(now, SLOWEST):
        speed = sqrt(rates[at.hour])
        if speed * (length / HOUR) >= left:
            return at - now + left / speed * HOUR
        left -= speed * (length / HOUR)
    return SLOWEST


def rhythm_after(
    state: FeedState, document: FeedDocument | None, arrived: Sequence[Item], now: datetime
) -> Rhythm | None:
    """The rhythm of a feed once what ``arrived`` is counted. The first document tells as much as its newer half.

    The older half may have been pinned to the feed for years. An entry without a date arrived at the poll.
    """
    if state.rhythm is not None:
        since = state.last_heard_at or state.rhythm.newest
        found = [_date(item) or now for item in arrived]
        return state.rhythm.with_arrivals([min(max(date, since), now) for date in found if date >= since - _LATE])
    dates = _newer_half(document, now)
    if dates:
        return begun(dates, since=dates[-1])
    return begun([now] * len(arrived), since=state.last_heard_at) if arrived and state.last_heard_at else None


def middle_after(state: FeedState, document: FeedDocument | None, now: datetime) -> datetime | None:
    """The date of the middle item of the last document that had any dates."""
    dates = _newer_half(document, now)
    return dates[-1] if dates else state.middle_at


def _newer_half(document: FeedDocument | None, now: datetime) -> list[datetime]:
    """The dates of the newer half of a document's items, the newest first; what lies in the future is now."""
    dates = sorted((min(date, now) for date in map(_date, document.items if document else ()) if date), reverse=True)
    return dates[: (len(dates) + 1) // 2]


def _date(item: Item) -> datetime | None:
    return item.published or item.updated
