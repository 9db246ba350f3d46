"""Which feeds are due, who has taken them, and when their hosts may be asked."""

from __future__ import annotations

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import pairwise
from threading import Barrier

from claims.feed import FeedState, Lease
from ledger import Book, Ledger
from ledger.leasing import Due
from tests.ledger.story import HOLD, NOW, STATE, at, finish, leased
from tests.support.at_once import at_once

URL = "https://outlet.example/rss"
SECOND = timedelta(seconds=1)


def due(book: Book, now: datetime, limit: int = 9) -> list[int]:
    return [feed.id for feed in book.polls.due(now=now, limit=limit)]


class TestDue:
    def test_what_was_never_polled_then_the_most_overdue(self, ledger: Ledger) -> None:
        with ledger.write() as book:
            for number, minutes in enumerate((20, 10, 5, 90), start=1):
                book.feeds.add(f"{URL}/{number}", now=NOW)
                (lease,) = leased(book, limit=1)
                finish(book, lease, FeedState(next_poll_at=at(minutes), last_polled_at=NOW))
            book.feeds.add("https://Other.Example./rss", now=NOW)
            assert due(book, at(30)) == [5, 3, 2, 1]
            assert book.polls.due(now=at(30), limit=2) == (
                Due(id=5, host="other.example", last_polled_at=None),
                Due(id=3, host="outlet.example", last_polled_at=NOW),
            )

    def test_a_new_interval_begins_at_once_but_no_lease_is_broken(self, ledger: Ledger) -> None:
        with ledger.write() as book:
            book.feeds.add(URL, now=NOW)
            (lease,) = leased(book)
            book.feeds.add(URL, now=NOW, every=timedelta(seconds=5))
            assert due(book, NOW) == []
            finish(book, lease, STATE)
            book.feeds.add(URL, now=NOW)
            assert due(book, NOW) == []
            book.feeds.add(URL, now=NOW, every=timedelta(seconds=7))
            assert due(book, NOW) == [1]

    def test_a_feed_on_fifty_lists_is_handed_out_once(self, ledger: Ledger) -> None:
        with ledger.write() as book:
            for number in range(50):
                book.feeds.add(URL, now=NOW, list_name=f"list {number}")
            assert len(leased(book)) == 1
            assert leased(book) == ()

    def test_who_waits_for_a_host_is_not_looked_at_meanwhile(self, ledger: Ledger) -> None:
        with ledger.write() as book:
            for number in range(4):
                book.feeds.add(f"{URL}/{number}", now=NOW)
            ((first, fence),) = book.polls.lease([1], now=NOW, hold=HOLD)
            assert (first, fence) == (1, 1)
            book.polls.postpone({1: at(1), 3: at(1), 4: at(2)}, now=NOW)
            assert due(book, NOW) == [2]
            assert due(book, at(1)) == [2, 3]
            assert due(book, at(5)) == [2, 3, 4, 1], "a lease is not shortened"


class TestLeases:
    def test_nobody_else_gets_what_is_held(self, ledger: Ledger) -> None:
        with ledger.write() as book:
            book.feeds.add(URL, now=NOW)
            (lease,) = leased(book)
            assert leased(book, now=at(4)) == ()
            (again,) = leased(book, now=at(5))
            assert again.fence > lease.fence

    def test_what_is_out_counts_by_host(self, ledger: Ledger) -> None:
        with ledger.write() as book:
            for number in range(3):
                book.feeds.add(f"{URL}/{number}", now=NOW)
            book.feeds.add("http://127.0.0.1:81/rss", now=NOW)
            first, *_ = leased(book)
            assert book.polls.out(now=at(4)) == {"outlet.example": 3, "127.0.0.1": 1}
            finish(book, first, STATE)
            assert book.polls.out(now=at(4)) == {"outlet.example": 2, "127.0.0.1": 1}
            assert book.polls.out(now=at(5)) == {}

    def test_a_message_that_comes_again_begins_nothing(self, ledger: Ledger) -> None:
        with ledger.write() as book:
            book.feeds.add(URL, now=NOW)
            fences = book.polls.lease([1], now=NOW, hold=HOLD)
            (lease,) = begin(book, fences)
            assert begin(book, fences) == ()
            assert finish(book, lease, STATE)

    def test_a_lease_that_ran_out_in_the_queue_is_not_begun(self, ledger: Ledger) -> None:
        with ledger.write() as book:
            book.feeds.add(URL, now=NOW)
            fences = book.polls.lease([1], now=NOW, hold=HOLD)
            assert begin(book, fences, now=at(5)) == ()
            assert begin(book, [], now=NOW) == ()

    def test_beginning_renews_a_lease(self, ledger: Ledger) -> None:
        with ledger.write() as book:
            book.feeds.add(URL, now=NOW)
            (lease,) = begin(book, book.polls.lease([1], now=NOW, hold=HOLD), now=at(4))
            assert due(book, at(8)) == []
            assert finish(book, lease, STATE)

    def test_an_outdated_fence_saves_nothing(self, ledger: Ledger) -> None:
        with ledger.write() as book:
            book.feeds.add(URL, now=NOW)
            (late,) = leased(book)
            (newest,) = leased(book, now=at(5))
            assert not finish(book, late, STATE, title="Late")
            assert book.feeds.find(URL) == newest.feed
            assert finish(book, newest, STATE, title="Outlet")
            assert book.feeds.find(URL) == replace(newest.feed, state=STATE, title="Outlet")
            assert book.health.counts()["polls", "ok"] == 1

    def test_a_poll_that_took_longer_than_its_lease_is_saved_if_nobody_came_between(self, ledger: Ledger) -> None:
        with ledger.write() as book:
            book.feeds.add(URL, now=NOW)
            (lease,) = leased(book)
        with ledger.write() as book:
            assert due(book, at(9)) == [1]
            assert finish(book, lease, STATE)

    def test_a_lease_is_given_back_once(self, ledger: Ledger) -> None:
        with ledger.write() as book:
            book.feeds.add(URL, now=NOW)
            (lease,) = leased(book)
            assert finish(book, lease, STATE)
            assert not finish(book, lease, replace(STATE, polls=8))
            assert book.feeds.find(URL).state == STATE
            assert book.health.counts()["polls", "ok"] == 1

    def test_a_title_that_is_there_is_kept(self, ledger: Ledger) -> None:
        with ledger.write() as book:
            book.feeds.add(URL, now=NOW)
            (lease,) = leased(book)
            book.feeds.add(URL, now=NOW, title="Mine")
            finish(book, lease, STATE, title="Theirs")
            assert book.feeds.find(URL).title == "Mine"

    def test_a_removed_feed_is_neither_begun_nor_saved(self, ledger: Ledger) -> None:
        with ledger.write() as book:
            for number in range(2):
                book.feeds.add(f"{URL}/{number}", now=NOW)
            (begun,) = begin(book, book.polls.lease([1], now=NOW, hold=HOLD))
            fences = book.polls.lease([2], now=NOW, hold=HOLD)
            for number in (1, 2):
                book.feeds.remove(number, now=NOW)
            assert begin(book, fences) == ()
            assert not finish(book, begun, STATE)
            assert due(book, at(9000)) == []

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
            first = one.polls.lease([2, 1], now=NOW, hold=HOLD)
            second = other.polls.lease([1, 2, 3, 4], now=NOW, hold=HOLD)
        assert [feed for feed, _ in (*first, *second)] == [2, 1, 3, 4]
        ledger.close()


class TestTurns:
    def test_requests_to_one_host_start_a_pause_apart(self, ledger: Ledger) -> None:
        with ledger.write() as book:
            for number in range(3):
                book.feeds.add(f"{URL}/{number}", now=NOW)
            book.feeds.add("https://other.example/rss", now=NOW)
            first = starts(book, [1, 2, 4])
            then = starts(book, [3], now=NOW + 0.5 * SECOND)
        assert first == [NOW, NOW + SECOND, NOW]
        assert then == [NOW + 2 * SECOND]

    def test_a_host_that_has_rested_is_asked_at_once(self, ledger: Ledger) -> None:
        with ledger.write() as book:
            for number in range(2):
                book.feeds.add(f"{URL}/{number}", now=NOW)
            starts(book, [1])
            assert starts(book, [2], now=at(3)) == [at(3)]

    def test_hosts_without_a_limit_take_no_turns(self, ledger: Ledger) -> None:
        with ledger.write() as book:
            for number in range(3):
                book.feeds.add(f"{URL}/{number}", now=NOW)
            assert starts(book, [1, 2, 3], unlimited=("outlet.example",)) == [NOW] * 3

    def test_processes_take_turns(self, url: str) -> None:
        with Ledger(url).write() as book:
            for number in range(12):
                book.feeds.add(f"{URL}/{number}", now=NOW)

        def take() -> list[datetime]:
            ledger = Ledger(url)
            taken = []
            for number in range(1, 13):
                with ledger.write() as book:
                    taken += starts(book, [number])
            return taken

        turns = sorted(turn for got in at_once(3, take) for turn in got)
        assert len(turns) == 12
        assert all(after - before > 0.999 * SECOND for before, after in pairwise(turns))


def begin(
    book: Book, fences: list[tuple[int, int]], now: datetime = NOW, unlimited: tuple[str, ...] = ()
) -> tuple[Lease, ...]:
    return book.polls.begin(fences, now=now, hold=HOLD, pause=SECOND, unlimited_hosts=unlimited)


def starts(book: Book, ids: list[int], now: datetime = NOW, unlimited: tuple[str, ...] = ()) -> list[datetime]:
    begun = begin(book, book.polls.lease(ids, now=now, hold=HOLD), now, unlimited)
    found = [lease.start_at for lease in begun]
    return [turn for turn in found if turn is not None]


def _take_all(ledger: Ledger) -> list[int]:
    """Lease what is due, a few at a time, until nothing is left."""
    taken: list[int] = []
    while True:
        with ledger.write() as book:
            ids = due(book, NOW, limit=3)
            taken += [feed for feed, _ in book.polls.lease(ids, now=NOW, hold=HOLD)]
        if not ids:
            return taken
