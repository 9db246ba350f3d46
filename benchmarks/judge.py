"""Filing and judging: milliseconds a claim with ever more observations on file, in SQLite on disk."""

from __future__ import annotations

import itertools
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

from benchmarks.measure import Sample, Table, milliseconds, sample
from claims.claim import Claim
from claims.extract import read
from claims.feed import EntryVersion, Feed, Item
from claims.match import index_terms, series_key, series_name
from claims.series import Statement
from ledger import Book, Ledger
from worker import steps

SIZES = (1_000, 10_000)
JUDGED = 100
PER_SERIES = 4
NOW = datetime(2026, 1, 1, tzinfo=UTC)
_PLACES = """
    Albania Algeria Argentina Armenia Australia Austria Bangladesh Belgium Bolivia Brazil Bulgaria Canada Chile China
    Colombia Croatia Cuba Denmark Ecuador Egypt Estonia Ethiopia Finland France Georgia Germany Ghana Greece Hungary
    Iceland India Indonesia Iran Iraq Ireland Israel Italy Japan Kenya Latvia Lebanon Libya Lithuania Malaysia Mexico
    Morocco Nepal Nigeria Norway Pakistan Peru Poland Portugal Romania Serbia Spain Sweden Syria Turkey Ukraine
"""
PLACES = _PLACES.split()
SUBJECTS = [
    "{place} approved a ${n} million aid package for schools",
    "{place} spent ${n} million on flood defences",
    "The budget deficit of {place} reached ${n} million",
    "{place} exported {n} million barrels of crude oil",
    "Floods killed {n} people in {place}",
    "An earthquake injured {n} people in {place}",
    "{n} people were evacuated from wildfires in {place}",
    "Unemployment in {place} stood at {n} thousand people",
    "{place} ordered {n} new buses for its capital",
    "A court in {place} fined the bank ${n} million",
    "Tourism brought {n} thousand visitors to {place}",
    "{place} pledged ${n} million for malaria vaccines",
    "Hackers stole {n} thousand patient records in {place}",
    "The grid operator of {place} lost {n} megawatts of capacity",
    "{place} deported {n} migrants",
    "A rail company in {place} cut {n} jobs",
]


def run() -> list[Table]:
    """One table."""
    table = Table(["on file", "ms a claim", "fastest to slowest", "CPU ms"])
    for size in SIZES:
        with tempfile.TemporaryDirectory() as folder:
            found = _measure(Ledger(f"sqlite:///{Path(folder) / 'figurewatch.db'}"), size // PER_SERIES)
        table.rows.append([f"{size:,} observations", *milliseconds(found)])
    table.remarks.append(
        f"{PER_SERIES} observations a quantity; of {JUDGED} claims judged, half state a known quantity."
    )
    return [table]


def _measure(ledger: Ledger, quantities: int) -> list[Sample]:
    ledger.migrate()
    with ledger.write() as book:
        feed = book.feeds.add("https://outlet.example/feed.xml", now=NOW, title="The Outlet")
        for text in itertools.islice(_texts(), quantities):
            _fill(book, feed, text)
        versions = [_publish(book, feed, text.format(n=n), n) for n, text in enumerate(_to_judge(quantities), 200)]
        for version in versions:
            book.entries.save_claims(version.id, read(version.document()).claims, now=NOW)
    found = [sample(partial(steps.judge, ledger, lambda: NOW, [version.id])) for version in versions]
    ledger.close()
    return found


def _to_judge(quantities: int) -> list[str]:
    """Texts of known quantities, evenly chosen, and as many of new ones."""
    half = JUDGED // 2
    known = itertools.islice(_texts(), 0, quantities, quantities // half)
    return [*itertools.islice(known, half), *itertools.islice(_texts(), quantities, quantities + half)]


def _texts() -> Iterator[str]:
    """Sentences about as many quantities, each with a place for its number; quarters tell them apart further."""
    for quarter, subject, place in itertools.product(("", " in the first quarter", " in 2024"), SUBJECTS, PLACES):
        yield subject.replace("{place}", place) + quarter + "."


def _fill(book: Book, feed: Feed, text: str) -> None:
    """File one quantity several times, without judging: that would take minutes."""
    series_id = None
    for n in range(100, 100 + PER_SERIES):
        version = _publish(book, feed, text.format(n=n), n)
        book.entries.save_claims(version.id, read(version.document()).claims, now=NOW)
        ((claim_id, claim),) = book.entries.claims(version.id)
        statement = _statement(version, claim)
        series_id = series_id or _open(book, statement)
        book.series.file(series_id, claim_id, statement)
        book.entries.finish(version.id, now=NOW)


def _open(book: Book, statement: Statement) -> int:
    claim = statement.claim
    return book.series.open(series_key(claim), name=series_name(statement), terms=index_terms(claim), now=NOW).id


def _publish(book: Book, feed: Feed, text: str, n: int) -> EntryVersion:
    item = Item(
        identity=text, url=f"https://outlet.example/{n}", title="", text=text, published=NOW + timedelta(minutes=n)
    )
    return book.entries.add(feed, item, outlet=f"Outlet {n}", now=NOW, historic=False)


def _statement(version: EntryVersion, claim: Claim) -> Statement:
    return Statement(
        claim=claim,
        source=version.outlet,
        origin=version.outlet,
        url=version.item.url,
        title=version.item.title,
        published_at=version.item.published or NOW,
        seen_at=NOW,
        entry_id=version.entry_id,
        version_id=version.id,
    )
