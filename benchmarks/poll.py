"""Polling: feeds a second over a loopback server, most of them not modified, beside plain feedparser and httpx."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import feedparser
import httpx

from benchmarks.feedserver import ITEMS, LIVELY_OF_TEN, document, etag, is_lively
from benchmarks.measure import Sample, Table, alternately, per_second, sample
from claims.feed import Feed, FeedState
from feeds.fetch import fetch
from ledger import Ledger
from net.client import Client
from worker import steps

FEEDS = 200
AT_ONCE = 16
REPEATS = 5
NOW = datetime(2026, 1, 10, tzinfo=UTC)


def run() -> list[Table]:
    """One table without the ledger, one with it."""
    client = Client(allowed_hosts=["127.0.0.1"])
    with _server() as address, closing(client), ThreadPoolExecutor(AT_ONCE) as pool:
        feeds = [_feed(address, number) for number in range(FEEDS)]
        with httpx.Client() as plain:
            works = {
                "fetch and read": lambda: list(pool.map(lambda feed: fetch(feed, client), feeds)),
                "plain httpx and feedparser": lambda: list(pool.map(lambda feed: _plainly(feed, plain), feeds)),
            }
            found = alternately(works, repeats=REPEATS)
        first, later = _whole_step(address, client)
    share = 100 - 10 * LIVELY_OF_TEN
    fetched = Table([f"{FEEDS} feeds, {share} % not modified", "feeds/s", "slowest to fastest", "per CPU second"])
    fetched.rows += [
        *([what, *per_second(taken, FEEDS)] for what, taken in found.items()),
        [f"the whole step, {FEEDS * LIVELY_OF_TEN // 10} new entries into SQLite", *per_second(later, FEEDS)],
    ]
    fetched.remarks.append(f"{ITEMS} items, {len(document(1)) / 1000:.0f} kB a document, {AT_ONCE} feeds at a time.")
    entries = FEEDS * ITEMS
    imported = Table([f"first reading of {FEEDS} feeds", "entries/s", "slowest to fastest", "per CPU second"])
    imported.rows.append([f"{entries:,} entries into SQLite", *per_second([first], entries)])
    return [fetched, imported]


@contextmanager
def _server() -> Iterator[str]:
    with subprocess.Popen(
        [sys.executable, "-m", "benchmarks.feedserver"], stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        try:
            yield f"http://127.0.0.1:{int(process.stdout.readline())}"
        finally:
            process.terminate()


def _feed(address: str, number: int) -> Feed:
    known = None if is_lively(number) else etag(number)
    state = FeedState(polls=1, etag=known, imported=True)
    return Feed(id=number, url=f"{address}/{number}", title="", lists=(), added_at=NOW, state=state)


def _plainly(feed: Feed, client: httpx.Client) -> object:
    headers = {"If-None-Match": feed.state.etag} if feed.state.etag else {}
    answer = client.get(feed.url, headers=headers)
    return feedparser.parse(answer.content) if answer.status_code == 200 else None


def _whole_step(address: str, client: Client) -> tuple[Sample, list[Sample]]:
    """The step as a task runs it, with fetching, reading and storing: the first reading, and the polls after it."""
    with tempfile.TemporaryDirectory() as folder:
        ledger = Ledger(f"sqlite:///{Path(folder) / 'figurewatch.db'}")
        ledger.migrate()
        with ledger.write() as book:
            for number in range(FEEDS):
                book.feeds.add(f"{address}/{number}", now=NOW)
        first, *later = [_poll_all(ledger, client, NOW + timedelta(days=day)) for day in range(1 + REPEATS)]
        ledger.close()
    return first, later


def _poll_all(ledger: Ledger, client: Client, now: datetime) -> Sample:
    with ledger.write() as book:
        due = [feed.id for feed in book.polls.due(now=now, limit=FEEDS)]
        fences = book.polls.lease(due, now=now, hold=timedelta(hours=1))
    assert len(fences) == FEEDS
    hosts = ("127.0.0.1",)
    return sample(
        lambda: list(steps.poll(ledger, lambda feed: fetch(feed, client), lambda: now, fences, unlimited_hosts=hosts))
    )
