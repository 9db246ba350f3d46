"""Read the pages of articles, for feeds that were added with full text."""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import chain

import structlog

from claims.feed import Item, Page, PageOutcome, PageState, Said
from feeds import robots
from feeds.article import judge_page
from feeds.pages import TIMEOUT, PageRead
from feeds.reread import next_reading
from ledger import Book, Ledger
from ledger.leasing import Fence
from worker.ports import Clock, PageReader
from worker.steps.edits import edits, second_sight
from worker.steps.sift import News
from worker.steps.tick import hand_out
from worker.steps.turns import HOLD, PAUSE, at_their_turns

LATEST = HOLD - timedelta(seconds=TIMEOUT + robots.TIMEOUT + 5)  # into a batch, to begin a reading
AT_ONCE = 8  # pages fetched at a time within a batch
BATCH = 20  # pages read by one task: each can take half a minute where a host hangs
MOST = 200  # pages leased by one tick
log = structlog.get_logger(__name__)


def due_pages(ledger: Ledger, clock: Clock, *, unlimited_hosts: Collection[str] = ()) -> list[list[Fence]]:
    """Lease the pages that are due, in batches to read together; of one host, with its feeds, no more than two."""
    with ledger.read() as book:
        if not book.pages.due(now=clock(), limit=1):
            return []
    with ledger.write() as book:
        fences = hand_out(book, book.pages, clock, most=MOST, unlimited_hosts=unlimited_hosts)
    return [fences[start : start + BATCH] for start in range(0, len(fences), BATCH)]


def read_pages(
    ledger: Ledger,
    read: PageReader,
    clock: Clock,
    fences: Collection[Fence],
    *,
    unlimited_hosts: Collection[str] = (),
    sleep: Callable[[float], object] = time.sleep,
) -> Iterator[News]:
    """Read leased pages, each at its turn at its host; yields what is new page by page."""
    with ledger.write() as book:
        now = clock()
        pages = book.pages.begin(fences, now=now, hold=HOLD, pause=PAUSE, unlimited_hosts=unlimited_hosts)
    answers = at_their_turns(pages, read, clock, sleep, latest=now + LATEST, at_once=AT_ONCE)
    for page, came in chain.from_iterable(answers):
        with ledger.write() as book:
            new = store_page(book, page, came, now=clock())
        yield new


def store_page(book: Book, page: Page, read: PageRead, *, now: datetime) -> News:
    """Save one reading within a unit of work; what it brought. Nothing is saved under an outdated lease.

    A page that cannot be used leaves the text as it was; the first time the feed's own text stands in for it.
    """
    before = book.entries.latest(page.feed.id, [page.item.identity]).get(page.item.identity)
    item, read = _told(page, read, before)
    if not book.pages.finish(page, _state(page, read, now)):
        return News()
    log.info("page.read", entry=page.entry_id, outcome=read.outcome, error=read.error)
    full = read.outcome is PageOutcome.READ or (before is not None and before.full_text)
    historic = page.historic and not (before is not None and before.full_text)
    known = {} if before is None else {item.identity: before}
    once = book.sightings.once(page.feed.id)
    new = edits(book, page.feed.id, [item], known, once.doubted)
    outlet = page.feed.title or page.feed.url
    added = book.entries.add_all(page.feed, new, outlet=outlet, now=now, historic=historic, full_text=full)
    if read.outcome is PageOutcome.READ:
        second_sight(book, [item], known, new, once.missed, now=now)
    return News(version_ids=tuple(version.id for version in added), historic=historic)


def _told(page: Page, read: PageRead, before: Said | None) -> tuple[Item, PageRead]:
    """What the entry says by this reading, and how the reading went once the page was looked at."""
    kept = before.text if before is not None and before.full_text else page.item.text
    if read.article is not None:
        outcome, error = judge_page(read.article, page.item, kept)
        if outcome is PageOutcome.READ:
            return replace(page.item, text=read.article.text), read
        read = PageRead(outcome=outcome, error=error)
    return replace(page.item, text=kept), read


def _state(page: Page, read: PageRead, now: datetime) -> PageState:
    return PageState(
        etag=read.etag,
        last_modified=read.last_modified,
        next_read_at=next_reading(page.born_at, now, read.retry_after),
        last_read_at=now,
        last_outcome=read.outcome,
        last_error=read.error,
        reads=page.state.reads + 1,
    )
