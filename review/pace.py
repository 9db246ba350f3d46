"""When a feed is read next and why, and what to worry about, in words: for the command line and the pages. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from claims.feed import Because, Feed
from claims.rhythm import DAY, Rhythm
from feeds.moves import is_agreed
from review.human import ago, span, without_credentials

GAP_MATTERS = 7 * DAY  # after which a gap is history


_WHY = {
    Because.UNKNOWN: "every {length}: its pace is not known yet",
    Because.PACE: "every {length}: {rate}",
    Because.WINDOW: "every {length}: half of it turns over in that time",
    Because.QUIET: "every {length}: nothing new for {silence}",
    Because.FIXED: "every {length}, as set",
    Because.FAILURES: "backs off for {length} after {failures}",
    Because.RETRY_AFTER: "the server asked for {length}",
    Because.FRESH: "every {length}: the server says that it stays the same so long",
    Because.TTL: "every {length}: the feed says that it stays the same so long",
    Because.PUSHED: "every {length}: its hub brings what is new",
}


def why(feed: Feed, now: datetime) -> str:
    """What decided when a feed is read next ("every 12 min: 4 items an hour"); empty before its first reading."""
    state = feed.state
    if state.because is None or state.interval is None:
        return ""
    return _WHY[state.because].format(
        length=span(state.interval),
        rate=_rate(state.rhythm, now) if state.rhythm else "",
        silence=span(now - state.rhythm.newest) if state.rhythm else "",
        failures="a failure" if state.failures == 1 else f"{state.failures} failures",
    )


def worries(feed: Feed, now: datetime) -> Iterator[str]:
    """What is said of a feed that answers, because it may hide news: silence looks like agreement."""
    state = feed.state
    if state.rhythm is not None and state.failures == 0 and state.rhythm.is_silent(now):
        usual = _rate(state.rhythm, state.rhythm.newest)
        yield f"has fallen silent: nothing new for {span(now - state.rhythm.newest)}, where {usual} are usual"
    if state.gap_at is not None and now - state.gap_at < GAP_MATTERS:
        times = "once" if state.gaps == 1 else f"{state.gaps} times"
        yield f"items may have been missed {ago(state.gap_at, now)}: all of its document was new ({times} so far)"
    if state.moved_to is not None and state.last_heard_at is not None and is_agreed(state, state.last_heard_at):
        yield f"has moved to {without_credentials(state.moved_to)}, which is the address of another feed"


def _rate(rhythm: Rhythm, at: datetime) -> str:
    """How many items come: an hour, at this time of day, or a day, or a month."""
    rates = rhythm.by_rate(at)
    hourly, daily = rates[at.hour], sum(rates)
    if hourly >= 1:
        return _items(hourly, "hour")
    return _items(daily, "day") if daily >= 1 else _items(daily * 30, "month")


def _items(number: float, unit: str) -> str:
    shown = max(1, round(number))
    return f"{'an item' if shown == 1 else f'{shown} items'} {'an' if unit == 'hour' else 'a'} {unit}"
