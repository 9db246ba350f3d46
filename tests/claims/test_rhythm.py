"""When the entries of a feed arrive, and when their absence says something."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.rhythm import DAY, HALF_LIFE, HOUR, Rhythm, begun, hours

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)  # a Sunday


def kept(every: timedelta, over: timedelta, skip: tuple[int, ...] = ()) -> Rhythm:
    """The rhythm of a feed that brought something so often, except on some days of the week."""
    dates = [NOW - over + every * n for n in range(int(over / every))]
    return begun([at for at in dates if at.weekday() not in skip], since=NOW - over)


@given(st.lists(st.integers(0, 500_000), min_size=1, max_size=60), st.integers(1, 59))
def test_it_does_not_matter_in_how_many_polls_arrivals_were_found(minutes: list[int], cut: int) -> None:
    arrivals = sorted(NOW + timedelta(minutes=late) for late in minutes)
    at_once = begun(arrivals, since=arrivals[0])
    in_two = begun(arrivals[:cut], since=arrivals[0]).with_arrivals(arrivals[cut:])

    assert in_two.newest == at_once.newest
    assert in_two.by_hour == pytest.approx(at_once.by_hour)


@given(st.lists(st.floats(0, 1000), min_size=24, max_size=24), st.integers(0, 100_000), st.integers(0, 1_000_000))
def test_rates_are_never_negative_and_add_up_to_the_mean(counts: list[float], known: int, silent: int) -> None:
    rhythm = Rhythm(since=NOW - timedelta(minutes=known), newest=NOW, by_hour=tuple(counts))
    rates = rhythm.by_rate(NOW + timedelta(minutes=silent))

    assert min(rates) >= 0
    assert max(rates) <= 24 * sum(rates) / 24 + 1e-9


def test_a_steady_feed_has_its_rate_at_every_hour() -> None:
    rates = kept(timedelta(minutes=20), 21 * DAY).by_rate(NOW)

    assert rates == pytest.approx((3,) * 24, rel=0.1)


def test_arrivals_count_by_the_hour_in_utc() -> None:
    zone = timezone(timedelta(hours=9))
    rhythm = begun([datetime(2026, 11, 22, 1, 30, tzinfo=zone)], since=NOW - DAY)

    assert rhythm.by_hour.index(1.0) == 16


def test_what_is_old_counts_less() -> None:
    rhythm = begun([NOW], since=NOW).with_arrivals([NOW + HALF_LIFE + HOUR])

    assert rhythm.by_hour[12] == pytest.approx(0.5, rel=0.01)
    assert rhythm.by_hour[13] == 1


@given(st.integers(0, 100_000), st.integers(0, 10_000))
def test_hours_cover_a_length_of_time_without_a_gap(start: int, length: int) -> None:
    begin, whole = NOW + timedelta(seconds=start), timedelta(seconds=length)
    pieces = list(hours(begin, whole))

    assert sum((piece for _, piece in pieces), timedelta(0)) == whole
    assert all(at + piece == after for (at, piece), (after, _) in pairwise(pieces))
    assert all(piece <= HOUR and (at + piece - timedelta(microseconds=1)).hour == at.hour for at, piece in pieces)


def test_a_busy_feed_that_says_nothing_for_a_day_has_fallen_silent() -> None:
    busy = kept(timedelta(minutes=30), 14 * DAY)

    assert not busy.is_silent(NOW + 5 * HOUR)
    assert busy.is_silent(NOW + DAY)


def test_a_quiet_feed_may_be_silent_for_days() -> None:
    assert not kept(DAY, 30 * DAY).is_silent(NOW + 7 * DAY)


def test_a_feed_that_rests_at_night_is_not_missed_in_the_morning() -> None:
    dates = [NOW - 14 * DAY + timedelta(minutes=15) * n for n in range(14 * 96)]
    by_day = begun([at for at in dates if 7 <= at.hour < 12], since=NOW - 14 * DAY)

    assert not by_day.is_silent(NOW + 20 * HOUR)


def test_a_feed_that_rests_at_the_weekend_is_missed_once_it_rests_longer() -> None:
    weekdays = kept(timedelta(minutes=30), 28 * DAY, skip=(5, 6))
    monday = NOW.replace(hour=0) + DAY

    assert not weekdays.is_silent(monday)
    assert weekdays.is_silent(monday + 2 * DAY)


def test_of_a_feed_that_is_hardly_known_nothing_is_said() -> None:
    assert not kept(timedelta(minutes=5), DAY).is_silent(NOW + 5 * DAY)
