"""Feeds and their lists."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from claims.errors import BadInput, NotFound
from claims.feed import FeedState
from ledger import Ledger
from tests.ledger.story import NOW, STATE, at, finish, leased

URL = "https://outlet.example/rss"


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
            assert leased(book, now=at(60), limit=9) == ()
            with pytest.raises(NotFound):
                book.feeds.find(URL)

    def test_a_feed_that_returns_is_polled_at_once_and_imported_anew(self, ledger: Ledger) -> None:
        with ledger.write() as book:
            feed = book.feeds.add(URL, now=NOW)
            (lease,) = leased(book, limit=1)
            finish(book, lease, STATE)
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


class TestAddresses:
    def test_a_feed_that_moves_keeps_its_number_and_its_lists(self, ledger: Ledger) -> None:
        with ledger.write() as book:
            feed = book.feeds.add(URL, now=NOW, list_name="aid")
            assert book.feeds.move(feed.id, "https://new.example/rss")
            assert book.feeds.find("https://new.example/rss") == replace(feed, url="https://new.example/rss")
            with pytest.raises(NotFound):
                book.feeds.find(URL)
            assert [due.host for due in book.polls.due(now=NOW, limit=9)] == ["new.example"]

    def test_no_feed_takes_the_address_of_another(self, ledger: Ledger) -> None:
        with ledger.write() as book:
            feed, other = (book.feeds.add(url, now=NOW) for url in (URL, URL + "/2"))
            assert not book.feeds.move(feed.id, other.url)
            book.feeds.remove(other.id, now=NOW)
            assert not book.feeds.move(feed.id, other.url)
            assert book.feeds.find(URL) == feed
