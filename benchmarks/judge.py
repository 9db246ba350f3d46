"""Filing and judging: milliseconds a claim with ever more observations on file."""

from __future__ import annotations

import itertools
import os
import tempfile
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

from benchmarks.bulk import NOW, PER_SERIES, fill, texts
from benchmarks.measure import Sample, Table, milliseconds, sample
from claims.extract import read
from claims.feed import EntryVersion, Feed, Item
from ledger import Book, Ledger
from worker import steps

SIZES = (1_000, 10_000)
JUDGED = 100


def run(sizes: Sequence[int] = SIZES) -> list[Table]:
    """One table a database: SQLite on disk, and PostgreSQL where ``DATABASE_URL`` names an empty one."""
    table = Table(["on file", "ms a claim", "fastest to slowest", "CPU ms", "of known", "of new"])
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            found = measure(f"sqlite:///{Path(folder) / 'figurewatch.db'}", size)
        table.rows.append([f"{size:,} observations, SQLite", *_cells(found)])
    url = os.environ.get("DATABASE_URL", "")
    if url.startswith("postgres"):
        size = max(sizes)
        table.rows.append([f"{size:,} observations, PostgreSQL", *_cells(measure(url, size))])
    table.remarks.append(
        f"{PER_SERIES} observations a quantity; of {JUDGED} claims judged, half state a known quantity."
    )
    return [table]


def measure(url: str, size: int) -> list[Sample]:
    """The time of each of ``JUDGED`` claims, in an empty ledger filled with so many observations."""
    ledger = Ledger(url)
    ledger.migrate()
    quantities = size // PER_SERIES
    fill(url, quantities)
    with ledger.write() as book:
        feed = book.feeds.add("https://other.example/feed.xml", now=NOW, title="The Other")
        versions = [_publish(book, feed, text.format(n=n), n) for n, text in enumerate(_to_judge(quantities), 200)]
        for version in versions:
            book.entries.save_claims(version.id, read(version.document()).claims, now=NOW)
    found = [sample(partial(steps.judge, ledger, lambda: NOW, [version.id])) for version in versions]
    ledger.close()
    return found


def _cells(found: Sequence[Sample]) -> list[str]:
    """The median of all, then of the CPU time of known quantities and of new ones, which meet other candidates."""
    half = len(found) // 2
    return [*milliseconds(found), milliseconds(found[:half])[-1], milliseconds(found[half:])[-1]]


def _to_judge(quantities: int) -> Iterator[str]:
    """Texts of known quantities, evenly chosen, and as many of new ones."""
    half = JUDGED // 2
    known = itertools.islice(texts(), 0, quantities, quantities // half)
    for text, _ in itertools.chain(
        itertools.islice(known, half), itertools.islice(texts(), quantities, quantities + half)
    ):
        yield text


def _publish(book: Book, feed: Feed, text: str, n: int) -> EntryVersion:
    item = Item(identity=text, url=f"https://other.example/{n}", title="", text=text, published=NOW)
    return book.entries.add(feed, item, outlet=f"Outlet {n}", now=NOW, historic=False)
