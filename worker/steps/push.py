"""Have hubs push what feeds publish, and work on what they pushed, as on what a poll brings."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Collection, Iterator
from dataclasses import replace
from datetime import datetime, timedelta

import structlog

from claims.feed import Because, Feed, FeedDocument, FeedState, Hub, HubStage, Push
from feeds.errors import FeedError
from feeds.pace import DAILY, FASTEST, rhythm_after
from feeds.read import read_feed
from feeds.websub import ASKED_LEASE, CALLBACK, next_try
from ledger import Book, Ledger
from net.errors import NetError
from net.response import Response
from worker.ports import Clock
from worker.steps.sift import News, sift

HOLD = timedelta(seconds=90)  # a task's hard time limit
MOST = 100  # hubs asked, and documents worked on, for one tick
MOST_ATTEMPTS = 3  # at a pushed document, before the feed is polled in its place

Poster = Callable[[str, dict[str, str]], Response]
"""Posts a form to an address; raises NetError."""

log = structlog.get_logger(__name__)


def offer(book: Book, feed: Feed, document: FeedDocument, *, now: datetime) -> None:
    """Note the hub that a document names."""
    if document.hub is None or document.topic is None:
        return
    token, secret = secrets.token_urlsafe(24), secrets.token_urlsafe(32)
    book.hubs.offer(feed.id, hub=document.hub, topic=document.topic, token=token, secret=secret, now=now)


def unhurried(hub: Hub | None, feed: Feed, state: FeedState, now: datetime) -> FeedState:
    """The state of a feed after a poll: while its hub pushes, a poll a day is enough. A fixed interval stays."""
    if hub is None or feed.every is not None or state.failures or not hub.pushes(now, within=DAILY):
        return state
    if state.next_poll_at is not None and state.next_poll_at >= now + DAILY:
        return state
    return replace(state, interval=DAILY, because=Because.PUSHED, next_poll_at=now + DAILY)


def due_hubs(ledger: Ledger, clock: Clock) -> tuple[int, ...]:
    """The feeds whose hubs are to be asked."""
    with ledger.read() as book:
        return book.hubs.due(now=clock(), limit=MOST)


def ask_hubs(ledger: Ledger, post: Poster, clock: Clock, feed_ids: Collection[int], *, site: str) -> int:
    """Ask hubs to push to addresses of our ``site``, or to stop; how many took it. Each asks us back (``confirm``).

    The asking is on record before it is made, so that a crash asks once more, and not again and again.
    """
    took = 0
    for feed_id in feed_ids:
        now = clock()
        with ledger.write() as book:
            known = book.hubs.of(feed_id)
            hub = book.hubs.ask(feed_id, now=now, next_try_at=next_try(known.tries if known else 0, now))
        if hub is None:
            continue
        leaves = hub.stage is HubStage.LEAVING
        form = {
            "hub.mode": "unsubscribe" if leaves else "subscribe",
            "hub.topic": hub.topic,
            "hub.callback": f"{site}{CALLBACK}{hub.token}",
        }
        if not leaves:
            form |= {"hub.secret": hub.secret, "hub.lease_seconds": str(int(ASKED_LEASE.total_seconds()))}
        error = _error(post, hub.hub, form)
        log.info("hub.asked", feed=feed_id, mode=form["hub.mode"], error=error)
        with ledger.write() as book:
            book.hubs.asked(hub, error=error)
        took += error is None
    return took


def _error(post: Poster, url: str, form: dict[str, str]) -> str | None:
    try:
        response = post(url, form)
    except NetError as error:
        return str(error)
    return None if 200 <= response.status < 300 else f"the hub answered with status {response.status}"


def due_pushes(ledger: Ledger, clock: Clock) -> tuple[int, ...]:
    """The pushed documents that wait."""
    with ledger.read() as book:
        return book.hubs.waiting(now=clock(), limit=MOST)


def take_pushes(ledger: Ledger, clock: Clock, push_ids: Collection[int]) -> Iterator[News]:
    """Work on pushed documents; yields what is new document by document."""
    for push_id in sorted(push_ids):
        with ledger.write() as book:
            taken = book.hubs.take([push_id], now=clock(), hold=HOLD)
        for push in taken:
            yield _take(ledger, clock, push)


def _take(ledger: Ledger, clock: Clock, push: Push) -> News:
    try:
        document, error = _read(push), None
    except FeedError as failure:
        document, error = None, str(failure)
    with ledger.write() as book:
        now = clock()
        news = _instead(book, push, now) if document is None else _store(book, push, document, now)
        book.hubs.drop([push.id])
    log.info("feed.pushed", feed=push.feed.id, error=error)
    return news


def _read(push: Push) -> FeedDocument:
    if push.attempts > MOST_ATTEMPTS:
        raise FeedError("whoever worked on it did not come to an end")
    return read_feed(push.body, {"content-type": push.content_type}, push.feed.url)


def _instead(book: Book, push: Push, now: datetime) -> News:
    """Have the feed polled in place of a push that cannot be used, as soon as it would be if it were a busy one."""
    before = push.feed.state.last_polled_at
    book.polls.hurry(push.feed.id, until=max(now, before + FASTEST) if before else now)
    return News()


def _store(book: Book, push: Push, document: FeedDocument, now: datetime) -> News:
    if not book.polls.heard(push.feed.id, now=now, rest=DAILY):
        return News()
    news = sift(book, push.feed, _without_overtaken(book, push, document), now=push.received_at)
    if news.arrived:
        before = replace(book.feeds.find(str(push.feed.id)).state, last_heard_at=push.feed.state.last_heard_at)
        book.polls.counted(push.feed.id, rhythm_after(before, document, news.arrived, now))
    return news


def _without_overtaken(book: Book, push: Push, document: FeedDocument) -> FeedDocument:
    """What a poll found while the push waited is newer than what was pushed."""
    told = [item.identity for item in document.items]
    newer = book.entries.seen_since(push.feed.id, told, since=push.received_at)
    return replace(document, items=tuple(item for item in document.items if item.identity not in newer))
