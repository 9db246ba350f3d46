"""An archive through the same steps over a ledger of its own, to see what would have been alerted."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from claims.claim import Document
from claims.discrepancy import Discrepancy, Severity
from claims.feed import EntryVersion, Feed, Item
from claims.jsonl import number
from claims.series import UNDATED, Observation
from claims.symbols import unit_name
from ledger import Book, Ledger
from worker.ports import Extractor
from worker.steps.filing import file_version
from worker.steps.judge import Filer, judge_entry_version


@dataclass(frozen=True, slots=True, kw_only=True)
class Replayed:
    """What one document gave: its observations, and the judgements on them."""

    document: Document
    observations: tuple[Observation, ...]
    judgements: tuple[Discrepancy, ...]


def in_order(documents: Iterable[Document]) -> list[Document]:
    """The documents as they were published; equal times keep the order given."""
    return sorted(documents, key=lambda it: it.published or UNDATED)


def replay(documents: Iterable[Document], extract: Extractor, *, file: Filer = file_version) -> Generator[Replayed]:
    """Treat each document as newly published, in the order given (see ``in_order``).

    Whoever does not take all should close it.
    """
    ledger = Ledger.in_memory()
    try:
        for document in documents:
            with ledger.write() as book:
                replayed = replay_one(book, document, extract, file=file)
            yield replayed
    finally:
        ledger.close()


def replay_one(book: Book, document: Document, extract: Extractor, *, file: Filer = file_version) -> Replayed:
    """Treat one document as newly published within a unit of work."""
    now = document.published or UNDATED
    version = _publish(book, document, now)
    book.entries.save_claims(version.id, extract(document).claims, now=now)
    judge_entry_version(book, version, now=now, file=file)
    book.entries.finish(version.id, now=now)
    return _gather(book, document, version)


def _publish(book: Book, document: Document, now: datetime) -> EntryVersion:
    """One feed an outlet; a second text at the same address is an edit of the first."""
    feed: Feed = book.feeds.add(f"replay:{document.outlet}", now=now, title=document.outlet)
    item = Item(
        identity=document.url or document.id,
        url=document.url,
        title=document.title,
        text=document.text,
        published=document.published,
        language=document.language,
    )
    return book.entries.add(feed, item, outlet=document.outlet or document.id, now=now, historic=False)


def _gather(book: Book, document: Document, version: EntryVersion) -> Replayed:
    judgements = tuple(book.discrepancies.of_version(version.id))
    return Replayed(document=document, observations=book.series.filed(version.id), judgements=judgements)


def claim_json(observation: Observation) -> dict[str, Any]:
    """The line for a claim."""
    quantity = observation.claim.quantity
    return {
        "type": "claim",
        **_place(observation),
        "value": number(quantity.value),
        "low": number(quantity.low),
        "high": number(quantity.high),
        "unit": unit_name(quantity.kind, quantity.unit, quantity.per),
        "measures": observation.claim.measures,
        "series": str(observation.series_id),
    }


def discrepancy_json(found: Discrepancy) -> dict[str, Any]:
    """The line for a discrepancy."""
    judgement = found.judgement
    return {
        "type": "discrepancy",
        "id": found.id,
        "series": str(found.series_id),
        "verdict": judgement.verdict.value,
        "reason": judgement.reason,
        "severity": judgement.severity.value,
        "claim": _place(found.later),
        "against": _place(found.earlier) if found.earlier else None,
        "explanation": judgement.explanation,
        "adjustments": [adjustment.name for adjustment in judgement.adjustments],
    }


def worth_a_line(found: Iterable[Discrepancy], *, silent: bool) -> Iterator[Discrepancy]:
    """At most one judgement a series and reason of one document, the loudest; silent ones only if asked for."""
    seen: set[tuple[int, str]] = set()
    for it in sorted(found, key=lambda it: -it.judgement.severity.rank):
        key = (it.series_id, it.judgement.reason)
        if key not in seen and (silent or it.judgement.severity > Severity.SILENT):
            seen.add(key)
            yield it


def _place(observation: Observation) -> dict[str, Any]:
    quote = observation.claim.quote
    return {"doc": observation.claim.version, "field": quote.field, "start": quote.start, "end": quote.end}
