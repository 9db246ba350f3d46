"""When to poll a feed next, and what to remember of the poll. Pure: time and chance are handed in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from claims.feed import Because, Feed, FeedState, Item
from feeds.fetch import Fetched
from feeds.moves import followed
from feeds.pace import DAILY, FASTEST, SLOWEST, interval, middle_after, rhythm_after

JITTER = 0.1  # of an interval: keeps feeds from bunching up

Wish = tuple[timedelta, Because]


def after_poll(
    state: FeedState,
    fetched: Fetched,
    feed: Feed,
    now: datetime,
    jitter: float,
    *,
    arrived: Sequence[Item] = (),
    overlaps: bool = True,
) -> FeedState:
    """The state of a feed after a poll that ended at ``now``.

    A healthy feed with a fixed interval is polled again after just that. Else the feed's own rhythm decides; failures
    back off up to daily. ``jitter``, drawn between -1 and 1, moves that by up to a tenth. The server's wishes come
    last, and win. ``arrived`` are the entries that the document was the first to have; it ``overlaps`` what was read
    before where any of its entries was known.
    """
    failures = 0 if fetched.outcome.healthy else state.failures + 1
    after = replace(
        state,
        last_polled_at=now,
        last_outcome=fetched.outcome,
        last_error=fetched.error,
        polls=state.polls + 1,
        failures=failures,
    )
    if fetched.outcome.healthy:
        after = _heard(followed(after, fetched.moved_to, now), fetched, now, arrived)
        had_items = state.imported and state.rhythm is not None
        if had_items and _is_whole(fetched) and not overlaps:
            after = replace(after, gaps=state.gaps + 1, gap_at=now)
    return _planned(after, fetched, feed, now, jitter)


def _heard(state: FeedState, fetched: Fetched, now: datetime, arrived: Sequence[Item]) -> FeedState:
    return replace(
        state,
        etag=fetched.etag,
        last_modified=fetched.last_modified,
        body_hash=fetched.body_hash,
        last_heard_at=now,
        imported=state.imported or _is_whole(fetched),
        rhythm=rhythm_after(state, fetched.document, arrived, now),
        middle_at=middle_after(state, fetched.document, now),
    )


def _is_whole(fetched: Fetched) -> bool:
    return fetched.document is not None and not fetched.document.partial


def _planned(after: FeedState, fetched: Fetched, feed: Feed, now: datetime, jitter: float) -> FeedState:
    """The longest of all that is wished. Jitter moves what was reckoned, not what was said."""
    reckoned, said = _reckoned(after, feed, now), list(_said(fetched, feed))
    spread = 1.0 if reckoned[1] is Because.FIXED else 1 + JITTER * jitter
    wait, because = max([reckoned, *said])
    actual = max([reckoned[0] * spread, *(length for length, _ in said)])
    return replace(after, interval=wait, because=because, next_poll_at=now + actual)


def _reckoned(after: FeedState, feed: Feed, now: datetime) -> Wish:
    if after.failures:
        first = min(feed.every or FASTEST, FASTEST)
        return min(first * (1 << min(after.failures - 1, 16)), DAILY), Because.FAILURES
    return (feed.every, Because.FIXED) if feed.every is not None else interval(after, now)


def _said(fetched: Fetched, feed: Feed) -> Iterator[Wish]:
    """What server and feed ask for. How long an answer holds is believed up to six hours: caches are set carelessly."""
    if fetched.retry_after is not None:
        yield fetched.retry_after, Because.RETRY_AFTER
    if feed.every is None and fetched.outcome.healthy:
        if fetched.fresh_for is not None:
            yield min(fetched.fresh_for, SLOWEST), Because.FRESH
        if fetched.document is not None and fetched.document.ttl is not None:
            yield min(fetched.document.ttl, SLOWEST), Because.TTL
