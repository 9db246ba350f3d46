"""Read the pages of articles, for feeds that were added with full text."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import replace
from datetime import datetime

import structlog

from claims.feed import EntryVersion, Item, Page, PageOutcome, PageState
from feeds.article import judge_page
from feeds.pages import PageRead
from feeds.reread import next_reading
from ledger import Book, Ledger
from worker.ports import Clock, PageReader
from worker.steps.edits import edits, second_sight
from worker.steps.poll import Fence
from worker.steps.sift import News
from worker.steps.tick import HOLD, PAUSE, polite

AT_ONCE = 8  # pages fetched at a time within a batch
BATCH = 20  # pages read by one task: each can take half a minute where a host hangs
MOST = 200  # pages leased by one tick
log = structlog.get_logger(__name__)


def due_pages(ledger: Ledger, clock: Clock, *, unlimited_hosts: Collection[str] = ()) -> list[list[Fence]]:
    """Lease the pages that are due, in batches to read together; of one host no more at a time than of its feeds."""
    with ledger.read() as book:
        if not book.pages.due(now=clock()):
            return []
    with ledger.write() as book:
        now = clock()
        busy = (*book.feeds.busy(now=now, since=now - PAUSE), *book.pages.busy(now=now, since=now - PAUSE))
        ids = list(polite(book.pages.due(now=now), busy, unlimited_hosts))[:MOST]
        fences = book.pages.lease_due(now=now, hold=HOLD, ids=ids)
    return [list(fences[start : start + BATCH]) for start in range(0, len(fences), BATCH)]


def read_pages(ledger: Ledger, read: PageReader, clock: Clock, fences: Collection[Fence]) -> Iterator[News]:
    """Read leased pages; yields what is new page by page."""
    with ledger.read() as book:
        held = book.pages.held(fences)
    with ThreadPoolExecutor(min(AT_ONCE, len(held) or 1), thread_name_prefix="page") as pool:
        waiting = {pool.submit(read, page): page for page in held}
        for done in as_completed(waiting):
            with ledger.write() as book:
                new = store_page(book, waiting[done], done.result(), now=clock())
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
    new = edits(book, page.feed.id, [item], known)
    outlet = page.feed.title or page.feed.url
    added = [
        book.entries.add(page.feed, it, outlet=outlet, now=now, historic=historic, full_text=full).id for it in new
    ]
    if read.outcome is PageOutcome.READ:
        second_sight(book, page.feed.id, [item], known, new, now=now)
    return News(version_ids=tuple(added), historic=historic)


def _told(page: Page, read: PageRead, before: EntryVersion | None) -> tuple[Item, PageRead]:
    """What the entry says by this reading, and how the reading went once the page was looked at."""
    kept = before.item.text if before is not None and before.full_text else page.item.text
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
