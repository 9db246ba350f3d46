"""Polling: feeds a second from a server on loopback over TLS, beside plain feedparser and httpx."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, closing, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from queue import SimpleQueue

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
    mixed, changed = range(FEEDS), [number for number in range(10 * FEEDS) if is_lively(number)][:FEEDS]
    share = 100 - 10 * LIVELY_OF_TEN
    fetched = Table([f"{FEEDS} feeds over TLS", "feeds/s", "slowest to fastest", "per CPU second"])
    with _server() as address, closing(Client(allowed_hosts=["localhost"])) as client:
        for what, numbers in ((f"{share} % not modified", mixed), ("all changed", changed)):
            beside = _beside(address, client, numbers)
            first, later = _whole_step(address, client, numbers)
            fetched.rows += [[f"{what}: {name}", *per_second(taken, FEEDS)] for name, taken in beside.items()]
            fetched.rows.append([f"{what}: the whole step into SQLite", *per_second(later, FEEDS)])
    fetched.remarks.append(f"{ITEMS} items, {len(document(1)) / 1000:.0f} kB a document, {AT_ONCE} feeds at a time.")
    entries = FEEDS * ITEMS
    imported = Table([f"first reading of {FEEDS} feeds", "entries/s", "slowest to fastest", "per CPU second"])
    imported.rows.append([f"{entries:,} entries into SQLite", *per_second([first], entries)])
    return [fetched, imported]


def _beside(address: str, client: Client, numbers: Sequence[int]) -> dict[str, list[Sample]]:
    feeds = [_feed(address, number) for number in numbers]
    context, plain = httpx.create_ssl_context(), SimpleQueue[httpx.Client]()
    with ExitStack() as clients, ThreadPoolExecutor(AT_ONCE) as pool:
        for _ in range(AT_ONCE):  # threads that share one break each other's connections now and then (see net.pool)
            plain.put(clients.enter_context(httpx.Client(verify=context)))
        works = {
            "fetch and read": lambda: list(pool.map(lambda feed: fetch(feed, client), feeds)),
            "plain httpx and feedparser": lambda: list(pool.map(lambda feed: _plainly(feed, plain), feeds)),
        }
        return alternately(works, repeats=REPEATS)


@contextmanager
def _server() -> Iterator[str]:
    """The address of a server with a certificate that this process then trusts."""
    with tempfile.TemporaryDirectory() as folder:
        certificate, key = (str(Path(folder) / name) for name in ("certificate", "key"))
        kind = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2"]
        names = ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"]
        made = ["openssl", "req", "-x509", *kind, *names, "-keyout", key, "-out", certificate]
        subprocess.run(made, check=True, capture_output=True)
        os.environ["SSL_CERT_FILE"] = certificate
        command = [sys.executable, "-m", "benchmarks.feedserver", certificate, key]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
            assert process.stdout is not None
            try:
                yield f"https://localhost:{int(process.stdout.readline())}"
            finally:
                process.terminate()
                del os.environ["SSL_CERT_FILE"]


def _feed(address: str, number: int) -> Feed:
    known = None if is_lively(number) else etag(number)
    state = FeedState(polls=1, etag=known, imported=True)
    return Feed(id=number, url=f"{address}/{number}", title="", lists=(), added_at=NOW, state=state)


def _plainly(feed: Feed, clients: SimpleQueue[httpx.Client]) -> object:
    headers = {"If-None-Match": feed.state.etag} if feed.state.etag else {}
    client = clients.get()
    try:
        answer = client.get(feed.url, headers=headers)
    finally:
        clients.put(client)
    return feedparser.parse(answer.content) if answer.status_code == 200 else None


def _whole_step(address: str, client: Client, numbers: Sequence[int]) -> tuple[Sample, list[Sample]]:
    """The step as a task runs it, with fetching, reading and storing: the first reading, and the polls after it."""
    with tempfile.TemporaryDirectory() as folder:
        ledger = Ledger(f"sqlite:///{Path(folder) / 'figurewatch.db'}")
        ledger.migrate()
        with ledger.write() as book:
            for number in numbers:
                book.feeds.add(f"{address}/{number}", now=NOW)
        first, *later = [_poll_all(ledger, client, NOW + timedelta(days=day)) for day in range(1 + REPEATS)]
        ledger.close()
    return first, later


def _poll_all(ledger: Ledger, client: Client, now: datetime) -> Sample:
    with ledger.write() as book:
        due = [feed.id for feed in book.polls.due(now=now, limit=FEEDS)]
        fences = book.polls.lease(due, now=now, hold=timedelta(hours=1))
    assert len(fences) == FEEDS
    hosts = ("localhost",)
    return sample(
        lambda: list(steps.poll(ledger, lambda feed: fetch(feed, client), lambda: now, fences, unlimited_hosts=hosts))
    )
