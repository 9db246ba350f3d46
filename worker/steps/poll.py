"""Poll leased feeds and store what they published."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Collection, Iterator
from datetime import datetime, timedelta

import structlog

from claims.feed import Feed, FeedState, Hub, Lease
from feeds.fetch import TIMEOUT, Fetched
from feeds.moves import followed, is_agreed
from feeds.schedule import after_poll
from ledger import Book, Ledger
from ledger.leasing import Fence
from ledger.polls import Ended
from worker.ports import Clock, Fetcher
from worker.steps.push import offer, unhurried
from worker.steps.sift import News, sift
from worker.steps.turns import HOLD, PAUSE, at_their_turns

LATEST = HOLD - timedelta(seconds=TIMEOUT + 5)  # into a batch, to begin a fetch that is stored while the lease holds
AT_ONCE = 16  # feeds fetched at a time within a batch
TOGETHER = 16  # feeds stored at a time at most: as long as they take, nobody else writes to SQLite

log = structlog.get_logger(__name__)


def poll(
    ledger: Ledger,
    fetch: Fetcher,
    clock: Clock,
    fences: Collection[Fence],
    *,
    unlimited_hosts: Collection[str] = (),
    sleep: Callable[[float], object] = time.sleep,
) -> Iterator[News]:
    """Poll leased feeds; yields what is new feed by feed: a slow host delays its own alone.

    Each feed waits for its turn at its host, except at ``unlimited_hosts``. What came meanwhile is stored together,
    because a commit costs more than a feed. Whose turn comes too late for the lease is left to the next tick.
    """
    with ledger.write() as book:
        now = clock()
        leases = book.polls.begin(fences, now=now, hold=HOLD, pause=PAUSE, unlimited_hosts=unlimited_hosts)

    def ask(lease: Lease) -> Fetched:
        return fetch(lease.feed)

    for came in at_their_turns(leases, ask, clock, sleep, latest=now + LATEST, at_once=AT_ONCE):
        for start in range(0, len(came), TOGETHER):
            with ledger.write() as book:
                news = _store_all(book, came[start : start + TOGETHER], now=clock())
            yield from news


def _store_all(book: Book, fetched: Collection[tuple[Lease, Fetched]], *, now: datetime) -> list[News]:
    """Save polls within a unit of work; what each brought. Nothing is saved under an outdated lease."""
    held = book.polls.still_held([lease for lease, _ in fetched])
    stored = [(lease, came, _news(book, lease.feed, came, now=now)) for lease, came in fetched if lease.feed.id in held]
    hubs = book.hubs.among(held)
    book.polls.finish(
        [_ended(book, lease, came, news, hubs.get(lease.feed.id), now=now) for lease, came, news in stored]
    )
    return [news for _, _, news in stored]


def _news(book: Book, feed: Feed, fetched: Fetched, *, now: datetime) -> News:
    if fetched.document is None:
        return News()
    offer(book, feed, fetched.document, now=now)
    return sift(book, feed, fetched.document, now=now)


def _ended(book: Book, lease: Lease, fetched: Fetched, news: News, hub: Hub | None, *, now: datetime) -> Ended:
    feed = lease.feed
    jitter = random.uniform(-1, 1)  # noqa: S311 -- spreads polls
    state = after_poll(feed.state, fetched, feed, now, jitter, arrived=news.arrived, overlaps=news.overlaps)
    state = unhurried(hub, feed, state, now)
    log.info("feed.polled", feed=feed.id, outcome=fetched.outcome, error=fetched.error)
    title = fetched.document.title if fetched.document else ""
    return Ended(lease=lease, state=_moved(book, feed, state, now), title=title)


def _moved(book: Book, feed: Feed, state: FeedState, now: datetime) -> FeedState:
    """The state of a feed once its address follows an agreed move. One that another feed has is left as it is."""
    if state.moved_to is None or not is_agreed(state, now) or not book.feeds.move(feed.id, state.moved_to):
        return state
    log.info("feed.moved", feed=feed.id)
    return followed(state, None, now)
