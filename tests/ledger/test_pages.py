"""The pages of articles: followed once, held by one reader at a time."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from claims.feed import Feed, PageOutcome, PageState
from ledger import Book, Ledger
from tests.ledger.story import HOLD, NOW, at, item

PAUSE = timedelta(seconds=1)


def feed(book: Book) -> Feed:
    return book.feeds.add("https://outlet.example/rss", now=NOW, full_text=True)


def follow(book: Book, identity: str = "one", **fields: object) -> None:
    book.pages.follow(feed(book), item(identity, **fields), born_at=NOW, historic=False, now=NOW)


def test_a_page_is_due_once_it_is_followed_and_is_taken_once(ledger: Ledger) -> None:
    with ledger.write() as book:
        follow(book)
        [due] = book.pages.due(now=NOW, limit=9)
        assert due.host == "outlet.example"
        fences = book.pages.lease([due.id], now=NOW, hold=HOLD)
        assert book.pages.lease([due.id], now=NOW, hold=HOLD) == []
        assert book.pages.out(now=NOW) == {"outlet.example": 1}
        [page] = book.pages.begin(fences, now=NOW, hold=HOLD, pause=PAUSE)
        assert (page.item, page.feed.full_text, page.start_at) == (item("one"), True, NOW)
        assert book.pages.begin(fences, now=NOW, hold=HOLD, pause=PAUSE) == ()
        state = PageState(next_read_at=at(15), last_read_at=NOW, last_outcome=PageOutcome.READ, reads=1, etag='"v1"')
        assert not book.pages.finish(replace(page, fence=page.fence - 1), state)
        assert book.pages.finish(page, state)
        assert not book.pages.finish(page, state)
        assert book.pages.due(now=at(14), limit=9) == ()
        fences = book.pages.lease([due.id], now=at(15), hold=HOLD)
        [again] = book.pages.begin(fences, now=at(15), hold=HOLD, pause=PAUSE)
        assert again.state == state


def test_a_lease_that_ran_out_can_be_taken_by_another(ledger: Ledger) -> None:
    with ledger.write() as book:
        follow(book)
        first = book.pages.lease([1], now=NOW, hold=HOLD)
        later = NOW + HOLD
        assert book.pages.begin(first, now=later, hold=HOLD, pause=PAUSE) == ()
        assert len(book.pages.lease([1], now=later, hold=HOLD)) == 1


def test_a_changed_item_is_read_anew_and_the_same_is_not(ledger: Ledger) -> None:
    with ledger.write() as book:
        follow(book)
        [page] = book.pages.begin(book.pages.lease([1], now=NOW, hold=HOLD), now=NOW, hold=HOLD, pause=PAUSE)
        book.pages.finish(page, PageState(next_read_at=at(15)))
        follow(book)
        assert book.pages.due(now=NOW, limit=9) == ()
        follow(book, text="Congress approved a $95 billion aid package.")
        assert len(book.pages.due(now=NOW, limit=9)) == 1
        assert book.pages.followed(page.feed.id, ["one", "two"])["one"].text.endswith("$95 billion aid package.")


def test_an_item_that_changes_while_its_page_is_read_stays_due(ledger: Ledger) -> None:
    with ledger.write() as book:
        follow(book)
        [page] = book.pages.begin(book.pages.lease([1], now=NOW, hold=HOLD), now=NOW, hold=HOLD, pause=PAUSE)
        follow(book, text="Congress approved a $95 billion aid package.")
        assert book.pages.finish(page, PageState(next_read_at=at(15)))
        assert len(book.pages.due(now=NOW, limit=9)) == 1


def test_pages_of_one_host_take_turns(ledger: Ledger) -> None:
    with ledger.write() as book:
        for number in range(3):
            follow(book, f"entry {number}")
        fences = book.pages.lease([1, 2, 3], now=NOW, hold=HOLD)
        held = book.pages.begin(fences, now=NOW, hold=HOLD, pause=PAUSE)
        assert sorted((page.start_at - NOW).total_seconds() for page in held) == [0.0, 1.0, 2.0]
        book.pages.postpone({1: at(3)}, now=NOW)


def test_what_is_not_asked_for_is_not_due(ledger: Ledger) -> None:
    with ledger.write() as book:
        follow(book)
        book.feeds.add("https://outlet.example/rss", now=NOW, full_text=False)
        assert book.pages.due(now=NOW, limit=9) == ()
        book.feeds.add("https://outlet.example/rss", now=NOW, full_text=True)
        assert len(book.pages.due(now=NOW, limit=9)) == 1
        book.feeds.remove(feed(book).id, now=NOW)
        assert book.pages.due(now=NOW, limit=9) == ()
