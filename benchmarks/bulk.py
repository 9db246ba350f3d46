"""Fill a ledger with as many observations as wanted, in minutes: rows in bulk, from sentences that were read once."""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from functools import cache
from typing import Any

from sqlalchemy import Connection, create_engine, insert, text

from claims.claim import Claim, Document
from claims.extract import read
from claims.match import index_terms, series_name
from claims.quantity import Kind
from claims.series import Statement
from ledger.codec import dump_claim, dump_frame, load_claim
from ledger.stages import Stage
from ledger.tables import claims, entries, entry_versions, feeds, observations, postings, series, terms, work

PER_SERIES = 4
NOW = datetime(2026, 1, 1, tzinfo=UTC)
AT_ONCE = 2_500  # quantities
TOWN = "Zorvak"  # stands in the sentences that are read, for the town of each quantity
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
PERIODS = ("", " in the first quarter", " in 2024")


def texts() -> Iterator[tuple[str, str]]:
    """Sentences about as many quantities, each with a place for its number ({n}), and the town that each names.

    The first few thousand differ in subject, place and period, the later ones in the town alone, as the news of many
    years would.
    """
    for town in towns():
        for period, subject, place in itertools.product(PERIODS, SUBJECTS, PLACES):
            yield f"{subject.replace('{place}', place)}{period}, the council of {town} said.", town


def towns() -> Iterator[str]:
    """Invented names, each a word of its own."""
    for first, vowel, middle, last in itertools.product("BDGKLMNPRT", "aou", "dlmnrv", ("ak", "ok", "uk")):
        yield f"{first}{vowel}{middle}{middle}{last}"


def fill(url: str, quantities: int) -> None:
    """File ``PER_SERIES`` observations of each of the first ``quantities`` sentences into an empty, migrated ledger."""
    engine = create_engine(url.replace("postgresql:", "postgresql+psycopg:", 1))
    with engine.begin() as connection:
        feed = {"id": 1, "url": "https://outlet.example/feed.xml", "title": "The Outlet", "added_at": NOW}
        connection.execute(insert(feeds).values(feed))
        index = _Index()
        numbered = enumerate(itertools.islice(texts(), quantities))
        while some := list(itertools.islice(numbered, AT_ONCE)):
            _file(connection, [_quantity(number, sentence, town) for number, (sentence, town) in some], index)
        index.save(connection)
        if connection.dialect.name == "postgresql":
            for table in ("feeds", "entries", "entry_versions", "claims", "series", "terms", "observations"):
                highest = f"SELECT setval(pg_get_serial_sequence('{table}', 'id'), max(id)) FROM {table}"
                connection.execute(text(highest))
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.execute(text("VACUUM ANALYZE" if connection.dialect.name == "postgresql" else "ANALYZE"))
    engine.dispose()


@dataclass(frozen=True, slots=True)
class _Quantity:
    """One quantity: its number in order, the sentence, a claim read in it, and that as JSON with a gap for a value."""

    number: int
    sentence: str
    claim: Claim
    body: str


def _quantity(number: int, sentence: str, town: str) -> _Quantity:
    general = sentence.replace(town, TOWN)
    body = _read(general).replace(TOWN, town).replace(TOWN.lower(), town.lower())
    return _Quantity(number, sentence, load_claim.__wrapped__(body), body)


@cache
def _read(sentence: str) -> str:
    """The claim of a sentence as JSON, read with a number of three digits."""
    (claim,) = read(Document(id="1", text=sentence.format(n=100), published=NOW)).claims
    return dump_claim(claim)


class _Index:
    """The posting lists, gathered in memory."""

    def __init__(self) -> None:
        self.postings: dict[tuple[Kind, str], list[int]] = {}

    def add(self, series_id: int, claim: Claim) -> None:
        for term in index_terms(claim):
            self.postings.setdefault((claim.quantity.kind, term), []).append(series_id)

    def save(self, connection: Connection) -> None:
        rows = [
            {"id": number, "kind": kind, "term": term, "frequency": len(ids)}
            for number, ((kind, term), ids) in enumerate(self.postings.items(), 1)
        ]
        connection.execute(insert(terms), rows)
        pairs = (
            {"term_id": number, "series_id": series_id}
            for number, ids in enumerate(self.postings.values(), 1)
            for series_id in ids
        )
        while some := list(itertools.islice(pairs, 50_000)):
            connection.execute(insert(postings), some)


def _file(connection: Connection, some: Sequence[_Quantity], index: _Index) -> None:
    rows: dict[Any, list[Mapping[str, Any]]] = {
        table: [] for table in (entries, entry_versions, work, claims, series, observations)
    }
    for quantity in some:
        index.add(quantity.number + 1, quantity.claim)
        rows[series].append(_series_row(quantity))
        for nth in range(PER_SERIES):
            for table, row in _observation_rows(quantity, nth).items():
                rows[table].append(row)
    for table, found in rows.items():
        connection.execute(insert(table), found)


def _series_row(quantity: _Quantity) -> Mapping[str, Any]:
    claim = quantity.claim
    return {
        "id": quantity.number + 1,
        "kind": claim.quantity.kind,
        "unit": claim.quantity.unit,
        "frame": dump_frame(claim.frame),
        "name": series_name(_statement(claim)),
        "opened_at": NOW,
        "last_seen_at": NOW,
    }


def _observation_rows(quantity: _Quantity, nth: int) -> Mapping[Any, Mapping[str, Any]]:
    """The rows of the entry, version, claim and observation that print one value; they have one number."""
    number = quantity.number * PER_SERIES + nth + 1
    claim, printed, at = quantity.claim, str(100 + nth), NOW + timedelta(minutes=nth)
    quote, body = claim.quote, json.loads(quantity.body)
    body["version"] = str(number)
    body["figure"]["quote"]["exact"] = quote.exact.replace("100", printed)
    value = claim.quantity.value or Decimal(100)
    body["figure"]["quantity"]["value"] = str(value / 100 * int(printed))
    said, url = quantity.sentence.format(n=printed), f"https://outlet.example/{number}"
    version = {"entry_id": number, "number": 1, "outlet": f"Outlet {nth}", "seen_at": at, "historic": False}
    item = {"url": url, "title": "", "text": said, "published": at}
    place = {"field": quote.field, "span_start": quote.start, "span_end": quote.end, "rule": claim.figure.rule}
    statement = {"source": f"Outlet {nth}", "origin": f"Outlet {nth}", "url": url, "title": "", "published_at": at}
    filed = {"seen_at": at, "edit": False, "historic": False, "hedged": False, "step": float(claim.quantity.step)}
    return {
        entries: {"id": number, "feed_id": 1, "identity": url, "identity_hash": str(number)},
        entry_versions: {"id": number, **version, **item},
        work: {"version_id": number, "stage": Stage.JUDGED, "historic": False, "finished_at": at},
        claims: {"id": number, "version_id": number, **place, "kind": claim.quantity.kind, "quote": said}
        | {"body": json.dumps(body, separators=(",", ":")), "created_at": at},
        observations: {"id": number, "series_id": quantity.number + 1, "claim_id": number, "entry_id": number}
        | {"version_id": number, **statement, **filed},
    }


def _statement(claim: Claim) -> Statement:
    return Statement(
        claim=claim, source="", origin="", url="", title="", published_at=NOW, seen_at=NOW, entry_id=1, version_id=1
    )
