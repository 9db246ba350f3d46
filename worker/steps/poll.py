"""Poll leased feeds and store what they published."""

from __future__ import annotations

import random
from collections.abc import Collection, Iterator
from concurrent.futures import ThreadPoolExecutor, as_completed
from datetime import datetime

import structlog

from claims.feed import Lease
from feeds.fetch import Fetched
from feeds.schedule import after_poll
from ledger import Book, Ledger
from worker.ports import Clock, Fetcher
from worker.steps.sift import News, sift

Fence = tuple[int, int]  # feed id, and the fence of the lease under which it may be polled

AT_ONCE = 16  # feeds fetched at a time within a batch
log = structlog.get_logger(__name__)


def poll(ledger: Ledger, fetch: Fetcher, clock: Clock, fences: Collection[Fence]) -> Iterator[News]:
    """Poll leased feeds; yields what is new feed by feed: a slow host delays its own alone."""
    with ledger.read() as book:
        leases = book.feeds.held(fences)
    with ThreadPoolExecutor(min(AT_ONCE, len(leases) or 1), thread_name_prefix="poll") as pool:
        waiting = {pool.submit(fetch, lease.feed): lease for lease in leases}
        for done in as_completed(waiting):
            with ledger.write() as book:
                new = store(book, waiting[done], done.result(), now=clock())
            yield new


def store(book: Book, lease: Lease, fetched: Fetched, *, now: datetime) -> News:
    """Save one poll within a unit of work; what it brought. Nothing is saved under an outdated lease."""
    feed = lease.feed
    state = after_poll(feed.state, fetched, feed, now, jitter=random.uniform(-1, 1))  # noqa: S311 -- spreads polls
    document = fetched.document
    if not book.feeds.finish_poll(lease, state, title=document.title if document else None):
        return News()
    log.info("feed.polled", feed=feed.id, outcome=fetched.outcome, error=fetched.error)
    return News() if document is None else sift(book, feed, document, now=now)
