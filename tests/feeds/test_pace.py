"""How often a feed is worth a poll."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.feed import Because, FeedDocument, FeedState, Item
from claims.rhythm import DAY, HOUR, Rhythm, begun
from feeds.pace import DAILY, FASTEST, SLOWEST, interval, middle_after, paced, rhythm_after

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


def item(at: datetime | None) -> Item:
    return Item(identity=str(at), url="", title="T", text="", published=at)


def evenly(per_hour: float, *, until: datetime = NOW, over: timedelta = 14 * DAY) -> Rhythm:
    """The rhythm of a feed that brought so many an hour for two weeks."""
    step = HOUR / per_hour
    arrivals = [until - step * n for n in range(int(over / step))]
    return begun(arrivals, since=until - over)


def by_day(busy: float, quiet: float) -> Rhythm:
    """So many an hour from 6 to 18 UTC, and at night, for three weeks."""
    start = NOW - 21 * DAY
    arrivals = []
    for hour in range(21 * 24):
        at = start + hour * HOUR
        rate = busy if 6 <= at.hour < 18 else quiet
        arrivals += [at + HOUR / rate * n for n in range(int(rate))]
    return begun(arrivals, since=start)


@pytest.mark.parametrize(
    ("per_hour", "wait"),
    [(1, 30 * MINUTE), (4, 15 * MINUTE), (16, 7.5 * MINUTE), (0.27, 57.7 * MINUTE), (100, FASTEST)],
)
def test_the_square_root_of_how_much_it_brings(per_hour: float, wait: timedelta) -> None:
    found, because = interval(FeedState(rhythm=evenly(per_hour)), NOW)

    assert found == pytest.approx(wait, rel=0.06)
    assert because is Because.PACE


def test_by_day_more_often_than_by_night() -> None:
    rhythm = by_day(16, 1)
    noon, midnight = (paced(rhythm, NOW + shift) for shift in (timedelta(0), 12 * HOUR))

    assert noon < midnight / 2


def test_the_night_ends_in_time() -> None:
    rhythm = by_day(40, 0)
    before_dawn = NOW.replace(hour=5, minute=30)

    assert paced(rhythm, NOW.replace(hour=0)) > 2 * paced(rhythm, before_dawn)
    assert before_dawn + paced(rhythm, before_dawn) < before_dawn + HOUR


@given(st.floats(0.01, 200), st.floats(1.01, 10), st.integers(0, 23))
def test_who_brings_more_is_never_polled_less(per_hour: float, factor: float, hour: int) -> None:
    at = NOW + hour * HOUR
    counts = tuple(per_hour for _ in range(24))
    less, more = (
        Rhythm(since=NOW - 9 * DAY, newest=NOW, by_hour=tuple(n * count for count in counts)) for n in (1, factor)
    )

    assert paced(more, at) <= paced(less, at)


@given(
    st.lists(st.floats(0, 500), min_size=24, max_size=24),
    st.integers(0, 10_000),
    st.integers(0, 10_000),
    st.none() | st.integers(-100, 100_000),
)
def test_the_interval_keeps_within_bounds(counts: list[float], known: int, silent: int, middle: int | None) -> None:
    newest = NOW - silent * MINUTE
    rhythm = Rhythm(since=newest - known * MINUTE, newest=newest, by_hour=tuple(counts))
    middle_at = None if middle is None else NOW - middle * MINUTE

    wait, because = interval(FeedState(rhythm=rhythm, middle_at=middle_at), NOW)

    assert FASTEST <= wait <= DAILY
    assert wait <= SLOWEST or because is Because.QUIET


def test_not_longer_than_half_of_the_document_has_existed() -> None:
    state = FeedState(rhythm=evenly(0.1), middle_at=NOW - 20 * MINUTE)

    assert interval(state, NOW) == (20 * MINUTE, Because.WINDOW)
    assert interval(state, NOW + 2 * DAY)[1] is not Because.WINDOW, "it has not turned over since"


def test_a_long_silence_decays_to_daily() -> None:
    waits = [interval(FeedState(rhythm=evenly(4)), NOW + days * DAY)[0] for days in (0, 1, 3, 7, 14, 30, 900)]

    assert all(after >= before for before, after in pairwise(waits))
    assert waits[1] <= SLOWEST
    assert waits[-1] == DAILY


def test_items_pinned_for_years_do_not_slow_a_feed_down() -> None:
    dates = [NOW - 15 * MINUTE * n for n in range(40)] + [NOW - 900 * DAY] * 5
    document = FeedDocument(title="", items=tuple(map(item, dates)))
    rhythm = rhythm_after(FeedState(), document, (), NOW)

    assert rhythm is not None
    assert paced(rhythm, NOW) < 20 * MINUTE
    assert middle_after(FeedState(), document, NOW) == dates[22]


def test_dates_in_the_future_are_now() -> None:
    document = FeedDocument(title="", items=(item(NOW + 5 * HOUR), item(NOW + HOUR), item(NOW - HOUR)))
    rhythm = rhythm_after(FeedState(), document, (), NOW)

    assert rhythm is not None
    assert rhythm.newest == NOW


def test_old_entries_under_new_names_are_no_arrivals() -> None:
    state = FeedState(rhythm=evenly(1), last_heard_at=NOW)
    renamed = [item(NOW - n * DAY) for n in range(1, 40)]

    assert rhythm_after(state, None, renamed, NOW + HOUR) == state.rhythm


def test_what_came_late_or_undated_arrived_since_the_last_poll() -> None:
    state = FeedState(rhythm=evenly(1), last_heard_at=NOW)

    rhythm = rhythm_after(state, None, [item(NOW - HOUR), item(None)], NOW + 2 * HOUR)

    assert rhythm is not None
    assert rhythm.newest == NOW + 2 * HOUR
    assert sum(rhythm.by_hour) == pytest.approx(sum(evenly(1).by_hour) + 2, rel=0.02)
