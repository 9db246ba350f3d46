"""When a feed is polled next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.feed import Feed, FeedDocument, FeedState, Item, Outcome
from feeds.fetch import Fetched
from feeds.schedule import DAILY, FASTEST, SLOWEST, START, after_poll, interval_for

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)


def feed(every: timedelta | None = None) -> Feed:
    return Feed(id=1, url="https://daily.example/feed", title="", lists=(), added_at=NOW, every=every)


def document(ages: Sequence[timedelta], ttl: timedelta | None = None, partial: bool = False) -> FeedDocument:
    items = tuple(Item(identity=str(n), url="", title="T", text="", published=NOW - age) for n, age in enumerate(ages))
    return FeedDocument(title="Daily", items=items, ttl=ttl, partial=partial)


def ok(ages: Sequence[timedelta] = (), ttl: timedelta | None = None, **more: Any) -> Fetched:
    return replace(Fetched(outcome=Outcome.OK, document=document(ages, ttl)), **more)


def polled(interval: timedelta, **more: Any) -> FeedState:
    """The state of a feed whose last interval was this."""
    return replace(FeedState(polls=5, last_polled_at=NOW - interval, next_poll_at=NOW), **more)


def wait(state: FeedState, fetched: Fetched, of: Feed | None = None, jitter: float = 0.0) -> timedelta:
    after = after_poll(state, fetched, of or feed(), NOW, jitter)
    assert after.next_poll_at is not None
    return after.next_poll_at - NOW


def evenly(items: int, over: timedelta) -> list[timedelta]:
    return [over / items * n for n in range(1, items + 1)]


# --- the pace of the feed -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("ages", "interval"),
    [
        pytest.param(evenly(40, 10 * HOUR), 15 * MINUTE, id="4 an hour"),
        pytest.param(evenly(48, 48 * HOUR), 30 * MINUTE, id="1 an hour"),
        pytest.param(evenly(16, 64 * HOUR), 60 * MINUTE, id="6 a day"),
        pytest.param(evenly(100, HOUR), FASTEST, id="100 an hour"),
        pytest.param(evenly(20, timedelta(days=60)), 255 * MINUTE, id="10 a month"),
    ],
)
def test_a_busier_feed_is_polled_more_often(ages: list[timedelta], interval: timedelta) -> None:
    assert wait(FeedState(), ok(ages)) == pytest.approx(interval, rel=0.05)


def test_never_more_than_half_of_the_document_turns_over() -> None:
    assert interval_for([NOW - age for age in evenly(4, 40 * MINUTE)], NOW) <= 30 * MINUTE


def test_items_pinned_for_years_do_not_slow_a_feed_down() -> None:
    ages = evenly(40, 10 * HOUR)

    assert wait(FeedState(), ok([*ages, *[timedelta(days=900)] * 5])) < 25 * MINUTE


def test_dates_in_the_future_are_now() -> None:
    assert wait(FeedState(), ok([-5 * HOUR, -HOUR, HOUR])) >= FASTEST


@given(st.lists(st.timedeltas(timedelta(hours=-40), timedelta(days=9000)), min_size=1), st.floats(-1, 1))
def test_the_interval_keeps_within_bounds(ages: list[timedelta], jitter: float) -> None:
    assert FASTEST * 0.89 <= wait(FeedState(), ok(ages), jitter=jitter) <= DAILY * 1.11


@given(st.integers(1, 60), st.integers(1, 5000))
def test_more_items_in_the_same_time_never_slow_it_down(items: int, minutes: int) -> None:
    few, many = (interval_for([NOW - age for age in evenly(n, minutes * MINUTE)], NOW) for n in (items, 2 * items))

    assert many <= few * 1.01


def test_a_feed_that_has_long_been_silent_decays_to_daily() -> None:
    weeks = [wait(FeedState(), ok([timedelta(days=days)] * 10)) for days in (1, 7, 14, 30, 900)]

    assert weeks == sorted(weeks)
    assert weeks[0] <= SLOWEST
    assert weeks[-1] == DAILY


def test_a_feed_without_dates_is_polled_faster_when_it_brings_something_and_slower_when_not() -> None:
    undated = ok()
    undated = replace(undated, document=FeedDocument(title="", items=(Item(identity="1", url="", title="T", text=""),)))

    assert wait(FeedState(), undated) == START / 2
    assert wait(polled(2 * HOUR), undated) == HOUR
    assert wait(polled(FASTEST), undated) == FASTEST


def test_a_feed_that_does_not_change_slows_down_from_poll_to_poll() -> None:
    state, waits = polled(START), []
    for _ in range(150):
        state = after_poll(state, Fetched(outcome=Outcome.NOT_MODIFIED), feed(), NOW, 0.0)
        assert state.next_poll_at is not None
        waits.append(state.next_poll_at - NOW)
        state = replace(state, last_polled_at=NOW - waits[-1], next_poll_at=NOW)

    assert waits == sorted(waits)
    assert waits[10] < HOUR
    assert waits[-1] == DAILY


# --- fixed intervals, jitter, and the server's wishes ---------------------------------------------------------------


def test_a_fixed_interval_wins() -> None:
    fixed = feed(timedelta(seconds=5))
    wishes = ok(evenly(3, 90 * timedelta(days=1)), ttl=HOUR, fresh_for=HOUR)

    assert wait(FeedState(), wishes, fixed, jitter=1.0) == timedelta(seconds=5)
    assert wait(polled(HOUR), Fetched(outcome=Outcome.NOT_MODIFIED, fresh_for=HOUR), fixed) == timedelta(seconds=5)


def test_jitter_moves_an_interval_by_up_to_a_tenth() -> None:
    waits = [wait(FeedState(), ok(evenly(48, 48 * HOUR)), jitter=jitter) for jitter in (-1.0, 0.0, 1.0)]

    assert waits[0] == pytest.approx(waits[1] * 0.9, rel=1e-6)
    assert waits[2] == pytest.approx(waits[1] * 1.1, rel=1e-6)


@pytest.mark.parametrize(
    ("fetched", "least"),
    [
        (ok(evenly(100, HOUR), ttl=HOUR), HOUR),
        (ok(evenly(100, HOUR), fresh_for=20 * MINUTE), 20 * MINUTE),
        (ok(evenly(100, HOUR), ttl=DAILY), SLOWEST),
        (ok(evenly(100, HOUR), fresh_for=DAILY), SLOWEST),
        (ok(evenly(100, HOUR), retry_after=DAILY), DAILY),
        (Fetched(outcome=Outcome.NOT_MODIFIED, fresh_for=3 * HOUR), 3 * HOUR),
    ],
)
def test_not_before_the_feed_allows_it(fetched: Fetched, least: timedelta) -> None:
    assert wait(polled(FASTEST), fetched, jitter=-1.0) == least


# --- failures -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("outcome", [outcome for outcome in Outcome if not outcome.healthy])
def test_failures_back_off_up_to_daily(outcome: Outcome) -> None:
    waits = [wait(FeedState(failures=failures), Fetched(outcome=outcome, error="no")) for failures in range(40)]

    assert waits[:4] == [FASTEST, 2 * FASTEST, 4 * FASTEST, 8 * FASTEST]
    assert waits[-1] == DAILY


def test_a_feed_with_a_fixed_interval_is_tried_again_after_it_and_then_backs_off() -> None:
    fixed = feed(timedelta(seconds=5))
    waits = [wait(FeedState(failures=n), Fetched(outcome=Outcome.TIMEOUT, error="no"), fixed) for n in range(3)]

    assert waits == [timedelta(seconds=5), timedelta(seconds=10), timedelta(seconds=20)]


@pytest.mark.parametrize("every", [None, timedelta(seconds=5)])
def test_never_before_retry_after(every: timedelta | None) -> None:
    limited = Fetched(outcome=Outcome.RATE_LIMITED, error="no", retry_after=3 * HOUR)

    assert wait(FeedState(), limited, feed(every), jitter=-1.0) == 3 * HOUR


def test_what_was_waited_after_failures_is_not_taken_for_the_feeds_pace() -> None:
    assert wait(polled(DAILY, failures=9), Fetched(outcome=Outcome.NOT_MODIFIED)) < HOUR


# --- what is remembered ---------------------------------------------------------------------------------------------


def test_a_healthy_poll_is_remembered() -> None:
    before = FeedState(failures=3, last_error="no", polls=7)
    fetched = ok([HOUR], etag='"2"', last_modified="today", body_hash="h2")

    after = after_poll(before, fetched, feed(), NOW, 0.0)

    assert (after.etag, after.last_modified, after.body_hash) == ('"2"', "today", "h2")
    assert (after.failures, after.last_error, after.polls, after.last_outcome) == (0, None, 8, Outcome.OK)
    assert (after.last_polled_at, after.last_heard_at, after.imported) == (NOW, NOW, True)


def test_a_failure_keeps_what_was_known() -> None:
    before = FeedState(etag='"1"', body_hash="h1", last_heard_at=NOW - DAILY, imported=True, polls=7)

    after = after_poll(before, Fetched(outcome=Outcome.TIMEOUT, error="too slow"), feed(), NOW, 0.0)

    assert (after.etag, after.body_hash, after.imported) == ('"1"', "h1", True)
    assert (after.failures, after.last_error, after.polls, after.last_outcome) == (1, "too slow", 8, Outcome.TIMEOUT)
    assert (after.last_polled_at, after.last_heard_at) == (NOW, NOW - DAILY)


def test_a_document_that_ended_early_is_no_import_and_leaves_no_validators() -> None:
    before = FeedState(etag='"1"', body_hash="h1")
    early = Fetched(outcome=Outcome.OK, document=document([HOUR], partial=True), error="ended early")

    after = after_poll(before, early, feed(), NOW, 0.0)

    assert (after.etag, after.body_hash, after.imported, after.last_error) == (None, None, False, "ended early")


def test_not_modified_is_no_import() -> None:
    assert not after_poll(FeedState(), Fetched(outcome=Outcome.NOT_MODIFIED), feed(), NOW, 0.0).imported
