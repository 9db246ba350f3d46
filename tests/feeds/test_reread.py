"""When an article's page is read again."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.feed import Item
from feeds.reread import FOLLOWED, born, next_reading

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("age", "minutes"),
    [(0, 15), (2.9, 15), (3, 60), (23, 60), (24, 180), (7 * 24 - 1, 180)],
)
def test_the_older_the_more_seldom(age: float, minutes: int) -> None:
    assert next_reading(NOW - timedelta(hours=age), NOW) == NOW + timedelta(minutes=minutes)


def test_after_a_week_no_more() -> None:
    assert next_reading(NOW - FOLLOWED, NOW) is None


def test_a_server_that_asks_for_longer_is_given_it() -> None:
    assert next_reading(NOW, NOW, timedelta(hours=5)) == NOW + timedelta(hours=5)


@given(st.timedeltas(timedelta(days=-2), timedelta(days=30)))
def test_nothing_is_born_in_the_future(ahead: timedelta) -> None:
    item = Item(identity="1", url="", title="", text="", published=NOW + ahead)
    assert born(item, NOW) == min(NOW + ahead, NOW)
