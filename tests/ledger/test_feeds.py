"""Feeds and their lists, and leases on them."""

from __future__ import annotations

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta
from threading import Barrier

import pytest

from claims.errors import BadInput, NotFound
from claims.feed import FeedState, Outcome
from ledger import Ledger
from tests.ledger.story import HOLD, NOW, at
from tests.support.at_once import at_once

URL = "https://outlet.example/rss"
STATE = FeedState(
    etag='W/"1"',
    last_modified="Sun, 22 Nov 2026 12:00:00 GMT",
    body_hash="abc",
    next_poll_at=at(30),
    last_polled_at=at(0),
    last_heard_at=at(-1),
    last_outcome=Outcome.OK,
    last_error=None,
    failures=0,
    polls=7,
    imported=True,
)


class TestLists:
    def test_a_new_feed(self, ledger: Ledger) -> None:
        with ledger.write() as book:
            added = book.feeds.add(URL, now=NOW, title="Outlet", list_name="ukraine", every=timedelta(seconds=7.5))
        with ledger.read() as book:
            assert book.feeds.all() == (added,)
            assert book.feeds.find(URL) == book.feeds.find(str(added.id)) == added
            assert book.feeds.lists() == {"ukraine": 1}
        assert (added.url, added.title, added.lists) == (URL, "Outlet", ("ukraine",))
        assert (added.every, added.added_at, added.state) == (timedelta(seconds=7.5), NOW, FeedState())

    def test_adding_again_changes_nothing(self, ledger: Ledger) -> None:
        with ledger.write() as book:
            first = book.feeds.add(URL, now=NOW, title="Outlet", every=timedelta(minutes=1))
            assert book.feeds.add(URL, now=at(5)) == first
            assert book.feeds.lists() == {"default": 1}

    def test_a_known_address_gains_list_title_and_interval(self, ledger: Ledger) -> None:
        with ledger.write() as book:
            book.feeds.add(URL, now=NOW)
            feed = book.feeds.add(URL, now=at(5), list_name="aid", title="Outlet", every=timedelta(minutes=1))
            assert feed.lists == ("aid", "default")
            assert (feed.title, feed.every, feed.added_at) == ("Outlet", timedelta(minutes=1), NOW)

    def test_off_one_list_then_off_all(self, ledger: Ledger) -> None:
        with ledger.write() as book:
            feed = book.feeds.add(URL, now=NOW)
            book.feeds.add(URL, now=NOW, list_name="aid")
            book.feeds.remove(feed.id, now=NOW, list_name="aid")
            assert book.feeds.find(URL).lists == ("default",)
            assert book.feeds.all(list_name="aid") == ()
            book.feeds.remove(feed.id, now=NOW)
            assert book.feeds.all() == ()
            assert book.feeds.lists() == {"aid": 0, "default": 0}
            assert book.feeds.lease_due(now=at(60), hold=HOLD, limit=9) == ()
            with pytest.raises(NotFound):
                book.feeds.find(URL)

    def test_a_feed_that_returns_is_polled_at_once_and_imported_anew(self, ledger: Ledger) -> None:
        with ledger.write() as book:
            feed = book.feeds.add(URL, now=NOW)
            (lease,) = book.feeds.lease_due(now=NOW, hold=HOLD, limit=1)
            book.feeds.finish_poll(lease, STATE)
            book.feeds.remove(feed.id, now=NOW)
            returned = book.feeds.add(URL, now=at(60))
            assert returned.id == feed.id
            assert returned.state == replace(STATE, imported=False)

    def test_all_of_one_list(self, ledger: Ledger) -> None:
        with ledger.write() as book:
            book.feeds.add(URL, now=NOW)
            other = book.feeds.add("https://other.example/rss", now=NOW, list_name="aid")
            assert book.feeds.all(list_name="aid") == (other,)
            assert [feed.id for feed in book.feeds.all()] == [1, 2]

    def test_what_is_not_there(self, ledger: Ledger) -> None:
        with ledger.write() as book:
            feed = book.feeds.add(URL, now=NOW)
            for missing in (
                lambda: book.feeds.find("99"),
                lambda: book.feeds.find("9" * 30),
                lambda: book.feeds.find("https://nowhere.example/"),
                lambda: book.feeds.all(list_name="nowhere"),
                lambda: book.feeds.remove(99, now=NOW),
                lambda: book.feeds.remove(feed.id, now=NOW, list_name="nowhere"),
            ):
                with pytest.raises(NotFound):
                    missing()

    @pytest.mark.parametrize(("url", "list_name"), [("", "a"), (" ", "a"), (URL + "/" * 3000, "a"), (URL, "")])
    def test_what_cannot_be_added(self, ledger: Ledger, url: str, list_name: str) -> None:
        with ledger.write() as book, pytest.raises(BadInput):
            book.feeds.add(url, now=NOW, list_name=list_name)


class TestLeases:
    def test_the_most_overdue_first(self, ledger: Ledger) -> None:
        with ledger.write() as book:
            for number, due in enumerate((20, 10, 5, 90), start=1):
                book.feeds.add(f"{URL}/{number}", now=NOW)
                (lease,) = book.feeds.lease_due(now=NOW, hold=HOLD, limit=1)
                book.feeds.finish_poll(lease, FeedState(next_poll_at=at(due)))
            book.feeds.add(f"{URL}/never polled", now=NOW)
            leases = book.feeds.lease_due(now=at(30), hold=HOLD, limit=3)
            assert [lease.feed.id for lease in leases] == [5, 3, 2]
            assert [lease.feed.id for lease in book.feeds.lease_due(now=at(30), hold=HOLD, limit=9)] == [1]

    def test_nobody_else_gets_what_is_held(self, ledger: Ledger) -> None:
        with ledger.write() as book:
            book.feeds.add(URL, now=NOW)
            (lease,) = book.feeds.lease_due(now=NOW, hold=HOLD, limit=9)
            assert book.feeds.lease_due(now=at(4), hold=HOLD, limit=9) == ()
            (again,) = book.feeds.lease_due(now=at(5), hold=HOLD, limit=9)
            assert again.fence > lease.fence

    def test_an_outdated_fence_saves_nothing(self, ledger: Ledger) -> None:
        with ledger.write() as book:
            book.feeds.add(URL, now=NOW)
            (late,) = book.feeds.lease_due(now=NOW, hold=HOLD, limit=1)
            (newest,) = book.feeds.lease_due(now=at(5), hold=HOLD, limit=1)
            assert not book.feeds.finish_poll(late, STATE, title="Late")
            assert book.feeds.find(URL) == newest.feed
            assert book.feeds.held([(1, late.fence), (1, newest.fence), (2, 1)]) == (newest,)
            assert book.feeds.finish_poll(newest, STATE, title="Outlet")
            assert book.feeds.find(URL) == replace(newest.feed, state=STATE, title="Outlet")
            assert book.health.counts()["polls", "ok"] == 1

    def test_a_lease_that_ran_out_is_good_until_the_next(self, ledger: Ledger) -> None:
        with ledger.write() as book:
            book.feeds.add(URL, now=NOW)
            (lease,) = book.feeds.lease_due(now=NOW, hold=HOLD, limit=1)
        with ledger.write() as book:
            assert book.feeds.held([(1, lease.fence)]) == (lease,)
            assert book.feeds.finish_poll(lease, STATE)

    def test_a_lease_is_given_back_once(self, ledger: Ledger) -> None:
        with ledger.write() as book:
            book.feeds.add(URL, now=NOW)
            (lease,) = book.feeds.lease_due(now=NOW, hold=HOLD, limit=1)
            assert book.feeds.finish_poll(lease, STATE)
            assert not book.feeds.finish_poll(lease, replace(STATE, polls=8))
            assert book.feeds.held([(1, lease.fence)]) == ()
            assert book.feeds.find(URL).state == STATE
            assert book.health.counts()["polls", "ok"] == 1

    def test_a_title_that_is_there_is_kept(self, ledger: Ledger) -> None:
        with ledger.write() as book:
            book.feeds.add(URL, now=NOW, title="Mine")
            (lease,) = book.feeds.lease_due(now=NOW, hold=HOLD, limit=1)
            book.feeds.finish_poll(lease, STATE, title="Theirs")
            assert book.feeds.find(URL).title == "Mine"

    def test_a_removed_feed_is_not_held(self, ledger: Ledger) -> None:
        with ledger.write() as book:
            book.feeds.add(URL, now=NOW)
            (lease,) = book.feeds.lease_due(now=NOW, hold=HOLD, limit=1)
            book.feeds.remove(1, now=NOW)
            assert book.feeds.held([(1, lease.fence)]) == ()

    def test_threads_never_get_the_same_feed(self, ledger: Ledger) -> None:
        with ledger.write() as book:
            for number in range(40):
                book.feeds.add(f"{URL}/{number}", now=NOW)
        start = Barrier(4)

        def take(_: int) -> list[int]:
            start.wait()
            return _take_all(ledger)

        with ThreadPoolExecutor(4) as threads:
            taken = Counter(feed for got in threads.map(take, range(4)) for feed in got)
        assert taken == Counter(range(1, 41))

    def test_processes_never_get_the_same_feed(self, url: str) -> None:
        with Ledger(url).write() as book:
            for number in range(60):
                book.feeds.add(f"{URL}/{number}", now=NOW)
        taken = Counter(number for got in at_once(2, lambda: _take_all(Ledger(url))) for number in got)
        assert taken == Counter(range(1, 61))

    def test_one_taker_does_not_wait_for_another(self, emptied_postgres_url: str) -> None:
        ledger = Ledger(emptied_postgres_url)
        with ledger.write() as book:
            for number in range(4):
                book.feeds.add(f"{URL}/{number}", now=NOW)
        with ledger.write() as one, ledger.write() as other:
            first = one.feeds.lease_due(now=NOW, hold=HOLD, limit=2)
            second = other.feeds.lease_due(now=NOW, hold=HOLD, limit=9)
        assert [lease.feed.id for lease in (*first, *second)] == [1, 2, 3, 4]
        ledger.close()


def _take_all(ledger: Ledger) -> list[int]:
    """Lease what is due, a few at a time, until nothing is left."""
    taken: list[int] = []
    while True:
        with ledger.write() as book:
            leases = book.feeds.lease_due(now=NOW, hold=HOLD, limit=3)
        if not leases:
            return taken
        taken += [lease.feed.id for lease in leases]
