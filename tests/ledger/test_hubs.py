"""Subscriptions to hubs, and what they pushed."""

from __future__ import annotations

from datetime import timedelta

from claims.feed import HubStage
from ledger import Book, Ledger
from ledger.hubs import MOST_FAREWELLS, MOST_WAITING
from tests.ledger.story import HOLD, NOW, Story, at

HUB, TOPIC = "https://hub.example/", "https://outlet.example/rss"


def offer(book: Book, *, hub: str = HUB, token: str = "token") -> int:
    feed = Story(book).feed()
    book.hubs.offer(feed.id, hub=hub, topic=TOPIC, token=token, secret=f"secret of {token}", now=NOW)
    return feed.id


def test_a_hub_is_offered_once_and_anew_where_it_changes(ledger: Ledger) -> None:
    with ledger.write() as book:
        feed = offer(book)
        offer(book, token="another")
        first = book.hubs.of(feed)
        assert first is not None
        assert (first.token, first.stage, first.wanted) == ("token", HubStage.OFFERED, True)
        assert book.hubs.by_token("token") == first
        assert book.hubs.by_token("another") is None
        offer(book, hub="https://other.example/", token="third")
        assert book.hubs.by_token("token") is None
        changed = book.hubs.by_token("third")
        assert changed is not None
        assert (changed.hub, changed.secret) == ("https://other.example/", "secret of third")


def test_the_asking_of_a_hub_is_taken_once(ledger: Ledger) -> None:
    with ledger.write() as book:
        feed = offer(book)
        assert book.hubs.due(now=NOW, limit=9) == (feed,)
        hub = book.hubs.ask(feed, now=NOW, next_try_at=at(1))
        assert hub is not None
        assert hub.tries == 1
        assert book.hubs.ask(feed, now=NOW, next_try_at=at(1)) is None
        book.hubs.asked(hub, error=None)
        assert book.hubs.due(now=NOW, limit=9) == ()
        book.hubs.confirm(hub, ends_at=at(60), next_try_at=at(40))
        assert book.hubs.due(now=at(39), limit=9) == ()
        assert book.hubs.due(now=at(40), limit=9) == (feed,)
        active = book.hubs.of(feed)
        assert active is not None
        assert (active.stage, active.tries, active.ends_at) == (HubStage.ACTIVE, 0, at(60))
        book.hubs.asked(hub, error="busy")
        renewed = book.hubs.of(feed)
        assert renewed is not None
        assert (renewed.stage, renewed.last_error) == (HubStage.ACTIVE, "busy")


def test_a_hub_of_a_removed_feed_is_left_and_at_last_forgotten(ledger: Ledger) -> None:
    with ledger.write() as book:
        feed = offer(book)
        hub = book.hubs.ask(feed, now=NOW, next_try_at=at(1))
        assert hub is not None
        book.hubs.confirm(hub, ends_at=at(600), next_try_at=at(400))
        book.feeds.remove(feed, now=NOW)
        asked = 0
        for minute in range(20):
            leaving = book.hubs.ask(feed, now=at(minute), next_try_at=at(minute + 1))
            assert leaving is None or (leaving.stage, leaving.wanted) == (HubStage.LEAVING, False)
            asked += leaving is not None
        assert asked == MOST_FAREWELLS
        Story(book).feed()
        again = book.hubs.ask(feed, now=at(60), next_try_at=at(61))
        assert again is not None
        assert again.stage is HubStage.OFFERED
        book.hubs.end(again)
        assert book.hubs.due(now=at(60), limit=9) == (feed,), "of a feed that is polled the end is a beginning"


def test_pushed_documents_wait_until_they_are_worked_on(ledger: Ledger) -> None:
    with ledger.write() as book:
        hub = book.hubs.by_token("token") if offer(book) else None
        assert hub is not None
        body = bytes(range(256))
        assert all(book.hubs.push(hub, body, content_type="text/xml", now=NOW) for _ in range(MOST_WAITING))
        assert not book.hubs.push(hub, body, content_type="text/xml", now=NOW)
        first, *rest = book.hubs.waiting(now=NOW, limit=99)
        [push] = book.hubs.take([first], now=NOW, hold=HOLD)
        assert (push.body, push.content_type, push.feed.id) == (body, "text/xml", hub.feed_id)
        assert book.hubs.take([first], now=NOW, hold=HOLD) == ()
        assert book.hubs.waiting(now=NOW, limit=99) == (), "they wait for the first"
        book.hubs.drop([first])
        assert list(book.hubs.waiting(now=NOW, limit=99)) == rest
        assert book.hubs.push(hub, body, content_type="text/xml", now=NOW)


def test_what_a_feed_pushed_is_taken_in_order_and_no_feed_waits_for_another(ledger: Ledger) -> None:
    with ledger.write() as book:
        hub = book.hubs.by_token("token") if offer(book) else None
        assert hub is not None
        other = book.feeds.add("https://other.example/rss", now=NOW).id
        book.hubs.offer(other, hub=HUB, topic=TOPIC, token="other", secret="", now=NOW)
        another = book.hubs.by_token("other")
        assert another is not None
        for whose in (hub, hub, another):
            book.hubs.push(whose, b"news", content_type="", now=NOW)
        assert [push.id for push in book.hubs.take([1, 2, 3], now=NOW, hold=HOLD)] == [1, 3]
        assert book.hubs.waiting(now=NOW, limit=9) == ()
        book.hubs.drop([3])
        assert book.hubs.take([2], now=NOW, hold=HOLD) == ()
        [again] = book.hubs.take([1, 2], now=NOW + HOLD, hold=HOLD)
        assert (again.id, again.attempts) == (1, 2)
        book.hubs.drop([1])
        assert book.hubs.waiting(now=NOW, limit=9) == (2,)


def test_what_was_pushed_for_a_removed_feed_is_dropped(ledger: Ledger) -> None:
    with ledger.write() as book:
        hub = book.hubs.by_token("token") if offer(book) else None
        assert hub is not None
        book.hubs.push(hub, b"news", content_type="", now=NOW)
        book.feeds.remove(hub.feed_id, now=NOW)
        assert book.hubs.take([1], now=NOW, hold=HOLD) == ()
        assert book.hubs.waiting(now=at(9999), limit=9) == ()
        assert not book.polls.heard(hub.feed_id, now=NOW, rest=timedelta(days=1))
