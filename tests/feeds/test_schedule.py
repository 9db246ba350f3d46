"""When a feed is polled next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.feed import Because, Feed, FeedDocument, FeedState, Item, Outcome
from claims.rhythm import begun
from feeds.fetch import Fetched
from feeds.pace import DAILY, FASTEST, SLOWEST, START
from feeds.schedule import after_poll

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


# --- the rhythm of the feed -----------------------------------------------------------------------------------------


def test_a_fresh_feed_starts_at_the_pace_of_its_first_document() -> None:
    after = after_poll(FeedState(), ok(evenly(48, 48 * HOUR)), feed(), NOW, 0.0)

    assert after.rhythm is not None
    assert after.interval == pytest.approx(30 * MINUTE, rel=0.1)
    assert after.because is Because.PACE


def test_entries_that_arrive_make_it_quicker_and_their_absence_slower() -> None:
    first = after_poll(FeedState(), ok(evenly(48, 48 * HOUR)), feed(), NOW, 0.0)
    hour_later = replace(document([HOUR - MINUTE * n for n in range(30)]), title="")
    arrived = tuple(replace(item, published=NOW + HOUR - MINUTE) for item in hour_later.items)

    busy = after_poll(first, ok(), feed(), NOW + HOUR, 0.0, arrived=arrived)
    idle = after_poll(first, Fetched(outcome=Outcome.NOT_MODIFIED), feed(), NOW + HOUR, 0.0)

    assert busy.interval is not None
    assert first.interval is not None
    assert idle.interval is not None
    assert busy.interval < first.interval < idle.interval


def test_a_feed_without_dates_is_polled_faster_when_it_brings_something_and_slower_when_not() -> None:
    items = (Item(identity="1", url="", title="T", text=""),)
    undated = replace(ok(), document=FeedDocument(title="", items=items))
    first = after_poll(FeedState(), undated, feed(), NOW, 0.0)
    still = after_poll(first, Fetched(outcome=Outcome.NOT_MODIFIED), feed(), NOW + HOUR, 0.0)
    lively = after_poll(first, undated, feed(), NOW + HOUR, 0.0, arrived=items * 16)

    assert (first.interval, first.because) == (START, Because.UNKNOWN)
    assert still.interval == START * 1.05
    assert lively.interval == pytest.approx(START / 4, rel=0.3)


def test_a_feed_of_which_nothing_is_known_slows_down_from_poll_to_poll() -> None:
    state, waits = FeedState(), []
    for _ in range(150):
        state = after_poll(state, Fetched(outcome=Outcome.NOT_MODIFIED), feed(), NOW, 0.0)
        assert state.interval is not None
        waits.append(state.interval)

    assert waits == sorted(waits)
    assert waits[10] < HOUR
    assert waits[-1] == DAILY


@given(st.lists(st.timedeltas(timedelta(hours=-40), timedelta(days=9000)), min_size=1), st.floats(-1, 1))
def test_the_interval_keeps_within_bounds(ages: list[timedelta], jitter: float) -> None:
    assert FASTEST * 0.89 <= wait(FeedState(), ok(ages), jitter=jitter) <= DAILY * 1.11


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
    failed = after_poll(FeedState(failures=9), Fetched(outcome=Outcome.TIMEOUT, error="no"), feed(), NOW, 0.0)

    assert wait(failed, Fetched(outcome=Outcome.NOT_MODIFIED)) < HOUR


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


# --- why then -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("state", "fetched", "every", "interval", "because"),
    [
        (FeedState(), Fetched(outcome=Outcome.NOT_MODIFIED), None, START, Because.UNKNOWN),
        (FeedState(), ok(), timedelta(seconds=9), timedelta(seconds=9), Because.FIXED),
        (FeedState(failures=2), Fetched(outcome=Outcome.DNS, error="no"), None, 4 * FASTEST, Because.FAILURES),
        (FeedState(), Fetched(outcome=Outcome.RATE_LIMITED, retry_after=HOUR), None, HOUR, Because.RETRY_AFTER),
        (FeedState(), ok([MINUTE] * 9, ttl=HOUR), None, HOUR, Because.TTL),
        (FeedState(), ok([MINUTE] * 9, fresh_for=HOUR), None, HOUR, Because.FRESH),
        (FeedState(), ok([10 * DAILY] * 9), None, DAILY / 2, Because.QUIET),
        (FeedState(), ok(evenly(4, 40 * MINUTE)), None, 20 * MINUTE, Because.WINDOW),
    ],
)
def test_it_is_known_what_decided(
    state: FeedState, fetched: Fetched, every: timedelta | None, interval: timedelta, because: Because
) -> None:
    after = after_poll(state, fetched, feed(every), NOW, 1.0)

    assert (after.interval, after.because) == (interval, because)


# --- what may have been missed --------------------------------------------------------------------------------------


def test_a_document_of_which_nothing_was_known_may_have_been_preceded_by_another() -> None:
    known = FeedState(imported=True, rhythm=begun([NOW], since=NOW), gaps=2, gap_at=NOW - DAILY)

    after = after_poll(known, ok([HOUR]), feed(), NOW, 0.0, overlaps=False)

    assert (after.gaps, after.gap_at) == (3, NOW)


def test_what_a_feed_begins_with_was_not_missed() -> None:
    empty = after_poll(FeedState(), ok(), feed(), NOW, 0.0)

    assert after_poll(empty, ok([HOUR]), feed(), NOW, 0.0, overlaps=False).gaps == 0


@pytest.mark.parametrize(
    ("imported", "fetched", "overlaps"),
    [
        (True, ok([HOUR]), True),
        (False, ok([HOUR]), False),
        (True, Fetched(outcome=Outcome.OK, document=document([HOUR], partial=True)), False),
        (True, Fetched(outcome=Outcome.NOT_MODIFIED), True),
        (True, Fetched(outcome=Outcome.TIMEOUT, error="no"), True),
    ],
)
def test_elsewhere_nothing_is_said_to_be_missed(imported: bool, fetched: Fetched, overlaps: bool) -> None:
    known = FeedState(imported=imported, rhythm=begun([NOW], since=NOW), gaps=2, gap_at=NOW - DAILY)

    after = after_poll(known, fetched, feed(), NOW, 0.0, overlaps=overlaps)

    assert (after.gaps, after.gap_at) == (2, NOW - DAILY)
