"""When to poll a feed next, and what to remember of the poll. Pure: time and chance are handed in."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta
from math import sqrt

from claims.feed import Feed, FeedState, Item, Outcome
from feeds.fetch import Fetched

FASTEST = timedelta(minutes=5)
SLOWEST = timedelta(hours=6)
DAILY = timedelta(days=1)
START = timedelta(minutes=30)  # while nothing is known of a feed's pace
JITTER = 0.1  # of an interval: keeps feeds from bunching up

# T = PACE / sqrt(items an hour): twice as fast for four times as many items, so that all items together wait
# least for a given number of polls. One item an hour gives half an hour.
_PACE = timedelta(minutes=30)
_UNCHANGED = 1.05  # what a poll without news lengthens the interval by: from half an hour to daily in about three weeks
_SILENCE = 20  # of a silence the part to wait: six hours after five days, a day after twenty


def after_poll(state: FeedState, fetched: Fetched, feed: Feed, now: datetime, jitter: float) -> FeedState:
    """The state of a feed after a poll that ended at ``now``.

    A healthy feed with a fixed interval is polled again after just that. Else the feed's own pace decides, between
    five minutes and six hours, or daily once it has long been silent; failures back off up to daily. ``jitter``, drawn
    between -1 and 1, moves that by up to a tenth. The server's wishes come last, and win.
    """
    healthy = fetched.outcome.healthy
    after = replace(
        state,
        last_polled_at=now,
        last_outcome=fetched.outcome,
        last_error=fetched.error,
        polls=state.polls + 1,
        failures=0 if healthy else state.failures + 1,
        next_poll_at=now + _wait(state, fetched, feed, now, jitter),
    )
    return _heard(after, fetched, now) if healthy else after


def _heard(state: FeedState, fetched: Fetched, now: datetime) -> FeedState:
    whole = fetched.document is not None and not fetched.document.partial
    return replace(
        state,
        etag=fetched.etag,
        last_modified=fetched.last_modified,
        body_hash=fetched.body_hash,
        last_heard_at=now,
        imported=state.imported or whole,
    )


def _wait(state: FeedState, fetched: Fetched, feed: Feed, now: datetime, jitter: float) -> timedelta:
    asked = fetched.retry_after or timedelta(0)
    spread = 1 + JITTER * jitter
    if not fetched.outcome.healthy:
        return max(_backoff(state.failures, feed.every) * spread, asked)
    if feed.every is not None:
        return max(feed.every, asked)
    return max(_interval(state, fetched, now) * spread, min(_not_before(fetched), SLOWEST), asked)


def _not_before(fetched: Fetched) -> timedelta:
    """How long the feed says that it stays the same. Followed up to six hours: caches are often set carelessly."""
    ttl = fetched.document.ttl if fetched.document else None
    return max(fetched.fresh_for or timedelta(0), ttl or timedelta(0))


def _backoff(failures_before: int, every: timedelta | None) -> timedelta:
    first = min(every or FASTEST, FASTEST)
    return min(first * (1 << min(failures_before, 16)), DAILY)


def _interval(state: FeedState, fetched: Fetched, now: datetime) -> timedelta:
    before = _interval_before(state)
    if fetched.outcome is Outcome.NOT_MODIFIED or fetched.document is None:
        return min(before * _UNCHANGED, DAILY)
    dates = [date for date in map(_date, fetched.document.items) if date]
    return interval_for(dates, now) if dates else max(min(before, SLOWEST) / 2, FASTEST)


def _interval_before(state: FeedState) -> timedelta:
    """The interval that led to this poll; after failures it is no longer known."""
    if state.failures or state.next_poll_at is None or state.last_polled_at is None:
        return START
    return max(state.next_poll_at - state.last_polled_at, FASTEST)


def _date(item: Item) -> datetime | None:
    return item.published or item.updated


def interval_for(dates: Iterable[datetime], now: datetime) -> timedelta:
    """The interval that suits a feed whose document has items of these dates, at least one.

    The age of the middle item says in what time half of the document turns over, whatever old items are pinned to it:
    that is the longest to wait, and gives the rate. Only silence makes it longer than six hours.
    """
    ages = sorted(max(now - date, timedelta(minutes=1)) for date in dates)
    newer_half = (len(ages) + 1) // 2
    half_window = ages[newer_half - 1]
    per_hour = newer_half / (half_window / timedelta(hours=1))
    paced = min(_PACE / sqrt(per_hour), half_window)
    return max(min(max(paced, FASTEST), SLOWEST), min(ages[0] / _SILENCE, DAILY))
